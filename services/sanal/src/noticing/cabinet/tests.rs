//! Which steps of an issue are told, and whom.

use cabinet::IssueEvent;
use eventlog::Recorded as _;
use kernel::Role;
use notices::{Audience, Teller as _, Telling, What};
use serde_json::{Value, json};

use super::{OfIssues, concerned, of_agency, told_of_issue};

const ISSUE: &str = "traffic.traffic-police.MN-1-1119.1";
/// Of the staff.
const BY: &str = "AAAAAAAAAAAAAAAAAAAAAA";

fn event(name: &str, payload: &Value) -> IssueEvent {
    assert!(OfIssues.tells(name), "{name}");
    IssueEvent::recall(name, 1, &payload.to_string()).expect("as it is stored")
}

fn decided(agency: &str) -> IssueEvent {
    let decided = json!({ "by": BY, "agenda": "2026-11-25", "text": "a", "agency": agency,
        "due_on": "2026-12-25" });
    event("DecisionRecorded", &decided)
}

fn extended() -> IssueEvent {
    event("DecisionExtended", &json!({ "by": BY, "due_on": "2027-01-10", "words": "a" }))
}

fn withdrawn() -> IssueEvent {
    event("DecisionWithdrawn", &json!({ "by": BY, "words": "a" }))
}

fn overdue() -> IssueEvent {
    event("DecisionOverdue", &json!({ "due_on": "2026-12-25" }))
}

fn reported(is_done: bool) -> IssueEvent {
    let report = json!({ "by": BY, "agency": "customs", "words": "a", "is_done": is_done });
    event("DecisionReported", &report)
}

fn told(events: &[IssueEvent]) -> Vec<Telling> {
    told_of_issue(ISSUE, events)
}

fn officers(what: What, agency: &str) -> Telling {
    of_agency(what, agency.parse().expect("a code"))
}

#[test]
fn whoever_complained_hears_of_more_time_and_of_what_is_done_but_not_of_every_report() {
    let to_all = |what| concerned(what, ISSUE);
    let more = told(&[decided("customs"), extended()]);
    assert!(more.contains(&to_all(What::CabinetExtended)), "{more:?}");
    assert_eq!(told(&[decided("customs"), reported(true)]), [to_all(What::CabinetDone)]);
    assert_eq!(told(&[decided("customs"), reported(false)]), Vec::new());
}

#[test]
fn officers_hear_what_came_to_them_that_there_is_more_time_and_that_it_was_taken_back() {
    for (step, what) in [
        (None, What::DecisionAssigned),
        (Some(extended()), What::DecisionExtended),
        (Some(withdrawn()), What::DecisionWithdrawn),
    ] {
        let events: Vec<_> = [decided("customs")].into_iter().chain(step).collect();
        let told = told(&events);
        assert!(told.contains(&officers(what, "customs")), "{told:?}");
    }
}

#[test]
fn what_went_to_another_agency_the_first_hears_no_more_of() {
    let events = [decided("customs"), withdrawn(), decided("police")];
    assert_eq!(told(&events), [officers(What::DecisionAssigned, "police")]);
}

#[test]
fn that_it_is_late_the_agency_the_level_above_and_the_secretariat_of_cabinet_hear() {
    let what = What::DecisionOverdueBelow;
    let above = Audience::Above("customs".parse().expect("a code"));
    let secretariat = Audience::Desk { role: Role::CabinetSecretariat, except: None };
    let expected = [
        officers(What::DecisionOverdue, "customs"),
        Telling { what, audience: above },
        Telling { what, audience: secretariat },
    ];
    assert_eq!(told(&[decided("customs"), overdue()]), expected);
}
