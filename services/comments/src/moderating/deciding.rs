//! Deciding an appeal: another moderator than the one who marked.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use super::{Look, must_be_as_seen};
use crate::comment::events::{CommentEvent, MarkOverturned, MarkUpheld};
use crate::comment::{Appeal, Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::matter::Matter;
use crate::standing::{must_be_of, terms_of_staff};
use crate::text::Reason;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealDecision {
    Uphold,
    /// It can be read again.
    Overturn,
}

#[derive(Debug, Clone)]
pub struct DecideAppeal {
    pub by: PersonKey,
    pub look: Look,
    pub decision: AppealDecision,
    pub words: String,
    pub is_closed_out: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: DecideAppeal,
) -> Result<CommentEvent, CommentError> {
    must_be_as_seen(comment, &command.look)?;
    let Comment::Hidden { hiding, .. } = comment else { return Err(CommentError::NotAppealed) };
    if !matches!(hiding.appeal, Appeal::Waiting { .. }) {
        return Err(CommentError::NotAppealed);
    }
    if hiding.by == command.by {
        return Err(CommentError::OwnMark);
    }
    let DecideAppeal { by, words, decision, is_closed_out, .. } = command;
    match decision {
        AppealDecision::Uphold => Ok(MarkUpheld { by, words }.into()),
        AppealDecision::Overturn if is_closed_out => Err(CommentError::ClosedOut),
        AppealDecision::Overturn => Ok(MarkOverturned { by, words }.into()),
    }
}

impl Comments {
    /// `seen`: the sequence it was shown at.
    pub async fn decide_appeal(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        seen: Sequence,
        decision: AppealDecision,
        words: &Reason,
    ) -> Result<(), CommentsError> {
        let (standing, right, by) = self.may(actor, Action::ModerateComment, id).await?;
        must_be_of(standing.origin()?, matter)?;
        let guards = match decision {
            AppealDecision::Uphold => Vec::new(),
            AppealDecision::Overturn => vec![matter.guard.clone()],
        };
        let look = Look { by_as: self.author_in(&matter.id, &by), seen };
        let (words, is_closed_out) = (words.as_str().to_owned(), matter.is_closed_out);
        let command = DecideAppeal { by, look, decision, words, is_closed_out };
        let terms = terms_of_staff(actor, right, guards);
        self.advance(id, CommentCommand::DecideAppeal(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, bold, decide_appeal, given, oyun};

    #[test]
    fn bold_finds_the_same_or_otherwise() {
        let (by, words) = (bold().key, "Үндэслэлтэй".to_owned());
        let upheld = MarkUpheld { by, words: words.clone() };
        given(a_comment().appealed())
            .when(decide_appeal(&bold(), AppealDecision::Uphold, false))
            .then_expect_events(vec![upheld.into()]);
        let overturned = MarkOverturned { by, words };
        given(a_comment().appealed())
            .when(decide_appeal(&bold(), AppealDecision::Overturn, false))
            .then_expect_events(vec![overturned.into()]);
    }

    #[test]
    fn not_oyun_who_marked_it_and_nothing_is_shown_after_the_end() {
        given(a_comment().appealed())
            .when(decide_appeal(&oyun(), AppealDecision::Uphold, false))
            .then_expect_error(CommentError::OwnMark);
        given(a_comment().appealed())
            .when(decide_appeal(&bold(), AppealDecision::Overturn, true))
            .then_expect_error(CommentError::ClosedOut);
    }
}
