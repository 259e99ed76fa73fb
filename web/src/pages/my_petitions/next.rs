//! What a petitioner can do next, by where their petition stands.

use kernel::Timestamp;
use maud::{Markup, html};

use crate::pages::forms::csrf;
use crate::pages::instant::{instant, sentence};
use crate::pages::petition_text::paragraphs;
use crate::pages::share::progress;
use crate::pages::{Frame, PetitionCard};

#[derive(Debug, Clone)]
pub enum NextStep {
    /// Being written.
    Write,
    Share {
        endorsement_count: u64,
        needed: u64,
    },
    /// For a moderator.
    Wait {
        since: Timestamp,
    },
    /// A moderator's words.
    Change {
        words: String,
    },
    Refused {
        /// As it was called when it was used.
        ground: Option<String>,
        words: String,
        appeal: Appealing,
    },
    Open {
        shows_name: bool,
    },
    Nothing,
}

#[derive(Debug, Clone)]
pub enum Appealing {
    Possible {
        until: Timestamp,
    },
    Waiting {
        since: Timestamp,
    },
    Upheld {
        words: String,
    },
    /// Nobody appealed in time.
    Over,
}

impl NextStep {
    pub(super) fn render(&self, frame: &Frame, card: &PetitionCard) -> Markup {
        let (texts, number) = (frame.texts(), &card.number);
        let link = |path: &str, label: String| {
            html! {
                p {
                    a.button.quiet href={ "/petitions/" (number) "/" (path) }
                        aria-label={ (label) ": " (card.action) } { (label) }
                }
            }
        };
        match self {
            Self::Write => link("edit", texts.own_continue()),
            Self::Share { endorsement_count, needed } => html! {
                (progress(frame, *endorsement_count, *needed))
                (link("share", texts.own_share()))
            },
            Self::Wait { since } => {
                html! { p { (sentence!(texts.own_waits(), instant(*since))) } }
            }
            Self::Change { words } => html! {
                h3 { (texts.writing_changes_asked()) }
                (paragraphs(frame, words))
                (link("edit", texts.own_change()))
            },
            Self::Refused { ground, words, appeal } => html! {
                @if let Some(ground) = ground { p.action { (ground) } }
                (paragraphs(frame, words))
                (appeal.render(frame, link))
            },
            Self::Open { shows_name: true } => html! {
                form method="post" action={ "/petitions/" (number) "/hide-name" } {
                    (csrf(frame))
                    p.hint { (texts.own_named()) }
                    button.button.quiet aria-label={ (texts.own_hide_name()) ": " (card.action) } { (texts.own_hide_name()) }
                }
            },
            Self::Open { .. } | Self::Nothing => html! {},
        }
    }
}

impl Appealing {
    fn render(&self, frame: &Frame, link: impl Fn(&str, String) -> Markup) -> Markup {
        let texts = frame.texts();
        match self {
            Self::Possible { until } => html! {
                p.hint { (sentence!(texts.appeal_until(), instant(*until))) }
                (link("appeal", texts.own_appeal()))
            },
            Self::Waiting { since } => {
                html! { p { (sentence!(texts.own_appealed(), instant(*since))) } }
            }
            Self::Upheld { words } => html! {
                h3 { (texts.own_upheld()) }
                (paragraphs(frame, words))
            },
            Self::Over => html! { p.hint { (texts.own_appeal_over()) } },
        }
    }
}
