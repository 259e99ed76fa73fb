//! Lets a nation sign one petition, measures how fast, and checks that everyone is counted once.
#![forbid(unsafe_code)]

// the nine commands
mod complaints;
mod finding;
mod kill;
mod laws;
mod letters;
mod nation;
mod pages;
mod publishing;
mod store;

// what is measured, and what it is held against
mod echo;
mod home;
mod house;
mod petition;
mod sanal;
mod serving;
mod sizes;

// who signs, and what must come of it
mod order;
mod receipts;
mod table;
mod tally;
mod tokens;

// how they sign
mod asking;
mod client;
mod crowd;
mod freshness;
mod signing;

// what is told
mod figures;
mod progress;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// What Sanal uses too: the echo is to differ from it in nothing but the work.
#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Load for Sanal: one JSON line on standard output, progress on standard error.
#[derive(Debug, Parser)]
#[command(
    name = "loadtest",
    after_help = "Example:\n  cargo run --release -p loadtest -- nation --store sqlite --people 20000"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everyone signs one petition over HTTP, and every cell of the tally is compared with the table
    Nation(nation::Options),
    /// Signatures per second into the log without HTTP, with none and with many earlier ones
    Store(store::Options),
    /// Pages and totals read per second, held against a bare "hello"
    Pages(pages::Options),
    /// Totals as of any instant, all public events as Parquet, and how much of who signed the gate lets through
    Publishing(publishing::Options),
    /// Lists, search, suggestions and a page among many petitions, held against a bare "hello"
    Finding(finding::Options),
    /// A long law beside a short one: read with all that was said of it, and written
    Laws(laws::Options),
    /// A year of complaints, then so many a second for so long, and every desk read meanwhile and afterwards
    Complaints(complaints::Options),
    /// Letters per second from the outbox to a mail server that takes everything, each once
    Letters(letters::Options),
    /// kill -9 under load, again and again: what was acknowledged is there once
    Kill(kill::Options),
    /// What the program is held against: a bare server that answers the same requests
    #[command(hide = true)]
    Echo(echo::Options),
}

fn main() -> Result<ExitCode> {
    match Cli::parse().command {
        Command::Nation(options) => measuring(nation::run(options)),
        Command::Store(options) => measuring(store::run(options)),
        Command::Pages(options) => measuring(pages::run(options)),
        Command::Publishing(options) => measuring(publishing::run(options)),
        Command::Finding(options) => measuring(finding::run(options)),
        Command::Laws(options) => measuring(laws::run(options)),
        Command::Complaints(options) => measuring(complaints::run(options)),
        Command::Letters(options) => measuring(letters::run(options)),
        Command::Kill(options) => measuring(kill::run(options)),
        Command::Echo(options) => echo::run(options),
    }
}

/// Exit code 1 when something that must always hold did not.
fn measuring(command: impl Future<Output = Result<bool>>) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let holds = runtime.block_on(command)?;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
