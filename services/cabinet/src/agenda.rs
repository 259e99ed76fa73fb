//! The agenda of a meeting: in what order which issues come before Cabinet. It is open until it freezes, and is
//! published once something became of each item.

pub mod events;
mod id;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use serde::{Deserialize, Serialize};

use crate::freezing::{self, FreezeAgenda};
use crate::id::IssueId;
use crate::moving::{self, MoveMeeting};
use crate::ordering::{self, ReorderItems};
use crate::publishing::{self, PublishAgenda};
use crate::putting_on::{self, PutOn};
use crate::taking_off::{self, TakeOff};
use events::AgendaEvent;
pub use id::{AgendaId, NotAnAgenda};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Agenda {
    pub stage: AgendaStage,
    /// In their order.
    pub items: Vec<IssueId>,
    /// Where it is not the day it is called after.
    pub moved_to: Option<Date>,
    /// `None` while nothing was done with it.
    pub freezes_at: Option<Timestamp>,
    pub sequence: Sequence,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AgendaStage {
    #[default]
    Open,
    Frozen,
    Published,
}

#[derive(Debug, Clone)]
pub enum AgendaCommand {
    PutOn(PutOn),
    TakeOff(TakeOff),
    Reorder(ReorderItems),
    Move(MoveMeeting),
    Freeze(FreezeAgenda),
    Publish(PublishAgenda),
}

/// Why an agenda stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgendaError {
    #[error("nothing goes on or off any more")]
    Frozen,
    /// Its minute has not come.
    #[error("it is not frozen")]
    NotFrozen,
    #[error("it is published")]
    Published,
    #[error("the issue is on it already")]
    AlreadyOn,
    /// Of another meeting.
    #[error("the issue is on another agenda")]
    OnAnother(AgendaId),
    #[error("the issue is not on it")]
    NotOn,
    #[error("the order is to name each item once")]
    NotTheItems,
    #[error("the meeting is on that day")]
    SameDay,
    #[error("another meeting is on that day")]
    DayTaken(AgendaId),
    #[error("the day has passed")]
    InThePast,
    /// By rule, or not so far ahead.
    #[error("there is no meeting on that day")]
    NotAMeeting,
    #[error("the meeting has not been held")]
    NotHeld,
    #[error("nothing became of {0} yet")]
    Undecided(IssueId),
}

impl Agenda {
    /// The day it is held on.
    pub fn meets_on(&self, id: AgendaId) -> Date {
        self.moved_to.unwrap_or(id.0)
    }

    /// By its last event, or by the rule where there is none.
    pub(crate) fn freezes_at(&self, id: AgendaId, freeze_hours: u32) -> Timestamp {
        self.freezes_at.unwrap_or_else(|| freezing::minute(self.meets_on(id), freeze_hours))
    }

    /// Whether items go on and off at this instant; `by_rule` it freezes where nothing was done with it.
    pub(crate) fn open_at(&self, at: Timestamp, by_rule: Timestamp) -> Result<(), AgendaError> {
        match self.stage {
            AgendaStage::Open if at < self.freezes_at.unwrap_or(by_rule) => Ok(()),
            AgendaStage::Open | AgendaStage::Frozen => Err(AgendaError::Frozen),
            AgendaStage::Published => Err(AgendaError::Published),
        }
    }

    /// Whether the meeting has this issue before it, or had it a moment ago.
    pub(crate) fn has_before_it(
        &self,
        id: AgendaId,
        issue: &IssueId,
        at: Timestamp,
    ) -> Result<(), AgendaError> {
        match self.stage {
            AgendaStage::Open => Err(AgendaError::NotFrozen),
            AgendaStage::Published => Err(AgendaError::Published),
            AgendaStage::Frozen if !self.items.contains(issue) => Err(AgendaError::NotOn),
            AgendaStage::Frozen => self.held(id, at),
        }
    }

    pub(crate) fn held(&self, id: AgendaId, at: Timestamp) -> Result<(), AgendaError> {
        if clock::day_of(at) < self.meets_on(id) { Err(AgendaError::NotHeld) } else { Ok(()) }
    }
}

impl Aggregate for Agenda {
    const TYPE: &'static str = "agenda";
    type Command = AgendaCommand;
    type Event = AgendaEvent;
    type Error = AgendaError;
    type Services = ();

    async fn handle(
        &mut self,
        command: AgendaCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), AgendaError> {
        use AgendaCommand as Command;
        let event = match command {
            Command::PutOn(command) => putting_on::decide(self, command)?.into(),
            Command::TakeOff(command) => taking_off::decide(self, command)?.into(),
            Command::Reorder(command) => ordering::decide(self, command)?.into(),
            Command::Move(command) => moving::decide(self, command)?.into(),
            Command::Freeze(command) => freezing::decide(self, &command)?.into(),
            Command::Publish(command) => publishing::decide(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: AgendaEvent) {
        self.sequence += 1;
        match event {
            AgendaEvent::ItemPutOn(put) => {
                self.items = put.items;
                self.freezes_at = Some(put.freezes_at);
            }
            AgendaEvent::ItemTakenOff(taken) => self.items = taken.items,
            AgendaEvent::ItemsReordered(reordered) => self.items = reordered.items,
            AgendaEvent::MeetingMoved(moved) => {
                self.moved_to = Some(moved.to);
                self.freezes_at = Some(moved.freezes_at);
            }
            AgendaEvent::AgendaFrozen(frozen) => {
                self.items = frozen.items;
                self.stage = AgendaStage::Frozen;
            }
            AgendaEvent::AgendaPublished(_) => self.stage = AgendaStage::Published,
        }
    }
}
