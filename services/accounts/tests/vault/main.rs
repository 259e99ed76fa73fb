//! What the vault keeps, on SQLite always and on PostgreSQL wherever there is one.

mod fresh;

mod fingerprint;
mod forgetting;
mod leaving;
mod people;
mod signing_in;
mod standing_in;
mod statements;
