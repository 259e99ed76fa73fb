//! What others replied to a comment, below it on the staff's pages and in the report.

use comments::Mark;
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::commented::mark_name;
use super::instant::instant;
use super::petition_text::paragraphs;
use super::{Commented, Frame};

/// The first one first.
#[derive(Debug, Clone, Default)]
pub struct Replied {
    pub replies: Vec<ShownReply>,
    /// How many there are beside these, and where they are read.
    pub left: Option<(u64, String)>,
}

#[derive(Debug, Clone)]
pub struct ShownReply {
    pub reply: Commented,
    /// What stands in its place.
    pub mark: Option<ShownMark>,
}

/// What stands in the place of what was said.
#[derive(Debug, Clone)]
pub struct ShownMark {
    pub mark: Mark,
    pub reason: String,
    pub at: Timestamp,
}

impl Replied {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.replies.is_empty() {
                p.label { (texts.commented_replies()) }
                ol.replies { @for one in &self.replies { li.comment { (one.render(frame)) } } }
            }
            @if let Some((count, address)) = &self.left {
                p { a href=(address) { (texts.commented_more_replies(number(*count))) } }
            }
        }
    }
}

impl ShownReply {
    fn render(&self, frame: &Frame) -> Markup {
        match &self.mark {
            Some(mark) => mark.render(frame),
            None => html! { (self.reply.line(frame)) (self.reply.words(frame)) },
        }
    }
}

impl ShownMark {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        html! {
            p.state { (frame.texts().comment_state_hidden(mark_name(frame.locale, self.mark))) " · " (instant(self.at)) }
            (paragraphs(frame, &self.reason))
        }
    }
}
