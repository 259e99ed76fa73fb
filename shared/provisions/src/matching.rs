//! A text that was read anew gets the ids of the version before: each provision that continues one
//! of them keeps its id, however it is numbered now.
//!
//! Level by level from the outside in, so that it is known which article continues which when its
//! paragraphs are looked at: first those that say the same, then those that say nearly the same.

use std::collections::HashMap;

use crate::fresh::Fresh;
use crate::law::LawText;
use crate::provision::{Level, Provision, ProvisionId};
use crate::similarity::{Vocabulary, Words, normalised};

/// Of 1,000 words: with fewer in common, one text does not continue the other.
const SIMILAR_MIN: usize = 600;
/// What speaks for a pair beside its words. A number says little: one insertion shifts them all.
const SAME_PARENT: usize = 100;
const SAME_NUMBER: usize = 50;

/// Candidates that are kept for one provision; in a law no more than a few are alike.
const CANDIDATES_MAX: usize = 20;

/// How many words are compared altogether: less than a second. What is left then is new.
const WORK_MAX: usize = 400_000_000;

impl LawText {
    /// Its own ids do not matter. Each old id is given once, what is new gets a fresh one.
    pub fn keeping_ids_of(self, old: &Self, fresh: &mut Fresh) -> Self {
        self.keeping_ids_of_both(old, |_| false, fresh)
    }

    /// The same, but what is new keeps the id it has where that is free.
    pub fn keeping_ids_of_both(
        mut self,
        old: &Self,
        is_free: impl Fn(&ProvisionId) -> bool,
        fresh: &mut Fresh,
    ) -> Self {
        fresh.pass(old.walk().map(|step| &step.provision.id));
        let ids: Vec<Option<ProvisionId>> = {
            let (old, new) = (flat(old), flat(&self));
            let mut matching = Matching::new(&old, &new);
            Level::ALL.into_iter().for_each(|level| matching.level(level));
            let own = |at: usize| Some(&new[at].provision.id).filter(|id| is_free(id));
            let continued = matching.continued.iter().enumerate();
            let kept = continued.map(|(at, old_at)| match old_at {
                Some(old_at) => Some(&old[*old_at].provision.id),
                None => own(at),
            });
            kept.map(Option::<&ProvisionId>::cloned).collect()
        };
        fresh.pass(ids.iter().flatten());
        fresh.give(&mut self.provisions, &mut ids.into_iter());
        self
    }
}

/// A provision in reading order.
struct Flat<'a> {
    provision: &'a Provision,
    parent: Option<usize>,
    normalised: String,
}

fn flat(text: &LawText) -> Vec<Flat<'_>> {
    let mut open: Vec<usize> = Vec::new();
    let steps = text.walk().enumerate();
    let flat = steps.map(|(at, step)| {
        open.truncate(step.depth());
        let parent = open.last().copied();
        open.push(at);
        Flat { provision: step.provision, parent, normalised: normalised(step.provision) }
    });
    flat.collect()
}

struct Matching<'a> {
    old: &'a [Flat<'a>],
    new: &'a [Flat<'a>],
    old_words: Vec<Words>,
    new_words: Vec<Words>,
    /// Of each new one the old one that it continues.
    continued: Vec<Option<usize>>,
    is_used: Vec<bool>,
    work_left: usize,
}

impl<'a> Matching<'a> {
    fn new(old: &'a [Flat<'a>], new: &'a [Flat<'a>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut words = |flat: &[Flat<'_>]| -> Vec<Words> {
            flat.iter().map(|it| vocabulary.words(&it.normalised)).collect()
        };
        Self {
            old,
            new,
            old_words: words(old),
            new_words: words(new),
            continued: vec![None; new.len()],
            is_used: vec![false; old.len()],
            work_left: WORK_MAX,
        }
    }

    fn level(&mut self, level: Level) {
        let of_level = |flat: &[Flat<'_>]| -> Vec<usize> {
            (0..flat.len()).filter(|at| flat[*at].provision.level == level).collect()
        };
        let (old, new) = (of_level(self.old), of_level(self.new));
        self.equal(&old, &new);
        self.similar(&old, &new);
    }

    /// Those that say the same: first the one in the same place, at last any.
    fn equal(&mut self, old: &[usize], new: &[usize]) {
        let mut alike: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in old {
            alike.entry(&self.old[*at].normalised).or_default().0.push(*at);
        }
        for at in new {
            alike.entry(&self.new[*at].normalised).or_default().1.push(*at);
        }
        for (old, new) in alike.into_values() {
            for speaks_for in [SAME_PARENT + SAME_NUMBER, SAME_PARENT, SAME_NUMBER, 0] {
                self.equal_ones(&old, &new, speaks_for);
            }
        }
    }

    /// In the order of both; a thousand that say the same are not all compared with one another.
    fn equal_ones(&mut self, old: &[usize], new: &[usize], speaks_for: usize) {
        let mut waiting: HashMap<Key<'a>, std::collections::VecDeque<usize>> = HashMap::new();
        for at in old.iter().copied().filter(|at| !self.is_used[*at]) {
            let key = key(self.old[at].parent, &self.old[at].provision.number, speaks_for);
            waiting.entry(key).or_default().push_back(at);
        }
        for at in new.iter().copied() {
            let parent = self.new[at].parent.and_then(|parent| self.continued[parent]);
            let is_known = self.new[at].parent.is_none() || parent.is_some();
            if self.continued[at].is_some() || (speaks_for >= SAME_PARENT && !is_known) {
                continue;
            }
            let key = key(parent, &self.new[at].provision.number, speaks_for);
            if let Some(old) = waiting.get_mut(&key).and_then(|old| old.pop_front()) {
                self.pair(old, at);
            }
        }
    }

    fn similar(&mut self, old: &[usize], new: &[usize]) {
        let old: Vec<usize> = old.iter().copied().filter(|at| !self.is_used[*at]).collect();
        let mut pairs = Vec::new();
        let left = |at: &usize| self.continued[*at].is_none();
        for at in new.iter().copied().filter(left).collect::<Vec<_>>() {
            pairs.extend(self.candidates(&old, at));
        }
        // The most similar ones first; of equal ones, those that are read first.
        pairs.sort_by_key(|(score, old, new)| (std::cmp::Reverse(*score), *new, *old));
        for (_, old, new) in pairs {
            if !self.is_used[old] && self.continued[new].is_none() {
                self.pair(old, new);
            }
        }
    }

    fn candidates(&mut self, old: &[usize], new: usize) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        for at in old.iter().copied() {
            let (one, other) = (&self.old_words[at], &self.new_words[new]);
            if one.shared_at_most(other) < SIMILAR_MIN || one.cost(other) > self.work_left {
                continue;
            }
            self.work_left -= one.cost(other);
            if let Some(shared) = one.shared(other, SIMILAR_MIN) {
                found.push((shared + self.speaks_for(at, new), at, new));
            }
        }
        found.sort_by_key(|(score, old, _)| (std::cmp::Reverse(*score), *old));
        found.truncate(CANDIDATES_MAX);
        found
    }

    fn speaks_for(&self, old: usize, new: usize) -> usize {
        let (one, other) = (&self.old[old], &self.new[new]);
        let parent = match (one.parent, other.parent) {
            (None, None) => true,
            (Some(one), Some(other)) => self.continued[other] == Some(one),
            _ => false,
        };
        let number = one.provision.number == other.provision.number;
        usize::from(parent) * SAME_PARENT + usize::from(number) * SAME_NUMBER
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.continued[new] = Some(old);
        self.is_used[old] = true;
    }
}

/// What has to be the same of two that say the same.
type Key<'a> = (Option<usize>, Option<&'a str>);

fn key(parent: Option<usize>, number: &str, speaks_for: usize) -> Key<'_> {
    let parent = parent.filter(|_| speaks_for >= SAME_PARENT);
    let needs_number = [SAME_NUMBER, SAME_PARENT + SAME_NUMBER].contains(&speaks_for);
    (parent, needs_number.then_some(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editing::Place;
    use crate::samples::{provision, tree};

    fn ids(text: &LawText) -> Vec<String> {
        text.walk().map(|step| step.provision.id.to_string()).collect()
    }

    /// A text in which every provision says something of its own.
    fn talking(levels: &str) -> LawText {
        let mut text = tree(levels);
        for (at, id) in ids(&text).into_iter().enumerate() {
            let id = id.parse().expect("an id");
            let said = format!("Иргэн бүр {at} дэх удаагаа санал өгнө");
            text.find_mut(&id).expect("it is there").text = said;
        }
        text
    }

    fn read_anew(text: &LawText) -> LawText {
        text.clone().keeping_ids_of(&LawText::default(), &mut Fresh { next: 500 })
    }

    #[test]
    fn an_article_inserted_first_leaves_every_id_as_it_was() {
        let old = talking("c a h h a h o o c a h");
        let place = Place { parent: Some("p1".parse().expect("an id")), after: None };
        let article = provision(&mut Fresh { next: 50 }, Level::Article, "", "Огт өөр зүйл.");
        let new = old.insert(&place, article).expect("it fits");
        let matched = read_anew(&new).keeping_ids_of(&old, &mut Fresh::default());
        let mut expected = new;
        expected.find_mut(&"p50".parse().expect("an id")).expect("new").id =
            "p12".parse().expect("an id");
        assert_eq!(matched, expected);
    }

    #[test]
    fn a_changed_word_does_not_cost_the_id() {
        let old = talking("a h h");
        let mut new = read_anew(&old);
        new.provisions[0].children[1].text.push_str(" хуульд заасан журмаар");
        new.provisions[0].children.remove(0);
        assert_eq!(ids(&new.keeping_ids_of(&old, &mut Fresh::default())), ["p1", "p3"]);
    }

    #[test]
    fn of_those_that_say_the_same_the_one_in_the_same_article_is_continued() {
        let mut old = talking("a h a h");
        for article in &mut old.provisions {
            article.children[0].text = "Хүчингүй болсон.".to_owned();
        }
        let mut new = read_anew(&old);
        new.provisions.swap(0, 1);
        let new = new.renumbered();
        assert_eq!(ids(&new.keeping_ids_of(&old, &mut Fresh::default())), ["p3", "p4", "p1", "p2"]);
    }

    #[test]
    fn an_id_is_given_once_and_what_is_new_gets_a_fresh_one() {
        let old = tree("a");
        let new = read_anew(&tree("a a a"));
        assert_eq!(ids(&new.keeping_ids_of(&old, &mut Fresh::default())), ["p1", "p2", "p3"]);
    }
}
