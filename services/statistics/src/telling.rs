//! Telling: what of exact cells may be told now, after all that was told before. Whatever is released passes here.

use disclosure::{Release, Rules, Shape, release};
use kernel::Cell;

use crate::breakdown::events::Values;
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
    pub total: u64,
    pub dimensions: Vec<Values>,
    pub shown: Vec<Option<u64>>,
    pub counted: Vec<u64>,
}

/// `None` where earlier releases count by other values, or a cell has a value that is none.
pub(crate) fn made(
    rules: &Rules,
    before: &Before<'_>,
    (dimensions, shape): (Vec<Values>, Shape),
    cells: &[(Cell, u64)],
) -> Option<Made> {
    if !before.releases.is_empty() && before.dimensions != dimensions {
        return None;
    }
    let counts = dimensions::counts(&shape, &dimensions, cells)?;
    let total = cells.iter().map(|(_, n)| n).sum();
    let Release { total, shown, counted } = release(rules, &shape, before.releases, total, &counts);
    let number = u32::try_from(before.releases.len()).unwrap_or(u32::MAX).saturating_add(1);
    Some(Made { number, total, dimensions, shown, counted })
}
