//! Lines of the roll for one who looks: people are called by the line they were first entered on.

use std::collections::HashMap;

use kernel::{Actor, PersonKey, Timestamp};
use offices::{EndReason, Ending, Grant, GrantNumber, Roll, Stage, Standing, ends_by_two};

use crate::pages::{EndingPart, OfficeClosed, OfficeEnding, OfficeLine, OfficeOutcome};

pub struct Lines {
    roll: Roll,
    people: HashMap<PersonKey, GrantNumber>,
    own: Option<PersonKey>,
}

impl Lines {
    pub fn of(roll: &Roll, actor: &Actor) -> Self {
        let mut people = HashMap::new();
        for grant in roll.grants() {
            people.entry(grant.person).or_insert(grant.number);
        }
        Self { roll: roll.clone(), people, own: actor.key() }
    }

    pub fn person(&self, key: PersonKey) -> Option<GrantNumber> {
        self.people.get(&key).copied()
    }

    pub fn standing(&self, grant: &Grant, now: Timestamp) -> Standing {
        self.roll.standing(grant, now)
    }

    /// That another administrator may agree to end it.
    pub fn waiting_end<'a>(&self, grant: &'a Grant, now: Timestamp) -> Option<&'a Ending> {
        self.roll.waiting_end(grant, now)
    }

    pub fn line(&self, grant: &Grant, now: Timestamp) -> OfficeLine {
        let proposed_by = grant.proposed_by.key();
        let approved_by = grant.approval.and_then(|approval| approval.by.key());
        let standing = self.standing(grant, now);
        let is_own = self.is_mine(Some(grant.person)) || self.is_mine(proposed_by);
        OfficeLine {
            number: grant.number,
            person: self.person(grant.person).unwrap_or(grant.number),
            office: grant.office.clone(),
            until: grant.until,
            proposed_by: proposed_by.and_then(|key| self.person(key)),
            approved_by: approved_by.and_then(|key| self.person(key)),
            approved_at: grant.approval.map(|approval| approval.at),
            is_waiting: standing == Standing::Waiting,
            outcome: outcome(standing),
            closed: self.closed(grant),
            is_own,
            is_mine: self.is_mine(Some(grant.person)),
            ends_by_two: ends_by_two(grant.office.role),
            ending: self.waiting_end(grant, now).map(|asked| self.ending(grant, asked)),
        }
    }

    /// Who declined or ended it, and with whom.
    fn closed(&self, grant: &Grant) -> Option<OfficeClosed> {
        let (by, at) = match grant.stage {
            Stage::Declined { by, at } | Stage::Ended { by, at, .. } => (by.key(), at),
            Stage::Proposed | Stage::Granted => return None,
        };
        let asked_by = grant.ending.and_then(|asked| self.person(asked.by));
        Some(OfficeClosed { by: by.and_then(|key| self.person(key)), at, asked_by })
    }

    fn ending(&self, grant: &Grant, asked: &Ending) -> OfficeEnding {
        let part = if self.is_mine(Some(grant.person)) {
            EndingPart::Concerned
        } else if self.is_mine(Some(asked.by)) {
            EndingPart::Asked
        } else {
            EndingPart::Decides
        };
        OfficeEnding { reason: reason(asked.reason), asked_by: self.person(asked.by), part }
    }

    fn is_mine(&self, key: Option<PersonKey>) -> bool {
        self.own.is_some() && self.own == key
    }
}

const fn outcome(standing: Standing) -> Option<OfficeOutcome> {
    Some(match standing {
        Standing::Waiting | Standing::Held => return None,
        Standing::Declined => OfficeOutcome::Declined,
        Standing::Lapsed => OfficeOutcome::Lapsed,
        Standing::Expired => OfficeOutcome::Expired,
        Standing::Ended(why) => reason(why),
    })
}

const fn reason(why: EndReason) -> OfficeOutcome {
    match why {
        EndReason::LaidDown => OfficeOutcome::LaidDown,
        EndReason::PostLeft => OfficeOutcome::PostLeft,
        EndReason::Mistake => OfficeOutcome::Mistake,
        EndReason::Misuse => OfficeOutcome::Misuse,
        EndReason::ByOperator => OfficeOutcome::ByOperator,
    }
}
