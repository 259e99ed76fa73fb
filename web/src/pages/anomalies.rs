//! From where many signatures came at once, of all petitions, for the staff; and what waits for a second
//! one of them. It is of nobody in particular: whoever looks has seen nothing personal.

mod bursts;
mod invalidation;
mod of_petition;
mod proposal;

use i18n::L10nLanguage;
use i18n::numbers::number;
use kernel::Locale;
use maud::{Markup, html};
use petitions::{BurstRules, Channel};

pub use self::bursts::BurstLine;
pub use self::invalidation::{InvalidationLine, InvalidationRefusal};
pub use self::of_petition::PetitionAnomaliesPage;
pub use self::proposal::{Preview, ProposalForm};
use super::forms::{self, TextField};
use super::layout::Head;
use super::{Frame, samples};

const ADDRESS: &str = "/anomalies";

#[derive(Debug, Clone)]
pub struct AnomaliesPage {
    pub rules: BurstRules,
    /// Those to check first.
    pub bursts: Vec<BurstLine>,
    /// The oldest first.
    pub waiting: Vec<InvalidationLine>,
    /// Whether the viewer decides over what waits.
    pub may_decide: bool,
    /// What was asked for as the number of a petition, and is none.
    pub wrong_number: Option<String>,
}

impl AnomaliesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.anomalies_title();
        let wrong = self.wrong_number.as_ref().map(|_| texts.anomalies_of_petition_wrong());
        let errors: Vec<_> = wrong.clone().map(|text| ("petition", text)).into_iter().collect();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (self.lead(texts))
                (self.of_petition(frame, wrong))
                @if self.bursts.is_empty() { p { (texts.anomalies_none()) } }
                @else { (bursts::table(frame, &title, &self.bursts, bursts::Of::All)) }
                section {
                    h2 { (texts.invalidations_waiting_title()) }
                    @if self.waiting.is_empty() { p { (texts.anomalies_waiting_none()) } }
                    (invalidation::cards(frame, &self.waiting, self.may_decide))
                }
            }
        };
        frame.document(Head { has_errors: !errors.is_empty(), ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::anomalies_pages()
    }

    fn lead(&self, texts: &L10nLanguage) -> Markup {
        let BurstRules { hours, at_least, share } = self.rules;
        html! {
            p.lead { (texts.anomalies_lead(hours, number(at_least), percent(share))) }
            p { (texts.anomalies_innocent()) }
            (what_a_network_is(texts))
        }
    }

    fn of_petition(&self, frame: &Frame, error: Option<String>) -> Markup {
        let texts = frame.texts();
        let field = TextField {
            name: "petition",
            label: texts.anomalies_of_petition(),
            hint: Some(texts.anomalies_of_petition_hint()),
            value: self.wrong_number.as_deref().unwrap_or_default(),
            error,
            rows: None,
            is_required: true,
        };
        html! {
            form method="get" action=(ADDRESS) novalidate {
                (field.render(frame))
                button.button.quiet { (texts.anomalies_of_petition_go()) }
            }
        }
    }
}

/// What the four characters say, and what nobody can find out by them.
fn what_a_network_is(texts: &L10nLanguage) -> Markup {
    html! {
        details {
            summary { (texts.anomalies_network_about()) }
            p { (texts.anomalies_network_explained()) }
        }
    }
}

fn channel(locale: Locale, channel: Channel) -> String {
    let texts = i18n::texts(locale);
    match channel {
        Channel::Web => texts.channel_web(),
        Channel::App => texts.channel_app(),
        Channel::Kiosk => texts.channel_kiosk(),
        Channel::Assisted => texts.channel_assisted(),
    }
}

/// A part of one, in percent: `50`, `33.3`.
fn percent(share: f64) -> String {
    ((share * 1_000.0).round() / 10.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_is_said_in_percent() {
        assert_eq!([0.5, 1.0, 0.333, 0.07].map(percent), ["50", "100", "33.3", "7"]);
    }
}
