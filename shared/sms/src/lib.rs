//! Text messages to telephones.
//!
//! ```text
//! Message { id, to, text } ─► Sms::send ─┬─ Http    a provider, as the settings describe it
//!                                        ├─ File    a folder, for a demonstration
//!                                        └─ Memory  a list, for tests
//! ```
//!
//! - Operators and aggregators each have a way of their own to be asked, so a provider is data: an
//!   address, a format, templates of its fields, and where in its answer it says that it went well.
//! - What a template is filled with is never read as part of it, nor of the address or the JSON.
//! - Nobody's number and no text is in an error or a print for debugging, and nothing of what the
//!   provider wrote.
//! - [`parts`] says how many messages a text is paid as: Cyrillic costs more than Latin.

mod answer;
mod config;
mod folder;
mod message;
mod parts;
mod provider;
mod sending;
mod template;

pub use answer::NotSent;
pub use config::{Config, Format, Method, OpenError, Success};
pub use message::Message;
pub use parts::parts;
pub use sending::{Backend, Sms};
