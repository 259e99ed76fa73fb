//! Reading numbers: of whatever form a file has, each number by what it is a number of.

use std::collections::BTreeMap;

use kernel::Timestamp;
use reqwest::Client;
use serde_json::Value;

/// By what it is a number of, in words that are the same in every form: `2026-W47 received`. `None` is not told.
pub type Numbers = BTreeMap<String, Option<f64>>;

/// What a number is of: its keys one after the other, and what is counted.
pub fn name<'a>(keys: impl IntoIterator<Item = &'a str>, count: &str) -> String {
    let words: Vec<String> = keys.into_iter().map(same).chain([count.to_owned()]).collect();
    words.join(" ")
}

/// An instant is the same by every clock that it is told by.
fn same(key: &str) -> String {
    key.parse::<Timestamp>().map_or_else(|_| key.to_owned(), |at| at.to_string())
}

/// Of a list of objects, known by these fields: these counts of each.
pub fn listed(list: &Value, keys: &[&str], counts: &[&str]) -> Numbers {
    let list = list.as_array().unwrap_or_else(|| panic!("a list: {list}"));
    let of = |one: &Value| -> Vec<(String, Option<f64>)> {
        let keys: Vec<_> = keys.iter().map(|key| one[*key].as_str().unwrap_or_default()).collect();
        let number = |count: &&str| (name(keys.iter().copied(), count), one[*count].as_f64());
        counts.iter().map(number).collect()
    };
    list.iter().flat_map(of).collect()
}

/// The same, with something that all of them have before their own keys.
pub fn under(what: &str, numbers: Numbers) -> Numbers {
    numbers.into_iter().map(|(name, number)| (format!("{what} {name}"), number)).collect()
}

/// Of one object.
pub fn single(one: &Value, keys: &[&str], counts: &[&str]) -> Numbers {
    let number = |count: &&str| (name(keys.iter().copied(), count), one[*count].as_f64());
    counts.iter().map(number).collect()
}

/// The lines of a table, each by the names of its columns.
pub fn lines(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut table = csv::Reader::from_reader(csv.as_bytes());
    let names = table.headers().expect("a first line").clone();
    let line = |line: csv::StringRecord| {
        names.iter().zip(&line).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    };
    table.records().map(|record| line(record.expect("a line"))).collect()
}

/// Of the lines of a table, known by these columns: these counts of each.
pub fn tabled<'a>(
    lines: impl IntoIterator<Item = &'a BTreeMap<String, String>>,
    keys: &[&str],
    counts: &[&str],
) -> Numbers {
    let of = |line: &BTreeMap<String, String>| -> Vec<(String, Option<f64>)> {
        let keys: Vec<_> = keys.iter().map(|key| line[*key].as_str()).collect();
        let number = |count: &&str| (name(keys.iter().copied(), count), cell(&line[*count]));
        counts.iter().map(number).collect()
    };
    lines.into_iter().flat_map(of).collect()
}

/// An empty cell is not told.
pub fn cell(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("a number: {text}")))
}

/// A cell of a dataset of JSON-stat: its code of each dimension, and its number.
pub type StatCell = (BTreeMap<String, String>, Option<f64>);

pub fn dataset(stat: &Value) -> Vec<StatCell> {
    let text = |value: &Value| value.as_str().expect("a code").to_owned();
    let list = |value: &Value| -> Vec<String> {
        value.as_array().expect("a list").iter().map(text).collect()
    };
    let ids = list(&stat["id"]);
    let mut cells: Vec<BTreeMap<String, String>> = vec![BTreeMap::new()];
    for id in &ids {
        let codes = list(&stat["dimension"][id]["category"]["index"]);
        let with = |cell: &BTreeMap<String, String>, code: &String| {
            let mut cell = cell.clone();
            cell.insert(id.clone(), code.clone());
            cell
        };
        cells =
            cells.iter().flat_map(|cell| codes.iter().map(move |code| with(cell, code))).collect();
    }
    let values = stat["value"].as_array().expect("values");
    assert_eq!(cells.len(), values.len(), "a value for every cell");
    cells.into_iter().zip(values.iter().map(Value::as_f64)).collect()
}

/// The data of the first Server-Sent Event; whoever asks leaves then.
pub async fn first_event(http: &Client, address: &str) -> Value {
    let mut answer = http.get(address).send().await.expect("an answer");
    let mut said = Vec::new();
    while !said.ends_with(b"\n\n") {
        said.extend(answer.chunk().await.expect("it goes on").expect("an event"));
    }
    let said = String::from_utf8(said).expect("UTF-8");
    let data = said.lines().find_map(|line| line.strip_prefix("data: ")).expect("its data");
    serde_json::from_str(data).expect("JSON")
}

/// How many have signed, as a petition's page writes it.
pub fn total_on_page(page: &str) -> Option<f64> {
    let (_, rest) = page.split_once("<p class=\"total\"><strong>")?;
    rest.split('<').next()?.replace(',', "").parse().ok()
}

/// Where the bar of a petition's box in another page stands; at its goal it goes no further.
pub fn bar_in_box(page: &str) -> Option<f64> {
    let (_, rest) = page.split_once("<progress")?;
    let (_, rest) = rest.split_once(" value=\"")?;
    rest.split('"').next()?.parse().ok()
}
