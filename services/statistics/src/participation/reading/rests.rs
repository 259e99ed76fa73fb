//! What one measure leaves of another: of who complained those who were not answered, of who said how content they were
//! those who were not. Each measure passes the gate by itself, so a rest could be a handful of people; where it could, the
//! smaller measure is withheld by that dimension altogether. What is left of two releases says nothing more than they do.

use disclosure::Rules;

use super::{Figures, Group, ToldOf};
use crate::participation::measure::Measure;

/// Of a release, with those of the measures that it is within.
pub(super) fn keep(rules: &Rules, measure: Measure, told: &mut ToldOf, others: &[Figures]) {
    let within = others.iter().filter(|other| measure.within().contains(&other.measure));
    let within: Vec<&ToldOf> = within.filter_map(|other| other.told.as_ref()).collect();
    for group in &mut told.groups {
        let all = within.iter().flat_map(|told| &told.groups);
        let mut same = all.filter(|other| other.table.by == group.table.by);
        if !same.all(|other| leaves_enough(rules, group, other)) {
            group.table.counts.fill(None);
        }
    }
    if measure == Measure::Content {
        keep_total(rules, told, others);
    }
}

/// Both were rounded, so a rest is known to within twice the half of a step.
fn leaves_enough(rules: &Rules, part: &Group, whole: &Group) -> bool {
    let least = rules.threshold + 2 * (rules.rounding / 2);
    let mut counts = part.table.counts.iter().zip(&whole.table.counts);
    counts.all(|counts| match counts {
        (Some(part), Some(whole)) => whole.saturating_sub(*part) >= least,
        _ => true,
    })
}

/// How many were content is told as counts by group are, or nothing of it is.
fn keep_total(rules: &Rules, told: &mut ToldOf, others: &[Figures]) {
    let answered = others.iter().find(|other| other.measure == Measure::Satisfaction);
    let answered = answered.and_then(|other| other.told.as_ref());
    let answered = answered.and_then(|told| told.groups.first()).map_or(0, |group| group.whole);
    for group in &mut told.groups {
        let is_told = group.whole >= rules.threshold
            && answered.saturating_sub(group.whole) >= rules.threshold;
        group.whole = if is_told { rules.rounded(group.whole) } else { 0 };
        if !is_told {
            group.table.counts.fill(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breakdown::events::Values;
    use crate::{Dimension, Table};

    fn told(counts: [Option<u64>; 2], whole: u64) -> ToldOf {
        let values = ["female", "male"].map(str::to_owned).to_vec();
        let by = vec![Values { dimension: Dimension::Sex, values }];
        let table = Table { by, counts: counts.to_vec() };
        ToldOf { release: None, groups: vec![Group { table, whole }] }
    }

    fn of(measure: Measure, told: ToldOf) -> Figures {
        Figures { measure, total: Some(1), mean: None, weeks: Vec::new(), told: Some(told) }
    }

    /// What of all is told of the part, where anything is.
    fn is_told(measure: Measure, part: ToldOf, whole: Figures) -> Option<u64> {
        let mut part = part;
        keep(&Rules::default(), measure, &mut part, &[whole]);
        let told = part.groups.iter().find(|group| group.table.counts.iter().any(Option::is_some));
        told.map(|group| group.whole)
    }

    #[test]
    fn a_rest_that_may_be_a_handful_takes_its_dimension_with_it() {
        let whole = || of(Measure::Complaints, told([Some(100), Some(50)], 150));
        let answered = Measure::ComplaintsAnswered;
        assert_eq!(is_told(answered, told([Some(50), Some(35)], 85), whole()), Some(85));
        assert_eq!(is_told(answered, told([Some(50), Some(40)], 90), whole()), None);
        assert_eq!(is_told(answered, told([Some(50), None], 90), whole()), Some(90));
        assert_eq!(is_told(Measure::Comments, told([Some(50), Some(45)], 95), whole()), Some(95));
    }

    #[test]
    fn how_many_were_content_is_rounded_or_not_told() {
        let whole = || of(Measure::Satisfaction, told([Some(100), Some(100)], 203));
        let content = |n| is_told(Measure::Content, told([Some(50), Some(50)], n), whole());
        assert_eq!(content(101), Some(100));
        assert_eq!(content(9), None);
        assert_eq!(content(194), None, "nine were not");
    }
}
