//! `sanal import petitions FILE.csv`: petitions of another system, with the totals they had there.
//!
//! The whole file is read and judged first: what is wrong is told line by line, and then nothing is
//! imported. What was imported before is known by its id, so an import that was cut off is begun anew.

mod commands;
mod table;

use std::path::Path;

use anyhow::{bail, ensure};
use petitions::{MonthsTaken, PetitionImported};
use settings::Settings;

pub use self::commands::{Import, run as command};
use crate::house::House;
use crate::progress;

/// Petitions in one commit.
const AT_ONCE: usize = 500;
/// Faults told; of more only how many there are.
const TOLD: usize = 20;

pub async fn run(
    settings: &Settings,
    file: &Path,
    source: &str,
    is_dry_run: bool,
) -> anyhow::Result<()> {
    ensure!(!source.trim().is_empty(), "--source must say where the petitions come from");
    let house = House::open(settings).await?;
    let imported = import(&house, file, source, is_dry_run).await;
    house.close().await;
    imported
}

async fn import(house: &House, file: &Path, source: &str, is_dry_run: bool) -> anyhow::Result<()> {
    let limits = &house.petitions.rules().text;
    let petitions = match table::read(file, source, limits, house.clock.now())? {
        Ok(petitions) => petitions,
        Err(faults) => return refused(file, &faults),
    };
    // What is known is known from the catalogue.
    house.caught_up().await?;
    let unknown = unknown(house, source, &petitions).await?;
    let known = petitions.len() - unknown.len();
    if is_dry_run {
        println!(
            "{}: {} petitions would be imported; {known} are known",
            file.display(),
            unknown.len()
        );
        return Ok(());
    }
    let bar = progress::petitions("importing");
    bar.set_length(unknown.len() as u64);
    let (mut new, mut taken) = (0, MonthsTaken::default());
    for some in unknown.chunks(AT_ONCE) {
        new += house.petitions.import(some.to_vec(), &mut taken).await?;
        bar.inc(some.len() as u64);
    }
    bar.finish_and_clear();
    house.caught_up().await?;
    println!("{}: {new} petitions imported; {known} were known", file.display());
    Ok(())
}

async fn unknown(
    house: &House,
    source: &str,
    petitions: &[PetitionImported],
) -> anyhow::Result<Vec<PetitionImported>> {
    let mut unknown = Vec::new();
    for some in petitions.chunks(1_000) {
        let references: Vec<_> = some.iter().map(|petition| petition.reference.clone()).collect();
        let known = house.petitions.imported_before(source, &references).await?;
        unknown.extend(some.iter().filter(|p| !known.contains(&p.reference)).cloned());
    }
    Ok(unknown)
}

fn refused(file: &Path, faults: &[table::Fault]) -> anyhow::Result<()> {
    for fault in faults.iter().take(TOLD) {
        eprintln!("{}:{}: {}", file.display(), fault.line, fault.what);
    }
    if faults.len() > TOLD {
        eprintln!("… and {} more", faults.len() - TOLD);
    }
    bail!("{} lines cannot be imported; nothing was", faults.len())
}
