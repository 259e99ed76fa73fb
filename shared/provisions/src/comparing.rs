//! Two versions of a law, provision by provision and word by word.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use crate::law::{LawText, Step};
use crate::moving;
use crate::provision::{Level, Provision, ProvisionId};
use crate::words::{Piece, changed_within};

/// How many pairs of words are looked at over the whole of two laws: half a second at the worst,
/// and far from what two versions of one law need.
const PAIRS_MAX: usize = 400_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Added,
    Removed,
    /// Other words, whether or not the number is another too.
    Changed,
    /// Nothing but the number.
    Renumbered,
    Same,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    pub id: ProvisionId,
    pub level: Level,
    /// Of a removed provision, the depth it had.
    pub depth: usize,
    pub change: Change,
    /// Whether it stands in another provision than before, or changed places with a sibling.
    pub moved: bool,
    pub old_number: Option<String>,
    pub new_number: Option<String>,
    pub heading: Vec<Piece>,
    pub text: Vec<Piece>,
}

/// In the reading order of the new text; what was removed stands where it stood.
pub fn compare(old: &LawText, new: &LawText) -> Vec<Compared> {
    let before: HashMap<&ProvisionId, Step<'_>> =
        old.walk().map(|step| (&step.provision.id, step)).collect();
    let moved = moving::moved(&before, new);
    let removed = removed_after(old, new, &moved);
    let gone = |after| removed.get(&after).into_iter().flatten().map(Both::Old);
    let mut all: Vec<Both<'_, '_>> = gone(None).collect();
    for step in new.walk() {
        let id = &step.provision.id;
        all.push(Both::New(step, before.get(id)));
        all.extend(gone(Some(id)));
    }
    let mut pairs_left = PAIRS_MAX;
    all.iter().map(|both| both.compared(&moved, &mut pairs_left)).collect()
}

/// What was removed, by the provision that it followed: the last one before it that still stands
/// where it stood.
fn removed_after<'a>(
    old: &'a LawText,
    new: &LawText,
    moved: &HashSet<&ProvisionId>,
) -> HashMap<Option<&'a ProvisionId>, Vec<Step<'a>>> {
    let still: HashSet<&ProvisionId> = new.walk().map(|step| &step.provision.id).collect();
    let mut removed: HashMap<_, Vec<Step<'a>>> = HashMap::new();
    let mut after = None;
    for step in old.walk() {
        let id = &step.provision.id;
        if !still.contains(id) {
            removed.entry(after).or_default().push(step);
        } else if !moved.contains(id) {
            after = Some(id);
        }
    }
    removed
}

enum Both<'a, 'b> {
    /// Only in the old text.
    Old(&'b Step<'a>),
    /// In the new text, and in the old one where it was there.
    New(Step<'a>, Option<&'b Step<'a>>),
}

impl Both<'_, '_> {
    fn compared(&self, moved: &HashSet<&ProvisionId>, pairs_left: &mut usize) -> Compared {
        let (shown, old, new) = match self {
            Self::Old(old) => (*old, Some(old.provision), None),
            Self::New(new, old) => (new, old.map(|old| old.provision), Some(new.provision)),
        };
        let mut changed = |words: fn(&Provision) -> &str| {
            let words = |it: Option<_>| it.map(words).unwrap_or_default();
            changed_within(words(old), words(new), pairs_left)
        };
        Compared {
            id: shown.provision.id.clone(),
            level: shown.provision.level,
            depth: shown.depth(),
            change: change(old, new),
            moved: new.is_some() && moved.contains(&shown.provision.id),
            old_number: old.map(|old| old.number.clone()),
            new_number: new.map(|new| new.number.clone()),
            heading: changed(|it| it.heading.as_deref().unwrap_or_default()),
            text: changed(|it| &it.text),
        }
    }
}

fn change(old: Option<&Provision>, new: Option<&Provision>) -> Change {
    match (old, new) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        (Some(old), Some(new)) => {
            let is_said = old.text == new.text && old.heading == new.heading;
            match (is_said && old.level == new.level, old.number == new.number) {
                (false, _) => Change::Changed,
                (true, false) => Change::Renumbered,
                (true, true) => Change::Same,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editing::Place;
    use crate::fresh::Fresh;
    use crate::samples::{provision, tree};

    fn changes(old: &LawText, new: &LawText) -> Vec<(String, Change, bool)> {
        let all = compare(old, new).into_iter();
        all.map(|it| (it.id.to_string(), it.change, it.moved)).collect()
    }

    fn expected(all: &[(&str, Change, bool)]) -> Vec<(String, Change, bool)> {
        all.iter().map(|(id, change, moved)| ((*id).to_owned(), *change, *moved)).collect()
    }

    #[test]
    fn an_inserted_article_renumbers_those_behind_it() {
        let old = tree("a h a h");
        let article = provision(&mut Fresh { next: 9 }, Level::Article, "", "Шинэ.");
        let new = old.insert(&Place::default(), article).expect("it fits");
        let all = [
            ("p9", Change::Added, false),
            ("p1", Change::Renumbered, false),
            ("p2", Change::Renumbered, false),
            ("p3", Change::Renumbered, false),
            ("p4", Change::Renumbered, false),
        ];
        assert_eq!(changes(&old, &new), expected(&all));
        let renumbered = &compare(&old, &new)[2];
        assert_eq!(renumbered.old_number.as_deref(), Some("1.1"));
        assert_eq!(renumbered.new_number.as_deref(), Some("2.1"));
    }

    #[test]
    fn what_was_removed_stands_where_it_stood() {
        let old = tree("a h a h a");
        let new = old.remove(&"p3".parse().expect("an id")).expect("it is there");
        let all = [
            ("p1", Change::Same, false),
            ("p2", Change::Same, false),
            ("p3", Change::Removed, false),
            ("p4", Change::Removed, false),
            ("p5", Change::Renumbered, false),
        ];
        assert_eq!(changes(&old, &new), expected(&all));
        assert_eq!(changes(&LawText::default(), &LawText::default()), []);
    }

    #[test]
    fn of_siblings_the_one_that_was_moved_is_told() {
        let old = tree("a a a");
        let place = Place { parent: None, after: Some("p3".parse().expect("an id")) };
        let new = old.move_to(&"p1".parse().expect("an id"), &place).expect("it is there");
        let all = [
            ("p2", Change::Renumbered, false),
            ("p3", Change::Renumbered, false),
            ("p1", Change::Renumbered, true),
        ];
        assert_eq!(changes(&old, &new), expected(&all));
    }

    #[test]
    fn words_are_compared_in_heading_and_text() {
        let mut old = tree("a");
        old.provisions[0].heading = Some("Зорилт".to_owned());
        let mut new = old.clone();
        new.provisions[0].text = "Шинэ үг.".to_owned();
        let all = compare(&old, &new);
        assert_eq!(all[0].change, Change::Changed);
        assert_eq!(all[0].heading.len(), 1);
        assert!(all[0].text.len() > 1);
    }
}
