//! Looks of the staff at what is personal: recorded first, then shown.
//!
//! Whatever of the vault a page or an answer shows passes here, so that none is forgotten.

use std::collections::BTreeMap;

use audit::{Purpose, Seen, What};
use comments::{CommentId, Shown, State};
use complaints::{Alike, ComplaintNumber, Entry as CaseEntry, Sender, Shown as ShownCase, Words};
use kernel::{Actor, Division, PersonKey, Role, TopicCode};
use petitions::{Entry, PetitionNumber, WaitingAfter};
use policy::{Action, Resource, Right};

use crate::Failure;
use crate::site::Site;

/// A petition that this actor may see; the words of one that is not public are seen for a purpose.
pub async fn petition(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
) -> Result<Entry, Failure> {
    let entry = site.petitions.entry(actor, number).await;
    let entry = entry.map_err(|error| Failure::about(number, error))?;
    record(site, actor, std::slice::from_ref(&entry)).await?;
    Ok(entry)
}

/// A page of what waits for a moderator.
pub async fn moderation_queue(
    site: &Site,
    actor: &Actor,
    after: Option<WaitingAfter>,
    limit: u32,
) -> Result<Vec<Entry>, Failure> {
    let waiting = site.petitions.moderation_queue(actor, after, limit).await?;
    record(site, actor, &waiting).await?;
    Ok(waiting)
}

/// The name that a petitioner wants shown.
pub async fn name_to_show(
    site: &Site,
    actor: &Actor,
    entry: &Entry,
) -> Result<Option<String>, Failure> {
    if let Some(right @ Right::Office(_)) = entry.right_of(actor, Action::SeePetition)
        && entry.shows_name == Some(true)
    {
        let object = entry.petition.to_string();
        let seen = Seen { person: entry.petitioner, what: What::PetitionerName, object };
        site.audit.looks(actor, right, purpose(right), vec![seen]).await?;
    }
    let name = site.petitions.name_to_show(actor, entry).await;
    name.map_err(|error| Failure::about(entry.petition, error))
}

/// What a petitioner wrote against a refusal.
pub async fn appeal_words(
    site: &Site,
    actor: &Actor,
    entry: &Entry,
) -> Result<Option<String>, Failure> {
    let number = entry.petition;
    if let Some(right @ Right::Office(_)) = entry.right_of(actor, Action::SeeHidden) {
        let object = number.to_string();
        let seen = Seen { person: entry.petitioner, what: What::PetitionAppeal, object };
        site.audit.looks(actor, right, purpose(right), vec![seen]).await?;
    }
    let words = site.petitions.appeal_words(actor, number).await;
    words.map_err(|error| Failure::about(number, error))
}

/// A page of the comments that wait for a moderator.
pub async fn comment_queue(
    site: &Site,
    actor: &Actor,
    after: Option<comments::WaitingAfter>,
    limit: u32,
) -> Result<Vec<comments::Waiting>, Failure> {
    let waiting = site.comments.queue(actor, None, after.as_ref(), limit).await?;
    let shown = waiting.iter().map(|waiting| &waiting.shown);
    record_comments(site, actor, What::CommentText, shown).await?;
    Ok(waiting)
}

/// A comment, for whoever moderates.
pub async fn comment(site: &Site, actor: &Actor, id: &CommentId) -> Result<Shown, Failure> {
    let shown = site.comments.comment_for_staff(actor, id).await?;
    record_comments(site, actor, What::CommentText, [&shown]).await?;
    Ok(shown)
}

/// What its author wrote against a mark, for whoever decides on it.
pub async fn comment_appeal_words(
    site: &Site,
    actor: &Actor,
    shown: &Shown,
) -> Result<Option<String>, Failure> {
    record_comments(site, actor, What::CommentAppeal, [shown]).await?;
    Ok(site.comments.appeal_words(actor, &shown.entry.comment).await?)
}

/// A case, with what was said in it; its owner sees that somebody looked.
pub async fn complaint(
    site: &Site,
    actor: &Actor,
    number: ComplaintNumber,
) -> Result<ShownCase, Failure> {
    let (_, right) = site.complaints.entry(actor, number).await?;
    record_cases(site, actor, right, purpose(right), [number]).await?;
    Ok(site.complaints.case(actor, number).await?)
}

/// Open ones of a topic that say much the same as a text.
pub async fn similar_complaints(
    site: &Site,
    actor: &Actor,
    text: &str,
    topic: &TopicCode,
    division: Option<Division>,
    limit: usize,
) -> Result<Vec<Alike>, Failure> {
    let right = policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
    let similar = site.complaints.similar(actor, text, topic, division, limit).await?;
    let numbers = similar.iter().map(|one| one.number);
    record_cases(site, actor, right, Purpose::Handling, numbers).await?;
    Ok(similar)
}

/// What complaints said first, for whoever chooses among them or looks for others that say the same.
pub async fn first_words(
    site: &Site,
    actor: &Actor,
    numbers: &[ComplaintNumber],
) -> Result<BTreeMap<ComplaintNumber, Words>, Failure> {
    let right = policy::check(actor, Action::SeeComplaintDesk, Resource::House)?;
    let words = site.complaints.first_words(actor, numbers).await?;
    record_cases(site, actor, right, purpose(right), words.keys().copied()).await?;
    Ok(words)
}

/// What a caller has under way.
pub async fn caller(
    site: &Site,
    actor: &Actor,
    person: PersonKey,
) -> Result<Vec<CaseEntry>, Failure> {
    let right = policy::check(actor, Action::TakeInComplaint, Resource::House)?;
    let seen = Seen { person: Some(person), what: What::Contacts, object: String::new() };
    site.audit.looks(actor, right, Purpose::CallerIdentification, vec![seen]).await?;
    Ok(site.complaints.of_caller(actor, person).await?)
}

/// Who a caller said that they are when they brought that complaint, and how they are reached.
pub async fn said_of_caller(
    site: &Site,
    actor: &Actor,
    person: PersonKey,
    number: ComplaintNumber,
) -> Result<Option<Sender>, Failure> {
    let right = policy::check(actor, Action::TakeInComplaint, Resource::House)?;
    let seen = Seen { person: Some(person), what: What::Contacts, object: number.to_string() };
    site.audit.looks(actor, right, Purpose::CallerIdentification, vec![seen]).await?;
    Ok(site.complaints.said_of_caller(actor, person, number).await?)
}

/// Whose they are the log does not say: each is found by its number.
async fn record_cases(
    site: &Site,
    actor: &Actor,
    right: Right,
    purpose: Purpose,
    numbers: impl IntoIterator<Item = ComplaintNumber>,
) -> Result<(), Failure> {
    let seen = numbers.into_iter().map(|number| Seen {
        person: None,
        what: What::ComplaintText,
        object: number.to_string(),
    });
    let seen: Vec<_> = seen.collect();
    if seen.is_empty() || right.role().is_none() {
        return Ok(());
    }
    Ok(site.audit.looks(actor, right, purpose, seen).await?)
}

/// Of those that not everyone reads; whose they are nobody in the house knows.
async fn record_comments(
    site: &Site,
    actor: &Actor,
    what: What,
    shown: impl IntoIterator<Item = &Shown>,
) -> Result<(), Failure> {
    let Ok(right @ Right::Office(_)) =
        policy::check(actor, Action::SeeCommentQueue, Resource::House)
    else {
        return Ok(());
    };
    let unseen = |one: &&Shown| {
        matches!(one.entry.state, State::Held | State::Hidden) && !site.comments.is_mine(actor, one)
    };
    let seen = shown.into_iter().filter(unseen).map(|one| Seen {
        person: None,
        what,
        object: one.entry.comment.to_string(),
    });
    let seen: Vec<_> = seen.collect();
    if seen.is_empty() {
        return Ok(());
    }
    Ok(site.audit.looks(actor, right, purpose(right), seen).await?)
}

async fn record(site: &Site, actor: &Actor, entries: &[Entry]) -> Result<(), Failure> {
    let seen_in_office =
        entries.iter().filter_map(|entry| match entry.right_of(actor, seeing(entry)) {
            Some(right @ Right::Office(_)) => Some((entry, right)),
            _ => None,
        });
    let (seen, rights): (Vec<_>, Vec<_>) =
        seen_in_office.map(|(entry, right)| (seen(entry), right)).unzip();
    let Some(right) = rights.first().copied() else { return Ok(()) };
    Ok(site.audit.looks(actor, right, purpose(right), seen).await?)
}

/// Of what was refused and its ground hides, everyone may know, and few may read it.
fn seeing(entry: &Entry) -> Action {
    if entry.is_public() && !entry.is_listed() { Action::SeeHidden } else { Action::SeePetition }
}

fn seen(entry: &Entry) -> Seen {
    let object = entry.petition.to_string();
    Seen { person: entry.petitioner, what: What::PetitionText, object }
}

/// What an office reads unpublished petitions for.
fn purpose(right: Right) -> Purpose {
    match right.role() {
        Some(Role::Moderator) => Purpose::Moderation,
        Some(Role::Auditor) => Purpose::Supervision,
        _ => Purpose::Handling,
    }
}
