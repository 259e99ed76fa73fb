//! Comments that wait for a moderator, beside the petitions that do.

use comments::{CommentId, Waiting, WaitingAfter};
use jiff::SignedDuration;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};

use crate::pages::{CommentQueue, WaitingComment};
use crate::provision_names::ProvisionNames;
use crate::site::Site;
use crate::{Failure, looks};

/// Of those that wait, on a page.
const PAGE: u32 = 50;
/// Characters of a comment in a list.
const BEGINS: usize = 160;

/// Nothing for whoever sees petitions that wait, but not comments.
pub async fn queue(
    site: &Site,
    actor: &Actor,
    after: Option<&str>,
) -> Result<CommentQueue, Failure> {
    if policy::check(actor, Action::SeeCommentQueue, Resource::House).is_err() {
        return Ok(CommentQueue::default());
    }
    let after = after.map(place).transpose()?;
    let total = site.comments.queue_count(actor, None).await?;
    let waiting = looks::comment_queue(site, actor, after, PAGE).await?;
    let is_full = waiting.len() == PAGE as usize;
    let next = waiting.last().filter(|_| is_full).map(address_after);
    let mut names = ProvisionNames::default();
    let mut shown = Vec::new();
    for one in &waiting {
        shown.push(waiting_comment(site, &mut names, one).await);
    }
    Ok(CommentQueue { waiting: shown, total, next })
}

/// `1795176000000000.CM-…`
pub fn place(text: &str) -> Result<WaitingAfter, Failure> {
    let wrong = || Failure::BadRequest("after is where a page of the queue ended".into());
    let (since, comment) = text.split_once('.').ok_or_else(wrong)?;
    let since = since.parse().ok().and_then(|since| Timestamp::from_microsecond(since).ok());
    let comment: CommentId = comment.parse().map_err(|_| wrong())?;
    Ok(WaitingAfter { since: since.ok_or_else(wrong)?, comment })
}

/// What the next page is asked with.
pub fn place_after(last: &Waiting) -> String {
    format!("{}.{}", last.since.as_microsecond(), last.shown.entry.comment)
}

fn address_after(last: &Waiting) -> String {
    format!("/moderation?comments_after={}#comments", place_after(last))
}

async fn waiting_comment(
    site: &Site,
    names: &mut ProvisionNames,
    waiting: &Waiting,
) -> WaitingComment {
    let entry = &waiting.shown.entry;
    let provision = match &entry.provision {
        Some(id) => Some(names.name(site, &entry.matter, entry.version, id).await),
        None => None,
    };
    let waited = site.comments.now().duration_since(waiting.since).max(SignedDuration::ZERO);
    let text = waiting.shown.words.as_ref().map_or("", |words| words.text.as_str());
    WaitingComment {
        id: entry.comment.to_string(),
        bill: entry.matter.clone(),
        provision,
        why: waiting.why,
        since: waiting.since,
        days: u64::try_from(waited.as_hours() / 24).unwrap_or_default(),
        begins: begins(text),
        reports: waiting.reports.iter().map(|(reason, count)| (*reason, *count)).collect(),
    }
}

fn begins(text: &str) -> String {
    let mut begins: String = text.chars().take(BEGINS).collect();
    if begins.len() < text.len() {
        begins.push('…');
    }
    begins
}
