//! From the tree to lines as a bill is printed, such that reading them gives the tree again.
//!
//! What cannot be told from its print does not come back: a heading of a paragraph becomes words
//! of it, a number that is no number goes with the words above, and a level that was skipped
//! within an article is taken for the one whose number looks the same.

use super::lines::{self, ESCAPE, Line};
use crate::labels::label;
use crate::law::LawText;
use crate::letters;
use crate::provision::{Level, Provision};

pub fn write(text: &LawText) -> String {
    let mut written = String::new();
    for step in text.walk() {
        let provision = step.provision;
        let text = letters::lines(&provision.text);
        let mut lines = text.split('\n').filter(|line| !line.is_empty());
        if provision.level <= Level::Article {
            title(provision, &mut written);
            first_below_a_title(provision, lines.next(), &mut written);
        } else {
            numbered(provision, lines.next(), &mut written);
        }
        let mut above = text.split('\n').next().unwrap_or_default();
        for line in lines {
            further(above, line, &mut written);
            above = line;
        }
    }
    written
}

fn title(provision: &Provision, written: &mut String) {
    if !written.is_empty() {
        written.push('\n');
    }
    written.push_str(&label(provision));
    let heading = provision.heading.as_deref().map(letters::line).unwrap_or_default();
    if provision.level == Level::Article {
        let escape = if heading.is_empty() || is_read_as_heading(&heading) { "" } else { "\\" };
        push(written, &[".", escape, &heading]);
    } else if must_be_escaped(&heading) {
        let escape = if heading.starts_with(ESCAPE) { "\\" } else { "" };
        push(written, &[". ", escape, &heading]);
    } else if !heading.is_empty() {
        push(written, &["\n", &heading]);
    }
    written.push('\n');
}

fn is_read_as_heading(heading: &str) -> bool {
    !heading.starts_with(ESCAPE) && lines::reads_as_heading(heading)
}

fn first_below_a_title(provision: &Provision, line: Option<&str>, written: &mut String) {
    let Some(line) = line else { return };
    let heading = provision.heading.as_deref().filter(|heading| !heading.is_empty());
    let is_of_heading = lines::is_of_heading(provision.level, heading, line, true);
    let escape = if is_of_heading || must_be_escaped(line) { "\\" } else { "" };
    push(written, &[escape, line, "\n"]);
}

fn numbered(provision: &Provision, line: Option<&str>, written: &mut String) {
    let mut words = line.unwrap_or_default().to_owned();
    if let Some(heading) = &provision.heading {
        words = letters::line(&format!("{heading} {words}"));
    }
    if words.starts_with(ESCAPE) {
        words.insert(0, ESCAPE);
    }
    // 1.1. 5 хувь
    let space = if words.starts_with(|first: char| first.is_ascii_digit()) { " " } else { "" };
    let dot = if provision.number.is_empty() { "" } else { "." };
    push(written, &[&label(provision), dot, space, &words, "\n"]);
}

fn further(above: &str, line: &str, written: &mut String) {
    let escape = if must_be_escaped(line) { "\\" } else { "" };
    let is_own = !escape.is_empty() || lines::is_line_of_its_own(above, line);
    push(written, &[if is_own { "" } else { "\n" }, escape, line, "\n"]);
}

/// Whether the line would be taken for numbering, anywhere.
fn must_be_escaped(line: &str) -> bool {
    line.starts_with(ESCAPE) || !matches!(lines::line(line), Line::Words(_))
}

fn push(written: &mut String, pieces: &[&str]) {
    written.extend(pieces.iter().copied());
}
