//! What a sentence is given stands where the sentence wants it: its function takes what it names in the order in
//! which the Mongolian text does, and the compiler cannot tell one word from another.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::files;

#[test]
fn what_a_sentence_names_is_explained_in_the_order_of_its_function() {
    let texts = files(&["shared/i18n/locales/mn"], ".ftl");
    let wrong: Vec<_> = texts
        .iter()
        .flat_map(|source| messages(&source.text))
        .filter(|message| message.named.len() > 1 && message.explained != message.named)
        .map(|message| format!("{}: {:?}, as it is taken", message.key, message.named))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_sentence_is_given_one_thing_for_another() {
    let texts = files(&["shared/i18n/locales/mn"], ".ftl");
    let wants: BTreeMap<String, Vec<String>> = texts
        .iter()
        .flat_map(|source| messages(&source.text))
        .filter(|message| message.named.len() > 1)
        .map(|message| (message.key.replace('-', "_"), message.named))
        .collect();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for source in files(&["web/src", "services/sanal/src", "shared/i18n/src"], ".rs") {
        for (name, given) in calls(&source.text) {
            let Some(wanted) = wants.get(name) else { continue };
            if given.len() != wanted.len() {
                continue;
            }
            seen += 1;
            if is_swapped(wanted, &given) {
                wrong.push(format!("{}: {name} takes {wanted:?}, given {given:?}", source.path));
            }
        }
    }
    assert!(seen > 50, "the sentences are found: {seen}");
    assert_eq!(wrong, Vec::<String>::new());
}

/// One place is given what another one is called after, and that other is not.
fn is_swapped(wanted: &[String], given: &[&str]) -> bool {
    let words: Vec<BTreeSet<&str>> = given.iter().map(|argument| words(argument)).collect();
    let is_given = |at: usize, name: &String| words[at].contains(name.as_str());
    (0..wanted.len()).any(|here| {
        !is_given(here, &wanted[here])
            && wanted.iter().enumerate().any(|(there, name)| {
                there != here && is_given(here, name) && !is_given(there, name)
            })
    })
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').collect()
}

struct Message<'a> {
    key: &'a str,
    explained: Vec<String>,
    /// Each once, in the order in which it comes first.
    named: Vec<String>,
}

fn messages(text: &str) -> Vec<Message<'_>> {
    let (mut messages, mut explained) = (Vec::<Message<'_>>::new(), Vec::new());
    for line in text.lines() {
        if let Some(argument) = line.strip_prefix("# $") {
            explained.push(name_at(argument).to_owned());
        } else if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            let key = line.split(" =").next().unwrap_or_default();
            messages.push(Message {
                key,
                explained: std::mem::take(&mut explained),
                named: vec![],
            });
        } else if !line.starts_with([' ', '}']) {
            explained.clear();
            continue;
        }
        let Some(message) = messages.last_mut().filter(|_| !line.starts_with('#')) else {
            continue;
        };
        for argument in line.split('$').skip(1).map(name_at) {
            if !message.named.iter().any(|named| named == argument) {
                message.named.push(argument.to_owned());
            }
        }
    }
    messages
}

fn name_at(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// Methods that are called, each with its arguments as they are written.
fn calls(text: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    text.match_indices('.').filter_map(|(at, _)| {
        let called = &text[at + 1..];
        let name = name_at(called);
        let rest = called[name.len()..].strip_prefix('(')?;
        Some((name, arguments(rest)))
    })
}

fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ',' | ')' if depth == 0 => {
                found.push(text[from..at].trim());
                from = at + 1;
                if c == ')' {
                    break;
                }
            }
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

#[test]
fn the_rule_itself_sees_what_is_swapped() {
    let wanted = ["version".to_owned(), "day".to_owned()];
    assert!(is_swapped(&wanted, &["last_day(closes_at)", "version.to_string()"]));
    assert!(!is_swapped(&wanted, &["version.to_string()", "last_day(closes_at)"]));
    let counted = ["count".to_owned(), "shown".to_owned()];
    assert!(!is_swapped(&counted, &["count", "number(count)"]));
    assert_eq!(arguments("a(1, 2), [b, c], d)"), ["a(1, 2)", "[b, c]", "d"]);
}
