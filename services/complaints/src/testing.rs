//! Builders for tests: a complaint of Bat's about water, as the events that bring it to a stage, and commands.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use jiff::civil::{Date, date};
use kernel::testing::{bat, bold, oyun};
use kernel::{AgencyCode, Citizen, Division, PersonKey, Timestamp, WorkingDays};

use crate::accepting::AcceptComplaint;
use crate::adding::AddWords;
use crate::answering::AnswerComplaint;
use crate::assigning::AssignComplaint;
use crate::clocks::Clock;
use crate::closing::CloseComplaint;
use crate::complaint::events::*;
use crate::complaint::{Complaint, ComplaintCommand as Command};
use crate::extending::ExtendComplaint;
use crate::overdue::PassDeadline;
use crate::progressing::LogProgress;
use crate::pseudonym::{Complainant, Pseudonyms, Source};
use crate::receiving::ReceiveComplaint;
use crate::reclassifying::ReclassifyComplaint;
use crate::refusing::RefuseComplaint;
use crate::registering::{RegisterComplaint, Registered};
use crate::reopening::ReopenComplaint;
use crate::returning::ReturnComplaint;
use crate::surveying::AnswerSurvey;

pub struct AComplaint;

pub fn a_complaint() -> AComplaint {
    AComplaint
}

pub fn operator() -> Citizen {
    oyun()
}

pub fn officer() -> Citizen {
    bold()
}

pub fn source(key: &str) -> Source {
    pseudonyms().source("test", key)
}

fn pseudonyms() -> Pseudonyms {
    Pseudonyms::new(vec![1; 32].into())
}

fn complainant(topic: &str) -> Complainant {
    pseudonyms().complainant(&topic.parse().expect("a code"), &bat().key)
}

fn agency(code: &str) -> AgencyCode {
    code.parse().expect("a code")
}

fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// It came in on 20 November 2026; the thirtieth day is a Sunday.
const RECEIVED_ON: Date = date(2026, 11, 20);

fn clock(days: u32) -> Clock {
    Clock::of(RECEIVED_ON, days, &WorkingDays::default())
}

pub fn about(kind: Kind, topic: &str) -> About {
    About {
        kind,
        topic: topic.parse().expect("a code"),
        division: Division::UNKNOWN,
        complainant: Some(complainant(topic)),
    }
}

fn received(key: &str, is_tip: bool) -> ComplaintReceived {
    ComplaintReceived {
        channel: Channel::Web,
        is_tip,
        received_on: RECEIVED_ON,
        source: source(key),
        identity: Identity::Attested,
        cell: Some(bat().cell),
        language: Language::Mn,
        words_digest: "0001".into(),
        attached: Vec::new(),
        taken_by: None,
    }
}

fn registered(by: Option<PersonKey>) -> ComplaintRegistered {
    ComplaintRegistered {
        about: about(Kind::Complaint, "water"),
        identity: Identity::Attested,
        cell: Some(bat().cell),
        clock: Some(clock(30)),
        by,
    }
}

fn to_water(by: Option<PersonKey>) -> ComplaintEvent {
    ComplaintAssigned { agency: agency("water"), by }.into()
}

impl AComplaint {
    pub fn received(&self) -> Vec<ComplaintEvent> {
        vec![received("message-1", false).into()]
    }

    /// It was complete as it came.
    pub fn assigned(&self) -> Vec<ComplaintEvent> {
        [self.received(), vec![registered(None).into(), to_water(None)]].concat()
    }

    /// An operator made it out.
    pub fn made_out(&self) -> Vec<ComplaintEvent> {
        let by = Some(operator().key);
        [self.received(), vec![registered(by).into(), to_water(by)]].concat()
    }

    pub fn tip(&self) -> Vec<ComplaintEvent> {
        let about = About { complainant: None, ..about(Kind::Complaint, "water") };
        let (identity, cell, clock, by) = (Identity::Unknown, None, None, None);
        let registered = ComplaintRegistered { about, identity, cell, clock, by };
        vec![received("message-1", true).into(), registered.into(), to_water(None)]
    }

    pub fn refused(&self) -> Vec<ComplaintEvent> {
        let (by, words_digest) = (operator().key, "0002".into());
        let refused = ComplaintRefused { by, ground: Ground::Unclear, words_digest };
        [self.received(), vec![refused.into()]].concat()
    }

    pub fn accepted(&self) -> Vec<ComplaintEvent> {
        [self.assigned(), vec![ComplaintAccepted { by: officer().key }.into()]].concat()
    }

    pub fn returned(&self) -> Vec<ComplaintEvent> {
        let returned = ComplaintReturned { by: officer().key, words_digest: "0002".into() };
        [self.assigned(), vec![returned.into()]].concat()
    }

    pub fn extended(&self) -> Vec<ComplaintEvent> {
        let (by, words_digest) = (officer().key, "0002".into());
        let extended = ComplaintExtended { by, clock: clock(60), words_digest };
        [self.accepted(), vec![extended.into()]].concat()
    }

    pub fn answered(&self) -> Vec<ComplaintEvent> {
        [self.accepted(), vec![answered(11, "2026-12-11T16:00:00Z")]].concat()
    }

    pub fn reopened(&self) -> Vec<ComplaintEvent> {
        let clock = Some(Clock::of(date(2026, 12, 5), 30, &WorkingDays::default()));
        let reopened = ComplaintReopened { words_digest: "0003".into(), clock, taken_by: None };
        [self.answered(), vec![reopened.into()]].concat()
    }

    pub fn answered_again(&self) -> Vec<ComplaintEvent> {
        [self.reopened(), vec![answered(10, "2026-12-25T16:00:00Z")]].concat()
    }

    pub fn confirmed(&self) -> Vec<ComplaintEvent> {
        let closed = ComplaintClosed { how: Closing::Confirmed, by: None, words_digest: None };
        [self.answered(), vec![closed.into()]].concat()
    }
}

fn answered(days: u32, until: &str) -> ComplaintEvent {
    ComplaintAnswered {
        by: officer().key,
        words_digest: "0004".into(),
        attached: Vec::new(),
        days,
        is_in_time: Some(true),
        reply_until: instant(until),
    }
    .into()
}

pub fn the_complaint(events: Vec<ComplaintEvent>) -> Complaint {
    let mut complaint = Complaint::default();
    events.into_iter().for_each(|event| complaint.apply(event));
    complaint
}

pub fn given(events: Vec<ComplaintEvent>) -> AggregateTestExecutor<Complaint> {
    TestFramework::with(()).given(events)
}

fn as_it_came() -> Registered {
    let ComplaintRegistered { about, identity, cell, clock, by } = registered(None);
    Registered { about, identity, cell, clock, by, agency: Some(agency("water")) }
}

pub fn receive(is_complete: bool) -> Command {
    receiving("message-1", is_complete.then(as_it_came))
}

pub fn receive_by(key: &str) -> Command {
    receiving(key, None)
}

fn receiving(key: &str, registered: Option<Registered>) -> Command {
    let ComplaintReceived {
        channel,
        is_tip,
        received_on,
        source,
        identity,
        cell,
        language,
        words_digest,
        attached,
        taken_by,
    } = received(key, false);
    Command::Receive(Box::new(ReceiveComplaint {
        channel,
        is_tip,
        received_on,
        source,
        identity,
        cell,
        language,
        words_digest,
        attached,
        taken_by,
        registered,
    }))
}

pub fn register(seen: u64) -> Command {
    Command::Register(Box::new(register_as(seen, Kind::Complaint)))
}

pub fn register_as(seen: u64, kind: Kind) -> RegisterComplaint {
    let about = about(kind, "water");
    let registered = Registered { about, by: Some(operator().key), ..as_it_came() };
    RegisterComplaint { seen, registered }
}

pub fn refuse(seen: u64) -> Command {
    let (by, words_digest) = (operator().key, "0002".into());
    Command::Refuse(RefuseComplaint { seen, by, ground: Ground::Unclear, words_digest })
}

pub fn assign(to: &str, seen: u64) -> Command {
    Command::Assign(AssignComplaint { seen, by: operator().key, agency: agency(to) })
}

pub fn accept(seen: u64) -> Command {
    Command::Accept(AcceptComplaint { seen, by: officer().key })
}

pub fn give_back(seen: u64) -> Command {
    let (by, words_digest) = (officer().key, "0002".into());
    Command::Return(ReturnComplaint { seen, by, words_digest })
}

pub fn log_progress(seen: u64) -> Command {
    let (by, words_digest) = (officer().key, "0003".into());
    Command::LogProgress(LogProgress { seen, by, words_digest })
}

pub fn extend(seen: u64, days: u32, at: &str) -> Command {
    Command::Extend(ExtendComplaint {
        seen,
        by: officer().key,
        at: instant(at),
        days,
        days_max: 30,
        working: WorkingDays::default(),
        words_digest: "0002".into(),
    })
}

pub fn answer(seen: u64, at: &str) -> Command {
    Command::Answer(AnswerComplaint {
        seen,
        by: officer().key,
        at: instant(at),
        reply_until: instant("2026-12-11T16:00:00Z"),
        words_digest: "0004".into(),
        attached: Vec::new(),
    })
}

pub fn reopen(at: &str) -> Command {
    let clock = Some(Clock::of(date(2026, 12, 5), 30, &WorkingDays::default()));
    let (words_digest, taken_by) = ("0003".into(), None);
    Command::Reopen(ReopenComplaint { at: instant(at), clock, words_digest, taken_by })
}

pub fn close(close: CloseComplaint) -> Command {
    Command::Close(close)
}

pub fn added(key: &str) -> ComplaintEvent {
    words_added(key, false)
}

/// After an answer.
pub fn replied(key: &str) -> ComplaintEvent {
    words_added(key, true)
}

fn words_added(key: &str, is_reply: bool) -> ComplaintEvent {
    let (channel, words_digest) = (Channel::Email, "0006".into());
    WordsAdded { channel, source: source(key), words_digest, attached: Vec::new(), is_reply }.into()
}

pub fn add(key: &str) -> Command {
    let (channel, words_digest) = (Channel::Email, "0006".into());
    Command::AddWords(AddWords { channel, source: source(key), words_digest, attached: Vec::new() })
}

pub fn pass(at: &str) -> Command {
    let above = vec![agency("ub-mayor"), agency("cabinet-office")];
    Command::PassDeadline(PassDeadline { at: instant(at), above, level_days: 7 })
}

/// It has reached these.
pub fn passed(reached: &[&str]) -> ComplaintEvent {
    let (due_on, level) = (date(2026, 12, 21), reached.len() as u32);
    let is_at_top = level == 2;
    let reached = reached.iter().map(|code| agency(code)).collect();
    DeadlinePassed { due_on, agency: agency("water"), level, reached, is_at_top }.into()
}

pub fn survey(rating: u8) -> Command {
    Command::AnswerSurvey(AnswerSurvey { rating, words_digest: None, taken_by: None })
}

pub fn reclassify(seen: u64, kind: Kind, topic: &str) -> Command {
    Command::Reclassify(Box::new(ReclassifyComplaint {
        seen,
        by: operator().key,
        about: about(kind, topic),
        clock: Some(clock(if kind == Kind::Suggestion { 90 } else { 30 })),
        agency: Some(agency(topic)),
    }))
}
