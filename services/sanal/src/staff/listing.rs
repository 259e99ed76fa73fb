//! `sanal staff list`: the roll of offices, which names nobody.

use std::io::{ErrorKind, Write as _};

use database::Schema;
use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use offices::{Grant, Roll};
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
    let waits = roll.waiting_end(grant, now).map_or("", |_| ", its ending waits");
    format!("{number:<4} {:<9} until {until}  {office}{waits}", roll.standing(grant, now).code())
}

/// The day whose end it is.
fn last_day(until: Timestamp) -> Date {
    (until - SignedDuration::from_micros(1)).to_zoned(clock::zone()).date()
}
