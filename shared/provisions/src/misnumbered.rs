//! Numbers that contradict one another, in a text whose levels are known. A gap is none: what was there is
//! repealed.

use std::collections::HashMap;

use crate::faults::Problem;
use crate::labels::labelled;
use crate::law::{LawText, Step};
use crate::numbers::Number;
use crate::provision::{Level, Provision, ProvisionId};

/// Articles are counted through the whole law, all else within what it stands in.
type Sequence<'a> = (Option<&'a ProvisionId>, Level);

impl LawText {
    /// The first number that contradicts another or is missing, in reading order. Numbers given twice are
    /// [checked](Self::check) for.
    pub fn misnumbered(&self) -> Option<Problem> {
        self.contradictions().next().map(|(_, problem)| problem)
    }

    /// Each at the provision that it is seen at.
    pub(crate) fn contradictions(&self) -> impl Iterator<Item = (&ProvisionId, Problem)> {
        let mut lasts: HashMap<Sequence<'_>, Number> = HashMap::new();
        self.walk().filter_map(move |step| {
            let Provision { id, level, number, .. } = step.provision;
            if number.is_empty() {
                return Some((id, Problem::NoNumber { place: id.to_string() }));
            }
            // What is no figure («ЕРӨНХИЙ АНГИ», «а/») is not counted.
            let known = Number::whole(number)?;
            let within = step.parent().filter(|_| *level != Level::Article).map(|it| &it.id);
            let last = lasts.get(&(within, *level));
            if let Some(problem) = belongs_elsewhere(&step, &known, last) {
                return Some((id, problem));
            }
            let last = lasts.insert((within, *level), known.clone());
            goes_back(*level, &known, last).map(|problem| (id, problem))
        })
    }
}

/// From the article inwards a number begins with that of what it stands in. A code, whose articles have two
/// figures, counts its paragraphs alone.
fn belongs_elsewhere(step: &Step<'_>, known: &Number, last: Option<&Number>) -> Option<Problem> {
    let found = known.to_string();
    if step.provision.level <= Level::Article {
        return None;
    }
    let Some(parent) = step.parent().filter(|parent| parent.level >= Level::Article) else {
        let expected = Number(known.outer().to_vec()).to_string();
        return (known.depth() > 1).then_some(Problem::OutOfOrder { found, expected });
    };
    let within = Number::whole(&parent.number)?;
    let is_alone = parent.level == Level::Article && within.depth() > 1 && known.depth() == 1;
    if is_alone || known.outer() == within.0 {
        return None;
    }
    let next = last.and_then(|last| last.0.last()).map_or(1, |last| last.plain.saturating_add(1));
    Some(Problem::Orphan { found, expected: format!("{within}.{next}") })
}

fn goes_back(level: Level, known: &Number, last: Option<Number>) -> Option<Problem> {
    let last = last.filter(|last| last > known)?;
    let labelled = |number: &Number| labelled(level, &number.to_string());
    Some(Problem::Backwards { found: labelled(known), after: labelled(&last) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::tree;

    fn told(levels: &str, numbers: &[(&str, &str)]) -> Vec<(String, Problem)> {
        let mut text = tree(levels);
        for (id, number) in numbers {
            let found = text.find_mut(&id.parse().expect("an id")).expect("it is there");
            found.number = (*number).to_owned();
        }
        text.contradictions().map(|(id, problem)| (id.to_string(), problem)).collect()
    }

    fn orphan(id: &str, found: &str, expected: &str) -> (String, Problem) {
        let (found, expected) = (found.to_owned(), expected.to_owned());
        (id.to_owned(), Problem::Orphan { found, expected })
    }

    #[test]
    fn a_number_of_another_provision_is_told_with_what_was_expected() {
        assert_eq!(told("a a h", &[("p3", "9.9")]), [orphan("p3", "9.9", "2.1")]);
        assert_eq!(told("a h o o", &[("p4", "2.2")]), [orphan("p4", "2.2", "1.1.2")]);
        assert_eq!(told("a a h", &[("p3", "1")]), [orphan("p3", "1", "2.1")]);
        let problem = Problem::OutOfOrder { found: "1.1".to_owned(), expected: "1".to_owned() };
        assert_eq!(told("c h", &[("p2", "1.1")]), [("p2".to_owned(), problem)]);
    }

    #[test]
    fn a_number_goes_on_from_the_one_before_and_may_leave_some_out() {
        let back = |found: &str, after: &str| Problem::Backwards {
            found: found.to_owned(),
            after: after.to_owned(),
        };
        assert_eq!(told("a h h", &[("p2", "1.3")]), [("p3".to_owned(), back("1.2", "1.3"))]);
        let articles = back("2 дугаар зүйл", "7 дугаар зүйл");
        assert_eq!(told("c a c a", &[("p2", "7")]), [("p4".to_owned(), articles)]);
        assert_eq!(told("a h h a", &[("p3", "1.7"), ("p4", "39¹")]), []);
    }

    #[test]
    fn a_missing_number_is_told() {
        let problem = Problem::NoNumber { place: "p2".to_owned() };
        assert_eq!(told("a h", &[("p2", "")]), [("p2".to_owned(), problem)]);
    }

    #[test]
    fn words_and_the_numbers_of_codes_are_no_contradiction() {
        assert_eq!(told("P a h o", &[("p1", "ЕРӨНХИЙ"), ("p4", "а/")]), []);
        let code = [("p1", "4.12"), ("p2", "1"), ("p3", "1.1"), ("p4", "2")];
        assert_eq!(told("a h o h", &code), []);
        assert_eq!(told("P a h o s c a P c a h", &[]), []);
    }
}
