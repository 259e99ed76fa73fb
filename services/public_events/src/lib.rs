//! The log as everyone may have it: what is public of it, row by row, as files that anyone takes away and counts again.
//!
//! ```text
//! head moved ─► read_after ─► told (pure): a row, or nothing ─► 0.ndjson, appended
//!   segment full, or news and the pause is over ─► 0-8121.parquet ─► one state { place in the log, segments }
//!                                                                         └─► whoever asks for a segment
//! ```
//!
//! - **What is told is a list** (`told/rules.rs`): events and, of each, fields. What is not on it is not told, whatever
//!   is added to an event later. `told.txt` is the reviewed print: a new kind of event is there as not told, until somebody
//!   decides otherwise.
//! - **A row is flat and the same for all kinds** ([`PublicEvent`]): `n` says how the public count of its subject changes
//!   by it, so that anyone adds up what the pages say.
//! - **A segment is 100,000 positions of the log** ([`segments`]). Once full, its files never change, and are the same
//!   bytes from every process. The last one grows: its NDJSON by its end, its Parquet anew, not more often than the
//!   settings say.
//! - **The folder is this process's own** ([`PublicEvents`]), a projection of the log like the search index: it says how
//!   far in which log it has read. Of another log, of another form or damaged, it is begun anew.
//!
//! # What is not told, and why
//!
//! - *Whose anything is*: keys of people, pseudonyms, the streams that are called after them; cells, channels, networks.
//!   How signers are made up is told by the tallies, through the disclosure gate.
//! - *Words*: texts, reasons, names of committees and bodies. They are read where they can be taken back; a file that
//!   everyone has cannot. The one exception is the title of a published bill.
//! - *Petitions before they are public*, endorsements, reviews, appeals, and refusals that hide the text.
//! - *Comments that nobody reads*: a comment is a row when everyone can read it, and again when nobody can any more, be it
//!   marked, edited or deleted. Which of its kind it was, is not said; nor who supports or answers it: the events of
//!   supports and groups name a comment, and not whether it is read.
//! - *Complaints but for their topic and kind* when they are registered: how many of each is exact and live. A number,
//!   an agency, a place, a day of answer pass the gate or are nobody's business. Under which topic it is sorted later is
//!   not told, since the event does not say which one it leaves.
//! - *What becomes of a decision of Cabinet* after its agenda: its events do not say whether that agenda is published.
//!   `/cabinet.json` does, and tells it.
//! - *Offices, looks at data, devices, webhooks, what people do with their own data*: the trail is the auditor's.

mod columns;
mod event;
mod folder;
mod following;
mod format;
mod kept;
mod measured;
mod reading;
mod segments;
mod stand;
mod state;
mod told;
mod writing;

pub use columns::{COLUMNS, Column};
pub use event::{Detail, PublicEvent};
pub use format::{Format, NotAFormat};
pub use kept::{PublicEvents, Published, SegmentFile};
pub use reading::{NotTold, tell};
pub use segments::{FileFacts, POSITIONS, Segment};
pub use told::told;
pub use writing::EventFile;
