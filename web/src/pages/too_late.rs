//! What was written too late: the petition cannot be changed any more, and the words are given back to
//! copy.

use maud::{Markup, html};

use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct TooLatePage {
    pub number: String,
    pub why: TooLate,
    /// The id of each field that was sent, and what stood in it; empty ones are not shown.
    pub written: Vec<(WrittenField, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooLate {
    HandedIn,
    /// By the petitioner, or by the house when nobody had carried it on for long.
    ThrownAway,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenField {
    Action,
    Background,
    Details,
}

impl TooLatePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, lead) = match self.why {
            TooLate::HandedIn => (texts.too_late_handed_in(), texts.too_late_handed_in_lead()),
            TooLate::ThrownAway => {
                (texts.too_late_thrown_away(), texts.too_late_thrown_away_lead())
            }
        };
        let written: Vec<_> =
            self.written.iter().filter(|(_, text)| !text.trim().is_empty()).collect();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (lead) }
                @if !written.is_empty() {
                    section {
                        h2 { (texts.too_late_written()) }
                        p { (texts.too_late_copy()) }
                        @for (field, text) in written { (field.render(frame, text)) }
                    }
                }
                @if self.why == TooLate::HandedIn {
                    p { a.button href={ "/petitions/" (self.number) } { (texts.error_back_to_petition()) } }
                } @else {
                    p { a.button href="/petitions/new" { (texts.my_petitions_start()) } }
                }
                p { a href="/me/petitions" { (texts.nav_my_petitions()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::too_late_pages()
    }
}

impl WrittenField {
    fn render(self, frame: &Frame, text: &str) -> Markup {
        let texts = frame.texts();
        let (id, label) = match self {
            Self::Action => ("action", texts.start_action()),
            Self::Background => ("background", texts.start_background()),
            Self::Details => ("additional_details", texts.petition_details()),
        };
        html! {
            div.field {
                label for=(id) { (label) }
                textarea #(id) rows="6" readonly { "\n" (text) }
            }
        }
    }
}
