//! Calling the people of an issue once its decision is done: whom, taking one, and what came of it.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{Answered, ComplaintNumber, IssueId, ToAsk};
use complaints::{ComplaintError, ComplaintsError, Holder, Words};
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::Deserialize;

use super::{may, shows};
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, CallPage, FollowUpsPage, PeopleToAskPage};
use crate::site::Site;
use crate::visits::complaints::taken;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;
use crate::{Failure, looks};

pub const PAGE: u32 = 50;
/// What names of the form's fields begin with.
pub const FORM: &str = "settle";

#[derive(Debug, Deserialize)]
pub struct Ask {
    /// The last position of the page before.
    #[serde(default)]
    pub after: u64,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/follow-ups")));
    }
    let issues = site.cabinet.being_asked(&visitor.actor()).await?;
    let table = site.directory.table();
    Ok(page(FollowUpsPage { issues, table }.render(&frame(&request))))
}

pub async fn people(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let issue = Failure::issue(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/follow-ups/{issue}"))));
    }
    let actor = visitor.actor();
    // Of what nobody complained of there is no list.
    site.cabinet.issue(&actor, &issue).await?;
    let people = site.cabinet.follow_ups(&actor, &issue, true, ask.after, PAGE).await?;
    let list = PeopleToAskPage {
        next: next(&issue, &people),
        people,
        may_call: may(&actor, Action::FollowUp),
        me: actor.key(),
        now: site.cabinet.now(),
        table: site.directory.table(),
        issue,
    };
    Ok(page(list.render(&frame(&request))))
}

fn next(issue: &IssueId, people: &[ToAsk]) -> Option<String> {
    let last = people.last().filter(|_| people.len() == PAGE as usize)?;
    Some(format!("/follow-ups/{issue}?after={}", last.received_position))
}

/// Whoever has taken somebody sees how they are reached; taking them again takes them for longer.
pub async fn take(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (issue, complaint) = named(&path)?;
    let actor = sent.visitor.actor();
    policy::check(&actor, Action::FollowUp, Resource::House)?;
    sent.may_act?;
    let taken = site.cabinet.take_follow_up(&actor, &issue, &complaint).await?;
    let call = call(&site, &actor, issue, taken, None).await?;
    Ok(page(call.render(&frame(&request))))
}

pub async fn settle(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (issue, complaint) = named(&path)?;
    let actor = sent.visitor.actor();
    policy::check(&actor, Action::FollowUp, Resource::House)?;
    let mut reading = Reading::new(FORM, sent.fields);
    let done = match sent.may_act {
        Ok(()) => settled(&site, &actor, &issue, &complaint, &mut reading).await,
        Err(failure) => Err(failure),
    };
    shows(&site).await;
    match done {
        Ok(()) => Ok(see(&format!("/follow-ups/{issue}"))),
        Err(failure @ Failure::CabinetRefused(_)) => Err(failure),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            // Theirs still, as long as nobody else has taken them.
            let taken = site.cabinet.take_follow_up(&actor, &issue, &complaint).await?;
            let again = call(&site, &actor, issue, taken, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

pub fn named(path: &(String, String)) -> Result<(IssueId, ComplaintNumber), Failure> {
    let complaint = path.1.parse().map_err(|_| Failure::NotFound)?;
    Ok((Failure::issue(&path.0)?, complaint))
}

async fn call(
    site: &Site,
    actor: &Actor,
    issue: IssueId,
    (complaint, until): (ComplaintNumber, Timestamp),
    back: Option<Back>,
) -> Result<CallPage, Failure> {
    let case = Failure::complaint(complaint.as_str())?;
    let shown = looks::complaint(site, actor, case).await?;
    let (sender, may_be_rated) = (shown.sender, shown.entry.may_be_rated());
    let entry = site.cabinet.issue(actor, &issue).await?.entry;
    let table = site.directory.table();
    Ok(CallPage { issue, complaint, until, sender, may_be_rated, entry, table, back })
}

pub async fn settled(
    site: &Site,
    actor: &Actor,
    issue: &IssueId,
    complaint: &ComplaintNumber,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let answered = reading.code("answered", Answered::from_code);
    let rating = match reading.value("rating") {
        "" => Some(None),
        _ => reading.code("rating", |text| text.parse().ok().map(Some)),
    };
    let words = match reading.value("words") {
        "" => Some(None),
        _ => taken::words(reading, "words", site.complaints.rules().text.note).map(Some),
    };
    let is_heard = matches!(answered, Some(Answered::Content | Answered::NotContent));
    if words.as_ref().is_some_and(Option::is_some) && rating == Some(None) && is_heard {
        reading.wrong("rating", Fault::Missing);
    }
    if words.as_ref().is_some_and(Option::is_some) && answered.is_some() && !is_heard {
        reading.wrong("words", Fault::NotOneOf);
    }
    let (Some(answered), Some(rating), Some(words), false) =
        (answered, rating, words, reading.is_wrong())
    else {
        return Err(Failure::Fields(Vec::new()));
    };
    let case = Failure::complaint(complaint.as_str())?;
    if words.is_some() {
        // Where there is no survey to write them in, nobody would find them again.
        let (entry, _) = site.complaints.entry(actor, case).await?;
        match entry.rating {
            Some(_) => return Err(ComplaintsError::from(ComplaintError::AlreadySurveyed).into()),
            None if entry.may_be_rated() => {}
            None => return Err(ComplaintsError::from(ComplaintError::NotAnswered).into()),
        }
    }
    site.cabinet.settle_follow_up(actor, issue, complaint, answered, rating).await?;
    match rating {
        Some(rating) => rated(site, actor, case, rating, words.as_ref()).await,
        None => Ok(()),
    }
}

/// The complaint is rated too, where it has no rating yet and there is something to rate.
async fn rated(
    site: &Site,
    actor: &Actor,
    case: complaints::ComplaintNumber,
    rating: u8,
    words: Option<&Words>,
) -> Result<(), Failure> {
    let holder = Holder::Operator(actor);
    match site.complaints.answer_survey(holder, case, rating, words).await {
        Ok(())
        | Err(ComplaintsError::Complaint(
            ComplaintError::AlreadySurveyed | ComplaintError::NotAnswered,
        )) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
