//! The desk for one comment: what it says, why it waits, what was done with it so far, and what a moderator may
//! decide.

mod forms;
mod history;

use comments::{Mark, ReportReason};
use kernel::Timestamp;
use maud::{Markup, html};

use super::comment_queue::reports;
use crate::pages::commented::mark_name;
use crate::pages::drafting::fields::{has_errors, summary};
use crate::pages::instant::last_day;
use crate::pages::layout::Head;
use crate::pages::petition_text::paragraphs;
use crate::pages::{Back, Commented, Frame, samples};

pub use self::history::HistoryLine;

#[derive(Debug, Clone)]
pub struct CommentDeskPage {
    pub bill: String,
    pub bill_title: String,
    pub comment: Commented,
    /// What it replies to, where everyone reads that.
    pub reply_to: Option<Commented>,
    pub state: CommentState,
    /// How many for each reason, that nobody has looked at.
    pub reports: Vec<(ReportReason, u64)>,
    /// Up to which place in the log those are.
    pub reports_until: u64,
    /// The first one first.
    pub history: Vec<HistoryLine>,
    pub desk: CommentDesk,
    /// How many events it had when it was looked at: two people do not decide the same.
    pub seen: u64,
    pub reason_max: usize,
    pub back: Option<Back>,
}

/// Where the comment stands.
#[derive(Debug, Clone)]
pub enum CommentState {
    Held,
    Published { mark: Option<Mark>, reason: Option<String> },
    Hidden { mark: Mark, reason: String, appeal: HiddenAppeal },
    Deleted,
}

/// What its author asks.
#[derive(Debug, Clone)]
pub enum HiddenAppeal {
    None {
        until: Option<Timestamp>,
    },
    /// `None` where the words were destroyed.
    Waiting {
        words: Option<String>,
    },
    Upheld {
        because: String,
    },
}

/// How the one who looks stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentDesk {
    Free,
    OwnComment,
    /// Another moderator decides the appeal.
    OwnMark,
    ReadOnly,
}

/// One of the forms, named as its address ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentStep {
    Publish,
    Mark,
    Appeal,
}

impl CommentStep {
    pub const ALL: [Self; 3] = [Self::Publish, Self::Mark, Self::Appeal];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Mark => "mark",
            Self::Appeal => "appeal",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

impl CommentDeskPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.comment_desk_title();
        let content = html! {
            div.wide.narrow.flow {
                p { a href="/moderation" { (texts.comment_desk_queue()) } }
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &self.address()))
                (self.place(frame))
                section.quoted { (self.comment.line(frame)) (self.comment.words(frame)) }
                (self.state(frame))
                (reports(frame, &self.reports))
                (history::render(frame, &self.history))
                (self.desk(frame))
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::comment_desk_pages()
    }

    fn address(&self) -> String {
        format!("/moderation/comments/{}", self.comment.id)
    }

    /// On what it was said.
    fn place(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p.label { span.number { (self.comment.id) } " · " a.number href={ "/bills/" (self.bill) } { (self.bill) } }
            p {
                strong lang=[frame.citizens_language()] { (self.bill_title) } " · "
                (self.comment.place(frame))
            }
            @if let Some(other) = &self.reply_to {
                div.quoted { p.label { (texts.comment_desk_reply_to()) } (other.line(frame)) (other.words(frame)) }
            }
        }
    }

    fn state(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match &self.state {
                CommentState::Held => p.state { (texts.comment_state_held()) },
                CommentState::Published { mark: None, .. } => p.state { (texts.comment_state_published()) },
                CommentState::Published { mark: Some(mark), reason } => {
                    p.state { (texts.comment_state_marked(mark_name(frame.locale, *mark))) }
                    @if let Some(reason) = reason { (paragraphs(frame, reason)) }
                },
                CommentState::Hidden { mark, reason, appeal } => {
                    p.state { (texts.comment_state_hidden(mark_name(frame.locale, *mark))) }
                    (paragraphs(frame, reason))
                    (appeal.render(frame))
                },
                CommentState::Deleted => p.state { (texts.comment_state_deleted()) },
            }
        }
    }
}

impl HiddenAppeal {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self {
                Self::None { until: None } => {},
                Self::None { until: Some(until) } => p.note { (texts.comment_appeal_until()) " " (last_day(*until)) },
                Self::Waiting { words } => div.quoted {
                    p.label { (texts.comment_appeal_words()) }
                    @match words {
                        Some(words) => (paragraphs(frame, words)),
                        None => p { (texts.commented_gone()) },
                    }
                },
                Self::Upheld { because } => {
                    p { (texts.comment_appeal_upheld()) } (paragraphs(frame, because))
                },
            }
        }
    }
}
