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

impl Dimension {
    /// The codes of all values, in their order. Who signs is of age.
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Sex => Sex::ALL.iter().map(|sex| sex.code()).collect(),
            Self::AgeBand => {
                AgeBand::ALL.iter().filter(|band| band.is_adult()).map(|band| band.code()).collect()
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
pub(crate) fn all_values() -> Vec<Values> {
    let values = |dimension: &Dimension| Values {
        dimension: *dimension,
        values: dimension.values().into_iter().map(str::to_owned).collect(),
    };
    Dimension::ALL.iter().map(values).collect()
}

pub(crate) fn shape_of(dimensions: &[Values]) -> Shape {
    let sizes: Vec<usize> = dimensions.iter().map(|one| one.values.len()).collect();
    Shape::new(&sizes)
}

/// The counts of all tables; `None` where a cell has a value that is none.
pub(crate) fn counts(shape: &Shape, cells: &[(Cell, u64)]) -> Option<Vec<u64>> {
    let values: Vec<Vec<&str>> = Dimension::ALL.iter().map(|one| one.values()).collect();
    let place = |cell: &Cell| -> Option<Vec<usize>> {
        let each = Dimension::ALL.iter().zip(&values);
        each.map(|(one, values)| values.iter().position(|value| *value == one.of(cell))).collect()
    };
    let placed: Option<Vec<_>> = cells.iter().map(|(cell, n)| Some((place(cell)?, *n))).collect();
    Some(shape.counts(placed?.iter().map(|(values, n)| (&values[..], *n))))
}

#[cfg(test)]
mod tests {
    use kernel::testing::cell;

    use super::*;

    #[test]
    fn each_person_is_counted_once_in_every_table() {
        let shape = shape_of(&all_values());
        let cells = [(cell(1), 7), (Cell { sex: Sex::Male, ..cell(1) }, 5)];
        let counts = counts(&shape, &cells).expect("values that there are");
        for table in shape.tables() {
            assert_eq!(counts[table.range()].iter().sum::<u64>(), 12, "{:?}", table.dimensions);
        }
    }

    #[test]
    fn nobody_who_may_not_sign_is_counted() {
        let shape = shape_of(&all_values());
        let young = Cell { age_band: AgeBand::From16, ..cell(1) };
        assert_eq!(counts(&shape, &[(young, 1)]), None);
    }
}
