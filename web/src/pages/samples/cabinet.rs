//! Made-up issues about water, agendas, decisions and calls, in every state.

mod agendas;
mod public;

use std::collections::BTreeMap;
use std::sync::Arc;

use cabinet::{
    AgendaId, Asked, Evidence, Figures, Gathering, Groups, IssueEntry, IssueId, IssueView,
    MeetingDays, Member, Queued, Rank, Step, ToAsk,
};
use directory::Table;
use jiff::civil::{Date, date};
use kernel::{AgeBand, AgencyCode, Sex};
use serde_json::{Value, json};

pub(in crate::pages) use self::agendas::{agenda_pages, agenda_sheet_pages, agendas_pages};
pub(in crate::pages) use self::public::{brought_items, cabinet_issue_pages, cabinet_pages};
use super::{at, complaint_cases, division, now};
use crate::failure::{CabinetRefusal, Fault};
use crate::pages::{
    Back, CallPage, DecisionPage, DecisionsPage, FollowUpsPage, IssuePage, IssuesPage, OtherIssue,
    PeopleToAskPage, Problem,
};

const MEETING: Date = date(2026, 11, 25);
const NEXT: Date = date(2026, 12, 2);
const DUE: Date = date(2026, 12, 25);
const DAYS: u32 = 7;
const WATER: &str = "water-outage.usug.MN-1-1113.1";
const OTHER: &str = "water-outage.usug.MN-1-1119.2";
const NEXT_CALL: &str = "2026-12-31T04:00:00Z";
const WORDS: &str = "Шугамыг арванхоёрдугаар сарын 25 гэхэд солино.";

fn table() -> Arc<Table> {
    Arc::new(Table::defaults().unwrap_or_default())
}

fn ids() -> Vec<IssueId> {
    [WATER, OTHER].iter().filter_map(|id| id.parse().ok()).collect()
}

fn water() -> Option<IssueId> {
    WATER.parse().ok()
}

fn usug() -> Option<AgencyCode> {
    "usug".parse().ok()
}

fn evidence() -> Evidence {
    Evidence {
        days: DAYS,
        recent_people: 120,
        people: 1_340,
        complaints: 1_402,
        tips: 12,
        four_week_mean: 24.0,
        growth_percent: Some(500),
        overdue: 281,
        overdue_percent: 20,
        places: BTreeMap::from([(division("MN-1-1113"), 900), (division("MN-1-1119"), 502)]),
        groups: Groups {
            by_sex: BTreeMap::from([(Sex::Female, 780), (Sex::Male, 560)]),
            by_age: BTreeMap::from([(AgeBand::From25, 610)]),
            by_division: BTreeMap::from([(division("MN-1-1113"), 1_340)]),
        },
    }
}

/// Laid over by what it says more.
fn entry(progress: &str, more: &Value) -> Option<IssueEntry> {
    let mut all = json!({
        "issue": WATER, "progress": progress, "sequence": 3, "position": 40,
        "proposed_at": now().as_microsecond(), "grounds": ["people", "by_hand"],
        "evidence": serde_json::to_string(&evidence()).ok(),
        "raised_because": "Хүйтний улирал эхэлсэн.",
        "summaries": ["Гурав хоног усгүй байна.", "Зөөврийн ус ирдэггүй."],
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        all[name] = value.clone();
    }
    serde_json::from_value(all).ok()
}

fn decision() -> Value {
    json!({
        "decided_at": now().as_microsecond(), "decision_agenda": MEETING, "decision": WORDS,
        "agency": "usug", "due_on": DUE, "decision_is_public": 1, "published_agenda": MEETING,
    })
}

fn with_report() -> Value {
    let mut all = decision();
    all["report"] = "Шугамыг сольсон.".into();
    all["reported_at"] = now().as_microsecond().into();
    all["done_at"] = now().as_microsecond().into();
    all["is_overdue"] = 1.into();
    all["extended_because"] = "Хүйтэн".into();
    all
}

fn figures(issue: IssueId) -> Figures {
    Figures {
        issue,
        complaints: 1_402,
        tips: 12,
        people: 1_340,
        recent_people: 120,
        recent_complaints: 131,
        people_before: 96,
        overdue: 281,
        first_at: at("2026-10-20T10:00:00Z"),
        last_at: now(),
    }
}

fn asked() -> Asked {
    Asked {
        people: 1_340,
        tips: 12,
        content: 900,
        not_content: 120,
        refused: 30,
        tried: 40,
        erased: 2,
        open: 248,
        ratings: 800,
        rating_mean: Some(4.2),
    }
}

fn steps() -> Vec<Step> {
    let step = |position: u64, (name, said): (&str, Value)| {
        let step = json!({
            "position": position, "at": now().as_microsecond(), "step": name, "said": said,
        });
        serde_json::from_value(step).ok()
    };
    let all = [
        ("proposed", json!({ "grounds": ["surge", "overdue"], "words": "Хүйтэн" })),
        ("declined", json!({ "words": "Хүлээе" })),
        ("summarized", json!({ "count": 2 })),
        ("took_in", json!({ "from": OTHER, "words": "Нэг шугам" })),
        ("split", json!({ "into": OTHER, "count": 3, "words": "Өөр шугам" })),
        ("split_off", json!({ "from": OTHER, "words": "Өөр шугам" })),
        ("merged", json!({ "into": OTHER, "words": "Нэг шугам" })),
        ("put_on", json!({ "agenda": MEETING })),
        ("taken_off", json!({ "agenda": MEETING })),
        ("frozen", json!({ "agenda": MEETING })),
        ("postponed", json!({ "agenda": MEETING, "to": NEXT, "words": "Хожим" })),
        ("decided", json!({ "agency": "usug", "due_on": DUE, "words": WORDS })),
        ("published", json!({ "agenda": MEETING })),
        ("withdrawn", json!({ "words": "Дахин" })),
        ("reported", json!({ "agency": "usug", "words": "Эхэлсэн" })),
        ("extended", json!({ "due_on": DUE, "words": "Хүйтэн" })),
        ("overdue", json!({ "due_on": DUE })),
        ("done", json!({ "agency": "usug", "words": "Сольсон" })),
        ("closed", json!({ "people": 1_340, "content": 900, "not_content": 120 })),
    ];
    (1..).zip(all).filter_map(|(position, one)| step(position, one)).collect()
}

fn members() -> Vec<Member> {
    let member = |state: &str, number: &str, late: u8| {
        let member = json!({
            "complaint": number, "received_at": now().as_microsecond(), "received_position": 7,
            "state": state, "kind": "complaint", "due_on": DUE, "is_overdue": late, "rating": 4,
        });
        serde_json::from_value(member).ok()
    };
    let all = [
        member("registered", "CN-48291-73305", 0),
        member("assigned", "CN-48291-73306", 1),
        member("answered", "CN-48291-73307", 0),
        member("closed", "CN-48291-73308", 0),
        member("in_progress", "CN-48291-73309", 0),
        member("reopened", "CN-48291-73310", 1),
        member("returned", "CN-48291-73311", 0),
    ];
    all.into_iter().flatten().collect()
}

pub(in crate::pages) fn issues_pages() -> Vec<IssuesPage> {
    let rank = Rank { people: 12, growth: 8, late: 4, waiting: 2 };
    let queued = |entry: IssueEntry| Queued {
        figures: Some(figures(entry.issue.clone())),
        rank,
        agenda: Some(AgendaId(MEETING)),
        entry,
    };
    let queue = entry("proposed", &json!({})).into_iter().map(queued).collect();
    let gathering = ids().into_iter().map(|issue| Gathering { issue, complaints: 1_234 }).collect();
    let empty = IssuesPage {
        queue: Vec::new(),
        gathering: Vec::new(),
        days: DAYS,
        meetings: MeetingDays::default(),
        table: table(),
    };
    vec![IssuesPage { queue, gathering, ..empty.clone() }, empty]
}

fn issue_page(id: IssueId, entry: Option<IssueEntry>, steps: Vec<Step>) -> IssuePage {
    let (figures, asked) = (Some(figures(id.clone())), None);
    IssuePage {
        view: IssueView { id, days: MeetingDays::default(), entry, figures, steps, asked },
        members: members(),
        next: Some(format!("/issues/{WATER}?after=7")),
        is_analyst: true,
        is_secretary: true,
        may_read: true,
        agenda: None,
        is_frozen: false,
        next_agenda: Some(AgendaId(MEETING)),
        beginnings: BTreeMap::from([(
            "CN-48291-73305".to_owned(),
            "Ус гурав хоног алга".to_owned(),
        )]),
        is_read: false,
        others: ids().into_iter().map(|issue| OtherIssue { issue, seen: 0, alike: 3 }).collect(),
        summaries_max: 5,
        days: DAYS,
        table: table(),
        back: None,
    }
}

pub(in crate::pages) fn issue_pages() -> Vec<IssuePage> {
    let Some(id) = water() else { return Vec::new() };
    let page = |progress, more: &Value| issue_page(id.clone(), entry(progress, more), steps());
    let bare = IssuePage {
        is_read: true,
        is_analyst: false,
        is_secretary: false,
        may_read: false,
        members: Vec::new(),
        next: None,
        ..issue_page(id.clone(), None, Vec::new())
    };
    let mut closed = page("closed", &with_report());
    closed.view.asked = Some(asked());
    let on_agenda = IssuePage { agenda: Some(AgendaId(MEETING)), ..page("proposed", &json!({})) };
    let frozen = IssuePage { is_frozen: true, ..on_agenda.clone() };
    let faults = vec![("split-complaints".to_owned(), Fault::Missing)];
    let back = Back { form: "split", fields: BTreeMap::new(), faults, not_taken: None };
    let moved = Problem::CabinetRefused(CabinetRefusal::Moved);
    let refused = Back { faults: Vec::new(), not_taken: Some(moved), ..back.clone() };
    vec![
        issue_page(id.clone(), None, Vec::new()),
        page("open", &json!({ "declined_because": "Хүлээе" })),
        page("proposed", &json!({})),
        on_agenda,
        frozen,
        page("decided", &decision()),
        page("done", &with_report()),
        closed,
        page("merged", &json!({ "merged_into": OTHER })),
        IssuePage { back: Some(back), ..page("proposed", &json!({})) },
        IssuePage { back: Some(refused), ..page("proposed", &json!({})) },
        bare,
    ]
}

pub(in crate::pages) fn decisions_pages() -> Vec<DecisionsPage> {
    let Some(agency) = usug() else { return Vec::new() };
    let all = [entry("decided", &decision()), entry("closed", &with_report())];
    let decisions = all.into_iter().flatten().collect();
    let empty = DecisionsPage {
        agency,
        decisions: Vec::new(),
        meetings: MeetingDays::default(),
        table: table(),
    };
    vec![DecisionsPage { decisions, ..empty.clone() }, empty]
}

pub(in crate::pages) fn decision_pages() -> Vec<DecisionPage> {
    let Some(agency) = usug() else { return Vec::new() };
    let faults = vec![("report-words".to_owned(), Fault::Missing)];
    let back = Back { form: "report", fields: BTreeMap::new(), faults, not_taken: None };
    let page = |entry| DecisionPage {
        agency: agency.clone(),
        entry,
        may_report: true,
        meetings: MeetingDays::default(),
        table: table(),
        back: None,
    };
    let all = [entry("decided", &decision()), entry("done", &with_report())];
    let mut pages: Vec<_> = all.into_iter().flatten().map(page).collect();
    let wrong = pages.first().cloned().map(|one| DecisionPage { back: Some(back), ..one });
    pages.extend(wrong);
    pages
}

pub(in crate::pages) fn follow_ups_pages() -> Vec<FollowUpsPage> {
    let issues = entry("done", &with_report()).into_iter().map(|entry| (entry, asked())).collect();
    vec![
        FollowUpsPage { issues, table: table() },
        FollowUpsPage { issues: Vec::new(), table: table() },
    ]
}

pub(in crate::pages) fn people_to_ask_pages() -> Vec<PeopleToAskPage> {
    let Some(issue) = water() else { return Vec::new() };
    let to_ask = |member: Member| ToAsk {
        complaints: vec![member.complaint.clone()],
        complaint: member.complaint,
        received_position: 7,
        tries: 1,
        again_at: Some(NEXT_CALL.parse().unwrap_or_default()),
        held: None,
        reached: None,
        rating: None,
    };
    let empty = PeopleToAskPage {
        issue,
        people: Vec::new(),
        next: None,
        may_call: true,
        me: None,
        now: now(),
        table: table(),
    };
    let people = members().into_iter().map(to_ask).collect();
    let next = Some(format!("/follow-ups/{WATER}?after=7"));
    vec![PeopleToAskPage { people, next, ..empty.clone() }, empty]
}

pub(in crate::pages) fn call_pages() -> Vec<CallPage> {
    let (Some(issue), Some(one)) = (water(), members().pop()) else { return Vec::new() };
    let sender = complaint_cases().into_iter().find_map(|case| case.sender);
    let page = CallPage {
        issue,
        complaint: one.complaint,
        until: now(),
        sender,
        may_be_rated: true,
        entry: entry("done", &with_report()),
        table: table(),
        back: None,
    };
    let faults = vec![("settle-rating".to_owned(), Fault::NotOneOf)];
    let back = Back { form: "settle", fields: BTreeMap::new(), faults, not_taken: None };
    let erased = CallPage { sender: None, may_be_rated: false, ..page.clone() };
    vec![CallPage { back: Some(back), ..page.clone() }, page, erased]
}
