//! The directory laid out to be asked: a fresh house's, with what the staff have changed over it.

mod likely;
mod routing;
mod tree;

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{AgencyCode, Division, TopicCode, WorkingDays};

use crate::entries::Entries;
use crate::entries::changes::{Entry, Listed};
use crate::entries::refused::Refused;
use crate::{Agency, Holiday, Route, Topic};
use likely::Words;
use tree::Tree;

pub use likely::LIKELY_MAX;

/// What a table is made of. Topics that stand beside one another keep this order.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    pub agencies: Vec<Agency>,
    pub topics: Vec<Topic>,
    pub routes: Vec<Route>,
    pub holidays: Vec<Holiday>,
}

/// Never changed: another one is laid out when the directory has changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    agencies: BTreeMap<AgencyCode, Listed<Agency>>,
    topics: Tree,
    routes: BTreeMap<(TopicCode, Division), Listed<Route>>,
    holidays: BTreeMap<Date, Listed<Holiday>>,
    working_days: WorkingDays,
    words: Words,
}

impl From<Contents> for Table {
    fn from(contents: Contents) -> Self {
        Self::laid_out(
            as_they_began(contents.agencies),
            as_they_began(contents.topics),
            as_they_began(contents.routes),
            as_they_began(contents.holidays),
        )
    }
}

fn as_they_began<T>(entries: Vec<T>) -> Vec<Listed<T>> {
    entries.into_iter().map(|entry| Listed { entry, revision: 0 }).collect()
}

fn by_key<T: Entry>(listed: Vec<Listed<T>>) -> BTreeMap<T::Key, Listed<T>> {
    listed.into_iter().map(|listed| (listed.key(), listed)).collect()
}

impl Table {
    pub(crate) fn changed_by(&self, entries: &Entries) -> Self {
        Self::laid_out(
            entries.agencies.over(self.agencies().map(|listed| &listed.entry)),
            entries.topics.over(self.topics().map(|(listed, _)| &listed.entry)),
            entries.routes.over(self.routes().map(|listed| &listed.entry)),
            entries.holidays.over(self.holidays().map(|listed| &listed.entry)),
        )
    }

    fn laid_out(
        agencies: Vec<Listed<Agency>>,
        topics: Vec<Listed<Topic>>,
        routes: Vec<Listed<Route>>,
        holidays: Vec<Listed<Holiday>>,
    ) -> Self {
        let (worked, off): (Vec<&_>, Vec<&_>) = holidays.iter().partition(|one| one.is_worked);
        let day = |holiday: &Listed<Holiday>| holiday.day;
        let working_days = WorkingDays::new(off.into_iter().map(day), worked.into_iter().map(day));
        let topics = Tree::grown(topics);
        let words = Words::of(&topics);
        let (agencies, routes) = (by_key(agencies), by_key(routes));
        Self { agencies, topics, routes, holidays: by_key(holidays), working_days, words }
    }

    /// Closed ones too: what was routed to them says so by name.
    pub fn agency(&self, code: &AgencyCode) -> Option<&Listed<Agency>> {
        self.agencies.get(code)
    }

    /// By code; closed ones too.
    pub fn agencies(&self) -> impl Iterator<Item = &Listed<Agency>> {
        self.agencies.values()
    }

    /// From the next one up: where what is overdue climbs to.
    pub fn levels_above(&self, code: &AgencyCode) -> Vec<&Agency> {
        self.chain(code).skip(1).filter(|agency| !agency.is_closed).collect()
    }

    /// The agency itself and all above it, closed or not; no further than there are agencies.
    pub(crate) fn chain(&self, code: &AgencyCode) -> impl Iterator<Item = &Agency> {
        let up = |agency: &&Agency| self.entry_of(agency.above.as_ref()?);
        std::iter::successors(self.entry_of(code), up).take(self.agencies.len())
    }

    fn entry_of(&self, code: &AgencyCode) -> Option<&Agency> {
        self.agency(code).map(|listed| &listed.entry)
    }

    pub(crate) fn open_agency(&self, code: &AgencyCode) -> Result<&Agency, Refused> {
        self.entry_of(code).filter(|agency| !agency.is_closed).ok_or(Refused::NoSuchAgency)
    }

    pub fn route(&self, topic: &TopicCode, division: Division) -> Option<&Listed<Route>> {
        self.routes.get(&(topic.clone(), division))
    }

    /// By topic and division.
    pub fn routes(&self) -> impl Iterator<Item = &Listed<Route>> {
        self.routes.values()
    }

    pub fn holiday(&self, day: Date) -> Option<&Listed<Holiday>> {
        self.holidays.get(&day)
    }

    /// By day.
    pub fn holidays(&self) -> impl Iterator<Item = &Listed<Holiday>> {
        self.holidays.values()
    }

    pub fn working_days(&self) -> &WorkingDays {
        &self.working_days
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{agency_closed, changed, code, holiday_set, table};

    #[test]
    fn what_is_overdue_climbs_past_a_level_that_is_closed() {
        let above = |table: &Table, agency: &str| -> Vec<String> {
            let levels = table.levels_above(&code(agency));
            levels.into_iter().map(|agency| agency.code.to_string()).collect()
        };
        assert_eq!(above(&table(), "roads"), ["ministry", "cabinet"]);
        assert_eq!(above(&table(), "cabinet"), Vec::<String>::new());
        assert_eq!(above(&table(), "no-such"), Vec::<String>::new());
        let closed = changed(vec![agency_closed("ministry", Some("cabinet")).into()]);
        assert_eq!(above(&closed, "roads"), ["cabinet"]);
        assert!(closed.agency(&code("ministry")).is_some_and(|agency| agency.is_closed));
    }

    #[test]
    fn the_state_works_on_no_holiday_and_on_the_saturday_that_makes_up_for_one() {
        let saturday = crate::HolidaySet { is_worked: true, ..holiday_set("2027-01-02") };
        let table = changed(vec![holiday_set("2026-12-30").into(), saturday.into()]);
        let days = table.working_days();
        assert_eq!(days.on_or_after(date(2026, 12, 29)), date(2026, 12, 31));
        assert!(days.is_one(date(2027, 1, 2)));
    }

    #[test]
    fn what_was_changed_says_when_and_the_rest_that_it_was_not() {
        let table =
            changed(vec![holiday_set("2026-12-30").into(), holiday_set("2026-12-31").into()]);
        let revisions: Vec<_> = table.holidays().map(|listed| listed.revision).collect();
        assert_eq!(revisions, [0, 1, 2]);
        assert!(table.agencies().all(|listed| listed.revision == 0));
    }
}
