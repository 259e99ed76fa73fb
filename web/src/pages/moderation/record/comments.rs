//! What the moderators decided of comments: the weeks in a table, the marks one by one. Never what a comment
//! says, nor whose it is.

use comments::Mark;
use i18n::numbers::number;
use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::Timestamp;
use maud::{Markup, html};

use super::{Appealed, lasting};
use crate::pages::Frame;
use crate::pages::commented::mark_name;
use crate::pages::instant::{instant, sentence};
use crate::pages::petition_text::paragraphs;
use crate::pages::table::Table;

#[derive(Debug, Clone, Default)]
pub struct CommentRecord {
    /// This one first; none on later pages.
    pub weeks: Vec<RecordedCommentWeek>,
    /// The latest first.
    pub marks: Vec<RecordedMark>,
    /// The address of the earlier ones.
    pub next: Option<String>,
}

#[derive(Debug, Clone)]
pub struct RecordedCommentWeek {
    pub begins_on: Date,
    pub ends_on: Date,
    /// Held back, reported, published; relevant, off topic, abusive, duplicate; appealed, upheld, overturned.
    pub counts: [u64; 10],
    pub median: Option<SignedDuration>,
}

#[derive(Debug, Clone)]
pub struct RecordedMark {
    pub comment: String,
    /// The number of the bill it is on.
    pub bill: Option<String>,
    pub mark: Mark,
    pub reason: String,
    pub duplicate_of: Option<String>,
    pub at: Timestamp,
    /// How long it had waited.
    pub took: Option<SignedDuration>,
    pub appeal: Option<Appealed>,
}

impl CommentRecord {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.weeks.is_empty() { (self.weeks(frame)) }
            section {
                h2 #comments { (texts.record_comments()) }
                p.note { (texts.record_comments_note()) }
                @if self.marks.is_empty() { p { (texts.record_comments_none()) } }
                ol.cards { @for mark in &self.marks { (mark.render(frame)) } }
                @if let Some(next) = &self.next {
                    p { a.button.quiet href=(next) rel="next" { (texts.record_comments_more()) } }
                }
            }
        }
    }

    fn weeks(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = texts.record_comment_weeks();
        let mark = |mark| mark_name(frame.locale, mark);
        let mut headings = vec![
            texts.record_week(),
            texts.record_comments_held(),
            texts.record_comments_reported(),
            texts.record_published(),
        ];
        headings.extend([Mark::Relevant, Mark::OffTopic, Mark::Abusive, Mark::Duplicate].map(mark));
        headings.extend([
            texts.record_appealed(),
            texts.record_upheld(),
            texts.record_overturned(),
            texts.record_median(),
        ]);
        let rows = self.weeks.iter().map(|week| week.cells(frame)).collect();
        html! {
            section {
                h2 { (name) }
                (Table { name: &name, headings, rows, has_row_headings: true }.render())
            }
        }
    }
}

impl RecordedCommentWeek {
    fn cells(&self, frame: &Frame) -> Vec<Markup> {
        let days = [self.begins_on, self.ends_on].map(|day| day.strftime("%Y.%m.%d").to_string());
        let mut cells = vec![html! { (days.join(" – ")) }];
        cells.extend(self.counts.map(|count| html! { (number(count)) }));
        let median = self.median.map(|median| html! { (lasting(frame.texts(), median)) });
        cells.push(median.unwrap_or_default());
        cells
    }
}

impl RecordedMark {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h3 { (mark_name(frame.locale, self.mark)) }
                p.count {
                    (self.comment) " · "
                    @if let Some(bill) = &self.bill { a href={ "/bills/" (bill) } { (bill) } " · " }
                    (sentence!(texts.record_marked_at(), instant(self.at)))
                    @if let Some(took) = self.took { " · " (texts.record_took(lasting(texts, took))) }
                }
                (paragraphs(frame, &self.reason))
                @if let Some(other) = &self.duplicate_of { p { (texts.record_comment_repeats(other)) } }
                @if let Some(appeal) = &self.appeal { (result(frame, appeal)) }
            }
        }
    }
}

fn result(frame: &Frame, appeal: &Appealed) -> Markup {
    let texts = frame.texts();
    html! {
        @match appeal {
            Appealed::Waiting => p { (texts.record_appeal_waiting()) },
            Appealed::Upheld { because } => {
                p { (texts.comment_appeal_upheld()) } (paragraphs(frame, because))
            },
            Appealed::Overturned { because } => {
                p { (texts.record_comment_overturned()) } (paragraphs(frame, because))
            },
        }
    }
}
