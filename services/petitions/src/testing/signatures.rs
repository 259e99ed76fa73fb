//! Bat's signature under his petition.

use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::Citizen;

use super::{NUMBER, bat};
use crate::signature::events::{Channel, PetitionSigned, SignatureEvent, SignatureWithdrawn};
use crate::signature::{Signature, SignatureCommand};
use crate::signing::SignPetition;
use crate::withdrawing::WithdrawSignature;

pub struct ASignature;

pub fn a_signature() -> ASignature {
    ASignature
}

impl ASignature {
    pub fn signed(&self) -> Vec<SignatureEvent> {
        let petition = NUMBER.parse().expect("a number");
        let (cell, channel) = (bat().cell, Channel::Web);
        vec![PetitionSigned { petition, cell, channel, network: None }.into()]
    }

    pub fn withdrawn(&self) -> Vec<SignatureEvent> {
        let petition = NUMBER.parse().expect("a number");
        let withdrawn = SignatureWithdrawn { petition, cell: bat().cell, channel: Channel::Web };
        [self.signed(), vec![withdrawn.into()]].concat()
    }
}

pub fn given_signature(events: Vec<SignatureEvent>) -> AggregateTestExecutor<Signature> {
    TestFramework::with(()).given(events)
}

pub fn sign(by: Citizen) -> SignatureCommand {
    let (petition, cell) = (NUMBER.parse().expect("a number"), by.cell);
    let channel = Channel::Web;
    SignatureCommand::Sign(SignPetition { petition, cell, channel, network: None })
}

pub fn withdraw() -> SignatureCommand {
    SignatureCommand::Withdraw(WithdrawSignature)
}
