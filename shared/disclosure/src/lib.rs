//! The disclosure gate: of who took part, what may be told so that nobody is told apart.
//!
//! ```text
//! cells ─► tables of one and of two dimensions ─► which of them are enough, changed by ten people, and give no group away
//!       ─► as many of those as leave everything in doubt that is withheld, now or in an earlier release ─► release
//! ```
//!
//! Totals are exact and live; whatever is told by sex, age, division or status is a **release**, made at an instant and
//! never changed. In it a count below the threshold is withheld, also where it is nought; every other is rounded. What
//! was told in an earlier release stands until ten people more (or fewer) are in it, so that the difference of two
//! releases tells of nobody. And whatever is withheld is at no instant bounded more narrowly than by ten, by anything
//! that was ever released, all exact totals, and how many joined and left: for each of it there are other histories that
//! agree with all of that and are ten apart ([`alternatives`]), or adding up leaves twice ten ([`audit`]). While more
//! releases follow it is twice ten in any case: whoever tells all that can be told today has nothing left tomorrow.
//!
//! Pure: counts in, releases out. Where only sums of one dimension are told, once, [`gated`] is enough.

mod alternatives;
mod audit;
mod doubts;
mod gate;
mod history;
mod once;
mod room;
mod rules;
mod shape;
mod ways;

pub use gate::{Counts, Release, release};
pub use once::{Dimension, Disclosed, LEAST, STEP, disclosed, gated};
pub use rules::Rules;
pub use shape::{Shape, Table};
