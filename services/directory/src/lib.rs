//! The directory: who answers for what, and on which days.
//!
//! ```text
//! defaults.toml ─► agency:  setting ⇄ closing ┐
//!                  topic:   setting ⇄ closing ├─► Table: agency_for(topic, division), likely(text),
//!                  route:   setting ⇄ removing│          levels_above(agency), working_days()
//!                  holiday: setting ⇄ removing┘
//! ```
//!
//! Bodies of the state, topics as a tree, routes (which body answers for a topic in a division) and
//! holidays are data that the analysts of the 11-11 centre edit. All of it is one stream over what a fresh
//! house begins with; the stream is its history. Each decision is made over the whole table, so nothing
//! that is open ever points to something closed. Every process remembers the table, laid out once per
//! change.

mod agency;
mod defaults;
mod entries;
mod error;
mod history;
mod holiday;
mod name;
mod remembering;
mod route;
mod table;
#[cfg(test)]
mod testing;
mod topic;

pub use agency::Agency;
pub use defaults::DefaultsError;
pub use entries::changes::{Listed, Revision};
pub use entries::events::{
    AgencyClosed, AgencySet, DirectoryEvent, HolidayRemoved, HolidaySet, RouteRemoved, RouteSet,
    TopicClosed, TopicSet,
};
pub use entries::refused::{Pointing, Refused};
pub use error::DirectoryError;
pub use history::Change;
pub use holiday::Holiday;
pub use name::NAME_LENGTH_MAX;
pub use remembering::Directory;
pub use route::Route;
pub use table::{Contents, LIKELY_MAX, Table};
pub use topic::{DEPTH_MAX, Topic, WORD_LENGTH, WORDS_MAX};
