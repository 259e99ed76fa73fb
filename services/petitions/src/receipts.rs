//! Receipts: what proves to a signer that they were counted.

use std::collections::HashMap;

use eventlog::{Recorded as _, Stamp, StoredEvent};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;
use serde::Serialize;

use crate::Petitions;
use crate::catalogue::{self, Entry};
use crate::error::PetitionsError;
use crate::number::PetitionNumber;
use crate::signature::events::SignatureEvent;

const INVALIDATED: &str = "SignatureInvalidated";

/// Petition, place in the log, instant: enough to find the signature's event, and to nobody a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Receipt {
    pub petition: PetitionNumber,
    pub position: u64,
    pub signed_at: Timestamp,
}

impl Receipt {
    pub(crate) fn new(petition: PetitionNumber, stamp: Stamp) -> Self {
        Self { petition, position: stamp.position, signed_at: stamp.recorded_at }
    }
}

/// One of a person's signatures, with the petition it stands under.
#[derive(Debug, Clone)]
pub struct MySignature {
    pub receipt: Receipt,
    pub entry: Entry,
}

/// One of a person's signatures that two of the secretariat found not to count.
#[derive(Debug, Clone)]
pub struct MyInvalidated {
    pub entry: Entry,
    pub at: Timestamp,
}

impl Petitions {
    /// The person's receipt, if their signature stands under this petition now.
    pub async fn receipt(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Option<Receipt>, PetitionsError> {
        let Some(person) = actor.key() else { return Ok(None) };
        Ok(self.receipts(&person, &[number]).await?.into_iter().next())
    }

    /// All of a person's signatures. No table joins a person to what they signed: their pseudonym
    /// under every public petition is made here and looked up in the log's index, in one go.
    pub async fn signatures_of(&self, actor: &Actor) -> Result<Vec<MySignature>, PetitionsError> {
        policy::check(actor, Action::WithdrawSignature, policy::Resource::House)?;
        let Some(person) = actor.key() else { return Ok(Vec::new()) };
        let numbers = catalogue::published(&self.views).await?;
        let receipts = self.receipts(&person, &numbers).await?;
        let mut signatures = Vec::with_capacity(receipts.len());
        for receipt in receipts {
            if let Some(entry) = catalogue::one(&self.views, receipt.petition).await? {
                signatures.push(MySignature { receipt, entry });
            }
        }
        signatures.sort_by_key(|signature| std::cmp::Reverse(signature.receipt.position));
        Ok(signatures)
    }

    /// Those that were invalidated, and were not given anew.
    pub async fn invalidated_of(
        &self,
        actor: &Actor,
    ) -> Result<Vec<MyInvalidated>, PetitionsError> {
        policy::check(actor, Action::WithdrawSignature, policy::Resource::House)?;
        let Some(person) = actor.key() else { return Ok(Vec::new()) };
        let numbers = catalogue::published(&self.views).await?;
        let fallen: HashMap<_, _> = self
            .latest_of(&person, &numbers)
            .await?
            .into_iter()
            .filter(|(_, event)| event.event_type == INVALIDATED)
            .map(|(number, event)| (number, event.recorded_at))
            .collect();
        let numbers: Vec<_> = fallen.keys().copied().collect();
        let entries = catalogue::many(&self.views, &numbers).await?;
        let with_time =
            |entry: Entry| Some(MyInvalidated { at: *fallen.get(&entry.petition)?, entry });
        let mut invalidated: Vec<_> = entries.into_iter().filter_map(with_time).collect();
        invalidated.sort_by_key(|one| std::cmp::Reverse(one.at));
        Ok(invalidated)
    }

    /// The last that happened to a person's signature under each of these, where anything has.
    async fn latest_of(
        &self,
        person: &PersonKey,
        numbers: &[PetitionNumber],
    ) -> Result<Vec<(PetitionNumber, StoredEvent)>, PetitionsError> {
        let pseudonym = |number| self.standings.key_of(number).pseudonym(person);
        let streams: Vec<String> = numbers.iter().copied().map(pseudonym).collect();
        let latest = self.bus.log().read_latest(&streams).await?;
        let latest = numbers.iter().copied().zip(latest);
        Ok(latest.filter_map(|(number, event)| Some((number, event?))).collect())
    }

    async fn receipts(
        &self,
        person: &PersonKey,
        numbers: &[PetitionNumber],
    ) -> Result<Vec<Receipt>, PetitionsError> {
        let latest = self.latest_of(person, numbers).await?.into_iter();
        latest.filter_map(|(number, event)| receipt_of(number, event).transpose()).collect()
    }

    /// The petitioner's own petitions, the newest first, with the texts of those not public yet.
    pub async fn petitions_of(&self, actor: &Actor) -> Result<Vec<Entry>, PetitionsError> {
        policy::check(actor, Action::StartPetition, policy::Resource::House)?;
        let Some(person) = actor.key() else { return Ok(Vec::new()) };
        let mut entries = catalogue::of_petitioner(&self.views, person).await?;
        self.fill_texts(&mut entries).await?;
        Ok(entries)
    }
}

/// The last event of a signature's stream is its receipt, unless it was taken back.
fn receipt_of(
    petition: PetitionNumber,
    event: StoredEvent,
) -> Result<Option<Receipt>, PetitionsError> {
    let signature = SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(PetitionsError::broken)?;
    let stamp = Stamp { position: event.position, recorded_at: event.recorded_at };
    Ok(matches!(signature, SignatureEvent::PetitionSigned(_))
        .then(|| Receipt::new(petition, stamp)))
}
