//! Previewing an invalidation: how many signatures it means that stand, hour by hour and by channel.

use std::collections::BTreeMap;

use eventlog::{Recorded as _, StoredEvent};
use kernel::{Actor, Timestamp};
use policy::Action;

use crate::invalidation::Selection;
use crate::signature::events::{Channel, SignatureEvent};
use crate::{PetitionNumber, Petitions, PetitionsError, bursts};

/// The signatures that a selection means, at the moment of looking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meant {
    pub signature_count: u64,
    /// By hour, then by channel.
    pub parts: Vec<MeantPart>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeantPart {
    /// Since 1970.
    pub hour: i64,
    pub channel: Channel,
    pub n: u64,
}

impl MeantPart {
    /// When the hour began.
    pub fn begins(&self) -> Timestamp {
        bursts::begins(self.hour)
    }
}

impl Petitions {
    /// How many signatures stand that a selection means. Nothing is recorded by looking.
    pub async fn meant(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        selection: &Selection,
    ) -> Result<Meant, PetitionsError> {
        self.may(actor, Action::InvalidateSignatures, number).await?;
        let mut walk = self.walk(number, selection).await?;
        let mut parts: BTreeMap<(i64, Channel), u64> = BTreeMap::new();
        while let Some(standing) = self.next_meant(&mut walk).await? {
            for event in &standing {
                if let Some(place) = place(event)? {
                    *parts.entry(place).or_default() += 1;
                }
            }
        }
        let signature_count = parts.values().sum();
        let parts = parts.into_iter().map(|((hour, channel), n)| MeantPart { hour, channel, n });
        Ok(Meant { signature_count, parts: parts.collect() })
    }
}

fn place(event: &StoredEvent) -> Result<Option<(i64, Channel)>, PetitionsError> {
    let signature = SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(PetitionsError::broken)?;
    let hour = event.recorded_at.as_second().div_euclid(3_600);
    Ok(match signature {
        SignatureEvent::PetitionSigned(signed) => Some((hour, signed.channel)),
        _ => None,
    })
}
