//! The clock runs out: it is recorded, and the next level of the agency's hierarchy hears of it; and the next one,
//! after so many days more, for as long as nobody answers.

use kernel::{AgencyCode, Timestamp, clock};

use crate::complaint::events::DeadlinePassed;
use crate::complaint::{Complaint, ComplaintError};

#[derive(Debug, Clone)]
pub struct PassDeadline {
    pub at: Timestamp,
    /// Above the agency that has it, the nearest first, as the directory has it now.
    pub above: Vec<AgencyCode>,
    /// After which it reaches the next.
    pub level_days: u32,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: PassDeadline,
) -> Result<DeadlinePassed, ComplaintError> {
    let (case, agency) = complaint.at_agency()?;
    let running = case.clock.ok_or(ComplaintError::NoClock)?;
    let waits = command.level_days.saturating_mul(case.overdue_level);
    let passes = clock::days_after(running.due_on, waits);
    if clock::day_of(command.at) <= passes {
        return Err(ComplaintError::NothingDue);
    }
    let level = case.overdue_level + 1;
    let mut reached = command.above;
    // The first is recorded also where nobody stands above.
    if reached.len() < level as usize && case.overdue_level > 0 {
        return Err(ComplaintError::NothingDue);
    }
    let is_at_top = reached.len() <= level as usize;
    reached.truncate(level as usize);
    let (due_on, agency) = (running.due_on, agency.clone());
    Ok(DeadlinePassed { due_on, agency, level, reached, is_at_top })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, pass, passed};

    #[test]
    fn the_first_moment_after_the_last_day_reaches_the_next_level() {
        given(a_complaint().accepted())
            .when(pass("2026-12-21T16:00:00Z"))
            .then_expect_events(vec![passed(&["ub-mayor"])]);
        given(a_complaint().accepted())
            .when(pass("2026-12-21T15:59:59Z"))
            .then_expect_error(ComplaintError::NothingDue);
    }

    #[test]
    fn a_week_later_it_reaches_the_one_above_and_then_nobody_is_left() {
        let late = || [a_complaint().accepted(), vec![passed(&["ub-mayor"])]].concat();
        given(late())
            .when(pass("2026-12-28T15:59:59Z"))
            .then_expect_error(ComplaintError::NothingDue);
        given(late())
            .when(pass("2026-12-28T16:00:00Z"))
            .then_expect_events(vec![passed(&["ub-mayor", "cabinet-office"])]);
        let later = [late(), vec![passed(&["ub-mayor", "cabinet-office"])]].concat();
        given(later)
            .when(pass("2027-03-01T00:00:00Z"))
            .then_expect_error(ComplaintError::NothingDue);
    }

    #[test]
    fn what_is_answered_or_has_no_clock_is_never_overdue() {
        given(a_complaint().answered())
            .when(pass("2027-01-30T00:00:00Z"))
            .then_expect_error(ComplaintError::Answered);
        given(a_complaint().tip())
            .when(pass("2027-01-30T00:00:00Z"))
            .then_expect_error(ComplaintError::NoClock);
    }
}
