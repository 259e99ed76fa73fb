//! By what signers are told of, and which values there are: as many as the gate has ever to do with.

use disclosure::Shape;
use kernel::cell::coded;
use kernel::{AgeBand, Cell, Division, Sex, SocialStatus};

use crate::breakdown::events::Values;

coded! {
    /// By what signers are told of.
    Dimension {
        Sex = "sex",
        AgeBand = "age_band",
        Division = "division",
        SocialStatus = "social_status",
    }
}

/// Who can be among those who are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Who petitions and signs is of age.
    Adults,
    /// Those of 16 and 17 comment and complain too.
    Everyone,
}

impl Dimension {
    /// The codes of all values that anybody can have, in their order.
    pub fn codes(self) -> Vec<&'static str> {
        self.values(Who::Everyone)
    }

    /// The codes of all values, in their order. One that nobody can have is none: it would hide nobody.
    fn values(self, who: Who) -> Vec<&'static str> {
        match self {
            Self::Sex => Sex::ALL.iter().map(|sex| sex.code()).collect(),
            Self::AgeBand => {
                let is_of = |band: &&AgeBand| who == Who::Everyone || band.is_adult();
                AgeBand::ALL.iter().filter(is_of).map(|band| band.code()).collect()
            }
            Self::Division => divisions().map(Division::code).collect(),
            Self::SocialStatus => SocialStatus::ALL.iter().map(|status| status.code()).collect(),
        }
    }

    fn of(self, cell: &Cell) -> &'static str {
        match self {
            Self::Sex => cell.sex.code(),
            Self::AgeBand => cell.age_band.code(),
            Self::Division => cell.division.code(),
            Self::SocialStatus => cell.social_status.code(),
        }
    }
}

/// With people registered nowhere, at the end.
fn divisions() -> impl Iterator<Item = Division> {
    Division::all().chain([Division::UNKNOWN])
}

/// All dimensions as they are now, for a release to say.
pub(crate) fn all_values(who: Who) -> Vec<Values> {
    let values = |dimension: &Dimension| Values {
        dimension: *dimension,
        values: dimension.values(who).into_iter().map(str::to_owned).collect(),
    };
    Dimension::ALL.iter().map(values).collect()
}

/// By each, and by any two.
pub(crate) fn shape_of(dimensions: &[Values]) -> Shape {
    Shape::new(&sizes(dimensions))
}

/// By each alone.
pub(crate) fn shape_of_each(dimensions: &[Values]) -> Shape {
    Shape::each_alone(&sizes(dimensions))
}

fn sizes(dimensions: &[Values]) -> Vec<usize> {
    dimensions.iter().map(|one| one.values.len()).collect()
}

/// The counts of all tables; `None` where a cell has a value that is none.
pub(crate) fn counts(
    shape: &Shape,
    dimensions: &[Values],
    cells: impl Iterator<Item = (Cell, u64)>,
) -> Option<Vec<u64>> {
    let place = |cell: &Cell| -> Option<Vec<usize>> {
        let at = |one: &Values| one.values.iter().position(|value| value == one.dimension.of(cell));
        dimensions.iter().map(at).collect()
    };
    let placed: Option<Vec<_>> = cells.map(|(cell, n)| Some((place(&cell)?, n))).collect();
    Some(shape.counts(placed?.iter().map(|(values, n)| (&values[..], *n))))
}

#[cfg(test)]
mod tests {
    use kernel::testing::cell;

    use super::*;

    #[test]
    fn each_person_is_counted_once_in_every_table() {
        let dimensions = all_values(Who::Adults);
        let shape = shape_of(&dimensions);
        let cells = [(cell(1), 7), (Cell { sex: Sex::Male, ..cell(1) }, 5)];
        let counts = counts(&shape, &dimensions, cells.into_iter()).expect("values that there are");
        for table in shape.tables() {
            assert_eq!(counts[table.range()].iter().sum::<u64>(), 12, "{:?}", table.dimensions);
        }
    }

    #[test]
    fn nobody_who_may_not_sign_is_counted() {
        let young = [(Cell { age_band: AgeBand::From16, ..cell(1) }, 1)];
        let dimensions = all_values(Who::Adults);
        assert_eq!(counts(&shape_of(&dimensions), &dimensions, young.into_iter()), None);
        let dimensions = all_values(Who::Everyone);
        let shape = shape_of_each(&dimensions);
        assert!(counts(&shape, &dimensions, young.into_iter()).is_some());
    }
}
