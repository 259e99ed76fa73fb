//! The API for programs: `/api/v1`, JSON, bearer tokens, problem documents (RFC 9457).

pub mod anomalies;
pub mod answering;
pub mod audit;
pub mod bills;
pub mod cabinet;
pub mod comment_answers;
pub mod comment_desk;
pub mod comments;
pub mod complaints;
pub mod describing;
pub mod directory;
pub mod documentation;
pub mod documents;
pub mod endorsements;
pub mod intake;
pub mod invalidations;
pub mod mine;
pub mod moderating;
pub mod not_taken;
pub mod offices;
pub mod petitions;
pub mod problem;
pub mod sessions;
pub mod signatures;
pub mod similar;
