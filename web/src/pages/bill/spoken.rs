//! How much is said of a bill and of each of its provisions, beside the text.

use std::collections::HashMap;

use i18n::numbers::number;
use maud::{Markup, html};
use provisions::Provision;

use super::BillPage;
use crate::pages::Frame;
use crate::pages::law::Beside;
use crate::pages::provision_text::in_short;

/// Comments that everyone reads, without replies.
#[derive(Debug, Clone, Default)]
pub struct Spoken {
    /// By the ids of provisions.
    pub of_provisions: HashMap<String, u64>,
    /// Of the bill as a whole.
    pub of_whole: u64,
    /// Of all of it, also of what is gone from the text.
    pub total: u64,
}

impl BillPage {
    /// How many speak of a provision: the way to what they say.
    pub(super) fn beside(&self, frame: &Frame, one: &Provision) -> Beside {
        let Some(spoken) = &self.spoken else { return Beside::default() };
        let count = spoken.of_provisions.get(one.id.as_str()).copied().unwrap_or_default();
        let most = spoken.of_provisions.values().copied().max().unwrap_or_default();
        let (texts, label) = (frame.texts(), in_short(one));
        let address = format!("/bills/{}/comments?provision={}", self.number, one.id);
        let content = if count > 0 {
            let name = texts.comments_beside(&label, count);
            html! { a.beside href=(address) aria-label=(name) { (number(count)) } }
        } else {
            let name = texts.comments_beside_none(&label);
            html! { a.beside.none href=(address) aria-label=(name) { (texts.comments_beside_add()) } }
        };
        Beside { content, warmth: warmth(count, most) }
    }

    /// The ways to what is said.
    pub(super) fn comments(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let own = format!("/bills/{}/comments", self.number);
        html! {
            @if let Some(spoken) = &self.spoken {
                p { a.button href={ (own) "?place=all" } { (texts.comments_title()) " (" (number(spoken.total)) ")" } }
                p { a href={ (own) "?place=whole" } { (texts.comments_whole()) " (" (number(spoken.of_whole)) ")" } }
            }
        }
    }
}

/// Of five, how warm it is where so many of the most spoken of are spoken.
fn warmth(count: u64, most: u64) -> &'static str {
    let step = if most == 0 { 0 } else { (count * 4).div_ceil(most) };
    ["cold", "warm-1", "warm-2", "warm-3", "warm-4"][usize::try_from(step).unwrap_or(4).min(4)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spoken_of_most_is_warmest_and_one_word_is_not_nothing() {
        assert_eq!(warmth(0, 0), "cold");
        assert_eq!(warmth(0, 100), "cold");
        assert_eq!(warmth(1, 100), "warm-1");
        assert_eq!(warmth(50, 100), "warm-2");
        assert_eq!(warmth(100, 100), "warm-4");
    }
}
