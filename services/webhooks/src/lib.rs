//! Webhooks: the systems of agencies and newsrooms hear what has happened, a moment after it did.
//!
//! ```text
//! registering ─► showing the secret | renewing | ending   who is to hear, and of what
//! log ─► following ─► calls ─► calling ─► the receiver   what they are told, once each
//!                       └─► showing ─► replaying
//! ```
//!
//! The [`Register`] is one short stream. Its events hold a receiver's name and origin, never its whole
//! address: a path may be a secret, so that lies in the vault. A receiver's own secret lies nowhere: it is
//! made from the house's key each time.
//!
//! What is told stands among the calls in the transaction that says how far the log has been read, each
//! under a key of webhook and event: nothing is lost, and nothing is told twice but what a receiver took
//! without answering. It knows that by its id.

mod kind;
mod register;

mod ending;
mod registering;
mod renewing;
mod showing_secret;

mod calls;
mod following;

mod calling;
mod outcome;

mod replaying;
mod showing;

mod error;
mod example;
mod random;
mod remembering;
mod secrets;

use database::Statement;

pub use calling::{Calling, Flow};
pub use calls::{Call, State};
pub use error::WebhooksError;
pub use example::Example;
pub use following::{Following, Teller, Telling};
pub use kind::Kind;
pub use register::events::{EndedBecause, WebhookEvent};
pub use register::{Ended, Register, RegisterError, Webhook};
pub use registering::{NotRegistered, RECEIVER_MAX, Registering, WEBHOOKS_MAX};
pub use remembering::{Parts, Webhooks};
pub use renewing::Replaced;
pub use replaying::Replayed;
pub use showing::{Counts, Listed, Shown};
pub use webhook::{Config, Networks, NotAnEndpoint, Sender};

/// Every statement over the vault, for the test that prepares them all.
pub const STATEMENTS: &[Statement] = &[
    following::BEGIN,
    following::AT,
    following::MOVE,
    registering::KEEP,
    ending::LET_GO_OF_ADDRESS,
    calls::ENQUEUE,
    calls::CLAIM,
    calls::MARK,
    calls::DROP,
    calls::PAGE,
    calls::COUNTS,
    calls::REPLAY,
    calls::REPLAY_ALL,
    calls::LET_GO,
];
