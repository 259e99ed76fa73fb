//! Cabinet.
