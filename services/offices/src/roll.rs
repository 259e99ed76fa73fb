//! The roll of all offices: one short stream, on which each decision sees all the others.

pub mod events;
pub mod standing;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::{Office, PersonKey, Role, Timestamp};
use serde::{Deserialize, Serialize};

use crate::approving::{self, ApproveOffice};
use crate::declining::{self, DeclineOffice};
use crate::dismissing::{self, DismissHolder};
use crate::ending::{self, EndOffice};
use crate::forgetting::{self, ForgetPerson};
use crate::founding::{self, FoundAdministrator};
use crate::granted::{Approval, Ending, Grant, GrantNumber, Stage};
use crate::proposing::{self, ProposeOffice};
use events::{EndReason, RollEvent};

/// Its stream: there is one roll.
pub(crate) const STREAM: &str = "offices";

/// So few administrators there are at least, once there were: fewer could grant nothing together.
pub const ADMINISTRATORS_MIN: usize = 2;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Roll {
    grants: Vec<Grant>,
}

impl Roll {
    /// Every line there ever was, in order.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    pub fn grant(&self, number: GrantNumber) -> Option<&Grant> {
        self.grants.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// What a person is at an instant.
    pub fn held_by(&self, person: PersonKey, at: Timestamp) -> impl Iterator<Item = &Office> {
        let held = self.grants.iter().filter(move |grant| grant.person == person);
        held.filter(move |grant| grant.is_held(at)).map(|grant| &grant.office)
    }

    pub fn administrators(&self, at: Timestamp) -> usize {
        let held = self.grants.iter().filter(|grant| grant.is_held(at));
        held.filter(|grant| grant.office.role == Role::Administrator).count()
    }

    pub(crate) fn is_administrator(&self, person: PersonKey, at: Timestamp) -> bool {
        self.administers_in(Some(person), at).is_some()
    }

    pub(crate) fn next(&self) -> GrantNumber {
        GrantNumber::try_from(self.grants.len()).unwrap_or(GrantNumber::MAX).saturating_add(1)
    }

    /// Whether a person may hold this beside what they hold.
    pub(crate) fn has_room(
        &self,
        person: PersonKey,
        office: &Office,
        at: Timestamp,
    ) -> Result<(), RollError> {
        for held in self.held_by(person, at) {
            if held == office {
                return Err(RollError::HeldAlready);
            }
            if stands_alone(held.role) || stands_alone(office.role) {
                return Err(RollError::Incompatible);
            }
        }
        Ok(())
    }

    /// The line on which someone is an administrator at an instant.
    fn administers_in(&self, person: Option<PersonKey>, at: Timestamp) -> Option<GrantNumber> {
        let mut held = self.grants.iter().filter(|grant| grant.is_held(at));
        let is_theirs = |grant: &&Grant| {
            Some(grant.person) == person && grant.office.role == Role::Administrator
        };
        held.find(is_theirs).map(|grant| grant.number)
    }

    fn change(&mut self, number: GrantNumber, change: impl FnOnce(&mut Grant)) {
        let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        if let Some(grant) = index.and_then(|index| self.grants.get_mut(index)) {
            change(grant);
        }
    }
}

/// Who watches the others, and who makes them, is nothing else.
pub(crate) const fn stands_alone(role: Role) -> bool {
    matches!(role, Role::Auditor | Role::Administrator)
}

#[derive(Debug, Clone)]
pub enum RollCommand {
    Found(FoundAdministrator),
    Propose(ProposeOffice),
    Approve(ApproveOffice),
    Decline(DeclineOffice),
    End(EndOffice),
    Dismiss(DismissHolder),
    Forget(ForgetPerson),
}

/// Why the roll stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RollError {
    #[error("there is no such line")]
    Unknown,
    #[error("only an administrator may do this")]
    NotAnAdministrator,
    #[error("nobody grants an office to themself")]
    OneOwn,
    #[error("who proposed it does not approve it too")]
    SamePerson,
    #[error("there are administrators already, who grant offices together")]
    Founded,
    #[error("the last day of an office is from today to the longest term from now")]
    NotATerm { latest: Timestamp },
    #[error("an agency belongs to an agency's officer, and to no other office")]
    AgencyMismatch,
    #[error("the person holds this office, or it waits to be approved")]
    HeldAlready,
    #[error("an auditor and an administrator hold no other office")]
    Incompatible,
    #[error("it was proposed for another person")]
    AnotherPerson,
    #[error("it does not wait for another administrator")]
    NotWaiting,
    #[error("nobody decides whether their own office ends")]
    OwnEnding,
    #[error("an office is taken away for a reason")]
    ReasonMissing,
    #[error("nobody holds it")]
    NotHeld,
    #[error("two administrators must remain")]
    LastAdministrators,
}

impl Aggregate for Roll {
    const TYPE: &'static str = "offices";
    type Command = RollCommand;
    type Event = RollEvent;
    type Error = RollError;
    type Services = ();

    async fn handle(
        &mut self,
        command: RollCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), RollError> {
        match command {
            RollCommand::Found(command) => {
                for event in founding::decide(self, &command)? {
                    sink.write(event, self).await;
                }
                return Ok(());
            }
            RollCommand::Propose(command) => {
                sink.write(proposing::decide(self, command)?.into(), self).await;
            }
            RollCommand::Approve(command) => {
                sink.write(approving::decide(self, &command)?.into(), self).await;
            }
            RollCommand::Decline(command) => {
                sink.write(declining::decide(self, &command)?, self).await;
            }
            RollCommand::End(command) => {
                sink.write(ending::decide(self, &command)?, self).await;
            }
            RollCommand::Forget(command) => {
                for event in forgetting::decide(self, &command)? {
                    sink.write(event, self).await;
                }
            }
            RollCommand::Dismiss(command) => {
                sink.write(dismissing::decide(self, &command)?.into(), self).await;
            }
        }
        Ok(())
    }

    fn apply(&mut self, event: RollEvent) {
        match event {
            RollEvent::OfficeProposed(proposed) => {
                let proposed_in = self.administers_in(proposed.by.key(), proposed.at);
                self.grants.push(Grant {
                    number: proposed.grant,
                    person: proposed.person,
                    office: proposed.office,
                    until: proposed.until,
                    proposed_by: proposed.by,
                    proposed_at: proposed.at,
                    proposed_in,
                    stage: Stage::Proposed,
                    approval: None,
                    ending: None,
                });
            }
            RollEvent::OfficeGranted(granted) => self.change(granted.grant, |grant| {
                grant.stage = Stage::Granted;
                grant.approval = Some(Approval { by: granted.by, at: granted.at });
            }),
            RollEvent::OfficeDeclined(declined) => self.change(declined.grant, |grant| {
                grant.stage = Stage::Declined { by: declined.by, at: declined.at };
            }),
            RollEvent::OfficeEndProposed(asked) => {
                let asked_in = self.administers_in(asked.by.key(), asked.at);
                let by = asked.by.key();
                self.change(asked.grant, |grant| {
                    grant.ending =
                        by.map(|by| Ending { reason: asked.reason, by, at: asked.at, asked_in });
                });
            }
            RollEvent::OfficeEndDeclined(declined) => {
                self.change(declined.grant, |grant| grant.ending = None);
            }
            RollEvent::OfficeEnded(ended) => self.change(ended.grant, |grant| {
                grant.stage = Stage::Ended { by: ended.by, at: ended.at, reason: ended.reason };
                // What nobody agreed to has come to nothing.
                grant.ending = grant.ending.filter(|_| EndReason::GIVEN.contains(&ended.reason));
            }),
        }
    }
}
