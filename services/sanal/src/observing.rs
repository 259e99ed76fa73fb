//! What statistics hears of those who take part: what the events of petitions, signatures, comments and complaints say of
//! it.

use comments::{Answer, CommentEvent, GroupEvent, Outcome, stands_after};
use complaints::{Closing, ComplaintEvent};
use eventlog::{Recorded as _, StoredEvent};
use kernel::Cell;
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
        Ok(became.into_iter().map(of).collect())
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
fn petition(event: &StoredEvent) -> Result<Vec<Became>, String> {
    Ok(match PetitionEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        PetitionEvent::PetitionStarted(started) => {
            began(started.cell, Some(started.petitioner.to_string()))
        }
        PetitionEvent::PetitionPublished(_) => vec![Became::Opened],
        PetitionEvent::ThresholdReached(_) => vec![Became::Reached],
        _ => Vec::new(),
    })
}

fn began(cell: Option<Cell>, by: Option<String>) -> Vec<Became> {
    std::iter::once(Became::Began(cell)).chain(by.map(Became::By)).collect()
}

/// As a consultation counts them: those that everyone can read, without replies. Of a reply it is never heard that it
/// began, so whatever becomes of it counts for nothing.
fn comment(event: &StoredEvent) -> Result<Vec<Became>, String> {
    let event = CommentEvent::recall(&event.event_type, event.event_version, &event.payload)?;
    let stands = stands_after(&event).map(Became::Stands);
    let became = match event {
        CommentEvent::CommentWritten(written) if written.reply_to.is_some() => Vec::new(),
        CommentEvent::CommentWritten(written) => {
            began(Some(written.cell), Some(written.author.as_str().to_owned()))
        }
        CommentEvent::CommentAnswered(answered) => vec![answered_so(&answered.answer)],
        CommentEvent::CommentGrouped(grouped) => vec![Became::InGroup(grouped.group.to_string())],
        CommentEvent::CommentUngrouped(_) => vec![Became::Ungrouped],
        _ => Vec::new(),
    };
    Ok(became.into_iter().chain(stands).collect())
}

fn group(event: &StoredEvent) -> Result<Vec<Became>, String> {
    Ok(match GroupEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        GroupEvent::GroupAnswered(answered) => vec![answered_so(&answered.answer)],
        _ => Vec::new(),
    })
}

fn answered_so(answer: &Answer) -> Became {
    Became::Answered {
        is_reflected: matches!(answer.outcome, Outcome::Reflected | Outcome::Partly),
    }
}

/// It counts once it is registered: what is refused before that is none.
fn complaint(event: &StoredEvent) -> Result<Vec<Became>, String> {
    Ok(match ComplaintEvent::recall(&event.event_type, event.event_version, &event.payload)? {
        ComplaintEvent::ComplaintRegistered(registered) => {
            let by = registered.about.complainant.map(|by| by.as_str().to_owned());
            began(registered.cell, by)
        }
        ComplaintEvent::ComplaintAnswered(_) => vec![Became::Answered { is_reflected: false }],
        ComplaintEvent::ComplaintReopened(_) => vec![Became::Unanswered],
        ComplaintEvent::ComplaintClosed(closed) if closed.how == Closing::Confirmed => {
            vec![Became::Confirmed]
        }
        ComplaintEvent::SurveyAnswered(answered) => vec![Became::Rated(answered.rating)],
        _ => Vec::new(),
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
    fn a_comment_counts_while_everyone_can_read_it_and_a_reply_never() {
        let written = |is_held: bool, reply_to: Option<&str>| {
            let payload = json!({
                "matter": "BL-1", "version": 1, "author": "A", "sex": "female",
                "age_band": "25-34", "division": "MN-041", "social_status": "herder",
                "channel": "web", "text_digest": "", "suggests": false, "shown_as": "pseudonym",
                "is_held": is_held, "reply_to": reply_to,
            });
            heard("comment", "CommentWritten", &payload)
        };
        let first = written(false, None);
        let [began, by, stands] = &first[..] else { panic!("three") };
        assert!(matches!(began, Deed::Of { became: Became::Began(Some(_)), .. }), "{began:?}");
        assert_eq!(vec![by.clone()], of(What::Comment, Became::By("A".to_owned())));
        assert_eq!(vec![stands.clone()], of(What::Comment, Became::Stands(true)));
        assert!(written(true, None).contains(&of(What::Comment, Became::Stands(false))[0]));
        let reply = written(false, Some("CM-AAAAAAAAAAAAAAAA"));
        assert_eq!(reply, of(What::Comment, Became::Stands(true)));
        let gone = heard("comment", "CommentDeleted", &json!({}));
        assert_eq!(gone, of(What::Comment, Became::Stands(false)));
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
