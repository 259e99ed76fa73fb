//! Grouping: comments that say the same are put together, to be answered at once.

pub mod making;
pub mod renaming;
pub mod taking_out;

use eventlog::Guard;
use kernel::Actor;
use policy::{Action, Resource};

pub use taking_out::TakeOutOfGroup;

use crate::comment::events::CommentGrouped;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::group::Group;
use crate::id::{CommentId, GroupId};
use crate::matter::Matter;
use crate::standing::{ATTEMPTS, is_worth_another_look, must_be_of, terms_of_staff};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct PutInGroup {
    pub group: GroupId,
    /// The group.
    pub is_answered: bool,
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
    let answers = command.is_answered && !origin.is_answered();
    Ok(CommentGrouped { group: command.group, answers })
}

impl Comments {
    /// Out of whatever group each was in. Those that are in it already stay; where one cannot be put in none is.
    pub async fn put_in_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        group: &GroupId,
        comments: &[CommentId],
    ) -> Result<(), CommentsError> {
        policy::check(actor, Action::AnswerComment, Resource::House)?;
        self.bus.load::<Group>(group.as_str()).await?.aggregate.is_of(&matter.id)?;
        self.can_be_put_in(actor, matter, group, comments).await?;
        let mut wordings = Vec::new();
        for id in comments {
            wordings.push((id.clone(), self.put_one_in_group(actor, matter, group, id).await?));
        }
        self.authors_follow(group, &wordings).await;
        Ok(())
    }

    /// Looked at before anything is done; the guards hold the log to it.
    async fn can_be_put_in(
        &self,
        actor: &Actor,
        matter: &Matter,
        group: &GroupId,
        comments: &[CommentId],
    ) -> Result<Vec<Guard>, CommentsError> {
        let (is_answered, is_closed_out) = (false, matter.is_closed_out);
        let mut guards = Vec::new();
        for id in comments {
            let (standing, _, _) = self.may(actor, Action::AnswerComment, id).await?;
            must_be_of(standing.origin()?, matter)?;
            let put = PutInGroup { group: group.clone(), is_answered, is_closed_out };
            match decide(&standing.comment, put) {
                Ok(_) | Err(CommentError::InThisGroup) => guards.push(standing.guard(id)),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(guards)
    }

    /// Its wording, by which its author is found.
    async fn put_one_in_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        group: &GroupId,
        id: &CommentId,
    ) -> Result<String, CommentsError> {
        for attempt in 1..=ATTEMPTS {
            let loaded = self.bus.load::<Group>(group.as_str()).await?;
            loaded.aggregate.is_of(&matter.id)?;
            let (standing, right, _) = self.may(actor, Action::AnswerComment, id).await?;
            must_be_of(standing.origin()?, matter)?;
            let wording = standing.origin()?.text_digest().to_owned();
            let (is_answered, is_closed_out) =
                (loaded.aggregate.is_answered(), matter.is_closed_out);
            let put = PutInGroup { group: group.clone(), is_answered, is_closed_out };
            // So that its author is told of the answer, be it given before or after this.
            let guard = Guard { stream_id: group.to_string(), sequence: loaded.sequence };
            let terms = terms_of_staff(actor, right, vec![matter.guard.clone(), guard]);
            let asked = CommentCommand::Group(put);
            match self.bus.execute::<Comment>(id.as_str(), asked, terms).await {
                Ok(_) => return Ok(wording),
                Err(error) if attempt < ATTEMPTS && is_worth_another_look(&error, matter) => {}
                Err(error) => match CommentsError::from(error) {
                    CommentsError::Comment(CommentError::InThisGroup) => return Ok(wording),
                    error => return Err(error),
                },
            }
        }
        unreachable!("the last attempt answers")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, a_group_id, given};

    fn put(is_closed_out: bool) -> CommentCommand {
        CommentCommand::Group(PutInGroup { group: a_group_id(), is_answered: false, is_closed_out })
    }

    #[test]
    fn it_is_put_in_a_group_once() {
        let grouped = CommentGrouped { group: a_group_id(), answers: false };
        given(a_comment().published())
            .when(put(false))
            .then_expect_events(vec![grouped.clone().into()]);
        given([a_comment().published(), vec![grouped.into()]].concat())
            .when(put(false))
            .then_expect_error(CommentError::InThisGroup);
    }

    #[test]
    fn the_answer_of_the_group_is_for_what_has_none_of_its_own() {
        let late = CommentCommand::Group(PutInGroup {
            group: a_group_id(),
            is_answered: true,
            is_closed_out: false,
        });
        let grouped = |answers| CommentGrouped { group: a_group_id(), answers };
        given(a_comment().published())
            .when(late.clone())
            .then_expect_events(vec![grouped(true).into()]);
        given(a_comment().answered()).when(late).then_expect_events(vec![grouped(false).into()]);
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
