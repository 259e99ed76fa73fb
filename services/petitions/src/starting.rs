//! Starting a petition: a citizen of 18 or more writes down what they ask.

use eventlog::{Bus, ExecuteError, Idempotency, Terms};
use kernel::{Actor, Citizen, RequestKey, Timestamp};
use policy::{Action, Denied, Resource};

use crate::petition::events::PetitionStarted;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::rules::Kind;
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError, drafts};

#[derive(Debug, Clone)]
pub struct StartPetition {
    pub by: Citizen,
    pub kind: Kind,
    /// Of the text that is kept in the vault until it is published.
    pub text_digest: String,
}

pub(crate) fn decide(
    petition: &Petition,
    command: StartPetition,
) -> Result<PetitionStarted, PetitionError> {
    if *petition != Petition::Unknown {
        return Err(PetitionError::NumberTaken);
    }
    if !command.by.cell.age_band.is_adult() {
        return Err(PetitionError::UnderAge);
    }
    Ok(PetitionStarted {
        petitioner: command.by.key,
        kind: command.kind,
        text_digest: command.text_digest,
        cell: Some(command.by.cell),
    })
}

/// What a citizen writes down; the text has been parsed.
#[derive(Debug, Clone)]
pub struct Asked {
    pub kind: Kind,
    pub text: PetitionText,
    /// Of the request, so that it can be sent again without starting twice.
    pub request_key: Option<RequestKey>,
}

impl Petitions {
    /// Keeps the text, finds the next free number, and records the start.
    pub async fn start(
        &self,
        actor: &Actor,
        asked: Asked,
    ) -> Result<PetitionNumber, PetitionsError> {
        policy::check(actor, Action::StartPetition, Resource::House)?;
        let Some(by) = actor.citizen().copied() else { return Err(Denied::SignInFirst.into()) };
        let at = self.clock.now();
        let mut command = StartPetition { by, kind: asked.kind, text_digest: String::new() };
        decide(&Petition::Unknown, command.clone()).map_err(PetitionsError::Petition)?;
        let idempotency = asked.request_key.map(|key| self.same_request(&key, &by, &asked.text));
        command.text_digest = drafts::keep(&self.vault, by.key, asked.text, at).await?;
        let terms = Terms { idempotency, likely_new: true, ..Terms::default() };
        let mut last = self.numbers.0.lock().await;
        loop {
            let number = next_number(*last, &self.bus, at).await?;
            let command = PetitionCommand::Start(command.clone());
            match self.bus.execute::<Petition>(&number.to_string(), command, terms.clone()).await {
                Ok(executed) if executed.replayed => {
                    return self.started_at(executed.last.position).await;
                }
                Ok(executed) => {
                    *last = Some(number);
                    self.standings.remember(number, executed.aggregate, executed.sequence);
                    return Ok(number);
                }
                // Another process was quicker with this number.
                Err(ExecuteError::Refused { error: PetitionError::NumberTaken, .. }) => {
                    *last = Some(number);
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// A request and what it asks for, so that it is told from another under the same key. What is
    /// stored of it is made with the house's secret: the log recognises no text.
    fn same_request(
        &self,
        request_key: &RequestKey,
        by: &Citizen,
        text: &PetitionText,
    ) -> Idempotency {
        let asked = self.standings.sealed(&text.digest(None));
        Idempotency::of(&["start", &by.key.to_string(), request_key.as_str()], &asked)
    }

    /// The number of the petition that was started at a position.
    async fn started_at(&self, position: u64) -> Result<PetitionNumber, PetitionsError> {
        let events = self.bus.log().read_after(position - 1, 1).await?;
        let number = events.first().and_then(|event| event.stream_id.parse().ok());
        number.ok_or_else(|| PetitionsError::broken(format!("no petition starts at {position}")))
    }
}

/// The last number taken in the latest month, as far as this process knows. Held while one is being
/// taken, so that none is skipped: the numbers of a month have no gaps.
#[derive(Default)]
pub(crate) struct Numbers(pub(crate) tokio::sync::Mutex<Option<PetitionNumber>>);

/// A number that is free as far as this process knows; the log has the last word.
async fn next_number(
    last: Option<PetitionNumber>,
    bus: &Bus,
    at: Timestamp,
) -> Result<PetitionNumber, PetitionsError> {
    let count = match last {
        Some(known) if known.is_of_month(at) => known.count(),
        _ => last_of_month(bus, at, 0).await?,
    };
    let full = || PetitionsError::broken("a month has 99,999 numbers");
    PetitionNumber::of_month(at, count + 1).ok_or_else(full)
}

/// The highest count taken in a month, from one that is known to be.
pub(crate) async fn last_of_month(
    bus: &Bus,
    at: Timestamp,
    known: u32,
) -> Result<u32, PetitionsError> {
    let stream_of = |count| PetitionNumber::of_month(at, count).map(|number| number.to_string());
    Ok(bus.log().last_taken(known, stream_of).await?)
}

#[cfg(test)]
mod tests {
    use eventlog::Recorded as _;

    use crate::petition::PetitionError;
    use crate::petition::events::PetitionEvent;
    use crate::testing::{a_petition, bat, given, start, temuulen_17};

    #[test]
    fn bat_starts_a_petition() {
        given(vec![]).when(start(bat())).then_expect_events(a_petition().started());
    }

    #[test]
    fn what_was_started_before_cells_were_recorded_is_read() {
        let before = PetitionEvent::recall(
            "PetitionStarted",
            1,
            r#"{"petitioner":"AAAAAAAAAAAAAAAAAAAAAA","kind":"working_group","text_digest":""}"#,
        );
        let Ok(PetitionEvent::PetitionStarted(started)) = before else { panic!("{before:?}") };
        assert_eq!(started.cell, None);
    }

    #[test]
    fn a_seventeen_year_old_does_not() {
        given(vec![]).when(start(temuulen_17())).then_expect_error(PetitionError::UnderAge);
    }

    #[test]
    fn a_number_is_given_once() {
        given(a_petition().started())
            .when(start(bat()))
            .then_expect_error(PetitionError::NumberTaken);
    }
}
