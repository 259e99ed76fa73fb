//! `sanal keys rotate-session`: a new key for sessions, without signing anyone out.

use accounts::SessionLifetime;
use anyhow::Context as _;
use clap::Args;
use database::{Database, Schema};
use jiff::SignedDuration;
use settings::Secrets;

use crate::{File, house, keys};

#[derive(Args)]
pub struct RotateSession {
    /// When the new key begins to sign. Until then it is only known, so that processes can be
    /// restarted one after the other
    #[arg(long, value_name = "TIME", default_value = "10m")]
    signs_in: SignedDuration,
    #[command(flatten)]
    file: File,
}

pub async fn run(rotate: &RotateSession) -> anyhow::Result<()> {
    let settings = rotate.file.read()?;
    let address = house::existing(&settings, Schema::Vault).await?;
    let vault = Database::open(&address, Schema::Vault, 1).await?;
    // Only the keys of this data are changed.
    keys::open(&settings, &address, &vault).await?;
    vault.close().await;
    let now = house::clock(&settings).now();
    let file = keys::file(&settings, &address)?;
    let signs_from = now + rotate.signs_in.max(SignedDuration::ZERO);
    let rotated = Secrets::rotate_session(&file, now, signs_from, SessionLifetime::LONGEST)
        .with_context(|| file.display().to_string())?;
    println!(
        "the new session key signs from {signs_from:.0} on; restart every process before then"
    );
    println!("{} session keys are known now, {} dropped", rotated.known, rotated.dropped);
    Ok(())
}
