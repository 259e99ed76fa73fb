//! What somebody wrote themself: in one matter by their pseudonym, and over all by what the vault keeps of them.
//! No table joins a person to their comments.

use std::collections::BTreeSet;

use database::{Statement, statement};
use kernel::Actor;
use policy::{Action, Denied, Resource};
use serde::Serialize;
use vault::Kind;

use crate::id::CommentId;
use crate::pseudonym::Author;
use crate::shown::{Reader, Shown};
use crate::words::comment_of;
use crate::{Comments, CommentsError};

const OF_AUTHOR: Statement = statement!("comments/of_author");
const MANY: Statement = statement!("comments/many");

pub(crate) const STATEMENTS: &[Statement] = &[OF_AUTHOR];

#[derive(Serialize)]
struct By<'a> {
    matter: &'a str,
    author: &'a Author,
}

#[derive(Serialize)]
struct These<'a> {
    comments: &'a [CommentId],
}

impl Comments {
    /// In one matter, the newest first, whatever became of them; without those deleted.
    pub async fn mine_in(&self, actor: &Actor, matter: &str) -> Result<Vec<Shown>, CommentsError> {
        policy::check(actor, Action::WriteComment, Resource::House)?;
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let author = self.author_in(matter, &person);
        let by = By { matter, author: &author };
        let mut mine: Vec<Shown> = self.views.rows(&OF_AUTHOR, by).await?;
        self.fill(&mut mine, Reader::Insider).await?;
        Ok(mine)
    }

    /// In all matters, the newest first; without those deleted.
    pub async fn mine(&self, actor: &Actor) -> Result<Vec<Shown>, CommentsError> {
        policy::check(actor, Action::WriteComment, Resource::House)?;
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let kept = self.vault.all_of(person).await?;
        let wordings = kept.iter().filter(|opened| opened.kind == Kind::CommentText);
        let ids: BTreeSet<_> = wordings.filter_map(|opened| comment_of(&opened.record)).collect();
        let ids: Vec<_> = ids.into_iter().collect();
        let mut mine: Vec<Shown> = self.views.rows(&MANY, These { comments: &ids }).await?;
        mine.retain(|one| self.is_own(actor, &one.entry.matter, &one.entry.author));
        mine.sort_by_key(|one| std::cmp::Reverse(one.entry.written_position));
        self.fill(&mut mine, Reader::Insider).await?;
        Ok(mine)
    }

    /// Whether a comment is this actor's own.
    pub fn is_mine(&self, actor: &Actor, shown: &Shown) -> bool {
        self.is_own(actor, &shown.entry.matter, &shown.entry.author)
    }
}
