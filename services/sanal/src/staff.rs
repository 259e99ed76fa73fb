//! `sanal staff`: who is a moderator, of the secretariat, an administrator.

use accounts::RegisterNumber;
use anyhow::{Context as _, anyhow};
use clap::{Args, Subcommand};
use kernel::Role;

use crate::{File, house};

#[derive(Subcommand)]
pub enum Staff {
    /// Give a role; it counts from the person's next sign-in
    #[command(
        after_help = "Example: sanal staff grant --register-number УБ80010117 --role moderator"
    )]
    Grant(Which),
    /// Take a role
    #[command(
        after_help = "Example: sanal staff revoke --register-number УБ80010117 --role moderator"
    )]
    Revoke(Which),
}

#[derive(Args)]
pub struct Which {
    /// Two Cyrillic letters and eight digits; it is not stored
    #[arg(long)]
    register_number: String,
    /// moderator, secretariat or administrator
    #[arg(long)]
    role: String,
    #[command(flatten)]
    file: File,
}

pub async fn run(command: Staff) -> anyhow::Result<()> {
    let (changed, done) = match &command {
        Staff::Grant(which) => (grant(which).await?, "granted"),
        Staff::Revoke(which) => (revoke(which).await?, "revoked"),
    };
    println!("{}", if changed { done } else { "nothing to change" });
    Ok(())
}

/// Also to someone who was never here: staff are appointed before the house opens.
async fn grant(which: &Which) -> anyhow::Result<bool> {
    let (number, role) = which.read()?;
    let accounts = house::accounts(&which.file.read()?).await?;
    let person = accounts.person_key(&number).await?;
    Ok(accounts.grant(person, role).await?)
}

/// Of someone who was never here there is nothing to take, and nothing is written.
async fn revoke(which: &Which) -> anyhow::Result<bool> {
    let (number, role) = which.read()?;
    let accounts = house::existing_accounts(&which.file.read()?).await?;
    match accounts.known_person(&number).await? {
        Some(person) => Ok(accounts.revoke(person, role).await?),
        None => Ok(false),
    }
}

impl Which {
    fn read(&self) -> anyhow::Result<(RegisterNumber, Role)> {
        let number = self.register_number.parse().context("--register-number")?;
        let role = Role::from_code(&self.role)
            .ok_or_else(|| anyhow!("--role is moderator, secretariat or administrator"))?;
        Ok((number, role))
    }
}
