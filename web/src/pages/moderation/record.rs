//! The public record of moderation: the weeks in a table, the refusals one by one.

mod comments;

use i18n::L10nLanguage;
use i18n::numbers::number;
use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::Timestamp;
use maud::{Markup, html};

pub use self::comments::{CommentRecord, RecordedCommentWeek, RecordedMark};
use super::ground::ShownGround;
use crate::pages::instant::{instant, sentence};
use crate::pages::layout::Head;
use crate::pages::petition_text::paragraphs;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct RecordPage {
    /// This one first; none on later pages.
    pub weeks: Vec<RecordedWeek>,
    /// The latest first.
    pub refusals: Vec<RecordedRefusal>,
    /// The address of the earlier ones.
    pub next: Option<String>,
    pub comments: CommentRecord,
}

/// What the moderators had to do in a week.
#[derive(Debug, Clone)]
pub struct RecordedWeek {
    pub begins_on: Date,
    pub ends_on: Date,
    /// Came in, published, given back, refused, appealed, upheld, overturned.
    pub counts: [u64; 7],
    pub median: Option<SignedDuration>,
}

#[derive(Debug, Clone)]
pub struct RecordedRefusal {
    pub number: String,
    /// `None` where the ground hides it.
    pub action: Option<String>,
    pub ground: ShownGround,
    pub words: String,
    pub duplicate_of: Option<String>,
    pub refused_at: Timestamp,
    /// How long it had waited.
    pub took: Option<SignedDuration>,
    pub appeal: Option<Appealed>,
}

/// How an appeal stands, with the other moderator's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Appealed {
    Waiting,
    Upheld { because: String },
    Overturned { because: String },
}

impl RecordPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.record_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                div.narrow {
                    p.lead { (texts.record_lead()) }
                    p { a href="/moderation/grounds" { (texts.record_grounds()) } }
                }
                @if !self.weeks.is_empty() { (self.weeks(frame)) }
                section {
                    h2 { (texts.record_refusals()) }
                    @if self.refusals.is_empty() { p { (texts.record_none()) } }
                    ol.cards { @for refusal in &self.refusals { (refusal.render(frame)) } }
                    @if let Some(next) = &self.next {
                        p { a.button.quiet href=(next) rel="next" { (texts.record_more()) } }
                    }
                }
                (self.comments.render(frame))
                (files(frame))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::record_pages()
    }

    fn weeks(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = texts.record_weeks();
        let headings = vec![
            texts.record_week(),
            texts.record_submitted(),
            texts.record_published(),
            texts.record_given_back(),
            texts.record_refused(),
            texts.record_appealed(),
            texts.record_upheld(),
            texts.record_overturned(),
            texts.record_median(),
        ];
        let rows = self.weeks.iter().map(|week| week.cells(texts)).collect();
        let table = Table { name: &name, headings, rows, has_row_headings: true };
        html! {
            section {
                h2 { (name) }
                (table.render())
                p.note { (texts.record_week_note()) }
            }
        }
    }
}

impl RecordedWeek {
    fn cells(&self, texts: &L10nLanguage) -> Vec<Markup> {
        let days = [self.begins_on, self.ends_on].map(|day| day.strftime("%Y.%m.%d").to_string());
        let mut cells = vec![html! { (days.join(" – ")) }];
        cells.extend(self.counts.map(|count| html! { (number(count)) }));
        cells.push(
            self.median.map_or_else(Markup::default, |median| html! { (lasting(texts, median)) }),
        );
        cells
    }
}

impl RecordedRefusal {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h3 {
                    a href={ "/petitions/" (self.number) } {
                        @match &self.action {
                            Some(action) => span lang=[frame.citizens_language()] { (action) },
                            None => (texts.record_hidden()),
                        }
                    }
                }
                p.count {
                    (self.number) " · " (sentence!(texts.record_refused_at(), instant(self.refused_at)))
                    @if let Some(took) = self.took { " · " (texts.record_took(lasting(texts, took))) }
                }
                p { strong { (self.ground.title(frame.locale)) } }
                (paragraphs(frame, &self.words))
                @if let Some(other) = &self.duplicate_of {
                    p { a href={ "/petitions/" (other) } { (texts.record_repeats(other)) } }
                }
                @if let Some(appeal) = &self.appeal { (appeal.render(frame)) }
            }
        }
    }
}

impl Appealed {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self {
                Self::Waiting => p { (texts.record_appeal_waiting()) },
                Self::Upheld { because } => {
                    p { (texts.record_appeal_upheld()) } (paragraphs(frame, because))
                },
                Self::Overturned { because } => {
                    p { (texts.record_appeal_overturned()) } (paragraphs(frame, because))
                },
            }
        }
    }
}

fn files(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.record_files()) }
            p {
                a href="/moderation/record.json" { (texts.record_json()) } " · "
                a href="/moderation/record.csv" { (texts.record_csv()) } " · "
                a href="/moderation/weeks.csv" { (texts.record_weeks_csv()) }
            }
            p {
                a href="/moderation/comments.json" { (texts.record_comments_json()) } " · "
                a href="/moderation/comments.csv" { (texts.record_comments_csv()) } " · "
                a href="/moderation/comment-weeks.csv" { (texts.record_comment_weeks_csv()) }
            }
        }
    }
}

/// In days, hours or minutes: as exact as it matters.
fn lasting(texts: &L10nLanguage, time: SignedDuration) -> String {
    let (hours, minutes) = (time.as_hours(), time.as_mins());
    let whole = |count: i64| u64::try_from(count).unwrap_or_default();
    match hours {
        48.. => texts.record_days(whole(hours / 24)),
        1.. => texts.record_hours(whole(hours)),
        _ => texts.record_minutes(whole(minutes)),
    }
}
