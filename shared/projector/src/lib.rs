//! Runs projections: pure folds over the log whose rows and checkpoint are written together.
//!
//! ```text
//! head moved ─► read_after(checkpoint) ─► fold (pure) ─► one transaction { checkpoint, rows }
//! ```
//!
//! - Rows belong to a generation. A rebuild makes the next one beside the running one and takes
//!   over in one transaction, once both agree at the same position.
//! - The checkpoint moves only from where its runner saw it, so however many processes run a
//!   projection, each event is counted once.
//! - Rows belong to the log they were made from and to the version of the fold that made them: of
//!   another log, or of an older fold, they are made anew; of a newer fold, they are left alone.
//! - A poison event stops its projection loudly; nothing is skipped.

mod agreement;
mod checkpoint;
mod projection;
mod rebuild;
mod replay;
mod runner;
mod status;
mod step;

pub use agreement::{Agreement, agree_with_log};
pub use checkpoint::Checkpoint;
pub use projection::{Change, Poison, Projection};
pub use rebuild::{Rebuilt, rebuild};
pub use replay::Replay;
pub use runner::Runner;
pub use status::{Reason, Status};
pub use step::ProjectError;

use database::{Statement, statement};

const BEGIN_GENERATION: Statement = statement!("begin_generation");
const CHECKPOINTS: Statement = statement!("checkpoints");
const MOVE_CHECKPOINT: Statement = statement!("move_checkpoint");
const ACTIVATE: Statement = statement!("activate");
const FORGET_GENERATION: Statement = statement!("forget_generation");

/// Every statement of this room, for the test that prepares them all.
pub const STATEMENTS: &[Statement] =
    &[BEGIN_GENERATION, CHECKPOINTS, MOVE_CHECKPOINT, ACTIVATE, FORGET_GENERATION];
