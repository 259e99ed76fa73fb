//! Every visit to a page: who, may they, what, do it, where next.

pub mod answering;
pub mod audit;
pub mod discarding;
pub mod documents;
pub mod following;
pub mod health;
pub mod home;
pub mod me;
pub mod mine;
pub mod mock_dan;
pub mod moderating;
pub mod my_sessions;
pub mod offices;
pub mod people;
pub mod petition;
pub mod petitions;
pub mod retention;
pub mod security;
pub mod service_points;
pub mod sharing;
mod shown;
pub mod sign_in;
pub mod signing;
pub mod starting;
