//! Editing a comment: by its author, while comments are taken and until it is answered. Every earlier wording
//! stays in the vault, so that everyone can see what was changed.

use kernel::Actor;
use policy::Action;

use crate::comment::events::CommentEdited;
use crate::comment::{Comment, CommentCommand, CommentError};
use crate::error::BothWordings;
use crate::id::CommentId;
use crate::matter::Matter;
use crate::pseudonym::Author;
use crate::standing::{ATTEMPTS, Standing, is_worth_another_look, must_be_of};
use crate::text::{CommentText, Suggested};
use crate::words::Words;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct EditComment {
    pub by: Author,
    /// The edit that the form was made of.
    pub made_of: u32,
    pub text_digest: String,
    pub suggests: bool,
    /// Whether a moderator looks at it before anyone sees it.
    pub is_held: bool,
    /// By its group, or with what it replies to.
    pub is_answered: bool,
}

pub(crate) fn decide(
    comment: &Comment,
    command: EditComment,
) -> Result<CommentEdited, CommentError> {
    let origin = comment.standing()?;
    if origin.author != command.by {
        return Err(CommentError::NotTheAuthor);
    }
    // What a mark stands for stays as it was marked.
    if matches!(comment, Comment::Hidden { .. }) {
        return Err(CommentError::NotVisible);
    }
    if origin.is_answered() || command.is_answered {
        return Err(CommentError::Answered);
    }
    if command.made_of != origin.edit() {
        return Err(CommentError::EditedMeanwhile);
    }
    Ok(CommentEdited {
        text_digest: command.text_digest,
        suggests: command.suggests,
        edit: origin.edit() + 1,
        is_held: command.is_held || matches!(comment, Comment::Held { .. }),
    })
}

/// What its author writes in its place; by what they are known stays.
#[derive(Debug, Clone)]
pub struct Editing {
    /// The edit that the form was made of, 0 for the first wording.
    pub made_of: u32,
    pub text: CommentText,
    pub suggested: Option<Suggested>,
}

impl Comments {
    pub async fn edit(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        editing: Editing,
    ) -> Result<(), CommentsError> {
        for attempt in 1.. {
            let (standing, _, person) = self.may(actor, Action::EditComment, id).await?;
            let origin = standing.comment.standing()?;
            must_be_of(origin, matter)?;
            let at = self.clock.now();
            let mut terms = matter.terms_of_people(at)?;
            let stands = self.words_of(id, origin.text_digest()).await?;
            let stands = stands.ok_or(CommentsError::TextGone)?;
            let Editing { made_of, text, suggested } = editing.clone();
            let words = Words { text, suggested, name: stands.name.clone() };
            if words == stands {
                return Ok(());
            }
            if made_of != origin.edit() {
                return Err(both(stands, words, origin.edit()));
            }
            let (is_answered, guards) = self.is_answered_elsewhere(origin).await?;
            terms.guards.extend(guards);
            let suggests = words.suggested.is_some();
            let text_digest = self.keep_words(person, id, words.clone(), at).await?;
            let (by, is_held) = (origin.author.clone(), matter.is_held_first);
            let wording = (id.clone(), text_digest.clone());
            let command = EditComment { by, made_of, text_digest, suggests, is_held, is_answered };
            let asked = CommentCommand::Edit(command);
            match self.bus.execute::<Comment>(id.as_str(), asked, terms).await {
                Ok(_) => return Ok(()),
                Err(error) if attempt < ATTEMPTS && is_worth_another_look(&error, matter) => {
                    self.let_words_go(person, &wording).await;
                }
                Err(error) => {
                    let error = CommentsError::from(error);
                    if !matches!(error, CommentsError::NotDone(_)) {
                        self.let_words_go(person, &wording).await;
                    }
                    return Err(self.told_apart(id, words, error).await);
                }
            }
        }
        unreachable!("the last attempt answers")
    }

    /// Whoever was overtaken is shown what stands now.
    async fn told_apart(
        &self,
        id: &CommentId,
        yours: Words,
        error: CommentsError,
    ) -> CommentsError {
        if !matches!(error, CommentsError::Comment(CommentError::EditedMeanwhile)) {
            return error;
        }
        let Ok(Standing { comment, .. }) = self.look(id).await else { return error };
        let Some(origin) = comment.origin() else { return error };
        match self.words_of(id, origin.text_digest()).await {
            Ok(Some(stands)) => both(stands, yours, origin.edit()),
            _ => error,
        }
    }

    /// Every wording that everyone could read, the first one first. While it is hidden or held none is shown, and
    /// its author sees all.
    pub async fn wordings_of(
        &self,
        actor: &Actor,
        id: &CommentId,
    ) -> Result<Vec<Words>, CommentsError> {
        let Standing { comment, .. } = self.look(id).await?;
        let origin = comment.standing()?;
        let is_own = self.is_own(actor, &origin.matter, &origin.author);
        if !is_own && !matches!(comment, Comment::Published { .. }) {
            return Err(CommentsError::Comment(CommentError::NotVisible));
        }
        let shown = origin.wordings.iter().filter(|wording| is_own || wording.was_read);
        let asked: Vec<_> = shown.map(|wording| (id.clone(), wording.digest.clone())).collect();
        let mut words = self.wordings(&asked).await?;
        Ok(asked.iter().filter_map(|wording| words.remove(wording)).collect())
    }
}

fn both(stands: Words, yours: Words, edit: u32) -> CommentsError {
    CommentsError::EditedMeanwhile(Box::new(BothWordings { stands, yours, edit }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, bat, edit, given, sarnai};

    fn edited(edit: u32, is_held: bool) -> CommentEdited {
        CommentEdited { text_digest: "0002".into(), suggests: false, edit, is_held }
    }

    #[test]
    fn bat_writes_it_anew() {
        given(a_comment().published())
            .when(edit(&bat(), 0))
            .then_expect_events(vec![edited(1, false).into()]);
    }

    #[test]
    fn what_waits_for_a_moderator_goes_on_waiting() {
        given(a_comment().held())
            .when(edit(&bat(), 0))
            .then_expect_events(vec![edited(1, true).into()]);
    }

    #[test]
    fn of_two_windows_the_older_one_is_told() {
        given(a_comment().edited())
            .when(edit(&bat(), 0))
            .then_expect_error(CommentError::EditedMeanwhile);
        given(a_comment().edited())
            .when(edit(&bat(), 1))
            .then_expect_events(vec![edited(2, false).into()]);
    }

    #[test]
    fn what_is_answered_hidden_deleted_or_another_s_stays() {
        for (events, by, refused) in [
            (a_comment().answered(), bat(), CommentError::Answered),
            (a_comment().hidden(), bat(), CommentError::NotVisible),
            (a_comment().deleted(), bat(), CommentError::Deleted),
            (a_comment().published(), sarnai(), CommentError::NotTheAuthor),
        ] {
            given(events).when(edit(&by, 0)).then_expect_error(refused);
        }
    }
}
