//! The disclosure gate: of who took part, by sex, by age and by division, only what tells nobody
//! apart.
//!
//! Each dimension stands alone; there are no cross tables. What is below ten is not shown, also where it is
//! nought; everything else is rounded to the nearest five. The total is exact and public, so one hidden number
//! could be worked out from it: where there is one only, or those hidden are together fewer than ten, the
//! smallest of the shown is hidden too, until that is not so any more.

use crate::{AgeBand, Cell, Division, Sex};

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
pub fn gated(counts: &[u64]) -> Vec<Option<u64>> {
    let mut shown: Vec<Option<u64>> =
        counts.iter().map(|count| Some(*count).filter(|count| *count >= LEAST)).collect();
    while is_worked_out(counts, &shown) {
        let smallest =
            (0..shown.len()).filter(|at| shown[*at].is_some()).min_by_key(|at| shown[*at]);
        let Some(smallest) = smallest else { break };
        shown[smallest] = None;
    }
    shown.into_iter().map(|count| count.map(rounded)).collect()
}

/// Whether the total tells more of what is hidden than that each is below ten.
fn is_worked_out(counts: &[u64], shown: &[Option<u64>]) -> bool {
    let hidden = || counts.iter().zip(shown).filter(|(_, shown)| shown.is_none());
    let together: u64 = hidden().map(|(count, _)| count).sum();
    match hidden().count() {
        0 => false,
        1 => true,
        _ => together < LEAST,
    }
}

const fn rounded(count: u64) -> u64 {
    (count + STEP / 2) / STEP * STEP
}

#[cfg(test)]
mod tests {
    use crate::SocialStatus;

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
    fn whatever_the_counts_a_hidden_one_is_never_alone_nor_narrower_than_the_gate() {
        for (a, b, c) in
            (0..40).flat_map(|a| (0..40).flat_map(move |b| (0..40).map(move |c| (a, b, c))))
        {
            let counts = [a, b, c];
            let shown = gated(&counts);
            let hidden: Vec<u64> =
                counts.iter().zip(&shown).filter(|(_, s)| s.is_none()).map(|(n, _)| *n).collect();
            assert_ne!(hidden.len(), 1, "{counts:?}");
            let all_is_hidden = shown.iter().all(Option::is_none);
            assert!(hidden.is_empty() || all_is_hidden || hidden.iter().sum::<u64>() >= LEAST);
            assert!(shown.iter().flatten().all(|n| n % STEP == 0 && *n >= LEAST), "{counts:?}");
        }
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
