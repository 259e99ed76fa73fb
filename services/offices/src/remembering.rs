//! The roll as this process remembers it: asked at every request, so never a store.

use std::collections::HashMap;
use std::sync::Arc;

use eventlog::{EventLog, Meta, Remembered};
use jiff::SignedDuration;
use kernel::{Actor, Clock, Office, PersonKey, Timestamp};
use policy::{Action, Denied, Resource, Right};
use tokio::sync::watch;

use crate::roll::{Roll, RollCommand, RollError, STREAM};
use crate::{Grant, GrantNumber, OfficesError};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Offices {
    remembered: Remembered<Roll, Kept>,
    clock: Arc<dyn Clock>,
    term_max: SignedDuration,
}

#[derive(Default)]
struct Kept {
    roll: Roll,
    /// What was granted to whom, and until when it counts.
    granted: HashMap<PersonKey, Vec<(Office, Timestamp)>>,
}

impl From<Roll> for Kept {
    fn from(roll: Roll) -> Self {
        let mut granted: HashMap<_, Vec<_>> = HashMap::new();
        for grant in roll.grants().iter().filter(|grant| grant.is_held(Timestamp::MIN)) {
            granted.entry(grant.person).or_default().push((grant.office.clone(), grant.until));
        }
        Self { roll, granted }
    }
}

impl Offices {
    /// Reads the roll; `term_max` is how long an office is granted for at most.
    pub async fn open(
        log: EventLog,
        clock: Arc<dyn Clock>,
        term_max: SignedDuration,
    ) -> Result<Self, OfficesError> {
        let remembered = Remembered::open(log, STREAM).await?;
        Ok(Self { remembered, clock, term_max })
    }

    /// What someone is at this moment.
    pub fn of(&self, person: PersonKey) -> Vec<Office> {
        let remembered = self.remembered.get();
        let Some(granted) = remembered.granted.get(&person) else { return Vec::new() };
        let now = self.now();
        let held = granted.iter().filter(|(_, until)| now < *until);
        held.map(|(office, _)| office.clone()).collect()
    }

    /// The same as the log has it now, for what cannot be taken back.
    pub async fn of_now(&self, person: PersonKey) -> Result<Vec<Office>, OfficesError> {
        self.look_if_moved().await?;
        Ok(self.of(person))
    }

    /// The whole roll, for those who may see it.
    pub fn seen_by(&self, actor: &Actor) -> Result<Roll, OfficesError> {
        policy::check(actor, Action::SeeOffices, Resource::House)?;
        Ok(self.roll())
    }

    /// Who acts for one agency now, for its own officers too.
    pub fn of_agency(
        &self,
        actor: &Actor,
        agency: &kernel::AgencyCode,
    ) -> Result<Vec<Grant>, OfficesError> {
        policy::check(actor, Action::SeeOffices, Resource::Agency(agency))?;
        let (remembered, now) = (self.remembered.get(), self.now());
        let held = remembered.roll.grants().iter().filter(|grant| grant.is_held(now));
        Ok(held.filter(|grant| grant.office.agency.as_ref() == Some(agency)).cloned().collect())
    }

    /// Which line stands for whom, so that people are called by it; who holds what is nobody's to see
    /// by this.
    pub fn roll_for_names(&self) -> Roll {
        self.roll()
    }

    /// Someone's own lines, which they may see.
    pub fn own(&self, person: PersonKey) -> Vec<Grant> {
        let remembered = self.remembered.get();
        let own = remembered.roll.grants().iter().filter(|grant| grant.person == person);
        own.cloned().collect()
    }

    /// The whole roll, for the machine's operator; no page and no program of the outside leads here.
    pub fn listed(&self) -> Roll {
        self.roll()
    }

    /// The end of the longest term, for an office proposed now.
    pub fn latest_end(&self) -> Timestamp {
        self.now() + self.term_max
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, stopped: watch::Receiver<bool>) {
        self.remembered.follow(stopped).await;
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) const fn term_max(&self) -> SignedDuration {
        self.term_max
    }

    pub(crate) fn roll(&self) -> Roll {
        self.remembered.get().roll.clone()
    }

    /// By what right this actor may do this to a line of the roll as the log has it.
    pub(crate) async fn may(
        &self,
        actor: &Actor,
        action: Action,
        number: GrantNumber,
    ) -> Result<Right, OfficesError> {
        if actor.key().is_none() {
            return Err(Denied::SignInFirst.into());
        }
        self.look_if_moved().await?;
        let roll = self.roll();
        let Some(grant) = roll.grant(number) else {
            // Only who may see them is told which there are.
            policy::check(actor, Action::SeeOffices, Resource::House)?;
            return Err(RollError::Unknown.into());
        };
        let resource =
            Resource::Office { person: grant.person, proposed_by: grant.proposed_by.key() };
        match policy::check(actor, action, resource) {
            // An administrator, but not for this one: they are told which it is.
            Err(Denied::Forbidden) if self.is_administrator(actor) => {
                let is_own = actor.key() == Some(grant.person);
                Err(if is_own { RollError::OneOwn } else { RollError::SamePerson }.into())
            }
            verdict => Ok(verdict?),
        }
    }

    pub(crate) async fn execute(
        &self,
        act: Option<(&Actor, Right)>,
        command: RollCommand,
    ) -> Result<Roll, OfficesError> {
        let meta = act.and_then(|(actor, right)| Meta::of(actor, right.role()));
        self.execute_with(meta, command).await
    }

    pub(crate) async fn execute_with(
        &self,
        meta: Option<Meta>,
        command: RollCommand,
    ) -> Result<Roll, OfficesError> {
        let meta = meta.and_then(|meta| meta.text());
        Ok(self.remembered.execute(command, meta).await?)
    }

    fn is_administrator(&self, actor: &Actor) -> bool {
        policy::check(actor, Action::ProposeOffice, Resource::House).is_ok()
    }

    /// The roll as the log has it now.
    pub(crate) async fn look_if_moved(&self) -> Result<(), OfficesError> {
        self.remembered.now().await?;
        Ok(())
    }
}
