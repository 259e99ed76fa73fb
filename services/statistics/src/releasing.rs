//! Releasing: at each midnight of Ulaanbaatar while a petition is open, and once more when it has closed, the house tells
//! who signed it, as far as the gate lets through.

use disclosure::Rules;
use eventlog::{Position, Terms};
use jiff::ToSpan as _;
use kernel::{Timestamp, clock};

use crate::breakdown::events::BreakdownReleased;
use crate::breakdown::{Breakdown, BreakdownCommand, BreakdownError};
use crate::counting::CellCount;
use crate::dimensions::{self, Who};
use crate::due::Due;
use crate::telling::{self, Before};
use crate::{PetitionNumber, Statistics, StatisticsError};

#[derive(Debug, Clone)]
pub struct ReleaseBreakdown {
    pub petition: PetitionNumber,
    pub rules: Rules,
    pub is_final: bool,
    /// The midnight it is made for: one release is enough for it.
    pub midnight: Timestamp,
    pub now: Timestamp,
    pub counted_to: Position,
    pub counted_at: Timestamp,
    pub cells: Vec<CellCount>,
}

pub(crate) fn decide(
    breakdown: &Breakdown,
    command: ReleaseBreakdown,
) -> Result<BreakdownReleased, BreakdownError> {
    if breakdown.is_withheld {
        return Err(BreakdownError::Withheld);
    }
    let is_told = breakdown.released_at.is_some_and(|at| at >= command.midnight);
    if breakdown.is_final || (is_told && !command.is_final) {
        return Err(BreakdownError::Released);
    }
    let dimensions = dimensions::all_values(Who::Adults);
    let shape = dimensions::shape_of(&dimensions);
    let before = Before { dimensions: &breakdown.dimensions, releases: &breakdown.releases };
    let made = telling::made(
        &command.rules,
        &before,
        (dimensions, shape),
        &command.cells,
        command.is_final,
    )
    .ok_or(BreakdownError::OtherValues)?;
    Ok(BreakdownReleased {
        petition: command.petition,
        number: made.number,
        is_final: command.is_final,
        made_at: command.now,
        counted_to: command.counted_to,
        counted_at: command.counted_at,
        total: made.release.total,
        dimensions: made.dimensions,
        shown: made.release.shown,
        rules: command.rules,
        counted: made.release.counted,
        now: made.release.now,
        gone: made.release.gone,
    })
}

/// The beginning of the day in Ulaanbaatar, and of the next one.
fn midnights(now: Timestamp) -> (Timestamp, Timestamp) {
    let today = now.to_zoned(clock::zone()).start_of_day();
    let Ok(today) = today else { return (now, now) };
    let next = today.checked_add(1.day()).unwrap_or_else(|_| today.clone());
    (today.timestamp(), next.timestamp())
}

impl Statistics {
    /// Tells whatever its midnight, its Monday or its closing has come for; when the next midnight is. Each is told once, whoever
    /// restarts and however many processes there are: the log decides.
    pub async fn keep_time(&self) -> Result<Timestamp, StatisticsError> {
        let (midnight, next) = midnights(self.clock.now());
        for due in self.due(midnight).await? {
            self.release(&due, midnight).await?;
        }
        self.tell_who_takes_part().await?;
        Ok(next)
    }

    async fn release(&self, due: &Due, midnight: Timestamp) -> Result<(), StatisticsError> {
        let Some(counted) = self.counting.cells(due.petition).await? else { return Ok(()) };
        // Signatures before its closing may not have been counted yet: then it is asked again.
        if due.closed_position.is_some_and(|closed| counted.position < closed) {
            return Ok(());
        }
        let command = BreakdownCommand::Release(ReleaseBreakdown {
            petition: due.petition,
            rules: self.rules,
            is_final: due.closed_position.is_some(),
            midnight,
            now: self.clock.now(),
            counted_to: counted.position,
            counted_at: counted.at,
            cells: counted.cells,
        });
        let stream = due.petition.stream();
        match self.bus.execute::<Breakdown>(&stream, command, Terms::default()).await {
            Ok(_) => {
                tracing::info!(petition = %due.petition, "who signed it was told");
                Ok(())
            }
            Err(error) => match error.into() {
                // Another process was quicker.
                StatisticsError::Breakdown(BreakdownError::Released | BreakdownError::Withheld) => {
                    Ok(())
                }
                error => Err(error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given, instant, number, release_at, released, withheld};

    #[test]
    fn a_day_is_told_once_and_the_closing_once_more() {
        let first = released(1, "2026-11-20T16:00:01Z", 40, false);
        given(vec![])
            .when(release_at("2026-11-20T16:00:01Z", 40, false))
            .then_expect_events(vec![first.clone()]);
        given(vec![first.clone()])
            .when(release_at("2026-11-20T16:00:02Z", 41, false))
            .then_expect_error(BreakdownError::Released);
        let last = released(2, "2026-11-20T18:00:00Z", 40, true);
        given(vec![first.clone()])
            .when(release_at("2026-11-20T18:00:00Z", 40, true))
            .then_expect_events(vec![last.clone()]);
        given(vec![first, last])
            .when(release_at("2026-11-21T16:00:01Z", 40, false))
            .then_expect_error(BreakdownError::Released);
    }

    #[test]
    fn of_what_is_withheld_nothing_is_told() {
        given(vec![withheld()])
            .when(release_at("2026-11-20T16:00:01Z", 40, false))
            .then_expect_error(BreakdownError::Withheld);
    }

    #[test]
    fn what_few_have_changed_stands_as_it_was_told() {
        let mut breakdown = Breakdown::default();
        let mut told = Vec::new();
        for (day, total) in [("2026-11-20", 40), ("2026-11-21", 49), ("2026-11-22", 50)] {
            let command = release_at(&format!("{day}T16:00:01Z"), total, false);
            let BreakdownCommand::Release(command) = command else { unreachable!("a release") };
            let event = decide(&breakdown, command).expect("due");
            told.push((event.total, event.shown[0]));
            cqrs_es::Aggregate::apply(&mut breakdown, event.into());
        }
        assert_eq!(told, [(140, Some(40)), (149, Some(40)), (150, Some(50))]);
    }

    #[test]
    fn midnight_is_that_of_ulaanbaatar() {
        let (today, next) = midnights(instant("2026-11-20T16:00:00Z"));
        assert_eq!(
            (today.to_string(), next.to_string()),
            ("2026-11-20T16:00:00Z".into(), "2026-11-21T16:00:00Z".into())
        );
        let (today, _) = midnights(instant("2026-11-20T15:59:59.999999Z"));
        assert_eq!(today.to_string(), "2026-11-19T16:00:00Z");
    }

    #[test]
    fn a_release_says_of_which_petition_and_up_to_where_it_counts() {
        let BreakdownCommand::Release(command) = release_at("2026-11-20T16:00:01Z", 40, false)
        else {
            unreachable!("a release")
        };
        let told = decide(&Breakdown::default(), command).expect("due");
        assert_eq!((told.petition, told.counted_to), (number(), 140));
        assert_eq!(told.shown.len(), told.counted.len());
    }
}
