//! `sanal intake`: what a mail server hands over on standard input, a letter that came back or one that somebody wrote
//! to the centre; and what gateways sign with.
//!
//! A mail server gives a message up when its program fails, and tries again when it says to: what is no
//! report of ours is read and done with, and what cannot be written down now is to come again.

use std::io::Read as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use complaints::Channel;
use mail::{Bounces, Verp, bounce};
use notices::Bounce;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::{File, house, letters_in};

/// sysexits.h: come again.
const TEMPORARY_FAILURE: u8 = 75;

#[derive(Subcommand)]
pub enum Intake {
    /// Read a letter that came back, and leave an address alone at which nothing arrives
    #[command(
        after_help = "Reads one message from standard input. It exits with 0 when it has been dealt with, \
                      also when it is no report of ours, and with 75 when it should be handed over again.\n\n\
                      Example (Postfix, /etc/aliases): bounces: \"|/usr/bin/sanal intake bounce --settings /etc/sanal.toml\""
    )]
    Bounce(File),
    /// Read a letter that somebody wrote to the 11-11 centre, and hand it to the running house
    #[command(
        after_help = "Reads one message from standard input and exits with 0 when the house has it, also when a \
                      machine wrote it and nothing is to be done, and with 75 when it should be handed over again.\n\n\
                      Example (Postfix, /etc/aliases, with recipient_delimiter = +): \
                      complaints: \"|/usr/bin/sanal intake email --settings /etc/sanal.toml\""
    )]
    Email {
        /// Where the house listens; the address of the settings unless another is named
        #[arg(long, value_name = "URL")]
        to: Option<url::Url>,
        #[command(flatten)]
        file: File,
    },
    /// Print the secret by which a gateway signs what it delivers to /api/v1/intake/{channel}
    #[command(after_help = "Example: sanal intake secret sms --settings /etc/sanal.toml")]
    Secret {
        /// sms, voicemail, webchat, facebook, twitter or email
        channel: String,
        #[command(flatten)]
        file: File,
    },
}

pub async fn run(command: Intake) -> ExitCode {
    let done = match command {
        Intake::Bounce(file) => take(&file).await.map(str::to_owned),
        Intake::Email { to, file } => deliver(to, &file).await.map(str::to_owned),
        Intake::Secret { channel, file } => secret(&channel, &file).await,
    };
    match done {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(TEMPORARY_FAILURE)
        }
    }
}

/// The house alone writes to its log: the letter goes there as it is, signed.
async fn deliver(to: Option<Url>, file: &File) -> anyhow::Result<&'static str> {
    let settings = file.read()?;
    let mut message = Vec::new();
    let one_more = mail::incoming::LENGTH_MAX as u64 + 1;
    std::io::stdin().take(one_more).read_to_end(&mut message).context("standard input")?;
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).context("standard input")?;
    if message.len() > mail::incoming::LENGTH_MAX {
        return Ok("longer than any letter that is taken in");
    }
    let here = format!("http://{}", settings.server.listen);
    let to = to.map_or_else(|| here.parse(), Ok).context("server.listen")?;
    let to = to.join("/api/v1/intake/email").context("--to")?;
    let key = house::pseudonym(&settings).await?;
    let secret = letters_in::secret(&key, Channel::Email);
    let id: String = Sha256::digest(&message).iter().map(|byte| format!("{byte:02x}")).collect();
    let now = house::clock(&settings).now();
    let handed = webhook::hand_over(to, &secret, &id, now, "message/rfc822", message).await;
    handed.context("the letter waits")?;
    Ok("the house has it")
}

async fn secret(channel: &str, file: &File) -> anyhow::Result<String> {
    let settings = file.read()?;
    let channel = Channel::from_code(channel).filter(|one| letters_in::CHANNELS.contains(one));
    let channel = channel.context("no gateway delivers by this channel")?;
    let key = house::pseudonym(&settings).await?;
    Ok(letters_in::secret(&key, channel).expose().expose_secret().to_owned())
}

/// What became of it; nothing of whom it was for.
async fn take(file: &File) -> anyhow::Result<&'static str> {
    let settings = file.read()?;
    let mut message = Vec::new();
    let one_more = bounce::LENGTH_MAX as u64 + 1;
    std::io::stdin().take(one_more).read_to_end(&mut message).context("standard input")?;
    // The rest is of no use, and whoever writes it waits.
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).context("standard input")?;
    let (vault, key) = house::bounces(&settings).await?;
    let address = settings.mail.bounces.clone();
    let verp = Verp::new(&Bounces { address, key }).context("mail.bounces")?;
    let Ok(read) = bounce::read(&message, &verp) else {
        return Ok("no report of a letter of ours");
    };
    let status = read.status.map(|status| status.to_string()).unwrap_or_default();
    let Some(bounced) = Bounce::of(&read.letter, &status, read.is_final()) else {
        return Ok("no report of a letter of ours");
    };
    let is_new = notices::bounced(&vault, &bounced, house::clock(&settings).now()).await;
    vault.close().await;
    Ok(match is_new? {
        true => "the letter is marked as not delivered",
        false => "nothing changes",
    })
}
