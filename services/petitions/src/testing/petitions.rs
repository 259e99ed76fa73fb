//! A petition of Bat's, as the events that bring it to a stage.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use kernel::Timestamp;

use super::{NOON, bat, bold, commands, oyun};
use crate::drafts::Draft;
use crate::moderating::AppealDecision;
use crate::petition::events::{
    ChangesAsked, ClosingCause, EndorsementsReached, PetitionClosed, PetitionDiscarded,
    PetitionEvent, PetitionStarted, PetitionSubmitted, RefusalAppealed, RefusalGround, ReviewBegun,
    ThresholdReached,
};
use crate::petition::{Petition, PetitionCommand};
use crate::rules::Kind;
use crate::text::PetitionText;

pub struct APetition;

pub fn a_petition() -> APetition {
    APetition
}

pub fn text() -> PetitionText {
    PetitionText {
        action: "Сургуулийн зам дээр гэрлэн дохио тавьж өгнө үү".into(),
        background: "Өглөө бүр хүүхдүүд дөрвөн эгнээ зам хөндлөн гардаг".into(),
        additional_details: String::new(),
    }
}

pub fn a_draft() -> Draft {
    Draft { text: text(), salt: Some("00112233445566778899aabbccddeeff".into()) }
}

pub fn a_ground() -> RefusalGround {
    let code = "outside_competence".into();
    RefusalGround { code, is_hidden: false, title: None, text: None }
}

pub fn review_until() -> Timestamp {
    "2026-11-20T12:30:00Z".parse().expect("an instant")
}

pub fn reached() -> ThresholdReached {
    let day = |text: &str| text.parse().expect("a day");
    ThresholdReached {
        signature_count: 33_000,
        on: day("2026-11-20"),
        hand_over_due: day("2026-11-27"),
        answer_due: day("2026-12-20"),
    }
}

impl APetition {
    pub fn started(&self) -> Vec<PetitionEvent> {
        let (petitioner, kind) = (bat().key, Kind::WorkingGroup);
        let (text_digest, cell) = (a_draft().digest(), Some(bat().cell));
        vec![PetitionStarted { petitioner, kind, text_digest, cell }.into()]
    }

    pub fn endorsing(&self) -> Vec<PetitionEvent> {
        let submitted = PetitionSubmitted { shows_name: false, endorsements_needed: 101 };
        and(self.started(), [submitted.into()])
    }

    pub fn submitted(&self) -> Vec<PetitionEvent> {
        and(self.endorsing(), [EndorsementsReached { endorsement_count: 101 }.into()])
    }

    /// Oyun reviews it.
    pub fn with_oyun(&self) -> Vec<PetitionEvent> {
        let begun = ReviewBegun { by: oyun().key, until: review_until() };
        and(self.submitted(), [begun.into()])
    }

    pub fn given_back(&self) -> Vec<PetitionEvent> {
        and(self.submitted(), [ChangesAsked { words: "Аль зам вэ?".into() }.into()])
    }

    pub fn open(&self) -> Vec<PetitionEvent> {
        decided(self.submitted(), commands::publish(a_draft()))
    }

    pub fn open_with_name(&self) -> Vec<PetitionEvent> {
        let submitted = PetitionSubmitted { shows_name: true, endorsements_needed: 0 };
        decided(and(self.started(), [submitted.into()]), commands::publish(a_draft()))
    }

    pub fn open_until_reached(&self) -> Vec<PetitionEvent> {
        let PetitionCommand::Publish(mut command) = commands::publish(a_draft()) else {
            unreachable!("it is made just here")
        };
        command.rules.closes_at_threshold = true;
        decided(self.submitted(), PetitionCommand::Publish(command))
    }

    pub fn refused(&self) -> Vec<PetitionEvent> {
        let words = "Шийдвэр гаргах байгууллага нь өөр";
        decided(self.submitted(), commands::refuse(oyun(), words))
    }

    pub fn appealed(&self) -> Vec<PetitionEvent> {
        and(self.refused(), [RefusalAppealed { words_digest: "0003".into() }.into()])
    }

    pub fn upheld(&self) -> Vec<PetitionEvent> {
        let command = commands::decide_appeal(bold(), AppealDecision::Uphold, "Үндэслэлтэй");
        decided(self.appealed(), command)
    }

    pub fn overturned(&self) -> Vec<PetitionEvent> {
        let words = "Парламентын асуудал мөн";
        let command = commands::decide_appeal(bold(), AppealDecision::Overturn, words);
        decided(self.appealed(), command)
    }

    pub fn discarded(&self) -> Vec<PetitionEvent> {
        and(self.submitted(), [PetitionDiscarded {}.into()])
    }

    pub fn closed(&self) -> Vec<PetitionEvent> {
        and(self.open(), [PetitionClosed { cause: ClosingCause::PeriodOver }.into()])
    }

    pub fn reached(&self) -> Vec<PetitionEvent> {
        and(self.open(), [reached().into()])
    }

    pub fn handed_over(&self) -> Vec<PetitionEvent> {
        decided(self.reached(), commands::hand_over("2026-11-20"))
    }

    pub fn considered(&self) -> Vec<PetitionEvent> {
        decided(self.handed_over(), commands::consider("2026-11-20"))
    }

    /// While people still sign it.
    pub fn answered(&self) -> Vec<PetitionEvent> {
        decided(self.considered(), commands::answer("Ажлын хэсэг байгууллаа"))
    }

    pub fn answered_and_closed(&self) -> Vec<PetitionEvent> {
        and(self.answered(), [PetitionClosed { cause: ClosingCause::PeriodOver }.into()])
    }
}

fn and<const N: usize>(
    mut events: Vec<PetitionEvent>,
    more: [PetitionEvent; N],
) -> Vec<PetitionEvent> {
    events.extend(more);
    events
}

/// What was decided by a command comes after what it was decided on.
fn decided(mut events: Vec<PetitionEvent>, command: PetitionCommand) -> Vec<PetitionEvent> {
    let decided = crate::petition::decide(&the_petition(events.clone()), command);
    events.extend(decided.expect("it is allowed"));
    events
}

pub fn the_petition(events: Vec<PetitionEvent>) -> Petition {
    let mut petition = Petition::default();
    events.into_iter().for_each(|event| petition.apply(event));
    petition
}

pub fn given(events: Vec<PetitionEvent>) -> AggregateTestExecutor<Petition> {
    TestFramework::with(()).given(events)
}

pub fn noon() -> Timestamp {
    NOON.parse().expect("an instant")
}
