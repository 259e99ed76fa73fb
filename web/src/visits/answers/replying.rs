//! Answering one comment, again and again until the end; and what an answer's form says, for groups too.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Entry};
use comments::{Answer, Answering, CommentId, Outcome, ReflectedIn};
use kernel::Actor;
use provisions::ProvisionId;

use super::{answering, head, is_read_only, must_answer, similar, state, to_answer};
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::matters::against;
use crate::pages::{AnswerCommentPage, AnswerForm, AnswersState, Back, in_short};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::moderation::comment_desk::{named, said};
use crate::visits::sign_in;

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = (Failure::bill(&path.0)?, named(&path.1)?);
    if visitor.signed_in.is_none() {
        let address = format!("/bills/{number}/answering/comments/{id}");
        return Ok(see(&sign_in::address(&address)));
    }
    let asked = asking(&site, &visitor.actor(), number, &id, None).await?;
    Ok(page(asked.render(&frame(&request))))
}

pub async fn answer(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, id) = (Failure::bill(&path.0)?, named(&path.1)?);
    let actor = sent.visitor.actor();
    let mut reading = Reading::new("answer", sent.fields);
    let done = match sent.may_act {
        Ok(()) => match read(&site, &actor, number, &mut reading).await {
            Ok((seen, answer)) => answered(&site, &actor, number, &id, seen, answer).await,
            Err(failure) => Err(failure),
        },
        Err(failure) => Err(failure),
    };
    site.projections.comments_show(site.comments.log_position()).await;
    match done {
        Ok(()) => Ok(see(&format!("/bills/{number}/answering"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            must_answer(&actor)?;
            let again = asking(&site, &actor, number, &id, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

pub async fn answered(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &CommentId,
    seen: u64,
    answer: Answering,
) -> Result<(), Failure> {
    let comments = &site.comments;
    against(site, actor, number, async |matter| {
        comments.answer(actor, &matter, id, seen, answer.clone()).await
    })
    .await
}

async fn asking(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &CommentId,
    back: Option<Back>,
) -> Result<AnswerCommentPage, Failure> {
    let entry = answering(site, actor, number).await?;
    let shown = site.comments.comments(std::slice::from_ref(id)).await?;
    let shown = shown.into_iter().find(|one| one.entry.matter == number.to_string());
    let shown = shown.ok_or(Failure::NotFound)?;
    let mut names = ProvisionNames::default();
    let one = to_answer(site, &mut names, std::slice::from_ref(&shown)).await?.pop();
    let is_answered =
        shown.entry.state == comments::State::Published && shown.entry.reply_to.is_none();
    let form = if is_answered {
        form(site, actor, &entry, shown.entry.given.answer(), shown.entry.sequence).await?
    } else {
        None
    };
    let (similar, fits) = match &form {
        Some(_) => similar::to_one(site, actor, &mut names, &shown).await?,
        None => (None, Vec::new()),
    };
    let one = one.ok_or(Failure::NotFound)?;
    let (bill, is_read_only) = (head(&entry), is_read_only(actor));
    Ok(AnswerCommentPage { bill, one, form, similar, fits, back, is_read_only })
}

/// `None` once nothing is answered any more, and for who only looks.
pub async fn form(
    site: &Site,
    actor: &Actor,
    entry: &Entry,
    standing: Option<Answer>,
    seen: u64,
) -> Result<Option<AnswerForm>, Failure> {
    let now = site.bills.now();
    let is_over = matches!(state(entry, now), AnswersState::ClosingOut | AnswersState::ClosedOut);
    if is_over || is_read_only(actor) {
        return Ok(None);
    }
    let (_, version) = site.bills.version(actor, entry.bill, None).await?;
    let provisions = version.text.walk().map(|step| step.provision);
    let places = provisions.map(|one| (one.id.to_string(), in_short(one))).collect();
    let reason_max = site.comments.rules().text.reason;
    Ok(Some(AnswerForm { places, version: entry.version, standing, seen, reason_max }))
}

/// At which state a drafter looked, and what their form says.
pub async fn read(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    reading: &mut Reading,
) -> Result<(u64, Answering), Failure> {
    // What is no number is a state that nothing ever had.
    let seen = reading.value("seen").parse().unwrap_or_default();
    let [outcome, reason, provision, version] =
        ["outcome", "reason", "provision", "version"].map(|name| reading.value(name).to_owned());
    let place = (!provision.is_empty()).then_some((provision, version.parse().unwrap_or(0)));
    Ok((seen, parsed(site, actor, number, &outcome, &reason, place).await?))
}

/// What became of it, with the reason and the place, or all that is wrong with these; for the page and for
/// programs. Where nothing was reflected the place does not count.
pub async fn parsed(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    outcome: &str,
    reason: &str,
    place: Option<(String, u32)>,
) -> Result<Answering, Failure> {
    let outcome = Outcome::from_code(outcome).ok_or(Fault::NotOneOf);
    let reason = said(reason, site);
    let reflected_in = match (outcome, place) {
        (Ok(Outcome::Reflected | Outcome::Partly), None) => Err(("provision", Fault::Missing)),
        (Ok(Outcome::Reflected | Outcome::Partly), Some((provision, version))) => {
            reflected(site, actor, number, provision, version).await?.map(Some)
        }
        _ => Ok(None),
    };
    match (outcome, reason, reflected_in) {
        (Ok(outcome), Ok(reason), Ok(reflected_in)) => {
            Ok(Answering { outcome, reason, reflected_in })
        }
        (outcome, reason, reflected_in) => {
            let outcome = outcome.err().map(|fault| ("outcome", fault));
            let reason = reason.err().map(|fault| ("reason", fault));
            let faults = [outcome, reason, reflected_in.err()].into_iter().flatten();
            let fault = |(field, fault)| FieldFault { field, fault };
            Err(Failure::Fields(faults.map(fault).collect()))
        }
    }
}

/// A provision that stands in that version.
async fn reflected(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    provision: String,
    version: u32,
) -> Result<Result<ReflectedIn, (&'static str, Fault)>, Failure> {
    let entry = site.bills.entry(actor, number).await?;
    if version == 0 || version > entry.version {
        return Ok(Err(("version", Fault::NotOneOf)));
    }
    let (_, text) = site.bills.version(actor, number, Some(version)).await?;
    let id = provision.parse::<ProvisionId>().ok();
    Ok(match id.and_then(|id| text.text.find(&id)) {
        Some(_) => Ok(ReflectedIn { provision, version }),
        None => Err(("provision", Fault::NotOneOf)),
    })
}
