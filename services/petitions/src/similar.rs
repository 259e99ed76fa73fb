//! Similar petitions: those that everyone can read and that ask much the same as a text.
//!
//! ```text
//! head moved ─► read_after ─► each petition mentioned, by all that happened to it ─► document (pure)
//!  ─► one commit of the index { documents, position }
//! ```
//!
//! The index is a projection of the log that every process keeps for itself, in a folder that can be
//! thrown away. It says where it stands and which event that was: of another log, or of one restored
//! to an older state, it is begun anew.

mod documents;
mod following;
mod standing;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use projector::{Reason, Status};
use search::{Filter, Index, SearchError};
use tokio::sync::watch;

use crate::catalogue::{self, Entry};
use crate::{PetitionNumber, Petitions, PetitionsError};

/// Raised when a document is made otherwise: an index of an earlier form is begun anew.
const FORM: &str = "petitions 1";
/// What is compared is short; who pastes a book is answered as quickly.
const TEXT_MAX: usize = 4_000;

/// The index, and how far it is.
pub struct Similar {
    folder: PathBuf,
    /// Away for a moment, while it is begun anew.
    index: RwLock<Option<Index>>,
    status: watch::Sender<Status>,
}

impl Similar {
    /// Opens the index in a folder that is this process's own, or begins it. Blocks on files.
    pub fn open(folder: &Path) -> Result<Arc<Self>, SearchError> {
        let index = RwLock::new(Some(Index::open(folder, FORM)?));
        let begins = Status::Behind { at: 0, reason: Reason::Starting };
        let status = watch::Sender::new(begins);
        Ok(Arc::new(Self { folder: folder.to_owned(), index, status }))
    }

    pub fn status(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// The most alike first.
    fn suggest(
        &self,
        text: &str,
        except: Option<PetitionNumber>,
        limit: usize,
    ) -> Result<Vec<PetitionNumber>, SearchError> {
        let everything = Filter::everything();
        let filter = match except {
            Some(number) => everything.without(number.to_string()),
            None => everything,
        };
        let suggested = self.read(|index| index.suggest(text, limit, &filter))?;
        let suggested = suggested.unwrap_or_default().into_iter();
        Ok(suggested.filter_map(|suggestion| suggestion.id.parse().ok()).collect())
    }

    /// `None` while it is begun anew.
    pub(crate) fn read<T>(
        &self,
        ask: impl FnOnce(&Index) -> Result<T, SearchError>,
    ) -> Result<Option<T>, SearchError> {
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        index.as_ref().map(ask).transpose()
    }
}

impl Petitions {
    /// With an index of the public ones, for [`Petitions::similar`].
    #[must_use]
    pub fn with_similar(self, similar: Arc<Similar>) -> Self {
        Self { similar: Some(similar), ..self }
    }

    /// Petitions that ask much the same as a text, the most alike first, each one that everyone can
    /// read; none where there is no index.
    pub async fn similar(
        &self,
        text: &str,
        except: Option<PetitionNumber>,
        limit: usize,
    ) -> Result<Vec<Entry>, PetitionsError> {
        let Some(similar) = self.similar.clone() else { return Ok(Vec::new()) };
        let text: String = text.chars().take(TEXT_MAX).collect();
        let asking = tokio::task::spawn_blocking(move || similar.suggest(&text, except, limit));
        let numbers =
            asking.await.map_err(PetitionsError::broken)?.map_err(PetitionsError::broken)?;
        let mut entries = catalogue::many(&self.views, &numbers).await?;
        entries.retain(Entry::is_listed);
        let nth = |entry: &Entry| numbers.iter().position(|number| *number == entry.petition);
        entries.sort_by_key(nth);
        Ok(entries)
    }
}
