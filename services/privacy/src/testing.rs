//! Builders for tests.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};

use crate::ContactKind;
use crate::person::Person;
use crate::person::events::{
    ConsentGiven, ConsentWithdrawn, PersonEvent, PersonalDataErased, WithdrawnBecause,
};

pub fn given(events: Vec<PersonEvent>) -> AggregateTestExecutor<Person> {
    TestFramework::<Person>::with(()).given(events)
}

pub fn after(events: &[PersonEvent]) -> Person {
    let mut person = Person::default();
    for event in events {
        person.apply(event.clone());
    }
    person
}

pub fn consent(to: ContactKind) -> PersonEvent {
    ConsentGiven { to }.into()
}

pub fn withdrawn(to: ContactKind) -> PersonEvent {
    ConsentWithdrawn { to, because: WithdrawnBecause::Asked }.into()
}

pub fn erased() -> PersonEvent {
    let asked_at = "2026-11-20T04:00:00Z".parse().expect("an instant");
    PersonalDataErased { asked_at }.into()
}
