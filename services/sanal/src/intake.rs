//! `sanal intake`: what a mail server hands over on standard input, a letter that came back or one that somebody wrote
//! to the centre; and what gateways sign with.
//!
//! A mail server gives a message up when its program fails, and tries again when it says to. What is no report of ours
//! is read and done with. Of a letter that somebody wrote one of three things becomes: the house has it, it comes
//! again, or it goes back to its sender with the reason.

use std::io::Read as _;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::Subcommand;
use complaints::Channel;
use mail::{Bounces, Verp, bounce};
use notices::Bounce;
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use url::Url;
use web::NotALetter;
use webhook::NotHandedOver;

use crate::{File, house, letters_in};

/// Why a message was not dealt with.
enum NotDone {
    /// Whatever it is, somebody can mend it: the message is to be handed over again.
    Now(anyhow::Error),
    /// Never, and its sender is told why.
    Ever(String),
}

impl NotDone {
    /// sysexits.h: `EX_TEMPFAIL` and `EX_DATAERR`.
    const fn code(&self) -> u8 {
        match self {
            Self::Now(_) => COME_AGAIN,
            Self::Ever(_) => 65,
        }
    }
}

/// Also where the command itself is written wrong.
pub const COME_AGAIN: u8 = 75;

impl From<anyhow::Error> for NotDone {
    fn from(error: anyhow::Error) -> Self {
        Self::Now(error)
    }
}

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
    #[command(after_help = "Reads one message from standard input and exits with\n  \
                      0   when the house has it, and when a machine wrote it (an automatic answer, bulk mail, a \
                      letter of ours): that is nobody's complaint;\n  \
                      65  when it can never be taken in: it is longer than 25 MB, or does not say whom it is from. \
                      The mail server sends it back, with what is told on standard error in both languages;\n  \
                      75  when it should be handed over again: the house does not answer, intake.address is missing \
                      in the settings, the keys are not the house's. The mail server keeps it.\n\
                      It needs to read the settings and secrets.file, and not the data.\n\n\
                      Example (Postfix, /etc/aliases, with recipient_delimiter = +): \
                      complaints: \"|/usr/bin/sanal intake email --settings /etc/sanal.toml\"")]
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
        Intake::Bounce(file) => take(&file).await.map(str::to_owned).map_err(NotDone::Now),
        Intake::Email { to, file } => deliver(to, &file).await.map(str::to_owned),
        Intake::Secret { channel, file } => secret(&channel, &file).map_err(NotDone::Now),
    };
    match &done {
        Ok(told) => println!("{told}"),
        Err(NotDone::Now(error)) => eprintln!("error: {error:#}"),
        Err(NotDone::Ever(told)) => eprintln!("{told}"),
    }
    done.map_or_else(|not_done| not_done.code().into(), |_| ExitCode::SUCCESS)
}

/// The house alone writes to its log: the letter goes there as it is, signed.
async fn deliver(to: Option<Url>, file: &File) -> Result<&'static str, NotDone> {
    let message = whole(mail::incoming::LENGTH_MAX).context("standard input")?;
    if message.len() > mail::incoming::LENGTH_MAX {
        return Err(given_back(NotALetter::TooLong));
    }
    let settings = file.read()?;
    if settings.intake.address.is_empty() {
        let missing = "intake.address is missing in the settings: the house reads no letters";
        return Err(NotDone::Now(anyhow!(missing)));
    }
    let here = format!("http://{}", settings.server.listen);
    let to = to.map_or_else(|| here.parse(), Ok).context("server.listen")?;
    let to = to.join("/api/v1/intake/email").context("--to")?;
    let secret = letters_in::secret(&house::pseudonym(&settings)?, Channel::Email);
    let id: String = Sha256::digest(&message).iter().map(|byte| format!("{byte:02x}")).collect();
    let now = house::clock(&settings).now();
    match webhook::hand_over(to, &secret, &id, now, "message/rfc822", message).await {
        Ok(()) => Ok("the house has it"),
        // The one thing that the house finds wrong with a letter and that does not pass.
        Err(NotHandedOver::Refused(422)) => Err(given_back(NotALetter::Nobodys)),
        Err(why) => {
            // Where nobody can write to a house it has no such door.
            let waits = match &why {
                NotHandedOver::Refused(404) => {
                    "the letter waits: intake.address is missing in the settings of the house"
                }
                _ => "the letter waits",
            };
            Err(NotDone::Now(anyhow::Error::new(why).context(waits)))
        }
    }
}

fn given_back(why: NotALetter) -> NotDone {
    NotDone::Ever(why.told().unwrap_or_default())
}

/// At most one byte more than this; the rest is of no use, and whoever writes it waits.
fn whole(length_max: usize) -> std::io::Result<Vec<u8>> {
    let (mut message, mut input) = (Vec::new(), std::io::stdin());
    input.by_ref().take(length_max as u64 + 1).read_to_end(&mut message)?;
    std::io::copy(&mut input, &mut std::io::sink())?;
    Ok(message)
}

fn secret(channel: &str, file: &File) -> anyhow::Result<String> {
    let settings = file.read()?;
    let channel = Channel::from_code(channel).filter(|one| letters_in::is_delivered(*one));
    let channel = channel.context("no gateway delivers by this channel")?;
    let key = house::pseudonym(&settings)?;
    Ok(letters_in::secret(&key, channel).expose().expose_secret().to_owned())
}

/// What became of it; nothing of whom it was for.
async fn take(file: &File) -> anyhow::Result<&'static str> {
    let settings = file.read()?;
    let message = whole(bounce::LENGTH_MAX).context("standard input")?;
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
