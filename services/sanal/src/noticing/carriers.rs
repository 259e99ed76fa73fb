//! What carries letters and text messages, as the settings have it.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use async_trait::async_trait;
use kernel::Locale;
use mail::{Bounces, Dkim, Letter, Login, Mailer, NotSent, Smtp, Tags, Tls};
use notices::{Carrier, NotCarried, Parcel};
use settings::{MailBackend, Settings, SmsBackend, SmsFormat, SmsMethod, SmtpTls};
use sms::Sms;

/// What there is; none where the settings say so.
pub struct Carriers {
    pub mail: Option<Arc<dyn Carrier>>,
    pub sms: Option<Arc<dyn Carrier>>,
}

impl Carriers {
    pub fn open(
        settings: &Settings,
        key: &secrecy::SecretSlice<u8>,
        replies: Option<Tags>,
    ) -> anyhow::Result<Self> {
        let mail = mail_config(settings, key)?.map(Mailer::open).transpose().context("mail")?;
        let sms = sms_backend(settings)?.map(Sms::open).transpose().context("sms")?;
        let mail = mail.map(|mailer| Arc::new(ByMail { mailer, replies }) as Arc<dyn Carrier>);
        Ok(Self { mail, sms: sms.map(|sms| Arc::new(BySms(sms)) as Arc<dyn Carrier>) })
    }
}

fn mail_config(
    settings: &Settings,
    key: &secrecy::SecretSlice<u8>,
) -> anyhow::Result<Option<mail::Config>> {
    let mail = &settings.mail;
    let backend = match mail.backend {
        MailBackend::None => return Ok(None),
        MailBackend::Memory => mail::Backend::Memory,
        MailBackend::File => mail::Backend::File { folder: mail.folder.clone() },
        MailBackend::Smtp => mail::Backend::Smtp(smtp(mail)?),
    };
    let bounces = (!mail.bounces.is_empty())
        .then(|| Bounces { address: mail.bounces.clone(), key: key.clone() });
    let dkim = &mail.dkim;
    let dkim = if dkim.domain.is_empty() {
        None
    } else {
        let key_pem = fs::read_to_string(&dkim.key).context("mail.dkim.key")?.into();
        Some(Dkim { domain: dkim.domain.clone(), selector: dkim.selector.clone(), key_pem })
    };
    Ok(Some(mail::Config { backend, from: mail.from.clone(), bounces, dkim }))
}

fn smtp(mail: &settings::Mail) -> anyhow::Result<Smtp> {
    let smtp = &mail.smtp;
    let login = (!smtp.user.is_empty())
        .then(|| Login { user: smtp.user.clone(), password: smtp.password.clone() });
    let roots = &smtp.root_certificates;
    let root_certificates = if roots.as_os_str().is_empty() {
        None
    } else {
        Some(fs::read_to_string(roots).context("mail.smtp.root_certificates")?)
    };
    Ok(Smtp {
        host: smtp.host.clone(),
        port: smtp.port,
        tls: match smtp.tls {
            SmtpTls::None => Tls::None,
            SmtpTls::Starttls => Tls::StartTls,
            SmtpTls::Implicit => Tls::Implicit,
        },
        login,
        root_certificates,
        connections: u32::try_from(mail.at_once)?,
        timeout: Duration::from_secs(smtp.timeout_seconds),
    })
}

fn sms_backend(settings: &Settings) -> anyhow::Result<Option<sms::Backend>> {
    let sms = &settings.sms;
    Ok(Some(match sms.backend {
        SmsBackend::None => return Ok(None),
        SmsBackend::Memory => sms::Backend::Memory,
        SmsBackend::File => sms::Backend::File { folder: sms.folder.clone() },
        SmsBackend::Http => {
            let pointer = sms.success_pointer.clone();
            let equals = sms.success_equals.clone();
            sms::Backend::Http(Box::new(sms::Config {
                url: sms.url.parse().context("sms.url")?,
                method: match sms.method {
                    SmsMethod::Get => sms::Method::Get,
                    SmsMethod::Post => sms::Method::Post,
                },
                format: match sms.format {
                    SmsFormat::Query => sms::Format::Query,
                    SmsFormat::Form => sms::Format::Form,
                    SmsFormat::Json => sms::Format::Json,
                },
                fields: sms.fields.clone(),
                headers: sms.headers.clone(),
                from: sms.from.clone(),
                country_prefix: sms.country_prefix.clone(),
                success: (!pointer.is_empty()).then_some(sms::Success { pointer, equals }),
                timeout: Duration::from_secs(sms.timeout_seconds),
            }))
        }
    }))
}

/// Letters.
struct ByMail {
    mailer: Mailer,
    /// Where answers to what is told of a complaint go.
    replies: Option<Tags>,
}

#[async_trait]
impl Carrier for ByMail {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        let letter = Letter {
            id: parcel.id.clone(),
            to: parcel.to.clone(),
            subject: parcel.words.subject.clone(),
            text: parcel.words.text.clone(),
            html: parcel.words.html.clone(),
            language: Locale::code(parcel.language),
            unsubscribe: parcel.one_click().map(str::to_owned),
            reply_to: self.of_answers(parcel, Tags::tag),
            mark: self.of_answers(parcel, Tags::mark),
        };
        self.mailer.send(&letter).await.map_err(|error| {
            let reason = error.to_string();
            match error {
                NotSent::BadAddress { .. } => NotCarried::NoSuchAddress(reason),
                NotSent::Refused { .. } | NotSent::Malformed { .. } => NotCarried::Refused(reason),
                NotSent::Deferred { .. } => NotCarried::Later { reason, after: None },
                NotSent::Away { .. } => NotCarried::Away(reason),
                NotSent::Unknown => NotCarried::Unknown(reason),
            }
        })
    }
}

impl ByMail {
    /// By what answers to it are known, if they are read.
    fn of_answers(
        &self,
        parcel: &Parcel,
        known_by: fn(&Tags, &str) -> Option<String>,
    ) -> Option<String> {
        known_by(self.replies.as_ref()?, parcel.words.about.as_deref()?)
    }
}

/// Text messages.
struct BySms(Sms);

#[async_trait]
impl Carrier for BySms {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        let message = sms::Message {
            id: parcel.id.clone(),
            to: parcel.to.clone(),
            text: parcel.words.text.clone(),
        };
        self.0.send(&message).await.map_err(|error| {
            let reason = error.to_string();
            match error {
                sms::NotSent::BadNumber => NotCarried::NoSuchAddress(reason),
                sms::NotSent::Refused { .. } => NotCarried::Refused(reason),
                sms::NotSent::Deferred { retry_after, .. } => {
                    NotCarried::Later { reason, after: retry_after }
                }
                sms::NotSent::Away => NotCarried::Away(reason),
                sms::NotSent::Unknown => NotCarried::Unknown(reason),
            }
        })
    }
}
