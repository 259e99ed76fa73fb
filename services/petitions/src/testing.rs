//! Builders for tests: people, petitions at every stage, and the sentences about them.

mod commands;
mod invalidations;
mod petitions;
mod signatures;

pub use kernel::testing::{bat, bold, oyun, sarnai, temuulen_17};

pub use commands::*;
pub use invalidations::*;
pub use petitions::*;
pub use signatures::*;

pub const NUMBER: &str = "PN-202611-00001";
pub const NOON: &str = "2026-11-20T12:00:00Z";
