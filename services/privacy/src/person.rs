//! A person's own stream: consents, take-outs, the erasure.

pub mod events;

use std::collections::BTreeSet;
use std::convert::Infallible;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ContactKind;
use events::{
    ConsentGiven, ConsentWithdrawn, PersonEvent, PersonalDataErased, PersonalDataTakenOut,
    WithdrawnBecause,
};

/// The id of a person's stream.
pub(crate) fn stream(person: PersonKey) -> String {
    format!("person/{person}")
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Person {
    consents: BTreeSet<ContactKind>,
}

impl Person {
    pub(crate) fn consents_to(&self, kind: ContactKind) -> bool {
        self.consents.contains(&kind)
    }
}

/// What is so already needs no event, and is asked for before: [`Person::consents_to`].
#[derive(Debug, Clone)]
pub enum PersonCommand {
    Consent { to: ContactKind },
    Withdraw { to: ContactKind, because: WithdrawnBecause },
    TakeOut,
    Erase { asked_at: Timestamp },
}

pub(crate) fn decide(command: PersonCommand) -> PersonEvent {
    match command {
        PersonCommand::Consent { to } => ConsentGiven { to }.into(),
        PersonCommand::Withdraw { to, because } => ConsentWithdrawn { to, because }.into(),
        PersonCommand::TakeOut => PersonalDataTakenOut {}.into(),
        PersonCommand::Erase { asked_at } => PersonalDataErased { asked_at }.into(),
    }
}

impl Aggregate for Person {
    const TYPE: &'static str = "person";
    type Command = PersonCommand;
    type Event = PersonEvent;
    type Error = Infallible;
    type Services = ();

    /// It is the person's own to say; nothing is refused.
    async fn handle(
        &mut self,
        command: PersonCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), Infallible> {
        sink.write(decide(command), self).await;
        Ok(())
    }

    fn apply(&mut self, event: PersonEvent) {
        match event {
            PersonEvent::ConsentGiven(given) => {
                self.consents.insert(given.to);
            }
            PersonEvent::ConsentWithdrawn(withdrawn) => {
                self.consents.remove(&withdrawn.to);
            }
            PersonEvent::PersonalDataTakenOut(_) => {}
            PersonEvent::PersonalDataErased(_) => self.consents.clear(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{after, consent, erased, given, withdrawn};

    #[test]
    fn bat_consents_and_withdraws() {
        given(vec![])
            .when(PersonCommand::Consent { to: ContactKind::Email })
            .then_expect_events(vec![consent(ContactKind::Email)]);
        let asked = WithdrawnBecause::Asked;
        given(vec![consent(ContactKind::Email)])
            .when(PersonCommand::Withdraw { to: ContactKind::Email, because: asked })
            .then_expect_events(vec![withdrawn(ContactKind::Email)]);
    }

    #[test]
    fn a_consent_lasts_until_it_is_withdrawn_or_the_person_is_erased() {
        let both = vec![consent(ContactKind::Email), consent(ContactKind::Phone)];
        assert!(after(&both).consents_to(ContactKind::Email));
        let one = [both.clone(), vec![withdrawn(ContactKind::Email)]].concat();
        assert!(!after(&one).consents_to(ContactKind::Email));
        assert!(after(&one).consents_to(ContactKind::Phone));
        assert!(!after(&[both, vec![erased()]].concat()).consents_to(ContactKind::Phone));
    }
}
