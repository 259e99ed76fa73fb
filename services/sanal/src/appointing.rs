//! The demonstration's staff: two administrators are named, and they appoint everyone else together.

use accounts::mock_dan::SamplePerson;
use anyhow::Context as _;
use kernel::{Role, clock};
use offices::Proposed;

use crate::house::House;
use crate::samples::actor_of;

/// A year, as an office usually is for.
const DAYS: u32 = 365;

pub async fn appoint(house: &House, people: &[SamplePerson]) -> anyhow::Result<()> {
    let until = clock::end_of_days(house.clock.now(), DAYS).context("the end of a year")?;
    let (administrators, staff): (Vec<_>, Vec<_>) = people
        .iter()
        .filter_map(|person| Some((person, person.office()?)))
        .partition(|(_, office)| office.role == Role::Administrator);
    for (person, _) in &administrators {
        let key = house.accounts.person_key(&person.register).await?;
        house.offices.found(key, until).await?;
    }
    let [first, second] = &administrators[..] else {
        anyhow::bail!("a demonstration has two administrators")
    };
    let [first, second] = [actor_of(house, first.0).await?, actor_of(house, second.0).await?];
    for (person, office) in staff {
        let person = house.accounts.person_key(&person.register).await?;
        let grant = house.offices.propose(&first, Proposed { person, office, until }).await?;
        house.offices.approve(&second, grant, Some(person)).await.context("approving")?;
    }
    Ok(())
}
