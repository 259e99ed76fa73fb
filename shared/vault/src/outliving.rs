//! What has lain here long: listed, so that whoever keeps it can say whether it is needed.

use database::{Statement, statement};
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Kind, Vault, VaultError};

pub(crate) const OLD: Statement = statement!("sealed/old");

/// Where a record is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Whereabouts {
    pub person: PersonKey,
    pub record: String,
}

#[derive(Serialize)]
struct Page<'a> {
    kind: Kind,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    kept_before: Timestamp,
    after: After<'a>,
    limit: u32,
}

#[derive(Serialize)]
struct After<'a> {
    person: String,
    record: &'a str,
}

impl Vault {
    /// Records of a kind that were last kept before an instant, so many at a time, after one.
    pub async fn old(
        &self,
        kind: Kind,
        kept_before: Timestamp,
        after: Option<&Whereabouts>,
        limit: u32,
    ) -> Result<Vec<Whereabouts>, VaultError> {
        let after = After {
            person: after.map(|after| after.person.to_string()).unwrap_or_default(),
            record: after.map_or("", |after| &after.record),
        };
        Ok(self.database.rows(&OLD, Page { kind, kept_before, after, limit }).await?)
    }
}
