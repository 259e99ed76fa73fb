//! Every setting: one struct per section; `settings.default.toml` explains each key.

mod secrets;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use config::{Config, Environment, File, FileFormat};
use jiff::SignedDuration;
use secrecy::SecretString;
use serde::Deserialize;

pub use secrets::{Made, Secrets, SecretsError};

/// The file that explains every key, and the defaults themselves.
pub const DEFAULTS: &str = include_str!("../settings.default.toml");

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub server: Server,
    pub store: Store,
    pub log: Log,
    pub secrets: SecretsFile,
    pub identity: Identity,
    pub petitions: Petitions,
    pub clock: Clock,
    pub output: Output,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    pub listen: SocketAddr,
    pub public_url: String,
    pub workers: usize,
    pub body_bytes_max: usize,
    pub stop_seconds: u64,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Store {
    pub address: String,
}

/// The address may hold a password.
impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store { .. }")
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub queue_items: usize,
    pub batch_items: usize,
    pub poll_ms: u64,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretsFile {
    pub file: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adapter {
    Dan,
    Mock,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    pub adapter: Adapter,
    pub session_minutes: i64,
    pub dan: Dan,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dan {
    pub url: String,
    pub client_id: String,
    pub client_secret: SecretString,
    pub wsdl: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Petitions {
    #[serde(with = "friendly")]
    pub signing_period: SignedDuration,
    pub thresholds: Thresholds,
    pub text: TextLimits,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    pub working_group: u32,
    pub inspection: u32,
    pub decision: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLimits {
    pub action: usize,
    pub background: usize,
    pub additional_details: usize,
    pub reason: usize,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    #[serde(with = "friendly")]
    pub offset: SignedDuration,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    pub level: String,
    pub format: OutputFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutputFormat {
    Text,
    Json,
}

#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("{0}")]
    Unreadable(#[from] config::ConfigError),
}

impl Settings {
    /// The defaults, overridden by a file, overridden by the environment.
    pub fn load(file: Option<&Path>) -> Result<Self, SettingsError> {
        let environment = Environment::with_prefix("SANAL")
            .prefix_separator("__")
            .separator("__")
            .try_parsing(true);
        Self::from_sources(file, environment)
    }

    fn from_sources(file: Option<&Path>, environment: Environment) -> Result<Self, SettingsError> {
        let mut sources = Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml));
        if let Some(file) = file {
            sources = sources.add_source(File::from(file).format(FileFormat::Toml));
        }
        Ok(sources.add_source(environment).build()?.try_deserialize()?)
    }
}

/// Durations as people write them: `30 days`, `-2h`, `1h 30m`. A day is 24 hours.
mod friendly {
    use jiff::SignedDuration;
    use serde::{Deserialize as _, Deserializer, de};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<SignedDuration, D::Error> {
        let text = String::deserialize(deserializer)?;
        let span: jiff::Span = text.parse().map_err(de::Error::custom)?;
        let relative = jiff::SpanRelativeTo::days_are_24_hours();
        span.to_duration(relative).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(file: &str, environment: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, file).expect("written");
        let source = environment
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let environment = Environment::with_prefix("SANAL")
            .prefix_separator("__")
            .separator("__")
            .try_parsing(true)
            .source(Some(source));
        Settings::from_sources(Some(&path), environment)
    }

    #[test]
    fn the_defaults_are_whole() {
        let settings = with("", &[]).expect("loads");
        assert_eq!(settings.petitions.signing_period, SignedDuration::from_hours(720));
        assert_eq!(settings.identity.adapter, Adapter::Dan);
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let file = "[server]\nlisten = \"127.0.0.1:1\"\nworkers = 3\n[clock]\noffset = \"-2h\"\n";
        let settings = with(file, &[("SANAL__SERVER__LISTEN", "127.0.0.1:2")]).expect("loads");
        assert_eq!((settings.server.listen.port(), settings.server.workers), (2, 3));
        assert_eq!(settings.clock.offset, SignedDuration::from_hours(-2));
    }

    #[test]
    fn a_misspelt_key_is_not_passed_over() {
        let error = with("[server]\nlissten = \"127.0.0.1:1\"\n", &[]).expect_err("refused");
        assert!(error.to_string().contains("lissten"), "{error}");
    }

    #[test]
    fn no_secret_is_printed() {
        let file = "[store]\naddress = \"postgres://u:hunter2@h/d\"\n[identity.dan]\nclient_secret = \"hunter3\"\n";
        assert!(!format!("{:?}", with(file, &[]).expect("loads")).contains("hunter"));
    }
}
