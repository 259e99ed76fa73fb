//! A comment as everyone knows of it: that it can be read, and that it cannot any more. What is never read is never told.

use eventlog::StoredEvent;
use projector::Poison;

use super::{Fields, Said};
use crate::event::PublicEvent;

/// The event with which every comment begins.
pub(super) const WRITTEN: &str = "CommentWritten";

/// Marks in whose place a comment is not read; with every other it is.
const HIDING: [&str; 2] = ["off_topic", "abusive"];

/// On what a comment is, and whether everyone reads it.
#[derive(Default)]
struct Comment {
    matter: Option<String>,
    provision: Option<String>,
    is_read: bool,
}

pub(super) fn told(said: &Said, before: &[StoredEvent]) -> Result<Option<PublicEvent>, Poison> {
    let mut comment = Comment::default();
    for earlier in before {
        comment = comment.after(&earlier.event_type, &Fields::of(earlier)?);
    }
    let was_read = comment.is_read;
    let comment = comment.after(&said.stored.event_type, &said.fields);
    let n = i64::from(comment.is_read) - i64::from(was_read);
    if n == 0 {
        return Ok(None);
    }
    let matter = comment.matter.ok_or_else(|| said.lacks("beginning"))?;
    Ok(Some(PublicEvent { n, ..said.row_about(matter, comment.provision) }))
}

impl Comment {
    fn after(mut self, event: &str, fields: &Fields) -> Self {
        match event {
            WRITTEN => {
                self.matter = fields.text("matter");
                self.provision = fields.text("provision");
                self.is_read = !fields.is("is_held");
            }
            "CommentEdited" if fields.is("is_held") => self.is_read = false,
            "CommentMarked" => {
                let mark = fields.text("mark").unwrap_or_default();
                self.is_read = !HIDING.contains(&mark.as_str());
            }
            "CommentPublished" | "MarkOverturned" => self.is_read = true,
            "CommentDeleted" => self.is_read = false,
            _ => {}
        }
        self
    }
}
