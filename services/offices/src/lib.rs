//! Offices: who is what beside a citizen. One administrator proposes, another approves, each has an
//! end, and all of it is in the log.
//!
//! ```text
//! founding ─► proposing ─► approving | declining ─► (its day comes) | ending | dismissing
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. The [`Roll`] is one
//! stream, so that what concerns all offices at once is decided exactly: that two administrators
//! remain, that nobody who audits also acts. It is short, and every process remembers it: whoever is
//! at the door has the offices of this moment, and one that was taken away counts no longer.

mod approving;
mod declining;
mod dismissing;
mod ending;
mod error;
mod forgetting;
mod founding;
mod granted;
mod proposing;
mod remembering;
mod roll;
#[cfg(test)]
mod testing;

pub use ending::{Ended, ends_by_two};
pub use error::OfficesError;
pub use granted::{Approval, By, Ending, Grant, GrantNumber, Stage};
pub use proposing::{AGE_MIN, Proposed};
pub use remembering::Offices;
pub use roll::events::{EndReason, RollEvent};
pub use roll::standing::Standing;
pub use roll::{ADMINISTRATORS_MIN, Roll, RollError};
