//! Appealing a mark: the author of what it hides asks, once, for another moderator's decision.
//!
//! What the author writes is for that moderator; it stays in the vault.

use eventlog::Terms;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use vault::salted::{self, digest};
use vault::{Kind, Record};

use crate::comment::events::MarkAppealed;
use crate::comment::{Appeal, Comment, CommentCommand, CommentError};
use crate::id::CommentId;
use crate::pseudonym::Author;
use crate::text::Reason;
use crate::words::record;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct AppealMark {
    pub by: Author,
    pub words_digest: String,
    pub at: Timestamp,
}

pub(crate) fn decide(comment: &Comment, command: AppealMark) -> Result<MarkAppealed, CommentError> {
    let origin = comment.standing()?;
    if origin.author != command.by {
        return Err(CommentError::NotTheAuthor);
    }
    let Comment::Hidden { hiding, .. } = comment else { return Err(CommentError::NotHidden) };
    if hiding.appeal != Appeal::None {
        return Err(CommentError::AppealedAlready);
    }
    if command.at >= hiding.appeal_until {
        return Err(CommentError::AppealTooLate(hiding.appeal_until));
    }
    Ok(MarkAppealed { words_digest: command.words_digest })
}

impl Comments {
    pub async fn appeal(
        &self,
        actor: &Actor,
        id: &CommentId,
        words: &Reason,
    ) -> Result<(), CommentsError> {
        let (standing, _, person) = self.may(actor, Action::AppealMark, id).await?;
        let by = standing.origin()?.author.clone();
        let at = self.clock.now();
        let salt = salted::salt()?;
        let words_digest = digest([salt.as_str(), words.as_str()]);
        let name = record(id, &words_digest);
        let command = AppealMark { by, words_digest, at };
        decide(&standing.comment, command.clone())?;
        let kept = Record::new(Kind::CommentAppeal, &name, words.as_str());
        self.vault.keep(person, kept, at).await?;
        self.advance(id, CommentCommand::Appeal(command), Terms::default()).await?;
        Ok(())
    }

    /// What the author wrote against the mark, for themself and the moderators.
    pub async fn appeal_words(
        &self,
        actor: &Actor,
        id: &CommentId,
    ) -> Result<Option<String>, CommentsError> {
        let standing = self.look(id).await?;
        let origin = standing.origin()?;
        if !self.is_own(actor, &origin.matter, &origin.author) {
            policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
        }
        let Comment::Hidden { hiding, .. } = &standing.comment else { return Ok(None) };
        let Some(digest) = hiding.appeal.words_digest() else { return Ok(None) };
        let name = record(id, digest);
        let opened = self.vault.open_by_record(Kind::CommentAppeal, &[&name]).await?.pop();
        let damaged = |_| CommentsError::broken("an appeal does not open");
        let plain = opened.map(|opened| opened.content).transpose().map_err(damaged)?;
        plain.map(|plain| plain.text().map(str::to_owned)).transpose().map_err(damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_comment, appeal, bat, given, instant, sarnai};

    #[test]
    fn bat_appeals_within_his_thirty_days() {
        let appealed = MarkAppealed { words_digest: "0003".into() };
        given(a_comment().hidden())
            .when(appeal(&bat(), "2026-12-20T15:59:59Z"))
            .then_expect_events(vec![appealed.into()]);
        let late = "2026-12-20T16:00:00Z";
        given(a_comment().hidden())
            .when(appeal(&bat(), late))
            .then_expect_error(CommentError::AppealTooLate(instant(late)));
    }

    #[test]
    fn once_and_nobody_for_him_and_only_against_what_hides_it() {
        let now = "2026-11-21T12:00:00Z";
        for (events, by, refused) in [
            (a_comment().appealed(), bat(), CommentError::AppealedAlready),
            (a_comment().upheld(), bat(), CommentError::AppealedAlready),
            (a_comment().hidden(), sarnai(), CommentError::NotTheAuthor),
            (a_comment().published(), bat(), CommentError::NotHidden),
        ] {
            given(events).when(appeal(&by, now)).then_expect_error(refused);
        }
    }
}
