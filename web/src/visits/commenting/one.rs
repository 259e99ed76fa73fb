//! One comment: read, replied to, supported, written anew, deleted, reported; and a mark appealed.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::{
    AppealState, BothWordings, CommentId, CommentText, CommentsError, Editing, Place, Reason,
    ReportReason, Shown, State, Suggested, Words,
};
use kernel::Actor;
use serde::Deserialize;

use super::forms::form_at;
use super::shown::said_of_all;
use crate::Failure;
use crate::failure::CommentRefusal;
use crate::failure::of_comments::fault;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Nothing, Sent, Visitor};
use crate::matters::{against, matter};
use crate::pages::{Back, CommentDone, CommentForms, CommentPage, Said};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;

/// Replies on its own page.
const REPLIES: u32 = 500;

#[derive(Debug, Deserialize)]
pub struct Ask {
    done: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct SupportFields {
    #[serde(default)]
    support: String,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let done = ask.done.as_deref().and_then(CommentDone::from_code);
    let mut shown = comment_page(&site, &visitor, number, &id, None, None).await?;
    shown.done = done;
    Ok(page(shown.render(&frame(&request))))
}

pub async fn support(
    site: Data<Site>,
    path: Path<(String, String)>,
    form: Form<SupportFields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let actor = form.visitor.actor();
    let wants = form.fields.support != "no";
    supports(&site, &actor, number, &id, wants).await?;
    Ok(see(&format!("/bills/{number}/comments/{id}")))
}

/// For the page and the API alike.
pub async fn supports(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &CommentId,
    wants: bool,
) -> Result<(), Failure> {
    let comments = &site.comments;
    against(site, actor, number, async |matter| {
        if wants {
            comments.support(actor, &matter, id).await
        } else {
            comments.take_support_back(actor, &matter, id).await
        }
    })
    .await?;
    site.projections.comments_show(site.comments.log_position()).await;
    Ok(())
}

pub async fn edit(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new("edit", sent.fields);
    let mut both = None;
    let done = match sent.may_act {
        Ok(()) => edited(&site, &actor, number, &id, &mut reading, &mut both).await,
        Err(failure) => Err(failure),
    };
    answered(&request, &site, &sent.visitor, (number, id), done, reading, both, "").await
}

async fn edited(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &CommentId,
    reading: &mut Reading,
    both: &mut Option<BothWordings>,
) -> Result<(), Failure> {
    let limits = &site.comments.rules().text;
    let text = CommentText::parse(reading.value("text"), limits);
    let text = text.map_err(|wrong| reading.wrong("text", fault(wrong))).ok();
    let suggested = match reading.value("suggested") {
        "" => None,
        said => Some(Suggested::parse(said, limits).map_err(fault)),
    };
    let suggested = match suggested.transpose() {
        Ok(suggested) => suggested,
        Err(wrong) => {
            reading.wrong("suggested", wrong);
            return Err(Failure::Fields(Vec::new()));
        }
    };
    let Some(text) = text else { return Err(Failure::Fields(Vec::new())) };
    let made_of = reading.value("made_of").parse().unwrap_or(u32::MAX);
    let editing = Editing { made_of, text, suggested };
    let matter = matter(site, actor, number).await?;
    match site.comments.edit(actor, &matter, id, editing).await {
        Ok(()) => Ok(()),
        Err(CommentsError::EditedMeanwhile(stands)) => {
            // The next form is made of what stands.
            reading.fields.insert("edit-made_of".to_owned(), stands.edit.to_string());
            *both = Some(*stands);
            Err(Failure::CommentRefused(CommentRefusal::EditedMeanwhile))
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn delete(
    site: Data<Site>,
    path: Path<(String, String)>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let actor = form.visitor.actor();
    is_of_bill(&site, &actor, number, &id).await?;
    site.comments.delete(&actor, &id).await?;
    site.projections.comments_show(site.comments.log_position()).await;
    Ok(see(&format!("/bills/{number}/comments?place=all")))
}

pub async fn report(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new("report", sent.fields);
    let done = match (reading.code("reason", ReportReason::from_code), sent.may_act) {
        (_, Err(failure)) => Err(failure),
        (None, _) => Err(Failure::Fields(Vec::new())),
        (Some(reason), Ok(())) => {
            is_of_bill(&site, &actor, number, &id).await?;
            site.comments.report(&actor, &id, reason).await.map(drop).map_err(Failure::from)
        }
    };
    answered(&request, &site, &sent.visitor, (number, id), done, reading, None, "?done=reported")
        .await
}

pub async fn appeal(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = named(&path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new("appeal", sent.fields);
    let words = Reason::parse(reading.value("reason"), &site.comments.rules().text);
    let done = match (words, sent.may_act) {
        (_, Err(failure)) => Err(failure),
        (Err(wrong), _) => {
            reading.wrong("reason", fault(wrong));
            Err(Failure::Fields(Vec::new()))
        }
        (Ok(words), Ok(())) => {
            is_of_bill(&site, &actor, number, &id).await?;
            site.comments.appeal(&actor, &id, &words).await.map_err(Failure::from)
        }
    };
    answered(&request, &site, &sent.visitor, (number, id), done, reading, None, "").await
}

/// Not under the number of another bill.
async fn is_of_bill(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &CommentId,
) -> Result<(), Failure> {
    let shown = site.comments.comment(actor, id).await?;
    if shown.entry.matter == number.to_string() { Ok(()) } else { Err(Failure::NotFound) }
}

/// Back to the comment; with the form, where it was not taken.
#[allow(clippy::too_many_arguments, reason = "a form and all that came of it")]
async fn answered(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    (number, id): (BillNumber, CommentId),
    done: Result<(), Failure>,
    reading: Reading,
    both: Option<BothWordings>,
    query: &str,
) -> Result<HttpResponse, Failure> {
    match done {
        Ok(()) => {
            site.projections.comments_show(site.comments.log_position()).await;
            Ok(see(&format!("/bills/{number}/comments/{id}{query}")))
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = comment_page(site, visitor, number, &id, Some(back), both).await?;
            Ok(html(status, again.render(&frame(request))))
        }
    }
}

pub(super) async fn comment_page(
    site: &Site,
    visitor: &Visitor,
    number: BillNumber,
    id: &CommentId,
    back: Option<Back>,
    both: Option<BothWordings>,
) -> Result<CommentPage, Failure> {
    let actor = visitor.actor();
    let shown = site.comments.comment(&actor, id).await?;
    if shown.entry.matter != number.to_string() {
        return Err(Failure::NotFound);
    }
    let (bill, version) = site.bills.version(&actor, number, None).await?;
    let is_open = bill.is_open(site.bills.now());
    let replies = site.comments.replies(std::slice::from_ref(id), 0, REPLIES).await?;
    let wordings = earlier(site, &actor, id).await?;
    let is_reply_back = back.as_ref().is_some_and(|back| back.form == "comment");
    let (reply_back, back) = if is_reply_back { (back, None) } else { (None, back) };
    let forms = forms(site, &actor, &shown, is_open, reply_back, both).await?;
    let laws = &mut ProvisionNames::knowing(number, version);
    let mut said = said_of_all(site, &actor, vec![shown], replies, laws, is_open).await?;
    let Some(mut said) = said.pop() else { return Err(Failure::NotFound) };
    alone(&mut said);
    let parent = match &said.shown.entry.reply_to {
        Some(id) => parent(site, &actor, id, laws, is_open).await?,
        None => None,
    };
    Ok(CommentPage { title: bill.title, said, parent, earlier: wordings, done: None, forms, back })
}

/// What a reply replies to, as far as it can be read.
async fn parent(
    site: &Site,
    actor: &Actor,
    id: &CommentId,
    laws: &mut ProvisionNames,
    is_open: bool,
) -> Result<Option<Said>, Failure> {
    let shown = match site.comments.comment(actor, id).await {
        Err(CommentsError::Comment(_)) => return Ok(None),
        shown => shown?,
    };
    let mut said = said_of_all(site, actor, vec![shown], Vec::new(), laws, is_open).await?;
    Ok(said.pop())
}

/// What it said before, the first one first; of what is hidden nothing.
async fn earlier(site: &Site, actor: &Actor, id: &CommentId) -> Result<Vec<Words>, Failure> {
    match site.comments.wordings_of(actor, id).await {
        Ok(mut wordings) => {
            wordings.pop();
            Ok(wordings)
        }
        Err(CommentsError::Comment(_)) => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

fn alone(said: &mut Said) {
    said.about.is_alone = true;
}

/// What can be done with it now, by whoever looks.
async fn forms(
    site: &Site,
    actor: &Actor,
    shown: &Shown,
    is_open: bool,
    reply_back: Option<Back>,
    both: Option<BothWordings>,
) -> Result<CommentForms, Failure> {
    if actor.key().is_none() && reply_back.is_none() {
        return Ok(CommentForms::default());
    }
    let (entry, is_own) = (&shown.entry, site.comments.is_mine(actor, shown));
    let is_read = entry.state == State::Published;
    let may_reply = is_open && is_read && entry.reply_to.is_none();
    let reply = if may_reply || reply_back.is_some() {
        let number = Failure::bill(&entry.matter)?;
        let place =
            Place { provision: entry.provision.clone(), reply_to: Some(entry.comment.clone()) };
        Some(form_at(site, actor, number, &place, None, reply_back).await?)
    } else {
        None
    };
    let stands_hidden = entry.state == State::Hidden && entry.marked.appeal.is_none();
    let now = site.comments.now();
    let appeal_until = entry.marked.appeal_until.filter(|until| now < *until);
    Ok(CommentForms {
        reply,
        edits: is_own
            && is_open
            && matches!(entry.state, State::Published | State::Held)
            && shown.answer().is_none(),
        stands: both.map(|both| both.stands),
        deletes: is_own && entry.state != State::Deleted,
        reports: !is_own && is_read,
        appeal_until: appeal_until.filter(|_| {
            is_own && stands_hidden && entry.marked.appeal != Some(AppealState::Waiting)
        }),
    })
}

fn named((number, id): &(String, String)) -> Result<(BillNumber, CommentId), Failure> {
    Ok((Failure::bill(number)?, id.parse().map_err(|_| Failure::NotFound)?))
}
