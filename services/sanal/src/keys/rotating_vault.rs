//! `sanal keys rotate-vault`: a new key of the house over everyone's own, and the old one let go.
//!
//! Whatever moment it is stopped at, both keys are in the file for as long as anyone is kept under
//! the old one; the same command goes on from there.

use anyhow::{Context as _, bail};
use database::{Database, Schema};
use settings::{Changing, Settings};
use vault::{Rewrapped, Vault};

use super::commands::RotateVault;
use super::of_vault::Whence;
use crate::{house, progress};

pub const HELP: &str = "\
Change the key of the vault, while the house serves; the old one is let go in the end.

A new key is put before the others in the file of keys, every person's own key is wrapped under it,
and the old key is dropped from the file. What was copied before (backups, the server's own log)
cannot be opened any more without the old key, so keep no copy of it. It may be interrupted: the same
command goes on.

On several machines, each with a copy of the file: run it with --prepare, copy the file to all of
them, run it without, and copy the file again.

With the key in SANAL__SECRETS__VAULT_KEY: give every process the new one and the old one, with a
space between, and start each again; run this; then give the new one alone.";

pub async fn run(settings: &Settings, how: &RotateVault) -> anyhow::Result<()> {
    let address = house::existing(settings, Schema::Vault).await?;
    let database = Database::open(&address, Schema::Vault, 2).await?;
    super::open(settings, &address, &database).await?;
    match Whence::of(settings)? {
        Whence::File(file) => {
            // Held to the end, so that two operators never lose each other's key.
            let changing = Changing::begin(&file).with_context(|| file.display().to_string())?;
            in_file(settings, how, &changing, database).await
        }
        whence => in_environment(settings, how, &whence, database).await,
    }
}

async fn in_file(
    settings: &Settings,
    how: &RotateVault,
    changing: &Changing,
    database: Database,
) -> anyhow::Result<()> {
    let whence = Whence::of(settings)?;
    let goes_on = match changing.read()?.vault.len() {
        0 => {
            bail!("there is no key of the vault in {whence} yet; the house makes it when it opens")
        }
        1 => false,
        _ => true,
    };
    let now = house::clock(settings).now();
    whence.vault(database.clone())?.belong(now).await?;
    if goes_on {
        println!("{whence} has a new key already: the change that was begun is finished");
    } else {
        changing.add_vault_key()?;
    }
    if how.prepare {
        println!(
            "{whence} has a new key; copy it to the other machines, then run this without --prepare"
        );
        return Ok(());
    }
    let vault = whence.vault(database)?;
    if let Err(error) = vault.make_current(now).await {
        // What nothing lies under would only be in the way.
        let used: Vec<_> = vault.keks_in_use().await?.into_iter().map(|kek| kek.id).collect();
        changing.keep_vault_keys(|id| used.iter().any(|used| used == id))?;
        return Err(error.into());
    }
    if move_everyone(&vault, how).await? {
        let used: Vec<_> = vault.keks_in_use().await?.into_iter().map(|kek| kek.id).collect();
        changing.keep_vault_keys(|id| used.iter().any(|used| used == id))?;
        println!("the old key is gone from {whence}");
    }
    Ok(())
}

async fn in_environment(
    settings: &Settings,
    how: &RotateVault,
    whence: &Whence,
    database: Database,
) -> anyhow::Result<()> {
    let keys = whence.keys()?;
    if keys.len() < 2 || how.prepare {
        bail!(
            "the key of the vault is in {whence}, which only you can change. Make a new one with \
             `openssl rand -base64 32`; set {whence} to the new one and the old one, with a space \
             between, for every process of the house, and start each again; then run this"
        );
    }
    let vault = whence.vault(database)?;
    vault.make_current(house::clock(settings).now()).await?;
    if move_everyone(&vault, how).await? {
        println!("set {whence} to its first key alone, {}, from now on", keys[0].id);
    }
    Ok(())
}

/// Whether all is done, or there were as many batches as wanted.
async fn move_everyone(vault: &Vault, how: &RotateVault) -> anyhow::Result<bool> {
    let (mut moved, mut batches) = (0, 0);
    let bar = progress::people("wrapping keys anew");
    let used = vault.keks_in_use().await?;
    bar.set_length(used.iter().filter(|kek| !kek.is_current).map(|kek| kek.people).sum());
    loop {
        if how.batches_max == Some(batches) {
            bar.finish_and_clear();
            println!("{moved} people moved to the new key, and more are left; run this again");
            return Ok(false);
        }
        match vault.rewrap(how.batch).await? {
            Rewrapped::Some(people) => moved += people,
            Rewrapped::All => break,
        }
        bar.set_position(moved);
        batches += 1;
    }
    bar.finish_and_clear();
    vault.retire_keks().await?;
    println!("{moved} people moved to the new key");
    Ok(true)
}
