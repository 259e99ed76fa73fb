//! The numbers issues live by: settings; what they decide says so in its event.

use jiff::civil::Weekday;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    pub escalation: Escalation,
    pub meeting: Meeting,
    pub follow_up: FollowUps,
    pub text: TextLimits,
}

/// When the house proposes an issue to Cabinet; each rule can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Escalation {
    /// Of the window that people are counted in, up to now.
    pub days: u32,
    /// So many people in the window.
    pub people: Option<u64>,
    pub surge: Option<Surge>,
    pub overdue: Option<Overdue>,
}

/// Many at once, of an issue that is used to fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surge {
    /// In the window, at least.
    pub people: u64,
    /// So many times its own mean over the four windows before.
    pub times: u64,
}

/// Complaints whose clock has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    pub percent: u64,
    /// Of at least so many.
    pub complaints: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    pub weekday: Weekday,
    /// Before the meeting's day begins: 36 hours before a Wednesday is Monday at noon.
    pub freeze_hours: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUps {
    /// After which someone who was not reached counts as tried.
    pub tries: u32,
    /// For which one agent has a person to themselves.
    pub hold_minutes: u32,
    /// Between two tries.
    pub retry_hours: u32,
}

/// In characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimits {
    pub decision: usize,
    pub reason: usize,
    pub report: usize,
    pub summary: usize,
    /// How many of them.
    pub summaries: usize,
}

impl Default for Escalation {
    fn default() -> Self {
        Self {
            days: 7,
            people: Some(100),
            surge: Some(Surge { people: 30, times: 5 }),
            overdue: Some(Overdue { percent: 20, complaints: 30 }),
        }
    }
}

impl Default for Meeting {
    fn default() -> Self {
        Self { weekday: Weekday::Wednesday, freeze_hours: 36 }
    }
}

impl Default for FollowUps {
    fn default() -> Self {
        Self { tries: 3, hold_minutes: 20, retry_hours: 20 }
    }
}

impl Default for TextLimits {
    fn default() -> Self {
        Self { decision: 5_000, reason: 2_000, report: 5_000, summary: 500, summaries: 5 }
    }
}
