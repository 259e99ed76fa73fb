//! What an editor does to a text. Each operation gives a new text that is sound, or says why not.
//!
//! A text that was numbered regularly is numbered anew when provisions come, go or move. One with
//! numbers of its own (`39¹`) keeps them: what comes gets one that is free, and only below what was
//! numbered regularly are numbers given anew. Whoever brings a number of their own keeps it where it fits.

use crate::checking::Fault;
use crate::faults::Problem;
use crate::law::LawText;
use crate::letters;
use crate::numbering;
use crate::plain;
use crate::provision::{Level, Provision, ProvisionId};

/// Where a provision is put.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// What it is to stand in; `None` is the outermost level.
    pub parent: Option<ProvisionId>,
    /// The sibling that it is to follow; `None` is the first place.
    pub after: Option<ProvisionId>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditFault {
    #[error("there is no provision {id}")]
    NotFound { id: ProvisionId },
    #[error("{after} does not stand where a provision is to follow it")]
    NotASibling { after: ProvisionId },
    #[error("{id} cannot be moved into or behind itself")]
    WithinItself { id: ProvisionId },
    /// It would read as part of what it stands beside, or be counted as if it were one of them.
    #[error("a {} cannot stand beside a {}", level.code(), beside.code())]
    Misplaced { level: Level, beside: Level },
    #[error("a number is missing")]
    NumberMissing,
    #[error("no number is free there")]
    NoNumberFree,
    #[error("the number does not fit: {0}")]
    Misnumbered(Problem),
    #[error(transparent)]
    Unsound(#[from] Fault),
}

impl LawText {
    /// With the provision, and what is below it, put there. Its ids must be new.
    pub fn insert(&self, place: &Place, provision: Provision) -> Result<Self, EditFault> {
        let mut text = self.clone();
        let provision = tidied(provision);
        let (id, has_number) = (provision.id.clone(), !provision.number.is_empty());
        text.put(place, provision)?;
        let renumbered = self.is_regular().then(|| text.clone().renumbered());
        let number = |text: &Self| text.find(&id).map(|one| one.number.clone());
        match renumbered {
            Some(renumbered) if !has_number || number(&renumbered) == number(&text) => {
                renumbered.sound()
            }
            _ => text.numbered_among(self, &id),
        }
    }

    /// Without the provision, and without what is below it.
    pub fn remove(&self, id: &ProvisionId) -> Result<Self, EditFault> {
        let mut text = self.clone();
        text.take(id)?;
        if self.is_regular() {
            return text.renumbered().sound();
        }
        text.renumber_in(&self.regular_ones());
        text.sound()
    }

    pub fn move_to(&self, id: &ProvisionId, place: &Place) -> Result<Self, EditFault> {
        let mut text = self.clone();
        let taken = text.take(id)?;
        let moved = Self { provisions: vec![taken.clone()] };
        let is_within = |id: &ProvisionId| moved.find(id).is_some();
        if [&place.parent, &place.after].into_iter().flatten().any(is_within) {
            return Err(EditFault::WithinItself { id: id.clone() });
        }
        text.put(place, taken)?;
        if self.is_regular() {
            return text.renumbered().sound();
        }
        match text.clone().numbered_among(self, id) {
            // Where it goes its own number does not fit.
            Err(EditFault::Misnumbered(_) | EditFault::Unsound(Fault::RepeatedNumber { .. })) => {
                if let Some(moved) = text.find_mut(id) {
                    moved.number.clear();
                }
                text.numbered_among(self, id)
            }
            numbered => numbered,
        }
    }

    /// With other words. A number that is given stands as it is given, and what is numbered regularly
    /// below it follows; `None` leaves it.
    pub fn replace_words(
        &self,
        id: &ProvisionId,
        number: Option<&str>,
        heading: Option<&str>,
        words: &str,
    ) -> Result<Self, EditFault> {
        let mut text = self.clone();
        let found = text.find_mut(id).ok_or_else(|| EditFault::NotFound { id: id.clone() })?;
        if let Some(number) = number {
            let number = tidied_number(found.level, number);
            if number.is_empty() && !found.number.is_empty() {
                return Err(EditFault::NumberMissing);
            }
            let follows = found.level >= Level::Article && numbering::is_regular_below(found);
            found.number = number;
            if follows {
                numbering::renumber_below(found);
            }
        }
        found.heading = heading.and_then(tidied_heading);
        found.text = letters::lines(words);
        text.check()?;
        Ok(text)
    }

    /// With the white space of every text in one way: lines without empty ones, and single spaces.
    /// This is the form that is kept exactly by both formats.
    pub fn tidied(mut self) -> Self {
        self.provisions = self.provisions.into_iter().map(tidied).collect();
        self
    }

    fn sound(self) -> Result<Self, EditFault> {
        self.check()?;
        Ok(self)
    }

    /// What was put into a text that is not numbered from its beginning: by the number it came with, else by
    /// one that is free.
    fn numbered_among(mut self, before: &Self, put: &ProvisionId) -> Result<Self, EditFault> {
        let has_number = self.find(put).is_some_and(|one| !one.number.is_empty());
        let mut regular = before.regular_ones();
        if has_number {
            // Nothing is counted through over it.
            let outer = self.walk().find(|step| step.provision.id == *put);
            let outer = outer.map(|step| step.path.iter().map(|it| it.id.clone()).collect());
            let outer: Vec<ProvisionId> = outer.unwrap_or_default();
            regular.retain(|id| !outer.contains(id));
        }
        self.renumber_in(&regular);
        if !has_number && !self.is_in(put, &regular) {
            let number = self.free_number(put).ok_or(EditFault::NoNumberFree)?;
            if let Some(one) = self.find_mut(put) {
                one.number = number;
            }
        }
        self.renumber_in(&regular);
        let known: Vec<_> = before.contradictions().map(|(id, _)| id).collect();
        let new = self.contradictions().find(|(id, _)| !known.contains(id));
        if let Some((_, problem)) = new {
            return Err(EditFault::Misnumbered(problem));
        }
        self.sound()
    }

    fn put(&mut self, place: &Place, provision: Provision) -> Result<(), EditFault> {
        let siblings = match &place.parent {
            Some(id) => {
                let parent = self.find_mut(id);
                &mut parent.ok_or_else(|| EditFault::NotFound { id: id.clone() })?.children
            }
            None => &mut self.provisions,
        };
        let at = match &place.after {
            Some(after) => {
                let before = siblings.iter().position(|sibling| sibling.id == *after);
                before.ok_or_else(|| EditFault::NotASibling { after: after.clone() })? + 1
            }
            None => 0,
        };
        stands_beside(&provision, siblings, at)?;
        siblings.insert(at, provision);
        Ok(())
    }

    fn take(&mut self, id: &ProvisionId) -> Result<Provision, EditFault> {
        let not_found = || EditFault::NotFound { id: id.clone() };
        let step = self.walk().find(|step| step.provision.id == *id).ok_or_else(not_found)?;
        let (parent, index) = (step.parent().map(|parent| parent.id.clone()), step.index);
        let siblings = match parent {
            Some(parent) => &mut self.find_mut(&parent).ok_or_else(not_found)?.children,
            None => &mut self.provisions,
        };
        Ok(siblings.remove(index))
    }
}

/// Not behind what it would read as a part of, nor before what would read as a part of it; and nothing of an
/// article beside articles, which both would be counted from one.
fn stands_beside(one: &Provision, siblings: &[Provision], at: usize) -> Result<(), EditFault> {
    let level = one.level;
    let is_of_article = |other: &&Provision| other.level > Level::Article;
    let before = at.checked_sub(1).and_then(|before| siblings.get(before));
    let mut rest = siblings.iter();
    let other = before.filter(|before| before.level < level).or_else(|| {
        if level > Level::Article {
            return rest.find(|other| !is_of_article(other));
        }
        let next = siblings.get(at).filter(is_of_article);
        next.or_else(|| siblings.first().filter(|_| siblings.iter().all(|it| is_of_article(&it))))
    });
    match other {
        Some(other) => Err(EditFault::Misplaced { level, beside: other.level }),
        None => Ok(()),
    }
}

fn tidied(mut provision: Provision) -> Provision {
    provision.number = tidied_number(provision.level, &provision.number);
    provision.heading = provision.heading.as_deref().and_then(tidied_heading);
    provision.text = letters::lines(&provision.text);
    provision.children = provision.children.into_iter().map(tidied).collect();
    provision
}

/// Without the dot that print puts behind it.
fn tidied_number(level: Level, number: &str) -> String {
    plain::number_of(level, &letters::line(number))
}

fn tidied_heading(heading: &str) -> Option<String> {
    Some(letters::line(heading)).filter(|heading| !heading.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fresh::Fresh;
    use crate::samples::{numbers, provision, tree};

    fn id(id: &str) -> ProvisionId {
        id.parse().expect("an id")
    }

    fn place(parent: Option<&str>, after: Option<&str>) -> Place {
        Place { parent: parent.map(id), after: after.map(id) }
    }

    fn new(level: Level) -> Provision {
        provision(&mut Fresh { next: 50 }, level, "", "Шинэ.")
    }

    #[test]
    fn what_is_inserted_shifts_the_numbers_of_a_regular_text() {
        let text = tree("a h h a");
        let inserted = text.insert(&place(Some("p1"), Some("p2")), new(Level::Paragraph));
        let inserted = inserted.expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "1.1", "1.2", "1.3", "2"]);
        assert_eq!(inserted.parent_of(&id("p50")).map(|it| it.id.clone()), Some(id("p1")));
        assert_eq!(inserted.remove(&id("p50")), Ok(text));
    }

    #[test]
    fn a_text_with_numbers_of_its_own_keeps_them() {
        let text = tree("a a").replace_words(&id("p2"), Some("1¹."), None, "Үг.").expect("sound");
        let mut article = new(Level::Article);
        article.number = "1²".to_owned();
        let inserted = text.insert(&place(None, Some("p2")), article).expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "1¹", "1²"]);
        assert_eq!(numbers(&inserted.remove(&id("p1")).expect("there")), ["1¹", "1²"]);
    }

    #[test]
    fn what_is_moved_takes_along_what_is_below_it() {
        let text = tree("c a h c a");
        let moved = text.move_to(&id("p2"), &place(Some("p4"), Some("p5"))).expect("it fits");
        assert_eq!(numbers(&moved), ["1", "2", "1", "2", "2.1"]);
        let back = moved.move_to(&id("p2"), &place(Some("p1"), None));
        assert_eq!(back, Ok(text));
    }

    #[test]
    fn nothing_is_moved_into_itself_or_out_of_its_level() {
        let text = tree("a h a");
        let within = Err(EditFault::WithinItself { id: id("p1") });
        assert_eq!(text.move_to(&id("p1"), &place(Some("p2"), None)), within);
        assert_eq!(text.move_to(&id("p1"), &place(None, Some("p1"))), within);
        let nested = text.move_to(&id("p1"), &place(Some("p3"), None));
        assert!(matches!(nested, Err(EditFault::Unsound(Fault::NestedWrongly { .. }))));
    }

    /// 1, 2 of two paragraphs, 3, 3¹ and 4.
    fn amended() -> LawText {
        let mut text = tree("a a h h a a a");
        for (id, number) in [("p6", "3¹"), ("p7", "4")] {
            text.find_mut(&self::id(id)).expect("it is there").number = number.to_owned();
        }
        text
    }

    #[test]
    fn in_an_amended_law_what_comes_gets_a_number_that_is_free() {
        let text = amended();
        let after = |after: &str| text.insert(&place(None, Some(after)), new(Level::Article));
        let inserted = after("p6").expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "2", "2.1", "2.2", "3", "3¹", "3²", "4"]);
        let inserted = after("p2").expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "2", "2.1", "2.2", "2¹", "3", "3¹", "4"]);
        assert_eq!(numbers(&after("p7").expect("it fits"))[7], "5");
        assert_eq!(after("p5"), Err(EditFault::NoNumberFree));
    }

    #[test]
    fn in_an_amended_law_numbers_follow_the_rule_where_they_did() {
        let text = amended();
        let inserted = text.insert(&place(Some("p2"), Some("p3")), new(Level::Paragraph));
        let inserted = inserted.expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "2", "2.1", "2.2", "2.3", "3", "3¹", "4"]);
        assert_eq!(inserted.remove(&id("p50")), Ok(text.clone()));
        let moved = text.move_to(&id("p3"), &place(Some("p6"), None)).expect("it fits");
        assert_eq!(numbers(&moved), ["1", "2", "2.1", "3", "3¹", "3¹.1", "4"]);
        let moved = text.move_to(&id("p2"), &place(None, Some("p6"))).expect("it fits");
        assert_eq!(numbers(&moved), ["1", "3", "3¹", "3²", "3².1", "3².2", "4"]);
        let renamed = text.replace_words(&id("p2"), Some("1¹"), None, "").expect("sound");
        assert_eq!(numbers(&renamed), ["1", "1¹", "1¹.1", "1¹.2", "3", "3¹", "4"]);
    }

    #[test]
    fn a_number_of_their_own_is_kept_where_it_fits() {
        let text = tree("a a h");
        let insert = |place: &Place, level, number: &str| {
            text.insert(place, Provision { number: number.to_owned(), ..new(level) })
        };
        let inserted = insert(&place(None, Some("p1")), Level::Article, "1¹").expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "1¹", "2", "2.1"]);
        let inserted = insert(&place(None, Some("p1")), Level::Article, "2").expect("it fits");
        assert_eq!(numbers(&inserted), ["1", "2", "3", "3.1"]);
        for (place, level, number) in [
            (place(None, Some("p1")), Level::Article, "7"),
            (place(Some("p2"), Some("p3")), Level::Paragraph, "9.9"),
        ] {
            let refused = insert(&place, level, number);
            assert!(matches!(refused, Err(EditFault::Misnumbered(_))), "{refused:?}");
        }
        let taken_away = text.replace_words(&id("p2"), Some(" . "), None, "Үг.");
        assert_eq!(taken_away, Err(EditFault::NumberMissing));
    }

    #[test]
    fn a_paragraph_does_not_stand_beside_an_article() {
        let text = tree("a h a");
        let beside = |level, beside| Err(EditFault::Misplaced { level, beside });
        for after in [None, Some("p1"), Some("p3")] {
            let inserted = text.insert(&place(None, after), new(Level::Paragraph));
            assert_eq!(inserted, beside(Level::Paragraph, Level::Article));
        }
        let moved = text.move_to(&id("p2"), &place(None, Some("p3")));
        assert_eq!(moved, beside(Level::Paragraph, Level::Article));
        let inserted = text.insert(&place(Some("p1"), Some("p2")), new(Level::Point));
        assert_eq!(inserted, beside(Level::Point, Level::Paragraph));
        let inserted = tree("h h").insert(&place(None, Some("p2")), new(Level::Article));
        assert_eq!(inserted, beside(Level::Article, Level::Paragraph));
        let mixed = tree("c h a a");
        assert!(mixed.move_to(&id("p4"), &place(Some("p1"), Some("p2"))).is_ok());
    }

    #[test]
    fn a_place_that_is_not_there_is_told() {
        let text = tree("a h a");
        let no_place = [
            (place(Some("p9"), None), EditFault::NotFound { id: id("p9") }),
            (place(None, Some("p2")), EditFault::NotASibling { after: id("p2") }),
        ];
        for (place, fault) in no_place {
            assert_eq!(text.insert(&place, new(Level::Article)), Err(fault));
        }
        assert_eq!(text.remove(&id("p9")), Err(EditFault::NotFound { id: id("p9") }));
        let again = text.insert(&Place::default(), text.provisions[0].clone());
        assert!(matches!(again, Err(EditFault::Unsound(Fault::RepeatedId { .. }))));
    }

    #[test]
    fn words_are_kept_without_the_white_space_of_a_form() {
        let text = tree("a");
        let text = text.replace_words(&id("p1"), None, Some(" "), " Нэг \r\n\r\n хоёр. ");
        let article = &text.expect("sound").provisions[0];
        assert_eq!((article.heading.as_ref(), article.text.as_str()), (None, "Нэг\nхоёр."));
    }
}
