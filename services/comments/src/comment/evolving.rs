//! How each event moves a comment on.

use super::events::{CommentEvent, CommentWritten};
use super::{Appeal, Comment, Hiding, Origin, Version};

impl Comment {
    pub(super) fn evolve(self, event: CommentEvent) -> Self {
        match (self, event) {
            (Self::Unknown, CommentEvent::CommentWritten(written)) => Self::written(written),
            (Self::Held { origin }, event) => moved(origin.after(&event), Stage::Held, event),
            (Self::Published { origin }, event) => {
                moved(origin.after(&event), Stage::Published, event)
            }
            (Self::Hidden { origin, hiding }, event) => {
                moved(origin.after(&event), Stage::Hidden(hiding), event)
            }
            // Decisions write no other pair.
            (unmoved, _) => unmoved,
        }
    }

    fn written(written: CommentWritten) -> Self {
        let origin = Origin {
            matter: written.matter,
            provision: written.provision,
            reply_to: written.reply_to,
            author: written.author,
            wordings: vec![Version::new(&written.text_digest)],
            group: None,
            answer: None,
            sequence: 1,
        };
        if written.is_held { Self::Held { origin } } else { read(origin) }
    }
}

impl Origin {
    fn after(mut self, event: &CommentEvent) -> Self {
        self.sequence += 1;
        match event {
            CommentEvent::CommentEdited(edited) => {
                self.wordings.push(Version::new(&edited.text_digest));
            }
            CommentEvent::CommentGrouped(grouped) => self.group = Some(grouped.group.clone()),
            CommentEvent::CommentUngrouped(_) => self.group = None,
            CommentEvent::CommentAnswered(answered) => self.answer = Some(answered.answer.clone()),
            _ => {}
        }
        self
    }
}

/// Everyone can read the wording that stands.
fn read(mut origin: Origin) -> Comment {
    if let Some(wording) = origin.wordings.last_mut() {
        wording.was_read = true;
    }
    Comment::Published { origin }
}

enum Stage {
    Held,
    Published,
    Hidden(Hiding),
}

fn moved(origin: Origin, stage: Stage, event: CommentEvent) -> Comment {
    match (stage, event) {
        (_, CommentEvent::CommentDeleted(_)) => Comment::Deleted { origin },
        (_, CommentEvent::CommentEdited(edited)) if edited.is_held => Comment::Held { origin },
        (_, CommentEvent::CommentPublished(_) | CommentEvent::MarkOverturned(_)) => read(origin),
        (_, CommentEvent::CommentMarked(marked)) => match marked.appeal_until {
            Some(appeal_until) if marked.mark.hides() => {
                let (by, mark, appeal) = (marked.by, marked.mark, Appeal::None);
                Comment::Hidden { origin, hiding: Hiding { by, mark, appeal_until, appeal } }
            }
            _ => read(origin),
        },
        (Stage::Hidden(hiding), event) => {
            let hiding = hiding.after(event);
            Comment::Hidden { origin, hiding }
        }
        (Stage::Held, _) => Comment::Held { origin },
        (Stage::Published, _) => read(origin),
    }
}

impl Hiding {
    fn after(self, event: CommentEvent) -> Self {
        let appeal = match (self.appeal, event) {
            (_, CommentEvent::MarkAppealed(appealed)) => {
                Appeal::Waiting { words_digest: appealed.words_digest }
            }
            (Appeal::Waiting { words_digest }, CommentEvent::MarkUpheld(_)) => {
                Appeal::Upheld { words_digest }
            }
            (appeal, _) => appeal,
        };
        Self { appeal, ..self }
    }
}
