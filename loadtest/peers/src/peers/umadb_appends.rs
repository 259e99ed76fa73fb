//! UmaDB inside this process: every signature is an append that fails if the person has signed.
//!
//! The wiring is that of UmaDB's own server without the network: one thread of UmaDB's that takes
//! whatever appends wait in a channel, decides them in order, and commits them together.

use std::{path::Path, sync::Arc, thread};

use anyhow::{Context, Result};
use tempfile::TempDir;
use tokio::sync::{mpsc, oneshot, watch};
use umadb_core::{
    db::UmaDb,
    mvcc::{Mvcc, StorageOptions},
    writer_thread_blocking::writer_thread_blocking,
    writer_thread_request::WriterThreadRequest,
};
use umadb_dcb::{
    DcbAppendCondition, DcbError, DcbEvent, DcbEventStoreSync, DcbQuery, DcbQueryItem,
};

use super::Store;
use crate::petition_signed::PetitionSigned;

/// As UmaDB's server has them.
const APPENDS_WAITING_MAX: usize = 1_024;
const EVENTS_PER_COMMIT_MAX: usize = 2_048;

pub struct UmadbAppends {
    appends: mpsc::Sender<WriterThreadRequest>,
    mvcc: Arc<Mvcc>,
    _removed_when_dropped: TempDir,
}

/// Makes a folder in `parent` with an empty UmaDB in it, and starts its writer.
pub fn open(parent: &Path) -> Result<UmadbAppends> {
    let folder = tempfile::Builder::new()
        .prefix("umadb-")
        .tempdir_in(parent)
        .with_context(|| format!("making a folder for UmaDB in {}", parent.display()))?;
    let mvcc = Arc::new(Mvcc::new(false, StorageOptions::default().db_path(folder.path()))?);
    let (appends, waiting) = mpsc::channel(APPENDS_WAITING_MAX);
    let (head, _) = watch::channel(None);
    let writers = mvcc.clone();
    thread::Builder::new()
        .name("umadb-writer".into())
        .spawn(move || writer_thread_blocking(writers, waiting, head, EVENTS_PER_COMMIT_MAX))?;
    Ok(UmadbAppends { appends, mvcc, _removed_when_dropped: folder })
}

impl Store for UmadbAppends {
    async fn name(&self) -> Result<String> {
        Ok("UmaDB 0.7.8".into())
    }

    async fn sign(&self, signed: PetitionSigned) -> Result<bool> {
        let (response_tx, response) = oneshot::channel();
        let append = WriterThreadRequest::Append {
            condition: Some(DcbAppendCondition::new(has_signed(&signed))),
            events: vec![event(&signed)?],
            tracking_info: None,
            response_tx,
            cancel: None,
        };
        self.appends.send(append).await.ok().context("UmaDB's writer has stopped")?;
        match response.await.context("UmaDB's writer gave no answer")? {
            Ok(_position) => Ok(true),
            Err(DcbError::IntegrityError(_)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Positions have no gaps, so the last one is the count.
    async fn stored(&self) -> Result<u64> {
        Ok(UmaDb::from_arc(self.mvcc.clone()).head()?.unwrap_or(0))
    }
}

fn event(signed: &PetitionSigned) -> Result<DcbEvent> {
    Ok(DcbEvent::new()
        .event_type("PetitionSigned")
        .tags([format!("petition:{}", signed.petition), person(signed)])
        .data(serde_json::to_vec(signed)?))
}

/// One tag finds at most one event, because a pseudonym belongs to one petition. A query for both
/// tags would read the petition's whole list of signatures for every append.
fn has_signed(signed: &PetitionSigned) -> DcbQuery {
    DcbQuery::new().item(DcbQueryItem::new().tags([person(signed)]))
}

fn person(signed: &PetitionSigned) -> String {
    format!("person:{}", signed.pseudonym)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_person_who_signs_twice_is_stored_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(folder.path()).unwrap();
        assert!(store.sign(PetitionSigned::by(1)).await.unwrap());
        assert!(!store.sign(PetitionSigned::by(1)).await.unwrap());
        assert!(store.sign(PetitionSigned::by(2)).await.unwrap());
        assert_eq!(store.stored().await.unwrap(), 2);
    }
}
