//! The topics as a tree: each after the one above it, and before the next beside it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::TopicCode;

use crate::entries::changes::Listed;
use crate::entries::refused::Refused;
use crate::table::Table;
use crate::topic::{DEPTH_MAX, Topic};

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Tree {
    /// With its depth: 1 for a root.
    pub(super) topics: Vec<(Listed<Topic>, usize)>,
    places: BTreeMap<TopicCode, usize>,
}

impl Tree {
    /// Those beside one another keep their order. What stands under nothing that is there is a root.
    pub(super) fn grown(topics: Vec<Listed<Topic>>) -> Self {
        let codes: BTreeSet<_> = topics.iter().map(|topic| topic.code.clone()).collect();
        let mut beneath = BTreeMap::<_, Vec<_>>::new();
        for topic in topics {
            let above = topic.above.clone().filter(|above| codes.contains(above));
            beneath.entry(above).or_default().push(topic);
        }
        let mut tree = Self::default();
        tree.take(None, 1, &mut beneath);
        // A circle has no root: only data that no decision was made over could hold one.
        while let Some(above) = beneath.keys().next().cloned() {
            tree.take(above, 1, &mut beneath);
        }
        tree
    }

    fn take(
        &mut self,
        above: Option<TopicCode>,
        depth: usize,
        beneath: &mut BTreeMap<Option<TopicCode>, Vec<Listed<Topic>>>,
    ) {
        for topic in beneath.remove(&above).unwrap_or_default() {
            let code = topic.code.clone();
            self.places.insert(code.clone(), self.topics.len());
            self.topics.push((topic, depth));
            self.take(Some(code), depth + 1, beneath);
        }
    }

    fn at(&self, code: &TopicCode) -> Option<&(Listed<Topic>, usize)> {
        self.topics.get(*self.places.get(code)?)
    }
}

impl Table {
    /// Closed ones too.
    pub fn topic(&self, code: &TopicCode) -> Option<&Listed<Topic>> {
        self.topics.at(code).map(|(topic, _)| topic)
    }

    /// Each after the one above it, with its depth, which is 1 for a root; closed ones too.
    pub fn topics(&self) -> impl Iterator<Item = (&Listed<Topic>, usize)> {
        self.topics.topics.iter().map(|(topic, depth)| (topic, *depth))
    }

    /// From the root to the topic itself; empty where there is no such topic.
    pub fn path(&self, code: &TopicCode) -> Vec<&Topic> {
        let entry_of = |code: &TopicCode| self.topic(code).map(|listed| &listed.entry);
        let up = |topic: &&Topic| entry_of(topic.above.as_ref()?);
        let mut path: Vec<_> = std::iter::successors(entry_of(code), up).take(DEPTH_MAX).collect();
        path.reverse();
        path
    }

    pub(crate) fn open_topic(&self, code: &TopicCode) -> Result<&Topic, Refused> {
        let open = self.topic(code).filter(|topic| !topic.is_closed);
        open.map(|listed| &listed.entry).ok_or(Refused::NoSuchTopic)
    }

    /// How many levels stand under it, closed ones too: they may be opened again.
    pub(crate) fn levels_beneath(&self, code: &TopicCode) -> usize {
        let Some(place) = self.topics.places.get(code) else { return 0 };
        let depths = self.topics.topics[*place..].iter().map(|(_, depth)| *depth);
        let mut depths = depths.peekable();
        let top = depths.next().unwrap_or_default();
        let beneath = depths.take_while(|depth| *depth > top).max();
        beneath.map_or(0, |deepest| deepest - top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{changed, topic_code, topic_set};

    fn order(table: &Table) -> Vec<(&str, usize)> {
        table.topics().map(|(topic, depth)| (topic.code.as_str(), depth)).collect()
    }

    #[test]
    fn topics_stand_under_their_own_and_new_ones_after_those_that_were_there() {
        let table = changed(vec![
            topic_set("signs", Some("potholes")).into(),
            topic_set("air", None).into(),
            topic_set("lights", Some("roads")).into(),
        ]);
        let expected =
            [("roads", 1), ("potholes", 2), ("signs", 3), ("lights", 2), ("water", 1), ("air", 1)];
        assert_eq!(order(&table), expected);
        let path = table.path(&topic_code("signs"));
        let path: Vec<_> = path.into_iter().map(|topic| topic.code.as_str()).collect();
        assert_eq!(path, ["roads", "potholes", "signs"]);
        assert!(table.path(&topic_code("no-such")).is_empty());
    }

    #[test]
    fn the_levels_under_a_topic_are_counted() {
        let table = changed(vec![topic_set("signs", Some("potholes")).into()]);
        for (code, levels) in [("roads", 2), ("potholes", 1), ("signs", 0), ("no-such", 0)] {
            assert_eq!(table.levels_beneath(&topic_code(code)), levels, "{code}");
        }
    }

    #[test]
    fn no_topic_is_lost_whatever_it_says_it_stands_under() {
        let circle = |code: &str, above: &str| Topic::from(topic_set(code, Some(above)));
        let topics = vec![circle("aa", "bb"), circle("bb", "aa"), circle("cc", "gone")];
        let table = Table::from(crate::Contents { topics, ..Default::default() });
        assert_eq!(table.topics().count(), 3);
        assert_eq!(order(&table)[0], ("cc", 1));
        assert_eq!(table.path(&topic_code("aa")).len(), DEPTH_MAX);
    }
}
