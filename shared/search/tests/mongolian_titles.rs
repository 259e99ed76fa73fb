//! Citizens write Mongolian as they can: in Cyrillic or Latin letters, with any ending, with typos,
//! in other words. They find the petition that asked first; and what has nothing to do with any
//! of them brings up none.

use std::path::Path;

use search::{Change, Document, Filter, Index};

const WANTED_PERCENT: usize = 90;

#[test]
fn what_is_typed_in_any_way_finds_the_petition() {
    let index = index();
    let queries = rows("mongolian_queries.csv");
    assert!(queries.len() >= 60);
    let is_found = |query: &[String]| suggested(&index, &query[0]).contains(&query[1]);
    let missed: Vec<_> = queries.iter().filter(|query| !is_found(query)).collect();
    let found = queries.len() - missed.len();
    println!("{found} of {} found; not: {missed:#?}", queries.len());
    assert!(found * 100 >= queries.len() * WANTED_PERCENT, "{found} found; not: {missed:#?}");
}

#[test]
fn what_nobody_petitioned_for_suggests_nothing() {
    let index = index();
    for text in rows("unrelated_mongolian.csv").into_iter().flatten() {
        let suggested = index.suggest(&text, 3, &Filter::everything()).expect("suggestions");
        assert_eq!(suggested, [], "{text}");
    }
}

fn index() -> Index {
    let index = Index::in_memory().expect("an index");
    let titles = rows("mongolian_petitions.csv");
    assert!(titles.len() >= 150);
    let put = |row: Vec<String>| Change::Put(document(row));
    index.apply(titles.into_iter().map(put).collect(), 1, "titles").expect("applied");
    index
}

fn document(row: Vec<String>) -> Document {
    let [id, title, body] = row.try_into().expect("three columns");
    Document { id, title, body, marks: Vec::new(), rank: 0 }
}

fn suggested(index: &Index, text: &str) -> Vec<String> {
    let suggested = index.suggest(text, 3, &Filter::everything()).expect("suggestions");
    suggested.into_iter().map(|one| one.id).collect()
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    let mut reader = csv::Reader::from_path(path).expect("the file is there");
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}
