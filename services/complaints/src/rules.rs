//! The numbers complaints live by: settings, recorded in the events they decide.

use crate::complaint::events::Kind;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    pub days: Days,
    pub text: TextLimits,
    pub files: FileLimits,
}

/// In calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// From receipt to the answer.
    pub answer: u32,
    /// Of a suggestion.
    pub suggestion: u32,
    /// By which an agency may extend it once, at most.
    pub extension: u32,
    /// For its owner, from the answer, to say whether it is solved.
    pub reply: u32,
    /// Working days before the last one, when the agency is warned.
    pub warning: u32,
    /// After which a matter that is still overdue reaches the next level.
    pub level: u32,
    /// Working days from receipt within which an operator registers what came in.
    pub registering: u32,
}

/// Lengths in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimits {
    /// Of what is complained of.
    pub complaint: usize,
    /// Of what staff write to an owner, but for the answer, and owners to staff.
    pub note: usize,
    pub answer: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileLimits {
    pub count: usize,
    /// Of each.
    pub bytes: usize,
}

impl Days {
    /// `None`: it asks for no answer.
    pub const fn of(&self, kind: Kind) -> Option<u32> {
        match kind {
            Kind::Complaint | Kind::Request | Kind::Criticism => Some(self.answer),
            Kind::Suggestion => Some(self.suggestion),
            Kind::Appreciation => None,
        }
    }
}

impl Default for Days {
    fn default() -> Self {
        Self {
            answer: 30,
            suggestion: 90,
            extension: 30,
            reply: 10,
            warning: 3,
            level: 7,
            registering: 3,
        }
    }
}

impl Default for TextLimits {
    fn default() -> Self {
        Self { complaint: 10_000, note: 2_000, answer: 20_000 }
    }
}

impl Default for FileLimits {
    fn default() -> Self {
        Self { count: 5, bytes: 5 * 1024 * 1024 }
    }
}
