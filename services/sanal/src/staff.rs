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
    let (which, is_grant) = match &command {
        Staff::Grant(which) => (which, true),
        Staff::Revoke(which) => (which, false),
    };
    let number: RegisterNumber = which.register_number.parse().context("--register-number")?;
    let role = Role::from_code(&which.role)
        .ok_or_else(|| anyhow!("--role is moderator, secretariat or administrator"))?;
    let accounts = house::accounts(&which.file.read()?).await?;
    let person = accounts.person_key(&number).await?;
    let (changed, done) = if is_grant {
        (accounts.grant(person, role).await?, "granted")
    } else {
        (accounts.revoke(person, role).await?, "revoked")
    };
    println!("{}", if changed { done } else { "nothing to change" });
    Ok(())
}
