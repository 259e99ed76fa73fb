//! What each event says of a comment in the catalogue: the fields it sets, and those it takes away (null).

use eventlog::StoredEvent;
use serde_json::{Map, Value, json};

use super::entry::{AppealState, State};
use crate::comment::events::{Answer, CommentEvent, CommentMarked, CommentWritten};

/// Fields of [`super::Entry`], to be laid over what is known.
pub(super) type Said = Map<String, Value>;

pub(super) fn said(event: CommentEvent, stored: &StoredEvent) -> Said {
    let at = stored.recorded_at.as_microsecond();
    let said = match event {
        CommentEvent::CommentWritten(written) => written_at(at, &written, stored),
        CommentEvent::CommentEdited(edited) => {
            let mut said = unmarked(json!({
                "text_digest": edited.text_digest, "suggests": edited.suggests,
                "edit": edited.edit, "edited_at": at,
            }));
            if edited.is_held {
                said["state"] = json!(State::Held);
                said["waiting_since"] = at.into();
            }
            said
        }
        CommentEvent::CommentDeleted(_) => {
            json!({ "state": State::Deleted, "deleted_at": at, "waiting_since": null })
        }
        CommentEvent::CommentPublished(_) => {
            json!({ "state": State::Published, "waiting_since": null })
        }
        CommentEvent::CommentMarked(marked) => marked_at(at, marked),
        CommentEvent::MarkAppealed(_) => {
            json!({ "appeal": AppealState::Waiting, "appealed_at": at, "waiting_since": at })
        }
        CommentEvent::MarkUpheld(upheld) => json!({
            "appeal": AppealState::Upheld, "appeal_decided_at": at, "appeal_because": upheld.words,
            "waiting_since": null,
        }),
        CommentEvent::MarkOverturned(overturned) => json!({
            "state": State::Published, "appeal": AppealState::Overturned, "appeal_decided_at": at,
            "appeal_because": overturned.words, "waiting_since": null,
        }),
        CommentEvent::CommentGrouped(grouped) => json!({ "group": grouped.group }),
        CommentEvent::CommentUngrouped(_) => json!({ "group": null }),
        CommentEvent::CommentAnswered(answered) => answered_at(at, &answered.answer),
    };
    match said {
        Value::Object(mut fields) => {
            fields.insert("comment".to_owned(), stored.stream_id.as_str().into());
            fields.insert("sequence".to_owned(), stored.sequence.into());
            fields.insert("position".to_owned(), stored.position.into());
            fields
        }
        _ => Said::new(),
    }
}

fn written_at(at: i64, written: &CommentWritten, stored: &StoredEvent) -> Value {
    let state = if written.is_held { State::Held } else { State::Published };
    let mut said = json!({
        "matter": written.matter, "version": written.version, "provision": written.provision,
        "reply_to": written.reply_to, "author": written.author, "channel": written.channel,
        "stance": written.stance, "text_digest": written.text_digest,
        "suggests": written.suggests, "shown_as": written.shown_as, "state": state, "edit": 0,
        "written_at": at, "written_position": stored.position,
        "sex": written.cell.sex, "age_band": written.cell.age_band,
        "division": written.cell.division, "social_status": written.cell.social_status,
    });
    if written.is_held {
        said["waiting_since"] = at.into();
    }
    said
}

fn marked_at(at: i64, marked: CommentMarked) -> Value {
    let state = if marked.mark.hides() { State::Hidden } else { State::Published };
    let mut said = unmarked(json!({ "state": state, "waiting_since": null }));
    said["mark"] = json!(marked.mark);
    said["marked_by"] = json!(marked.by);
    said["mark_reason"] = marked.reason.into();
    said["duplicate_of"] = json!(marked.duplicate_of);
    said["marked_at"] = at.into();
    said["appeal_until"] = json!(marked.appeal_until.map(|until| until.as_microsecond()));
    said
}

/// What was found was of other words, or is found anew.
fn unmarked(mut said: Value) -> Value {
    for field in [
        "mark",
        "marked_by",
        "mark_reason",
        "duplicate_of",
        "marked_at",
        "appeal_until",
        "appeal",
        "appealed_at",
        "appeal_decided_at",
        "appeal_because",
    ] {
        said[field] = Value::Null;
    }
    said
}

/// Of a comment as of a group.
pub(crate) fn answered_at(at: i64, answer: &Answer) -> Value {
    let place = answer.reflected_in.as_ref();
    json!({
        "outcome": answer.outcome, "answer_reason": answer.reason, "answered_at": at,
        "reflected_provision": place.map(|place| &place.provision),
        "reflected_version": place.map(|place| place.version),
    })
}
