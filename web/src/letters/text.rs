//! A letter as plain text: every link on a line of its own, and no line broken but by who reads.

use i18n::texts;

use super::letter::{Letter, Link, Of};

/// What mail programs know the end of a letter by.
const END: &str = "-- ";

impl Letter {
    pub(super) fn text(&self) -> String {
        let mut blocks = vec![texts(self.locale).letter_greeting(), self.title.clone()];
        blocks.extend(self.of.as_ref().map(of));
        blocks.extend(self.paragraphs.iter().cloned());
        let lines = self.list.iter();
        blocks.extend(lines.map(|line| {
            [&line.link.label, &of(&line.of), &line.link.address].map(String::as_str).join("\n")
        }));
        blocks.extend(self.more.clone());
        blocks.extend(self.action.as_ref().map(link));
        let mut end = vec![END.to_owned()];
        end.extend(self.reason.iter().cloned());
        end.extend(self.ends.iter().map(link));
        blocks.push(end.join("\n"));
        blocks.join("\n\n") + "\n"
    }
}

fn of(Of { line, quoted }: &Of) -> String {
    match quoted {
        Some(quoted) => format!("{line}\n{quoted}"),
        None => line.clone(),
    }
}

fn link(Link { label, address }: &Link) -> String {
    format!("{label}:\n{address}")
}
