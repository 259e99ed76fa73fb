//! The agendas of the meetings, as the staff see them, and which of them takes items still.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::Guard;
use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};
use policy::Action;
use serde::Serialize;
use serde_json::{Value, json};

use crate::agenda::events::FrozenItem;
use crate::agenda::{Agenda, AgendaError, AgendaId};
use crate::agendas::{AgendaEntry, AgendaState};
use crate::figures::Figures;
use crate::id::IssueId;
use crate::issue::IssueError;
use crate::issues::IssueEntry;
use crate::{Cabinet, CabinetError};

const ONE: Statement = statement!("agendas/one");
const UNPUBLISHED: Statement = statement!("agendas/unpublished");
const LATEST: Statement = statement!("agendas/latest");
const MOVED: Statement = statement!("agendas/moved");

pub(crate) const STATEMENTS: &[Statement] = &[ONE, UNPUBLISHED, LATEST, MOVED];

/// How far ahead a meeting is looked for.
const WEEKS: u32 = 60;

/// On which day each meeting is held: by rule on the one that its agenda is called after, unless it was moved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeetingDays(BTreeMap<AgendaId, Date>);

impl MeetingDays {
    pub fn held(&self, id: AgendaId) -> Date {
        self.0.get(&id).copied().unwrap_or(id.0)
    }

    /// Agendas that a step names become the days of their meetings.
    pub(crate) fn tell(&self, said: &mut Value) {
        for name in ["agenda", "to", "postponed_to"] {
            let named: Option<AgendaId> = said[name].as_str().and_then(|text| text.parse().ok());
            if let Some(id) = named {
                said[name] = json!(self.held(id));
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct AgendaView {
    pub id: AgendaId,
    /// Of all meetings.
    pub days: MeetingDays,
    pub meets_on: Date,
    pub freezes_at: Timestamp,
    pub state: AgendaState,
    /// In their order.
    pub items: Vec<Item>,
    /// `None` where nothing was done with it.
    pub entry: Option<AgendaEntry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub issue: IssueId,
    pub entry: Option<IssueEntry>,
    /// As they are now.
    pub figures: Option<Figures>,
    /// How it stood when the agenda froze: what the meeting has before it. `None` while it is open.
    pub frozen: Option<FrozenItem>,
}

#[derive(Serialize)]
struct Day {
    agenda: AgendaId,
}

#[derive(Serialize)]
struct So {
    limit: u32,
}

impl Cabinet {
    pub async fn agenda(&self, actor: &Actor, id: AgendaId) -> Result<AgendaView, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let entry = self.agenda_entry(id).await?;
        let moved_to = entry.as_ref().and_then(|entry| entry.moved_to);
        let meets_on = moved_to.unwrap_or(id.0);
        let hours = self.rules.meeting.freeze_hours;
        let set = entry.as_ref().and_then(|entry| entry.freezes_at);
        let freezes_at = set.unwrap_or_else(|| crate::freezing::minute(meets_on, hours));
        let ids = entry.as_ref().map(|entry| entry.items.clone()).unwrap_or_default();
        let figures = self.figures(&ids).await?;
        let mut items = Vec::new();
        for issue in ids {
            let figures = figures.iter().find(|figures| figures.issue == issue).cloned();
            let frozen = entry.as_ref().and_then(|entry| entry.stood(&issue));
            items.push(Item { entry: self.entry(&issue).await?, figures, frozen, issue });
        }
        let state = entry.as_ref().map_or(AgendaState::Open, |entry| entry.state);
        let days = self.meeting_days().await?;
        Ok(AgendaView { id, days, meets_on, freezes_at, state, items, entry })
    }

    pub(crate) async fn agenda_entry(
        &self,
        id: AgendaId,
    ) -> Result<Option<AgendaEntry>, CabinetError> {
        Ok(self.views.row(&ONE, Day { agenda: id }).await?)
    }

    /// The next that takes items.
    pub async fn next_agenda(&self, actor: &Actor) -> Result<AgendaView, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let id = self.next_open(None).await?;
        self.agenda(actor, id).await
    }

    /// Those that something was done with, the last one first.
    pub async fn agendas(
        &self,
        actor: &Actor,
        limit: u32,
    ) -> Result<Vec<AgendaEntry>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        Ok(self.views.rows(&LATEST, So { limit }).await?)
    }

    pub async fn meeting_days(&self) -> Result<MeetingDays, CabinetError> {
        let moved: Vec<AgendaEntry> = self.views.rows(&MOVED, ()).await?;
        let moved = moved.into_iter().filter_map(|entry| Some((entry.agenda, entry.moved_to?)));
        Ok(MeetingDays(moved.collect()))
    }

    /// The next that takes items after the meeting of this one.
    pub(crate) async fn next_open_after(&self, id: AgendaId) -> Result<AgendaId, CabinetError> {
        let (agenda, _) = self.look_at_agenda(id).await?;
        self.next_open(Some(agenda.meets_on(id))).await
    }

    /// Whether there is such a meeting by rule, and not further ahead than one is looked for.
    pub(crate) fn is_ahead(&self, id: AgendaId) -> Result<(), AgendaError> {
        let latest = clock::days_after(clock::day_of(self.clock.now()), 7 * WEEKS);
        let is_meeting = id.0.weekday() == self.rules.meeting.weekday;
        if is_meeting && id.0 <= latest { Ok(()) } else { Err(AgendaError::NotAMeeting) }
    }

    /// By the log, and by the days they are held on: one that is moved may come before or after the day it is called
    /// after.
    async fn next_open(&self, after: Option<Date>) -> Result<AgendaId, CabinetError> {
        let mut next: Option<(Date, AgendaId)> = None;
        for entry in self.unpublished().await? {
            if entry.moved_to.is_some() {
                next = next.into_iter().chain(self.open_on(entry.agenda, after).await?).min();
            }
        }
        for id in self.by_rule() {
            if next.is_some_and(|(held, _)| held <= id.0) {
                break;
            }
            next = next.into_iter().chain(self.open_on(id, after).await?).min();
        }
        let (_, id) = next.ok_or(AgendaError::Frozen)?;
        Ok(id)
    }

    /// The agendas of the days on which there is a meeting by rule, from a week ago on.
    fn by_rule(&self) -> impl Iterator<Item = AgendaId> {
        let today = clock::day_of(self.clock.now());
        let mut day = today.checked_sub(jiff::Span::new().days(7)).unwrap_or(Date::MIN);
        while day.weekday() != self.rules.meeting.weekday && day < Date::MAX {
            day = clock::days_after(day, 1);
        }
        (0..WEEKS).map(move |week| AgendaId(clock::days_after(day, 7 * week)))
    }

    /// The day it is held on, where it takes items and is held after this day.
    async fn open_on(
        &self,
        id: AgendaId,
        after: Option<Date>,
    ) -> Result<Option<(Date, AgendaId)>, CabinetError> {
        let (agenda, _) = self.look_at_agenda(id).await?;
        let (held, hours) = (agenda.meets_on(id), self.rules.meeting.freeze_hours);
        let is_open = agenda.open_at(self.clock.now(), agenda.freezes_at(id, hours)).is_ok();
        Ok((is_open && after.is_none_or(|after| held > after)).then_some((held, id)))
    }

    /// Another meeting of that day, and what holds the log to it that none is moved there meanwhile: of two that are
    /// moved at the same instant each is held to the other. So the agendas of all days by rule are looked at, as the
    /// views may not have heard of them; of one further away than that they have.
    pub(crate) async fn another_on(
        &self,
        day: Date,
        id: AgendaId,
    ) -> Result<(Option<AgendaId>, Vec<Guard>), CabinetError> {
        let unpublished = self.unpublished().await?;
        let known = unpublished.iter().map(|entry| entry.agenda);
        let mut ids: Vec<_> = known.chain(self.by_rule()).collect();
        if day.weekday() == self.rules.meeting.weekday {
            ids.push(AgendaId(day));
        }
        ids.sort();
        ids.dedup();
        let (mut another, mut guards) = (None, Vec::new());
        for other in ids.into_iter().filter(|other| *other != id) {
            let (agenda, guard) = self.look_at_agenda(other).await?;
            guards.push(guard);
            if agenda.meets_on(other) == day {
                another = Some(other);
            }
        }
        Ok((another, guards))
    }

    /// Whose meeting is to come or whose items are not all decided, as far as the views know.
    pub(crate) async fn unpublished(&self) -> Result<Vec<AgendaEntry>, CabinetError> {
        Ok(self.views.rows(&UNPUBLISHED, ()).await?)
    }

    /// What is on a frozen agenda: nothing goes into it or out of it until the outcome is published.
    pub async fn frozen(&self, actor: &Actor) -> Result<Vec<IssueId>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let unpublished = self.unpublished().await?.into_iter();
        let frozen = unpublished.filter(|entry| entry.state == AgendaState::Frozen);
        Ok(frozen.flat_map(|entry| entry.items).collect())
    }

    /// Which unpublished agenda has the issue; the log has the last word.
    pub(crate) async fn agenda_with(
        &self,
        issue: &IssueId,
    ) -> Result<Option<AgendaId>, CabinetError> {
        for entry in self.unpublished().await? {
            if entry.items.contains(issue)
                && self.look_at_agenda(entry.agenda).await?.0.items.contains(issue)
            {
                return Ok(Some(entry.agenda));
            }
        }
        Ok(None)
    }

    /// Holds the log to it that none of the agendas that are not published gets the issue meanwhile.
    pub(crate) async fn on_no_agenda(&self, issue: &IssueId) -> Result<Vec<Guard>, CabinetError> {
        let (agendas, guards) = self.agendas_ahead().await?;
        if agendas.iter().any(|(_, agenda)| agenda.items.contains(issue)) {
            return Err(IssueError::OnAgenda.into());
        }
        Ok(guards)
    }

    /// Holds the log to it that no agenda freezes with the issue on it meanwhile.
    pub(crate) async fn on_no_frozen_agenda(
        &self,
        issue: &IssueId,
    ) -> Result<Vec<Guard>, CabinetError> {
        let (agendas, guards) = self.agendas_ahead().await?;
        let (now, hours) = (self.clock.now(), self.rules.meeting.freeze_hours);
        let has_it = |(id, agenda): &(AgendaId, Agenda)| {
            agenda.items.contains(issue)
                && agenda.open_at(now, agenda.freezes_at(*id, hours)) == Err(AgendaError::Frozen)
        };
        if agendas.iter().any(has_it) {
            return Err(IssueError::OnFrozenAgenda.into());
        }
        Ok(guards)
    }

    /// Every agenda that is not published, as the log has it.
    async fn agendas_ahead(&self) -> Result<(Vec<(AgendaId, Agenda)>, Vec<Guard>), CabinetError> {
        let mut ids: Vec<_> = self.unpublished().await?.iter().map(|entry| entry.agenda).collect();
        // The views may not know of the very next one yet.
        ids.push(self.next_open(None).await?);
        ids.sort();
        ids.dedup();
        let (mut agendas, mut guards) = (Vec::new(), Vec::new());
        for id in ids {
            let (agenda, guard) = self.look_at_agenda(id).await?;
            agendas.push((id, agenda));
            guards.push(guard);
        }
        Ok((agendas, guards))
    }
}
