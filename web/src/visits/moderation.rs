//! The moderators' work: the queue, the desk, the table of grounds, the public record.

pub mod comment_desk;
pub mod comment_queue;
pub mod desk;
pub mod grounds;
pub mod record;
pub mod refusing;
pub mod words;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use jiff::SignedDuration;
use kernel::{Actor, Timestamp, clock};
use petitions::{Entry, Stage, WaitingAfter};
use serde::Deserialize;

use super::shown;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{ModerationPage, ReviewedBy, Waiting, WaitingPetition};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, looks};

/// Of those that wait, on a page.
const PAGE: u32 = 200;

#[derive(Deserialize)]
pub struct Ask {
    /// Where the page before ended: `1795176000000000.PN-202611-00042`
    after: Option<String>,
    /// The same of the comments.
    comments_after: Option<String>,
}

/// What waits, the oldest first.
pub async fn queue(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/moderation")));
    }
    let actor = visitor.actor();
    let after = ask.after.as_deref().map(place).transpose()?;
    let total = site.petitions.moderation_queue_length(&actor).await?;
    let entries = looks::moderation_queue(&site, &actor, after, PAGE).await?;
    let full = entries.len() == PAGE as usize;
    let next = entries.last().filter(|_| full).map(address_after);
    let waiting = entries.into_iter().map(|entry| waiting_petition(&site, &actor, entry)).collect();
    let comments = comment_queue::queue(&site, &actor, ask.comments_after.as_deref()).await?;
    Ok(page(ModerationPage { waiting, total, next, comments }.render(&frame(&request))))
}

fn place(text: &str) -> Result<WaitingAfter, Failure> {
    let wrong = || Failure::BadRequest("after is where a page of the queue ended".into());
    let (since, petition) = text.split_once('.').ok_or_else(wrong)?;
    let since = since.parse().ok().and_then(|since| Timestamp::from_microsecond(since).ok());
    let petition = petition.parse().map_err(|_| wrong())?;
    Ok(WaitingAfter { waiting_since: since.ok_or_else(wrong)?, petition })
}

fn address_after(last: &Entry) -> String {
    let since = last.moderation.waiting_since.unwrap_or(Timestamp::UNIX_EPOCH);
    format!("/moderation?after={}.{}", since.as_microsecond(), last.petition)
}

fn waiting_petition(site: &Site, actor: &Actor, entry: Entry) -> WaitingPetition {
    let since = entry.moderation.waiting_since.unwrap_or(Timestamp::UNIX_EPOCH);
    WaitingPetition {
        number: entry.petition.to_string(),
        kind: shown::kind(entry.kind.unwrap_or_default()),
        is_appeal: entry.stage == Stage::Refused,
        waiting: waiting(site, since),
        reviewed_by: reviewed_by(site, actor, &entry),
        action: entry.action.unwrap_or_default(),
    }
}

/// By the clock that the rules give the moderators.
fn waiting(site: &Site, since: Timestamp) -> Waiting {
    let now = site.petitions.now();
    let last_day = clock::last_of_days(since, site.petitions.rules().days.review);
    let due = clock::end_of_day(last_day).unwrap_or(Timestamp::MAX);
    let waited = now.duration_since(since).max(SignedDuration::ZERO);
    let days = u64::try_from(waited.as_hours() / 24).unwrap_or_default();
    Waiting { since, days, due, is_overdue: now >= due }
}

fn reviewed_by(site: &Site, actor: &Actor, entry: &Entry) -> ReviewedBy {
    match (entry.moderation.review_by, entry.moderation.review_until) {
        (Some(by), Some(until)) if site.petitions.now() < until => {
            if actor.key() == Some(by) {
                ReviewedBy::You { until }
            } else {
                ReviewedBy::SomebodyElse { until }
            }
        }
        _ => ReviewedBy::Nobody,
    }
}
