//! How long a suggestion takes: `cargo run --release -p search --example suggesting -- FILE [MORE]`.
//!
//! FILE is a CSV with the columns id, created_at, title; MORE is how many documents to have in all,
//! the further ones with titles mixed from the words of the real ones. Every title is asked for, in
//! a mixed order and with words left out.

use std::env;
use std::time::{Duration, Instant};

use search::{Change, Document, Filter, Index};

/// So many titles at once, as a projection brings them.
const BATCH: usize = 5_000;
const ASKED: usize = 2_000;

fn main() {
    let file = env::args().nth(1).expect("a CSV file with titles");
    let mut reader = csv::Reader::from_path(file).expect("a CSV file");
    let rows = reader.records().map(|row| row.expect("a row"));
    let titles: Vec<String> = rows.map(|row| row[2].to_owned()).collect();
    let wanted = env::args().nth(2).map_or(titles.len(), |more| more.parse().expect("a number"));

    let mut chance = fastrand::Rng::with_seed(4);
    let words: Vec<&str> = titles.iter().flat_map(|title| title.split(' ')).collect();
    let mut all = titles.clone();
    while all.len() < wanted {
        all.push(mixed(&words, &mut chance));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let index = Index::open(folder.path(), "example").expect("opened");
    let start = Instant::now();
    for (batch, titles) in (1..).zip(all.chunks(BATCH)) {
        let documents = titles.iter().enumerate().map(|(at, title)| document(batch, at, title));
        index.apply(documents.collect(), batch, "example").expect("applied");
    }
    println!("{} documents in {:.1} s", index.len(), start.elapsed().as_secs_f64());

    let asked: Vec<String> = (0..ASKED).map(|_| reworded(&titles, &mut chance)).collect();
    measure("suggest", &asked, |text| {
        index.suggest(text, 3, &Filter::everything()).expect("suggestions").len()
    });
    measure("suggest among the open", &asked, |text| {
        let open = Filter::everything().one_of(["stage:open"]);
        index.suggest(text, 3, &open).expect("suggestions").len()
    });
    measure("find a page of 20", &asked, |text| {
        let words: Vec<_> = text.split(' ').take(2).collect();
        index.find(&words.join(" "), &Filter::everything(), None, 20).expect("found").hits.len()
    });
}

fn mixed(words: &[&str], chance: &mut fastrand::Rng) -> String {
    let length = chance.usize(4..14);
    let words: Vec<_> = (0..length).map(|_| words[chance.usize(..words.len())]).collect();
    words.join(" ")
}

fn reworded(titles: &[String], chance: &mut fastrand::Rng) -> String {
    let mut words: Vec<_> = titles[chance.usize(..titles.len())].split(' ').collect();
    chance.shuffle(&mut words);
    words.truncate(words.len().div_ceil(2).max(3));
    words.join(" ")
}

fn document(batch: u64, at: usize, title: &str) -> Change {
    let stage = if at.is_multiple_of(3) { "stage:open" } else { "stage:closed" };
    Change::Put(Document {
        id: format!("PN-{batch:06}-{at:05}"),
        title: title.to_owned(),
        body: String::new(),
        marks: vec![stage.to_owned()],
        rank: batch,
    })
}

fn measure(what: &str, asked: &[String], ask: impl Fn(&str) -> usize) {
    let mut answered = 0;
    let mut times: Vec<Duration> = asked
        .iter()
        .map(|text| {
            let start = Instant::now();
            answered += ask(text);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: f64| times[(times.len() as f64 * share) as usize].as_secs_f64() * 1_000.0;
    println!("{what}: p50 {:.2} ms, p99 {:.2} ms, {answered} results", at(0.5), at(0.99));
}
