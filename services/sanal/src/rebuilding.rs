//! `sanal rebuild NAME`: a projection's rows made anew beside the running ones.

use anyhow::{Context as _, bail};
use database::Schema;
use projector::{ProjectError, rebuild};
use settings::Settings;

use crate::{house, progress};

pub async fn run(settings: &Settings, name: &str, accept_difference: bool) -> anyhow::Result<()> {
    let projections = house::projections();
    let names: Vec<_> = projections.iter().map(|projection| projection.name()).collect();
    let projection =
        projections.iter().find(|projection| projection.name() == name).with_context(|| {
            format!("no projection is called {name}; there are {}", names.join(", "))
        })?;
    let log = house::read_log(&house::existing(settings, Schema::Log).await?).await?;
    let views = house::views(settings).await?;
    let bar = progress::events(projection.name());
    let started = std::time::Instant::now();
    let rebuilt = rebuild(&**projection, &*log, &views, accept_difference, |position, target| {
        bar.set_length(target);
        bar.set_position(position);
    })
    .await;
    bar.finish_and_clear();
    log.close().await;
    match rebuilt {
        Ok(rebuilt) => {
            let seconds = started.elapsed().as_secs_f64();
            println!(
                "{name}: generation {} reads {} events, in {seconds:.1} s",
                rebuilt.generation, rebuilt.events
            );
            Ok(())
        }
        Err(error @ (ProjectError::Disagreement(_) | ProjectError::NewerFold(_))) => {
            bail!("{error}; the running rows stay. To take the new ones: --accept-difference")
        }
        Err(error) => Err(error.into()),
    }
}
