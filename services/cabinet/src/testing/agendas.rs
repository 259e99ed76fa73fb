//! The agenda of Wednesday 25 November, as the events that bring it to a stage.

use cqrs_es::test::{AggregateTestExecutor, TestFramework};

use super::{evidence, instant, issue, key};
use crate::agenda::events::{
    AgendaEvent, AgendaFrozen, AgendaPublished, FrozenItem, ItemPutOn, ItemTakenOff, MeetingMoved,
    Outcome,
};
use crate::agenda::{Agenda, AgendaCommand as Command, AgendaId};
use crate::freezing::FreezeAgenda;
use crate::id::IssueId;
use crate::moving::MoveMeeting;
use crate::ordering::ReorderItems;
use crate::publishing::PublishAgenda;
use crate::putting_on::PutOn;
use crate::taking_off::TakeOff;

/// Monday at noon in Ulaanbaatar.
pub const FREEZES_AT: &str = "2026-11-23T04:00:00Z";
/// The Friday before.
const BEFORE: &str = "2026-11-20T12:00:00Z";

pub struct AnAgenda;

pub fn an_agenda() -> AnAgenda {
    AnAgenda
}

pub fn an_agenda_id() -> AgendaId {
    "2026-11-25".parse().expect("a day")
}

pub fn next_agenda_id() -> AgendaId {
    "2026-12-02".parse().expect("a day")
}

impl AnAgenda {
    pub fn open(&self) -> Vec<AgendaEvent> {
        vec![put_on(&[issue()])]
    }

    pub fn frozen(&self) -> Vec<AgendaEvent> {
        [self.open(), vec![frozen(&[issue()])]].concat()
    }

    pub fn published(&self) -> Vec<AgendaEvent> {
        [self.frozen(), vec![published()]].concat()
    }
}

pub fn given_agenda(events: Vec<AgendaEvent>) -> AggregateTestExecutor<Agenda> {
    TestFramework::with(()).given(events)
}

pub fn put(issue: IssueId) -> Command {
    let (at, freezes_at) = (instant(BEFORE), instant(FREEZES_AT));
    Command::PutOn(PutOn { by: key(3), issue, at, freezes_at, on_another: None })
}

/// The last of them.
pub fn put_on(items: &[IssueId]) -> AgendaEvent {
    let issue = items.last().expect("one").clone();
    let freezes_at = instant(FREEZES_AT);
    ItemPutOn { by: key(3), issue, items: items.to_vec(), freezes_at }.into()
}

pub fn take(issue: IssueId) -> Command {
    let (at, freezes_at) = (instant(BEFORE), instant(FREEZES_AT));
    Command::TakeOff(TakeOff { by: key(3), issue, at, freezes_at })
}

pub fn taken_off(issue: IssueId, items: &[IssueId]) -> AgendaEvent {
    ItemTakenOff { by: key(3), issue, items: items.to_vec() }.into()
}

pub fn reorder(items: Vec<IssueId>) -> Command {
    let (at, freezes_at) = (instant(BEFORE), instant(FREEZES_AT));
    Command::Reorder(ReorderItems { by: key(3), items, at, freezes_at })
}

pub fn move_to(day: &str) -> Command {
    Command::Move(MoveMeeting {
        id: an_agenda_id(),
        by: key(3),
        to: day.parse().expect("a day"),
        words: "Айлчлал".into(),
        at: instant(BEFORE),
        freeze_hours: 36,
        another: None,
    })
}

pub fn moved(day: &str, freezes_at: &str) -> AgendaEvent {
    let (to, freezes_at) = (day.parse().expect("a day"), instant(freezes_at));
    MeetingMoved { by: key(3), to, words: "Айлчлал".into(), freezes_at }.into()
}

pub fn freeze(at: &str, proposed: &[IssueId]) -> Command {
    let (at, freezes_at) = (instant(at), instant(FREEZES_AT));
    let proposed = proposed.iter().map(stood).collect();
    Command::Freeze(FreezeAgenda { at, freezes_at, proposed })
}

fn stood(issue: &IssueId) -> FrozenItem {
    let summaries = vec!["Ус тасардаг".to_owned()];
    FrozenItem { issue: issue.clone(), evidence: evidence(120), summaries }
}

pub fn frozen(items: &[IssueId]) -> AgendaEvent {
    AgendaFrozen { items: items.to_vec(), stood: items.iter().map(stood).collect() }.into()
}

pub fn publish(at: &str, decided: &[IssueId]) -> Command {
    let outcome = |issue: &IssueId| Outcome { issue: issue.clone(), postponed_to: None };
    let outcomes = decided.iter().map(outcome).collect();
    Command::Publish(PublishAgenda { id: an_agenda_id(), by: key(3), at: instant(at), outcomes })
}

pub fn published() -> AgendaEvent {
    let outcomes = vec![Outcome { issue: issue(), postponed_to: None }];
    AgendaPublished { by: key(3), outcomes }.into()
}
