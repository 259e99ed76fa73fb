//! A small directory in every state: asked and not, read and edited, with every fault a form can have.

use std::sync::Arc;

use directory::{
    Agency, AgencyClosed, AgencySet, Change, Contents, DirectoryEvent, Holiday, HolidayRemoved,
    HolidaySet, Listed, Refused, Route, RouteRemoved, RouteSet, Table, Topic, TopicClosed,
    TopicSet,
};
use jiff::civil::{Date, date};
use kernel::{AgencyCode, Division, InBoth, TopicCode};

use super::{division, now};
use crate::failure::{DirectoryFault, Fault, FieldFault};
use crate::pages::{
    AgenciesPage, AgencyForm, AgencyFormPage, AskedAgency, DirectoryHistoryPage, DirectoryPage,
    DirectoryTrouble, HolidayForm, HolidayFormPage, HolidaysPage, Problem, RouteForm,
    RouteFormPage, TopicForm, TopicFormPage, TopicPage,
};

const DAY: Date = date(2027, 2, 7);
const SATURDAY: Date = date(2027, 2, 13);

fn both(mn: &str, en: &str) -> InBoth {
    InBoth { mn: mn.to_owned(), en: en.to_owned() }
}

fn agency(code: &str) -> Option<AgencyCode> {
    code.parse().ok()
}

fn topic(code: &str) -> Option<TopicCode> {
    code.parse().ok()
}

fn listed_agency(code: &str, mn: &str, en: &str, above: &str, is_closed: bool) -> Option<Agency> {
    let (code, above) = (agency(code)?, agency(above));
    Some(Agency { code, name: both(mn, en), above, is_closed })
}

fn listed_topic(code: &str, mn: &str, en: &str, above: &str, answers: &str) -> Option<Topic> {
    let (above, words) = (topic(above), vec!["зам".to_owned(), "нүх".to_owned()]);
    let (code, agency) = (topic(code)?, agency(answers));
    let is_closed = code.as_str() == "taxis";
    Some(Topic { code, name: both(mn, en), above, agency, words, is_closed })
}

fn table() -> Arc<Table> {
    let agencies = [
        listed_agency(
            "cabinet-office",
            "Засгийн газрын Хэрэг эрхлэх газар",
            "Cabinet Secretariat",
            "",
            false,
        ),
        listed_agency(
            "road-transport",
            "Зам, тээврийн яам",
            "Ministry of Road and Transport",
            "cabinet-office",
            false,
        ),
        listed_agency(
            "khuvsgul",
            "Хөвсгөл аймгийн Засаг даргын Тамгын газар",
            "Office of the Governor of Khövsgöl",
            "cabinet-office",
            false,
        ),
        listed_agency("road-fund", "Замын сан", "Road Fund", "road-transport", true),
    ];
    let topics = [
        listed_topic("roads", "Зам, гудамж", "Roads and streets", "", "road-transport"),
        listed_topic("road-repair", "Замын эвдрэл, засвар", "Road repair", "roads", ""),
        listed_topic("street-lights", "Гудамжны гэрэлтүүлэг", "Street lighting", "roads", ""),
        listed_topic("noise", "Дуу чимээ", "Noise", "", ""),
        listed_topic("taxis", "Такси", "Taxis", "", "road-transport"),
    ];
    let holiday =
        |day, is_worked| Holiday {
            day, name: both("Цагаан сар", "Tsagaan Sar"), is_worked
        };
    Arc::new(Table::from(Contents {
        agencies: agencies.into_iter().flatten().collect(),
        topics: topics.into_iter().flatten().collect(),
        routes: route().into_iter().collect(),
        holidays: vec![holiday(DAY, false), holiday(SATURDAY, true)],
    }))
}

fn khuvsgul() -> Division {
    division("MN-041")
}

fn route() -> Option<Route> {
    Some(Route { topic: topic("roads")?, division: khuvsgul(), agency: agency("khuvsgul")? })
}

fn faults<const N: usize>(faults: [(&'static str, Fault); N]) -> DirectoryTrouble {
    let faults = faults.map(|(field, fault)| FieldFault { field, fault }).into();
    DirectoryTrouble { faults, ..DirectoryTrouble::default() }
}

fn refused(why: Refused) -> DirectoryTrouble {
    let is_changed = why == Refused::ChangedMeanwhile;
    let not_taken = Some(Problem::DirectoryRefused(why));
    DirectoryTrouble { not_taken, is_changed, ..DirectoryTrouble::default() }
}

const fn own(fault: DirectoryFault) -> Fault {
    Fault::Directory(fault)
}

/// Nothing yet, somebody else was quicker, it was removed, signed out.
fn troubles() -> [DirectoryTrouble; 4] {
    let signed_out = Some(Problem::SessionExpired);
    [
        DirectoryTrouble::default(),
        refused(Refused::ChangedMeanwhile),
        refused(Refused::Unknown),
        DirectoryTrouble { not_taken: signed_out, ..DirectoryTrouble::default() },
    ]
}

pub(in crate::pages) fn directory_pages() -> Vec<DirectoryPage> {
    let page = |asked, may_edit| DirectoryPage { table: table(), asked, may_edit };
    let asked = |code: &str, division| AskedAgency {
        topic: topic(code),
        division,
        is_topic_missing: code.is_empty(),
    };
    vec![
        page(AskedAgency::default(), false),
        page(AskedAgency::default(), true),
        page(asked("road-repair", Some(khuvsgul())), false),
        page(asked("roads", None), false),
        page(asked("noise", Some(khuvsgul())), true),
        page(asked("", Some(khuvsgul())), false),
        DirectoryPage { table: Arc::default(), ..page(AskedAgency::default(), false) },
    ]
}

pub(in crate::pages) fn agencies_pages() -> Vec<AgenciesPage> {
    [false, true].map(|may_edit| AgenciesPage { table: table(), may_edit }).into()
}

pub(in crate::pages) fn holidays_pages() -> Vec<HolidaysPage> {
    let mut pages = vec![HolidaysPage { table: Arc::default(), may_edit: false }];
    pages.extend([false, true].map(|may_edit| HolidaysPage { table: table(), may_edit }));
    pages
}

pub(in crate::pages) fn topic_pages() -> Vec<TopicPage> {
    let page = |code: &str, may_edit| {
        let (table, form) = (table(), RouteForm::default());
        let topic: Listed<Topic> = table.topic(&topic(code)?)?.clone();
        Some(TopicPage { table, topic, may_edit, form, trouble: DirectoryTrouble::default() })
    };
    let wrong = faults([
        ("division", own(DirectoryFault::Taken)),
        ("agency", own(DirectoryFault::NoSuchAgency)),
    ]);
    let form = RouteForm { division: "MN-041".to_owned(), ..RouteForm::default() };
    let wrong = page("roads", true).map(|page| TopicPage { form, trouble: wrong, ..page });
    let [_, _, gone, _] = troubles();
    let gone = page("roads", true).map(|page| TopicPage { trouble: gone, ..page });
    let plain = [("roads", false), ("road-repair", true), ("noise", false), ("taxis", true)];
    let plain = plain.map(|(code, may_edit)| page(code, may_edit));
    plain.into_iter().chain([wrong, gone]).flatten().collect()
}

pub(in crate::pages) fn agency_form_pages() -> Vec<AgencyFormPage> {
    let form = AgencyForm {
        name_mn: "Зам, тээврийн яам".to_owned(),
        name_en: "Ministry".to_owned(),
        above: "cabinet-office".to_owned(),
        seen: Some(0),
        ..AgencyForm::default()
    };
    let page = |code: &str, trouble| AgencyFormPage {
        table: table(),
        code: agency(code),
        form: form.clone(),
        trouble,
    };
    let new = |trouble| AgencyFormPage { form: AgencyForm::default(), ..page("", trouble) };
    let missing = faults([
        ("code", own(DirectoryFault::NotAnAgencyCode)),
        ("name_mn", Fault::Missing),
        ("name_en", Fault::Missing),
        ("above", own(DirectoryFault::NoSuchAgency)),
    ]);
    let itself = faults([("above", own(DirectoryFault::AboveItself))]);
    let needed = refused(Refused::StillPointedTo(directory::Pointing::Topics));
    let mut pages: Vec<_> =
        troubles().map(|trouble| page("road-transport", trouble)).into_iter().collect();
    pages.extend([
        page("road-transport", itself),
        page("road-transport", needed),
        page("road-fund", refused(Refused::ChangedMeanwhile)),
        new(DirectoryTrouble::default()),
        new(missing),
        new(faults([("code", own(DirectoryFault::Taken))])),
    ]);
    pages
}

pub(in crate::pages) fn topic_form_pages() -> Vec<TopicFormPage> {
    let form = TopicForm {
        name_mn: "Замын эвдрэл, засвар".to_owned(),
        name_en: "Road repair".to_owned(),
        above: "roads".to_owned(),
        words: "зам\nнүх\nхот тосгон".to_owned(),
        seen: Some(0),
        ..TopicForm::default()
    };
    let page = |code: &str, trouble| TopicFormPage {
        table: table(),
        code: topic(code),
        form: form.clone(),
        trouble,
    };
    let wrong = faults([
        ("above", own(DirectoryFault::TooDeep)),
        ("agency", own(DirectoryFault::NoSuchAgency)),
        ("words", own(DirectoryFault::NotAWord { line: Some(3) })),
    ]);
    let new = faults([
        ("code", own(DirectoryFault::NotATopicCode)),
        ("above", own(DirectoryFault::NoSuchTopic)),
        ("words", own(DirectoryFault::TooManyWords)),
    ]);
    let somewhere = faults([("words", own(DirectoryFault::NotAWord { line: None }))]);
    let mut pages: Vec<_> =
        troubles().map(|trouble| page("road-repair", trouble)).into_iter().collect();
    pages.extend([page("road-repair", wrong), page("taxis", refused(Refused::ChangedMeanwhile))]);
    pages.extend([page("", new), page("", somewhere)]);
    pages
}

pub(in crate::pages) fn route_form_pages() -> Vec<RouteFormPage> {
    let page = |trouble| {
        let (form, division) = (RouteForm { seen: Some(0), ..RouteForm::default() }, khuvsgul());
        Some(RouteFormPage { table: table(), topic: topic("roads")?, division, form, trouble })
    };
    let missing = faults([("agency", own(DirectoryFault::NoSuchAgency))]);
    troubles().into_iter().chain([missing]).filter_map(page).collect()
}

pub(in crate::pages) fn holiday_form_pages() -> Vec<HolidayFormPage> {
    let form = HolidayForm {
        name_mn: "Цагаан сар".to_owned(),
        name_en: "Tsagaan Sar".to_owned(),
        is_worked: true,
        seen: Some(0),
        ..HolidayForm::default()
    };
    let page = |day, trouble| HolidayFormPage { table: table(), day, form: form.clone(), trouble };
    let worked = faults([("is_worked", own(DirectoryFault::WorkedAnyway))]);
    let no_day = faults([("day", Fault::NotADay), ("name_mn", Fault::Missing)]);
    let taken = faults([("day", own(DirectoryFault::Taken))]);
    let mut pages: Vec<_> =
        troubles().map(|trouble| page(Some(DAY), trouble)).into_iter().collect();
    pages.extend([page(Some(SATURDAY), worked), page(None, no_day), page(None, taken)]);
    pages
}

fn events() -> Option<Vec<DirectoryEvent>> {
    let (code, above, of) = (agency("road-fund")?, agency("road-transport"), topic("taxis")?);
    let (name, taxis) = (both("Замын сан", "Road Fund"), both("Такси", "Taxis"));
    let words = vec!["такси".to_owned()];
    let (division, roads) = (khuvsgul(), topic("roads"));
    let set = TopicSet {
        code: of.clone(),
        name: taxis.clone(),
        above: roads.clone(),
        agency: above.clone(),
        words,
    };
    let closed =
        TopicClosed { code: of.clone(), name: taxis, above: roads, agency: None, words: vec![] };
    Some(vec![
        HolidayRemoved { day: DAY }.into(),
        HolidaySet { day: SATURDAY, name: both("Нөхөх өдөр", "Made up"), is_worked: true }.into(),
        RouteRemoved { topic: of.clone(), division }.into(),
        RouteSet { topic: of, division, agency: code.clone() }.into(),
        closed.into(),
        set.into(),
        AgencyClosed { code: code.clone(), name: name.clone(), above: above.clone() }.into(),
        AgencySet { code, name, above }.into(),
    ])
}

pub(in crate::pages) fn directory_history_pages() -> Vec<DirectoryHistoryPage> {
    let events = events().unwrap_or_default().into_iter();
    let changes =
        events.zip(900..).map(|(event, position)| Change { position, at: now(), by: None, event });
    let changes: Vec<_> = changes.collect();
    vec![
        DirectoryHistoryPage { table: table(), changes: Vec::new(), next: None },
        DirectoryHistoryPage { table: table(), changes, next: Some(900) },
    ]
}
