//! What statistics hears of those who take part: what the events of petitions, signatures, comments and complaints say of
//! it.

use comments::{Answer, CommentEvent, GroupEvent, Outcome};
use complaints::{Closing, ComplaintEvent};
use eventlog::{Recorded as _, StoredEvent};
use petitions::{PetitionEvent, SignatureEvent};
use statistics::{Became, Deed, What};

pub struct Observing;

impl statistics::Observing for Observing {
    fn deeds(&self, event: &StoredEvent) -> Result<Vec<Deed>, String> {
        let (what, became) = match &*event.stream_type {
            "signature" => return Ok(vec![signed(event)?]),
            "petition" => (What::Petition, petition(event)?),
            "comment" => (What::Comment, comment(event)?),
            "comment-group" => (What::Group, group(event)?),
            "complaint" => (What::Complaint, complaint(event)?),
            _ => return Ok(Vec::new()),
        };
        let of = |became| Deed::Of { what, subject: event.stream_id.clone(), became };
        Ok(became.map(of).into_iter().collect())
    }
}

fn signed(event: &StoredEvent) -> Result<Deed, String> {
    Ok(match SignatureEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        SignatureEvent::PetitionSigned(_) => Deed::Signed,
        SignatureEvent::SignatureWithdrawn(_) | SignatureEvent::SignatureInvalidated(_) => {
            Deed::Unsigned
        }
    })
}

/// What was brought here from elsewhere nobody started here.
fn petition(event: &StoredEvent) -> Result<Option<Became>, String> {
    Ok(match PetitionEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        PetitionEvent::PetitionStarted(started) => Some(Became::Began(started.cell)),
        PetitionEvent::PetitionPublished(_) => Some(Became::Opened),
        PetitionEvent::ThresholdReached(_) => Some(Became::Reached),
        _ => None,
    })
}

fn comment(event: &StoredEvent) -> Result<Option<Became>, String> {
    Ok(match CommentEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        CommentEvent::CommentWritten(written) => Some(Became::Began(Some(written.cell))),
        CommentEvent::CommentAnswered(answered) => Some(answered_so(&answered.answer)),
        CommentEvent::CommentGrouped(grouped) => Some(Became::InGroup(grouped.group.to_string())),
        CommentEvent::CommentUngrouped(_) => Some(Became::Ungrouped),
        _ => None,
    })
}

fn group(event: &StoredEvent) -> Result<Option<Became>, String> {
    Ok(match GroupEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        GroupEvent::GroupAnswered(answered) => Some(answered_so(&answered.answer)),
        _ => None,
    })
}

fn answered_so(answer: &Answer) -> Became {
    Became::Answered {
        is_reflected: matches!(answer.outcome, Outcome::Reflected | Outcome::Partly),
    }
}

/// It counts once it is registered: what is refused before that is none.
fn complaint(event: &StoredEvent) -> Result<Option<Became>, String> {
    Ok(match ComplaintEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        ComplaintEvent::ComplaintRegistered(registered) => Some(Became::Began(registered.cell)),
        ComplaintEvent::ComplaintAnswered(_) => Some(Became::Answered { is_reflected: false }),
        ComplaintEvent::ComplaintReopened(_) => Some(Became::Unanswered),
        ComplaintEvent::ComplaintClosed(closed) if closed.how == Closing::Confirmed => {
            Some(Became::Confirmed)
        }
        ComplaintEvent::SurveyAnswered(answered) => Some(Became::Rated(answered.rating)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use statistics::Observing as _;

    use super::*;

    const BY: &str = "AAAAAAAAAAAAAAAAAAAAAA";

    fn heard(stream_type: &str, event_type: &str, payload: &Value) -> Vec<Deed> {
        let event = StoredEvent {
            position: 1,
            stream_type: stream_type.to_owned(),
            stream_id: "X".to_owned(),
            sequence: 1,
            previous: None,
            event_type: event_type.to_owned(),
            event_version: 1,
            recorded_at: "2026-11-20T10:00:00Z".parse().expect("an instant"),
            payload: payload.to_string(),
            meta: None,
        };
        Observing.deeds(&event).expect("read")
    }

    fn of(what: What, became: Became) -> Vec<Deed> {
        vec![Deed::Of { what, subject: "X".to_owned(), became }]
    }

    #[test]
    fn a_signature_counts_until_it_is_taken_back() {
        let payload = json!({
            "petition": "PN-202611-00001", "channel": "web", "sex": "female", "age_band": "25-34",
            "division": "MN-041", "social_status": "herder",
        });
        assert_eq!(heard("signature", "PetitionSigned", &payload), [Deed::Signed]);
        assert_eq!(heard("signature", "SignatureWithdrawn", &payload), [Deed::Unsigned]);
    }

    #[test]
    fn an_answer_says_whether_something_of_it_came_into_the_bill() {
        for (outcome, is_reflected) in
            [("reflected", true), ("partly", true), ("not_reflected", false)]
        {
            let payload = json!({
                "by": BY, "answer": { "outcome": outcome, "reason": "" },
            });
            let became = || Became::Answered { is_reflected };
            let heard_of = heard("comment", "CommentAnswered", &payload);
            assert_eq!(heard_of, of(What::Comment, became()), "{outcome}");
            let heard_of = heard("comment-group", "GroupAnswered", &payload);
            assert_eq!(heard_of, of(What::Group, became()), "{outcome}");
        }
    }

    #[test]
    fn a_complaint_is_solved_when_its_owner_says_so() {
        let closed = |how: &str| heard("complaint", "ComplaintClosed", &json!({ "how": how }));
        assert_eq!(closed("confirmed"), of(What::Complaint, Became::Confirmed));
        assert_eq!(closed("no_reply"), []);
        let survey = heard("complaint", "SurveyAnswered", &json!({ "rating": 4 }));
        assert_eq!(survey, of(What::Complaint, Became::Rated(4)));
    }

    #[test]
    fn what_is_none_of_it_says_nothing() {
        assert_eq!(heard("offices", "OfficeProposed", &json!({})), []);
        assert_eq!(heard("petition", "NameHidden", &json!({})), []);
    }
}
