//! What people ask for.

use kernel::{Citizen, Timestamp};

use super::{NUMBER, a_draft, a_ground, noon, oyun, text};
use crate::answering::{
    AnswerPetition, Answering, ConcludePetition, ConsiderPetition, Considering, HandOverPetition,
    HandingOver,
};
use crate::closing::ClosePetition;
use crate::discarding::DiscardPetition;
use crate::drafts::Draft;
use crate::editing::EditPetition;
use crate::endorsing::AdmitToModeration;
use crate::extending::ExtendSigning;
use crate::moderating::{
    AppealDecision, AppealRefusal, AskChanges, BeginReview, DecideAppeal, LeaveReview,
    PublishPetition, RefusePetition, Refusing,
};
use crate::naming::HideName;
use crate::petition::PetitionCommand as Command;
use crate::petition::events::Outcome;
use crate::reaching::ReachThreshold;
use crate::rules::{Days, Kind, Rules};
use crate::starting::StartPetition;
use crate::submitting::SubmitPetition;

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn start(by: Citizen) -> Command {
    let (kind, text_digest) = (Kind::WorkingGroup, a_draft().digest());
    Command::Start(StartPetition { by, kind, text_digest })
}

pub fn edit(by: Citizen, text_digest: &str) -> Command {
    let (kind, text_digest) = (Kind::Decision, text_digest.into());
    Command::Edit(EditPetition { by: by.key, kind, text_digest })
}

pub fn submit(by: Citizen) -> Command {
    Command::Submit(SubmitPetition {
        by: by.key,
        shows_name: false,
        endorsements_needed: 101,
        text_digest: a_draft().digest(),
    })
}

pub fn discard(by: Citizen) -> Command {
    Command::Discard(DiscardPetition { by: by.key })
}

pub fn hide_name(by: Citizen) -> Command {
    Command::HideName(HideName { by: by.key })
}

pub fn admit(endorsement_count: u64) -> Command {
    Command::Admit(AdmitToModeration { endorsement_count })
}

pub fn begin_review(by: Citizen, at: &str) -> Command {
    let lock = Rules::default().review_lock;
    Command::BeginReview(BeginReview { by: by.key, at: instant(at), lock })
}

pub fn leave_review(by: Citizen) -> Command {
    Command::LeaveReview(LeaveReview { by: by.key })
}

pub fn ask_changes(by: Citizen, words: &str) -> Command {
    Command::AskChanges(AskChanges { by: by.key, words: words.into(), at: noon() })
}

pub fn publish(draft: Draft) -> Command {
    publish_by(oyun(), draft)
}

pub fn publish_by(by: Citizen, draft: Draft) -> Command {
    let rules = Rules::default();
    Command::Publish(PublishPetition { by: by.key, draft, rules, at: noon() })
}

pub fn refuse(by: Citizen, words: &str) -> Command {
    let refusing = Refusing { ground: a_ground(), words: words.into(), duplicate_of: None };
    Command::Refuse(RefusePetition {
        number: NUMBER.parse().expect("a number"),
        by: by.key,
        refusing,
        text: text(),
        appeal_until: instant("2026-12-20T16:00:00Z"),
        at: noon(),
    })
}

/// As repeating another petition.
pub fn refuse_as(duplicate_of: &str) -> Command {
    let Command::Refuse(mut command) = refuse(oyun(), "Давхардсан") else {
        unreachable!("it is made just here")
    };
    command.refusing.duplicate_of = Some(duplicate_of.parse().expect("a number"));
    Command::Refuse(command)
}

pub fn appeal(by: Citizen, at: &str) -> Command {
    let words_digest = "0003".into();
    Command::Appeal(AppealRefusal { by: by.key, words_digest, at: instant(at) })
}

pub fn decide_appeal(by: Citizen, decision: AppealDecision, words: &str) -> Command {
    let draft = (decision == AppealDecision::Overturn).then(a_draft);
    let (rules, at, words) = (Rules::default(), noon(), words.into());
    Command::DecideAppeal(DecideAppeal { by: by.key, decision, words, draft, rules, at })
}

pub fn extend(closes_at: &str, reason: &str, at: &str) -> Command {
    let (closes_at, at) = (instant(closes_at), instant(at));
    Command::Extend(ExtendSigning { closes_at, reason: reason.into(), at })
}

pub fn reach(signature_count: u64) -> Command {
    let (threshold, days, at) = (33_000, Days::default(), noon());
    Command::ReachThreshold(ReachThreshold { signature_count, threshold, days, at })
}

pub fn close_at(at: &str) -> Command {
    Command::Close(ClosePetition::PeriodOver { at: instant(at) })
}

pub fn stop(reason: &str) -> Command {
    Command::Close(ClosePetition::Stop { reason: reason.into() })
}

pub fn hand_over(on: &str) -> Command {
    let on = on.parse().expect("a day");
    let said = HandingOver {
        to: "Өргөдлийн байнгын хороо".into(), on, documents: vec![]
    };
    Command::HandOver(HandOverPetition { said, consider_days: 30, at: noon() })
}

pub fn consider(on: &str) -> Command {
    let (on, words) = (on.parse().expect("a day"), "Ажлын хэсэг байгуулахаар тогтов".into());
    let committee = "Төсвийн байнгын хороо".into();
    let said = Considering { committee, on, words, documents: vec![] };
    Command::Consider(ConsiderPetition { said, at: noon() })
}

pub fn answer(text: &str) -> Command {
    let (outcome, on) = (Outcome::Granted, "2026-11-20".parse().expect("a day"));
    let said = Answering { outcome, text: text.into(), on, documents: vec![] };
    Command::Answer(AnswerPetition { said, at: noon() })
}

pub fn conclude() -> Command {
    Command::Conclude(ConcludePetition)
}
