//! Somebody is about to ask for what was asked before, in other words: the earlier petition is
//! among the first three that are suggested.
//!
//! The titles are all 4,241 of the British petitions of 2015 to 2017. The reworded ones are of
//! every 21st of them; they were written before the first measurement and are not changed to fit.

use std::collections::HashMap;
use std::path::Path;

use search::{Change, Document, Filter, Index};

const TITLES: &str = "../../tests/data/uk_petitions_2015_2017.csv";
const REWORDED: &str = "tests/reworded_uk_titles.csv";
const WANTED_PERCENT: usize = 90;

#[test]
fn a_reworded_title_finds_the_petition_that_asked_first() {
    let titles = titles();
    let index = index(&titles);
    let reworded = rows(REWORDED);
    assert_eq!(reworded.len(), 200);
    let missed: Vec<_> = reworded.iter().filter(|row| !is_found(&index, &titles, row)).collect();
    let found = reworded.len() - missed.len();
    println!("{found} of {} found; not: {missed:#?}", reworded.len());
    assert!(found * 100 >= reworded.len() * WANTED_PERCENT, "{found} found; not: {missed:#?}");
}

#[test]
fn what_nobody_petitioned_for_suggests_nothing() {
    let index = index(&titles());
    for text in [
        "recipe for chocolate cake with nuts",
        "looking for a flatmate, two bedroom flat with garden",
        "guitar lessons for beginners online",
        "happy birthday to my grandmother",
        "my bicycle was stolen yesterday",
        "asdf asdf asdf",
        "сургуулийн замд гэрлэн дохио",
    ] {
        let suggested = index.suggest(text, 3, &Filter::everything()).expect("suggestions");
        assert_eq!(suggested, [], "{text}");
    }
}

/// Another petition with the very same title is the same wish.
fn is_found(index: &Index, titles: &HashMap<String, String>, row: &[String]) -> bool {
    let suggested = index.suggest(&row[1], 3, &Filter::everything()).expect("suggestions");
    let wanted = titles[&row[0]].to_lowercase();
    suggested.iter().any(|one| titles[&one.id].to_lowercase() == wanted)
}

fn titles() -> HashMap<String, String> {
    rows(TITLES).into_iter().map(|row| (row[0].clone(), row[2].clone())).collect()
}

fn index(titles: &HashMap<String, String>) -> Index {
    let index = Index::in_memory().expect("an index");
    let put = |(id, title): (&String, &String)| Change::Put(document(id, title));
    index.apply(titles.iter().map(put).collect(), 1, "titles").expect("applied");
    index
}

fn document(id: &str, title: &str) -> Document {
    Document {
        id: id.to_owned(),
        title: title.to_owned(),
        body: String::new(),
        marks: Vec::new(),
        rank: 0,
    }
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let mut reader = csv::Reader::from_path(path).expect("the file is there");
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}
