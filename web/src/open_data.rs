//! Open data: files anyone may read, from the same projections as the pages.

pub mod count;
pub mod list;
pub mod petition;
