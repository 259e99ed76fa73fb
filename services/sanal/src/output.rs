//! What the program tells its operator: to standard error, in text or JSON, never with personal data.

use std::io::IsTerminal as _;

use settings::{OutputFormat, Settings};
use tracing::{Level, Metadata};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, Layer as _};

/// The rooms of the house, which know what they may say at any level.
const OURS: &[&str] = &[
    "accounts",
    "audit",
    "cabinet",
    "complaints",
    "database",
    "directory",
    "eventlog",
    "files",
    "mail",
    "moderation",
    "notices",
    "offices",
    "petitions",
    "policy",
    "privacy",
    "projector",
    "sanal",
    "search",
    // What web/src/guards/refusals.rs says of who was let in and what was refused.
    "security",
    "settings",
    "vault",
    "web",
];

/// Says as an error of ours whatever a stranger sends that is no HTTP: they get their 400, and the
/// operator is spared.
const NONSENSE: &str = "actix_http::h1::dispatcher";

pub fn start(settings: &Settings) -> anyhow::Result<()> {
    let level = EnvFilter::try_new(&settings.output.level)?;
    let output = tracing_subscriber::fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let output = match settings.output.format {
        OutputFormat::Text => output.boxed(),
        OutputFormat::Json => output.json().boxed(),
    };
    // Of the whole, not of the output alone: a filter of one layer forgets an event after a library
    // has only asked whether it would be heard.
    let told = tracing_subscriber::registry().with(level).with(filter_fn(may_be_told));
    told.with(output).try_init()?;
    Ok(())
}

/// Libraries write requests, answers and statements as they are when asked for detail: of them
/// only what they want an operator to know is passed on, whatever the level.
fn may_be_told(about: &Metadata<'_>) -> bool {
    let room = about.target().split("::").next().unwrap_or_default();
    OURS.contains(&room) || (*about.level() <= Level::INFO && about.target() != NONSENSE)
}
