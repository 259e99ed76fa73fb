//! What each event says of a petition in the catalogue: the fields it sets, and those it takes away (null).

use eventlog::StoredEvent;
use serde_json::{Map, Value, json};

use super::entry::{AppealState, Stage};
use crate::petition::Way;
use crate::petition::events::{ClosingCause, PetitionEvent, PetitionPublished, PetitionRefused};

/// Fields of [`super::Entry`], to be laid over what is known.
pub(super) type Said = Map<String, Value>;

pub(super) fn said(event: PetitionEvent, stored: &StoredEvent) -> Said {
    let at = stored.recorded_at.as_microsecond();
    let said = match event {
        PetitionEvent::PetitionStarted(started) => json!({
            "stage": Stage::Draft, "started_at": at, "kind": started.kind,
            "petitioner": started.petitioner, "text_digest": started.text_digest,
        }),
        PetitionEvent::PetitionEdited(edited) => {
            json!({ "kind": edited.kind, "text_digest": edited.text_digest })
        }
        PetitionEvent::PetitionSubmitted(submitted) => {
            let needed = submitted.endorsements_needed;
            let (stage, waiting_since) =
                if needed > 0 { (Stage::Endorsing, None) } else { (Stage::Submitted, Some(at)) };
            let mut said = json!({
                "stage": stage, "submitted_at": at, "waiting_since": waiting_since,
                "shows_name": submitted.shows_name,
            });
            if needed > 0 {
                said["endorsements_needed"] = needed.into();
            }
            said
        }
        PetitionEvent::EndorsementsReached(_) => {
            json!({ "stage": Stage::Submitted, "waiting_since": at })
        }
        PetitionEvent::ReviewBegun(begun) => {
            json!({ "review_by": begun.by, "review_until": begun.until.as_microsecond() })
        }
        PetitionEvent::ReviewLeft(_) => json!({ "review_by": null, "review_until": null }),
        PetitionEvent::ChangesAsked(asked) => decided(json!({
            "stage": Stage::ChangesAsked, "changes_asked": asked.words,
        })),
        PetitionEvent::PetitionPublished(published) => published_at(at, published),
        PetitionEvent::PetitionRefused(refused) => refused_at(at, refused),
        PetitionEvent::RefusalAppealed(_) => json!({
            "appeal": AppealState::Waiting, "appealed_at": at, "waiting_since": at,
        }),
        PetitionEvent::RefusalUpheld(upheld) => decided(json!({
            "appeal": AppealState::Upheld, "appeal_decided_at": at, "appeal_because": upheld.words,
        })),
        PetitionEvent::RefusalOverturned(overturned) => decided(json!({
            "appeal": AppealState::Overturned, "appeal_decided_at": at,
            "appeal_because": overturned.words,
        })),
        PetitionEvent::NameHidden(_) => json!({ "shows_name": false }),
        PetitionEvent::SigningExtended(extended) => {
            json!({ "closes_at": extended.closes_at.as_microsecond() })
        }
        PetitionEvent::ThresholdReached(reached) => json!({
            "way": Way::Reached, "reached_at": at, "hand_over_due": reached.hand_over_due,
            "answer_due": reached.answer_due,
        }),
        PetitionEvent::PetitionClosed(closed) => {
            let mut said = json!({ "stage": Stage::Closed, "closed_at": at });
            if let ClosingCause::Stopped { reason } = closed.cause {
                said["stopped_because"] = reason.into();
            }
            said
        }
        PetitionEvent::PetitionDiscarded(_) => decided(json!({ "stage": Stage::Discarded })),
        PetitionEvent::PetitionHandedOver(handed) => json!({
            "way": Way::HandedOver, "handed_over_on": handed.on, "consider_due": handed.consider_due,
        }),
        PetitionEvent::PetitionConsidered(considered) => {
            json!({ "way": Way::Considered, "considered_on": considered.on })
        }
        PetitionEvent::PetitionAnswered(answered) => json!({
            "way": Way::Answered, "answered_on": answered.on, "outcome": answered.outcome,
        }),
        PetitionEvent::PetitionConcluded(_) => json!({ "way": Way::Concluded }),
        PetitionEvent::PetitionImported(imported) => json!({
            "stage": Stage::Imported, "source": imported.source, "reference": imported.reference,
            "imported_count": imported.signature_count,
            "started_at": imported.created_at.as_microsecond(),
            "shown_at": imported.created_at.as_microsecond(),
            "action": imported.text.action, "background": imported.text.background,
            "additional_details": imported.text.additional_details,
        }),
    };
    match said {
        Value::Object(mut fields) => {
            fields.insert("petition".to_owned(), stored.stream_id.as_str().into());
            fields.insert("position".to_owned(), stored.position.into());
            fields
        }
        _ => Said::new(),
    }
}

/// Nobody waits for a moderator any more, and none has it.
fn decided(mut said: Value) -> Value {
    for field in ["waiting_since", "review_by", "review_until"] {
        said[field] = Value::Null;
    }
    said
}

fn published_at(at: i64, published: PetitionPublished) -> Value {
    decided(json!({
        "stage": Stage::Open, "way": Way::Gathering, "opened_at": at, "shown_at": at,
        "closes_at": published.closes_at.as_microsecond(), "threshold": published.threshold,
        "closes_at_threshold": published.closes_at_threshold,
        "action": published.text.action, "background": published.text.background,
        "additional_details": published.text.additional_details,
    }))
}

fn refused_at(at: i64, refused: PetitionRefused) -> Value {
    let mut said = decided(json!({
        "stage": Stage::Refused, "refused_at": at, "refused_by": refused.by,
        "refused_because": refused.words, "ground": refused.ground,
        "duplicate_of": refused.duplicate_of,
        "appeal_until": refused.appeal_until.as_microsecond(),
    }));
    if let Some(text) = refused.text {
        said["shown_at"] = at.into();
        said["action"] = text.action.into();
        said["background"] = text.background.into();
        said["additional_details"] = text.additional_details.into();
    }
    said
}
