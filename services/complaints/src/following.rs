//! Following: whoever complains follows their complaint, so that they are told what becomes of it. It lies in the vault
//! under their own key, as what somebody follows of petitions does, and goes with it.

use eventlog::Position;
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use vault::{Kind, Record, VaultError};

use crate::number::ComplaintNumber;
use crate::{Complaints, ComplaintsError};

/// What is kept of it: its owner has seen all up to here.
#[derive(Serialize)]
struct Followed {
    position: Position,
}

/// For the record of a complaint: from here on.
pub(crate) fn followed(record: &str, position: Position) -> Result<Record<'_>, VaultError> {
    Record::json(Kind::Following, record, &Followed { position })
}

impl Complaints {
    /// It was destroyed: neither its owner hears of it any more, nor whoever stood in for an address.
    pub(crate) async fn let_nobody_follow(
        &self,
        number: ComplaintNumber,
    ) -> Result<(), ComplaintsError> {
        let record = number.to_string();
        for opened in self.vault.open_by_record(Kind::Following, &[&record]).await? {
            self.vault.remove(opened.person, Kind::Following, &record).await?;
        }
        Ok(())
    }

    /// It is in: what goes wrong here is the operator's to hear of.
    pub(crate) async fn follow(
        &self,
        owner: PersonKey,
        number: ComplaintNumber,
        position: Position,
        at: Timestamp,
    ) {
        let kept = async {
            let record = number.to_string();
            self.vault.keep(owner, followed(&record, position)?, at).await
        };
        if let Err(error) = kept.await {
            tracing::warn!(%number, %error, "an owner will not be told of it");
        }
    }
}
