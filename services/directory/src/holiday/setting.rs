//! Setting a holiday: the Government has said when one falls, or that a Saturday is worked instead.

use jiff::civil::Weekday;
use kernel::Actor;

use crate::entries::changes::{Revision, as_seen};
use crate::entries::events::HolidaySet;
use crate::entries::refused::Refused;
use crate::holiday::Holiday;
use crate::table::Table;
use crate::{Directory, DirectoryError, name};

#[derive(Debug, Clone)]
pub struct SetHoliday {
    pub set: HolidaySet,
    /// As the one who writes saw it; `None` for one that is not in the table.
    pub seen: Option<Revision>,
}

pub(crate) fn decide(table: &Table, command: SetHoliday) -> Result<HolidaySet, Refused> {
    let SetHoliday { set, seen } = command;
    as_seen(table.holiday(set.day), &Holiday::from(set.clone()), seen)?;
    name::check(&set.name)?;
    let is_weekend = matches!(set.day.weekday(), Weekday::Saturday | Weekday::Sunday);
    if set.is_worked && !is_weekend { Err(Refused::WorkedAnyway) } else { Ok(set) }
}

impl Directory {
    /// `seen` is the revision its writer saw, or none for a new one. Set twice alike, it is set once.
    pub async fn set_holiday(
        &self,
        actor: &Actor,
        set: HolidaySet,
        seen: Option<Revision>,
    ) -> Result<(), DirectoryError> {
        let set = HolidaySet { name: name::tidied(&set.name), ..set };
        self.change(actor, SetHoliday { set, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given, holiday_set, in_both, set_holiday};

    #[test]
    fn an_analyst_adds_a_holiday_once_for_each_day() {
        let day = holiday_set("2026-11-26");
        given(vec![])
            .when(set_holiday(day.clone(), None))
            .then_expect_events(vec![day.clone().into()]);
        given(vec![day.clone().into()])
            .when(set_holiday(day.clone(), None))
            .then_expect_error(Refused::Unchanged);
        let named = HolidaySet { name: in_both("Баяр"), ..day.clone() };
        given(vec![day.clone().into()])
            .when(set_holiday(named.clone(), None))
            .then_expect_error(Refused::CodeTaken);
        given(vec![day.into()])
            .when(set_holiday(named, Some(7)))
            .then_expect_error(Refused::ChangedMeanwhile);
    }

    #[test]
    fn only_a_day_of_a_weekend_is_worked_instead() {
        let saturday = HolidaySet { is_worked: true, ..holiday_set("2026-11-28") };
        given(vec![])
            .when(set_holiday(saturday.clone(), None))
            .then_expect_events(vec![saturday.into()]);
        let thursday = HolidaySet { is_worked: true, ..holiday_set("2026-11-26") };
        given(vec![]).when(set_holiday(thursday, None)).then_expect_error(Refused::WorkedAnyway);
    }

    #[test]
    fn it_is_called_something() {
        let nameless = HolidaySet { name: in_both(" "), ..holiday_set("2026-11-26") };
        given(vec![]).when(set_holiday(nameless, None)).then_expect_error(Refused::WordsMissing);
    }
}
