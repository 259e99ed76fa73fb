//! The numbers comments live by: settings, recorded in the events they decide.

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    pub days: Days,
    pub text: TextLimits,
}

/// In calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// For an author, from what hid their comment.
    pub appeal: u32,
}

/// Lengths in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimits {
    pub comment: usize,
    /// Of the wording that an author suggests for a provision.
    pub suggested: usize,
    /// Of the staff, for what they decide, and of an author, for an appeal.
    pub reason: usize,
    /// Of a group.
    pub title: usize,
}

impl Default for Days {
    fn default() -> Self {
        Self { appeal: 30 }
    }
}

impl Default for TextLimits {
    fn default() -> Self {
        Self { comment: 5_000, suggested: 20_000, reason: 2_000, title: 200 }
    }
}
