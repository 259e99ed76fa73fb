//! Devices of service points: a screen that anyone may walk up to, or a clerk's desk. What is signed on one
//! is recorded as signed there.
//!
//! ```text
//! enrolling ─► a pass in that browser's cookie ─► (its day comes) | ending
//! ```
//!
//! Each of these is a file. The [`Register`] is one short stream that every process remembers, so a pass
//! says only which device it is of: what kind, where, and whether it still counts is asked of the register,
//! and one that was ended counts no longer.

mod ending;
mod enrolling;
mod error;
mod pass;
mod random;
mod register;
mod remembering;

pub use enrolling::Enrolling;
pub use error::DevicesError;
pub use register::events::{DeviceEnrolled, DeviceEvent, DeviceKind};
pub use register::{Device, DeviceError, Register};
pub use remembering::Devices;
