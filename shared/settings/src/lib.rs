//! Every setting: one struct per section; `settings.default.toml` explains each key.

mod bills;
mod cabinet;
mod complaints;
mod notices;
mod pace;
mod petitions;
mod ranges;
mod secrets;

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
pub use notices::{
    Dkim, Mail, MailBackend, Notices, Sms, SmsBackend, SmsFormat, SmsMethod, Smtp, SmtpTls,
    Webhooks,
};
pub use pace::{OfAddresses, OfPeople, Pace, Rate};
pub use petitions::{Bursts, Days, Ground, OfKind, Petitions, TextLimits};
pub use secrets::{Changing, EarlierSession, Made, Rotated, Secrets, SecretsError, VaultKey};

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
    pub search: Search,
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
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    fn with(file: &str, variables: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, file).expect("written");
        let source =
            variables.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Settings::from_sources(Some(&path), environment().source(Some(source)))
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
    fn texts_of_the_environment_arrive_as_they_are_and_numbers_as_numbers() {
        let environment = [
            ("SANAL__IDENTITY__DAN__CLIENT_SECRET", "0012345"),
            ("SANAL__IDENTITY__DAN__CLIENT_ID", "1e5"),
            ("SANAL__SECRETS__FILE", "TRUE"),
            ("SANAL__SECRETS__VAULT_KEY", "0001"),
            ("SANAL__SERVER__WORKERS", "3"),
            ("SANAL__IDENTITY__SESSION_MINUTES", "45"),
            ("SANAL__PETITIONS__THRESHOLDS__DECISION", "500"),
            ("SANAL__PETITIONS__SIGNING_PERIOD", "3 days"),
            ("SANAL__OUTPUT__FORMAT", "json"),
        ];
        let settings = with("", &environment).expect("loads");
        assert_eq!(settings.identity.dan.client_secret.expose_secret(), "0012345");
        assert_eq!(settings.identity.dan.client_id, "1e5");
        assert_eq!(settings.secrets.file, Path::new("TRUE"));
        assert_eq!(settings.secrets.vault_key.expose_secret(), "0001");
        assert_eq!((settings.server.workers, settings.identity.session_minutes), (3, 45));
        assert_eq!(settings.petitions.thresholds.decision, 500);
        assert_eq!(settings.petitions.signing_period, SignedDuration::from_hours(72));
        assert_eq!(settings.output.format, OutputFormat::Json);
        assert!(with("", &[("SANAL__SERVER__WORKERS", "three")]).is_err());
    }

    #[test]
    fn a_number_out_of_its_range_is_refused_by_name() {
        for (key, value) in [
            ("log.queue_items", "0"),
            ("log.batch_items", "0"),
            ("log.poll_ms", "0"),
            ("server.body_bytes_max", "0"),
            ("identity.session_minutes", "0"),
            ("identity.session_minutes", "721"),
            ("identity.step_up_minutes", "0"),
            ("identity.step_up_minutes", "721"),
            ("petitions.signing_period", "'0s'"),
            ("petitions.signing_period", "'-1 day'"),
            ("petitions.thresholds.decision", "0"),
            ("petitions.text.action", "0"),
            ("bills.window_days.bill", "0"),
            ("bills.window_days.administrative_act", "367"),
            ("server.head_seconds_max", "0"),
            ("server.connections_max", "0"),
            ("pace.person.signing", "{ requests = 0, every = '1m', at_once = 1 }"),
            ("pace.address.reading", "{ requests = 1, every = '0s', at_once = 1 }"),
            ("clock.offset", "'60000 days'"),
        ] {
            let refused = with(&format!("{key} = {value}"), &[]).expect_err(key).to_string();
            assert!(refused.starts_with(&format!("{key} is ")), "{refused}");
        }
        let refused = with("log.queue_items = 0", &[]).expect_err("refused").to_string();
        assert_eq!(refused, "log.queue_items is 0; it may be 1 to 1000000");
    }

    #[test]
    fn networks_are_a_list_or_a_text_with_commas() {
        let file = "server.trusted_proxies = ['10.0.0.0/8', '::1']\n";
        let environment = [("SANAL__PACE__UNLIMITED", "127.0.0.1, 10.1.0.0/16")];
        let settings = with(file, &environment).expect("loads");
        let shown =
            |networks: &[IpNet]| networks.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(shown(&settings.server.trusted_proxies), ["10.0.0.0/8", "::1/128"]);
        assert_eq!(shown(&settings.pace.unlimited), ["127.0.0.1/32", "10.1.0.0/16"]);
        let refused = with("server.trusted_proxies = ['proxy']", &[]).expect_err("no network");
        assert!(refused.to_string().contains("proxy is no network"), "{refused}");
    }

    #[test]
    fn a_misspelt_key_is_not_passed_over() {
        let error = with("[server]\nlissten = \"127.0.0.1:1\"\n", &[]).expect_err("refused");
        assert!(error.to_string().contains("lissten"), "{error}");
    }

    #[test]
    fn no_secret_is_printed() {
        let file = "[store]\naddress = \"postgres://u:hunter2@h/d\"\n[identity.dan]\nclient_secret = \"hunter3\"\n[secrets]\nvault_key = \"hunter4\"\n";
        assert!(!format!("{:?}", with(file, &[]).expect("loads")).contains("hunter"));
    }
}
