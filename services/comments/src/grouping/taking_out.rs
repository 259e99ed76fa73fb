//! Taking a comment out of its group: it wants an answer of its own again.

use kernel::Actor;
use policy::Action;

use crate::comment::events::CommentUngrouped;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::matter::Matter;
use crate::standing::{must_be_of, terms_of_staff};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct TakeOutOfGroup {
    pub is_closed_out: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: &TakeOutOfGroup,
) -> Result<CommentUngrouped, CommentError> {
    let origin = comment.standing()?;
    if command.is_closed_out {
        return Err(CommentError::ClosedOut);
    }
    if origin.group.is_none() { Err(CommentError::InNoGroup) } else { Ok(CommentUngrouped {}) }
}

impl Comments {
    pub async fn take_out_of_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
    ) -> Result<(), CommentsError> {
        let (standing, right, _) = self.may(actor, Action::AnswerComment, id).await?;
        must_be_of(standing.origin()?, matter)?;
        let command = TakeOutOfGroup { is_closed_out: matter.is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        self.advance(id, CommentCommand::Ungroup(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::events::CommentGrouped;
    use crate::testing::{a_comment, a_group_id, given};

    #[test]
    fn what_is_in_a_group_is_taken_out_and_nothing_else() {
        let out = CommentCommand::Ungroup(TakeOutOfGroup { is_closed_out: false });
        let grouped = CommentGrouped { group: a_group_id(), answers: false };
        given([a_comment().published(), vec![grouped.into()]].concat())
            .when(out.clone())
            .then_expect_events(vec![CommentUngrouped {}.into()]);
        given(a_comment().published()).when(out).then_expect_error(CommentError::InNoGroup);
    }
}
