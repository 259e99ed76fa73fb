//! Where a petition stands, said before anything else: a badge, and until or since when.

use i18n::texts;
use kernel::{Locale, Timestamp};
use maud::{Markup, html};

use super::Frame;
use super::instant::{instant, sentence};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PetitionState {
    Draft,
    /// Whoever has its link may endorse it.
    Endorsing,
    Submitted {
        submitted_at: Timestamp,
    },
    /// A moderator gave it back.
    ChangesAsked,
    Refused {
        refused_at: Timestamp,
    },
    Open {
        closes_at: Timestamp,
    },
    /// With the public reason where the secretariat closed it before its time.
    Closed {
        closed_at: Timestamp,
        reason: Option<String>,
    },
    /// Before it was public.
    Discarded,
    /// From another system.
    Imported,
}

impl PetitionState {
    /// Whether anybody may read it and see its number of signatures.
    pub const fn is_public(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::Closed { .. })
    }

    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// The state in a full sentence, above the petition itself.
    pub(super) fn line(&self, frame: &Frame) -> Markup {
        self.badged(frame, self.when(frame))
    }

    /// The state in as few words as a list allows.
    pub(super) fn short_line(&self, frame: &Frame) -> Markup {
        let when = match self {
            Self::Draft
            | Self::Endorsing
            | Self::ChangesAsked
            | Self::Discarded
            | Self::Imported => html! {},
            Self::Submitted { submitted_at: at }
            | Self::Refused { refused_at: at }
            | Self::Closed { closed_at: at, .. } => instant(*at),
            Self::Open { closes_at } => sentence!(frame.texts().card_until(), instant(*closes_at)),
        };
        self.badged(frame, when)
    }

    fn badged(&self, frame: &Frame, when: Markup) -> Markup {
        html! {
            p.state { span class={ "badge " (self.class()) } { (self.name(frame)) } " " (when) }
        }
    }

    const fn class(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Endorsing => "endorsing",
            Self::Submitted { .. } => "submitted",
            Self::ChangesAsked => "changes-asked",
            Self::Refused { .. } => "refused",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
            Self::Discarded => "discarded",
            Self::Imported => "imported",
        }
    }

    fn name(&self, frame: &Frame) -> String {
        self.name_in(frame.locale)
    }

    pub fn name_in(&self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::Draft => texts.state_draft(),
            Self::Endorsing => texts.state_endorsing(),
            Self::Submitted { .. } => texts.state_submitted(),
            Self::ChangesAsked => texts.state_changes_asked(),
            Self::Refused { .. } => texts.state_refused(),
            Self::Open { .. } => texts.state_open(),
            Self::Closed { .. } => texts.state_closed(),
            Self::Discarded => texts.state_discarded(),
            Self::Imported => texts.state_imported(),
        }
    }

    fn when(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self {
            Self::Draft => html! { (texts.draft_unseen()) },
            Self::Endorsing => html! { (texts.endorsing_unseen()) },
            Self::ChangesAsked | Self::Imported => html! {},
            Self::Submitted { submitted_at } => {
                sentence!(texts.submitted_at(), instant(*submitted_at))
            }
            Self::Refused { refused_at } => instant(*refused_at),
            Self::Open { closes_at } => sentence!(texts.open_until(), instant(*closes_at)),
            Self::Closed { closed_at, .. } => instant(*closed_at),
            Self::Discarded => html! { (texts.discarded_unseen()) },
        }
    }
}
