//! What a text is likely about: the topics whose words stand in it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::table::{Table, Tree};
use crate::topic::words::words_of;
use crate::topic::{Topic, WORD_LENGTH};

/// Topics that are offered for a text.
pub const LIKELY_MAX: usize = 5;

/// Letters from which on a word also stands for what begins with it: Mongolian adds its endings to a word,
/// and shorter ones begin too many others.
const BEGINS_FROM: usize = 4;

/// Which topics a word points to, by their places in the tree. Closed ones are pointed to by none.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Words(HashMap<String, Vec<usize>>);

impl Words {
    pub(super) fn of(tree: &Tree) -> Self {
        let mut words = HashMap::<String, Vec<usize>>::new();
        for (place, (topic, _)) in tree.topics.iter().enumerate() {
            for word in topic.words.iter().filter(|_| !topic.is_closed) {
                words.entry(word.clone()).or_default().push(place);
            }
        }
        Self(words)
    }

    /// The topics that one word of a text speaks for, each once.
    fn about(&self, token: &str) -> BTreeSet<usize> {
        // No word of a topic is longer, so neither is what has to be looked for, whatever was typed.
        let ends = token.char_indices().take(WORD_LENGTH.end() + 1).skip(BEGINS_FROM);
        let beginnings = ends.filter_map(|(end, _)| token.get(..end));
        let words = beginnings.chain(std::iter::once(token));
        words.filter_map(|word| self.0.get(word)).flatten().copied().collect()
    }
}

impl Table {
    /// With how many different words of the text speak for each, the most first and of equals the more
    /// exact one; no more than [`LIKELY_MAX`].
    pub fn likely(&self, text: &str) -> Vec<(&Topic, usize)> {
        let tokens: BTreeSet<_> = words_of(text).into_iter().collect();
        let mut scores = BTreeMap::<usize, usize>::new();
        for place in tokens.iter().flat_map(|token| self.words.about(token)) {
            *scores.entry(place).or_default() += 1;
        }
        let topics = &self.topics.topics;
        let mut likely: Vec<_> = scores
            .into_iter()
            .filter_map(|(place, score)| {
                topics.get(place).map(|(topic, depth)| (topic, *depth, score))
            })
            .collect();
        // What is equal stays in the tree's order.
        likely.sort_by_key(|(_, depth, score)| (Reverse(*score), Reverse(*depth)));
        likely.truncate(LIKELY_MAX);
        likely.into_iter().map(|(topic, _, score)| (&topic.entry, score)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::events::TopicSet;
    use crate::testing::{changed, topic_closed, topic_set};

    fn about(code: &str, above: Option<&str>, words: &[&str]) -> TopicSet {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        TopicSet { words, ..topic_set(code, above) }
    }

    fn street() -> Vec<crate::DirectoryEvent> {
        vec![
            about("roads", None, &["зам", "замын", "засвар"]).into(),
            about("potholes", Some("roads"), &["нүх", "засвар"]).into(),
            about("water", None, &["ус", "усны", "бохир"]).into(),
        ]
    }

    fn likely(table: &Table, text: &str) -> Vec<(String, usize)> {
        let likely = table.likely(text);
        likely.into_iter().map(|(topic, score)| (topic.code.to_string(), score)).collect()
    }

    fn scored(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
        expected.iter().map(|(code, score)| ((*code).to_owned(), *score)).collect()
    }

    #[test]
    fn a_word_is_known_whole_and_a_long_one_with_its_endings() {
        let table = changed(street());
        assert_eq!(likely(&table, "Бохироос болж..."), scored(&[("water", 1)]));
        assert_eq!(likely(&table, "УС! Ус, ус алга"), scored(&[("water", 1)]));
        assert_eq!(likely(&table, "Замбараагүй, усанд"), scored(&[]), "short words begin others");
        assert_eq!(likely(&table, ""), scored(&[]));
        let forty = "а".repeat(40);
        let table = changed(vec![about("water", None, &[&forty]).into()]);
        assert_eq!(likely(&table, &"а".repeat(41)), scored(&[("water", 1)]));
    }

    #[test]
    fn the_most_words_come_first_and_of_equals_the_more_exact_topic() {
        let table = changed(street());
        let both = likely(&table, "Замын засварыг хийнэ үү, усны шугам");
        assert_eq!(both, scored(&[("roads", 2), ("potholes", 1), ("water", 1)]));
        let repair = likely(&table, "засварлах");
        assert_eq!(repair, scored(&[("potholes", 1), ("roads", 1)]));
    }

    #[test]
    fn a_closed_topic_is_not_offered_and_no_more_than_five_are() {
        let mut events = street();
        events.push(topic_closed(about("water", None, &["ус"])).into());
        events.extend((0..9).map(|n| about(&format!("air-{n}"), None, &["агаар"]).into()));
        let table = changed(events);
        assert_eq!(likely(&table, "ус"), scored(&[]));
        assert_eq!(likely(&table, "агаарын").len(), LIKELY_MAX);
    }
}
