//! Removing a holiday: the day is worked, or not, as its weekday says.

use jiff::civil::Date;
use kernel::Actor;

use crate::entries::changes::Revision;
use crate::entries::events::HolidayRemoved;
use crate::entries::refused::Refused;
use crate::table::Table;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone)]
pub struct RemoveHoliday {
    pub day: Date,
    /// As the one who removes it saw it.
    pub seen: Revision,
}

pub(crate) fn decide(table: &Table, command: RemoveHoliday) -> Result<HolidayRemoved, Refused> {
    let RemoveHoliday { day, seen } = command;
    let listed = table.holiday(day).ok_or(Refused::Unknown)?;
    if listed.revision != seen {
        return Err(Refused::ChangedMeanwhile);
    }
    Ok(HolidayRemoved { day })
}

impl Directory {
    pub async fn remove_holiday(
        &self,
        actor: &Actor,
        day: Date,
        seen: Revision,
    ) -> Result<(), DirectoryError> {
        self.change(actor, RemoveHoliday { day, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given, holiday_removed, holiday_set, remove_holiday};

    #[test]
    fn a_holiday_is_removed_once() {
        let removed = holiday_removed("2026-12-29");
        given(vec![])
            .when(remove_holiday("2026-12-29", 0))
            .then_expect_events(vec![removed.clone().into()]);
        given(vec![removed.into()])
            .when(remove_holiday("2026-12-29", 0))
            .then_expect_error(Refused::Unknown);
    }

    #[test]
    fn what_somebody_else_has_just_written_is_not_removed_unseen() {
        given(vec![holiday_set("2026-12-29").into()])
            .when(remove_holiday("2026-12-29", 0))
            .then_expect_error(Refused::ChangedMeanwhile);
    }
}
