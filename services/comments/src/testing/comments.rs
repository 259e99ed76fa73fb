//! A comment of Bat's, as the events that bring it to a stage.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::Citizen;

use super::{BILL, bat, bold, oyun};
use crate::comment::Comment;
use crate::comment::events::{
    Answer, Channel, CommentAnswered, CommentDeleted, CommentEdited, CommentEvent, CommentMarked,
    CommentPublished, CommentWritten, Mark, MarkAppealed, MarkUpheld, Outcome, ReflectedIn,
    ShownAs,
};
use crate::id::CommentId;
use crate::pseudonym::{Author, Pseudonyms};

pub struct AComment;

pub fn a_comment() -> AComment {
    AComment
}

pub fn the_id() -> CommentId {
    CommentId::of(&[1; 10])
}

/// The name somebody has under the bill.
pub fn the_author(citizen: &Citizen) -> Author {
    Pseudonyms::new(vec![1; 32].into()).of(BILL).author(&citizen.key)
}

pub fn an_answer() -> Answer {
    Answer {
        outcome: Outcome::Reflected,
        reason: "Хугацааг 30 хоног болгов".into(),
        reflected_in: Some(ReflectedIn { provision: "art_1".into(), version: 2 }),
    }
}

fn written(reply_to: Option<CommentId>, is_held: bool) -> CommentEvent {
    CommentWritten {
        matter: BILL.into(),
        version: 1,
        provision: Some("art_1".into()),
        reply_to,
        author: the_author(&bat()),
        cell: bat().cell,
        channel: Channel::Web,
        stance: None,
        text_digest: "0001".into(),
        suggests: false,
        shown_as: ShownAs::Pseudonym,
        is_held,
    }
    .into()
}

impl AComment {
    pub fn published(&self) -> Vec<CommentEvent> {
        vec![written(None, false)]
    }

    pub fn held(&self) -> Vec<CommentEvent> {
        vec![written(None, true)]
    }

    pub fn reply(&self) -> Vec<CommentEvent> {
        vec![written(Some(CommentId::of(&[2; 10])), false)]
    }

    pub fn let_through(&self) -> Vec<CommentEvent> {
        [self.held(), vec![CommentPublished {}.into()]].concat()
    }

    pub fn edited(&self) -> Vec<CommentEvent> {
        let text_digest = "0004".into();
        let edited = CommentEdited { text_digest, suggests: false, edit: 1, is_held: false };
        [self.published(), vec![edited.into()]].concat()
    }

    pub fn hidden(&self) -> Vec<CommentEvent> {
        let marked = CommentMarked {
            by: oyun().key,
            mark: Mark::Abusive,
            reason: Some("Доромжилсон".into()),
            duplicate_of: None,
            appeal_until: Some(super::instant("2026-12-20T16:00:00Z")),
            reports_until: 0,
        };
        [self.published(), vec![marked.into()]].concat()
    }

    pub fn appealed(&self) -> Vec<CommentEvent> {
        [self.hidden(), vec![MarkAppealed { words_digest: "0003".into() }.into()]].concat()
    }

    pub fn upheld(&self) -> Vec<CommentEvent> {
        let upheld = MarkUpheld { by: bold().key, words: "Үндэслэлтэй".into() };
        [self.appealed(), vec![upheld.into()]].concat()
    }

    pub fn answered(&self) -> Vec<CommentEvent> {
        let answered = CommentAnswered { by: oyun().key, answer: an_answer() };
        [self.published(), vec![answered.into()]].concat()
    }

    pub fn deleted(&self) -> Vec<CommentEvent> {
        [self.published(), vec![CommentDeleted {}.into()]].concat()
    }
}

pub fn the_comment(events: Vec<CommentEvent>) -> Comment {
    let mut comment = Comment::default();
    events.into_iter().for_each(|event| comment.apply(event));
    comment
}

pub fn given(events: Vec<CommentEvent>) -> AggregateTestExecutor<Comment> {
    TestFramework::with(()).given(events)
}
