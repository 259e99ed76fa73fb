//! What SECURITY.md claims is there to be looked at.

use crate::sources::files;

/// Every `path/of/a/file.ext` and every `path.rs::name` between backticks.
#[test]
fn whatever_security_md_names_exists() {
    let text = tests::read("SECURITY.md");
    let mut named = 0;
    let mut missing = Vec::new();
    for code in text.split('`').skip(1).step_by(2).filter(|code| is_a_path(code)) {
        named += 1;
        let (path, function) = code.split_once("::").map_or((code, None), |(p, f)| (p, Some(f)));
        let file = tests::workspace().join(path);
        let source = std::fs::read_to_string(&file).unwrap_or_default();
        let holds = function.is_none_or(|name| source.contains(&format!("fn {name}(")));
        if !file.exists() || !holds {
            missing.push(code);
        }
    }
    assert!(named > 60, "the claims are found: {named}");
    assert_eq!(missing, Vec::<&str>::new());
}

fn is_a_path(code: &str) -> bool {
    const KINDS: [&str; 9] = ["rs", "toml", "md", "txt", "json", "mjs", "js", "sql", "lock"];
    let path = code.split("::").next().unwrap_or_default();
    let kind = path.rsplit('.').next().unwrap_or_default();
    !path.starts_with('/') && !path.contains(' ') && KINDS.contains(&kind)
}

/// A claim without anything that shows it is not one.
#[test]
fn every_requirement_says_how_it_stands() {
    const STANDS: [&str; 4] = ["met", "n/a", "operator", "not yet"];
    let text = tests::read("SECURITY.md");
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit())
        .map(|line| line.trim_matches('|').splitn(4, '|').map(str::trim).collect())
        .collect();
    assert!(rows.len() > 120, "{}", rows.len());
    for row in rows {
        let [_, asks, stands, how] = row.as_slice() else { panic!("{row:?}") };
        assert!(STANDS.contains(stands) && !asks.is_empty(), "{row:?}");
        assert!(*stands != "met" || !how.is_empty(), "how? {row:?}");
    }
    assert!(!files(&["tests/journeys"], ".rs").is_empty());
}
