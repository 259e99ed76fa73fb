//! Similar comments: what waits for an answer and says much the same is proposed to be put together.

use database::{Statement, statement};
use kernel::Actor;
use kernel::likeness::Compared;
pub use kernel::likeness::Likeness;
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Grouped};
use crate::id::{CommentId, GroupId};
use crate::text::CommentText;
use crate::{Comments, CommentsError};

const UNANSWERED_NEWEST: Statement = statement!("comments/unanswered_newest");

pub(crate) const STATEMENTS: &[Statement] = &[UNANSWERED_NEWEST];

/// So many of those that wait are compared, the newest: the words of all of them are opened for it.
const COMPARED_MAX: u32 = 2_000;
/// And so many of a group, the first ones: what they say is much the same.
const MEMBERS_MAX: u32 = 50;

/// A comment that says much the same as another.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    pub comment: CommentId,
    pub group: Option<GroupId>,
    pub text: CommentText,
    pub likeness: Likeness,
}

#[derive(Serialize)]
struct Asked<'a> {
    matter: &'a str,
    limit: u32,
}

#[derive(Deserialize)]
struct Row {
    comment: CommentId,
    text_digest: String,
    group: Option<GroupId>,
}

type Opened = Vec<(Row, CommentText)>;

impl Comments {
    /// Those of the same matter that wait for an answer and say much the same, the most alike first.
    pub async fn similar(
        &self,
        actor: &Actor,
        matter: &str,
        to: &CommentId,
        limit: usize,
    ) -> Result<Vec<Alike>, CommentsError> {
        let mut rows = self.waiting(actor, matter).await?;
        if !rows.iter().any(|row| row.comment == *to) {
            let standing = self.look(to).await?;
            let origin = standing.origin()?;
            let (text_digest, group) = (origin.text_digest().to_owned(), origin.group.clone());
            rows.push(Row { comment: to.clone(), text_digest, group });
        }
        let opened = self.opened(rows).await?;
        let Some(wanted) = opened.iter().position(|(row, _)| row.comment == *to) else {
            return Ok(Vec::new());
        };
        let alike = compared(&opened).alike(wanted);
        Ok(alike.into_iter().take(limit).map(|one| told(&opened, one)).collect())
    }

    /// What waits in no group and says much the same, the most of it first: so many of these, so many of each.
    pub async fn alike_together(
        &self,
        actor: &Actor,
        matter: &str,
        limit: usize,
        each: usize,
    ) -> Result<Vec<Vec<Alike>>, CommentsError> {
        let mut rows = self.waiting(actor, matter).await?;
        rows.retain(|row| row.group.is_none());
        rows.reverse();
        let opened = self.opened(rows).await?;
        let clusters = compared(&opened).clusters().into_iter().take(limit);
        let told = |cluster: Vec<_>| {
            cluster.into_iter().take(each).map(|one| told(&opened, one)).collect()
        };
        Ok(clusters.map(told).collect())
    }

    /// What waits in no group and says much the same as anything in this one, the most alike first.
    pub async fn fitting(
        &self,
        actor: &Actor,
        matter: &str,
        group: &GroupId,
        limit: usize,
    ) -> Result<Vec<Alike>, CommentsError> {
        let mut waiting = self.waiting(actor, matter).await?;
        waiting.retain(|row| row.group.is_none());
        let (matter, grouped) = (matter.to_owned(), Grouped::In(group.clone()));
        let desk = Desk { matter, grouped, limit: MEMBERS_MAX, ..Desk::default() };
        let members = self.desk(&desk).await?.into_iter().map(|shown| Row {
            comment: shown.entry.comment,
            text_digest: shown.entry.text_digest,
            group: shown.entry.group,
        });
        let opened = self.opened(members.chain(waiting).collect()).await?;
        let members = opened.iter().take_while(|(row, _)| row.group.is_some()).count();
        let fitting = compared(&opened).fitting(members);
        Ok(fitting.into_iter().take(limit).map(|one| told(&opened, one)).collect())
    }

    /// For an answer, the newest first.
    async fn waiting(&self, actor: &Actor, matter: &str) -> Result<Vec<Row>, CommentsError> {
        policy::check(actor, Action::AnswerComment, Resource::House)?;
        let asked = Asked { matter, limit: COMPARED_MAX };
        Ok(self.views.rows(&UNANSWERED_NEWEST, asked).await?)
    }

    /// What is gone with its author is left out.
    async fn opened(&self, rows: Vec<Row>) -> Result<Opened, CommentsError> {
        let wording = |row: &Row| (row.comment.clone(), row.text_digest.clone());
        let mut words = self.wordings(&rows.iter().map(wording).collect::<Vec<_>>()).await?;
        let opened = rows.into_iter().filter_map(|row| {
            let text = words.remove(&wording(&row))?.text;
            Some((row, text))
        });
        Ok(opened.collect())
    }
}

fn compared(opened: &Opened) -> Compared {
    Compared::of(&opened.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>())
}

fn told(opened: &Opened, (at, likeness): (usize, Likeness)) -> Alike {
    let (row, text) = &opened[at];
    let (comment, group, text) = (row.comment.clone(), row.group.clone(), text.clone());
    Alike { comment, group, text, likeness }
}
