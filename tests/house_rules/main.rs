//! The house's own rules: who may know whom, and what must nowhere be found.

mod absences;
mod arrows;
mod order;
mod security;
mod sources;
mod statements;
mod two_dialects;
mod words;
