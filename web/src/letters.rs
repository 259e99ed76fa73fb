//! Letters and text messages: what notices say, in words.
//!
//! ```text
//! message ─► saying (what happened, where it leads) ─► writing ─► letter ─► text | html
//! ```
//!
//! A subject and a text message are read by whoever looks at a telephone: they hold a petition's number,
//! and never its title or anybody's name.

mod saying;
mod writing;

mod html;
mod letter;
mod text;

pub(crate) mod samples;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use async_trait::async_trait;
use kernel::Locale;
use notices::{Content, Message, Told, Wording, Words};
use petitions::{PetitionNumber, Petitions};
use url::Url;

pub(crate) use self::saying::{line, path, title};
use self::writing::Writer;

/// Puts notices into words. Cheap to clone.
#[derive(Clone)]
pub struct Letters {
    petitions: Petitions,
    /// Of this server as the outside reaches it, without a slash at its end.
    house: String,
}

impl Letters {
    pub fn new(petitions: Petitions, public_url: Url) -> Self {
        Self { petitions, house: public_url.as_str().trim_end_matches('/').to_owned() }
    }
}

#[async_trait]
impl Wording for Letters {
    async fn words(&self, messages: &[Message]) -> Result<Vec<Words>, String> {
        let titles = self.petitions.public_titles(&spoken_of(messages)).await;
        let titles = titles.map_err(|error| error.to_string())?;
        let writer = Writer { house: &self.house, titles: &titles };
        Ok(messages.iter().map(|message| writer.words(message)).collect())
    }

    fn address(&self, path: &str, language: Locale) -> String {
        address(&self.house, path, language)
    }
}

/// The language of the house itself needs no word.
fn address(house: &str, path: &str, language: Locale) -> String {
    if language == Locale::default() {
        return format!("{house}{path}");
    }
    format!("{house}{path}?lang={}", language.code())
}

/// Each petition once, however many are told of it.
fn spoken_of(messages: &[Message]) -> Vec<PetitionNumber> {
    let told = messages.iter().flat_map(|message| match &message.content {
        Content::Notice(told) => std::slice::from_ref(told),
        Content::Digest { told, .. } => told.as_slice(),
        Content::ConfirmMail { .. } | Content::ConfirmPhone { .. } => &[],
    });
    let numbers: BTreeSet<_> = told.filter_map(number).collect();
    numbers.into_iter().collect()
}

fn number(told: &Told) -> Option<PetitionNumber> {
    told.subject.parse().ok()
}
