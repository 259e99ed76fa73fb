//! What was done with a comment so far, step by step.

use i18n::dates;
use kernel::Timestamp;
use maud::{Markup, html};

use comments::What;

use crate::pages::Frame;
use crate::pages::commented::{mark_name, report_reason_name};

#[derive(Debug, Clone)]
pub struct HistoryLine {
    pub at: Timestamp,
    pub what: What,
}

pub(super) fn render(frame: &Frame, history: &[HistoryLine]) -> Markup {
    html! {
        @if !history.is_empty() {
            section {
                h2 { (frame.texts().comment_history()) }
                ul {
                    @for line in history {
                        li {
                            time datetime=(dates::machine_readable(line.at)) { (dates::date_and_time(line.at)) }
                            " – " (line.said(frame))
                            @if let Some(words) = line.words() {
                                " " span lang=[frame.citizens_language()] { (words) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl HistoryLine {
    fn said(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match &self.what {
            What::Came {} => texts.comment_history_came(),
            What::Reported { reason } => {
                texts.comment_history_reported(report_reason_name(frame.locale, *reason))
            }
            What::Published {} => texts.comment_history_published(),
            What::Marked(said) => texts.comment_history_marked(mark_name(frame.locale, said.mark)),
            What::Appealed {} => texts.comment_history_appealed(),
            What::Upheld { .. } => texts.comment_history_upheld(),
            What::Overturned { .. } => texts.comment_history_overturned(),
        }
    }

    /// In the words of whoever decided.
    fn words(&self) -> Option<&str> {
        match &self.what {
            What::Marked(said) => said.reason.as_deref(),
            What::Upheld { because } | What::Overturned { because } => Some(because),
            _ => None,
        }
    }
}
