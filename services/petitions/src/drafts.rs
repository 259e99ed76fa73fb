//! Drafts: the texts of petitions that are not public, in the vault under their petitioner's key,
//! where they can be destroyed.
//!
//! A text is found by its digest, which is what the log keeps of it until it is published.

use kernel::{PersonKey, Timestamp};
use vault::{Kind, Plain, Record, Vault, VaultError};

use crate::catalogue::{self, Entry, Stage};
use crate::petition::Origin;
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError};

pub(crate) async fn keep(
    vault: &Vault,
    petitioner: PersonKey,
    text: &PetitionText,
    at: Timestamp,
) -> Result<(), VaultError> {
    let digest = text.digest();
    vault.keep(petitioner, Record::json(Kind::PetitionText, &digest, text)?, at).await
}

/// `None` when it was destroyed, with all that was kept of its petitioner.
pub(crate) async fn text_of(
    vault: &Vault,
    origin: &Origin,
) -> Result<Option<PetitionText>, VaultError> {
    let kept = vault.open_one(origin.petitioner, Kind::PetitionText, &origin.text_digest).await?;
    Ok(kept.as_ref().map(Plain::json).transpose()?)
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

    /// What is public or thrown away needs no draft any more. It has been done: what goes wrong here
    /// is the operator's to hear of, not the visitor's.
    pub(crate) async fn let_draft_go(&self, number: PetitionNumber, origin: &Origin) {
        if let Err(error) = self.try_to_let_go(number, origin).await {
            tracing::warn!(petition = %number, %error, "its draft stays in the vault");
        }
    }

    /// Someone may have started the very same text twice: then it stays for the other.
    async fn try_to_let_go(
        &self,
        number: PetitionNumber,
        origin: &Origin,
    ) -> Result<(), PetitionsError> {
        let others = catalogue::of_petitioner(&self.views, origin.petitioner).await?;
        let is_needed = others.iter().any(|other| {
            other.petition != number
                && matches!(other.stage, Stage::Draft | Stage::Submitted)
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
