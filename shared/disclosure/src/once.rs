//! Who took part, told once: by sex, by age and by division, each standing alone.

use kernel::{AgeBand, Cell, Division, Sex};

use crate::{Counts, Rules, Shape, release};

/// Below this nothing is shown.
pub const LEAST: u64 = 10;
/// The rest is rounded to a multiple of it.
pub const STEP: u64 = 5;

/// How many of each value, rounded; `None` where it is not shown.
pub type Dimension<T> = Vec<(T, Option<u64>)>;

/// Who took part, as everyone may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed {
    pub by_sex: Dimension<Sex>,
    pub by_age: Dimension<AgeBand>,
    /// With people registered nowhere, in the order of the table.
    pub by_division: Dimension<Division>,
}

/// From true counts, each cell with all it stands for.
pub fn disclosed(cells: &[(Cell, u64)]) -> Disclosed {
    let divisions: Vec<_> = Division::all().chain([Division::UNKNOWN]).collect();
    Disclosed {
        by_sex: dimension(cells, Sex::ALL, |cell| cell.sex),
        by_age: dimension(cells, AgeBand::ALL, |cell| cell.age_band),
        by_division: dimension(cells, &divisions, |cell| cell.division),
    }
}

fn dimension<T: Copy + PartialEq>(
    cells: &[(Cell, u64)],
    values: &[T],
    of: impl Fn(&Cell) -> T,
) -> Dimension<T> {
    let count = |value: T| cells.iter().filter(|(cell, _)| of(cell) == value).map(|(_, n)| n).sum();
    let counts: Vec<u64> = values.iter().map(|value| count(*value)).collect();
    values.iter().copied().zip(gated(&counts)).collect()
}

/// What may be shown of the counts of one dimension, in their order; their sum is public.
#[must_use]
pub fn gated(counts: &[u64]) -> Vec<Option<u64>> {
    let shape = Shape::new(&[counts.len()]);
    let gone = vec![0; counts.len()];
    let counts = Counts { total: counts.iter().sum(), now: counts, gone: &gone, is_last: true };
    release(&Rules::default(), &shape, &[], counts).shown
}

#[cfg(test)]
mod tests {
    use kernel::SocialStatus;

    use super::*;

    #[test]
    fn what_is_below_ten_is_not_shown_and_the_rest_is_rounded_to_five() {
        assert_eq!(gated(&[9, 8, 10, 12, 13]), [None, None, Some(10), Some(10), Some(15)]);
        assert_eq!(gated(&[100, 202]), [Some(100), Some(200)]);
        assert_eq!(gated(&[]), []);
    }

    #[test]
    fn one_that_is_hidden_takes_the_next_smallest_with_it() {
        assert_eq!(gated(&[3, 40, 30, 50]), [None, Some(40), None, Some(50)]);
        assert_eq!(gated(&[3, 40]), [None, None]);
    }

    #[test]
    fn those_hidden_are_together_ten_at_least_so_that_the_total_does_not_give_them_away() {
        assert_eq!(gated(&[0, 0, 40, 30]), [None, None, Some(40), None]);
        assert_eq!(gated(&[1, 0, 9, 30]), [None, None, None, Some(30)]);
    }

    #[test]
    fn nothing_is_told_of_a_handful() {
        assert_eq!(gated(&[4, 3]), [None, None]);
        assert_eq!(gated(&[12, 0]), [None, None]);
    }

    #[test]
    fn each_dimension_is_summed_over_the_others() {
        let cell = |sex, age_band, social_status| Cell {
            sex,
            age_band,
            division: Division::UNKNOWN,
            social_status,
        };
        let cells = [
            (cell(Sex::Female, AgeBand::From25, SocialStatus::Herder), 8),
            (cell(Sex::Female, AgeBand::From35, SocialStatus::Student), 14),
            (cell(Sex::Male, AgeBand::From25, SocialStatus::Student), 11),
        ];
        let disclosed = disclosed(&cells);
        assert_eq!(disclosed.by_sex, [(Sex::Female, Some(20)), (Sex::Male, Some(10))]);
        let young = disclosed.by_age.iter().find(|(band, _)| *band == AgeBand::From25);
        assert_eq!(young, Some(&(AgeBand::From25, Some(20))));
        assert!(disclosed.by_division.iter().all(|(_, count)| count.is_none()));
    }
}
