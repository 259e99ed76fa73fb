//! The comments of a report by provisions, in the order of the law, page by page.

use comments::{GroupEntry, Scope, Shown, State};

use crate::Failure;
use crate::report::{Report, rows};
use crate::site::Site;

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
    Ok((found, None))
}

fn is_in(only: &Scope, id: Option<&str>) -> bool {
    match only {
        Scope::Everything => true,
        Scope::Whole => id.is_none(),
        Scope::Provision(wanted) => id == Some(wanted),
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
