//! All that is held about a person, gathered from every room for themself.

use std::cmp::Reverse;

use accounts::{SessionEntry, SignInError, SignedIn};
use audit::{Line, What};
use complaints::ComplaintNumber;
use kernel::{Actor, Cell, Timestamp};
use notices::Told;
use offices::{Grant, GrantNumber, Standing};
use petitions::{Entry, MySignature, PetitionNumber, PetitionText};
use privacy::{Held, HeldText};

use crate::Failure;
use crate::site::Site;
use crate::visits::offices::Lines;

/// Lines of the trail that someone is shown at most.
const LINES: u32 = 500;

pub struct All {
    pub at: Timestamp,
    pub cell: Cell,
    pub sealed: Held,
    pub petitions: Vec<Entry>,
    pub signatures: Vec<MySignature>,
    /// What they were told, the latest first.
    pub notices: Vec<Told>,
    pub sessions: Vec<SessionEntry>,
    pub offices: Vec<(Grant, Standing)>,
    pub concerning: Vec<Concerning>,
}

/// Something in office that concerns the person.
pub struct Concerning {
    pub line: Line,
    /// The line of the roll by which who did it is named: their key is nobody's to see.
    pub by: Option<GrantNumber>,
}

/// That it was handed over is recorded first.
pub async fn taken_out(site: &Site, session: &SignedIn, actor: &Actor) -> Result<All, Failure> {
    let sealed = site.privacy.take_out(actor).await?;
    Ok(All {
        at: site.petitions.now(),
        cell: session.citizen.cell,
        sealed,
        petitions: site.petitions.petitions_of(actor).await?,
        signatures: site.petitions.signatures_of(actor).await?.standing,
        notices: site.notices.all_told(actor).await?,
        sessions: sessions(site, session).await?,
        offices: offices(site, session),
        concerning: named(site, actor, all_that_concerns(site, actor).await?),
    })
}

/// A petition that something kept is about; a petition's own text goes by a digest.
pub fn about(held: &HeldText) -> Option<PetitionNumber> {
    held.record.parse().ok()
}

/// A complaint that something kept is of: its number comes first.
pub fn complaint(held: &HeldText) -> Option<ComplaintNumber> {
    held.record.split('/').next()?.parse().ok()
}

/// As it is read by its owner: the parts of a petition's text below each other.
pub fn words(held: &HeldText) -> Option<String> {
    let text = held.text.as_deref()?;
    let Ok(petition) = serde_json::from_str::<PetitionText>(text) else {
        return Some(text.to_owned());
    };
    let PetitionText { action, background, additional_details } = petition;
    let parts = [action, background, additional_details];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(parts.join("\n"))
}

/// Each with where it stands: what was only proposed is not held.
fn offices(site: &Site, session: &SignedIn) -> Vec<(Grant, Standing)> {
    let (now, roll) = (site.petitions.now(), site.offices.roll_for_names());
    let own = site.offices.own(session.citizen.key).into_iter();
    own.map(|grant| {
        let standing = roll.standing(&grant, now);
        (grant, standing)
    })
    .collect()
}

pub async fn sessions(site: &Site, session: &SignedIn) -> Result<Vec<SessionEntry>, Failure> {
    let sessions = site.accounts.sessions_of(session.citizen.key).await;
    Ok(sessions.map_err(SignInError::from)?)
}

/// Who looked, up to this moment; `None` while the trail is behind, for a part would pass for the whole.
pub async fn concerning(site: &Site, actor: &Actor) -> Result<Option<Vec<Line>>, Failure> {
    if !site.projections.trail_shows(site.petitions.log_position()).await {
        return Ok(None);
    }
    let mut lines = site.audit.concerning(actor, LINES).await?;
    // Whose a complaint is the log does not say.
    let own = site.complaints.mine(actor).await?.into_iter().map(|entry| entry.number.to_string());
    lines.extend(site.audit.looks_at(What::ComplaintText, own, LINES).await?);
    lines.sort_by_key(|line| (Reverse(line.position), line.item));
    lines.truncate(LINES as usize);
    Ok(Some(lines))
}

async fn all_that_concerns(site: &Site, actor: &Actor) -> Result<Vec<Line>, Failure> {
    let behind = || Failure::Unavailable("the trail is behind the log".into());
    concerning(site, actor).await?.ok_or_else(behind)
}

fn named(site: &Site, actor: &Actor, lines: Vec<Line>) -> Vec<Concerning> {
    let roll = Lines::of(&site.offices.roll_for_names(), actor);
    let by = |line: &Line| line.actor.and_then(|key| roll.person(key));
    lines.into_iter().map(|line| Concerning { by: by(&line), line }).collect()
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
