//! Builders for tests: a short directory, and the sentences about it.

use std::sync::Arc;

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use jiff::civil::Date;
use kernel::{AgencyCode, Division, InBoth, TopicCode};

use crate::agency::closing::CloseAgency;
use crate::agency::setting::SetAgency;
use crate::entries::{Asked, Entries, EntriesCommand};
use crate::holiday::removing::RemoveHoliday;
use crate::holiday::setting::SetHoliday;
use crate::route::removing::RemoveRoute;
use crate::route::setting::SetRoute;
use crate::topic::closing::CloseTopic;
use crate::topic::setting::SetTopic;
use crate::{
    AgencyClosed, AgencySet, Contents, DirectoryEvent, HolidayRemoved, HolidaySet, Revision,
    RouteRemoved, RouteSet, Table, TopicClosed, TopicSet,
};

pub fn code(text: &str) -> AgencyCode {
    text.parse().expect("a code")
}

pub fn topic_code(text: &str) -> TopicCode {
    text.parse().expect("a code")
}

pub fn division(code: &str) -> Division {
    Division::from_code(code).expect("a division")
}

fn date(day: &str) -> Date {
    day.parse().expect("a day")
}

pub fn in_both(mn: &str) -> InBoth {
    InBoth { mn: mn.into(), en: "In English".into() }
}

pub fn agency_set(text: &str, above: Option<&str>) -> AgencySet {
    AgencySet { code: code(text), name: in_both(text), above: above.map(code) }
}

pub fn agency_closed(text: &str, above: Option<&str>) -> AgencyClosed {
    AgencyClosed { code: code(text), name: in_both(text), above: above.map(code) }
}

/// With no agency and no words of its own.
pub fn topic_set(text: &str, above: Option<&str>) -> TopicSet {
    let (code, above) = (topic_code(text), above.map(topic_code));
    TopicSet { code, name: in_both(text), above, agency: None, words: vec![] }
}

pub fn topic_closed(set: TopicSet) -> TopicClosed {
    let TopicSet { code, name, above, agency, words } = set;
    TopicClosed { code, name, above, agency, words }
}

pub fn route_set(topic: &str, place: &str, agency: &str) -> RouteSet {
    RouteSet { topic: topic_code(topic), division: division(place), agency: code(agency) }
}

pub fn route_removed(topic: &str, place: &str) -> RouteRemoved {
    RouteRemoved { topic: topic_code(topic), division: division(place) }
}

pub fn holiday_set(day: &str) -> HolidaySet {
    HolidaySet { day: date(day), name: in_both(day), is_worked: false }
}

pub fn holiday_removed(day: &str) -> HolidayRemoved {
    HolidayRemoved { day: date(day) }
}

/// What a fresh house begins with: the roads' agency under a ministry under the cabinet; roads, of which
/// Khövsgöl takes care itself, with potholes beneath them; water; and one holiday.
pub fn table() -> Table {
    let agencies = [
        agency_set("cabinet", None),
        agency_set("ministry", Some("cabinet")),
        agency_set("roads", Some("ministry")),
        agency_set("khuvsgul", Some("cabinet")),
        agency_set("police", None),
    ];
    let topics = [
        TopicSet { agency: Some(code("roads")), ..topic_set("roads", None) },
        topic_set("potholes", Some("roads")),
        TopicSet { agency: Some(code("ministry")), ..topic_set("water", None) },
    ];
    Table::from(Contents {
        agencies: agencies.map(Into::into).into(),
        topics: topics.map(Into::into).into(),
        routes: vec![route_set("roads", "MN-041", "khuvsgul").into()],
        holidays: vec![holiday_set("2026-12-29").into()],
    })
}

/// The same after this has happened.
pub fn changed(events: Vec<DirectoryEvent>) -> Table {
    let mut entries = Entries::default();
    for event in events {
        entries.apply(event);
    }
    table().changed_by(&entries)
}

pub fn given(events: Vec<DirectoryEvent>) -> AggregateTestExecutor<Entries> {
    TestFramework::<Entries>::with(()).given(events)
}

fn command(asked: impl Into<Asked>) -> EntriesCommand {
    EntriesCommand { defaults: Arc::new(table()), asked: asked.into() }
}

pub fn set_agency(set: AgencySet, seen: Option<Revision>) -> EntriesCommand {
    command(SetAgency { set, seen })
}

pub fn close_agency(text: &str, seen: Revision) -> EntriesCommand {
    command(CloseAgency { code: code(text), seen })
}

pub fn set_topic(set: TopicSet, seen: Option<Revision>) -> EntriesCommand {
    command(SetTopic { set, seen })
}

pub fn close_topic(text: &str, seen: Revision) -> EntriesCommand {
    command(CloseTopic { code: topic_code(text), seen })
}

pub fn set_route(set: RouteSet, seen: Option<Revision>) -> EntriesCommand {
    command(SetRoute { set, seen })
}

pub fn remove_route(topic: &str, place: &str, seen: Revision) -> EntriesCommand {
    command(RemoveRoute { topic: topic_code(topic), division: division(place), seen })
}

pub fn set_holiday(set: HolidaySet, seen: Option<Revision>) -> EntriesCommand {
    command(SetHoliday { set, seen })
}

pub fn remove_holiday(day: &str, seen: Revision) -> EntriesCommand {
    command(RemoveHoliday { day: date(day), seen })
}
