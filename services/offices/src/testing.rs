//! Builders for tests: people, the roll at every stage, and the sentences about them.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use jiff::SignedDuration;
use kernel::{Office, PersonKey, Role, Timestamp};

use crate::approving::ApproveOffice;
use crate::declining::DeclineOffice;
use crate::dismissing::DismissHolder;
use crate::ending::EndOffice;
use crate::founding::FoundAdministrator;
use crate::proposing::{ProposeOffice, Proposed};
use crate::roll::RollCommand;
use crate::roll::events::{
    OfficeDeclined, OfficeEndDeclined, OfficeEndProposed, OfficeEnded, OfficeGranted,
    OfficeProposed,
};
use crate::{By, EndReason, Grant, GrantNumber, Roll, RollEvent, Standing};

const TERM_MAX: SignedDuration = SignedDuration::from_hours(24 * 1_096);

fn person(seed: u8) -> PersonKey {
    PersonKey::from_random([seed; 16])
}

/// An administrator.
pub fn dulam() -> PersonKey {
    person(1)
}

/// An administrator.
pub fn khand() -> PersonKey {
    person(2)
}

pub fn bold() -> PersonKey {
    person(3)
}

pub fn sarnai() -> PersonKey {
    person(4)
}

/// So many days after the day of the founding.
pub fn days(days: i64) -> Timestamp {
    let noon: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
    noon + SignedDuration::from_hours(24 * days)
}

pub fn of_the_police() -> Office {
    Office { role: Role::AgencyOfficer, agency: Some("police".parse().expect("a code")) }
}

pub fn given(events: Vec<RollEvent>) -> AggregateTestExecutor<Roll> {
    TestFramework::<Roll>::with(()).given(events)
}

/// Where a line stands on a day.
pub fn standing(events: Vec<RollEvent>, grant: GrantNumber, day: i64) -> Standing {
    let roll = roll(events);
    roll.standing(roll.grant(grant).expect("a line"), days(day))
}

/// What is known of a line.
pub fn line(events: Vec<RollEvent>, grant: GrantNumber) -> Grant {
    roll(events).grant(grant).expect("a line").clone()
}

fn roll(events: Vec<RollEvent>) -> Roll {
    let mut roll = Roll::default();
    for event in events {
        roll.apply(event);
    }
    roll
}

/// Named for a year on a day.
pub fn founded(grant: GrantNumber, person: PersonKey, day: i64) -> Vec<RollEvent> {
    let (at, until, by) = (days(day), days(day + 365), By::Operator);
    let office = Office::from(Role::Administrator);
    vec![
        OfficeProposed { grant, person, office, until, by, at }.into(),
        OfficeGranted { grant, by, at }.into(),
    ]
}

/// Dulam and Khand.
pub fn administrators() -> Vec<RollEvent> {
    [founded(1, dulam(), 0), founded(2, khand(), 0)].concat()
}

pub fn office(
    grant: GrantNumber,
    person: PersonKey,
    office: Office,
    by: PersonKey,
    until: Timestamp,
) -> RollEvent {
    let by = By::Person(by);
    OfficeProposed { grant, person, office, until, by, at: days(0) }.into()
}

/// As a moderator.
pub fn proposed(
    grant: GrantNumber,
    person: PersonKey,
    by: PersonKey,
    until: Timestamp,
) -> RollEvent {
    office(grant, person, Role::Moderator.into(), by, until)
}

pub fn granted(grant: GrantNumber, by: PersonKey) -> RollEvent {
    granted_on(grant, by, 0)
}

pub fn granted_on(grant: GrantNumber, by: PersonKey, day: i64) -> RollEvent {
    OfficeGranted { grant, by: By::Person(by), at: days(day) }.into()
}

pub fn declined(grant: GrantNumber, by: PersonKey) -> RollEvent {
    OfficeDeclined { grant, by: By::Person(by), at: days(0) }.into()
}

pub fn ended(grant: GrantNumber, by: PersonKey, reason: EndReason) -> RollEvent {
    OfficeEnded { grant, by: By::Person(by), reason, at: days(0) }.into()
}

pub fn end_proposed(grant: GrantNumber, by: PersonKey, reason: EndReason) -> RollEvent {
    OfficeEndProposed { grant, reason, by: By::Person(by), at: days(0) }.into()
}

pub fn declined_end(grant: GrantNumber, by: PersonKey) -> RollEvent {
    OfficeEndDeclined { grant, by: By::Person(by), at: days(0) }.into()
}

pub fn dismissed(grant: GrantNumber) -> RollEvent {
    OfficeEnded { grant, by: By::Operator, reason: EndReason::ByOperator, at: days(0) }.into()
}

pub fn found(person: PersonKey, day: i64) -> RollCommand {
    RollCommand::Found(FoundAdministrator {
        person,
        until: days(day + 365),
        term_max: TERM_MAX,
        at: days(day),
    })
}

pub fn propose(person: PersonKey, office: Office, by: PersonKey, until: Timestamp) -> RollCommand {
    let proposed = Proposed { person, office, until };
    RollCommand::Propose(ProposeOffice { proposed, by, term_max: TERM_MAX, at: days(0) })
}

/// Meaning Bold, as most do here.
pub fn approve(grant: GrantNumber, by: PersonKey, day: i64) -> RollCommand {
    approve_meaning(grant, Some(bold()), by, day)
}

pub fn approve_meaning(
    grant: GrantNumber,
    person: Option<PersonKey>,
    by: PersonKey,
    day: i64,
) -> RollCommand {
    RollCommand::Approve(ApproveOffice { grant, person, by, at: days(day) })
}

pub fn decline(grant: GrantNumber, by: PersonKey) -> RollCommand {
    RollCommand::Decline(DeclineOffice { grant, by, at: days(0) })
}

/// By an administrator, because it was a mistake.
pub fn end(grant: GrantNumber, by: PersonKey) -> RollCommand {
    end_on(grant, by, 0)
}

pub fn end_on(grant: GrantNumber, by: PersonKey, day: i64) -> RollCommand {
    let reason = Some(EndReason::Mistake);
    RollCommand::End(EndOffice { grant, by, reason, at: days(day) })
}

/// To what another administrator asked.
pub fn agree(grant: GrantNumber, by: PersonKey) -> RollCommand {
    RollCommand::End(EndOffice { grant, by, reason: None, at: days(0) })
}

pub fn dismiss(grant: GrantNumber, day: i64) -> RollCommand {
    RollCommand::Dismiss(DismissHolder { grant, at: days(day) })
}
