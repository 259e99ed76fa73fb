//! What is said in a case: in the vault under its owner's key, where it can be destroyed, each thing said apart.
//!
//! What staff write is about its owner as well, so it lies there too. The log keeps a digest of each, made with a
//! salt that lies beside the words: whoever knows the log cannot tell what was written, not even by trying.

use std::collections::HashMap;

use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::salted::{self, digest};
use vault::{Kind, Record};

use crate::complaint::events::Attached;
use crate::following::followed;
use crate::number::ComplaintNumber;
use crate::receiving::Receiving;
use crate::text::{Sender, Words};
use crate::{Complaints, ComplaintsError};

/// What is kept of one thing that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Said {
    pub words: Words,
    salt: String,
}

impl Said {
    fn digest(&self) -> String {
        digest([self.salt.as_str(), self.words.as_str()])
    }
}

/// By the complaint and the digest: no two people share a record.
pub(crate) fn record(number: ComplaintNumber, digest: &str) -> String {
    format!("{number}/{}", digest.get(..16).unwrap_or(digest))
}

fn sender_record(number: ComplaintNumber) -> String {
    format!("{number}/sender")
}

/// The complaint that a record is of.
pub(crate) fn complaint_of(record: &str) -> Option<ComplaintNumber> {
    record.split_once('/')?.0.parse().ok()
}

impl Complaints {
    /// Keeps what is said; what the log is to know of it.
    pub(crate) async fn keep_words(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        words: Words,
        at: Timestamp,
    ) -> Result<String, ComplaintsError> {
        let said = Said { words, salt: salted::salt()? };
        let digest = said.digest();
        let record = record(number, &digest);
        self.vault.keep(owner, Record::json(Kind::ComplaintText, &record, &said)?, at).await?;
        Ok(digest)
    }

    /// What came in, whose it is and that they follow it: in one commit, and all of it or none. What the log is to
    /// know of the words.
    pub(crate) async fn keep_received(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        receiving: &Receiving,
        at: Timestamp,
    ) -> Result<String, ComplaintsError> {
        let said = Said { words: receiving.words.clone(), salt: salted::salt()? };
        let digest = said.digest();
        let (text, sender) = (record(number, &digest), sender_record(number));
        let own = number.to_string();
        let records = [
            Record::json(Kind::ComplaintText, &sender, &receiving.sender)?,
            Record::json(Kind::ComplaintText, &text, &said)?,
            followed(&own, self.log_position())?,
        ];
        if let Some(also_told) = receiving.also_told {
            self.vault.keep(also_told, followed(&own, self.log_position())?, at).await?;
        }
        self.vault.keep_many(owner, &records, at).await?;
        Ok(digest)
    }

    /// What the log never heard of. Who said it is told why; what goes wrong here is the operator's.
    pub(crate) async fn let_words_go(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        digest: &str,
    ) {
        let record = record(number, digest);
        if let Err(error) = self.vault.remove(owner, Kind::ComplaintText, &record).await {
            tracing::warn!(%number, %error, "words nobody will read stay in the vault");
        }
    }

    /// What came a second time at the same moment: what this delivery alone kept goes. Whose it is and that they follow
    /// it lie where the first delivery has them, and stay unless that is of another.
    pub(crate) async fn let_delivery_go(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        digest: &str,
        attached: &[Attached],
    ) {
        self.let_words_go(owner, number, digest).await;
        self.let_files_go(owner, number, attached).await;
        let shared = async {
            if self.is_anothers(owner, number).await? {
                let sender = sender_record(number);
                self.vault.remove(owner, Kind::ComplaintText, &sender).await?;
                self.vault.remove(owner, Kind::Following, &number.to_string()).await?;
            }
            Ok::<(), ComplaintsError>(())
        };
        if let Err(error) = shared.await {
            tracing::warn!(%number, %error, "whose nothing is stays in the vault");
        }
    }

    /// Whether what the log has under a number does not lie under this person's key. Of what it does not have yet
    /// nobody knows: it may be on its way there.
    async fn is_anothers(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
    ) -> Result<bool, ComplaintsError> {
        let complaint = self.look(number).await?;
        let first = complaint.origin().and_then(|origin| origin.words.first());
        let Some(first) = first.map(|digest| record(number, digest)) else { return Ok(false) };
        let kept = self.vault.open_by_record(Kind::ComplaintText, &[&first]).await?;
        Ok(kept.iter().all(|opened| opened.person != owner))
    }

    /// Who it is of and how they are reached; the last word counts.
    pub(crate) async fn keep_sender(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        sender: &Sender,
        at: Timestamp,
    ) -> Result<(), ComplaintsError> {
        let record = sender_record(number);
        let record = Record::json(Kind::ComplaintText, &record, sender)?;
        Ok(self.vault.keep(owner, record, at).await?)
    }

    /// `None` when it was destroyed.
    pub(crate) async fn sender_of(
        &self,
        number: ComplaintNumber,
    ) -> Result<Option<(PersonKey, Sender)>, ComplaintsError> {
        let record = sender_record(number);
        let mut opened = self.vault.open_by_record(Kind::ComplaintText, &[&record]).await?;
        let Some(opened) = opened.pop() else { return Ok(None) };
        let damaged = |_| ComplaintsError::broken("who a complaint is of does not open");
        let sender = opened.content.and_then(|plain| plain.json()).map_err(damaged)?;
        Ok(Some((opened.person, sender)))
    }

    /// Under whose key it lies; `None` when that was destroyed.
    pub(crate) async fn owner_of(
        &self,
        number: ComplaintNumber,
    ) -> Result<Option<PersonKey>, ComplaintsError> {
        let record = sender_record(number);
        let opened = self.vault.open_by_record(Kind::ComplaintText, &[&record]).await?;
        Ok(opened.first().map(|opened| opened.person))
    }

    /// In one statement, by their digests; what is gone is left out.
    pub(crate) async fn words_of(
        &self,
        asked: &[(ComplaintNumber, &str)],
    ) -> Result<HashMap<String, Words>, ComplaintsError> {
        if asked.is_empty() {
            return Ok(HashMap::new());
        }
        let by_record: HashMap<String, &str> =
            asked.iter().map(|(number, digest)| (record(*number, digest), *digest)).collect();
        let records: Vec<&str> = by_record.keys().map(String::as_str).collect();
        let mut words = HashMap::new();
        for opened in self.vault.open_by_record(Kind::ComplaintText, &records).await? {
            let Some(digest) = by_record.get(&opened.record) else { continue };
            match opened.content.and_then(|plain| plain.json::<Said>()) {
                Ok(said) if said.digest() == **digest => {
                    words.insert((*digest).to_owned(), said.words);
                }
                _ => tracing::error!(record = opened.record, "what was said does not open"),
            }
        }
        Ok(words)
    }
}
