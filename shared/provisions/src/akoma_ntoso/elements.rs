//! What the elements of Akoma Ntoso are to us.

use crate::provision::Level;

/// The element that is written for a level, and what it is called in an `eId`.
pub(super) const fn written(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Part => ("part", "part"),
        Level::Chapter => ("chapter", "chp"),
        Level::Article => ("article", "art"),
        Level::Paragraph => ("paragraph", "para"),
        Level::Point => ("point", "point"),
        Level::Subpoint => ("indent", "indent"),
    }
}

/// The level that an element stands for; other countries name theirs otherwise.
pub(super) fn level(name: &str) -> Option<Level> {
    Some(match name {
        "part" | "title" | "book" => Level::Part,
        "chapter" => Level::Chapter,
        "article" | "section" | "rule" => Level::Article,
        "paragraph" | "subsection" | "clause" => Level::Paragraph,
        "point" | "subparagraph" | "subclause" => Level::Point,
        "indent" | "alinea" | "sublist" | "subpoint" => Level::Subpoint,
        _ => return None,
    })
}

/// Whether it holds lines and nothing else.
pub(super) fn is_block(name: &str) -> bool {
    matches!(name, "content" | "intro" | "wrapUp")
}

/// Whether it groups provisions without being one.
pub(super) fn is_group(name: &str) -> bool {
    matches!(name, "list" | "blockList")
}

/// Whether it is a line of words.
pub(super) fn is_line(name: &str) -> bool {
    matches!(name, "p" | "listIntroduction" | "listWrapUp")
}

/// Whether it marks words within a line, which stay when the mark is gone. What quotes another
/// law's structure, notes, pictures and deleted words are none of these.
pub(super) fn is_inline(name: &str) -> bool {
    const MARKS: [&str; 45] = [
        "a",
        "abbr",
        "b",
        "concept",
        "date",
        "def",
        "docAuthority",
        "docCommittee",
        "docDate",
        "docIntroducer",
        "docJurisdiction",
        "docNumber",
        "docProponent",
        "docPurpose",
        "docStage",
        "docStatus",
        "docTitle",
        "docType",
        "docketNumber",
        "entity",
        "event",
        "i",
        "inline",
        "ins",
        "legislature",
        "location",
        "mod",
        "mref",
        "object",
        "organization",
        "outcome",
        "person",
        "process",
        "quantity",
        "quotedText",
        "ref",
        "role",
        "rref",
        "session",
        "shortTitle",
        "span",
        "sub",
        "sup",
        "term",
        "u",
    ];
    MARKS.binary_search(&name).is_ok() || name == "time"
}

/// Parts of a document that hold nothing of the law's text.
pub(super) fn is_beside_the_text(name: &str) -> bool {
    matches!(name, "coverPage" | "conclusions")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_is_read_as_it_is_written() {
        for of in Level::ALL {
            assert_eq!(level(written(of).0), Some(of));
        }
    }

    #[test]
    fn marks_within_a_line_are_known() {
        assert!(
            ["a", "b", "i", "ins", "ref", "span", "sup", "time", "u"].into_iter().all(is_inline)
        );
        assert!(!["del", "img", "authorialNote", "table", "p"].into_iter().any(is_inline));
    }
}
