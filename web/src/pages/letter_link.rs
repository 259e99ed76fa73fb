//! Where the links of letters lead: an address is confirmed, letters are ended.

use complaints::ComplaintNumber;
use maud::{Markup, html};
use notices::Ends;

use super::forms::csrf;
use super::layout::Head;
use super::{Frame, Visitor};

#[derive(Debug, Clone)]
pub struct LetterLinkPage {
    pub state: LetterLink,
}

#[derive(Debug, Clone)]
pub enum LetterLink {
    Confirming,
    Confirmed,
    /// The link has been used.
    ConfirmedBefore,
    Ending(Ends),
    Ended(Ends),
    /// By this link or otherwise.
    EndedBefore(Ends),
    /// Not whole, too old, or another one was sent since.
    Bad,
}

impl LetterLinkPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, words, button) = match &self.state {
            LetterLink::Confirming => (
                texts.confirm_address_title(),
                texts.confirm_address_lead(),
                Some(texts.confirm_address_button()),
            ),
            LetterLink::Confirmed => {
                (texts.confirmed_address_title(), texts.confirmed_address_lead(), None)
            }
            LetterLink::ConfirmedBefore => {
                (texts.confirmed_address_before(), texts.confirmed_address_lead(), None)
            }
            LetterLink::Ending(ends) => {
                (texts.unsubscribe_title(), ending(frame, ends), Some(texts.unsubscribe_button()))
            }
            LetterLink::Bad => (texts.bad_letter_link_title(), texts.bad_letter_link_lead(), None),
            LetterLink::Ended(_) => (texts.unsubscribed_title(), texts.unsubscribed_lead(), None),
            LetterLink::EndedBefore(ends) => {
                (texts.unsubscribed_before(), ended(frame, ends), None)
            }
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (words) }
                @if let Some(button) = &button {
                    form method="post" { (csrf(frame)) button.button { (button) } }
                }
                @if button.is_none() || frame.visitor != Visitor::Guest {
                    p { a href="/me/notices/wishes" { (texts.wishes_title()) } }
                }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let following = Ends::Following { subject: "PN-202611-00001".to_owned() };
        let complaint = Ends::Following { subject: "CN-48291-73305".to_owned() };
        [
            LetterLink::Confirming,
            LetterLink::Confirmed,
            LetterLink::ConfirmedBefore,
            LetterLink::Ending(following.clone()),
            LetterLink::Ending(complaint.clone()),
            LetterLink::Ending(Ends::Mail),
            LetterLink::Ending(Ends::Sms),
            LetterLink::Ended(following.clone()),
            LetterLink::EndedBefore(following),
            LetterLink::EndedBefore(complaint),
            LetterLink::EndedBefore(Ends::Mail),
            LetterLink::EndedBefore(Ends::Sms),
            LetterLink::Bad,
        ]
        .map(|state| Self { state })
        .into()
    }
}

fn ending(frame: &Frame, ends: &Ends) -> String {
    let texts = frame.texts();
    match ends {
        Ends::Following { subject } if is_complaint(subject) => {
            texts.unsubscribe_complaint(subject)
        }
        Ends::Following { subject } => texts.unsubscribe_following(subject),
        Ends::Mail => texts.unsubscribe_mail(),
        Ends::Sms => texts.unsubscribe_sms(),
    }
}

/// Whoever brought one follows it; its answer comes by the same way as the steps before.
fn is_complaint(subject: &str) -> bool {
    subject.parse::<ComplaintNumber>().is_ok()
}

fn ended(frame: &Frame, ends: &Ends) -> String {
    let texts = frame.texts();
    match ends {
        Ends::Following { subject } if is_complaint(subject) => {
            texts.unsubscribed_complaint(subject)
        }
        Ends::Following { subject } => texts.unsubscribed_following(subject),
        Ends::Mail => texts.unsubscribed_mail(),
        Ends::Sms => texts.unsubscribed_sms(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_is_told_from_a_petition() {
        assert!(is_complaint("CN-48291-73305"));
        assert!(!is_complaint("PN-202611-00001") && !is_complaint("4829173305"));
    }
}
