//! Receipts: what proves to a signer that they were counted.

use std::cmp::Reverse;
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

/// All that a person has signed and not taken back, the latest first.
#[derive(Debug, Default)]
pub struct MySignatures {
    pub standing: Vec<MySignature>,
    pub invalidated: Vec<MyInvalidated>,
}

impl Petitions {
    /// The person's receipt, if their signature stands under this petition now.
    pub async fn receipt(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Option<Receipt>, PetitionsError> {
        let Some(person) = actor.key() else { return Ok(None) };
        let Some((number, event)) = self.latest_of(&person, &[number]).await?.pop() else {
            return Ok(None);
        };
        // The last event of a signature's stream is its receipt, unless it was taken back or fell.
        let stands = matches!(recalled(&event)?, SignatureEvent::PetitionSigned(_));
        let stamp = Stamp { position: event.position, recorded_at: event.recorded_at };
        Ok(stands.then(|| Receipt::new(number, stamp)))
    }

    /// All of a person's signatures. No table joins a person to what they signed: their pseudonym
    /// under every public petition is made here and looked up in the log's index, in one go.
    pub async fn signatures_of(&self, actor: &Actor) -> Result<MySignatures, PetitionsError> {
        policy::check(actor, Action::WithdrawSignature, policy::Resource::House)?;
        let mut mine = MySignatures::default();
        let Some(person) = actor.key() else { return Ok(mine) };
        let numbers = catalogue::published(&self.views).await?;
        let latest = self.latest_of(&person, &numbers).await?;
        let numbers: Vec<_> = latest.iter().map(|(number, _)| *number).collect();
        let entries = catalogue::many(&self.views, &numbers).await?.into_iter();
        let mut entries: HashMap<_, _> = entries.map(|entry| (entry.petition, entry)).collect();
        for (number, event) in latest {
            let Some(entry) = entries.remove(&number) else { continue };
            let stamp = Stamp { position: event.position, recorded_at: event.recorded_at };
            match recalled(&event)? {
                SignatureEvent::PetitionSigned(_) => {
                    let receipt = Receipt::new(number, stamp);
                    mine.standing.push(MySignature { receipt, entry });
                }
                SignatureEvent::SignatureInvalidated(_) => {
                    mine.invalidated.push(MyInvalidated { entry, at: event.recorded_at });
                }
                SignatureEvent::SignatureWithdrawn(_) => {}
            }
        }
        mine.standing.sort_by_key(|one| Reverse(one.receipt.position));
        mine.invalidated.sort_by_key(|one| Reverse(one.at));
        Ok(mine)
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

    /// The petitioner's own petitions, the newest first, with the texts of those not public yet.
    pub async fn petitions_of(&self, actor: &Actor) -> Result<Vec<Entry>, PetitionsError> {
        policy::check(actor, Action::StartPetition, policy::Resource::House)?;
        let Some(person) = actor.key() else { return Ok(Vec::new()) };
        let mut entries = catalogue::of_petitioner(&self.views, person).await?;
        self.fill_texts(&mut entries).await?;
        Ok(entries)
    }
}

fn recalled(event: &StoredEvent) -> Result<SignatureEvent, PetitionsError> {
    SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(PetitionsError::broken)
}
