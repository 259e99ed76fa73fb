//! Taking a stance: for or against a provision, or the whole; one a person, and it can be changed.

use eventlog::{ExecuteError, Lane, Recorded as _, StoredEvent};
use kernel::Actor;
use policy::{Action, Denied, Resource};

use crate::matter::Matter;
use crate::stance::events::{StanceEvent, StanceTaken, StanceWithdrawn};
use crate::stance::{Held, Stance, StanceCommand, StanceError, Standpoint};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct TakeStance {
    pub matter: String,
    pub version: u32,
    pub provision: Option<String>,
    pub stance: Stance,
}

pub(crate) fn decide(
    standpoint: &Standpoint,
    command: TakeStance,
) -> Result<StanceTaken, StanceError> {
    let before = match standpoint {
        Standpoint::Open => None,
        Standpoint::Taken(held) if held.stance == command.stance => {
            return Err(StanceError::TakenAlready);
        }
        Standpoint::Taken(held) => Some(held.stance),
    };
    let TakeStance { matter, version, provision, stance } = command;
    Ok(StanceTaken { matter, version, provision, stance, before })
}

pub(crate) fn withdrawing(standpoint: &Standpoint) -> Result<StanceWithdrawn, StanceError> {
    match standpoint.clone() {
        Standpoint::Taken(Held { matter, provision, stance }) => {
            Ok(StanceWithdrawn { matter, provision, stance })
        }
        Standpoint::Open => Err(StanceError::NotTaken),
    }
}

impl Comments {
    /// The same once more is as good as once; whether it changed anything.
    pub async fn take_stance(
        &self,
        actor: &Actor,
        matter: &Matter,
        provision: Option<&str>,
        stance: Stance,
    ) -> Result<bool, CommentsError> {
        let (id, version) = (matter.id.clone(), matter.version);
        let provision_ = provision.map(str::to_owned);
        let command = TakeStance { matter: id, version, provision: provision_, stance };
        self.hold(actor, matter, provision, StanceCommand::Take(command)).await
    }

    /// Whether there was one.
    pub async fn withdraw_stance(
        &self,
        actor: &Actor,
        matter: &Matter,
        provision: Option<&str>,
    ) -> Result<bool, CommentsError> {
        self.hold(actor, matter, provision, StanceCommand::Withdraw).await
    }

    async fn hold(
        &self,
        actor: &Actor,
        matter: &Matter,
        provision: Option<&str>,
        command: StanceCommand,
    ) -> Result<bool, CommentsError> {
        policy::check(actor, Action::WriteComment, Resource::House)?;
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        matter.knows(provision)?;
        let mut terms = matter.terms_of_people(self.clock.now())?;
        terms.lane = Lane::Signature;
        let stream = self.pseudonyms.of(&matter.id).holder(provision, &person);
        match self.bus.execute::<Standpoint>(&stream, command, terms).await {
            Ok(_) => Ok(true),
            Err(ExecuteError::Refused { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// A person's own stances on some provisions (`None`: the whole), looked up in the log's index in one go.
    pub async fn stances_of(
        &self,
        actor: &Actor,
        matter: &str,
        provisions: &[Option<String>],
    ) -> Result<Vec<Option<Stance>>, CommentsError> {
        let Some(person) = actor.key() else { return Ok(vec![None; provisions.len()]) };
        let key = self.pseudonyms.of(matter);
        let stream = |provision: &Option<String>| key.holder(provision.as_deref(), &person);
        let streams: Vec<_> = provisions.iter().map(stream).collect();
        let latest = self.bus.log().read_latest(&streams).await?;
        latest.into_iter().map(|event| event.map_or(Ok(None), |event| held(&event))).collect()
    }
}

fn held(event: &StoredEvent) -> Result<Option<Stance>, CommentsError> {
    let event = StanceEvent::recall(&event.event_type, event.event_version, &event.payload);
    match event.map_err(CommentsError::broken)? {
        StanceEvent::StanceTaken(taken) => Ok(Some(taken.stance)),
        StanceEvent::StanceWithdrawn(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BILL, given_stance};

    fn take(stance: Stance) -> StanceCommand {
        let (matter, provision) = (BILL.to_owned(), Some("art_1".to_owned()));
        StanceCommand::Take(TakeStance { matter, version: 1, provision, stance })
    }

    fn taken(stance: Stance, before: Option<Stance>) -> StanceEvent {
        let (matter, provision) = (BILL.to_owned(), Some("art_1".to_owned()));
        StanceTaken { matter, version: 1, provision, stance, before }.into()
    }

    #[test]
    fn sarnai_is_for_it_and_thinks_again() {
        given_stance(vec![])
            .when(take(Stance::For))
            .then_expect_events(vec![taken(Stance::For, None)]);
        given_stance(vec![taken(Stance::For, None)])
            .when(take(Stance::Against))
            .then_expect_events(vec![taken(Stance::Against, Some(Stance::For))]);
        given_stance(vec![taken(Stance::For, None)])
            .when(take(Stance::For))
            .then_expect_error(StanceError::TakenAlready);
    }

    #[test]
    fn what_she_takes_back_is_what_she_held() {
        let (matter, provision) = (BILL.to_owned(), Some("art_1".to_owned()));
        let withdrawn = StanceWithdrawn { matter, provision, stance: Stance::Against };
        given_stance(vec![taken(Stance::For, None), taken(Stance::Against, Some(Stance::For))])
            .when(StanceCommand::Withdraw)
            .then_expect_events(vec![withdrawn.into()]);
        given_stance(vec![]).when(StanceCommand::Withdraw).then_expect_error(StanceError::NotTaken);
    }
}
