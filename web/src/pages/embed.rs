//! A petition in a small box within another site: its state, its number of signatures, of which age those are who signed,
//! and the way to it.

use i18n::dates;
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};
use statistics::{Count, Dimension, Table, Values};

use super::{Frame, PetitionCard, samples};
use crate::assets;
use crate::breakdowns::{Beside, beside, value_name};

#[derive(Debug, Clone)]
pub struct EmbedPage {
    pub card: PetitionCard,
    /// Of the petition's page, with its scheme and host.
    pub address: String,
    /// None before the first release, and where only totals are told.
    pub signers: Option<EmbeddedSigners>,
}

/// The last release, as far as it has room.
#[derive(Debug, Clone)]
pub struct EmbeddedSigners {
    /// Of the page of all of it, with its scheme and host.
    pub address: String,
    pub counted_at: Timestamp,
    /// By age band.
    pub table: Table,
}

impl EmbedPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let card = &self.card;
        let label = if card.state.is_open() { texts.embed_open() } else { texts.embed_read() };
        let content = html! {
            main #main {
                (card.state.short_line(frame))
                h1 lang=[frame.citizens_language()] { (card.action) }
                @if card.state.is_public() { (card.progress(frame)) }
                p { a.button href=(self.address) target="_blank" rel="noopener" { (label) } }
                @if let Some(signers) = &self.signers { (signers.render(frame)) }
                p.number { (texts.site_name()) " · " (card.number) }
            }
        };
        frame.sheet(&card.action, assets::sheet(), Some("embedded"), content)
    }

    pub fn samples() -> Vec<Self> {
        let address =
            |card: &PetitionCard| format!("https://sanal.example/petitions/{}", card.number);
        let told = samples::released();
        let signers = |address: &str| {
            let told = told.as_ref()?;
            Some(EmbeddedSigners {
                address: format!("{address}/breakdown"),
                counted_at: told.told.counted_at,
                table: told.table(&[Dimension::AgeBand])?,
            })
        };
        let page = |(at, card): (usize, PetitionCard)| {
            let address = address(&card);
            Self { signers: signers(&address).filter(|_| at > 0), address, card }
        };
        samples::cards().into_iter().enumerate().map(page).collect()
    }
}

impl EmbeddedSigners {
    /// Closed at first: the box is as high as the other site has made it.
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let [values] = &self.table.by[..] else { return html! {} };
        let told = values.values.iter().zip(&self.table.counts).zip(beside(&self.table));
        html! {
            details {
                summary { (texts.embed_signers(dates::date_and_time(self.counted_at))) }
                ul { @for ((code, count), beside) in told { (line(frame, values, code, *count, beside)) } }
                p { a href=(self.address) target="_blank" rel="noopener" { (texts.breakdown_link()) } }
            }
        }
    }
}

/// The length of a bar says no more than the words before it.
fn line(frame: &Frame, values: &Values, code: &str, count: Count, beside: Beside) -> Markup {
    let name = value_name(frame.locale, values.dimension, code);
    html! {
        li {
            (name) ": "
            @match (count, beside.share) {
                (Some(count), Some(share)) => {
                    (number(count)) " (" (format!("{share:.1}")) " %)"
                    progress aria-hidden="true" max="100" value=(share) {}
                }
                _ => (frame.texts().breakdown_withheld_count()),
            }
        }
    }
}
