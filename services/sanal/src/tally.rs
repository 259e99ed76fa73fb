//! `sanal tally NUMBER`: a petition's exact cells, for operators; publication goes through the
//! disclosure gate.

use anyhow::Context as _;
use database::Schema;
use petitions::PetitionNumber;
use settings::Settings;

use crate::house;

pub async fn run(settings: &Settings, number: PetitionNumber) -> anyhow::Result<()> {
    house::existing(settings, Schema::Log).await?;
    let views = house::views(settings).await?;
    for cell in petitions::exact_cells(&views, number).await.context("the cells")? {
        println!("{}", serde_json::to_string(&cell)?);
    }
    Ok(())
}
