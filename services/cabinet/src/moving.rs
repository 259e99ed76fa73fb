//! Moving a meeting to another day: its agenda freezes as many hours before it as it would have.

use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{Actor, PersonKey, Timestamp, clock};
use policy::Action;

use crate::agenda::events::MeetingMoved;
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId, AgendaStage};
use crate::freezing::minute;
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct MoveMeeting {
    pub id: AgendaId,
    pub by: PersonKey,
    pub to: Date,
    pub words: String,
    pub at: Timestamp,
    pub freeze_hours: u32,
    /// Another meeting of that day.
    pub another: Option<AgendaId>,
}

/// Also of one that is frozen: what is on it stays.
pub(crate) fn decide(agenda: &Agenda, command: MoveMeeting) -> Result<MeetingMoved, AgendaError> {
    let MoveMeeting { id, by, to, words, at, freeze_hours, another } = command;
    if agenda.stage == AgendaStage::Published {
        return Err(AgendaError::Published);
    }
    if agenda.meets_on(id) == to {
        return Err(AgendaError::SameDay);
    }
    if to < clock::day_of(at) {
        return Err(AgendaError::InThePast);
    }
    if let Some(other) = another {
        return Err(AgendaError::DayTaken(other));
    }
    Ok(MeetingMoved { by, to, words, freezes_at: minute(to, freeze_hours) })
}

impl Cabinet {
    pub async fn move_meeting(
        &self,
        actor: &Actor,
        id: AgendaId,
        to: Date,
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let (at, freeze_hours) = (self.clock.now(), self.rules.meeting.freeze_hours);
        let (another, guards) = self.another_on(to, id).await?;
        let command = MoveMeeting { id, by, to, words, at, freeze_hours, another };
        let terms = terms_of(actor, right, guards);
        self.change_agenda(id, AgendaCommand::Move(command), terms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_agenda, given_agenda, move_to, moved, next_agenda_id};

    #[test]
    fn a_meeting_on_thursday_has_its_agenda_frozen_on_tuesday_at_noon() {
        given_agenda(an_agenda().open())
            .when(move_to("2026-11-26"))
            .then_expect_events(vec![moved("2026-11-26", "2026-11-24T04:00:00Z")]);
    }

    #[test]
    fn it_is_moved_to_another_day_that_comes_until_it_is_published() {
        given_agenda(vec![]).when(move_to("2026-11-25")).then_expect_error(AgendaError::SameDay);
        given_agenda(vec![]).when(move_to("2026-11-19")).then_expect_error(AgendaError::InThePast);
        given_agenda(an_agenda().published())
            .when(move_to("2026-11-26"))
            .then_expect_error(AgendaError::Published);
    }

    #[test]
    fn there_is_one_meeting_a_day() {
        let mut command = move_to("2026-12-02");
        if let AgendaCommand::Move(moving) = &mut command {
            moving.another = Some(next_agenda_id());
        }
        given_agenda(an_agenda().open())
            .when(command)
            .then_expect_error(AgendaError::DayTaken(next_agenda_id()));
    }
}
