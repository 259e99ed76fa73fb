//! Numbers that a law leaves out. An amended one may, since what was there is repealed; in a new one it is
//! mostly a slip, so its drafters are told.

use std::collections::HashMap;

use crate::labels::labelled;
use crate::law::LawText;
use crate::numbers::{Count, Number};
use crate::provision::Level;

/// Between these two something was left out; as they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// `None` where the first is not the first.
    pub after: Option<String>,
    pub found: String,
}

impl LawText {
    /// In reading order.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut lasts = HashMap::new();
        let mut gaps = Vec::new();
        for step in self.walk() {
            let level = step.provision.level;
            let Some(known) = Number::whole(&step.provision.number) else { continue };
            let within = step.parent().filter(|_| level > Level::Article).map(|it| &it.id);
            let last = lasts.insert((within, level), known.clone());
            if !follows(&known, last.as_ref()) {
                let labelled = |number: &Number| labelled(level, &number.to_string());
                gaps.push(Gap { after: last.as_ref().map(labelled), found: labelled(&known) });
            }
        }
        gaps
    }
}

/// Chapters may begin anew in a part, and the articles of a code in a chapter.
fn follows(known: &Number, last: Option<&Number>) -> bool {
    let Some(found) = known.0.last() else { return true };
    let is_first = *found == Count { plain: 1, raised: 0 };
    let Some(last) = last.filter(|last| last.outer() == known.outer()) else { return is_first };
    let Some(last) = last.0.last() else { return is_first };
    let is_next = found.plain == last.plain.saturating_add(1) && found.raised == 0;
    let is_inserted = found.plain == last.plain && found.raised == last.raised.saturating_add(1);
    is_first || is_next || is_inserted
}

#[cfg(test)]
mod tests {
    use crate::samples::tree;

    fn gaps(levels: &str, numbers: &[(&str, &str)]) -> Vec<(Option<String>, String)> {
        let mut text = tree(levels);
        for (id, number) in numbers {
            let found = text.find_mut(&id.parse().expect("an id")).expect("it is there");
            found.number = (*number).to_owned();
        }
        text.gaps().into_iter().map(|gap| (gap.after, gap.found)).collect()
    }

    #[test]
    fn what_is_left_out_is_told_with_what_is_around_it() {
        let gap = |after: &str, found: &str| (Some(after.to_owned()), found.to_owned());
        assert_eq!(gaps("a h h", &[("p3", "1.3")]), [gap("1.1", "1.3")]);
        assert_eq!(gaps("c a c a", &[("p4", "5")]), [gap("1 дүгээр зүйл", "5 дугаар зүйл")]);
        assert_eq!(gaps("a h", &[("p2", "1.2")]), [(None, "1.2".to_owned())]);
    }

    #[test]
    fn what_was_inserted_and_what_begins_anew_is_no_gap() {
        assert_eq!(gaps("a a a", &[("p2", "1¹"), ("p3", "2")]), []);
        assert_eq!(gaps("P c P c a h o", &[("p4", "1")]), []);
        assert_eq!(gaps("c a c a", &[("p2", "1.1"), ("p4", "2.1")]), []);
    }
}
