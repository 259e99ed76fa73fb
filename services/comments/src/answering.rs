//! Answering: the drafters say what became of a comment, with a reason, and where.

pub mod groups;

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

pub use groups::AnswerGroup;

use crate::comment::events::{Answer, CommentAnswered, Outcome, ReflectedIn};
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::matter::{Matter, NotCommenting};
use crate::standing::{must_be_of, terms_of_staff};
use crate::text::Reason;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct AnswerComment {
    pub by: PersonKey,
    pub answer: Answer,
    /// The comment's sequence at which the drafter looked.
    pub seen: Sequence,
    pub is_closed_out: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: AnswerComment,
) -> Result<CommentAnswered, CommentError> {
    let origin = comment.visible()?;
    if origin.reply_to.is_some() {
        return Err(CommentError::IsReply);
    }
    if origin.answer.as_ref() == Some(&command.answer) {
        return Err(CommentError::AnsweredSo);
    }
    if command.is_closed_out {
        return Err(CommentError::ClosedOut);
    }
    if origin.sequence != command.seen {
        return Err(CommentError::AnsweredMeanwhile);
    }
    if !says_where(&command.answer) {
        return Err(CommentError::ReflectedWhere);
    }
    Ok(CommentAnswered { by: command.by, answer: command.answer })
}

/// Of what was reflected, and of nothing else.
pub(crate) const fn says_where(answer: &Answer) -> bool {
    match answer.outcome {
        Outcome::Reflected | Outcome::Partly => answer.reflected_in.is_some(),
        Outcome::NotReflected => answer.reflected_in.is_none(),
    }
}

/// What a drafter says.
#[derive(Debug, Clone)]
pub struct Answering {
    pub outcome: Outcome,
    pub reason: Reason,
    pub reflected_in: Option<ReflectedIn>,
}

impl Answering {
    /// A provision of the version at hand must be there; another version is not known here.
    pub(crate) fn checked(self, matter: &Matter) -> Result<Answer, NotCommenting> {
        if let Some(place) = &self.reflected_in
            && place.version == matter.version
        {
            matter.knows(Some(&place.provision))?;
        }
        let Self { outcome, reason, reflected_in } = self;
        Ok(Answer { outcome, reason: reason.as_str().to_owned(), reflected_in })
    }
}

impl Comments {
    /// Again and again until the matter is closed out: the last answer counts. `seen`: the sequence it was shown at,
    /// so that nobody writes over an answer they have not read.
    pub async fn answer(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        seen: Sequence,
        answering: Answering,
    ) -> Result<(), CommentsError> {
        let (standing, right, by) = self.may(actor, Action::AnswerComment, id).await?;
        must_be_of(standing.origin()?, matter)?;
        let answer = answering.checked(matter)?;
        let command = AnswerComment { by, answer, seen, is_closed_out: matter.is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        match self.advance(id, CommentCommand::Answer(command), terms).await {
            Ok(_) | Err(CommentsError::Comment(CommentError::AnsweredSo)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, an_answer, answer, given, oyun};

    fn no() -> Answer {
        let reason = "Өөр хуулиар зохицуулсан".into();
        Answer { outcome: Outcome::NotReflected, reason, reflected_in: None }
    }

    #[test]
    fn it_is_answered_and_the_answer_can_be_corrected() {
        let answered = |answer| CommentAnswered { by: oyun().key, answer }.into();
        given(a_comment().published())
            .when(answer(an_answer(), 1, false))
            .then_expect_events(vec![answered(an_answer())]);
        given(a_comment().answered())
            .when(answer(no(), 2, false))
            .then_expect_events(vec![answered(no())]);
    }

    #[test]
    fn nobody_writes_over_an_answer_or_a_wording_they_have_not_read() {
        for events in [a_comment().answered(), a_comment().edited()] {
            given(events)
                .when(answer(no(), 1, false))
                .then_expect_error(CommentError::AnsweredMeanwhile);
        }
    }

    #[test]
    fn who_sends_the_same_twice_or_says_what_stands_is_not_refused() {
        for (seen, is_closed_out) in [(1, false), (2, false), (1, true)] {
            given(a_comment().answered())
                .when(answer(an_answer(), seen, is_closed_out))
                .then_expect_error(CommentError::AnsweredSo);
        }
    }

    #[test]
    fn what_was_reflected_is_somewhere_and_what_was_not_is_nowhere() {
        let nowhere = Answer { reflected_in: None, ..an_answer() };
        let somewhere = Answer { outcome: Outcome::NotReflected, ..an_answer() };
        for wrong in [nowhere, somewhere] {
            given(a_comment().published())
                .when(answer(wrong, 1, false))
                .then_expect_error(CommentError::ReflectedWhere);
        }
    }

    #[test]
    fn nobody_answers_what_is_not_read_or_a_reply_or_after_the_end() {
        for (events, refused) in [
            (a_comment().held(), CommentError::NotVisible),
            (a_comment().hidden(), CommentError::NotVisible),
            (a_comment().reply(), CommentError::IsReply),
        ] {
            given(events).when(answer(an_answer(), 1, false)).then_expect_error(refused);
        }
        given(a_comment().published())
            .when(answer(an_answer(), 1, true))
            .then_expect_error(CommentError::ClosedOut);
    }
}
