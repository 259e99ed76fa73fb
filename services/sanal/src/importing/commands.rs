//! What an operator can import.

use std::path::PathBuf;

use clap::Subcommand;

use crate::File;

#[derive(Subcommand)]
pub enum Import {
    /// Bring in petitions of another system, with the totals they had there, kept apart from signatures
    /// attested here. On SQLite the house must not be running
    #[command(
        after_help = "FILE is a CSV table with the columns id, created_at (RFC 3339), title, signatures, status \
                      (open or closed), and, if there are any, background and additional_details. \
                      Characters that do not show are left out.\n\n\
                      Example: sanal import petitions uk.csv --source petition.parliament.uk --dry-run"
    )]
    Petitions {
        #[arg(value_name = "FILE")]
        table: PathBuf,
        /// What the other system is called; with the id it says which petition is which
        #[arg(long, value_name = "NAME")]
        source: String,
        /// Read and judge the file, and import nothing
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        file: File,
    },
}

pub async fn run(command: Import) -> anyhow::Result<()> {
    let Import::Petitions { table, source, dry_run, file } = command;
    super::run(&file.read()?, &table, &source, dry_run).await
}
