//! Files of a size one can read, and both languages saying the same.

use std::collections::BTreeSet;

use crate::sources::{PRODUCT, PROOF, files};

/// Lines, as the style asks for.
const LONGEST: usize = 400;

/// Files that may be longer, each with its reason.
const MAY_BE_LONGER: &[(&str, &str)] =
    &[("shared/kernel/src/division/table.rs", "a table of all divisions: data, not code")];

#[test]
fn a_file_can_be_read_in_one_sitting() {
    let folders: Vec<_> = PRODUCT.iter().chain(PROOF).copied().collect();
    let too_long: Vec<_> = files(&folders, ".rs")
        .iter()
        .filter(|source| !MAY_BE_LONGER.iter().any(|(path, _)| *path == source.path))
        .filter(|source| source.text.lines().count() > LONGEST)
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    assert_eq!(too_long, Vec::<String>::new());
}

#[test]
fn no_file_is_called_after_nothing_in_particular() {
    for source in files(PRODUCT, ".rs").iter().filter(|source| source.path.contains("/src/")) {
        for part in source.path.trim_end_matches(".rs").split('/') {
            assert!(
                !["utils", "util", "helpers", "helper", "common", "misc", "manager"]
                    .contains(&part),
                "{}",
                source.path
            );
        }
    }
}

#[test]
fn whatever_is_said_in_one_language_is_said_in_the_other() {
    let (mongolian, english) = (keys("mn"), keys("en"));
    assert!(mongolian.len() > 100, "the texts are found: {}", mongolian.len());
    let only: Vec<_> = mongolian.symmetric_difference(&english).collect();
    assert_eq!(only, Vec::<&String>::new());
}

/// `errors.ftl error-home`
fn keys(language: &str) -> BTreeSet<String> {
    let folder = format!("shared/i18n/locales/{language}");
    let texts = files(&[&folder], ".ftl");
    let keys = texts.iter().flat_map(|source| {
        let file = source.path.rsplit('/').next().unwrap_or_default();
        let lines = source
            .text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-'));
        lines.filter_map(move |line| Some(format!("{file} {}", line.split_once(" =")?.0)))
    });
    keys.collect()
}
