//! `sanal tally NUMBER`: a petition's exact cells, for operators; publication goes through the
//! disclosure gate.

use std::io::{ErrorKind, Write as _};

use anyhow::{Context as _, bail};
use database::Schema;
use petitions::PetitionNumber;
use settings::Settings;

use crate::house;

pub async fn run(settings: &Settings, number: PetitionNumber) -> anyhow::Result<()> {
    house::existing(settings, Schema::Log).await?;
    let views = house::views(settings).await?;
    if !petitions::is_public(&views, number).await? {
        bail!("no petition {number} is open or closed");
    }
    let cells = petitions::exact_cells(&views, number).await.context("the cells")?;
    let cells = cells.map(|counted| counted.cells).unwrap_or_default();
    let mut output = std::io::stdout().lock();
    for cell in cells {
        let line = serde_json::to_string(&cell)?;
        match writeln!(output, "{line}") {
            // Whoever reads has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
            written => written?,
        }
    }
    Ok(())
}
