//! Taking a signature back: asked once more, then confirmed.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::forms::csrf;
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::quoted;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct WithdrawPage {
    pub number: String,
    pub action: String,
    pub signed_at: Timestamp,
    /// The place of the signature in the log.
    pub position: u64,
    pub state: WithdrawState,
}

#[derive(Debug, Clone, Copy)]
pub enum WithdrawState {
    Asking,
    Withdrawn { withdrawn_at: Timestamp },
}

impl WithdrawPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = match self.state {
            WithdrawState::Asking => texts.withdraw_title(),
            WithdrawState::Withdrawn { .. } => texts.withdrawn_title(),
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (quoted(frame, &texts.signed_petition(), &self.action, &self.number))
                @match self.state {
                    WithdrawState::Asking => (self.ask(frame)),
                    WithdrawState::Withdrawn { withdrawn_at } => (withdrawn(frame, withdrawn_at)),
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        [WithdrawState::Asking, WithdrawState::Withdrawn { withdrawn_at: samples::now() }]
            .map(|state| Self {
                number: samples::NUMBER.to_owned(),
                action: samples::ACTION.to_owned(),
                signed_at: samples::now(),
                position: 8_121,
                state,
            })
            .into()
    }

    fn ask(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p {
                (sentence!(texts.petition_you_signed_at(), instant(self.signed_at))) " "
                (texts.petition_receipt(number(self.position))) "."
            }
            p { (texts.withdraw_lead()) }
            form method="post" action={ "/petitions/" (self.number) "/withdraw" } {
                (csrf(frame))
                button.button.grave { (texts.withdraw_submit()) }
            }
            p { a href={ "/petitions/" (self.number) } { (texts.withdraw_keep()) } }
        }
    }
}

fn withdrawn(frame: &Frame, withdrawn_at: Timestamp) -> Markup {
    let texts = frame.texts();
    html! {
        p.lead { (texts.withdrawn_lead()) }
        dl.facts.rows { div { dt { (texts.withdrawn_at()) } dd { (instant(withdrawn_at)) } } }
        p { a.button.quiet href="/me/signatures" { (texts.signed_mine()) } }
    }
}
