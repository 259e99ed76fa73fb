//! What programs send and are told of comments.

use comments::{Answer, Shown, State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// 5,000 characters at most.
    pub(super) text: String,
    /// The id of a provision of the last version; absent on the whole, or in a reply.
    #[serde(default)]
    pub(super) provision: Option<String>,
    /// The id of a comment that is no reply itself.
    #[serde(default)]
    pub(super) reply_to: Option<String>,
    /// How the provision should read instead.
    #[serde(default)]
    pub(super) suggested: Option<String>,
    /// `for` or `against`, as said with the comment; what is counted is a stance of its own.
    #[serde(default)]
    pub(super) stance: Option<String>,
    /// `pseudonym` (the default), `initial` or `full_name`.
    #[serde(default)]
    pub(super) shown_as: Option<String>,
    /// What is shown, unless by a pseudonym: sending it is agreeing to its being public.
    #[serde(default)]
    pub(super) name: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditedComment {
    pub(super) text: String,
    #[serde(default)]
    pub(super) suggested: Option<String>,
    /// The `edit` that it was made of, as a text: `0` for the first wording.
    pub(super) made_of: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reporting {
    /// `abusive`, `personal_data`, `off_topic`, `spam` or `other`.
    pub(super) reason: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Appealing {
    /// For the other moderator alone; 2,000 characters at most.
    pub(super) words: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStance {
    /// Absent: the whole bill.
    #[serde(default)]
    pub(super) provision: Option<String>,
    /// `for`, `against` or `none`.
    pub(super) stance: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CommentsBody {
    pub(super) data: Vec<CommentBody>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<String>,
    /// Of the log: of what there was up to here.
    pub(super) position: u64,
}

/// A comment as everyone reads it; what was hidden or deleted has no words.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommentBody {
    id: String,
    bill: String,
    /// On which version it was written.
    version: u32,
    provision: Option<String>,
    reply_to: Option<String>,
    /// `held`, `published`, `hidden` or `deleted`.
    state: &'static str,
    /// The name its author wants shown, or a code that is the same within the bill; absent where the name is hidden or
    /// gone.
    author: Option<String>,
    shown_as: &'static str,
    stance: Option<&'static str>,
    text: Option<String>,
    suggested: Option<String>,
    written_at: String,
    /// How often it was written anew.
    edit: u32,
    support_count: u64,
    reply_count: u64,
    /// `relevant`, `off_topic`, `abusive` or `duplicate`.
    mark: Option<&'static str>,
    mark_reason: Option<String>,
    duplicate_of: Option<String>,
    /// Of an appeal against the mark: `waiting`, `upheld` or `overturned`.
    appeal: Option<&'static str>,
    answer: Option<AnswerBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AnswerBody {
    /// `reflected`, `partly` or `not_reflected`.
    outcome: &'static str,
    reason: String,
    /// Where.
    provision: Option<String>,
    version: Option<u32>,
}

impl CommentBody {
    pub fn of(shown: Shown) -> Self {
        let answer = shown.answer().map(AnswerBody::of);
        let Shown { entry, words, support_count, reply_count, .. } = shown;
        let words = words.filter(|_| entry.state != State::Deleted);
        let name = words.as_ref().and_then(|words| words.name.as_ref());
        let author = name.map(|name| name.as_str().to_owned()).or_else(|| entry.pseudonym());
        Self {
            id: entry.comment.to_string(),
            version: entry.version,
            provision: entry.provision,
            reply_to: entry.reply_to.map(|id| id.to_string()),
            state: entry.state.code(),
            author,
            shown_as: entry.shown_as.code(),
            stance: entry.stance.map(comments::Stance::code),
            text: words.as_ref().map(|words| words.text.as_str().to_owned()),
            suggested: words.and_then(|words| Some(words.suggested?.as_str().to_owned())),
            written_at: entry.written_at.to_string(),
            edit: entry.edit,
            support_count,
            reply_count,
            mark: entry.marked.mark.map(comments::Mark::code),
            mark_reason: entry.marked.mark_reason,
            duplicate_of: entry.marked.duplicate_of.map(|id| id.to_string()),
            appeal: entry.marked.appeal.map(comments::AppealState::code),
            answer,
            bill: entry.matter,
        }
    }
}

impl AnswerBody {
    fn of(answer: Answer) -> Self {
        let (provision, version) =
            answer.reflected_in.map(|place| (place.provision, place.version)).unzip();
        Self { outcome: answer.outcome.code(), reason: answer.reason, provision, version }
    }
}
