//! `sanal staff`: the first two administrators, and the way out when administrators cannot help
//! themselves; everyone else is appointed by two of them, on the pages.

mod ending;
mod founding;
mod listing;

use clap::{Args, Subcommand};

use crate::File;

#[derive(Subcommand)]
pub enum Staff {
    /// Name an administrator, while there are fewer than two; the registration number is asked for
    #[command(
        after_help = "Example: sanal staff found --days 365 --settings /etc/sanal.toml\n\nThe registration number is read from standard input, for what stands in a command line can be read by\nothers on the machine. With SQLite the house must not be running."
    )]
    Found(Found),
    /// Print the roll of offices, a line each; it names nobody
    #[command(
        after_help = "Example: sanal staff list --settings /etc/sanal.toml\n\nWith SQLite the house must not be running."
    )]
    List(File),
    /// End any office at once, whatever the administrators say; it is on record as the operator's act
    #[command(
        after_help = "Example: sanal staff end --line 7 --settings /etc/sanal.toml\n\nFor when two administrators are at odds, or one of them is somebody else by now. Where fewer than two\nadministrators remain, `sanal staff found` names new ones. With SQLite the house must not be running."
    )]
    End(End),
}

#[derive(Args)]
pub struct Found {
    /// How many days the office is held for, today among them; at most `offices.term_max`
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3_660))]
    days: u32,
    #[command(flatten)]
    file: File,
}

#[derive(Args)]
pub struct End {
    /// The line of the roll, as `sanal staff list` and the page of offices show it
    #[arg(long, value_name = "N")]
    line: offices::GrantNumber,
    #[command(flatten)]
    file: File,
}

pub async fn run(command: Staff) -> anyhow::Result<()> {
    match command {
        Staff::Found(found) => founding::run(&found.file.read()?, found.days).await,
        Staff::List(file) => listing::run(&file.read()?).await,
        Staff::End(end) => ending::run(&end.file.read()?, end.line).await,
    }
}
