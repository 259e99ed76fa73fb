//! Lists of what everyone reads of a matter: in an order, page by page, with counts per provision.
//!
//! A list is of what there was when its first page was asked for (`until`), so that nothing shifts because others
//! write meanwhile.

use std::collections::HashMap;

use database::{Statement, statement};
use eventlog::Position;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::CommentId;
use crate::shown::{Reader, Shown};
use crate::{Comments, CommentsError};

const LIST: Statement = statement!("comments/list");
const REPLIES: Statement = statement!("comments/replies");
const COUNTS: Statement = statement!("comments/counts");
const MATTERS: Statement = statement!("comments/matters");

pub(crate) const STATEMENTS: &[Statement] = &[LIST, REPLIES, COUNTS, MATTERS];

/// Of which part of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Scope {
    #[default]
    Everything,
    /// On no provision in particular.
    Whole,
    Provision(String),
}

impl Scope {
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Whole => "whole",
            Self::Provision(_) => "provision",
        }
    }

    pub(crate) fn provision(&self) -> Option<&str> {
        match self {
            Self::Provision(provision) => Some(provision),
            Self::Everything | Self::Whole => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// Those first that win support the fastest: (supports + 1) / (days since it was written + 2).
    ///
    /// Support gathers with time, so a list by support alone shows what came first for ever, and who comes late
    /// is read by nobody. Divided by its age, a comment of today with three supports stands beside one of last
    /// week with a dozen. The one above lets what nobody supports yet be seen while it is new; the two days
    /// below keep the very first support of the first minute from outweighing everything.
    #[default]
    Balanced,
    Support,
    Newest,
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Balanced, Self::Support, Self::Newest];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Balanced => "balanced",
            Self::Support => "support",
            Self::Newest => "newest",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// Which comments that are no replies, in which order, which page of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    pub matter: String,
    pub scope: Scope,
    pub order: Order,
    /// Of the first page, for the pages after it.
    pub until: Option<Position>,
    pub offset: u32,
    pub limit: u32,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub comments: Vec<Shown>,
    /// What the next page is asked with.
    pub until: Position,
    pub has_next: bool,
}

/// What there is of a provision that anything was said of, be it hidden since.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ProvisionCounts {
    /// `None`: of the whole.
    pub provision: Option<String>,
    /// That everyone reads, without replies.
    pub comments: u64,
    pub replies: u64,
    /// Of the comments.
    pub answered: u64,
    #[serde(rename = "for")]
    pub in_favour: u64,
    pub against: u64,
}

#[derive(Serialize)]
struct Page<'a> {
    matter: &'a str,
    scope: &'static str,
    provision: Option<&'a str>,
    order: &'static str,
    until: Position,
    #[serde(with = "microsecond::required")]
    now: Timestamp,
    /// One more than is shown, to know whether there is a next page.
    limit: u32,
    offset: u32,
}

#[derive(Serialize)]
struct RepliesTo<'a> {
    comments: &'a [CommentId],
    offset: u32,
    each: u32,
}

#[derive(Serialize)]
struct Several<'a> {
    ids: &'a [&'a str],
}

#[derive(Serialize)]
struct Of<'a> {
    matter: &'a str,
}

impl Comments {
    pub async fn list(&self, listing: &Listing) -> Result<Listed, CommentsError> {
        let until = listing.until.unwrap_or_else(|| self.log_position());
        let Listing { matter, scope, order, offset, limit, .. } = listing;
        let page = Page {
            matter,
            scope: scope.code(),
            provision: scope.provision(),
            order: order.code(),
            until,
            now: self.clock.now(),
            limit: limit + 1,
            offset: *offset,
        };
        let mut comments: Vec<Shown> = self.views.rows(&LIST, page).await?;
        let has_next = comments.len() > *limit as usize;
        comments.truncate(*limit as usize);
        self.fill(&mut comments, Reader::Everyone).await?;
        Ok(Listed { comments, until, has_next })
    }

    /// Replies to some comments, so many of each after so many, the first one first.
    pub async fn replies(
        &self,
        comments: &[CommentId],
        offset: u32,
        each: u32,
    ) -> Result<Vec<Shown>, CommentsError> {
        if comments.is_empty() {
            return Ok(Vec::new());
        }
        let asked = RepliesTo { comments, offset, each };
        let mut replies: Vec<Shown> = self.views.rows(&REPLIES, asked).await?;
        self.fill(&mut replies, Reader::Everyone).await?;
        Ok(replies)
    }

    /// Of which matter each of these comments and groups is; of what is none there is nothing.
    pub async fn matters(&self, ids: &[&str]) -> Result<HashMap<String, String>, CommentsError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(String, String)> = self.views.rows(&MATTERS, Several { ids }).await?;
        Ok(rows.into_iter().collect())
    }

    /// Of every provision that anything was said of, in one statement.
    pub async fn counts(&self, matter: &str) -> Result<Vec<ProvisionCounts>, CommentsError> {
        Ok(self.views.rows(&COUNTS, Of { matter }).await?)
    }
}
