//! How much two provisions say in the same words, cheaply.

use std::collections::HashMap;

use crate::provision::Provision;

/// 1,024 bits: of 200 words in either of two texts, most have one of their own.
const MARKS: usize = 16;

/// Numbers for words, given once for all texts that are compared.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary(HashMap<String, u32>);

/// The words of a provision, however often each.
#[derive(Debug)]
pub(crate) struct Words {
    /// In the order of their numbers.
    numbers: Vec<u32>,
    /// A bit for each word, several sharing one: what is set in one and not in the other is not
    /// shared, which most pairs are told apart by.
    marks: [u64; MARKS],
}

impl Vocabulary {
    pub(crate) fn words(&mut self, text: &str) -> Words {
        let mut numbers: Vec<u32> = text.split_whitespace().map(|word| self.number(word)).collect();
        numbers.sort_unstable();
        let mut marks = [0; MARKS];
        for number in &numbers {
            marks[(*number as usize / 64) % MARKS] |= 1 << (number % 64);
        }
        Words { numbers, marks }
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.0.get(word) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(word.to_owned(), number);
        number
    }
}

impl Words {
    /// How much it costs to measure the pair.
    pub(crate) fn cost(&self, other: &Self) -> usize {
        self.numbers.len() + other.numbers.len()
    }

    /// The share of words that both have, of 1,000 (Dice); `None` below `min`, which is noticed
    /// early. Nothing shares nothing.
    pub(crate) fn shared(&self, other: &Self, min: usize) -> Option<usize> {
        let (mut one, mut other_one) = (self.numbers.as_slice(), other.numbers.as_slice());
        let all = self.cost(other);
        let alone_max = all - (all * min).div_ceil(1_000);
        let mut alone = 0;
        while let ([left, rest @ ..], [right, other_rest @ ..]) = (one, other_one) {
            alone += usize::from(left != right);
            if alone > alone_max {
                return None;
            }
            if left <= right {
                one = rest;
            }
            if right <= left {
                other_one = other_rest;
            }
        }
        let alone = alone + one.len() + other_one.len();
        (alone <= alone_max).then(|| per_mille(all - alone, all))
    }

    /// No less than [`Self::shared`], at a fraction of its cost.
    pub(crate) fn shared_at_most(&self, other: &Self) -> usize {
        let least = self.there_at_most(other).min(other.there_at_most(self));
        per_mille(2 * least, self.cost(other))
    }

    /// How many words the other could have of ours.
    fn there_at_most(&self, other: &Self) -> usize {
        let not_there = self.marks.iter().zip(other.marks).map(|(ours, theirs)| ours & !theirs);
        let not_there: u32 = not_there.map(u64::count_ones).sum();
        self.numbers.len().saturating_sub(not_there as usize)
    }
}

fn per_mille(part: usize, whole: usize) -> usize {
    (part * 1_000).checked_div(whole).unwrap_or_default()
}

/// Heading and text as they are compared: without the difference of capitals and white space.
pub(crate) fn normalised(provision: &Provision) -> String {
    let heading = provision.heading.as_deref().unwrap_or_default();
    let words = heading.split_whitespace().chain(provision.text.split_whitespace());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_of_the_words_are_500_of_1000() {
        let mut vocabulary = Vocabulary::default();
        let one = vocabulary.words("цэвэр агаар цэвэр ус");
        let other = vocabulary.words("цэвэр агаар бохир хөрс");
        assert_eq!((one.shared(&other, 500), one.shared(&other, 501)), (Some(500), None));
        let same = vocabulary.words("ус цэвэр агаар цэвэр");
        assert_eq!(one.shared(&same, 1_000), Some(1_000));
        let nothing = vocabulary.words("");
        assert_eq!((one.shared(&nothing, 1), nothing.shared(&nothing, 0)), (None, Some(0)));
    }

    proptest! {
        #[test]
        fn the_cheap_bound_is_never_too_low(one in "[а-я ]{0,60}", other in "[а-я ]{0,60}") {
            let mut vocabulary = Vocabulary::default();
            let (one, other) = (vocabulary.words(&one), vocabulary.words(&other));
            prop_assert!(one.shared(&other, 0) <= Some(one.shared_at_most(&other)));
        }
    }
}
