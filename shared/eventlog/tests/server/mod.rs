//! What several tests of the log share.

/// Only what stands between a log and its server.
pub mod wire;
