//! Drafts: the texts of petitions that are not public, in the vault, where they can be erased.
//!
//! A text is found by its digest, which is what the log keeps of it until it is published.

use database::{Database, DatabaseError, Statement, statement};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::text::PetitionText;

const KEEP: Statement = statement!("drafts/keep");
const TEXTS_OF: Statement = statement!("drafts/texts_of");

pub(crate) const STATEMENTS: &[Statement] = &[KEEP, TEXTS_OF];

#[derive(Serialize)]
struct Draft<'a> {
    digest: &'a str,
    text: &'a PetitionText,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    kept_at: Timestamp,
}

#[derive(Serialize)]
struct Of<'a> {
    digests: &'a [&'a str],
}

#[derive(Deserialize)]
pub(crate) struct Kept {
    pub digest: String,
    pub text: PetitionText,
}

pub(crate) async fn keep(
    vault: &Database,
    text: &PetitionText,
    kept_at: Timestamp,
) -> Result<(), DatabaseError> {
    let digest = text.digest();
    vault.execute(&KEEP, Draft { digest: &digest, text, kept_at }).await?;
    Ok(())
}

/// The texts with these digests, as far as the vault has them.
pub(crate) async fn texts_of(
    vault: &Database,
    digests: &[&str],
) -> Result<Vec<Kept>, DatabaseError> {
    vault.rows(&TEXTS_OF, Of { digests }).await
}
