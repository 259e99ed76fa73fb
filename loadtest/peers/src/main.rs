//! Measures how fast other event stores take N signatures on one petition, one JSON line per peer.
#![forbid(unsafe_code)]

mod measuring;
mod peers;
mod petition_signed;
mod postgres;
mod standard_output;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, ValueEnum};

use crate::{peers::Peer, standard_output::JsonLines};

/// How fast do other event stores let N people each sign one petition?
#[derive(Debug, Parser)]
#[command(after_help = "Example:\n  cargo run --release -- \
    --postgres postgres://postgres@127.0.0.1/peers --people 20000 --only umadb")]
struct Args {
    /// A PostgreSQL database to use; every peer drops and makes a schema of its own in it
    #[arg(long, value_name = "URL")]
    postgres: String,

    /// How many people sign
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(1..))]
    people: u64,

    /// How many of them sign at once, each on a connection of its own
    #[arg(long, default_value_t = 32, value_parser = clap::value_parser!(u32).range(1..))]
    clients: u32,

    /// Only this peer (may be given more than once); without it, all of them
    #[arg(long, value_name = "NAME")]
    only: Vec<Peer>,

    /// Where UmaDB makes its folder, removed afterwards; choose the disk PostgreSQL writes to
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    umadb_in: PathBuf,
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let mut lines = JsonLines::take_standard_output()?;
    let chosen = if args.only.is_empty() { Peer::value_variants() } else { &args.only };
    for peer in chosen {
        lines.print(&peer.run(&args).await?)?;
    }
    Ok(())
}
