//! Who is at the door and what every answer carries: before and after each handler.

pub mod address;
pub mod asking;
pub mod body;
pub mod csrf;
pub mod device;
pub mod encoding;
pub mod headers;
pub mod idempotency;
pub mod language;
pub mod pace;
pub mod refusals;
pub mod renewing;
pub mod slowness;
pub mod telling;
pub mod unseen;
pub mod uploads;
pub mod visitor;
pub mod visits;

pub use body::{Body, BodyIfAny};
pub use csrf::{Form, Nothing, Sent};
pub use visitor::{Bearer, BearerIfAny, BearerSession, Visitor};
