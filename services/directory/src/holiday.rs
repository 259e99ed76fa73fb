//! A day on which the state works otherwise than its weekday says.

pub(crate) mod removing;
pub(crate) mod setting;

use jiff::civil::Date;
use kernel::InBoth;
use serde::{Deserialize, Serialize};

use crate::entries::changes::Entry;
use crate::entries::events::HolidaySet;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// In Ulaanbaatar.
    pub day: Date,
    pub name: InBoth,
    /// Whether it is a day of a weekend that is worked instead of another.
    #[serde(default)]
    pub is_worked: bool,
}

impl Entry for Holiday {
    type Key = Date;

    fn key(&self) -> Date {
        self.day
    }
}

impl From<HolidaySet> for Holiday {
    fn from(HolidaySet { day, name, is_worked }: HolidaySet) -> Self {
        Self { day, name, is_worked }
    }
}
