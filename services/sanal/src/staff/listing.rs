//! `sanal staff list`: the roll of offices, which names nobody.

use std::io::{ErrorKind, Write as _};

use database::Schema;
use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use offices::{By, Grant, Roll, Stage};
use settings::Settings;

use crate::house;

pub async fn run(settings: &Settings) -> anyhow::Result<()> {
    house::existing(settings, Schema::Log).await?;
    let (offices, log) = house::offices(settings).await?;
    let (roll, now) = (offices.listed(), house::clock(settings).now());
    log.close().await;
    let mut output = std::io::stdout().lock();
    for grant in roll.grants() {
        match writeln!(output, "{}", line(&roll, grant, now)) {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
            written => written?,
        }
    }
    Ok(())
}

/// `3    held      until 2027-11-19  agency_officer traffic-police`
pub fn line(roll: &Roll, grant: &Grant, now: Timestamp) -> String {
    let (number, until) = (grant.number, last_day(grant.until));
    let agency = grant.office.agency.as_ref().map(|agency| format!(" {agency}"));
    let office = format!("{}{}", grant.office.role.code(), agency.unwrap_or_default());
    let end = ended(roll, grant).unwrap_or_default();
    let waits = roll.waiting_end(grant, now).map_or("", |_| ", its ending waits");
    format!(
        "{number:<4} {:<9} until {until}  {office}{waits}{end}",
        roll.standing(grant, now).code()
    )
}

/// By whom it was ended or declined; people are called by the line they were first entered on.
fn ended(roll: &Roll, grant: &Grant) -> Option<String> {
    let (what, by, reason) = match grant.stage {
        Stage::Declined { by, .. } => ("declined", by, None),
        Stage::Ended { by, reason, .. } => ("ended", by, Some(reason)),
        Stage::Proposed | Stage::Granted => return None,
    };
    Some(match by {
        By::Operator => format!(", {what} by the operator"),
        By::Person(key) => {
            let first = roll.grants().iter().find(|line| line.person == key);
            let by = first.map_or_else(|| "?".to_owned(), |line| line.number.to_string());
            let why = reason.map_or_else(String::new, |reason| format!(": {}", reason.code()));
            format!(", {what} by {by}{why}")
        }
    })
}

/// The day whose end it is.
fn last_day(until: Timestamp) -> Date {
    (until - SignedDuration::from_micros(1)).to_zoned(clock::zone()).date()
}
