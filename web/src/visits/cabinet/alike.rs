//! What an issue may go into: issues whose complaints say much the same, then what shares its matter.

use std::collections::BTreeSet;

use cabinet::{ComplaintNumber, IssueId, Queued, Stage};
use kernel::{Actor, TopicCode};

use crate::Failure;
use crate::looks;
use crate::pages::OtherIssue;
use crate::site::Site;

/// Among so many is looked for what shares the matter, and so many are offered in all.
const LOOKED_AT: usize = 200;
const OFFERED: usize = 20;
/// So many of its newest complaints are compared with others, and so many that are alike are taken of each.
const COMPARED: u32 = 2;
const ALIKE: usize = 30;
/// Beside its own, so many topics of its place are looked into.
const TOPICS: usize = 2;

/// The most alike first.
pub(super) async fn others(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    queue: &[Queued],
    frozen: &[IssueId],
    is_compared: bool,
) -> Result<Vec<OtherIssue>, Failure> {
    let gathering = site.cabinet.gathering(actor, 1, LOOKED_AT).await?;
    let queued = queue.iter().map(|queued| queued.entry.issue.clone());
    let mut ids: Vec<_> = queued.chain(gathering.into_iter().map(|one| one.issue)).collect();
    let mine = &id.matter;
    ids.retain(|other| {
        let theirs = &other.matter;
        theirs.topic == mine.topic
            || theirs.agency == mine.agency
            || theirs.division == mine.division
    });
    ids.sort_by_key(|other| other.matter.topic != mine.topic);
    let mut found = match is_compared {
        true => alike(site, actor, id, &ids).await?,
        false => Vec::new(),
    };
    found.extend(ids.into_iter().map(|other| (other, 0)));
    let mut others: Vec<OtherIssue> = Vec::new();
    for (issue, alike) in found {
        let is_new = others.iter().all(|known| known.issue != issue);
        if others.len() < OFFERED && is_new && issue != *id && !frozen.contains(&issue) {
            let (standing, seen) = site.cabinet.standing_of(actor, &issue).await?;
            if matches!(standing.stage, Stage::Open | Stage::Proposed { .. }) {
                others.push(OtherIssue { issue, seen, alike });
            }
        }
    }
    Ok(others)
}

/// With how many open complaints that say much the same as its newest: of its topic anywhere, and of other topics in its
/// place.
async fn alike(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    near: &[IssueId],
) -> Result<Vec<(IssueId, u64)>, Failure> {
    let newest = site.cabinet.newest(actor, id, COMPARED).await?;
    let newest: Vec<complaints::ComplaintNumber> =
        newest.iter().filter_map(|number| number.as_str().parse().ok()).collect();
    let words = looks::first_words(site, actor, &newest).await?;
    let (topic, division) = (&id.matter.topic, id.matter.division);
    let here = near.iter().map(|other| &other.matter).filter(|other| other.division == division);
    let mut topics: Vec<&TopicCode> = here.map(|matter| &matter.topic).collect();
    let mut known = BTreeSet::from([topic]);
    topics.retain(|other| known.insert(*other));
    topics.truncate(TOPICS);
    let places = topics.into_iter().map(|topic| (topic, Some(division)));
    let places: Vec<_> = std::iter::once((topic, None)).chain(places).collect();
    let mut numbers: Vec<ComplaintNumber> = Vec::new();
    for words in words.values() {
        for (topic, division) in &places {
            let text = words.as_str();
            let found =
                looks::similar_complaints(site, actor, text, topic, *division, ALIKE).await?;
            numbers.extend(found.iter().filter_map(|one| one.number.to_string().parse().ok()));
        }
    }
    Ok(site.cabinet.issues_of(actor, &numbers, id).await?)
}
