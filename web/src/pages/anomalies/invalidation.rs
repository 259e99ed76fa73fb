//! A proposal to invalidate signatures: which, why, how many, where it stands; and what a second one does
//! about it.

use i18n::numbers::number;
use i18n::{L10nLanguage, dates};
use kernel::Timestamp;
use maud::{Markup, html};
use petitions::{InvalidationEntry, InvalidationStage, Selection, UNKNOWN_NETWORK};

use super::channel;
use crate::pages::Frame;
use crate::pages::forms::csrf;
use crate::pages::instant::instant;
use crate::pages::petition_text::paragraphs;

/// People are the number of the line of the roll of offices on which they were first entered.
#[derive(Debug, Clone)]
pub struct InvalidationLine {
    pub entry: InvalidationEntry,
    pub proposed_by: Option<u32>,
    pub decided_by: Option<u32>,
    /// Whether the viewer asked for it.
    pub is_own: bool,
}

/// Why signatures stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidationRefusal {
    /// Another one agrees.
    SamePerson,
    /// It was decided before, in the same moment perhaps.
    NotWaiting,
    /// They were taken back meanwhile, or fell by another.
    NothingLeft,
}

impl InvalidationRefusal {
    pub(in crate::pages) fn words(self, texts: &L10nLanguage) -> String {
        match self {
            Self::SamePerson => texts.invalidation_refused_same_person(),
            Self::NotWaiting => texts.invalidation_refused_not_waiting(),
            Self::NothingLeft => texts.invalidation_refused_nothing_left(),
        }
    }
}

pub(super) fn cards(frame: &Frame, lines: &[InvalidationLine], may_decide: bool) -> Markup {
    html! {
        @if !lines.is_empty() {
            ul.cards { @for line in lines { li.card { (line.card(frame, may_decide)) } } }
        }
    }
}

impl InvalidationLine {
    fn card(&self, frame: &Frame, may_decide: bool) -> Markup {
        let (texts, entry) = (frame.texts(), &self.entry);
        html! {
            h3 {
                a href={ "/petitions/" (entry.petition) "/anomalies" } {
                    (entry.petition) " · " (texts.invalidation_number(entry.invalidation.to_string()))
                }
            }
            p { strong { (self.fate(frame)) } }
            dl.facts {
                div { dt { (texts.invalidation_meant()) } dd { (meant(frame, &entry.selection)) } }
                div {
                    dt { (texts.invalidation_reason()) }
                    dd { (paragraphs(frame, &entry.reason)) }
                }
            }
            p.count { (self.origin(frame)) }
            @if may_decide && entry.stage == InvalidationStage::Proposed { (self.decisions(frame)) }
        }
    }

    fn fate(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self.entry.stage {
            InvalidationStage::Proposed => texts.invalidation_proposed(),
            InvalidationStage::Approved => texts.invalidation_approved(),
            InvalidationStage::Declined => texts.invalidation_declined(),
            InvalidationStage::Done => {
                let fallen = self.entry.signature_count.unwrap_or_default();
                texts.fraud_invalidated(fallen, number(fallen))
            }
        }
    }

    fn origin(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.entry);
        let by = |line: Option<u32>, words: &dyn Fn(String) -> String, at: Timestamp| {
            html! { @if let Some(line) = line { (words(line.to_string())) ", " } (instant(at)) }
        };
        html! {
            (texts.invalidation_expected(entry.expected_count, number(entry.expected_count)))
            br;
            (by(self.proposed_by, &|line| texts.invalidation_proposed_by(line), entry.proposed_at))
            @if let Some(at) = entry.decided_at {
                br;
                (by(self.decided_by, &|line| texts.invalidation_decided_by(line), at))
            }
        }
    }

    fn decisions(&self, frame: &Frame) -> Markup {
        let (texts, number) = (frame.texts(), self.entry.invalidation.to_string());
        let address = format!("/petitions/{}/invalidations/{number}", self.entry.petition);
        let (no, no_which) = if self.is_own {
            (texts.invalidation_take_back(), texts.invalidation_take_back_which(&number))
        } else {
            (texts.invalidation_decline(), texts.invalidation_decline_which(&number))
        };
        html! {
            @if self.is_own {
                p.hint { (texts.invalidation_own()) }
            } @else {
                form method="post" action={ (address) "/approve" } {
                    (csrf(frame))
                    button.button.grave aria-label=(texts.invalidation_approve_which(&number)) {
                        (texts.invalidation_approve())
                    }
                }
            }
            form method="post" action={ (address) "/decline" } {
                (csrf(frame))
                button.button.quiet aria-label=(no_which) { (no) }
            }
        }
    }
}

fn meant(frame: &Frame, selection: &Selection) -> String {
    let texts = frame.texts();
    let at = dates::date_and_time;
    let span = texts.invalidation_span(at(selection.from), at(selection.until));
    let by = selection
        .channel
        .map_or_else(|| texts.invalidation_any_channel(), |by| channel(frame.locale, by));
    let from = selection.network.as_ref().map_or_else(
        || texts.invalidation_any_network(),
        |network| match network.as_str() {
            UNKNOWN_NETWORK => texts.invalidation_unknown_network(),
            network => texts.invalidation_network(network),
        },
    );
    format!("{span} · {by} · {from}")
}
