//! The roll as this process remembers it: asked at every request, so never a store.
//!
//! What another process did is heard of by looking at the stream's last event whenever the log has
//! moved, a few times a second at most. A decision never rests on what is remembered alone: the
//! stream is read anew for it.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use eventlog::{Bus, EventLog, Meta, Sequence, Terms};
use jiff::SignedDuration;
use kernel::{Actor, Clock, Office, PersonKey, Timestamp};
use policy::{Action, Denied, Resource, Right};
use tokio::sync::watch;

use crate::roll::{Roll, RollCommand, RollError, STREAM};
use crate::{Grant, GrantNumber, OfficesError};

/// Between two looks at what other processes did.
const PAUSE: Duration = Duration::from_millis(250);

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Offices {
    bus: Bus,
    clock: Arc<dyn Clock>,
    term_max: SignedDuration,
    remembered: Arc<RwLock<Arc<Remembered>>>,
}

#[derive(Default)]
struct Remembered {
    roll: Roll,
    sequence: Sequence,
    /// What was granted to whom, and until when it counts.
    granted: HashMap<PersonKey, Vec<(Office, Timestamp)>>,
}

impl Remembered {
    fn new(roll: Roll, sequence: Sequence) -> Self {
        let mut granted: HashMap<_, Vec<_>> = HashMap::new();
        for grant in roll.grants().iter().filter(|grant| grant.is_held(Timestamp::MIN)) {
            granted.entry(grant.person).or_default().push((grant.office.clone(), grant.until));
        }
        Self { roll, sequence, granted }
    }
}

impl Offices {
    /// Reads the roll; `term_max` is how long an office is granted for at most.
    pub async fn open(
        log: EventLog,
        clock: Arc<dyn Clock>,
        term_max: SignedDuration,
    ) -> Result<Self, OfficesError> {
        let offices = Self { bus: Bus::new(log), clock, term_max, remembered: Arc::default() };
        offices.look().await?;
        Ok(offices)
    }

    /// What someone is at this moment.
    pub fn of(&self, person: PersonKey) -> Vec<Office> {
        let remembered = self.remembered();
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
        let (remembered, now) = (self.remembered(), self.now());
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
        let remembered = self.remembered();
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
    pub async fn follow(self, mut stopped: watch::Receiver<bool>) {
        let mut head = self.bus.log().subscribe();
        loop {
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                moved = head.changed() => if moved.is_err() { return },
            }
            if let Err(error) = self.look_if_moved().await {
                tracing::warn!(%error, "the roll of offices could not be looked at");
                head.mark_changed();
            }
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) const fn term_max(&self) -> SignedDuration {
        self.term_max
    }

    pub(crate) fn roll(&self) -> Roll {
        self.remembered().roll.clone()
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
        let terms = Terms { meta: meta.and_then(|meta| meta.text()), ..Terms::default() };
        let executed = self.bus.execute::<Roll>(STREAM, command, terms).await?;
        let roll = executed.aggregate.clone();
        self.remember(executed.aggregate, executed.sequence);
        Ok(roll)
    }

    fn is_administrator(&self, actor: &Actor) -> bool {
        policy::check(actor, Action::ProposeOffice, Resource::House).is_ok()
    }

    fn remembered(&self) -> Arc<Remembered> {
        Arc::clone(&self.remembered.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) async fn look_if_moved(&self) -> Result<(), OfficesError> {
        let latest = self.bus.log().read_latest(&[STREAM.to_owned()]).await?;
        let latest = latest.into_iter().next().flatten();
        let is_known = latest.is_none_or(|event| event.sequence <= self.remembered().sequence);
        if is_known { Ok(()) } else { self.look().await }
    }

    async fn look(&self) -> Result<(), OfficesError> {
        let loaded = self.bus.load::<Roll>(STREAM).await?;
        self.remember(loaded.aggregate, loaded.sequence);
        Ok(())
    }

    /// What is newer stays.
    fn remember(&self, roll: Roll, sequence: Sequence) {
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.sequence <= sequence {
            *remembered = Arc::new(Remembered::new(roll, sequence));
        }
    }
}
