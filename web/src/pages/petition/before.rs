//! What there is to say of a petition that is not open: who it waits for, why it was refused, where
//! it comes from.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};
use petitions::RefusalGround;

use crate::pages::Frame;
use crate::pages::ground::{ground_text, ground_title};
use crate::pages::instant::{instant, sentence};
use crate::pages::petition_text::paragraphs;

/// How many stand behind it, for the petitioner.
#[derive(Debug, Clone, Copy)]
pub struct Endorsements {
    pub count: u64,
    pub needed: u32,
}

/// What a moderator asked to be changed.
#[derive(Debug, Clone)]
pub struct ChangesAsked {
    pub words: String,
    /// Whether the viewer is the one who is asked.
    pub is_own: bool,
}

#[derive(Debug, Clone)]
pub struct Refused {
    pub ground: RefusalGround,
    pub words: String,
    /// The number of the petition it repeats.
    pub duplicate_of: Option<String>,
    pub appeal: RefusalAppeal,
}

/// Where an appeal stands.
#[derive(Debug, Clone)]
pub enum RefusalAppeal {
    Possible { until: Timestamp },
    Missed,
    Waiting { since: Timestamp },
    Upheld { at: Timestamp, words: String },
}

/// Another system's petition, with the total it had there.
#[derive(Debug, Clone)]
pub struct ImportedFrom {
    pub source: String,
    pub reference: String,
    pub count: u64,
    pub created_at: Timestamp,
}

impl Endorsements {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (count, needed) = (self.count, u64::from(self.needed));
        html! {
            h2 #endorsed { (texts.page_endorsing_title()) }
            progress.full[count >= needed] max=(needed) value=(count.min(needed)) aria-labelledby="endorsed" {}
            p { (texts.page_endorsing_count(count, number(count), number(needed))) }
        }
    }
}

impl ChangesAsked {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.page_changes_title()) }
                (paragraphs(frame, &self.words))
                p.note {
                    @if self.is_own { (texts.page_changes_lead()) }
                    @else { (texts.page_changes_lead_staff()) }
                }
            }
        }
    }
}

impl Refused {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.page_refused_title()) }
                dl.facts {
                    div {
                        dt { (texts.page_refused_ground()) }
                        dd {
                            strong { (ground_title(frame, &self.ground)) }
                            @if let Some(text) = ground_text(frame, &self.ground) { p { (text) } }
                        }
                    }
                    div { dt { (texts.page_refused_words()) } dd { (paragraphs(frame, &self.words)) } }
                    @if let Some(duplicate) = &self.duplicate_of {
                        div {
                            dt { (texts.page_refused_duplicate()) }
                            dd { a href={ "/petitions/" (duplicate) } { (duplicate) } }
                        }
                    }
                }
                (self.appeal.render(frame))
            }
        }
    }
}

impl RefusalAppeal {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self {
            Self::Possible { until } => {
                html! { p { (sentence!(texts.page_appeal_until(), instant(*until))) } }
            }
            Self::Missed => html! { p { (texts.page_appeal_none()) } },
            Self::Waiting { since } => {
                html! { p { (sentence!(texts.page_appeal_waiting(), instant(*since))) } }
            }
            Self::Upheld { at, words } => html! {
                p { (sentence!(texts.page_appeal_upheld(), instant(*at))) }
                (paragraphs(frame, words))
            },
        }
    }
}

impl ImportedFrom {
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            h2 { (texts.page_imported_title()) }
            p { strong { (texts.page_imported_count(self.count, &self.source, number(self.count))) } }
            p.note { (sentence!(texts.page_imported_created(), instant(self.created_at))) }
            p.note { (texts.page_imported_lead(&self.source, &self.reference)) }
        }
    }
}
