//! Builders for tests: people, petitions at every stage, and the sentences about them.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::{AgeBand, Cell, Citizen, Division, PersonKey, Sex, SocialStatus};

use crate::closing::ClosePetition;
use crate::discarding::DiscardPetition;
use crate::petition::events::{
    ClosingCause, PetitionClosed, PetitionDiscarded, PetitionEvent, PetitionStarted,
    PetitionSubmitted,
};
use crate::petition::{Petition, PetitionCommand};
use crate::publishing::{self, PublishPetition};
use crate::rules::{Kind, Rules};
use crate::signature::events::{Channel, PetitionSigned, SignatureEvent, SignatureWithdrawn};
use crate::signature::{Signature, SignatureCommand};
use crate::signing::SignPetition;
use crate::starting::StartPetition;
use crate::submitting::SubmitPetition;
use crate::text::PetitionText;
use crate::withdrawing::WithdrawSignature;

pub const NUMBER: &str = "PN-202611-00001";
pub const NOON: &str = "2026-11-20T12:00:00Z";

fn person(seed: u8, sex: Sex, age_band: AgeBand) -> Citizen {
    let division = Division::from_code("MN-1-1119").expect("Sükhbaatar district");
    let cell = Cell { sex, age_band, division, social_status: SocialStatus::Employed };
    Citizen { key: PersonKey::from_random([seed; 16]), cell }
}

pub fn bat() -> Citizen {
    person(1, Sex::Male, AgeBand::From35)
}

pub fn sarnai() -> Citizen {
    person(2, Sex::Female, AgeBand::From25)
}

pub fn temuulen_17() -> Citizen {
    person(3, Sex::Male, AgeBand::From16)
}

pub fn text() -> PetitionText {
    PetitionText {
        action: "Сургуулийн зам дээр гэрлэн дохио тавьж өгнө үү".into(),
        background: "Өглөө бүр хүүхдүүд дөрвөн эгнээ зам хөндлөн гардаг".into(),
        additional_details: String::new(),
    }
}

/// A petition of Bat's, as the events that bring it to a stage.
pub struct APetition;

pub fn a_petition() -> APetition {
    APetition
}

impl APetition {
    pub fn started(&self) -> Vec<PetitionEvent> {
        let text_digest = text().digest();
        vec![
            PetitionStarted { petitioner: bat().key, kind: Kind::WorkingGroup, text_digest }.into(),
        ]
    }

    pub fn submitted(&self) -> Vec<PetitionEvent> {
        [self.started(), vec![PetitionSubmitted {}.into()]].concat()
    }

    pub fn open(&self) -> Vec<PetitionEvent> {
        let events = self.submitted();
        let PetitionCommand::Publish(command) = publish(text()) else {
            unreachable!("it is made just here")
        };
        let published =
            publishing::decide(&the_petition(events.clone()), command).expect("published");
        [events, vec![published.into()]].concat()
    }

    pub fn discarded(&self) -> Vec<PetitionEvent> {
        [self.submitted(), vec![PetitionDiscarded {}.into()]].concat()
    }

    pub fn closed(&self) -> Vec<PetitionEvent> {
        [self.open(), vec![PetitionClosed { cause: ClosingCause::PeriodOver }.into()]].concat()
    }
}

pub fn the_petition(events: Vec<PetitionEvent>) -> Petition {
    let mut petition = Petition::default();
    events.into_iter().for_each(|event| petition.apply(event));
    petition
}

pub fn given(events: Vec<PetitionEvent>) -> AggregateTestExecutor<Petition> {
    TestFramework::with(()).given(events)
}

pub fn start(by: Citizen) -> PetitionCommand {
    PetitionCommand::Start(StartPetition {
        by,
        kind: Kind::WorkingGroup,
        text_digest: text().digest(),
    })
}

pub fn submit(by: Citizen) -> PetitionCommand {
    PetitionCommand::Submit(SubmitPetition { by: by.key })
}

pub fn discard(by: Citizen) -> PetitionCommand {
    PetitionCommand::Discard(DiscardPetition { by: by.key })
}

pub fn publish(text: PetitionText) -> PetitionCommand {
    let at = NOON.parse().expect("an instant");
    PetitionCommand::Publish(PublishPetition { text, rules: Rules::default(), at })
}

pub fn close_at(instant: &str) -> PetitionCommand {
    PetitionCommand::Close(ClosePetition::PeriodOver { at: instant.parse().expect("an instant") })
}

pub fn stop(reason: &str) -> PetitionCommand {
    PetitionCommand::Close(ClosePetition::Stop { reason: reason.into() })
}

/// Bat's signature under it.
pub struct ASignature;

pub fn a_signature() -> ASignature {
    ASignature
}

impl ASignature {
    pub fn signed(&self) -> Vec<SignatureEvent> {
        let petition = NUMBER.parse().expect("a number");
        vec![PetitionSigned { petition, cell: bat().cell, channel: Channel::Web }.into()]
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
    let petition = NUMBER.parse().expect("a number");
    SignatureCommand::Sign(SignPetition { petition, cell: by.cell, channel: Channel::Web })
}

pub fn withdraw() -> SignatureCommand {
    SignatureCommand::Withdraw(WithdrawSignature)
}
