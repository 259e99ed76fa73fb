//! One petition: where it stands, how many signed, what it asks and why; and what the person
//! looking may do about it, one thing at a time.

mod before;
mod chart;
mod files;
pub(super) mod following;
mod sharing;
mod staff;
mod standing;
mod steps;
mod way;

use kernel::Timestamp;
use maud::{Markup, html};
use petitions::Taken;

pub use self::before::{ChangesAsked, Endorsements, ImportedFrom, RefusalAppeal, Refused};
pub use self::chart::{Bar, SignatureChart, begins, by_day};
pub use self::sharing::{EMBED_HEIGHT, EMBED_WIDTH, Sharing, frame_code};
pub use self::staff::{CloseForm, StaffForms};
pub(super) use self::steps::title as step_title;
pub use self::steps::{documents_of, step_in_words};
pub use self::way::OnItsWay;
pub(super) use self::way::outcome_name;
use super::layout::{Head, Shared};
use super::petition_text::{marked_up, paragraphs};
use super::tally::Tally;
use super::{Frame, Kind, PetitionState, samples};

#[derive(Debug, Clone)]
pub struct PetitionPage {
    pub number: String,
    /// What Parliament should do; the title. Empty when the text is not there, or not to be seen.
    pub action: String,
    pub background: String,
    /// The longer explanation, in Markdown; may be empty.
    pub additional_details: String,
    pub kind: Kind,
    pub goal: u64,
    pub state: PetitionState,
    /// With their consent, while it is open.
    pub petitioner_name: Option<String>,
    pub signature_count: u64,
    /// When the count was true.
    pub as_of: Timestamp,
    /// The viewer's own counted signature.
    pub signature: Option<OwnSignature>,
    pub endorsements: Option<Endorsements>,
    pub changes: Option<ChangesAsked>,
    pub refused: Option<Refused>,
    pub imported: Option<ImportedFrom>,
    pub way: OnItsWay,
    /// What happened to it that everyone may know of, the earliest first.
    pub steps: Vec<Taken>,
    pub chart: Option<SignatureChart>,
    /// For what everyone finds in lists.
    pub sharing: Option<Sharing>,
    /// Whether the viewer follows it; `None` where they cannot.
    pub is_followed: Option<bool>,
    /// Whether the viewer is the petitioner of this draft.
    pub may_submit: bool,
    /// Whether the viewer is the petitioner, and it is not public.
    pub may_discard: bool,
    /// What the staff may do.
    pub staff: StaffForms,
}

/// A signature as its signer sees it.
#[derive(Debug, Clone, Copy)]
pub struct OwnSignature {
    pub signed_at: Timestamp,
    /// The place in the log, which is the number of the receipt.
    pub position: u64,
}

impl PetitionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = if self.is_hidden() { texts.page_hidden() } else { texts.petition_text_gone() };
        let title = if self.is_gone() { &title } else { &self.action };
        let described = markdown::plain(&self.background, DESCRIPTION);
        let shared = self
            .sharing
            .as_ref()
            .map(|sharing| Shared { address: &sharing.address, number: &self.number });
        let head = Head {
            description: (!described.is_empty()).then_some(&*described),
            has_errors: self.staff.has_error(),
            has_charts: self.chart.is_some(),
            is_live: self.state.is_open(),
            shared,
            ..Head::titled(title)
        };
        let content = html! {
            article.wide.petition {
                header {
                    (self.state.line(frame))
                    (self.way.short(frame))
                    @if self.is_gone() { h1 { (title) } }
                    @else { h1 lang=[frame.citizens_language()] { (title) } }
                    p.number { (texts.petition_number()) " " (self.number) }
                    @if let Some(name) = &self.petitioner_name { p.note { (texts.page_petitioner(name)) } }
                }
                (self.standing(frame))
                div.story {
                    (self.before(frame))
                    (steps::answer(frame, &self.steps))
                    (self.story(frame))
                    (steps::render(frame, &self.number, &self.steps, &self.state, self.way.way))
                    @if let Some(chart) = &self.chart { (chart.render(frame, &self.number)) }
                    @if let Some(sharing) = &self.sharing { (sharing.render(frame, self)) }
                    (self.staff.ways_on(frame, &self.number))
                    (self.staff.close_form(frame, &self.number))
                }
            }
        };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::petition_pages()
    }

    fn before(&self, frame: &Frame) -> Markup {
        html! {
            @if let Some(changes) = &self.changes { (changes.render(frame)) }
            @if let Some(refused) = &self.refused { (refused.render(frame)) }
        }
    }

    fn story(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.imported.is_none() {
                dl.facts {
                    div { dt { (texts.petition_kind()) } dd { (self.kind.name(frame.locale)) } }
                    div { dt { (texts.petition_consequence()) } dd { (self.kind.consequence(frame.locale, self.goal)) } }
                }
            }
            @if !self.background.trim().is_empty() {
                section { h2 { (texts.petition_background()) } (paragraphs(frame, &self.background)) }
            }
            @if !self.additional_details.trim().is_empty() {
                section { h2 { (texts.petition_details()) } (marked_up(frame, &self.additional_details)) }
            }
            p.note {
                @if self.petitioner_name.is_some() { (texts.page_names_withheld()) }
                @else { (texts.petition_names_withheld()) }
            }
        }
    }

    const fn is_gone(&self) -> bool {
        self.action.is_empty()
    }

    /// Refused on a ground that keeps its text out of sight.
    fn is_hidden(&self) -> bool {
        self.refused.as_ref().is_some_and(|refused| refused.ground.is_hidden)
    }

    const fn tally(&self) -> Tally {
        Tally { signature_count: self.signature_count, goal: self.goal, as_of: self.as_of }
    }
}

/// As much as search results and shared links show, in characters.
const DESCRIPTION: usize = 200;
