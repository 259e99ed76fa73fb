//! How letters go out.

use std::path::PathBuf;
use std::time::Duration;

use secrecy::{SecretSlice, SecretString};

#[derive(Debug)]
pub struct Config {
    pub backend: Backend,
    /// Whom the letters are from: `Санал <sanal@example.mn>`.
    pub from: String,
    /// Where what cannot be delivered comes back to; without it, to `from`.
    pub bounces: Option<Bounces>,
    /// Without it the server is left to sign.
    pub dkim: Option<Dkim>,
}

#[derive(Debug)]
pub enum Backend {
    Smtp(Smtp),
    /// Each letter is a file in it, `<id>.eml`, for its owner only.
    File {
        folder: PathBuf,
    },
    /// For tests: [`crate::Mailer::sent`].
    Memory,
}

/// The server that takes our letters and brings them to all others.
#[derive(Debug)]
pub struct Smtp {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub login: Option<Login>,
    /// In PEM, one or several: believed beside what this machine believes, for a house with a
    /// certificate authority of its own.
    pub root_certificates: Option<String>,
    /// At once, at most; those at rest are kept for the next letter.
    pub connections: u32,
    /// For each step: connecting with all that belongs to it, a command, the letter itself. Servers take
    /// their time to look at a letter; one that was given up on may have arrived.
    pub timeout: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// To this machine itself only.
    None,
    /// From the first byte, usually at port 465.
    Implicit,
    /// Begun in clear, usually at port 587. A server that does not offer it gets nothing.
    StartTls,
}

#[derive(Debug)]
pub struct Login {
    pub user: String,
    pub password: SecretString,
}

/// Each letter has an address of its own to come back to, `bounces+<id>.<tag>@example.mn` (VERP): the
/// server behind it must take what follows a plus.
#[derive(Debug)]
pub struct Bounces {
    /// `bounces@example.mn`
    pub address: String,
    /// The tag is an HMAC under it: 32 bytes or more.
    pub key: SecretSlice<u8>,
}

/// Where people write to, and how their answers find what they answer: letters about something say
/// `Reply-To: complaints+<subject>.<tag>@example.mn` ([`crate::Tags`]), and their Message-ID begins with the
/// same mark. The server behind it must take what follows a plus.
#[derive(Debug)]
pub struct Ours {
    /// `complaints@example.mn`
    pub address: String,
    /// The tag is an HMAC under it: 32 bytes or more.
    pub key: SecretSlice<u8>,
}

#[derive(Debug)]
pub struct Dkim {
    pub domain: String,
    pub selector: String,
    /// RSA of 2048 bits or more (PKCS #8 or PKCS #1), or Ed25519 (PKCS #8).
    pub key_pem: SecretString,
}
