//! Every visit to a page: who, may they, what, do it, where next.

pub mod discarding;
pub mod health;
pub mod home;
pub mod me;
pub mod mock_dan;
pub mod moderating;
pub mod petition;
pub mod petitions;
mod shown;
pub mod sign_in;
pub mod signing;
pub mod starting;
