//! Agendas before their meeting, after it, and printed.

use std::collections::BTreeMap;

use cabinet::{AgendaEntry, AgendaId, AgendaState, AgendaView, FrozenItem, Item, MeetingDays};
use jiff::civil::date;
use serde_json::{Value, json};

use super::{DAYS, MEETING, NEXT, decision, entry, evidence, figures, ids, table};
use crate::failure::Fault;
use crate::pages::samples::{at, now};
use crate::pages::{AgendaPage, AgendaSheetPage, AgendasPage, Back};

fn agenda_view(state: AgendaState, more: &Value) -> AgendaView {
    let items = ids().into_iter().zip([entry("proposed", more), entry("proposed", &json!({}))]);
    let items = items.map(|(issue, entry)| {
        let figures = Some(figures(issue.clone()));
        let summaries = vec!["Гурав хоног усгүй байна.".to_owned()];
        let frozen = FrozenItem { issue: issue.clone(), evidence: evidence(), summaries };
        let frozen = (state != AgendaState::Open).then_some(frozen);
        Item { issue, entry, figures, frozen }
    });
    AgendaView {
        id: AgendaId(MEETING),
        days: MeetingDays::default(),
        meets_on: MEETING,
        freezes_at: at("2026-11-23T04:00:00Z"),
        state,
        items: items.collect(),
        entry: agenda_entry(state),
    }
}

fn agenda_entry(state: AgendaState) -> Option<AgendaEntry> {
    let is_open = state == AgendaState::Open;
    let frozen_at = (!is_open).then(|| now().as_microsecond());
    let published_at = (state == AgendaState::Published).then(|| now().as_microsecond());
    let entry = json!({
        "agenda": MEETING, "state": state, "items": ids(), "moved_because": "Айлчлал",
        "frozen_at": frozen_at, "published_at": published_at, "sequence": 4,
    });
    serde_json::from_value(entry).ok()
}

pub(in crate::pages) fn agendas_pages() -> Vec<AgendasPage> {
    let next = agenda_view(AgendaState::Open, &json!({}));
    let states = [AgendaState::Open, AgendaState::Frozen, AgendaState::Published];
    let agendas = states.into_iter().filter_map(agenda_entry).collect();
    vec![AgendasPage { next: next.clone(), agendas }, AgendasPage { next, agendas: Vec::new() }]
}

pub(in crate::pages) fn agenda_pages() -> Vec<AgendaPage> {
    let page = |view, today| AgendaPage {
        view,
        is_secretary: true,
        proposed: ids(),
        today,
        table: table(),
        back: None,
    };
    let postponed = json!({ "postponed_from": MEETING, "postponed_to": NEXT });
    let frozen = agenda_view(AgendaState::Frozen, &decision());
    let mut settled = frozen.clone();
    settled.items.truncate(1);
    let mut empty = agenda_view(AgendaState::Open, &json!({}));
    empty.items.clear();
    let faults = vec![
        ("decide-text".to_owned(), Fault::Missing),
        ("decide-due_on".to_owned(), Fault::DayGone),
    ];
    let back = Back { form: "decide", fields: BTreeMap::new(), faults, not_taken: None };
    vec![
        page(agenda_view(AgendaState::Open, &json!({})), MEETING),
        AgendaPage { proposed: Vec::new(), ..page(empty, MEETING) },
        page(frozen.clone(), MEETING),
        page(settled, MEETING),
        page(frozen.clone(), date(2026, 11, 24)),
        AgendaPage { back: Some(back), ..page(frozen, MEETING) },
        page(agenda_view(AgendaState::Published, &postponed), MEETING),
    ]
}

pub(in crate::pages) fn agenda_sheet_pages() -> Vec<AgendaSheetPage> {
    let page = |view| AgendaSheetPage {
        view,
        days: DAYS,
        table: table(),
        address: format!("https://sanal.example/agendas/{MEETING}"),
    };
    let mut empty = agenda_view(AgendaState::Open, &json!({}));
    empty.items.clear();
    vec![page(agenda_view(AgendaState::Published, &decision())), page(empty)]
}
