//! What is complained of: the topics of the directory's defaults, in every division, by whoever answers for them there.
//! The nth is always the same one; a few matters are many people's, and most of them few people's.

use anyhow::{Context as _, Result, ensure};
use complaints::{Kind, Registering};
use directory::Table;
use fastrand::Rng;
use kernel::{AgencyCode, Division, TopicCode, WorkingDays};

/// Of these each is as likely as the others; an appreciation counts for no issue and asks for no answer.
const KINDS: [Kind; 10] = [
    Kind::Complaint,
    Kind::Complaint,
    Kind::Complaint,
    Kind::Complaint,
    Kind::Complaint,
    Kind::Request,
    Kind::Request,
    Kind::Suggestion,
    Kind::Criticism,
    Kind::Appreciation,
];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub topic: TopicCode,
    pub division: Division,
    pub agency: AgencyCode,
}

pub struct Matters {
    all: Vec<Matter>,
    working: WorkingDays,
}

impl Matters {
    pub fn of_the_directory() -> Result<Self> {
        let table = Table::defaults()?;
        let mut all = Vec::new();
        for (topic, _) in table.topics().filter(|(topic, _)| !topic.is_closed) {
            for division in Division::all() {
                if let Some(agency) = table.agency_for(&topic.code, division) {
                    let (topic, agency) = (topic.code.clone(), agency.code.clone());
                    all.push(Matter { topic, division, agency });
                }
            }
        }
        ensure!(!all.is_empty(), "the directory answers for nothing");
        // Otherwise all that is complained of most were of one topic.
        Rng::with_seed(0).shuffle(&mut all);
        Ok(Self { all, working: table.working_days().clone() })
    }

    /// What is complained of most.
    pub fn first(&self) -> Result<&Matter> {
        self.all.first().context("there is one")
    }

    pub fn of(&self, nth: u64) -> &Matter {
        let lot = Rng::with_seed(nth).f64();
        let place = (lot * lot * self.all.len() as f64) as usize;
        &self.all[place.min(self.all.len() - 1)]
    }

    pub fn registering(&self, nth: u64) -> Registering {
        let Matter { topic, division, agency } = self.of(nth).clone();
        let (kind, working) = (kind(nth), self.working.clone());
        Registering { kind, topic, division, agency: Some(agency), working }
    }
}

impl Matter {
    /// The first issue of it.
    pub fn issue(&self) -> String {
        format!("{}.{}.{}.1", self.topic, self.agency, self.division.code())
    }
}

pub fn kind(nth: u64) -> Kind {
    KINDS[(nth % KINDS.len() as u64) as usize]
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn there_are_many_matters_and_some_are_many_peoples() {
        let matters = Matters::of_the_directory().expect("the defaults");
        let mut counted = HashMap::<String, u32>::new();
        for nth in 0..10_000 {
            *counted.entry(matters.of(nth).issue()).or_default() += 1;
        }
        assert!(counted.len() > 500, "{}", counted.len());
        let first = matters.first().expect("one").issue();
        assert_eq!(counted.values().max(), counted.get(&first));
    }

    #[test]
    fn the_nth_is_always_the_same() {
        let [one, other] = [0; 2].map(|_| Matters::of_the_directory().expect("the defaults"));
        assert!((0..100).all(|nth| one.of(nth) == other.of(nth)));
    }
}
