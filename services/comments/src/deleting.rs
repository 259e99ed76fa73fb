//! Deleting a comment: by its author, at any time. That there was one stays in the log; its words are destroyed.

use eventlog::{ExecuteError, Terms};
use kernel::{Actor, PersonKey};
use policy::Action;
use vault::Kind;

use crate::comment::events::CommentDeleted;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::pseudonym::Author;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct DeleteComment {
    pub by: Author,
}

pub(crate) fn decide(
    comment: &Comment,
    command: &DeleteComment,
) -> Result<CommentDeleted, CommentError> {
    let origin = comment.standing()?;
    if origin.author == command.by {
        Ok(CommentDeleted {})
    } else {
        Err(CommentError::NotTheAuthor)
    }
}

impl Comments {
    /// The author's own, for good. What is deleted already is destroyed again: perhaps the first time was cut
    /// off in between.
    pub async fn delete(&self, actor: &Actor, id: &CommentId) -> Result<(), CommentsError> {
        let (standing, _, person) = self.may(actor, Action::DeleteComment, id).await?;
        let author = standing.origin()?.author.clone();
        self.delete_as(id, author, person).await
    }

    pub(crate) async fn delete_as(
        &self,
        id: &CommentId,
        by: Author,
        person: PersonKey,
    ) -> Result<(), CommentsError> {
        let command = CommentCommand::Delete(DeleteComment { by });
        match self.bus.execute::<Comment>(id.as_str(), command, Terms::default()).await {
            Ok(_) | Err(ExecuteError::Refused { error: CommentError::Deleted, .. }) => {}
            Err(error) => return Err(error.into()),
        }
        self.vault.remove_under(person, Kind::CommentText, id.as_str()).await?;
        self.vault.remove_under(person, Kind::CommentAppeal, id.as_str()).await?;
        self.vault.remove(person, Kind::Following, id.as_str()).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, bat, delete, given, sarnai};

    #[test]
    fn bat_takes_it_away_whatever_has_become_of_it() {
        for events in [
            a_comment().published(),
            a_comment().held(),
            a_comment().hidden(),
            a_comment().answered(),
        ] {
            given(events).when(delete(&bat())).then_expect_events(vec![CommentDeleted {}.into()]);
        }
    }

    #[test]
    fn sarnai_does_not_do_it_for_him_and_nobody_does_it_twice() {
        given(a_comment().published())
            .when(delete(&sarnai()))
            .then_expect_error(CommentError::NotTheAuthor);
        given(a_comment().deleted()).when(delete(&bat())).then_expect_error(CommentError::Deleted);
        given(vec![]).when(delete(&bat())).then_expect_error(CommentError::Unknown);
    }
}
