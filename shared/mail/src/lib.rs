//! One letter to one person, over SMTP, what comes back of it, and what people write themselves.
//!
//! ```text
//! Letter ─► Mailer::send ─► written, signed ─┬─► a server (SMTP)
//!                                            ├─► a folder (.eml)
//!              Ok or NotSent                 └─► memory, for tests
//!
//! a report to bounces+<id>.<tag>@… ─► bounce::read ─► which letter, what became of it
//! a letter to complaints@…, an answer to complaints+<subject>.<tag>@… ─► incoming::read ─► what it says
//! ```
//!
//! - What becomes of a letter is one of a few things that ask for different ones ([`NotSent`]): write to
//!   the address no more, give up this letter, try again, wait for the server, or live with not knowing.
//! - A letter that is sent twice, because the answer was lost, has the same Message-ID both times.
//! - Nothing goes out in clear, but to this machine itself.
//! - No error and no `Debug` says an address, a text of a letter or what a server said: servers quote.
//! - A bounce is believed by the HMAC in the address it came to, or in the Message-ID it returns.
//! - What a machine wrote is taken in by nobody, and an answer finds its subject by the HMAC in the address
//!   it came to, or in the Message-ID of ours that it answers.
//! - Nothing is queued, counted or tried again here.

pub mod bounce;
pub mod incoming;

mod address;
mod config;
mod dkim;
mod error;
mod folder;
mod letter;
mod mailer;
mod memory;
mod mime;
mod not_sent;
mod smtp;
mod status;
mod tags;
mod verp;
mod writing;

pub use config::{Backend, Bounces, Config, Dkim, Login, Ours, Smtp, Tls};
pub use error::MailConfigError;
pub use letter::Letter;
pub use mailer::Mailer;
pub use memory::Sent;
pub use not_sent::{NotSent, Reason};
pub use status::EnhancedStatus;
pub use tags::Tags;
pub use verp::Verp;
