//! `sanal check`: the log is whole, the projections are what it says, and so is every release that was ever made of it.

mod releases;

use anyhow::bail;
use database::Schema;
use eventlog::Integrity;
use settings::Settings;
use statistics::OtherRelease;

use crate::{house, progress};

pub async fn run(settings: &Settings) -> anyhow::Result<()> {
    let address = house::existing(settings, Schema::Log).await?;
    let log = house::read_log(&address).await?;
    let bar = progress::events("reading the log");
    bar.set_length(log.head().await?.position);
    let found = Integrity::check(&*log, |position| bar.set_position(position)).await?;
    bar.finish_and_clear();
    println!(
        "log: {} events in {} streams, {} faults",
        found.events,
        found.streams,
        found.faults.len()
    );
    if !found.index_compared {
        println!("log: the index of streams belongs to the running program and was not compared");
    }
    for fault in found.faults.iter().take(20) {
        println!("log: {fault}");
    }
    let mut sound = found.faults.is_empty();
    let views = house::views(settings).await?;
    for projection in house::projections() {
        let bar = progress::events(projection.name());
        let agreement =
            projector::agree_with_log(&*projection, &*log, &views, |position, target| {
                bar.set_length(target);
                bar.set_position(position);
            })
            .await?;
        bar.finish_and_clear();
        println!(
            "{}: {} rows at position {}, {} differ from a replay of the log",
            projection.name(),
            agreement.rows,
            agreement.position,
            agreement.different
        );
        sound &= agreement.different == 0;
    }
    let found = releases::proved(&*log).await?;
    let (others, participation) = (&found.other_breakdowns, &found.other_participation);
    println!("releases: {} are as the log gives them, {} differ", found.breakdowns, others.len());
    for petition in others.iter().take(20) {
        println!("releases: one of {petition} tells something else");
    }
    println!(
        "releases of participation: {} are as the log gives them, {} differ",
        found.participation,
        participation.len()
    );
    for other in participation.iter().take(20) {
        let OtherRelease { measure, number, others } = other;
        println!("releases of participation: number {number} of {measure} tells something else:");
        println!("  {}", others.join(", "));
    }
    sound &= others.is_empty() && participation.is_empty();
    log.close().await;
    if !sound {
        bail!("log and projections do not agree");
    }
    println!("log and projections agree");
    Ok(())
}
