//! Letting a held comment through.

use eventlog::Sequence;
use kernel::Actor;
use policy::Action;

use super::{Look, must_be_as_seen};
use crate::comment::events::CommentPublished;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::matter::Matter;
use crate::standing::{must_be_of, terms_of_staff};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct PublishComment {
    pub look: Look,
    pub is_closed_out: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: &PublishComment,
) -> Result<CommentPublished, CommentError> {
    must_be_as_seen(comment, &command.look)?;
    if command.is_closed_out {
        return Err(CommentError::ClosedOut);
    }
    match comment {
        Comment::Held { .. } => Ok(CommentPublished {}),
        _ => Err(CommentError::NotHeld),
    }
}

impl Comments {
    /// `seen`: the sequence it was shown at.
    pub async fn publish(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        seen: Sequence,
    ) -> Result<(), CommentsError> {
        let (standing, right, person) = self.may(actor, Action::ModerateComment, id).await?;
        must_be_of(standing.origin()?, matter)?;
        let look = Look { by_as: self.author_in(&matter.id, &person), seen };
        let command = PublishComment { look, is_closed_out: matter.is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        self.advance(id, CommentCommand::Publish(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, bat, given, look, oyun};

    fn publish(look: Look) -> CommentCommand {
        CommentCommand::Publish(PublishComment { look, is_closed_out: false })
    }

    #[test]
    fn oyun_lets_it_through_once() {
        given(a_comment().held())
            .when(publish(look(&oyun(), 1)))
            .then_expect_events(vec![CommentPublished {}.into()]);
        given(a_comment().let_through())
            .when(publish(look(&oyun(), 1)))
            .then_expect_error(CommentError::DecidedMeanwhile);
        given(a_comment().let_through())
            .when(publish(look(&oyun(), 2)))
            .then_expect_error(CommentError::NotHeld);
    }

    #[test]
    fn nobody_lets_their_own_through_and_nothing_comes_after_the_end() {
        given(a_comment().held())
            .when(publish(look(&bat(), 1)))
            .then_expect_error(CommentError::OwnComment);
        let command = PublishComment { look: look(&oyun(), 1), is_closed_out: true };
        given(a_comment().held())
            .when(CommentCommand::Publish(command))
            .then_expect_error(CommentError::ClosedOut);
    }
}
