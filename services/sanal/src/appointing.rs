//! The demonstration's staff: two administrators are named, and they appoint everyone else together.

use accounts::mock_dan::SamplePerson;
use anyhow::Context as _;
use kernel::{Actor, AgencyCode, Office, PersonKey, Role, Timestamp, clock};
use offices::Proposed;

use crate::house::House;
use crate::samples::actor_of;

/// A year, as an office usually is for.
const DAYS: u32 = 365;

pub async fn appoint(house: &House, people: &[SamplePerson]) -> anyhow::Result<()> {
    let until = until(house)?;
    for person in administrators(people) {
        let key = house.accounts.person_key(&person.register).await?;
        house.offices.found(key, until).await?;
    }
    let mut staff = Vec::new();
    for person in people {
        if let Some(office) = person.office().filter(|one| one.role != Role::Administrator) {
            staff.push((house.accounts.person_key(&person.register).await?, office));
        }
    }
    appoint_to(house, people, staff).await
}

/// Each to be an officer of one of these agencies.
pub async fn appoint_officers(
    house: &House,
    people: &[SamplePerson],
    officers: &[Actor],
    agencies: &[AgencyCode],
) -> anyhow::Result<()> {
    let of =
        |agency: &AgencyCode| Office { role: Role::AgencyOfficer, agency: Some(agency.clone()) };
    let keys = officers.iter().filter_map(Actor::key);
    appoint_to(house, people, keys.zip(agencies.iter().map(of)).collect()).await
}

/// One administrator proposes, the other approves.
async fn appoint_to(
    house: &House,
    people: &[SamplePerson],
    staff: Vec<(PersonKey, Office)>,
) -> anyhow::Result<()> {
    let administrators: Vec<_> = administrators(people).collect();
    let [first, second] = administrators[..] else {
        anyhow::bail!("a demonstration has two administrators")
    };
    let [first, second] = [actor_of(house, first).await?, actor_of(house, second).await?];
    let until = until(house)?;
    for (person, office) in staff {
        let grant = house.offices.propose(&first, Proposed { person, office, until }).await?;
        house.offices.approve(&second, grant, Some(person)).await.context("approving")?;
    }
    Ok(())
}

fn administrators(people: &[SamplePerson]) -> impl Iterator<Item = &SamplePerson> {
    people.iter().filter(|person| person.role == Some(Role::Administrator))
}

fn until(house: &House) -> anyhow::Result<Timestamp> {
    clock::end_of_days(house.clock.now(), DAYS).context("the end of a year")
}
