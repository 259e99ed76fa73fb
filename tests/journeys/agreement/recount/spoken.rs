//! What people say of bills: as far as everyone reads it.

use std::collections::BTreeMap;

use kernel::Timestamp;

use super::{Event, add};
use crate::agreement::numbers::{Numbers, name};

pub const COUNTS: [&str; 4] = ["comment_count", "reply_count", "for_count", "against_count"];

/// Of a bill, each time that more or fewer can be read or think so: of a provision, where one is named; without one
/// comments on all of it, and people for and against it as a whole.
pub fn changes(events: &[Event], bill: &str, provision: &str) -> Vec<(Timestamp, [i64; 4])> {
    let mut changes = Vec::new();
    // Of each comment whether it is a reply, and whether everyone reads it.
    let mut comments: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
    let is_asked = |event: &Event| {
        event.text("matter") == bill
            && (provision.is_empty() || event.text("provision") == provision)
    };
    for event in events {
        match &*event.of {
            "comment" if event.is("CommentWritten") && is_asked(event) => {
                comments.insert(&event.stream, (!event.said["reply_to"].is_null(), false));
            }
            "comment-stance"
                if event.text("matter") == bill && event.text("provision") == provision =>
            {
                changes.push((event.at, stance(event)));
            }
            _ => {}
        }
        let Some((is_reply, is_read)) = comments.get_mut(&*event.stream) else { continue };
        let reads = reads(event).unwrap_or(*is_read);
        let n = i64::from(reads) - i64::from(*is_read);
        *is_read = reads;
        changes.push((event.at, if *is_reply { [0, n, 0, 0] } else { [n, 0, 0, 0] }));
    }
    changes
}

/// Whether everyone reads a comment from this on; `None` where that stays as it is.
pub fn reads(event: &Event) -> Option<bool> {
    match &*event.name {
        "CommentWritten" => Some(!event.flag("is_held")),
        "CommentEdited" => event.flag("is_held").then_some(false),
        "CommentPublished" | "MarkOverturned" => Some(true),
        "CommentDeleted" => Some(false),
        "CommentMarked" => Some(!matches!(event.text("mark"), "off_topic" | "abusive")),
        _ => None,
    }
}

fn stance(event: &Event) -> [i64; 4] {
    let counted = |stance: &str, n: i64| match stance {
        "for" => [0, 0, n, 0],
        "against" => [0, 0, 0, n],
        _ => [0; 4],
    };
    let (gone, come) = match &*event.name {
        "StanceTaken" => (event.text("before"), event.text("stance")),
        _ => (event.text("stance"), ""),
    };
    let (gone, come) = (counted(gone, -1), counted(come, 1));
    std::array::from_fn(|at| gone[at] + come[at])
}

pub fn said(events: &[Event], bill: &str, provision: &str) -> Numbers {
    let mut counts = Numbers::new();
    for (_, more) in changes(events, bill, provision) {
        for (what, n) in COUNTS.iter().zip(more) {
            add(&mut counts, name([], what), n);
        }
    }
    counts
}

/// What came to the moderators of comments, and what they did.
pub fn of_comments(event: &Event) -> Option<&str> {
    Some(match &*event.name {
        "CommentWritten" | "CommentEdited" if event.flag("is_held") => "held",
        "CommentReported" => "reported",
        "CommentPublished" => "published",
        "CommentMarked" => event.text("mark"),
        "MarkAppealed" => "appealed",
        "MarkUpheld" => "upheld",
        "MarkOverturned" => "overturned",
        _ => return None,
    })
}
