//! How alike texts are: as the words they share, each weighed by how rare it is among all of them. Pure.
//!
//! A word is its first five letters: Mongolian puts its endings behind the stem.

use std::collections::{BTreeSet, HashMap};

/// How much two texts share, from 0 to 1.
pub type Likeness = f64;

const STEM: usize = 5;
/// Shorter words join sentences and say nothing of the matter.
const WORD_MIN: usize = 3;
/// Below this share two texts only speak of the same thing.
const ALIKE_MIN: Likeness = 0.25;

/// Texts by their places in a list, ready to be compared: for each word which of them have it, so that one is
/// compared with all others in one go.
pub struct Compared {
    /// Of each text, its words by their places in the two below.
    words: Vec<Vec<usize>>,
    weights: Vec<f64>,
    having: Vec<Vec<usize>>,
    /// What the words of each text weigh together.
    wholes: Vec<f64>,
}

fn stems(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() >= WORD_MIN);
    long.map(|word| word.chars().take(STEM).collect()).collect()
}

impl Compared {
    pub fn of(texts: &[&str]) -> Self {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut having: Vec<Vec<usize>> = Vec::new();
        let mut words = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let mut of_text = Vec::new();
            for stem in stems(text) {
                let new = places.len();
                let place = *places.entry(stem).or_insert(new);
                having.resize_with(places.len(), Vec::new);
                having[place].push(at);
                of_text.push(place);
            }
            words.push(of_text);
        }
        let total = texts.len() as f64;
        let weights: Vec<_> =
            having.iter().map(|of| (1.0 + total / of.len() as f64).ln()).collect();
        let whole = |of: &Vec<usize>| of.iter().map(|word| weights[*word]).sum();
        let wholes = words.iter().map(whole).collect();
        Self { words, weights, having, wholes }
    }

    /// Which are alike one of them, the most alike first.
    pub fn alike(&self, wanted: usize) -> Vec<(usize, Likeness)> {
        let Some(words) = self.words.get(wanted) else { return Vec::new() };
        let mut shared: HashMap<usize, f64> = HashMap::new();
        for word in words {
            for other in self.having[*word].iter().filter(|other| **other != wanted) {
                *shared.entry(*other).or_default() += self.weights[*word];
            }
        }
        let likeness = |(other, shared): (usize, f64)| {
            (other, shared / (self.wholes[wanted] + self.wholes[other] - shared))
        };
        let alike = shared.into_iter().map(likeness);
        let mut alike: Vec<_> = alike.filter(|(_, likeness)| *likeness >= ALIKE_MIN).collect();
        alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        alike
    }

    /// Those of two and more that are alike their first, the largest ones first; each text is in one at most.
    pub fn clusters(&self) -> Vec<Vec<(usize, Likeness)>> {
        let mut is_taken = vec![false; self.words.len()];
        let mut clusters = Vec::new();
        for first in 0..self.words.len() {
            if is_taken[first] {
                continue;
            }
            let mut alike = self.alike(first);
            alike.retain(|(other, _)| !is_taken[*other]);
            if alike.is_empty() {
                continue;
            }
            alike.insert(0, (first, 1.0));
            alike.iter().for_each(|(one, _)| is_taken[*one] = true);
            clusters.push(alike);
        }
        clusters.sort_by_key(|cluster| std::cmp::Reverse(cluster.len()));
        clusters
    }

    /// Which of the others are alike any of the first so many, the most alike first.
    pub fn fitting(&self, members: usize) -> Vec<(usize, Likeness)> {
        let mut best: HashMap<usize, Likeness> = HashMap::new();
        for (other, likeness) in (0..members).flat_map(|member| self.alike(member)) {
            if other >= members {
                let known = best.entry(other).or_default();
                *known = known.max(likeness);
            }
        }
        let mut fitting: Vec<_> = best.into_iter().collect();
        fitting.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        fitting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 5] = [
        "Өргөдлийг 30 хоногт хариулах хугацаа хэт урт байна",
        "Өргөдөлд хариулах хугацааг богиносгох хэрэгтэй, 30 хоног урт",
        "Торгуулийн хэмжээг нэмэх нь зөв",
        "Хугацаа",
        "ӨРГӨДЛИЙГ 30 ХОНОГТ ХАРИУЛАХ ХУГАЦАА ХЭТ УРТ БАЙНА!",
    ];

    fn places(found: &[(usize, Likeness)]) -> Vec<usize> {
        found.iter().map(|(at, _)| *at).collect()
    }

    #[test]
    fn who_says_the_same_in_other_endings_is_found_and_who_speaks_of_fines_is_not() {
        let compared = Compared::of(&TEXTS);
        assert_eq!(places(&compared.alike(0)), [4, 1]);
        assert_eq!(compared.alike(2), []);
    }

    #[test]
    fn the_very_same_words_are_wholly_alike_and_no_text_is_alike_itself() {
        let alike = Compared::of(&TEXTS).alike(0);
        assert!((alike[0].1 - 1.0).abs() < 1e-9);
        assert!(alike.iter().all(|(at, _)| *at != 0));
        assert_eq!(Compared::of(&["!!!", "???"]).alike(0), []);
        assert_eq!(Compared::of(&[]).alike(0), []);
    }

    #[test]
    fn what_belongs_together_is_found_behind_whatever_else_is_said_the_most_first() {
        let fines = ["Торгуулийн хэмжээг нэмэх нь зөв", "Торгуулийн хэмжээг нэмье"];
        let texts = [&["Нэр нь буруу"], &fines[..], &TEXTS[..2], &TEXTS[4..]].concat();
        let clusters = Compared::of(&texts).clusters();
        let clusters: Vec<_> = clusters.iter().map(|one| places(one)).collect();
        assert_eq!(clusters, [vec![3, 5, 4], vec![1, 2]]);
        assert_eq!(Compared::of(&["Нэг", "Хоёр"]).clusters(), Vec::<Vec<_>>::new());
    }

    #[test]
    fn what_fits_a_group_is_alike_any_of_it() {
        let texts = [TEXTS[0], TEXTS[2], TEXTS[1], "Торгуулийн хэмжээг нэмье", "Нэр нь буруу"];
        let mut fitting = places(&Compared::of(&texts).fitting(2));
        fitting.sort_unstable();
        assert_eq!(fitting, [2, 3]);
        assert_eq!(Compared::of(&texts).fitting(0), []);
    }
}
