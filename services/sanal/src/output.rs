//! What the program tells its operator: to standard error, in text or JSON, never with personal data.

use std::io::IsTerminal as _;

use settings::{OutputFormat, Settings};
use tracing_subscriber::EnvFilter;

pub fn start(settings: &Settings) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.output.level)?;
    let is_terminal = std::io::stderr().is_terminal();
    let output = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(is_terminal)
        .with_writer(std::io::stderr);
    match settings.output.format {
        OutputFormat::Text => output.init(),
        OutputFormat::Json => output.json().init(),
    }
    Ok(())
}
