//! `sanal export`: what everyone may know of the log, in one file, also while the program runs.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Args;
use database::Schema;
use eventlog::{Position, Store};
use public_events::{EventFile, Format};
use settings::Settings;

use crate::{house, progress};

/// Events read at once.
const PAGE: Position = 5_000;

#[derive(Args)]
pub struct Export {
    /// ndjson (a JSON object a line) or parquet
    #[arg(long)]
    format: Format,
    /// The file to write; one that is there is replaced once the new one is whole
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// The first position of the log to tell of
    #[arg(long, value_name = "POSITION", default_value_t = 1)]
    from: Position,
    /// The last one; without it, to where the log stands now
    #[arg(long, value_name = "POSITION")]
    until: Option<Position>,
    #[command(flatten)]
    file: crate::File,
}

pub async fn run(export: Export) -> anyhow::Result<()> {
    let Export { format, output, from, until, file } = export;
    let settings: Settings = file.read()?;
    let address = house::existing(&settings, Schema::Log).await?;
    let log = house::read_log(&address).await?;
    let head = log.head().await?.position;
    let until = until.unwrap_or(head).min(head);
    ensure!((1..=until + 1).contains(&from), "there is nothing from {from} to {until}");
    let new = being_written(&output);
    let to = File::create(&new).with_context(|| new.display().to_string())?;
    let written = write(&*log, format, to, from, until).await;
    log.close().await;
    match written {
        Ok(count) => {
            fs::rename(&new, &output).with_context(|| output.display().to_string())?;
            let (output, positions) = (output.display(), until + 1 - from);
            println!("{output}: {count} public events of {positions} positions");
            Ok(())
        }
        Err(error) => {
            // Half a file is taken for a whole one.
            let _ = fs::remove_file(&new);
            Err(error)
        }
    }
}

/// Beside the file, so that it takes its place at once.
fn being_written(output: &Path) -> PathBuf {
    let mut name = OsString::from(output);
    name.push(".being-written");
    name.into()
}

async fn write(
    log: &dyn Store,
    format: Format,
    to: File,
    from: Position,
    until: Position,
) -> anyhow::Result<u64> {
    let bar = progress::events("writing public events");
    bar.set_length(until + 1 - from);
    let mut file = EventFile::begin(format, to)?;
    let (mut at, mut count) = (from - 1, 0);
    while at < until {
        let limit = u32::try_from((until - at).min(PAGE)).unwrap_or(1);
        let events = log.read_after(at, limit).await?;
        let Some(last) = events.last() else { break };
        at = last.position;
        for event in public_events::tell(log, &events).await? {
            file.add(event)?;
            count += 1;
        }
        bar.set_position(at + 1 - from);
    }
    file.finish()?.sync_all()?;
    bar.finish_and_clear();
    Ok(count)
}
