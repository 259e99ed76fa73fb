//! What somebody said of a bill, as the staff's pages and the report show it.

use comments::{Mark, Outcome, ReportReason, Stance};
use i18n::texts;
use kernel::{Locale, Timestamp};
use maud::{Markup, html};
use provisions::Piece;

use super::Frame;
use super::instant::instant;
use super::petition_text::paragraphs;
use super::words_changed::pieces;

#[derive(Debug, Clone)]
pub struct Commented {
    pub id: String,
    pub by: CommentedBy,
    /// As the version it was said of writes it; `None`: of the whole.
    pub provision: Option<String>,
    pub version: u32,
    pub written_at: Timestamp,
    pub stance: Option<Stance>,
    /// `None` where a mark stands in its place, or it is gone with its author.
    pub text: Option<String>,
    /// What its author would change in the provision, as it stood when they wrote.
    pub suggested: Option<Vec<Piece>>,
    pub support_count: u64,
}

/// By what its author wants to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentedBy {
    Name(String),
    /// The same under everything they say of this bill.
    Code(String),
    /// A name that is hidden with the words, or gone with them.
    HiddenName,
}

/// What became of it, and why.
#[derive(Debug, Clone)]
pub struct ShownAnswer {
    pub outcome: Outcome,
    pub reason: String,
    /// The provision, and the version it stands in.
    pub place: Option<(String, u32)>,
}

impl Commented {
    /// Who, when and of what.
    pub(super) fn line(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p.count {
                (self.by.name(frame)) " · " (instant(self.written_at)) " · "
                (texts.commented_version(self.version))
                @if let Some(stance) = self.stance { " · " (stance_name(frame.locale, stance)) }
                @if self.support_count > 0 { " · " (texts.comment_supports(self.support_count)) }
            }
        }
    }

    /// Of which provision.
    pub(super) fn place(&self, frame: &Frame) -> String {
        self.provision.clone().unwrap_or_else(|| frame.texts().commented_whole())
    }

    pub(super) fn words(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match &self.text {
                Some(text) => (paragraphs(frame, text)),
                None => p { (texts.commented_gone()) },
            }
            @if let Some(suggested) = &self.suggested {
                div.quoted {
                    p.label { (texts.comment_suggests()) }
                    p.changed lang=[frame.citizens_language()] { (pieces(frame, suggested)) }
                }
            }
        }
    }
}

impl CommentedBy {
    fn name(&self, frame: &Frame) -> Markup {
        match self {
            Self::Name(name) => html! {
                span lang=[frame.citizens_language()] { (name) } " " small { (frame.texts().comment_name_as_written()) }
            },
            Self::Code(code) => html! { (frame.texts().comment_by_pseudonym(code)) },
            Self::HiddenName => html! { (frame.texts().commented_by_name()) },
        }
    }
}

impl ShownAnswer {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            div.done {
                p.outcome { (outcome_name(frame.locale, self.outcome)) }
                @if let Some((provision, version)) = &self.place {
                    p { (texts.answer_where(provision, *version)) }
                }
                (paragraphs(frame, &self.reason))
            }
        }
    }
}

pub(super) fn outcome_name(locale: Locale, outcome: Outcome) -> String {
    let texts = texts(locale);
    match outcome {
        Outcome::Reflected => texts.outcome_reflected(),
        Outcome::Partly => texts.outcome_partly(),
        Outcome::NotReflected => texts.outcome_not_reflected(),
    }
}

pub(super) fn mark_name(locale: Locale, mark: Mark) -> String {
    let texts = texts(locale);
    match mark {
        Mark::Relevant => texts.mark_relevant(),
        Mark::OffTopic => texts.mark_off_topic(),
        Mark::Abusive => texts.mark_abusive(),
        Mark::Duplicate => texts.mark_duplicate(),
    }
}

pub(super) fn report_reason_name(locale: Locale, reason: ReportReason) -> String {
    let texts = texts(locale);
    match reason {
        ReportReason::Abusive => texts.reported_abusive(),
        ReportReason::PersonalData => texts.reported_personal_data(),
        ReportReason::OffTopic => texts.reported_off_topic(),
        ReportReason::Spam => texts.reported_spam(),
        ReportReason::Other => texts.reported_other(),
    }
}

fn stance_name(locale: Locale, stance: Stance) -> String {
    match stance {
        Stance::For => texts(locale).stance_said_for(),
        Stance::Against => texts(locale).stance_said_against(),
    }
}
