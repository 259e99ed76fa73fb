//! What a fresh house begins with holds together, and is what an analyst might have written.

use std::collections::BTreeSet;

use jiff::civil::date;
use kernel::{Division, InBoth};

use super::*;
use crate::agency::setting::SetAgency;
use crate::entries::changes::Entry;
use crate::holiday::setting::SetHoliday;
use crate::route::setting::SetRoute;
use crate::topic::setting::SetTopic;
use crate::topic::words;
use crate::{AgencySet, HolidaySet, RouteSet, TopicSet, agency, holiday, route, topic};

fn table() -> Table {
    Table::defaults().expect("a directory")
}

fn topic_code(text: &str) -> TopicCode {
    text.parse().expect("a code")
}

fn renamed(name: &InBoth) -> InBoth {
    InBoth { mn: format!("{} 2", name.mn), en: format!("{} 2", name.en) }
}

fn is_each_once<T: Entry>(entries: &[T]) -> bool {
    entries.iter().map(Entry::key).collect::<BTreeSet<_>>().len() == entries.len()
}

#[test]
fn nothing_stands_in_it_twice() {
    let contents = contents().expect("a directory");
    assert!(is_each_once(&contents.agencies) && is_each_once(&contents.topics));
    assert!(is_each_once(&contents.routes) && is_each_once(&contents.holidays));
    assert!(contents.agencies.len() > 60 && contents.topics.len() > 50, "it is no sketch");
}

/// Each could be written anew under another name: what it points to is there, its words are words, and no
/// rule is broken.
#[test]
fn an_analyst_could_have_written_every_entry() {
    let (table, seen) = (table(), Some(0));
    for listed in table.agencies() {
        let Agency { code, name, above, .. } = listed.entry.clone();
        let set = AgencySet { code, name: renamed(&name), above };
        let decided = agency::setting::decide(&table, SetAgency { set, seen });
        assert_eq!(decided.err(), None, "{}", listed.code);
    }
    for (listed, _) in table.topics() {
        let Topic { code, name, above, agency, words, .. } = listed.entry.clone();
        let set = TopicSet { code, name: renamed(&name), above, agency, words };
        let decided = topic::setting::decide(&table, SetTopic { set, seen });
        assert_eq!(decided.err(), None, "{}", listed.code);
        assert_eq!(words::tidied(&listed.words), listed.words, "{}", listed.code);
        assert!(!listed.words.is_empty() || listed.code.as_str() == "other", "{}", listed.code);
    }
    for listed in table.routes() {
        let Route { topic, division, agency } = listed.entry.clone();
        assert!(table.open_agency(&agency).is_ok(), "{agency}");
        let set = RouteSet { topic, division, agency: "consumer".parse().expect("a code") };
        let decided = route::setting::decide(&table, SetRoute { set, seen });
        assert_eq!(decided.err(), None, "{agency}");
    }
    for listed in table.holidays() {
        let Holiday { day, name, is_worked } = listed.entry.clone();
        let set = HolidaySet { day, name: renamed(&name), is_worked };
        let decided = holiday::setting::decide(&table, SetHoliday { set, seen });
        assert_eq!(decided.err(), None, "{day}");
    }
}

#[test]
fn whatever_it_is_about_and_wherever_somebody_answers() {
    let table = table();
    for (topic, _) in table.topics() {
        for division in Division::all().chain([Division::UNKNOWN]) {
            assert!(table.agency_for(&topic.code, division).is_some(), "{} {division}", topic.code);
        }
    }
}

#[test]
fn every_governor_answers_for_their_own_and_climbs_to_the_cabinet() {
    let (table, mut governors) = (table(), BTreeSet::new());
    for division in Division::all() {
        let governor = table.agency_for(&topic_code("waste"), division).expect("one");
        let named = division.name(kernel::Locale::Mn).expect("a name");
        assert!(division.is_capital() || governor.name.mn.contains(named), "{division}");
        let top = table.levels_above(&governor.code).pop().expect("a level above");
        assert_eq!(top.code.as_str(), "cabinet-office");
        governors.insert(&governor.code);
    }
    assert_eq!(governors.len(), 31);
}

#[test]
fn what_people_write_is_recognised() {
    let table = table();
    for (text, topic) in [
        ("Манай байрны халуун ус гурван хоног тасарсан", "hot-water"),
        ("Гэр хороололд утаа их, шахмал түлш хүрэлцэхгүй байна", "air-fuel"),
        ("15-р хорооны зам нүхтэй, засвар хийгээч", "road-repair"),
        ("Хогоо ачихгүй сар боллоо, хогийн бункер дүүрсэн", "waste-collection"),
        ("Хүүхдээ цэцэрлэгт бүртгүүлж чадсангүй", "kindergartens"),
        ("Тэтгэврийн зөрүүгээ аваагүй", "pensions"),
        ("Шөнө караокены чимээ ихтэй, согтуу хүмүүс", "noise"),
        ("Power cut every evening, тог тасраад байна", "power-outage"),
        ("Хүүхдийн мөнгө орохгүй байна", "benefits"),
    ] {
        let likely = table.likely(text);
        let codes: Vec<_> = likely.iter().map(|(topic, _)| topic.code.as_str()).collect();
        assert_eq!(codes.first(), Some(&topic), "{text}: {codes:?}");
    }
    assert!(table.likely("Сайн байна уу").is_empty());
}

#[test]
fn the_capital_and_an_aimag_have_their_own_for_water() {
    let table = table();
    let who = |division: &str| {
        let division = Division::from_code(division).expect("a division");
        let agency = table.agency_for(&topic_code("water-outage"), division).expect("one");
        agency.code.to_string()
    };
    assert_eq!([who("MN-1-1110"), who("MN-041"), who("unknown")], ["usug", "khuvsgul", "urban"]);
}

#[test]
fn the_state_rests_at_tsagaan_sar_and_at_naadam() {
    let table = table();
    let days = table.working_days();
    assert_eq!(days.on_or_after(date(2026, 2, 18)), date(2026, 2, 23));
    assert_eq!(days.on_or_after(date(2027, 2, 6)), date(2027, 2, 10));
    assert_eq!(days.on_or_after(date(2026, 7, 11)), date(2026, 7, 16));
}
