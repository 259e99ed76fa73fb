//! How people are told: by mail, by text message, and when; and how systems are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ipnet::IpNet;
use jiff::civil::Time;
use secrecy::SecretString;
use serde::Deserialize;

use crate::SettingsError;
use crate::ranges::within;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// Both or neither; empty for none.
    pub quiet_from: String,
    pub quiet_to: String,
    pub remind_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    pub backend: MailBackend,
    pub from: String,
    pub bounces: String,
    pub folder: PathBuf,
    pub at_once: usize,
    pub per_second: u32,
    pub smtp: Smtp,
    pub dkim: Dkim,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailBackend {
    None,
    Smtp,
    File,
    Memory,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    pub host: String,
    pub port: u16,
    pub tls: SmtpTls,
    pub user: String,
    pub password: SecretString,
    pub root_certificates: PathBuf,
    pub timeout_seconds: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmtpTls {
    None,
    Starttls,
    Implicit,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    pub domain: String,
    pub selector: String,
    pub key: PathBuf,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sms {
    pub backend: SmsBackend,
    pub folder: PathBuf,
    pub at_once: usize,
    pub per_second: u32,
    pub url: String,
    pub method: SmsMethod,
    pub format: SmsFormat,
    pub from: String,
    pub country_prefix: String,
    pub timeout_seconds: u64,
    pub fields: BTreeMap<String, String>,
    pub headers: BTreeMap<String, SecretString>,
    pub success_pointer: String,
    pub success_equals: String,
}

/// Fields may hold a password.
impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sms { .. }")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmsBackend {
    None,
    Http,
    File,
    Memory,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmsMethod {
    Get,
    Post,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmsFormat {
    Query,
    Form,
    Json,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    #[serde(deserialize_with = "crate::pace::networks")]
    pub private_networks: Vec<IpNet>,
    pub at_once: usize,
    pub timeout_seconds: u64,
}

impl Notices {
    /// The hours in which nothing rings for whoever has said nothing.
    pub fn quiet(&self) -> Result<Option<(Time, Time)>, SettingsError> {
        let time = |key, value: &str| {
            value.parse::<Time>().map_err(|_| SettingsError::OutOfRange {
                key,
                value: value.to_owned(),
                range: "a time, as 22:00".to_owned(),
            })
        };
        if self.quiet_from.is_empty() && self.quiet_to.is_empty() {
            return Ok(None);
        }
        let from = time("notices.quiet_from", &self.quiet_from)?;
        Ok(Some((from, time("notices.quiet_to", &self.quiet_to)?)))
    }
}

pub(crate) fn check(notices: &Notices, mail: &Mail, sms: &Sms) -> Result<(), SettingsError> {
    notices.quiet()?;
    within("notices.remind_days", notices.remind_days, 0..=60)?;
    within("mail.at_once", mail.at_once, 1..=256)?;
    within("mail.per_second", mail.per_second, 0..=100_000)?;
    within("mail.smtp.timeout_seconds", mail.smtp.timeout_seconds, 1..=100)?;
    within("sms.at_once", sms.at_once, 1..=256)?;
    within("sms.per_second", sms.per_second, 0..=100_000)?;
    within("sms.timeout_seconds", sms.timeout_seconds, 1..=100)
}

pub(crate) fn check_webhooks(webhooks: &Webhooks) -> Result<(), SettingsError> {
    within("webhooks.at_once", webhooks.at_once, 1..=256)?;
    within("webhooks.timeout_seconds", webhooks.timeout_seconds, 1..=60)
}
