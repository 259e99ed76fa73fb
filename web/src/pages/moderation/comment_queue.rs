//! Comments that wait for a moderator, on the same page as petitions.

use comments::{ReportReason, Why};
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::commented::report_reason_name;
use crate::pages::instant::{instant, sentence};

/// The oldest first.
#[derive(Debug, Clone, Default)]
pub struct CommentQueue {
    pub waiting: Vec<WaitingComment>,
    /// In all, on this page and on others.
    pub total: u64,
    /// The address of the next page.
    pub next: Option<String>,
}

#[derive(Debug, Clone)]
pub struct WaitingComment {
    pub id: String,
    /// The number of the bill it is on.
    pub bill: String,
    /// `None`: on the whole.
    pub provision: Option<String>,
    pub why: Why,
    pub since: Timestamp,
    /// Whole days.
    pub days: u64,
    /// How it begins; empty where it is gone with its author.
    pub begins: String,
    /// How many reports for each reason.
    pub reports: Vec<(ReportReason, u64)>,
}

impl CommentQueue {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 #comments { (texts.comment_queue_title()) }
                @if self.waiting.is_empty() { p { (texts.comment_queue_none()) } }
                @else {
                    p.lead { (texts.comment_queue_waiting(number(self.total))) }
                    ol.cards { @for comment in &self.waiting { (comment.render(frame)) } }
                }
                @if let Some(next) = &self.next {
                    p { a.button.quiet href=(next) { (texts.comment_queue_more()) } }
                }
            }
        }
    }
}

impl WaitingComment {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h3 {
                    a href={ "/moderation/comments/" (self.id) } {
                        @if self.begins.is_empty() { (texts.commented_gone()) }
                        @else { span lang=[frame.citizens_language()] { (self.begins) } }
                    }
                }
                p.state {
                    span.badge { (why(frame, self.why)) } " "
                    @if self.days == 0 { (texts.moderation_age_today()) } @else { (texts.moderation_age(self.days)) }
                }
                p.count {
                    (self.bill) " · "
                    @match &self.provision { Some(provision) => (provision), None => (texts.commented_whole()) }
                    " · " (sentence!(texts.comment_waits_since(), instant(self.since)))
                }
                (reports(frame, &self.reports))
            }
        }
    }
}

pub(super) fn why(frame: &Frame, why: Why) -> String {
    let texts = frame.texts();
    match why {
        Why::Held => texts.comment_waits_held(),
        Why::Appealed => texts.comment_waits_appealed(),
        Why::Reported => texts.comment_waits_reported(),
    }
}

/// Of each reason how many.
pub(super) fn reports(frame: &Frame, reports: &[(ReportReason, u64)]) -> Markup {
    html! {
        @if !reports.is_empty() {
            p {
                (frame.texts().comment_reports()) " "
                @for (index, (reason, count)) in reports.iter().enumerate() {
                    @if index > 0 { ", " }
                    (report_reason_name(frame.locale, *reason)) " – " (number(*count))
                }
            }
        }
    }
}
