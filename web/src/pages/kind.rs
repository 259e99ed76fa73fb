//! What a petition asks Parliament to do, and what follows when its goal is reached.

use i18n::{numbers, texts};
use kernel::Locale;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    WorkingGroup,
    Inspection,
    Decision,
}

/// A kind with the number of signatures it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindGoal {
    pub kind: Kind,
    pub goal: u64,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::WorkingGroup, Self::Inspection, Self::Decision];

    /// Its value in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WorkingGroup => "working_group",
            Self::Inspection => "inspection",
            Self::Decision => "decision",
        }
    }

    pub fn name(self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::WorkingGroup => texts.kind_working_group(),
            Self::Inspection => texts.kind_inspection(),
            Self::Decision => texts.kind_decision(),
        }
    }

    /// What Parliament does at the goal, as a sentence with the number.
    pub fn consequence(self, locale: Locale, goal: u64) -> String {
        let (texts, goal) = (texts(locale), numbers::number(goal));
        match self {
            Self::WorkingGroup => texts.kind_working_group_consequence(goal),
            Self::Inspection => texts.kind_inspection_consequence(goal),
            Self::Decision => texts.kind_decision_consequence(goal),
        }
    }

    /// The same in a few words, to stand beside the number.
    pub fn short(self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::WorkingGroup => texts.kind_working_group_short(),
            Self::Inspection => texts.kind_inspection_short(),
            Self::Decision => texts.kind_decision_short(),
        }
    }
}
