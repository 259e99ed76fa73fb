//! An invalidation that Oyun asks for and Bold agrees to.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::Citizen;

use super::{NUMBER, bold, oyun};
use crate::invalidating::{
    DecideInvalidation, Invalidating, InvalidationDecision, ProposeInvalidation,
};
use crate::invalidation::events::{InvalidationApproved, InvalidationEvent, InvalidationProposed};
use crate::invalidation::{InvalidationCommand, Invalidations, Selection};
use crate::signature::events::Channel;

pub struct AnInvalidation;

pub fn an_invalidation() -> AnInvalidation {
    AnInvalidation
}

pub fn selection() -> Selection {
    let instant = |text: &str| text.parse().expect("an instant");
    Selection {
        from: instant("2026-11-20T12:00:00Z"),
        until: instant("2026-11-20T13:00:00Z"),
        channel: Some(Channel::Kiosk),
        network: None,
    }
}

impl AnInvalidation {
    pub fn proposed(&self) -> Vec<InvalidationEvent> {
        let proposed = InvalidationProposed {
            petition: NUMBER.parse().expect("a number"),
            invalidation: 1,
            by: oyun().key,
            selection: selection(),
            reason: "Нэг төхөөрөмжөөс".into(),
            signature_count: 40,
        };
        vec![proposed.into()]
    }

    pub fn approved(&self) -> Vec<InvalidationEvent> {
        let petition = NUMBER.parse().expect("a number");
        let approved = InvalidationApproved { petition, invalidation: 1, by: bold().key };
        [self.proposed(), vec![approved.into()]].concat()
    }
}

pub fn the_invalidations(events: Vec<InvalidationEvent>) -> Invalidations {
    let mut invalidations = Invalidations::default();
    events.into_iter().for_each(|event| invalidations.apply(event));
    invalidations
}

pub fn given_invalidations(events: Vec<InvalidationEvent>) -> AggregateTestExecutor<Invalidations> {
    TestFramework::with(()).given(events)
}

pub fn propose_invalidation(
    selection: Selection,
    reason: &str,
    signature_count: u64,
) -> InvalidationCommand {
    let petition = NUMBER.parse().expect("a number");
    let said = Invalidating { selection, reason: reason.into() };
    let command = ProposeInvalidation { petition, by: oyun().key, said, signature_count };
    InvalidationCommand::Propose(command)
}

pub fn decide_invalidation(by: Citizen, decision: InvalidationDecision) -> InvalidationCommand {
    let petition = NUMBER.parse().expect("a number");
    let command = DecideInvalidation { petition, invalidation: 1, by: by.key, decision };
    InvalidationCommand::Decide(command)
}
