//! All that is held about a person, gathered from every room for themself.

use accounts::{SessionEntry, SignInError, SignedIn};
use audit::Line;
use kernel::{Actor, Cell, Timestamp};
use offices::Grant;
use petitions::{Entry, MySignature};
use privacy::Held;

use crate::Failure;
use crate::site::Site;

/// Lines of the trail that someone is shown at most.
const LINES: u32 = 500;

pub struct All {
    pub at: Timestamp,
    pub cell: Cell,
    pub sealed: Held,
    pub petitions: Vec<Entry>,
    pub signatures: Vec<MySignature>,
    pub sessions: Vec<SessionEntry>,
    pub offices: Vec<Grant>,
    pub concerning: Vec<Line>,
}

/// That it was handed over is recorded first.
pub async fn taken_out(site: &Site, session: &SignedIn, actor: &Actor) -> Result<All, Failure> {
    let sealed = site.privacy.take_out(actor).await?;
    Ok(All {
        at: site.petitions.now(),
        cell: session.citizen.cell,
        sealed,
        petitions: site.petitions.petitions_of(actor).await?,
        signatures: site.petitions.signatures_of(actor).await?,
        sessions: sessions(site, session).await?,
        offices: site.offices.own(session.citizen.key),
        concerning: concerning(site, actor).await?,
    })
}

pub async fn sessions(site: &Site, session: &SignedIn) -> Result<Vec<SessionEntry>, Failure> {
    let sessions = site.accounts.sessions_of(session.citizen.key).await;
    Ok(sessions.map_err(SignInError::from)?)
}

/// Who looked, up to this moment.
pub async fn concerning(site: &Site, actor: &Actor) -> Result<Vec<Line>, Failure> {
    site.projections.trail_shows(site.petitions.log_position()).await;
    Ok(site.audit.concerning(actor, LINES).await?)
}

/// Nobody in office is erased: what they did stands under their key, and the office would stand empty.
pub async fn holds_no_office(site: &Site, session: &SignedIn) -> Result<(), Failure> {
    use crate::pages::OfficeRefusal::LayDownFirst;
    if site.offices.of_now(session.citizen.key).await?.is_empty() {
        Ok(())
    } else {
        Err(Failure::OfficeRefused(LayDownFirst))
    }
}
