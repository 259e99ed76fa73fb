//! The 11-11 centre of the demonstration, as it was these last weeks: what people complained of, what agencies did about
//! it, and what came before Cabinet. Each act is that of somebody, on its day.

mod cases;
mod courses;
mod doing;
mod everyday;
mod matters;
mod words;

use std::collections::BTreeMap;

use accounts::mock_dan::SamplePerson;
use futures::{StreamExt as _, TryStreamExt as _};
use kernel::{Actor, AgencyCode, Role};

use self::cases::{CASES, Case, OF_ONE};
use self::doing::UnderWay;
use self::matters::{MATTERS, Progress};
use super::{actor_in, actors_of, crowd};
use crate::house::House;
use crate::listening::Levels;
use crate::{appointing, samples};

/// How long ago the first of it was.
pub const DAYS: i64 = 84;

/// Acts that are under way at the same time.
const AT_ONCE: usize = 32;

/// Of the crowd, those who complain, and those who are officers of agencies that none of the samples is of.
const COMPLAINANTS: std::ops::Range<usize> = 500..580;
const OFFICERS: usize = 600;

/// Everyone who acts, and what is under way.
pub struct Centre {
    operator: Actor,
    analyst: Actor,
    secretary: Actor,
    officers: BTreeMap<AgencyCode, Actor>,
    /// With their names; the first of them has more than one.
    complainants: Vec<(Actor, &'static str)>,
    to_come: Vec<(usize, Case)>,
    under_way: Vec<UnderWay>,
    matters: Vec<Progress>,
}

impl Centre {
    pub async fn open(house: &House, people: &[SamplePerson]) -> anyhow::Result<Self> {
        let officers = officers(house, people).await?;
        let of_samples = actors_of(house, people).await?;
        let named = people.iter().filter(|person| person.role.is_none() && person.age >= 18);
        let named = of_samples.into_iter().zip(named.map(|person| person.given_name));
        let others = crowd(house, COMPLAINANTS).await?.into_iter();
        let others = others.zip(words::NAMES.iter().copied().cycle());
        let complainants: Vec<_> = named.chain(others).collect();
        let of_others = (1..complainants.len()).cycle();
        let to_come = of_others.zip(all_cases()).chain(OF_ONE.iter().map(|case| (0, *case)));
        Ok(Self {
            operator: actor_in(house, people, Role::Operator).await?,
            analyst: actor_in(house, people, Role::Analyst).await?,
            secretary: actor_in(house, people, Role::CabinetSecretariat).await?,
            officers,
            to_come: to_come.collect(),
            complainants,
            under_way: Vec::new(),
            matters: MATTERS.iter().map(|_| Progress::default()).collect(),
        })
    }

    /// What happened on this day, of which it is.
    pub async fn live(&mut self, house: &House, days_ago: i64) -> anyhow::Result<()> {
        house.complaints.keep_time(&Levels(house.directory.clone())).await?;
        house.cabinet.keep_time().await?;
        house.caught_up().await?;
        let mut matters = std::mem::take(&mut self.matters);
        for (matter, so_far) in MATTERS.iter().zip(&mut matters) {
            matters::go_on(house, self, matter, so_far, days_ago).await?;
        }
        self.matters = matters;
        let mut under_way = std::mem::take(&mut self.under_way);
        // Many at once, as in life; each complaint takes a step a day at most.
        let steps = under_way.iter_mut().map(|case| doing::go_on(house, self, case, days_ago));
        futures::stream::iter(steps.map(Ok)).try_for_each_concurrent(AT_ONCE, |step| step).await?;
        let today: Vec<_> =
            self.to_come.iter().filter(|(_, case)| case.days_ago == days_ago).copied().collect();
        let received =
            today.into_iter().map(|(owner, case)| doing::receive(house, self, owner, case));
        let received = futures::stream::iter(received).buffered(AT_ONCE);
        under_way.extend(received.try_collect::<Vec<_>>().await?);
        self.under_way = under_way;
        house.caught_up().await
    }
}

fn all_cases() -> impl Iterator<Item = Case> {
    let written = CASES.iter().copied().chain(MATTERS.iter().flat_map(matters::Matter::cases));
    // What a matter is told of stays its own.
    let is_no_matter =
        |case: &Case| MATTERS.iter().all(|matter| matter.about != (case.topic, case.place));
    written.chain(everyday::everyday(DAYS).filter(is_no_matter)).chain(everyday::at_once())
}

/// One of each agency that answers for something here; those whom the samples name are theirs.
async fn officers(
    house: &House,
    people: &[SamplePerson],
) -> anyhow::Result<BTreeMap<AgencyCode, Actor>> {
    let mut officers = BTreeMap::new();
    for person in people {
        if let Some(agency) = person.office().and_then(|office| office.agency) {
            officers.insert(agency, samples::actor_of(house, person).await?);
        }
    }
    let mut others = Vec::new();
    for case in all_cases().chain(OF_ONE.iter().copied()) {
        let agencies = doing::agencies(house, &case)?;
        others.extend(agencies.into_iter().filter(|agency| !officers.contains_key(agency)));
    }
    others.sort();
    others.dedup();
    let which = OFFICERS..OFFICERS + others.len();
    let appointed = crowd(house, which).await?;
    appointing::appoint_officers(house, people, &appointed, &others).await?;
    let in_office = appointed.into_iter().map(|actor| match actor {
        Actor::Person { citizen, .. } => {
            Actor::Person { citizen, offices: house.offices.of(citizen.key) }
        }
        other => other,
    });
    officers.extend(others.into_iter().zip(in_office));
    Ok(officers)
}
