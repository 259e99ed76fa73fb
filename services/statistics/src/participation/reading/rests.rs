//! What one measure leaves of another: of who complained those who were not answered, of who said how content they were
//! those who were not. Each measure passes the gate by itself, so a rest could be a handful of people; where it could, the
//! smaller measure is not told by that dimension at all. What is left of two releases says nothing more than they do.

use disclosure::Rules;

use super::{Figures, Group, ToldOf};
use crate::participation::measure::Measure;

/// Of a release, with those of the measures that it is within.
pub(super) fn keep(rules: &Rules, measure: Measure, told: &mut ToldOf, others: &[Figures]) {
    let within = others.iter().filter(|other| measure.within().contains(&other.measure));
    let within: Vec<&ToldOf> = within.filter_map(|other| other.told.as_ref()).collect();
    told.groups.retain(|group| {
        let same = |group: &&Group, other: &&Group| group.table.by == other.table.by;
        let others = within.iter().flat_map(|told| &told.groups);
        let mut others = others.filter(|other| same(&group, other));
        others.all(|other| leaves_enough(rules, group, other))
    });
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
    told.groups.retain_mut(|group| {
        let is_told = group.whole >= rules.threshold
            && answered.saturating_sub(group.whole) >= rules.threshold;
        group.whole = rules.rounded(group.whole);
        is_told
    });
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

    /// Whether anything is told of the part.
    fn is_told(measure: Measure, part: ToldOf, whole: Figures) -> Option<u64> {
        let mut part = part;
        keep(&Rules::default(), measure, &mut part, &[whole]);
        part.groups.first().map(|group| group.whole)
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
