//! `sanal staff end`: any office, at once; the way out when administrators cannot help themselves.

use anyhow::Context as _;
use database::Schema;
use offices::{ADMINISTRATORS_MIN, GrantNumber};
use settings::Settings;

use super::listing;
use crate::house;

pub async fn run(settings: &Settings, line: GrantNumber) -> anyhow::Result<()> {
    house::existing(settings, Schema::Log).await?;
    let (offices, log) = house::offices(settings).await?;
    let accounts = house::accounts(settings).await?;
    let dismissed = offices.dismiss(line).await;
    log.close().await;
    let grant = dismissed.with_context(|| format!("line {line} of the roll"))?;
    // It may be somebody else by now who has the session.
    accounts.call_back_all(grant.person).await?;
    let (roll, now) = (offices.listed(), house::clock(settings).now());
    println!("ended by the operator, recorded as such, and signed out everywhere:");
    println!("{}", listing::line(&roll, &grant, now));
    let remaining = roll.administrators(now);
    if remaining < ADMINISTRATORS_MIN {
        println!("administrators now: {remaining}; `sanal staff found` names new ones");
    }
    Ok(())
}
