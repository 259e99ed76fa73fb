//! A comment with all that a page shows of it: its counts, its group, and its words out of the vault.

use kernel::Actor;
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::catalogue::{Entry, State};
use crate::comment::CommentError;
use crate::comment::events::Answer;
use crate::groups::GroupEntry;
use crate::id::CommentId;
use crate::words::Words;
use crate::{Comments, CommentsError};
use database::{Statement, statement};

const ONE: Statement = statement!("comments/one");
const MANY: Statement = statement!("comments/many");

pub(crate) const STATEMENTS: &[Statement] = &[ONE, MANY];

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Shown {
    pub entry: Entry,
    pub group: Option<GroupEntry>,
    /// Of what everyone reads.
    pub support_count: u64,
    /// Those in whose place a mark stands are among them.
    pub reply_count: u64,
    /// What it says, to whom it may be shown; filled from the vault.
    #[serde(skip)]
    pub words: Option<Words>,
}

impl Shown {
    /// Its own, or that of its group.
    pub fn answer(&self) -> Option<Answer> {
        let of_group = || self.group.as_ref().and_then(|group| group.given.answer());
        self.entry.given.answer().or_else(of_group)
    }
}

/// To whom words are shown that not everyone reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    Everyone,
    /// Their author, or a moderator.
    Insider,
}

#[derive(Serialize)]
struct One<'a> {
    comment: &'a CommentId,
}

#[derive(Serialize)]
struct These<'a> {
    comments: &'a [CommentId],
}

impl Comments {
    /// One comment, as this actor may see it: what waits for a moderator is unknown to all but its author.
    pub async fn comment(&self, actor: &Actor, id: &CommentId) -> Result<Shown, CommentsError> {
        let shown = self.one(id).await?;
        let is_own = self.is_own(actor, &shown.entry.matter, &shown.entry.author);
        if shown.entry.state == State::Held && !is_own {
            return Err(CommentsError::Comment(CommentError::Unknown));
        }
        self.filled(shown, if is_own { Reader::Insider } else { Reader::Everyone }).await
    }

    /// The same with words that not everyone reads, for the moderators: whoever shows them records the look
    /// first.
    pub async fn comment_for_staff(
        &self,
        actor: &Actor,
        id: &CommentId,
    ) -> Result<Shown, CommentsError> {
        policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
        let shown = self.one(id).await?;
        self.filled(shown, Reader::Insider).await
    }

    async fn one(&self, id: &CommentId) -> Result<Shown, CommentsError> {
        let shown = self.views.row(&ONE, One { comment: id }).await?;
        shown.ok_or(CommentsError::Comment(CommentError::Unknown))
    }

    async fn filled(&self, shown: Shown, reader: Reader) -> Result<Shown, CommentsError> {
        let mut shown = [shown];
        self.fill(&mut shown, reader).await?;
        let [shown] = shown;
        Ok(shown)
    }

    /// Those of these that everyone knows of, in no order.
    pub async fn comments(&self, ids: &[CommentId]) -> Result<Vec<Shown>, CommentsError> {
        let mut shown: Vec<Shown> = self.views.rows(&MANY, These { comments: ids }).await?;
        shown.retain(|one| one.entry.state != State::Held);
        self.fill(&mut shown, Reader::Everyone).await?;
        Ok(shown)
    }

    /// Gives comments their words, in one statement. Of those that lost them with their author there are none.
    pub(crate) async fn fill(
        &self,
        shown: &mut [Shown],
        reader: Reader,
    ) -> Result<(), CommentsError> {
        let may_read = |entry: &Entry| match entry.state {
            State::Published => true,
            State::Held | State::Hidden => reader == Reader::Insider,
            State::Deleted => false,
        };
        let entries = shown.iter().map(|one| &one.entry).filter(|entry| may_read(entry));
        let asked: Vec<_> = entries.map(Entry::wording).collect();
        let mut words = self.wordings(&asked).await?;
        for one in shown {
            one.words = words.remove(&one.entry.wording());
        }
        Ok(())
    }
}
