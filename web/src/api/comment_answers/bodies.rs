//! What programs send and are told of answers and groups.

use comments::Counted;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommentAnswer)]
pub struct AnswerBody {
    /// As the report or the last answer about it told it: nobody writes over what they have not read.
    pub(super) seen: String,
    /// `reflected`, `partly` or `not_reflected`.
    pub(super) outcome: String,
    /// Why; everyone sees it.
    pub(super) reason: String,
    /// Where; needed of what was reflected.
    #[serde(default)]
    pub(super) reflected_provision: Option<String>,
    /// The number of the version it stands in.
    #[serde(default)]
    pub(super) reflected_version: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommentGroupAnswer)]
pub struct GroupAnswerBody {
    /// The number of the bill that the group is of.
    pub(super) bill: String,
    /// As the report or the last answer about it told it: nobody writes over what they have not read.
    pub(super) seen: String,
    /// `reflected`, `partly` or `not_reflected`.
    pub(super) outcome: String,
    /// Why; everyone sees it.
    pub(super) reason: String,
    /// Where; needed of what was reflected.
    #[serde(default)]
    pub(super) reflected_provision: Option<String>,
    /// The number of the version it stands in.
    #[serde(default)]
    pub(super) reflected_version: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCommentGroup)]
pub struct NewGroup {
    /// Everyone sees it, and it is kept for ever: no names of people, no words of a comment.
    pub(super) title: String,
    /// What is put into it.
    #[serde(default)]
    pub(super) comments: Vec<String>,
    /// The same key makes one group, however often it is sent, and with another title none; 1 to 100 visible ASCII characters.
    #[serde(default)]
    pub(super) key: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PuttingInCommentGroup)]
pub struct Putting {
    /// The number of the bill that the group is of.
    pub(super) bill: String,
    pub(super) comments: Vec<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TakingOutOfCommentGroup)]
pub struct TakingOut {
    /// The number of the bill that the group is of.
    pub(super) bill: String,
    pub(super) comment: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RenamingCommentGroup)]
pub struct Renaming {
    /// The number of the bill that the group is of.
    pub(super) bill: String,
    pub(super) title: String,
}

/// Comments that are answered together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CommentGroup)]
pub struct GroupBody {
    group: String,
    bill: String,
    title: String,
    /// That everyone reads.
    comment_count: u64,
    /// `reflected`, `partly` or `not_reflected`.
    outcome: Option<&'static str>,
    /// For whoever answers it.
    seen: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedOutBody {
    /// `true`
    pub(super) is_closed_out: bool,
}

impl GroupBody {
    pub fn of(counted: &Counted) -> Self {
        let group = &counted.group;
        Self {
            group: group.id.to_string(),
            bill: group.matter.clone(),
            title: group.title.clone(),
            comment_count: counted.comment_count,
            outcome: group.given.outcome.map(comments::Outcome::code),
            seen: group.sequence.to_string(),
        }
    }
}

impl AnswerBody {
    pub fn place(&self) -> Option<(String, u32)> {
        place(self.reflected_provision.as_deref(), self.reflected_version.as_deref())
    }
}

impl GroupAnswerBody {
    pub fn place(&self) -> Option<(String, u32)> {
        place(self.reflected_provision.as_deref(), self.reflected_version.as_deref())
    }
}

/// A version that is no number is none that there is.
fn place(provision: Option<&str>, version: Option<&str>) -> Option<(String, u32)> {
    let provision = provision.filter(|provision| !provision.is_empty())?;
    Some((provision.to_owned(), version.and_then(|text| text.parse().ok()).unwrap_or(0)))
}
