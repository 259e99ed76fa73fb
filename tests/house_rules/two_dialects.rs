//! The tables grow in step: the same migrations in both dialects.

use std::collections::BTreeSet;

use crate::sources::files;

fn migrations(dialect: &str) -> BTreeSet<String> {
    let folder = format!("migrations/{dialect}");
    files(&[&folder], ".sql").iter().map(|source| source.path.replace(&folder, "")).collect()
}

#[test]
fn both_databases_have_the_same_migrations() {
    assert_eq!(migrations("sqlite"), migrations("postgres"));
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    for schema in ["log", "views", "vault", "files"] {
        let numbers: Vec<_> = migrations("sqlite")
            .iter()
            .filter_map(|path| {
                path.strip_prefix(&format!("/{schema}/"))?.get(..4)?.parse::<usize>().ok()
            })
            .collect();
        assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "{schema}");
        assert!(!numbers.is_empty(), "{schema}");
    }
}
