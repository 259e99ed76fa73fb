//! The drafters' desk and the rows of the report: what everyone reads of a matter, with and without an answer.

use database::{Statement, statement};
use eventlog::Position;
use serde::Serialize;

use crate::id::GroupId;
use crate::listing::Scope;
use crate::shown::{Reader, Shown};
use crate::{Comments, CommentsError};

const DESK: Statement = statement!("comments/desk");
const UNANSWERED_COUNT: Statement = statement!("comments/unanswered_count");

pub(crate) const STATEMENTS: &[Statement] = &[DESK, UNANSWERED_COUNT];

/// Which comments that are no replies, the first one first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Desk {
    pub matter: String,
    pub scope: Scope,
    /// `None`: whether they are answered or not.
    pub is_answered: Option<bool>,
    pub grouped: Grouped,
    /// Those too in whose place a mark stands: for the report.
    pub with_hidden: bool,
    /// The place in the log of the last one of the page before (`Entry::written_position`).
    pub after: Position,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Grouped {
    #[default]
    Any,
    InNone,
    In(GroupId),
}

#[derive(Serialize)]
struct Page<'a> {
    matter: &'a str,
    scope: &'static str,
    provision: Option<&'a str>,
    answered: &'static str,
    grouped: &'a str,
    with_hidden: bool,
    after: Position,
    limit: u32,
}

#[derive(Serialize)]
struct Of<'a> {
    matter: &'a str,
}

impl Comments {
    /// All of it is public: who asks page by page with no filter and with what is hidden has the rows of the report.
    pub async fn desk(&self, desk: &Desk) -> Result<Vec<Shown>, CommentsError> {
        let page = Page {
            matter: &desk.matter,
            scope: desk.scope.code(),
            provision: desk.scope.provision(),
            answered: match desk.is_answered {
                None => "any",
                Some(true) => "yes",
                Some(false) => "no",
            },
            grouped: match &desk.grouped {
                Grouped::Any => "any",
                Grouped::InNone => "none",
                Grouped::In(group) => group.as_str(),
            },
            with_hidden: desk.with_hidden,
            after: desk.after,
            limit: desk.limit,
        };
        let mut comments: Vec<Shown> = self.views.rows(&DESK, page).await?;
        self.fill(&mut comments, Reader::Everyone).await?;
        Ok(comments)
    }

    /// How many comments that everyone reads have no answer, of their own or their group's; replies are answered
    /// with what they belong to. As far as the projections have read.
    pub async fn unanswered_count(&self, matter: &str) -> Result<u64, CommentsError> {
        Ok(self.views.row(&UNANSWERED_COUNT, Of { matter }).await?.unwrap_or_default())
    }
}
