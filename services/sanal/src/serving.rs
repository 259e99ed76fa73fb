//! `sanal serve`: the web, the API and the projections, until told to stop.

use anyhow::ensure;
use settings::{Adapter, Settings};

use crate::house::House;
use crate::{listening, output};

pub async fn run(settings: &Settings) -> anyhow::Result<()> {
    output::start(settings)?;
    let identity = &settings.identity;
    let (key, client_id) = identity.client_id();
    ensure!(identity.adapter == Adapter::Mock || !client_id.is_empty(), "{key} must be named");
    let house = House::open(settings).await?;
    if settings.identity.adapter == Adapter::Mock {
        tracing::warn!("identity is made up: for demonstrations and tests only");
    }
    let listening = listening::listen(settings, &house)?;
    println!("Sanal listens on {}://{}", listening.scheme, listening.local);
    if !settings.server.public_url.is_empty() {
        println!("Known outside as {}", listening.public_url.as_str().trim_end_matches('/'));
    }
    let stopped = listening.until_stopped().await;
    house.close().await;
    stopped
}
