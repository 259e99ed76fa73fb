//! All that is held about the visitor, to read and to print.

use i18n::offices;
use kernel::{Cell, Timestamp};
use maud::{Markup, html};

use super::audit::{TrailReader, table};
use super::instant::{instant, last_day, sentence};
use super::layout::Head;
use super::mine::{about, take_out};
use super::petition_text::paragraphs;
use super::{ContactKind, Frame, MySession, OfficeLine, PetitionCard, TrailLine, samples};

#[derive(Debug, Clone)]
pub struct TakeOutPage {
    pub at: Timestamp,
    pub cell: Cell,
    pub contacts: Vec<(ContactKind, String, Timestamp)>,
    pub texts: Vec<TakenText>,
    pub petitions: Vec<PetitionCard>,
    /// Number, what it asks, when it was signed.
    pub signatures: Vec<(String, String, Timestamp)>,
    pub sessions: Vec<MySession>,
    pub offices: Vec<OfficeLine>,
    pub looks: Vec<TrailLine>,
}

/// Something that was written, or that says what somebody wants, and is not public.
#[derive(Debug, Clone)]
pub struct TakenText {
    pub kind: TextKind,
    /// The number of the petition it is about.
    pub petition: Option<String>,
    /// Or of the complaint.
    pub complaint: Option<String>,
    /// `None` for one that cannot be opened any more.
    pub text: Option<String>,
    pub kept_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    Petition,
    Appeal,
    PetitionerName,
    Following,
    Complaint,
    Attachment,
    Comment,
    Other,
}

impl TakenText {
    /// What it is, about which petition or complaint, since when.
    pub(super) fn name(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = match self.kind {
            TextKind::Petition => texts.held_petition_text(),
            TextKind::Appeal => texts.held_petition_appeal(),
            TextKind::PetitionerName => texts.held_petitioner_name(),
            TextKind::Following => texts.held_following(),
            TextKind::Complaint => texts.held_complaint(),
            TextKind::Attachment => texts.held_attachment(),
            TextKind::Comment => texts.held_comment(),
            TextKind::Other => texts.held_other(),
        };
        html! {
            (name)
            @if let Some(number) = &self.petition { " " a href={ "/petitions/" (number) } { (number) } }
            @if let Some(number) = &self.complaint { " " a href={ "/complaints/" (number) } { (number) } }
            " · " (instant(self.kept_at))
        }
    }
}

impl TakeOutPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.take_out_title();
        let part = |heading: String, is_empty: bool, content: Markup| {
            html! {
                section {
                    h2 { (heading) }
                    @if is_empty { p { (texts.take_out_none()) } } @else { (content) }
                }
            }
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (sentence!(texts.take_out_at(), instant(self.at))) }
                (part(texts.mine_about(), false, about(frame, self.cell)))
                (part(texts.mine_contacts(), self.contacts.is_empty(), self.contacts(frame)))
                (part(texts.take_out_texts(), self.texts.is_empty(), self.texts(frame)))
                (part(texts.take_out_petitions(), self.petitions.is_empty(), self.petitions()))
                (part(texts.take_out_signatures(), self.signatures.is_empty(), self.signatures()))
                (part(texts.take_out_sessions(), self.sessions.is_empty(), self.sessions(frame)))
                (part(texts.mine_offices(), self.offices.is_empty(), self.offices(frame)))
                (part(texts.mine_looks(), self.looks.is_empty(), self.looks(frame)))
                (take_out(frame, "/me/data.json", texts.mine_take_out_file()))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::take_out_pages()
    }

    fn looks(&self, frame: &Frame) -> Markup {
        table(frame, &frame.texts().mine_looks(), &self.looks, TrailReader::WhomItConcerns)
    }

    fn contacts(&self, frame: &Frame) -> Markup {
        html! {
            dl.facts.rows {
                @for (kind, value, kept_at) in &self.contacts {
                    div { dt { (kind.label(frame)) } dd { (value) " · " (instant(*kept_at)) } }
                }
            }
        }
    }

    fn texts(&self, frame: &Frame) -> Markup {
        html! {
            ul {
                @for text in &self.texts {
                    li {
                        (text.name(frame))
                        @match &text.text {
                            Some(words) => (paragraphs(frame, words)),
                            None => p { (frame.texts().take_out_unreadable()) },
                        }
                    }
                }
            }
        }
    }

    fn petitions(&self) -> Markup {
        html! {
            ul { @for petition in &self.petitions { li { a href={ "/petitions/" (petition.number) } { (petition.number) } " " (petition.action) } } }
        }
    }

    fn signatures(&self) -> Markup {
        html! {
            ul {
                @for (number, action, signed_at) in &self.signatures {
                    li { a href={ "/petitions/" (number) } { (number) } " " (action) " · " (instant(*signed_at)) }
                }
            }
        }
    }

    fn sessions(&self, frame: &Frame) -> Markup {
        html! {
            ul {
                @for session in &self.sessions {
                    li { (session.device(frame)) " · " (instant(session.entry.began_at)) " – " (instant(session.entry.ends_at)) }
                }
            }
        }
    }

    fn offices(&self, frame: &Frame) -> Markup {
        html! {
            ul {
                @for line in &self.offices {
                    li {
                        (offices::office(frame.locale, &line.office)) " · "
                        (sentence!(frame.texts().office_until(), last_day(line.until))) " · "
                        (line.standing(frame))
                    }
                }
            }
        }
    }
}
