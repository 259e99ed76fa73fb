//! `sanal staff found`: an administrator, while there are fewer than two.

use std::io::{BufRead as _, IsTerminal as _};

use accounts::RegisterNumber;
use anyhow::Context as _;
use kernel::{Timestamp, clock};
use offices::{AGE_MIN, GrantNumber, Offices, RollError};
use settings::Settings;

use crate::house;

pub async fn run(settings: &Settings, days: u32) -> anyhow::Result<()> {
    let number = asked()?;
    // The log first: while the house runs on its files, nothing is written.
    let (offices, log) = house::offices(settings).await?;
    let until = clock::end_of_days(house::clock(settings).now(), days).context("--days")?;
    let founded = found(settings, &offices, &number, until).await;
    log.close().await;
    println!("administrator, line {} of the roll", founded?);
    Ok(())
}

/// Nobody is made known here for what is refused.
async fn found(
    settings: &Settings,
    offices: &Offices,
    number: &RegisterNumber,
    until: Timestamp,
) -> anyhow::Result<GrantNumber> {
    let accounts = house::accounts(settings).await?;
    anyhow::ensure!(
        number.age(house::clock(settings).now()) >= AGE_MIN,
        "the person is younger than {AGE_MIN}: only adults hold an office"
    );
    offices.could_found(until).map_err(|error| named(error, settings))?;
    let person = accounts.person_key(number).await?;
    Ok(offices.found(person, until).await?)
}

/// With the setting that says how long a term may be.
fn named(error: RollError, settings: &Settings) -> anyhow::Error {
    let days = settings.offices.term_max.as_hours() / 24;
    let longest = format!("--days: at most {days}, which is `offices.term_max`");
    match error {
        RollError::NotATerm { .. } => anyhow::Error::new(error).context(longest),
        error => error.into(),
    }
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
