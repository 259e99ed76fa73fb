//! The comments of a report by provisions, in the order of the law, page by page.

use std::collections::HashSet;

use comments::{GroupEntry, Scope, Shown, State};

use crate::Failure;
use crate::provision_names::ProvisionNames;
use crate::report::{Report, rows};
use crate::site::Site;

/// Hidden ones looked through in one read.
const CHUNK: u32 = 500;

/// Where a page begins.
pub struct Began {
    /// Of which part.
    pub only: Scope,
    /// The provision at which the page before ended (`-`: the bill as a whole), and where in the log.
    pub from: Option<String>,
    pub after: u64,
}

/// What was said of each provision that is on the page: what it is called, and that.
type ByPlace = Vec<(Option<String>, Vec<Shown>)>;
/// Where the page ended.
type Rest = Option<(String, u64)>;

/// With what is in the same group side by side.
pub async fn rows_by_place(
    site: &Site,
    report: &Report,
    began: Began,
    limit: u32,
) -> Result<(ByPlace, Rest), Failure> {
    let number = report.entry.bill;
    let (mut found, mut left, mut after) = (Vec::new(), limit, began.after);
    let is_before = |id: &str| began.from.as_deref().is_some_and(|from| from != id);
    let places = report.provisions.iter().map(|one| (one.id.as_deref(), one.name.clone()));
    let places = places.filter(|(id, _)| is_in(&began.only, *id));
    for (id, name) in places.skip_while(|(id, _)| is_before(id.unwrap_or("-"))) {
        let scope = id.map_or(Scope::Whole, |id| Scope::Provision(id.to_owned()));
        let mut shown = rows(site, number, scope, after, left).await?;
        after = 0;
        let last = shown.last().map(|last| last.entry.written_position);
        left = left.saturating_sub(u32::try_from(shown.len()).unwrap_or(u32::MAX));
        side_by_side(&mut shown);
        if !shown.is_empty() {
            found.push((name, shown));
        }
        if let (0, Some(last)) = (left, last) {
            return Ok((found, Some((id.unwrap_or("-").to_owned(), last))));
        }
    }
    found.extend(only_hidden(site, report, &began.only).await?);
    Ok((found, None))
}

fn is_in(only: &Scope, id: Option<&str>) -> bool {
    match only {
        Scope::Everything => true,
        Scope::Whole => id.is_none(),
        Scope::Provision(wanted) => id == Some(wanted),
    }
}

/// What is hidden of provisions of which nothing else was said: they are counted nowhere.
async fn only_hidden(site: &Site, report: &Report, only: &Scope) -> Result<ByPlace, Failure> {
    let states = report.summary.states;
    if states.off_topic + states.abusive == 0 {
        return Ok(Vec::new());
    }
    let counted: HashSet<_> = report.provisions.iter().map(|one| one.id.as_deref()).collect();
    let (mut hidden, mut after, mut names) = (ByPlace::new(), 0, ProvisionNames::default());
    let (matter, version) = (report.entry.bill.to_string(), report.entry.version);
    loop {
        let shown = rows(site, report.entry.bill, only.clone(), after, CHUNK).await?;
        let last = shown.last().map(|last| last.entry.written_position);
        let is_full = shown.len() == CHUNK as usize;
        for one in shown.into_iter().filter(|one| one.entry.state == State::Hidden) {
            let id = one.entry.provision.clone();
            if counted.contains(&id.as_deref()) {
                continue;
            }
            let name = match &id {
                Some(id) => Some(names.latest(site, &matter, version, id).await),
                None => None,
            };
            match hidden.iter_mut().find(|(known, _)| *known == name) {
                Some((_, beside)) => beside.push(one),
                None => hidden.push((name, vec![one])),
            }
        }
        match last {
            Some(last) if is_full => after = last,
            _ => return Ok(hidden),
        }
    }
}

/// The group whose answer is the one for it, given or to come.
pub fn together(shown: &Shown) -> Option<&GroupEntry> {
    let is_own = shown.entry.given.outcome.is_some() || shown.entry.state == State::Hidden;
    shown.group.as_ref().filter(|_| !is_own)
}

fn side_by_side(shown: &mut Vec<Shown>) {
    let mut sorted: Vec<Shown> = Vec::with_capacity(shown.len());
    for one in shown.drain(..) {
        let group = together(&one).map(|group| &group.id);
        let beside = group.and_then(|group| {
            sorted.iter().rposition(|other| together(other).is_some_and(|of| of.id == *group))
        });
        match beside {
            Some(place) => sorted.insert(place + 1, one),
            None => sorted.push(one),
        }
    }
    *shown = sorted;
}
