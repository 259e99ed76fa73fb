//! The numbers a consultation lives by: settings, recorded in the events they decide.

use crate::kind::Kind;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    pub window_days: WindowDays,
    /// Calendar days to answer every comment, from the end of the window.
    pub answer_days: u32,
    pub text: TextLimits,
}

/// For how many calendar days at least a consultation is open, by the kind of instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WindowDays {
    pub bill: u32,
    /// General Administrative Law 62.1.
    pub administrative_act: u32,
    /// Beyond this nobody waits for an answer any more.
    pub longest: u32,
}

/// In characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLimits {
    pub title: usize,
    pub initiated_by: usize,
    pub explanation: usize,
    pub reason: usize,
}

impl WindowDays {
    pub const fn least(&self, kind: Kind) -> u32 {
        match kind {
            Kind::AdministrativeAct => self.administrative_act,
            Kind::Law | Kind::Amendment | Kind::Resolution => self.bill,
        }
    }
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            window_days: WindowDays { bill: 14, administrative_act: 30, longest: 366 },
            answer_days: 30,
            text: TextLimits { title: 500, initiated_by: 200, explanation: 10_000, reason: 1_000 },
        }
    }
}
