//! Drafts: what is written and not public, in the vault under its writer's key, where it can be destroyed.
//!
//! A text is found by its digest, which is what the log keeps of it until it is published. The digest is
//! made with a salt that lies beside the text: whoever knows the log cannot tell what was written, not even
//! by trying. Once the text is public, so is its salt.

use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::{Kind, Plain, Record, Vault, salted};

use crate::catalogue::{self, Entry};
use crate::petition::Origin;
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError};

/// A text and the salt of its digest. Texts of earlier days have none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Draft {
    #[serde(flatten)]
    pub text: PetitionText,
    #[serde(default)]
    pub salt: Option<String>,
}

impl Draft {
    pub(crate) fn digest(&self) -> String {
        self.text.digest(self.salt.as_deref())
    }
}

/// Keeps a text; what the log is to know of it.
pub(crate) async fn keep(
    vault: &Vault,
    petitioner: PersonKey,
    text: PetitionText,
    at: Timestamp,
) -> Result<String, PetitionsError> {
    let salt = salted::salt()?;
    let draft = Draft { text, salt: Some(salt) };
    let digest = draft.digest();
    vault.keep(petitioner, Record::json(Kind::PetitionText, &digest, &draft)?, at).await?;
    Ok(digest)
}

/// `None` when it was destroyed, with all that was kept of its petitioner.
pub(crate) async fn draft_of(
    vault: &Vault,
    origin: &Origin,
) -> Result<Option<Draft>, PetitionsError> {
    let kept = vault.open_one(origin.petitioner, Kind::PetitionText, &origin.text_digest).await?;
    let damaged = |_| PetitionsError::broken("a petition's text does not open");
    kept.as_ref().map(Plain::json).transpose().map_err(damaged)
}

impl Petitions {
    /// Gives entries that are not public their texts, in one statement.
    pub(crate) async fn fill_texts(&self, entries: &mut [Entry]) -> Result<(), PetitionsError> {
        let asked: Vec<_> = entries.iter().filter_map(wanted).collect();
        if asked.is_empty() {
            return Ok(());
        }
        for kept in self.vault.open_many(Kind::PetitionText, &asked).await? {
            let text = kept.content.and_then(|plain| plain.json::<PetitionText>());
            let Ok(text) = text else {
                tracing::error!("the text of a petition that is not public does not open");
                continue;
            };
            let which = (kept.person, kept.record.as_str());
            for entry in entries.iter_mut().filter(|entry| wanted(entry) == Some(which)) {
                entry.action = Some(text.action.clone());
                entry.background = Some(text.background.clone());
                entry.additional_details = Some(text.additional_details.clone());
            }
        }
        Ok(())
    }

    /// What is public, thrown away or written anew needs the draft no more. It has been done: what goes
    /// wrong here is the operator's to hear of, not the visitor's.
    pub(crate) async fn let_draft_go(&self, number: PetitionNumber, origin: &Origin) {
        if let Err(error) = self.try_to_let_go(number, origin).await {
            tracing::warn!(petition = %number, %error, "its draft stays in the vault");
        }
    }

    /// Before digests were salted, someone who started the very same text twice had it once: then it
    /// stays for the other.
    async fn try_to_let_go(
        &self,
        number: PetitionNumber,
        origin: &Origin,
    ) -> Result<(), PetitionsError> {
        let others = catalogue::of_petitioner(&self.views, origin.petitioner).await?;
        let is_needed = others.iter().any(|other| {
            other.petition != number
                && other.is_unpublished()
                && other.text_digest.as_ref() == Some(&origin.text_digest)
        });
        if !is_needed {
            let (person, digest) = (origin.petitioner, &origin.text_digest);
            self.vault.remove(person, Kind::PetitionText, digest).await?;
        }
        Ok(())
    }
}

/// Where the text of an entry is, which does not have it yet.
fn wanted(entry: &Entry) -> Option<(PersonKey, &str)> {
    if entry.action.is_some() {
        return None;
    }
    Some((entry.petitioner?, entry.text_digest.as_deref()?))
}
