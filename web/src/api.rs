//! The API for programs: `/api/v1`, JSON, bearer tokens, problem documents (RFC 9457).

pub mod answering;
pub mod audit;
pub mod describing;
pub mod documentation;
pub mod documents;
pub mod mine;
pub mod offices;
pub mod petitions;
pub mod problem;
pub mod sessions;
pub mod signatures;
