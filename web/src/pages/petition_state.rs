//! Where a petition stands, said before anything else: a badge, and until or since when.

use kernel::Timestamp;
use maud::{Markup, html};

use super::Frame;
use super::instant::{instant, sentence};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PetitionState {
    Draft,
    Submitted {
        submitted_at: Timestamp,
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
            Self::Draft | Self::Discarded => html! {},
            Self::Submitted { submitted_at: at } | Self::Closed { closed_at: at, .. } => {
                instant(*at)
            }
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
            Self::Submitted { .. } => "submitted",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
            Self::Discarded => "discarded",
        }
    }

    fn name(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::Draft => texts.state_draft(),
            Self::Submitted { .. } => texts.state_submitted(),
            Self::Open { .. } => texts.state_open(),
            Self::Closed { .. } => texts.state_closed(),
            Self::Discarded => texts.state_discarded(),
        }
    }

    fn when(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self {
            Self::Draft => html! { (texts.draft_unseen()) },
            Self::Submitted { submitted_at } => {
                sentence!(texts.submitted_at(), instant(*submitted_at))
            }
            Self::Open { closes_at } => sentence!(texts.open_until(), instant(*closes_at)),
            Self::Closed { closed_at, .. } => instant(*closed_at),
            Self::Discarded => html! { (texts.discarded_unseen()) },
        }
    }
}
