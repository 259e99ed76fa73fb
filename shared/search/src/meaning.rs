//! Words that mean much the same, so that a wish is found that was put in other words.
//!
//! For English from WordNet 3.1, made by `examples/relating.rs`: what may stand for a word in one
//! of its usual senses, what is derived from it, and what may stand for a phrase. Its licence is
//! beside it. For Mongolian no such table is free.

use std::collections::HashMap;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Table> = LazyLock::new(|| read(include_str!("meaning/english.txt")));

/// Stems of a word or of a phrase, to what may stand for it.
type Table = HashMap<&'static str, Vec<Related>>;

/// The most words of a phrase that are looked up.
const PHRASE_MAX: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Related {
    pub stem: &'static str,
    /// 1 for what stands for the whole; less for one word of a phrase that does.
    pub closeness: f32,
}

/// What each of these stems, alone or in a phrase with its neighbours, may be put as.
pub fn related(stems: &[&str]) -> Vec<Vec<Related>> {
    let mut found: Vec<Vec<Related>> = vec![Vec::new(); stems.len()];
    for words in 1..=PHRASE_MAX.min(stems.len()) {
        for (first, phrase) in stems.windows(words).enumerate() {
            let Some(related) = ENGLISH.get(phrase.join(" ").as_str()) else { continue };
            for of_word in &mut found[first..first + words] {
                of_word.extend(related.iter().filter(|one| !phrase.contains(&one.stem)));
            }
        }
    }
    found
}

fn read(table: &'static str) -> Table {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| {
        let (of, others) = line.split_once('\t')?;
        Some((of, others.split(' ').map(one).collect()))
    });
    entries.collect()
}

fn one(written: &'static str) -> Related {
    match written.strip_prefix('~') {
        Some(stem) => Related { stem, closeness: 0.6 },
        None => Related { stem: written, closeness: 1.0 },
    }
}
