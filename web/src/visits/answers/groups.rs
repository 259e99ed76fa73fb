//! One group: answered as a whole, called otherwise, a comment taken out of it.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::{Answering, CommentId, Desk, GroupId, Grouped, Title};
use kernel::Actor;

use super::grouping::titled;
use super::{
    Ask, PAGE, answering, head, is_read_only, must_answer, replying, shown_group, similar,
    to_answer,
};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::matters::against;
use crate::pages::{AnswerGroupPage, Back};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = (Failure::bill(&path.0)?, named(&path.1)?);
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/answering/groups/{id}"))));
    }
    let shown = group(&site, &visitor.actor(), number, &id, ask.after.unwrap_or(0), None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = (Failure::bill(&path.0)?, named(&path.1)?);
    let step = Step::from_code(&path.2).ok_or(Failure::NotFound)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(step.code(), sent.fields);
    let done = match sent.may_act {
        Ok(()) => done(&site, &actor, number, &id, step, &mut reading).await,
        Err(failure) => Err(failure),
    };
    site.projections.comments_show(site.comments.log_position()).await;
    match done {
        Ok(()) => Ok(see(&format!("/bills/{number}/answering/groups/{id}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            must_answer(&actor)?;
            let again = group(&site, &actor, number, &id, 0, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Answer,
    Rename,
    TakeOut,
}

impl Step {
    const ALL: [Self; 3] = [Self::Answer, Self::Rename, Self::TakeOut];

    const fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Rename => "rename",
            Self::TakeOut => "take-out",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

async fn done(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &GroupId,
    step: Step,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let wrong = || Failure::Fields(Vec::new());
    match step {
        Step::Answer => {
            let (seen, answer) = replying::read(site, actor, number, reading).await?;
            answered(site, actor, number, id, seen, answer).await
        }
        Step::Rename => {
            let title = titled(site, reading).ok_or_else(wrong)?;
            renamed(site, actor, number, id, &title).await
        }
        Step::TakeOut => {
            let comment = reading.code("comment", |id| id.parse().ok()).ok_or_else(wrong)?;
            taken_out(site, actor, number, &comment).await
        }
    }
}

pub async fn answered(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &GroupId,
    seen: u64,
    answer: Answering,
) -> Result<(), Failure> {
    against(site, actor, number, async |matter| {
        site.comments.answer_group(actor, &matter, id, seen, answer.clone()).await
    })
    .await
}

pub async fn renamed(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &GroupId,
    title: &Title,
) -> Result<(), Failure> {
    against(site, actor, number, async |matter| {
        site.comments.rename_group(actor, &matter, id, title).await
    })
    .await
}

pub async fn taken_out(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    comment: &CommentId,
) -> Result<(), Failure> {
    against(site, actor, number, async |matter| {
        site.comments.take_out_of_group(actor, &matter, comment).await
    })
    .await
}

/// The name in an address.
pub fn named(path: &str) -> Result<GroupId, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

async fn group(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &GroupId,
    after: u64,
    back: Option<Back>,
) -> Result<AnswerGroupPage, Failure> {
    let entry = answering(site, actor, number).await?;
    let matter = number.to_string();
    let groups = site.comments.groups(&matter).await?;
    let counted = groups.into_iter().find(|one| one.group.id == *id).ok_or(Failure::NotFound)?;
    let (standing, seen) = (counted.group.given.answer(), counted.group.sequence);
    let mut names = ProvisionNames::default();
    let grouped = Grouped::In(id.clone());
    let desk = Desk { matter: matter.clone(), grouped, after, limit: PAGE, ..Desk::default() };
    let shown = site.comments.desk(&desk).await?;
    let last = shown.last().filter(|_| shown.len() == PAGE as usize);
    let next = last.map(|last| {
        let after = last.entry.written_position;
        format!("/bills/{number}/answering/groups/{id}?after={after}")
    });
    let group = shown_group(site, &mut names, counted).await;
    let form = replying::form(site, actor, &entry, standing, seen).await?;
    let similar = match &form {
        Some(_) => similar::to_group(site, actor, &matter, &group).await?,
        None => None,
    };
    Ok(AnswerGroupPage {
        bill: head(&entry),
        group,
        comments: to_answer(site, &mut names, &shown).await?,
        next,
        form,
        similar,
        title_max: site.comments.rules().text.title,
        back,
        is_read_only: is_read_only(actor),
    })
}
