//! The one queue of the moderators: petitions and appeals that wait, the longest waiting first.

pub mod comment_desk;
pub mod comment_queue;
pub mod desk;
pub mod desk_forms;
pub mod ground;
pub mod ground_form;
pub mod grounds;
pub mod record;

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use self::comment_queue::CommentQueue;
use super::instant::{instant, last_day, sentence};
use super::layout::Head;
use super::petition_text::asked;
use super::{Frame, Kind, samples};

#[derive(Debug, Clone)]
pub struct ModerationPage {
    /// The oldest first.
    pub waiting: Vec<WaitingPetition>,
    /// In all, on this page and on others.
    pub total: u64,
    /// The address of the next page.
    pub next: Option<String>,
    pub comments: CommentQueue,
}

#[derive(Debug, Clone)]
pub struct WaitingPetition {
    pub number: String,
    /// Empty when the petitioner has had it destroyed.
    pub action: String,
    pub kind: Kind,
    /// Whether it was refused, and its petitioner asks for another decision.
    pub is_appeal: bool,
    pub waiting: Waiting,
    pub reviewed_by: ReviewedBy,
}

/// How long it has waited, and until when it should be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub since: Timestamp,
    /// Whole days.
    pub days: u64,
    /// The end of the last day.
    pub due: Timestamp,
    pub is_overdue: bool,
}

/// Who has it now, as far as others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewedBy {
    Nobody,
    You { until: Timestamp },
    SomebodyElse { until: Timestamp },
}

impl ModerationPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().moderation_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.waiting.is_empty() && self.comments.waiting.is_empty() { (none(frame)) }
                @else {
                    @if !self.waiting.is_empty() { (self.queue(frame)) }
                    (self.comments.render(frame))
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::moderation_pages()
    }

    fn queue(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p.lead {
                (texts.moderation_waiting(self.total, number(self.total))) ". " (texts.moderation_lead())
            }
            ol.cards { @for petition in &self.waiting { (petition.render(frame)) } }
            @if let Some(next) = &self.next { p { a.button.quiet href=(next) { (texts.moderation_more()) } } }
        }
    }
}

impl WaitingPetition {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h2 { a href={ "/moderation/" (self.number) } { (asked(frame, &self.action)) } }
                @if self.action.is_empty() { p { (texts.petition_text_gone_lead()) } }
                (self.waiting.line(frame, self.is_appeal))
                p.count {
                    (sentence!(texts.submitted_at(), instant(self.waiting.since))) " · "
                    (self.kind.name(frame.locale)) " · " (self.number)
                }
                (self.reviewed_by.line(frame))
            }
        }
    }
}

impl Waiting {
    /// How long, and until when.
    fn line(&self, frame: &Frame, is_appeal: bool) -> Markup {
        let texts = frame.texts();
        html! {
            p.state {
                @if is_appeal { span.badge { (texts.moderation_appeal()) } " " }
                @if self.is_overdue { strong.error { (texts.moderation_overdue()) } " · " }
                @if self.days == 0 { (texts.moderation_age_today()) } @else { (texts.moderation_age(self.days)) }
                " · " (sentence!(texts.moderation_due(), last_day(self.due)))
            }
        }
    }
}

impl ReviewedBy {
    fn line(self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self {
                Self::Nobody => {},
                Self::You { until } => p { strong { (sentence!(texts.moderation_with_you(), instant(until))) } },
                Self::SomebodyElse { until } => p {
                    (sentence!(texts.moderation_with_another(), instant(until)))
                },
            }
        }
    }
}

fn none(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section.none { h2 { (texts.moderation_none_title()) } p { (texts.moderation_none()) } }
    }
}
