//! Telling: what of exact cells may be told now, after all that was told before. Whatever is released passes here.

use disclosure::{Counts, Release, Rules, Shape, release};

use crate::breakdown::events::Values;
use crate::counting::CellCount;
use crate::dimensions;

/// What was told of the same before, the earliest first, and by which values.
pub(crate) struct Before<'a> {
    pub dimensions: &'a [Values],
    pub releases: &'a [Release],
}

/// What a release's event holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Made {
    /// Counted from 1.
    pub number: u32,
    pub dimensions: Vec<Values>,
    pub release: Release,
}

/// `None` where earlier releases count by other values, or a cell has a value that is none.
pub(crate) fn made(
    rules: &Rules,
    before: &Before<'_>,
    (dimensions, shape): (Vec<Values>, Shape),
    cells: &[CellCount],
    is_last: bool,
) -> Option<Made> {
    if !before.releases.is_empty() && before.dimensions != dimensions {
        return None;
    }
    let of = |count: fn(&CellCount) -> u64| {
        let cells = cells.iter().map(|one| (one.cell, count(one)));
        dimensions::counts(&shape, &dimensions, cells)
    };
    let (now, gone) = (of(|one| one.n)?, of(|one| one.gone)?);
    let total = cells.iter().map(|one| one.n).sum();
    let counts = Counts { total, now: &now, gone: &gone, is_last };
    let release = release(rules, &shape, before.releases, counts);
    let number = u32::try_from(before.releases.len()).unwrap_or(u32::MAX).saturating_add(1);
    Some(Made { number, dimensions, release })
}
