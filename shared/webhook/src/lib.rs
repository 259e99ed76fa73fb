//! Telling other systems what has happened: signed by the Standard Webhooks specification (1.0.0),
//! worded as a CloudEvents 1.0 event in JSON.
//!
//! ```text
//! Event ─► Message ─┐
//!          Secret ──┼─► Sender::send ─► Delivered | NotDelivered ─► retry::next ─► when again
//!          Endpoint ┘        │
//!                          Guard: a name is looked up, its addresses are checked, and one of those
//!                                 that passed is connected to
//! ```
//!
//! - An address is somebody else's choice, so it never leads into a private network: not by its
//!   spelling, not by what its name resolves to, not by a redirect. Networks may be allowed by name.
//! - The same message is the same bytes at every attempt; only the hour and so the signature change.
//! - Nothing the other side says is kept or shown: of its answer the status counts, and when it
//!   wants to be asked again.
//! - The hour and chance are handed in.

mod answer;
mod endpoint;
mod guard;
mod handing_over;
mod message;
mod networks;
mod receiving;
pub mod retry;
mod secret;
mod sender;
mod special;

pub use answer::{Delivered, NotDelivered};
pub use endpoint::{Endpoint, NotAnEndpoint};
pub use handing_over::{NotHandedOver, hand_over};
pub use message::{Event, Message, NotAMessage};
pub use networks::Networks;
pub use receiving::{NotReceived, Signed, TOLERANCE_SECONDS};
pub use secret::{NotASecret, Secret};
pub use sender::{Config, NoSender, Sender};
