//! What the events of a comment, and of a group that it is answered with, tell its author; who that is the log does
//! not know, but whoever writes a comment follows it.

use comments::{CommentEvent, GroupEvent};
use eventlog::{Recorded as _, StoredEvent};
use notices::{Audience, Teller, Telling, What};

pub struct OfComments;

pub struct OfGroups;

impl Teller for OfComments {
    fn stream_type(&self) -> &'static str {
        "comment"
    }

    fn tells(&self, event_type: &str) -> bool {
        let telling = [
            "CommentPublished",
            "CommentMarked",
            "MarkUpheld",
            "MarkOverturned",
            "CommentGrouped",
            "CommentAnswered",
        ];
        telling.contains(&event_type)
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        let event = CommentEvent::recall(&last.event_type, last.event_version, &last.payload)?;
        let what = match event {
            CommentEvent::CommentPublished(_) => What::CommentPublished,
            CommentEvent::CommentMarked(marked) if marked.mark.hides() => What::CommentHidden,
            CommentEvent::MarkUpheld(_) => What::MarkUpheld,
            CommentEvent::MarkOverturned(_) => What::MarkOverturned,
            CommentEvent::CommentGrouped(grouped) if grouped.answers => What::CommentAnswered,
            CommentEvent::CommentAnswered(_) => What::CommentAnswered,
            _ => return Ok(Vec::new()),
        };
        Ok(vec![Telling { what, audience: Audience::Followers }])
    }
}

impl Teller for OfGroups {
    fn stream_type(&self) -> &'static str {
        "comment-group"
    }

    fn tells(&self, event_type: &str) -> bool {
        event_type == "GroupAnswered"
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        let event = GroupEvent::recall(&last.event_type, last.event_version, &last.payload)?;
        Ok(match event {
            GroupEvent::GroupAnswered(_) => {
                vec![Telling { what: What::CommentAnswered, audience: Audience::Followers }]
            }
            _ => Vec::new(),
        })
    }
}
