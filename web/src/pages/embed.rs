//! A petition in a small box within another site: its state, its number of signatures, and the way to it.

use maud::{Markup, html};

use super::{Frame, PetitionCard, samples};
use crate::assets;

#[derive(Debug, Clone)]
pub struct EmbedPage {
    pub card: PetitionCard,
    /// Of the petition's page, with its scheme and host.
    pub address: String,
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
                p.number { (texts.site_name()) " · " (card.number) }
            }
        };
        frame.sheet(&card.action, assets::sheet(), Some("embedded"), content)
    }

    pub fn samples() -> Vec<Self> {
        let address =
            |card: &PetitionCard| format!("https://sanal.example/petitions/{}", card.number);
        samples::cards().into_iter().map(|card| Self { address: address(&card), card }).collect()
    }
}
