//! Bursts: from where signatures came in, hour by hour, by channel and network. Of nobody in particular:
//! a network here is one of 65,536 names that it shares with others.

use std::collections::BTreeMap;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::signature::events::{Channel, SignatureEvent};

const ADD: Statement = statement!("bursts/add");
const DUMP: Statement = statement!("bursts/dump");
const CLEAR: Statement = statement!("bursts/clear");
const OF_PETITION: Statement = statement!("bursts/of_petition");
const LATEST: Statement = statement!("bursts/latest");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR, OF_PETITION, LATEST];

/// The projection `bursts`.
#[derive(Debug, Clone, Copy)]
pub struct Bursts;

/// Signatures given in one hour through one channel from one network.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Place {
    petition: PetitionNumber,
    /// Since 1970.
    hour: i64,
    channel: Channel,
    /// Empty where it is not known.
    network: String,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    place: Place,
    n: u64,
}

/// Many signatures of one hour from one place, and how many there were of that hour in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Burst {
    pub petition: PetitionNumber,
    pub hour: i64,
    pub channel: Channel,
    pub network: String,
    pub n: u64,
    pub of_hour: u64,
}

impl Burst {
    /// When the hour began.
    pub fn begins(&self) -> Timestamp {
        begins(self.hour)
    }
}

/// The beginning of an hour that is counted since 1970.
pub(crate) fn begins(hour: i64) -> Timestamp {
    Timestamp::from_second(hour.saturating_mul(3_600)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// When a burst is worth a look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BurstRules {
    /// How far back the staff look over all petitions.
    pub hours: u32,
    /// So many signatures of one hour from one place, at least.
    pub at_least: u64,
    /// And such a part of all that came in that hour, 1 being all of them.
    pub share: f64,
}

impl BurstRules {
    #[allow(clippy::cast_precision_loss, reason = "a petition has fewer signatures than 2^52")]
    pub fn mark(&self, burst: &Burst) -> bool {
        burst.n >= self.at_least && burst.n as f64 >= self.share * burst.of_hour as f64
    }
}

impl Projection for Bursts {
    fn name(&self) -> &'static str {
        "bursts"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut places: BTreeMap<Place, u64> = BTreeMap::new();
        for event in events.iter().filter(|event| event.event_type == "PetitionSigned") {
            let signature =
                SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)
                    .map_err(|reason| Poison::at(event, reason))?;
            let SignatureEvent::PetitionSigned(signed) = signature else { continue };
            let place = Place {
                petition: signed.petition,
                hour: event.recorded_at.as_second().div_euclid(3_600),
                channel: signed.channel,
                network: signed.network.unwrap_or_default(),
            };
            *places.entry(place).or_default() += 1;
        }
        let rows = places.into_iter().map(|(place, n)| Row { place, n });
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

#[derive(Serialize)]
struct Since {
    hour: i64,
    at_least: u64,
}

/// The largest of a petition, a hundred at most.
pub(crate) async fn of_petition(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<Burst>, DatabaseError> {
    views.rows(&OF_PETITION, Of { petition }).await
}

/// The largest of all petitions since an hour, of so many at least; a hundred at most.
pub(crate) async fn latest(
    views: &Database,
    hour: i64,
    at_least: u64,
) -> Result<Vec<Burst>, DatabaseError> {
    views.rows(&LATEST, Since { hour, at_least }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_of_an_hour_from_one_place_are_worth_a_look_and_few_or_a_small_part_are_not() {
        let rules = BurstRules { hours: 168, at_least: 50, share: 0.5 };
        let petition = crate::testing::NUMBER.parse().expect("a number");
        let marked = |n, of_hour| {
            let (channel, network) = (Channel::Web, "07ab".to_owned());
            rules.mark(&Burst { petition, hour: 0, channel, network, n, of_hour })
        };
        assert!(marked(50, 100) && marked(50, 50));
        assert!(!marked(49, 49), "few");
        assert!(!marked(50, 101), "a small part");
    }
}
