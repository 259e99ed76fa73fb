//! How long a session lasts.

use jiff::SignedDuration;

/// However often it is renewed, a session ends this long after the sign-in.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Without being renewed: one minute to twelve hours, thirty minutes if nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLifetime(SignedDuration);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a session lasts between one minute and twelve hours")]
pub struct NotALifetime;

impl SessionLifetime {
    /// However often it is renewed.
    pub const LONGEST: SignedDuration = LONGEST;

    pub fn new(lifetime: SignedDuration) -> Result<Self, NotALifetime> {
        let allowed = SignedDuration::from_mins(1)..=LONGEST;
        allowed.contains(&lifetime).then_some(Self(lifetime)).ok_or(NotALifetime)
    }

    pub const fn get(self) -> SignedDuration {
        self.0
    }
}

impl Default for SessionLifetime {
    fn default() -> Self {
        Self(SignedDuration::from_mins(30))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lifetime_is_between_a_minute_and_twelve_hours() {
        assert!(SessionLifetime::new(SignedDuration::from_secs(59)).is_err());
        assert!(SessionLifetime::new(SignedDuration::from_secs(60)).is_ok());
        assert!(SessionLifetime::new(LONGEST).is_ok());
        assert!(SessionLifetime::new(LONGEST + SignedDuration::from_secs(1)).is_err());
    }
}
