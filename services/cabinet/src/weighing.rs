//! Weighing: the house holds issues against its rules as they grow, and proposes those that are for Cabinet.
//!
//! Only what has changed since is looked at. That is enough: with time alone the people of a window only grow fewer,
//! and a complaint that becomes late changes. What an issue is used to may sink without any change; that shows with its
//! next complaint.

use std::sync::atomic::Ordering;

use database::{Statement, statement};
use eventlog::{Position, Terms};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::figures::Figures;
use crate::id::IssueId;
use crate::issue::IssueCommand;
use crate::issue::events::Ground;
use crate::proposing::{ProposeEscalation, Why};
use crate::rules::Escalation;
use crate::{Cabinet, CabinetError};

const REACHED: Statement = statement!("members/reached");
const CHANGED: Statement = statement!("members/changed");

pub(crate) const STATEMENTS: &[Statement] = &[REACHED, CHANGED];

/// Issues that are counted at once.
const CHUNK: usize = 200;

/// Which rules propose it. `window_start`: an issue that began after it is not used to anything yet.
pub(crate) fn grounds(
    figures: &Figures,
    rules: &Escalation,
    window_start: Timestamp,
) -> Vec<Ground> {
    let recent = figures.recent_people;
    let people = rules.people.is_some_and(|people| recent >= people);
    let surge = rules.surge.is_some_and(|surge| {
        figures.first_at <= window_start
            && recent >= surge.people
            && recent * 4 >= surge.times * figures.people_before
    });
    let overdue = rules.overdue.is_some_and(|overdue| {
        figures.complaints >= overdue.complaints
            && figures.overdue * 100 >= overdue.percent * figures.complaints
    });
    [(people, Ground::People), (surge, Ground::Surge), (overdue, Ground::Overdue)]
        .into_iter()
        .filter_map(|(says_so, ground)| says_so.then_some(ground))
        .collect()
}

#[derive(Serialize)]
struct After {
    after: Position,
}

#[derive(Deserialize)]
struct Changed {
    issue: IssueId,
}

impl Cabinet {
    /// Those that this process has proposed. Several processes may weigh at once: each issue is proposed once.
    pub async fn weigh(&self) -> Result<Vec<IssueId>, CabinetError> {
        let after = self.weighed.load(Ordering::Relaxed);
        let reached = self.members_reached().await?;
        let changed: Vec<Changed> = self.views.rows(&CHANGED, After { after }).await?;
        let changed: Vec<_> = changed.into_iter().map(|changed| changed.issue).collect();
        let mut proposed = Vec::new();
        for issues in changed.chunks(CHUNK) {
            for figures in self.figures(issues).await? {
                if self.propose(&figures).await? {
                    proposed.push(figures.issue);
                }
            }
        }
        self.weighed.store(reached, Ordering::Relaxed);
        Ok(proposed)
    }

    /// Up to where it is known which complaint is in which issue.
    pub async fn members_reached(&self) -> Result<Position, CabinetError> {
        Ok(self.views.row(&REACHED, ()).await?.unwrap_or_default())
    }

    async fn propose(&self, figures: &Figures) -> Result<bool, CabinetError> {
        let grounds = grounds(figures, &self.rules.escalation, self.window_start());
        if grounds.is_empty() {
            return Ok(false);
        }
        let evidence = self.evidence_of(figures).await?;
        let why = Why::Rules(grounds);
        let command = IssueCommand::Propose(Box::new(ProposeEscalation { evidence, why }));
        match self.advance(&figures.issue, command, Terms::default()).await {
            Ok(_) => {
                tracing::info!(issue = %figures.issue, "proposed to Cabinet");
                Ok(true)
            }
            // Another process was quicker, or it was declined and has not doubled.
            Err(CabinetError::Issue(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Overdue, Surge};
    use crate::testing::{figures, instant};

    fn weighed(figures: &Figures, rules: &Escalation) -> Vec<Ground> {
        grounds(figures, rules, instant("2026-11-13T12:00:00Z"))
    }

    #[test]
    fn a_hundred_people_in_seven_days_are_for_cabinet() {
        let rules = Escalation { surge: None, ..Escalation::default() };
        let of = |recent_people| Figures { recent_people, ..figures() };
        assert_eq!(weighed(&of(99), &rules), []);
        assert_eq!(weighed(&of(100), &rules), [Ground::People]);
        assert_eq!(weighed(&of(100), &Escalation { people: None, ..rules }), []);
    }

    #[test]
    fn thirty_are_if_that_is_five_times_what_it_is_used_to() {
        let rules = Escalation::default();
        let of =
            |recent_people, people_before| Figures { recent_people, people_before, ..figures() };
        assert_eq!(weighed(&of(30, 24), &rules), [Ground::Surge]);
        assert_eq!(weighed(&of(30, 25), &rules), []);
        assert_eq!(weighed(&of(29, 0), &rules), []);
        assert_eq!(weighed(&of(30, 0), &rules), [Ground::Surge], "silent for weeks");
        let first_at = instant("2026-11-14T00:00:00Z");
        assert_eq!(weighed(&Figures { first_at, ..of(30, 0) }, &rules), [], "it has just begun");
        let milder = Some(Surge { people: 10, times: 2 });
        assert_eq!(weighed(&of(10, 20), &Escalation { surge: milder, ..rules }), [Ground::Surge]);
    }

    #[test]
    fn a_fifth_of_thirty_complaints_that_are_late_are_too() {
        let rules = Escalation::default();
        let of = |complaints, overdue| Figures { complaints, overdue, ..figures() };
        assert_eq!(weighed(&of(30, 6), &rules), [Ground::Overdue]);
        assert_eq!(weighed(&of(30, 5), &rules), []);
        assert_eq!(weighed(&of(29, 29), &rules), []);
        let stricter = Some(Overdue { percent: 10, complaints: 10 });
        let rules = Escalation { overdue: stricter, ..rules };
        assert_eq!(weighed(&of(10, 1), &rules), [Ground::Overdue]);
    }
}
