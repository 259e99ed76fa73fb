//! Every setting: one struct per section; `settings.default.toml` explains each key.

mod bills;
mod cabinet;
mod complaints;
mod intake;
mod notices;
mod pace;
mod petitions;
mod ranges;
mod secrets;
mod statistics;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use config::builder::DefaultState;
use config::{Config, ConfigBuilder, Environment, File, FileFormat};
use ipnet::IpNet;
use jiff::SignedDuration;
use secrecy::SecretString;
use serde::Deserialize;

pub use bills::{BillTextLimits, Bills, CommentTextLimits, Comments, WindowDays};
pub use cabinet::{Cabinet, Escalation, FollowUp};
pub use complaints::{ComplaintDays, ComplaintFileLimits, ComplaintTextLimits, Complaints};
pub use intake::Intake;
pub use notices::{
    Dkim, Mail, MailBackend, Notices, Sms, SmsBackend, SmsFormat, SmsMethod, Smtp, SmtpTls,
    Webhooks,
};
pub use pace::{OfAddresses, OfPeople, Pace, Rate};
pub use petitions::{Bursts, Days, Ground, OfKind, Petitions, TextLimits};
pub use secrets::{Changing, EarlierSession, Made, Rotated, Secrets, SecretsError, VaultKey};
pub use statistics::Statistics;

/// The file that explains every key, and the defaults themselves.
pub const DEFAULTS: &str = include_str!("../settings.default.toml");

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub server: Server,
    pub pace: Pace,
    pub store: Store,
    pub log: Log,
    pub secrets: SecretsFile,
    pub identity: Identity,
    pub offices: Offices,
    pub retention: Retention,
    pub petitions: Petitions,
    pub bills: Bills,
    pub comments: Comments,
    pub complaints: Complaints,
    pub cabinet: Cabinet,
    pub statistics: Statistics,
    pub intake: Intake,
    pub search: Search,
    pub open_data: OpenData,
    pub notices: Notices,
    pub mail: Mail,
    pub sms: Sms,
    pub webhooks: Webhooks,
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
    pub live_streams_max: usize,
    pub stop_seconds: u64,
    pub connections_max: usize,
    pub head_seconds_max: u64,
    pub body_seconds_max: u64,
    #[serde(deserialize_with = "pace::networks")]
    pub trusted_proxies: Vec<IpNet>,
    pub proxy_header: ProxyHeader,
    pub security_contact: String,
    pub tls: Tls,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ProxyHeader {
    #[serde(rename = "x-forwarded-for")]
    XForwardedFor,
    #[serde(rename = "forwarded")]
    Forwarded,
}

/// Both or neither.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    pub certificate: PathBuf,
    pub key: PathBuf,
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
    pub vault_key: SecretString,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adapter {
    Dan,
    Oidc,
    Mock,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    pub adapter: Adapter,
    pub session_minutes: i64,
    pub step_up_minutes: i64,
    pub dan: Dan,
    pub oidc: Oidc,
}

impl Identity {
    /// How this house is known to the provider that was chosen, and where that is set.
    pub fn client_id(&self) -> (&'static str, &str) {
        match self.adapter {
            Adapter::Oidc => ("identity.oidc.client_id", &self.oidc.client_id),
            Adapter::Dan | Adapter::Mock => ("identity.dan.client_id", &self.dan.client_id),
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dan {
    pub url: String,
    pub client_id: String,
    pub client_secret: SecretString,
    pub wsdl: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    #[serde(with = "friendly")]
    pub contacts: SignedDuration,
    #[serde(with = "friendly")]
    pub drafts: SignedDuration,
    #[serde(with = "friendly")]
    pub calls: SignedDuration,
    #[serde(with = "friendly")]
    pub notices: SignedDuration,
    #[serde(with = "friendly")]
    pub every: SignedDuration,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offices {
    #[serde(with = "friendly")]
    pub term_max: SignedDuration,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    pub issuer: String,
    pub client_id: String,
    pub client_secret: SecretString,
    pub scopes: String,
    pub claims: OidcClaims,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcClaims {
    pub register_number: String,
    pub gender: String,
    pub birth_date: String,
    pub division: String,
    pub aimag_code: String,
    pub district_code: String,
    pub social_status: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    pub folder: PathBuf,
}

/// The files of public events.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenData {
    pub folder: PathBuf,
    pub pause_seconds: u64,
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
    #[error("{key} is {value}; it may be {range}")]
    OutOfRange { key: &'static str, value: String, range: String },
}

impl Settings {
    /// The defaults, overridden by a file, overridden by the environment.
    pub fn load(file: Option<&Path>) -> Result<Self, SettingsError> {
        Self::from_sources(file, environment())
    }

    /// The defaults with some others, given as TOML, overridden by the environment.
    pub fn load_with(defaults: &str) -> Result<Self, SettingsError> {
        let others = File::from_str(defaults, FileFormat::Toml);
        Self::built(of_defaults().add_source(others), environment())
    }

    fn from_sources(file: Option<&Path>, environment: Environment) -> Result<Self, SettingsError> {
        let mut sources = of_defaults();
        if let Some(file) = file {
            sources = sources.add_source(File::from(file).format(FileFormat::Toml));
        }
        Self::built(sources, environment)
    }

    fn built(sources: Sources, environment: Environment) -> Result<Self, SettingsError> {
        let settings: Self = sources.add_source(environment).build()?.try_deserialize()?;
        ranges::check(&settings)?;
        Ok(settings)
    }
}

type Sources = ConfigBuilder<DefaultState>;

fn of_defaults() -> Sources {
    Config::builder().add_source(File::from_str(DEFAULTS, FileFormat::Toml))
}

/// Every value arrives as the text it is, and becomes a number where a number is wanted: a secret
/// of digits must not lose its zeros.
fn environment() -> Environment {
    Environment::with_prefix("SANAL").prefix_separator("__").separator("__")
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
mod tests;
