//! Grouping: comments that say the same are put together, to be answered at once.

pub mod making;
pub mod renaming;
pub mod taking_out;

use kernel::Actor;
use policy::Action;

pub use taking_out::TakeOutOfGroup;

use crate::comment::events::CommentGrouped;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::group::Group;
use crate::id::{CommentId, GroupId};
use crate::matter::Matter;
use crate::standing::{must_be_of, terms_of_staff};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct PutInGroup {
    pub group: GroupId,
    pub is_closed_out: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: PutInGroup,
) -> Result<CommentGrouped, CommentError> {
    let origin = comment.visible()?;
    if origin.reply_to.is_some() {
        return Err(CommentError::IsReply);
    }
    if command.is_closed_out {
        return Err(CommentError::ClosedOut);
    }
    if origin.group.as_ref() == Some(&command.group) {
        return Err(CommentError::InThisGroup);
    }
    Ok(CommentGrouped { group: command.group })
}

impl Comments {
    /// Out of whatever group each was in. Those that are in it already stay; the first that cannot be put in
    /// is told, and what came before it is done.
    pub async fn put_in_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        group: &GroupId,
        comments: &[CommentId],
    ) -> Result<(), CommentsError> {
        self.bus.load::<Group>(group.as_str()).await?.aggregate.is_of(&matter.id)?;
        let mut wordings = Vec::new();
        for id in comments {
            let (standing, right, _) = self.may(actor, Action::AnswerComment, id).await?;
            must_be_of(standing.origin()?, matter)?;
            wordings.push((id.clone(), standing.origin()?.text_digest().to_owned()));
            let (group, is_closed_out) = (group.clone(), matter.is_closed_out);
            let command = CommentCommand::Group(PutInGroup { group, is_closed_out });
            let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
            match self.advance(id, command, terms).await {
                Ok(_) | Err(CommentsError::Comment(CommentError::InThisGroup)) => {}
                Err(error) => return Err(error),
            }
        }
        self.authors_follow(group, &wordings).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, a_group_id, given};

    fn put(is_closed_out: bool) -> CommentCommand {
        CommentCommand::Group(PutInGroup { group: a_group_id(), is_closed_out })
    }

    #[test]
    fn it_is_put_in_a_group_once() {
        let grouped = CommentGrouped { group: a_group_id() };
        given(a_comment().published())
            .when(put(false))
            .then_expect_events(vec![grouped.clone().into()]);
        given([a_comment().published(), vec![grouped.into()]].concat())
            .when(put(false))
            .then_expect_error(CommentError::InThisGroup);
    }

    #[test]
    fn not_what_nobody_reads_nor_a_reply_nor_after_the_end() {
        for (events, refused) in [
            (a_comment().held(), CommentError::NotVisible),
            (a_comment().hidden(), CommentError::NotVisible),
            (a_comment().deleted(), CommentError::Deleted),
            (a_comment().reply(), CommentError::IsReply),
        ] {
            given(events).when(put(false)).then_expect_error(refused);
        }
        given(a_comment().published()).when(put(true)).then_expect_error(CommentError::ClosedOut);
    }
}
