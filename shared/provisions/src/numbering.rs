//! The numbers a law gets when it is numbered from its beginning.
//!
//! Parts, chapters and articles are each counted through the whole law; what is further in is
//! counted within what it stands in, and carries the numbers from its article inwards: 1, 1.1,
//! 1.1.1, 1.1.1.1.

use crate::law::LawText;
use crate::provision::{Level, Provision};

impl LawText {
    /// Whether the numbers are just what renumbering would give. Where a number was inserted
    /// (`39¹`) or left out, they are not, and stay as they are.
    pub fn is_regular(&self) -> bool {
        *self == self.clone().renumbered()
    }

    pub fn renumbered(mut self) -> Self {
        Counting::default().number(&mut self.provisions, "");
        self
    }
}

/// Whether the numbers of all that stands in it follow from its own.
pub(crate) fn is_regular_below(one: &Provision) -> bool {
    let mut renumbered = one.clone();
    renumber_below(&mut renumbered);
    *one == renumbered
}

/// Of an article, or what is further in: parts and chapters number nothing by themselves.
pub(crate) fn renumber_below(one: &mut Provision) {
    Counting::default().number(&mut one.children, &one.number);
}

/// Of what is the only one there.
pub(crate) fn first_in(parent: Option<&Provision>) -> String {
    let within = parent.filter(|parent| parent.level >= Level::Article);
    joined(within.map_or("", |parent| &parent.number), "1")
}

#[derive(Default)]
struct Counting {
    parts: u32,
    chapters: u32,
    articles: u32,
}

impl Counting {
    fn number(&mut self, siblings: &mut [Provision], within: &str) {
        let mut inner = 0;
        for provision in siblings {
            provision.number = match provision.level {
                Level::Part => next(&mut self.parts),
                Level::Chapter => next(&mut self.chapters),
                Level::Article => next(&mut self.articles),
                _ => joined(within, &next(&mut inner)),
            };
            let within = if provision.level < Level::Article { "" } else { &provision.number };
            self.number(&mut provision.children, within);
        }
    }
}

fn next(count: &mut u32) -> String {
    *count += 1;
    count.to_string()
}

fn joined(within: &str, number: &str) -> String {
    if within.is_empty() { number.to_owned() } else { format!("{within}.{number}") }
}

#[cfg(test)]
mod tests {
    use crate::samples::{numbers, tree};

    #[test]
    fn articles_are_counted_through_the_whole_law_and_what_is_in_them_within_them() {
        let text = tree("P c a h h o s c a P c a h");
        let expected =
            ["1", "1", "1", "1.1", "1.2", "1.2.1", "1.2.1.1", "2", "2", "2", "3", "3", "3.1"];
        assert_eq!(numbers(&text), expected);
    }

    #[test]
    fn a_level_that_is_skipped_takes_no_place_in_the_number() {
        assert_eq!(numbers(&tree("a o o s")), ["1", "1.1", "1.2", "1.2.1"]);
        assert_eq!(numbers(&tree("h o h")), ["1", "1.1", "2"]);
        assert_eq!(numbers(&tree("c h c h")), ["1", "1", "2", "1"]);
    }

    #[test]
    fn an_inserted_number_is_not_regular_and_renumbering_takes_it_away() {
        let mut text = tree("a a");
        assert!(text.is_regular());
        text.provisions[1].number = "1¹".to_owned();
        assert!(!text.is_regular());
        assert_eq!(numbers(&text.renumbered()), ["1", "2"]);
    }
}
