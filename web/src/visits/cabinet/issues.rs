//! The queue of what is proposed to Cabinet, and one issue.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{IssueEntry, IssueId, Member, Progress, Queued};
use kernel::Actor;
use policy::Action;
use serde::Deserialize;

use super::may;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::{Back, IssuePage, IssuesPage};
use crate::site::Site;
use crate::visits::sign_in;

/// Complaints of an issue on one page.
const PAGE: u32 = 50;
/// Of what gathers, the largest.
const GATHERING: u32 = 50;
/// Fewer complaints are no issue yet.
const LEAST: u64 = 2;
/// Among so many is looked for what an issue may go into, and so many are offered.
const LOOKED_AT: u32 = 200;
const OFFERED: usize = 20;

#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    /// The last position of the page before.
    #[serde(default)]
    after: u64,
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
    let queue = site.cabinet.queue(&actor).await?;
    let mut gathering = site.cabinet.gathering(&actor, LEAST, GATHERING).await?;
    gathering.retain(|one| queue.iter().all(|queued| queued.entry.issue != one.issue));
    let (days, table) = (site.cabinet.rules().escalation.days, site.directory.table());
    let meetings = site.cabinet.meeting_days().await?;
    let shown = IssuesPage { queue, gathering, days, meetings, table };
    Ok(page(shown.render(&frame(&request))))
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
    let shown = shown(&site, &visitor.actor(), &id, ask.after, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub(super) async fn shown(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    after: u64,
    back: Option<Back>,
) -> Result<IssuePage, Failure> {
    let view = site.cabinet.issue(actor, id).await?;
    let members = site.cabinet.members(actor, id, after, PAGE).await?;
    let queue = site.cabinet.queue(actor).await?;
    let (is_analyst, is_secretary) =
        (may(actor, Action::WorkOnIssue), may(actor, Action::SetAgenda));
    let next_agenda = match is_secretary {
        true => Some(site.cabinet.next_agenda(actor).await?.id),
        false => None,
    };
    let is_gathering = is_open(view.entry.as_ref());
    let frozen = site.cabinet.frozen(actor).await?;
    let others = match is_analyst && is_gathering {
        true => others(site, actor, id, &queue, &frozen).await?,
        false => Vec::new(),
    };
    let queued = queue.iter().find(|queued| queued.entry.issue == *id);
    Ok(IssuePage {
        next: next(id, &members),
        members,
        is_analyst,
        is_secretary,
        may_read: may(actor, Action::SeeComplaintDesk),
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

/// What shares its topic, its agency or its place, each with the sequence it is seen at.
async fn others(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    queue: &[Queued],
    frozen: &[IssueId],
) -> Result<Vec<(IssueId, u64)>, Failure> {
    let gathering = site.cabinet.gathering(actor, 1, LOOKED_AT).await?;
    let queued = queue.iter().map(|queued| queued.entry.issue.clone());
    let mut ids: Vec<_> = queued.chain(gathering.into_iter().map(|one| one.issue)).collect();
    let mine = &id.matter;
    ids.retain(|other| {
        let theirs = &other.matter;
        other != id
            && !frozen.contains(other)
            && (theirs.topic == mine.topic
                || theirs.agency == mine.agency
                || theirs.division == mine.division)
    });
    let mut others: Vec<(IssueId, u64)> = Vec::new();
    for other in ids {
        if others.len() < OFFERED && others.iter().all(|(known, _)| *known != other) {
            let (issue, seen) = site.cabinet.standing_of(actor, &other).await?;
            if matches!(issue.stage, cabinet::Stage::Open | cabinet::Stage::Proposed { .. }) {
                others.push((other, seen));
            }
        }
    }
    Ok(others)
}
