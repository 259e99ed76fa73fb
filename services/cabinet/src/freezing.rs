//! Freezing an agenda at its minute, by the house: its items, their order, their figures and what they say are those
//! that the meeting has before it.

use eventlog::Terms;
use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::{Timestamp, clock};

use crate::agenda::events::{AgendaFrozen, FrozenItem};
use crate::agenda::{Agenda, AgendaCommand, AgendaError, AgendaId, AgendaStage};
use crate::evidence::Evidence;
use crate::id::IssueId;
use crate::{Cabinet, CabinetError};

#[derive(Debug, Clone)]
pub struct FreezeAgenda {
    pub at: Timestamp,
    /// As it stands.
    pub freezes_at: Timestamp,
    /// Items of which nothing else has become since they were put on, as they stand.
    pub proposed: Vec<FrozenItem>,
}

pub(crate) fn decide(agenda: &Agenda, command: &FreezeAgenda) -> Result<AgendaFrozen, AgendaError> {
    match agenda.stage {
        AgendaStage::Open if agenda.open_at(command.at, command.freezes_at).is_ok() => {
            Err(AgendaError::NotFrozen)
        }
        AgendaStage::Open => {
            let of = |item: &IssueId| command.proposed.iter().find(|one| one.issue == *item);
            let stood: Vec<_> = agenda.items.iter().filter_map(of).cloned().collect();
            Ok(AgendaFrozen { items: stood.iter().map(|one| one.issue.clone()).collect(), stood })
        }
        AgendaStage::Frozen => Err(AgendaError::Frozen),
        AgendaStage::Published => Err(AgendaError::Published),
    }
}

/// So many hours before its day begins in Ulaanbaatar.
pub(crate) fn minute(day: Date, hours: u32) -> Timestamp {
    let begins = day.to_zoned(clock::zone()).map_or(Timestamp::MAX, |begins| begins.timestamp());
    begins.checked_sub(SignedDuration::from_hours(i64::from(hours))).unwrap_or(begins)
}

impl Cabinet {
    /// Whether this process did it.
    pub(crate) async fn freeze(&self, id: AgendaId) -> Result<bool, CabinetError> {
        let (agenda, _) = self.look_at_agenda(id).await?;
        let (mut proposed, mut guards) = (Vec::new(), Vec::new());
        for item in &agenda.items {
            let (issue, guard) = self.look(item).await?;
            guards.push(guard);
            if issue.proposed().is_ok() {
                let figures = self.figures_of(item).await?;
                let evidence = match figures {
                    Some(figures) => self.evidence_of(&figures).await?,
                    None => Evidence::default(),
                };
                let (issue, summaries) = (item.clone(), issue.summaries);
                proposed.push(FrozenItem { issue, evidence, summaries });
            }
        }
        let freezes_at = agenda.freezes_at(id, self.rules.meeting.freeze_hours);
        let command = FreezeAgenda { at: self.clock.now(), freezes_at, proposed };
        let terms = Terms { guards, ..Terms::default() };
        match self.change_agenda(id, AgendaCommand::Freeze(command), terms).await {
            Ok(_) => Ok(true),
            // Another process was quicker, or something moved: then it is looked at again.
            Err(CabinetError::Agenda(_) | CabinetError::Moved) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{FREEZES_AT, an_agenda, freeze, frozen, given_agenda, issue};

    #[test]
    fn a_wednesday_is_frozen_on_monday_at_noon() {
        assert_eq!(minute("2026-11-25".parse().expect("a day"), 36).to_string(), FREEZES_AT);
        given_agenda(an_agenda().open())
            .when(freeze(FREEZES_AT, &[issue()]))
            .then_expect_events(vec![frozen(&[issue()])]);
        given_agenda(an_agenda().open())
            .when(freeze("2026-11-23T03:59:59Z", &[issue()]))
            .then_expect_error(AgendaError::NotFrozen);
    }

    #[test]
    fn what_is_not_proposed_any_more_is_not_before_the_meeting() {
        given_agenda(an_agenda().open())
            .when(freeze(FREEZES_AT, &[]))
            .then_expect_events(vec![frozen(&[])]);
    }

    #[test]
    fn it_is_frozen_once() {
        given_agenda(an_agenda().frozen())
            .when(freeze(FREEZES_AT, &[issue()]))
            .then_expect_error(AgendaError::Frozen);
    }
}
