//! Finding petitions by their words, on a shelf of those that everyone may read: the best hits first, page by
//! page without shifting, the words that were meant marked.

use eventlog::{NotDone, Position};
use projector::Status;
use search::{Cursor, Filter, Piece, SearchError};

use crate::catalogue::{self, Entry};
use crate::listing::Shelf;
use crate::rules::Kind;
use crate::similar::Similar;
use crate::{PetitionNumber, Petitions, PetitionsError};

pub use search::{Cursor as FoundCursor, Piece as FoundPiece};

/// Who pastes a book is answered as quickly.
const WORDS_BYTES_MAX: usize = 2_000;

/// What is looked for, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub words: String,
    pub shelf: Shelf,
    pub kind: Option<Kind>,
    /// The last hit of the page before.
    pub after: Option<Cursor>,
    pub limit: u32,
}

/// A page of hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// On all pages.
    pub total: u64,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
    /// Of the log: what happened up to here is found.
    pub position: Position,
}

/// A petition, and its words with those marked that were meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub entry: Entry,
    pub title: Vec<Piece>,
    pub excerpt: Vec<Piece>,
}

impl Petitions {
    /// Petitions in which all of some words are met, whatever their endings and spelling. While the index
    /// is being begun it is not available: "nothing was found" would be no answer.
    pub async fn find(&self, finding: Finding) -> Result<Found, PetitionsError> {
        let begun = || NotDone::Unavailable("the index is being begun".to_owned());
        let similar = self.similar.clone().ok_or_else(begun)?;
        let Status::At(position) = *similar.status().borrow() else { return Err(begun().into()) };
        let asking = tokio::task::spawn_blocking(move || hits(&similar, finding));
        let found =
            asking.await.map_err(PetitionsError::broken)?.map_err(PetitionsError::broken)?;
        let search::Found { hits, total, next } = found.ok_or_else(begun)?;
        let hits = self.with_entries(hits).await?;
        Ok(Found { hits, total: total as u64, next, position })
    }

    async fn with_entries(&self, hits: Vec<search::Hit>) -> Result<Vec<Hit>, PetitionsError> {
        let numbers: Vec<PetitionNumber> =
            hits.iter().filter_map(|hit| hit.id.parse().ok()).collect();
        let mut entries = catalogue::many(&self.views, &numbers).await?;
        entries.retain(Entry::is_listed);
        let entry_of = |hit: search::Hit| {
            let at = entries.iter().position(|entry| entry.petition.to_string() == hit.id)?;
            let entry = entries.swap_remove(at);
            Some(Hit { entry, title: hit.title, excerpt: hit.excerpt })
        };
        Ok(hits.into_iter().filter_map(entry_of).collect())
    }
}

fn hits(similar: &Similar, finding: Finding) -> Result<Option<search::Found>, SearchError> {
    let end = finding.words.floor_char_boundary(WORDS_BYTES_MAX.min(finding.words.len()));
    let filter = filter(finding.shelf, finding.kind);
    let limit = finding.limit as usize;
    similar.read(|index| index.find(&finding.words[..end], &filter, finding.after, limit))
}

/// By the marks of the documents. Signatures are not among them, so that close to the threshold is looked
/// for as open.
fn filter(shelf: Shelf, kind: Option<Kind>) -> Filter {
    let filter = match shelf {
        Shelf::All => Filter::everything(),
        Shelf::Open | Shelf::Near => Filter::everything().one_of(["stage:open"]),
        Shelf::Closed => Filter::everything().one_of(["stage:closed"]),
        Shelf::Refused => Filter::everything().one_of(["stage:refused"]),
        Shelf::Imported => Filter::everything().one_of(["stage:imported"]),
        Shelf::Awaiting => {
            Filter::everything().one_of(["way:reached", "way:handed_over", "way:considered"])
        }
        Shelf::Answered => Filter::everything().one_of(["way:answered", "way:concluded"]),
    };
    match kind {
        Some(kind) => filter.one_of([format!("kind:{}", kind.code())]),
        None => filter,
    }
}
