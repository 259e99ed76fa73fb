//! What climbs to Cabinet and comes back: the staff's queue, agendas, decisions and calls; and what everyone reads.

pub mod agendas;
mod alike;
pub mod decisions;
pub mod follow_ups;
pub mod issues;
pub mod public;
pub mod working;

use cabinet::{AgendaId, IssueId};
use kernel::Actor;
use policy::{Action, Resource};

use crate::Failure;
use crate::site::Site;

impl Failure {
    /// The issue in an address.
    pub fn issue(path: &str) -> Result<IssueId, Self> {
        path.parse().map_err(|_| Self::NotFound)
    }

    /// The agenda in an address: of a day on which there is a meeting by rule.
    pub fn agenda(site: &Site, path: &str) -> Result<AgendaId, Self> {
        let id: AgendaId = path.parse().map_err(|_| Self::NotFound)?;
        let is_meeting = id.0.weekday() == site.cabinet.rules().meeting.weekday;
        if is_meeting { Ok(id) } else { Err(Self::NotFound) }
    }
}

fn may(actor: &Actor, action: Action) -> bool {
    policy::check(actor, action, Resource::House).is_ok()
}

/// Waits until what was just done is on the next page.
pub async fn shows(site: &Site) {
    site.projections.cabinet_shows(site.complaints.log_position()).await;
}
