//! What is asked in the stories.

use kernel::Citizen;

use super::{BILL, instant, the_author, the_id};
use crate::answering::AnswerComment;
use crate::comment::events::{Answer, Channel, Mark, ShownAs};
use crate::comment::{Comment, CommentCommand as Command};
use crate::deleting::DeleteComment;
use crate::editing::EditComment;
use crate::id::CommentId;
use crate::moderating::{AppealDecision, AppealMark, DecideAppeal, Look, MarkComment, Marking};
use crate::rules::TextLimits;
use crate::text::Reason;
use crate::writing::WriteComment;

fn writing(by: &Citizen) -> WriteComment {
    WriteComment {
        matter: BILL.into(),
        version: 1,
        provision: Some("art_1".into()),
        reply_to: None,
        author: the_author(by),
        cell: by.cell,
        channel: Channel::Web,
        stance: None,
        text_digest: "0001".into(),
        suggests: false,
        shown_as: ShownAs::Pseudonym,
        is_held: false,
    }
}

pub fn write(by: &Citizen) -> Command {
    Command::Write(Box::new(writing(by)))
}

pub fn write_reply(matter: &str, parent: Comment) -> WriteComment {
    WriteComment {
        matter: matter.into(),
        provision: None,
        reply_to: Some((CommentId::of(&[2; 10]), parent)),
        ..writing(&super::sarnai())
    }
}

pub fn edit(by: &Citizen, made_of: u32) -> Command {
    Command::Edit(EditComment {
        by: the_author(by),
        made_of,
        text_digest: "0002".into(),
        suggests: false,
        is_held: false,
        is_answered: false,
    })
}

pub fn delete(by: &Citizen) -> Command {
    Command::Delete(DeleteComment { by: the_author(by) })
}

pub fn look(by: &Citizen, seen: u64) -> Look {
    Look { by_as: the_author(by), seen }
}

pub fn mark(by: &Citizen, seen: u64, mark: Mark, reason: Option<&str>) -> Command {
    let reason = reason.map(|text| Reason::parse(text, &TextLimits::default()).expect("words"));
    Command::Mark(MarkComment {
        comment: the_id(),
        by: by.key,
        look: look(by, seen),
        marking: Marking { mark, reason, duplicate_of: None, reports_until: 0 },
        appeal_until: instant("2026-12-20T16:00:00Z"),
        is_closed_out: false,
    })
}

pub fn appeal(by: &Citizen, at: &str) -> Command {
    let (by, words_digest, at) = (the_author(by), "0003".into(), instant(at));
    Command::Appeal(AppealMark { by, words_digest, at })
}

/// Of one that was appealed just before.
pub fn decide_appeal(by: &Citizen, decision: AppealDecision, is_closed_out: bool) -> Command {
    let (look, by, words) = (look(by, 3), by.key, "Үндэслэлтэй".into());
    Command::DecideAppeal(DecideAppeal { by, look, decision, words, is_closed_out })
}

pub fn answer(answer: Answer, seen: u64, is_closed_out: bool) -> Command {
    Command::Answer(AnswerComment { by: super::oyun().key, answer, seen, is_closed_out })
}
