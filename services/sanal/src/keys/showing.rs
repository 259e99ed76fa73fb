//! `sanal keys show`: the names of the vault's keys, and how much lies under each.

use database::{Database, Schema};
use settings::Settings;
use vault::KekUse;

use super::of_vault::Whence;
use crate::house;

pub async fn run(settings: &Settings) -> anyhow::Result<()> {
    let address = house::existing(settings, Schema::Vault).await?;
    let database = Database::open(&address, Schema::Vault, 1).await?;
    super::open(settings, &address, &database).await?;
    let whence = Whence::of(settings)?;
    let held: Vec<String> = whence.keys()?.into_iter().map(|key| key.id).collect();
    println!("keys of the vault, from {whence}");
    if held.is_empty() {
        println!("none yet: the first is made when the house opens");
        return Ok(());
    }
    let used = whence.vault(database)?.keks_in_use().await?;
    for KekUse { id, is_current, people } in &used {
        let state = if *is_current { "current" } else { "old" };
        let lost = if held.contains(id) { "" } else { "  MISSING: restore it" };
        println!("{id}  {state:<7}  {people} people{lost}");
    }
    for id in held.iter().filter(|id| used.iter().all(|used| used.id != **id)) {
        println!("{id}  unused   nobody is kept under it");
    }
    Ok(())
}
