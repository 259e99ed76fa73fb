//! The one executable: each subcommand is one of the house's processes or an operator's tool.

mod appointing;
mod certificate;
mod checking;
mod counting;
mod demo;
mod exporting;
mod forgetting;
mod hooking;
mod house;
mod identity;
mod importing;
mod intake;
mod keys;
mod letters_in;
mod listening;
mod noticing;
mod observing;
mod output;
mod pacing;
mod people;
mod progress;
mod public_files;
mod rebuilding;
mod retaining;
mod ruling;
mod samples;
mod searching;
mod serving;
mod staff;
mod tally;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use settings::Settings;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Sanal: the people of Mongolia and their state, on the record.
#[derive(Parser)]
#[command(name = "sanal", version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Start a working demonstration: embedded database, made-up people, sample petitions
    #[command(after_help = "Example: sanal demo --data /tmp/sanal --listen 127.0.0.1:0 --fresh")]
    Demo {
        /// Where its files are kept
        #[arg(long, value_name = "DIR", default_value = "sanal-demo")]
        data: PathBuf,
        /// Where to listen; port 0 takes a free one
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// Begin anew: what an earlier demonstration left in the folder is deleted
        #[arg(long)]
        fresh: bool,
    },
    /// Serve pages and API, and keep the projections up, until told to stop
    #[command(after_help = "Example: sanal serve --settings /etc/sanal.toml")]
    Serve(File),
    /// Bring the tables of all three databases up to date, and stop
    #[command(after_help = "Example: sanal migrate --settings /etc/sanal.toml")]
    Migrate(File),
    /// Prove that log and projections agree
    #[command(after_help = "Example: sanal check --settings /etc/sanal.toml")]
    Check(File),
    /// Build a projection's rows anew beside the running ones, then switch to them
    #[command(after_help = "Example: sanal rebuild tallies --settings /etc/sanal.toml")]
    Rebuild {
        /// tallies, catalogue, timeline, endorsements, bursts, invalidations or trail
        name: String,
        /// Take the new rows even if they differ from the running ones
        #[arg(long)]
        accept_difference: bool,
        #[command(flatten)]
        file: File,
    },
    /// Print a petition's exact cells as JSON lines; not for publication
    #[command(after_help = "Example: sanal tally PN-202611-00001 --settings /etc/sanal.toml")]
    Tally {
        number: petitions::PetitionNumber,
        #[command(flatten)]
        file: File,
    },
    /// Write what everyone may know of the log to one file, also while the program runs
    #[command(
        after_help = "Example: sanal export --format parquet --output events.parquet --settings /etc/sanal.toml"
    )]
    Export(exporting::Export),
    /// The first two administrators, who appoint everyone else; the roll; ending an office
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Bring in what another system has
    #[command(subcommand)]
    Import(importing::Import),
    /// Read what a mail server hands over
    #[command(subcommand)]
    Intake(intake::Intake),
    /// Look after the house's keys
    #[command(subcommand)]
    Keys(keys::commands::Keys),
    /// Make made-up people in the proportions of a table and write a session for each (mock identity only)
    #[command(
        after_help = "Example: sanal people --count 1000 --from users.csv --out tokens.txt --settings mock.toml"
    )]
    People {
        #[arg(long)]
        count: usize,
        /// A table with the columns age_band, female, male
        #[arg(long, value_name = "CSV")]
        from: PathBuf,
        /// One bearer token a line
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        file: File,
    },
    /// Print every setting with its default and what it is for
    Settings,
}

#[derive(Args)]
pub struct File {
    /// Settings that differ from the defaults; the environment (SANAL__SECTION__KEY) wins over it
    #[arg(long, value_name = "FILE", env = "SANAL_SETTINGS")]
    settings: Option<PathBuf>,
}

impl File {
    fn read(&self) -> anyhow::Result<Settings> {
        Ok(Settings::load(self.settings.as_deref())?)
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let command = match Cli::try_parse().unwrap_or_else(|wrong| refuse(&wrong)).command {
        // What it ends with is for a mail server to read.
        Command::Intake(command) => return intake::run(command).await,
        command => command,
    };
    match run(command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", told(&error));
            ExitCode::FAILURE
        }
    }
}

/// A mail server whose pipe is written wrong keeps its letters until it is put right.
fn refuse(wrong: &clap::Error) -> ! {
    let is_intake = std::env::args_os().nth(1).is_some_and(|command| command == "intake");
    if is_intake && wrong.use_stderr() {
        let _ = wrong.print();
        std::process::exit(intake::COME_AGAIN.into());
    }
    wrong.exit()
}

/// The error and what caused it, each said once.
fn told(error: &anyhow::Error) -> String {
    let mut told = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if told.ends_with(&cause) {
            continue;
        }
        if !told.is_empty() {
            told.push_str(": ");
        }
        told.push_str(&cause);
    }
    told
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Demo { data, listen, fresh } => demo::run(data, listen, fresh).await,
        Command::Serve(file) => serving::run(&file.read()?).await,
        Command::Migrate(file) => house::migrate(&file.read()?).await,
        Command::Check(file) => checking::run(&file.read()?).await,
        Command::Rebuild { name, accept_difference, file } => {
            rebuilding::run(&file.read()?, &name, accept_difference).await
        }
        Command::Tally { number, file } => tally::run(&file.read()?, number).await,
        Command::Export(export) => exporting::run(export).await,
        Command::Staff(command) => staff::run(command).await,
        Command::Import(command) => importing::command(command).await,
        Command::Intake(_) => Ok(()),
        Command::Keys(command) => keys::commands::run(command).await,
        Command::People { count, from, out, file } => {
            people::run(&file.read()?, count, &from, &out).await
        }
        Command::Settings => {
            print!("{}", settings::DEFAULTS);
            Ok(())
        }
    }
}
