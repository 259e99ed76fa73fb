//! What the staff have made of the directory: their changes, to be laid over what it begins with.

pub mod changes;
pub mod events;
pub mod refused;

use std::sync::Arc;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use jiff::civil::Date;
use kernel::{AgencyCode, Division, TopicCode};
use serde::{Deserialize, Serialize};

use crate::agency::closing::CloseAgency;
use crate::agency::setting::SetAgency;
use crate::holiday::removing::RemoveHoliday;
use crate::holiday::setting::SetHoliday;
use crate::route::removing::RemoveRoute;
use crate::route::setting::SetRoute;
use crate::table::Table;
use crate::topic::closing::CloseTopic;
use crate::topic::setting::SetTopic;
use crate::{Agency, Holiday, Route, Topic, agency, holiday, route, topic};
use changes::Changes;
use events::DirectoryEvent;
use refused::Refused;

/// Its stream: there is one directory.
pub(crate) const STREAM: &str = "directory";

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Entries {
    /// How often anything has changed: the revision of what changed last.
    changes: u64,
    pub(crate) agencies: Changes<AgencyCode, Agency>,
    pub(crate) topics: Changes<TopicCode, Topic>,
    pub(crate) routes: Changes<(TopicCode, Division), Route>,
    pub(crate) holidays: Changes<Date, Holiday>,
}

/// What is asked, and the table that a fresh house begins with, over which it is decided.
#[derive(Debug, Clone)]
pub struct EntriesCommand {
    pub defaults: Arc<Table>,
    pub asked: Asked,
}

/// An enum whose variants hold the command of the same name.
macro_rules! asked {
    ($($command:ident),+ $(,)?) => {
        #[derive(Debug, Clone)]
        pub enum Asked { $($command($command)),+ }

        $(impl From<$command> for Asked {
            fn from(command: $command) -> Self {
                Self::$command(command)
            }
        })+
    };
}

asked! {
    SetAgency, CloseAgency, SetTopic, CloseTopic, SetRoute, RemoveRoute, SetHoliday, RemoveHoliday,
}

fn decide(table: &Table, asked: Asked) -> Result<DirectoryEvent, Refused> {
    Ok(match asked {
        Asked::SetAgency(command) => agency::setting::decide(table, command)?.into(),
        Asked::CloseAgency(command) => agency::closing::decide(table, command)?.into(),
        Asked::SetTopic(command) => topic::setting::decide(table, command)?.into(),
        Asked::CloseTopic(command) => topic::closing::decide(table, command)?.into(),
        Asked::SetRoute(command) => route::setting::decide(table, command)?.into(),
        Asked::RemoveRoute(command) => route::removing::decide(table, command)?.into(),
        Asked::SetHoliday(command) => holiday::setting::decide(table, command)?.into(),
        Asked::RemoveHoliday(command) => holiday::removing::decide(table, command)?.into(),
    })
}

impl Aggregate for Entries {
    const TYPE: &'static str = "directory";
    type Command = EntriesCommand;
    type Event = DirectoryEvent;
    type Error = Refused;
    type Services = ();

    async fn handle(
        &mut self,
        command: EntriesCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), Refused> {
        let table = command.defaults.changed_by(self);
        sink.write(decide(&table, command.asked)?, self).await;
        Ok(())
    }

    fn apply(&mut self, event: DirectoryEvent) {
        self.changes += 1;
        let at = self.changes;
        match event {
            DirectoryEvent::AgencySet(set) => self.agencies.set(set.into(), at),
            DirectoryEvent::AgencyClosed(closed) => self.agencies.set(closed.into(), at),
            DirectoryEvent::TopicSet(set) => self.topics.set(set.into(), at),
            DirectoryEvent::TopicClosed(closed) => self.topics.set(closed.into(), at),
            DirectoryEvent::RouteSet(set) => self.routes.set(set.into(), at),
            DirectoryEvent::RouteRemoved(removed) => {
                self.routes.remove((removed.topic, removed.division), at);
            }
            DirectoryEvent::HolidaySet(set) => self.holidays.set(set.into(), at),
            DirectoryEvent::HolidayRemoved(removed) => self.holidays.remove(removed.day, at),
        }
    }
}
