//! What the vault keeps and what it destroys, on SQLite always and on PostgreSQL wherever there is one.

mod bytes;
mod place;

mod belonging;
mod keeping;
mod rotating;
mod statements;
mod tampering;
mod together;
mod traces;
