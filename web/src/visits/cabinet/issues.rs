//! The queue of what is proposed to Cabinet, and one issue.

use std::collections::BTreeMap;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{Gathering, IssueEntry, IssueId, Member, Progress, Queued};
use kernel::Actor;
use policy::Action;
use serde::Deserialize;

use super::{alike, may};
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::looks;
use crate::pages::{Back, IssuePage, IssuesPage};
use crate::site::Site;
use crate::visits::sign_in;

/// Complaints of an issue on one page.
pub const PAGE: u32 = 50;
/// Of what gathers, the largest.
const GATHERING: usize = 50;
/// Fewer complaints are no issue yet.
const LEAST: u64 = 2;
/// Characters of a complaint by which it is told from others.
const BEGINNING: usize = 80;

#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    /// The last position of the page before.
    #[serde(default)]
    pub after: u64,
    /// Any word: what the complaints begin with is to be read, and compared with others.
    read: Option<String>,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/issues")));
    }
    let actor = visitor.actor();
    let (queue, gathering) = waiting(&site, &actor).await?;
    let (days, table) = (site.cabinet.rules().escalation.days, site.directory.table());
    let meetings = site.cabinet.meeting_days().await?;
    let shown = IssuesPage { queue, gathering, days, meetings, table };
    Ok(page(shown.render(&frame(&request))))
}

/// What is proposed, and the largest of what is not.
pub async fn waiting(site: &Site, actor: &Actor) -> Result<(Vec<Queued>, Vec<Gathering>), Failure> {
    let queue = site.cabinet.queue(actor).await?;
    let mut gathering = site.cabinet.gathering(actor, LEAST, GATHERING).await?;
    gathering.retain(|one| queue.iter().all(|queued| queued.entry.issue != one.issue));
    Ok((queue, gathering))
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let id = Failure::issue(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/issues/{id}"))));
    }
    let shown = shown(&site, &visitor.actor(), &id, &ask, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub(super) async fn shown(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    ask: &Ask,
    back: Option<Back>,
) -> Result<IssuePage, Failure> {
    let view = site.cabinet.issue(actor, id).await?;
    let members = site.cabinet.members(actor, id, ask.after, PAGE).await?;
    let queue = site.cabinet.queue(actor).await?;
    let (is_analyst, is_secretary) =
        (may(actor, Action::WorkOnIssue), may(actor, Action::SetAgenda));
    let next_agenda = match is_secretary {
        true => Some(site.cabinet.next_agenda(actor).await?.id),
        false => None,
    };
    let is_gathering = is_open(view.entry.as_ref());
    let frozen = site.cabinet.frozen(actor).await?;
    let may_read = may(actor, Action::SeeComplaintDesk);
    let may_move = is_analyst && is_gathering && !frozen.contains(id);
    let is_read = may_move && may_read && ask.read.is_some();
    let others = match may_move {
        true => alike::others(site, actor, id, &queue, &frozen, is_read).await?,
        false => Vec::new(),
    };
    let beginnings = match is_read {
        true => beginnings(site, actor, &members).await?,
        false => BTreeMap::new(),
    };
    let queued = queue.iter().find(|queued| queued.entry.issue == *id);
    Ok(IssuePage {
        next: next(id, &members),
        members,
        beginnings,
        is_read,
        is_analyst,
        is_secretary,
        may_read,
        agenda: queued.and_then(|queued| queued.agenda),
        is_frozen: frozen.contains(id),
        next_agenda,
        others,
        summaries_max: site.cabinet.rules().text.summaries,
        days: site.cabinet.rules().escalation.days,
        table: site.directory.table(),
        view,
        back,
    })
}

fn is_open(entry: Option<&IssueEntry>) -> bool {
    entry.is_none_or(|entry| matches!(entry.progress, Progress::Open | Progress::Proposed))
}

fn next(id: &IssueId, members: &[Member]) -> Option<String> {
    let last = members.last().filter(|_| members.len() == PAGE as usize)?;
    Some(format!("/issues/{id}?after={}", last.received_position))
}

/// What the complaints of this page begin with, by their numbers: the look is recorded.
async fn beginnings(
    site: &Site,
    actor: &Actor,
    members: &[Member],
) -> Result<BTreeMap<String, String>, Failure> {
    let numbers = members.iter().filter_map(|member| member.complaint.as_str().parse().ok());
    let numbers: Vec<complaints::ComplaintNumber> = numbers.collect();
    let words = looks::first_words(site, actor, &numbers).await?;
    let beginning =
        |words: complaints::Words| -> String { words.as_str().chars().take(BEGINNING).collect() };
    Ok(words.into_iter().map(|(number, words)| (number.to_string(), beginning(words))).collect())
}
