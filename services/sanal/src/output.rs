//! What the program tells its operator: to standard error, in text or JSON, never with personal data.

use settings::{OutputFormat, Settings};
use tracing_subscriber::EnvFilter;

pub fn start(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.output.level)?;
    let output = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.output.format {
        OutputFormat::Text => output.init(),
        OutputFormat::Json => output.json().init(),
    }
    Ok(())
}
