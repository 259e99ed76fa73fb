//! Retaining: contacts are kept for a period, and each run over what has outlived its own is written
//! down for the public page.

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};
use vault::Kind;

use crate::keeping::MAIN;
use crate::person::PersonCommand;
use crate::person::events::WithdrawnBecause;
use crate::{ContactKind, Privacy, PrivacyError};

const OUTLIVED: Statement = statement!("contacts/outlived");
const RECORD: Statement = statement!("runs/record");
const ALL: Statement = statement!("runs/all");

pub(crate) const STATEMENTS: &[Statement] = &[OUTLIVED, RECORD, ALL];

/// When what has outlived its period was last let go, of one kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub kind: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub ran_at: Timestamp,
    /// In that run.
    pub removed: u64,
    /// In all runs so far.
    #[serde(default, skip_serializing)]
    pub removed_in_all: u64,
}

#[derive(Serialize)]
struct Before {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    kept_before: Timestamp,
}

#[derive(Deserialize)]
struct Outlived {
    person: PersonKey,
    kind: Kind,
}

impl Privacy {
    /// Lets go of contacts that were last confirmed before an instant; how many.
    pub async fn let_go_of_contacts(&self, kept_before: Timestamp) -> Result<u64, PrivacyError> {
        let database = self.vault.database();
        let outlived: Vec<Outlived> = database.rows(&OUTLIVED, Before { kept_before }).await?;
        let mut removed = 0;
        for Outlived { person, kind } in outlived {
            let Some(contact) = ContactKind::of_vault(kind) else { continue };
            // Confirmed in this very moment: then it stays.
            if !self.vault.remove_old(person, kind, MAIN, kept_before).await? {
                continue;
            }
            self.consents_no_more(person, contact, WithdrawnBecause::PeriodOver).await?;
            removed += 1;
            // Given anew in between: with that came a consent.
            if self.vault.open_one(person, kind, MAIN).await?.is_some() {
                self.record(person, PersonCommand::Consent { to: contact }).await?;
            }
        }
        Ok(removed)
    }

    pub async fn record_run(&self, kind: &str, removed: u64) -> Result<(), PrivacyError> {
        let run = Run { kind: kind.to_owned(), ran_at: self.now(), removed, removed_in_all: 0 };
        self.vault.database().execute(&RECORD, run).await?;
        Ok(())
    }

    pub async fn runs(&self) -> Result<Vec<Run>, PrivacyError> {
        Ok(self.vault.database().rows(&ALL, ()).await?)
    }
}
