//! `sanal keys`: which keys the data lies under, and changing them. No key is ever printed.

use std::num::NonZeroU32;

use clap::{Args, Subcommand};

use super::rotating_session::{self, RotateSession};
use super::{rotating_vault, showing};
use crate::File;

#[derive(Subcommand)]
pub enum Keys {
    /// Which keys of the vault there are, and how many people are kept under each
    #[command(after_help = "Example: sanal keys show --settings /etc/sanal.toml")]
    Show(File),
    /// Change the key of the vault, while the house serves; the old one is let go in the end
    #[command(
        long_about = rotating_vault::HELP,
        after_help = "Example: sanal keys rotate-vault --settings /etc/sanal.toml"
    )]
    RotateVault(RotateVault),
    /// Put a new session key into the file of keys; restart every process before it begins to sign
    #[command(
        after_help = "Example: sanal keys rotate-session --signs-in 10m --settings /etc/sanal.toml"
    )]
    RotateSession(RotateSession),
}

#[derive(Args)]
pub struct RotateVault {
    /// Only add the new key to the file, to be copied to the other machines before it is used
    #[arg(long)]
    pub prepare: bool,
    /// People moved in one statement
    #[arg(long, value_name = "PEOPLE", default_value = "1000")]
    pub batch: NonZeroU32,
    /// Stop after so many statements; the same command goes on later
    #[arg(long, value_name = "N")]
    pub batches_max: Option<u32>,
    #[command(flatten)]
    pub file: File,
}

pub async fn run(command: Keys) -> anyhow::Result<()> {
    match command {
        Keys::Show(file) => showing::run(&file.read()?).await,
        Keys::RotateSession(how) => rotating_session::run(&how).await,
        Keys::RotateVault(how) => rotating_vault::run(&how.file.read()?, &how).await,
    }
}
