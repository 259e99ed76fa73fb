//! The disclosure gate: of who took part, what may be told so that nobody is told apart.
//!
//! ```text
//! cells ─► tables of one and of two dimensions ─► which of them changed enough (by ten people) to be told anew
//!       ─► which are too few, or give a whole group away ─► which would let a neighbour be worked out ─► release
//! ```
//!
//! Totals are exact and live; whatever is told by sex, age, division or status is a **release**, made at an instant and
//! never changed. In it a count below the threshold is withheld, also where it is nought; every other is rounded. What
//! was told in an earlier release stands until ten people more (or fewer) are in it, so that the difference of two
//! releases tells of nobody. And whatever is withheld is at no instant bounded more narrowly than by ten, by anything
//! that was ever released and all exact totals: the [`audit`] works out what a reader could, over all releases together,
//! and the gate withholds until that is so.
//!
//! Pure: counts in, releases out. Where only sums of one dimension are told, once, [`gated`] is enough.

mod audit;
mod gate;
mod once;
mod rules;
mod shape;

pub use audit::{Bounds, audit};
pub use gate::{Release, release};
pub use once::{Dimension, Disclosed, LEAST, STEP, disclosed, gated};
pub use rules::Rules;
pub use shape::{Shape, Table};
