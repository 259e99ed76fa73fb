//! Which steps are told, and whom.

use complaints::ComplaintEvent;
use eventlog::Recorded as _;
use kernel::Role;
use notices::{Audience, What};
use serde_json::{Value, json};

use super::{TELLING, told};

/// Of the staff.
const BY: &str = "AAAAAAAAAAAAAAAAAAAAAA";

fn event(name: &str, payload: &Value) -> ComplaintEvent {
    ComplaintEvent::recall(name, 1, &payload.to_string()).expect("as it is stored")
}

fn clock(due_on: &str) -> Value {
    json!({ "counted_from": "2026-11-20", "days": 30, "due_on": due_on })
}

fn about(kind: &str) -> Value {
    json!({ "kind": kind, "topic": "traffic", "division": "MN-1-1119", "identity": "attested" })
}

/// With a clock to 21 December; by an operator, or as it came.
fn registered(kind: &str, by: Option<&str>) -> ComplaintEvent {
    let mut payload = about(kind);
    payload["clock"] = clock("2026-12-21");
    if let Some(by) = by {
        payload["by"] = json!(by);
    }
    event("ComplaintRegistered", &payload)
}

fn agencies(codes: &[&str]) -> Audience {
    Audience::Agencies(codes.iter().map(|code| code.parse().expect("a code")).collect())
}

/// What the staff are told of the last, and who of them.
fn staff_hear(earlier: &[ComplaintEvent], name: &str, payload: &Value) -> Vec<(What, Audience)> {
    assert!(TELLING.contains(&name), "{name}");
    let events = [earlier, &[event(name, payload)]].concat();
    let all = told(&events).into_iter().map(|telling| (telling.what, telling.audience));
    all.filter(|(_, audience)| *audience != Audience::Followers).collect()
}

/// What its owner is told of the last.
fn owner_hears(earlier: &[ComplaintEvent], name: &str, payload: &Value) -> Option<What> {
    assert!(TELLING.contains(&name), "{name}");
    let events = [earlier, &[event(name, payload)]].concat();
    let all = told(&events);
    let mut to_owner = all.iter().filter(|telling| telling.audience == Audience::Followers);
    let what = to_owner.next().map(|telling| telling.what);
    assert_eq!(to_owner.next(), None, "one thing of one step");
    what
}

#[test]
fn whoever_complained_hears_of_each_step_that_others_take() {
    let case = [registered("complaint", None)];
    let said = json!({ "by": BY, "words_digest": "1" });
    let extended = json!({ "by": BY, "words_digest": "1", "clock": clock("2026-12-31") });
    let answered =
        json!({ "by": BY, "words_digest": "1", "days": 3, "reply_until": "2026-12-03T16:00:00Z" });
    let closed = json!({ "by": BY, "words_digest": "1", "how": "without_action" });
    for (step, payload, what) in [
        ("ComplaintAssigned", json!({ "agency": "customs", "by": BY }), What::ComplaintAssigned),
        ("ComplaintAccepted", json!({ "by": BY }), What::ComplaintAccepted),
        ("ComplaintReturned", said.clone(), What::ComplaintReturned),
        ("ProgressLogged", said, What::ComplaintProgress),
        ("ComplaintExtended", extended, What::ComplaintExtended),
        ("ComplaintAnswered", answered, What::ComplaintAnswered),
        ("ComplaintClosed", closed, What::ComplaintClosed),
        ("ComplaintClosed", json!({ "how": "no_reply" }), What::ComplaintUnreplied),
    ] {
        assert_eq!(owner_hears(&case, step, &payload), Some(what), "{step}");
    }
}

#[test]
fn what_is_done_at_their_word_they_hear_and_what_they_did_themself_they_know() {
    let case = [registered("complaint", None)];
    for (step, payload, what) in [
        (
            "ComplaintClosed",
            json!({ "how": "confirmed", "by": BY }),
            Some(What::ComplaintConfirmed),
        ),
        ("ComplaintClosed", json!({ "how": "confirmed" }), None),
        ("ComplaintClosed", json!({ "how": "withdrawn" }), None),
        (
            "ComplaintReopened",
            json!({ "words_digest": "1", "taken_by": BY }),
            Some(What::ComplaintReopened),
        ),
        ("ComplaintReopened", json!({ "words_digest": "1" }), None),
    ] {
        assert_eq!(owner_hears(&case, step, &payload), what, "{step}: {payload}");
    }
}

#[test]
fn whoever_is_to_do_the_next_step_hears_that_its_owner_wrote_more() {
    let assigned = event("ComplaintAssigned", &json!({ "agency": "customs" }));
    let returned = event("ComplaintReturned", &json!({ "by": BY, "words_digest": "1" }));
    let at_centre = Audience::Desk { role: Role::Operator, except: None };
    let registered = registered("complaint", None);
    let with_agency = [registered.clone(), assigned.clone()];
    let given_back = [registered.clone(), assigned, returned];
    // The source is 25 characters of base32.
    let source = "A".repeat(25);
    let more = json!({ "channel": "email", "source": source, "words_digest": "1" });
    let mut reply = more.clone();
    reply["is_reply"] = json!(true);
    for (earlier, added, audience) in [
        (&with_agency[..], &more, agencies(&["customs"])),
        (&given_back[..], &more, at_centre.clone()),
        (&[registered][..], &more, at_centre.clone()),
        (&with_agency[..], &reply, at_centre),
    ] {
        let heard = staff_hear(earlier, "WordsAdded", added);
        assert_eq!(heard, [(What::ComplaintAdded, audience)], "{added}");
        assert_eq!(owner_hears(earlier, "WordsAdded", added), None);
    }
}

#[test]
fn of_a_case_that_is_opened_again_the_agency_does_not_hear_as_of_a_new_one() {
    let assigned = json!({ "agency": "customs" });
    let case = [registered("complaint", None)];
    let waits = (What::ComplaintWaits, agencies(&["customs"]));
    assert_eq!(staff_hear(&case, "ComplaintAssigned", &assigned), [waits]);
    let case = [registered("complaint", None), event("ComplaintAssigned", &assigned)];
    let again = (What::ComplaintReopenedWaits, agencies(&["customs"]));
    assert_eq!(staff_hear(&case, "ComplaintReopened", &json!({ "words_digest": "1" })), [again]);
}

#[test]
fn that_it_is_late_its_owner_hears_once_and_each_level_in_its_turn() {
    let case = [registered("complaint", None)];
    for (reached, owner, desks) in [
        (vec!["police"], Some(What::ComplaintLate), vec!["traffic-police", "police"]),
        (vec!["police", "ministry"], None, vec!["ministry"]),
    ] {
        let payload = json!({ "due_on": "2026-12-21", "agency": "traffic-police",
            "level": reached.len(), "reached": reached });
        assert_eq!(owner_hears(&case, "DeadlinePassed", &payload), owner);
        let all = told(&[event("DeadlinePassed", &payload)]);
        let overdue = all.iter().find(|telling| telling.what == What::ComplaintOverdue);
        assert_eq!(overdue.map(|telling| &telling.audience), Some(&agencies(&desks)));
    }
}

#[test]
fn of_another_kind_its_owner_hears_where_that_moves_the_last_day() {
    let case = [registered("complaint", None)];
    for (due_on, what) in [("2026-12-21", None), ("2027-02-18", Some(What::ComplaintReclassified))]
    {
        let mut payload = about("suggestion");
        payload["by"] = json!(BY);
        payload["clock"] = clock(due_on);
        assert_eq!(owner_hears(&case, "ComplaintReclassified", &payload), what, "{due_on}");
    }
}

#[test]
fn of_thanks_one_thing_is_told_that_they_are_in_or_that_they_were_passed_on() {
    let (assigned, closed) =
        (json!({ "agency": "customs", "by": BY }), json!({ "how": "acknowledged" }));
    let made_out = [registered("appreciation", Some(BY))];
    assert_eq!(owner_hears(&made_out, "ComplaintAssigned", &assigned), None);
    let passed_on = owner_hears(&made_out, "ComplaintClosed", &closed);
    assert_eq!(passed_on, Some(What::ComplaintAcknowledged));
    // As it came: its receipt was a moment ago.
    let as_it_came = [registered("appreciation", None)];
    assert_eq!(owner_hears(&as_it_came, "ComplaintClosed", &closed), None);
}
