//! Everything that comes from outside is read by something here, and what is thrown at it is what
//! is right, twisted: cut, doubled, spliced with what hurts parsers. A thousand rounds of each in every
//! `cargo test`, seconds of each in `tests/run`; for longer, see `tests/fuzz/README.md`.

#[path = "../journeys/house.rs"]
#[allow(dead_code, reason = "the journeys do more with a house")]
mod house;

mod answers;
mod door;
mod letters;
mod texts;
mod tokens;
mod twisting;
