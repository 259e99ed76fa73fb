//! `sanal intake bounce`: a letter that came back, as the mail server hands it over on standard input.
//!
//! A mail server gives a message up when its program fails, and tries again when it says to: what is no
//! report of ours is read and done with, and what cannot be written down now is to come again.

use std::io::Read as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use mail::{Bounces, Verp, bounce};
use notices::Bounce;

use crate::{File, house};

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
}

pub async fn run(command: Intake) -> ExitCode {
    let Intake::Bounce(file) = command;
    match take(&file).await {
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
