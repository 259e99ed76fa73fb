//! `sanal staff`: the first two administrators; everyone else is appointed by two of them, on the
//! pages.

use std::io::{BufRead as _, IsTerminal as _};

use accounts::RegisterNumber;
use anyhow::Context as _;
use clap::{Args, Subcommand};
use jiff::SignedDuration;

use crate::{File, house};

#[derive(Subcommand)]
pub enum Staff {
    /// Name an administrator, while there are fewer than two; the registration number is asked for
    #[command(
        after_help = "Example: sanal staff found --days 365 --settings /etc/sanal.toml\n\nThe registration number is read from standard input, for what stands in a command line can be read by\nothers on the machine. With SQLite the house must not be running."
    )]
    Found(Found),
}

#[derive(Args)]
pub struct Found {
    /// How many days the office is held for
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3_660))]
    days: u32,
    #[command(flatten)]
    file: File,
}

pub async fn run(command: Staff) -> anyhow::Result<()> {
    let Staff::Found(found) = command;
    let number = asked()?;
    let settings = found.file.read()?;
    // The log first: while the house runs on its files, nothing is written.
    let (offices, log) = house::offices(&settings).await?;
    let person = house::accounts(&settings).await?.person_key(&number).await?;
    let until =
        house::clock(&settings).now() + SignedDuration::from_hours(24 * i64::from(found.days));
    let founded = offices.found(person, until).await;
    log.close().await;
    println!("administrator, line {} of the roll", founded?);
    Ok(())
}

/// From whoever sits there, or from a pipe.
fn asked() -> anyhow::Result<RegisterNumber> {
    if std::io::stdin().is_terminal() {
        eprintln!("Registration number:");
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    line.trim().parse().context("the registration number")
}
