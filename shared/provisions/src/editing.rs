//! What an editor does to a text. Each operation gives a new text that is sound, or says why not.
//!
//! A text that was numbered regularly is numbered anew when provisions come, go or move; one with
//! numbers of its own (`39¹`) keeps them.

use crate::checking::Fault;
use crate::law::LawText;
use crate::letters;
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
    #[error(transparent)]
    Unsound(#[from] Fault),
}

impl LawText {
    /// With the provision, and what is below it, put there. Its ids must be new.
    pub fn insert(&self, place: &Place, provision: Provision) -> Result<Self, EditFault> {
        let mut text = self.clone();
        text.put(place, tidied(provision))?;
        text.finished(self)
    }

    /// Without the provision, and without what is below it.
    pub fn remove(&self, id: &ProvisionId) -> Result<Self, EditFault> {
        let mut text = self.clone();
        text.take(id)?;
        text.finished(self)
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
        text.finished(self)
    }

    /// With other words. A number that is given stands as it is given; `None` leaves it.
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
            found.number = tidied_number(found.level, number);
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

    fn finished(self, before: &Self) -> Result<Self, EditFault> {
        let text = if before.is_regular() { self.renumbered() } else { self };
        text.check()?;
        Ok(text)
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
