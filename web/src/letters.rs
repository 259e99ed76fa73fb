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

use async_trait::async_trait;
use bills::Bills;
use cabinet::Cabinet;
use comments::Comments;
use complaints::Complaints;
use directory::Directory;
use kernel::Locale;
use notices::{Content, Message, Told, Wording, Words};
use petitions::Petitions;
use url::Url;

pub(crate) use self::saying::{line, path, title};
use self::writing::Writer;
use crate::subjects::Subjects;

/// Puts notices into words. Cheap to clone.
#[derive(Clone)]
pub struct Letters {
    petitions: Petitions,
    comments: Comments,
    bills: Bills,
    complaints: Complaints,
    cabinet: Cabinet,
    directory: Directory,
    /// Of this server as the outside reaches it, without a slash at its end.
    house: String,
}

impl Letters {
    pub fn new(
        petitions: Petitions,
        comments: Comments,
        bills: Bills,
        complaints: Complaints,
        cabinet: Cabinet,
        directory: Directory,
        public_url: Url,
    ) -> Self {
        let house = public_url.as_str().trim_end_matches('/').to_owned();
        Self { petitions, comments, bills, complaints, cabinet, directory, house }
    }
}

#[async_trait]
impl Wording for Letters {
    async fn words(&self, messages: &[Message]) -> Result<Vec<Words>, String> {
        let told = spoken_of(messages);
        let table = self.directory.table();
        let cases = (&self.complaints, &self.cabinet, &*table);
        let subjects =
            Subjects::of(&self.petitions, &self.comments, &self.bills, cases, told).await;
        let subjects = subjects.map_err(|failure| failure.to_string())?;
        let code = |number: &str| {
            let number = number.parse().ok()?;
            Some(self.complaints.code_of(number).to_string())
        };
        let writer = Writer { house: &self.house, subjects: &subjects, code: &code };
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

fn spoken_of(messages: &[Message]) -> impl Iterator<Item = &Told> {
    messages.iter().flat_map(|message| match &message.content {
        Content::Notice(told) => std::slice::from_ref(told),
        Content::Digest { told, .. } => told.as_slice(),
        Content::ConfirmMail { .. } | Content::ConfirmPhone { .. } => &[],
    })
}
