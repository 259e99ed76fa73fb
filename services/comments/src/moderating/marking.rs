//! Marking a comment: relevant, off topic, abusive or a duplicate. What is off topic or abusive is replaced by
//! the mark and its reason; the others stay as they are, and come into the open where they were not.

use eventlog::Sequence;
use kernel::{Actor, PersonKey, Timestamp, clock};
use policy::Action;

use super::{Look, must_be_as_seen};
use crate::comment::events::{CommentEvent, CommentMarked, CommentPublished, Mark};
use crate::comment::{Appeal, Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::matter::Matter;
use crate::standing::{must_be_of, terms_of_staff};
use crate::text::Reason;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct MarkComment {
    pub comment: CommentId,
    pub by: PersonKey,
    pub look: Look,
    pub marking: Marking,
    pub appeal_until: Timestamp,
    pub is_closed_out: bool,
}

/// What a moderator says.
#[derive(Debug, Clone)]
pub struct Marking {
    pub mark: Mark,
    /// In words for everyone; may be left out of what is relevant.
    pub reason: Option<Reason>,
    /// The comment it repeats.
    pub duplicate_of: Option<CommentId>,
    /// Up to which place in the log reports were before the moderator; 0 where there were none.
    pub reports_until: u64,
}

pub(crate) fn decide(
    comment: &Comment,
    command: MarkComment,
) -> Result<Vec<CommentEvent>, CommentError> {
    must_be_as_seen(comment, &command.look)?;
    let Marking { mark, reason, duplicate_of, reports_until } = command.marking;
    if reason.is_none() && mark != Mark::Relevant {
        return Err(CommentError::ReasonMissing);
    }
    if duplicate_of.as_ref() == Some(&command.comment) {
        return Err(CommentError::DuplicateOfItself);
    }
    if matches!(comment, Comment::Hidden { hiding, .. } if matches!(hiding.appeal, Appeal::Waiting { .. }))
    {
        return Err(CommentError::AppealWaits);
    }
    if command.is_closed_out && brings_into_the_open(comment, mark) {
        return Err(CommentError::ClosedOut);
    }
    let marked = CommentMarked {
        by: command.by,
        mark,
        reason: reason.map(|reason| reason.as_str().to_owned()),
        duplicate_of: duplicate_of.filter(|_| mark == Mark::Duplicate),
        appeal_until: mark.hides().then_some(command.appeal_until),
        reports_until,
    };
    let is_let_through = matches!(comment, Comment::Held { .. }) && !mark.hides();
    let published = is_let_through.then(|| CommentPublished {}.into());
    Ok(published.into_iter().chain([marked.into()]).collect())
}

fn brings_into_the_open(comment: &Comment, mark: Mark) -> bool {
    !mark.hides() && !matches!(comment, Comment::Published { .. })
}

impl Comments {
    /// `seen`: the sequence it was shown at. What it repeats must be one that everyone reads.
    pub async fn mark(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        seen: Sequence,
        mut marking: Marking,
    ) -> Result<(), CommentsError> {
        let (standing, right, by) = self.may(actor, Action::ModerateComment, id).await?;
        must_be_of(standing.origin()?, matter)?;
        if let Some(other) = &marking.duplicate_of {
            let other = self.look(other).await?;
            let origin = other.comment.visible().map_err(|_| CommentsError::UnknownDuplicate)?;
            must_be_of(origin, matter).map_err(|_| CommentsError::UnknownDuplicate)?;
        }
        // No moderator settles what has not been reported yet.
        marking.reports_until = marking.reports_until.min(self.log_position());
        let guards = if brings_into_the_open(&standing.comment, marking.mark) {
            vec![matter.guard.clone()]
        } else {
            Vec::new()
        };
        let look = Look { by_as: self.author_in(&matter.id, &by), seen };
        let last_day = clock::last_of_days(self.clock.now(), self.rules.days.appeal);
        let appeal_until = clock::end_of_day(last_day).unwrap_or(Timestamp::MAX);
        let (comment, is_closed_out) = (id.clone(), matter.is_closed_out);
        let command = MarkComment { comment, by, look, marking, appeal_until, is_closed_out };
        let terms = terms_of_staff(actor, right, guards);
        self.advance(id, CommentCommand::Mark(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, bat, given, mark, oyun, the_id};

    #[test]
    fn what_is_abusive_is_hidden_with_a_reason_and_may_be_appealed() {
        let events = a_comment().hidden();
        given(a_comment().published())
            .when(mark(&oyun(), 1, Mark::Abusive, Some("Доромжилсон")))
            .then_expect_events(events[1..].to_vec());
        given(a_comment().published())
            .when(mark(&oyun(), 1, Mark::Abusive, None))
            .then_expect_error(CommentError::ReasonMissing);
    }

    #[test]
    fn the_second_moderator_is_told_that_the_first_has_decided() {
        given(a_comment().hidden())
            .when(mark(&oyun(), 1, Mark::Relevant, None))
            .then_expect_error(CommentError::DecidedMeanwhile);
    }

    #[test]
    fn what_is_relevant_comes_into_the_open() {
        let decided = |events: Vec<CommentEvent>, seen| {
            let CommentCommand::Mark(command) = mark(&oyun(), seen, Mark::Relevant, None) else {
                unreachable!("it is made just here")
            };
            decide(&crate::testing::the_comment(events), command).expect("decided")
        };
        let [held, read, hidden] = [
            decided(a_comment().held(), 1),
            decided(a_comment().published(), 1),
            decided(a_comment().hidden(), 2),
        ];
        assert_eq!(held.len(), 2, "{held:?}");
        assert_eq!(held[0], CommentPublished {}.into());
        assert_eq!((read.len(), hidden.len()), (1, 1));
    }

    #[test]
    fn nothing_comes_into_the_open_after_the_end_but_abuse_is_hidden_still() {
        let closed_out = |command| {
            let CommentCommand::Mark(command) = command else { unreachable!("it is made so") };
            CommentCommand::Mark(MarkComment { is_closed_out: true, ..command })
        };
        given(a_comment().hidden())
            .when(closed_out(mark(&oyun(), 2, Mark::Relevant, None)))
            .then_expect_error(CommentError::ClosedOut);
        let events = a_comment().hidden();
        given(a_comment().published())
            .when(closed_out(mark(&oyun(), 1, Mark::Abusive, Some("Доромжилсон"))))
            .then_expect_events(events[1..].to_vec());
    }

    #[test]
    fn nobody_marks_their_own_nor_calls_a_comment_its_own_duplicate_nor_overtakes_an_appeal() {
        given(a_comment().published())
            .when(mark(&bat(), 1, Mark::Relevant, None))
            .then_expect_error(CommentError::OwnComment);
        let CommentCommand::Mark(mut command) = mark(&oyun(), 1, Mark::Duplicate, Some("Давхар"))
        else {
            unreachable!("it is made just here")
        };
        command.marking.duplicate_of = Some(the_id());
        given(a_comment().published())
            .when(CommentCommand::Mark(command))
            .then_expect_error(CommentError::DuplicateOfItself);
        given(a_comment().appealed())
            .when(mark(&oyun(), 3, Mark::Relevant, None))
            .then_expect_error(CommentError::AppealWaits);
    }
}
