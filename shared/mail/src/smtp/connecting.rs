//! From nothing to a connection that takes letters.

use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, TlsParameters, TlsParametersBuilder,
};
use lettre::transport::smtp::extension::ClientId;
use secrecy::ExposeSecret as _;
use tokio::net::TcpStream;

use super::answers::{Stage, not_sent};
use crate::{MailConfigError, NotSent, Reason, Smtp, Tls};

pub(super) struct Connector {
    host: String,
    port: u16,
    tls: Encryption,
    credentials: Option<Credentials>,
    own_name: ClientId,
    timeout: Duration,
}

enum Encryption {
    None,
    Implicit(TlsParameters),
    StartTls(TlsParameters),
}

/// In this order, the password goes as it is: TLS protects it.
const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

impl Connector {
    pub fn new(smtp: Smtp, own_domain: &str) -> Result<Self, MailConfigError> {
        let tls = match smtp.tls {
            Tls::None if is_loopback(&smtp.host) => Encryption::None,
            Tls::None => return Err(MailConfigError::InClear),
            Tls::Implicit => Encryption::Implicit(parameters(&smtp)?),
            Tls::StartTls => Encryption::StartTls(parameters(&smtp)?),
        };
        let credentials = smtp
            .login
            .map(|login| Credentials::new(login.user, login.password.expose_secret().to_owned()));
        let own_name = ClientId::Domain(own_domain.to_owned());
        let Smtp { host, port, timeout, .. } = smtp;
        Ok(Self { host, port, tls, credentials, own_name, timeout })
    }

    pub async fn connect(&self) -> Result<AsyncSmtpConnection, NotSent> {
        let connected = tokio::time::timeout(self.timeout, self.connected()).await;
        connected.unwrap_or(Err(NotSent::Away { reason: Reason::TimedOut }))
    }

    async fn connected(&self) -> Result<AsyncSmtpConnection, NotSent> {
        let server = (self.host.as_str(), self.port);
        let failed = |error| not_sent(&error, Stage::Connecting);
        let mut connection = match &self.tls {
            Encryption::Implicit(parameters) => {
                let (name, parameters) = (&self.own_name, Some(parameters.clone()));
                AsyncSmtpConnection::connect_tokio1(server, None, name, parameters, None).await
            }
            Encryption::None | Encryption::StartTls(_) => {
                let away = |_| NotSent::Away { reason: Reason::Unreachable };
                let stream = TcpStream::connect(server).await.map_err(away)?;
                // A letter's last line would wait for the server's answer to what came before it.
                stream.set_nodelay(true).map_err(away)?;
                AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.own_name).await
            }
        }
        .map_err(failed)?;
        if let Encryption::StartTls(parameters) = &self.tls {
            // Whoever sits between may have taken the offer away.
            if !connection.can_starttls() {
                return Err(NotSent::Away { reason: Reason::NoTls });
            }
            connection.starttls(parameters.clone(), &self.own_name).await.map_err(failed)?;
        }
        if let Some(credentials) = &self.credentials {
            let logged_in = connection.auth(&MECHANISMS, credentials).await;
            logged_in.map_err(|error| not_sent(&error, Stage::LoggingIn))?;
        }
        Ok(connection)
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn parameters(smtp: &Smtp) -> Result<TlsParameters, MailConfigError> {
    let mut parameters = TlsParametersBuilder::new(smtp.host.clone());
    if let Some(pem) = &smtp.root_certificates {
        // Read one by one, a text without any would be none and no error.
        if !pem.contains("-----BEGIN CERTIFICATE-----") {
            return Err(MailConfigError::RootCertificates);
        }
        let certificates = Certificate::from_pem(pem.as_bytes());
        let certificates = certificates.map_err(|_| MailConfigError::RootCertificates)?;
        parameters = parameters.add_root_certificate(certificates);
    }
    parameters.build().map_err(|_| MailConfigError::Tls)
}
