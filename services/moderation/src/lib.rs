//! Moderation: the table of grounds on which a petition is refused.
//!
//! ```text
//! the settings' grounds ─► setting ⇄ removing
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. The table is one
//! stream over what the settings begin with, so that two people who change it at once are told of each
//! other. It is short, and every process remembers it. What was refused keeps the ground as it stood
//! then: a refusal carries the ground's own words, and nothing here reaches back to it.

mod error;
mod ground;
mod grounds;
mod remembering;
mod removing;
mod setting;
#[cfg(test)]
mod testing;

pub use error::GroundsError;
pub use ground::{CODE_LENGTH_MAX, Ground, GroundCode, NotACode};
pub use grounds::events::GroundsEvent;
pub use grounds::{Grounds, Listed, Refused, Revision};
pub use kernel::InBoth;
pub use remembering::Moderation;
