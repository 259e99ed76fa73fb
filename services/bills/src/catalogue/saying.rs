//! What each event says of a bill in the catalogue: the fields it sets.

use eventlog::StoredEvent;
use serde_json::{Map, Value, json};

use crate::bill::events::BillEvent;
use crate::kind::Stage;

/// Fields of [`super::Entry`], to be laid over what is known.
pub(super) type Said = Map<String, Value>;

pub(super) fn said(event: BillEvent, stored: &StoredEvent) -> Said {
    let at = stored.recorded_at.as_microsecond();
    let said = match event {
        BillEvent::BillCreated(created) => json!({
            "kind": created.kind, "title": created.title, "folded": folded(&created.title),
            "initiator": created.initiator, "initiated_by": created.initiated_by,
            "stage": Stage::Drafting, "created_at": at, "version": 0,
        }),
        // What was published keeps its title until another version has this one.
        BillEvent::BillDescribed(described) => json!({
            "draft_title": described.title, "initiator": described.initiator,
            "initiated_by": described.initiated_by,
        }),
        BillEvent::VersionPublished(published) => {
            let mut said = json!({
                "title": published.title, "folded": folded(&published.title),
                "version": published.version, "published_at": at,
                "provision_count": published.text.count(),
            });
            if published.version == 1 {
                said["shown_at"] = at.into();
            }
            said
        }
        BillEvent::ConsultationOpened(opened) => json!({ "consultation_count": opened.count }),
        BillEvent::StageReached(reached) => {
            json!({ "stage": reached.stage, "stage_on": reached.on })
        }
        BillEvent::BillWithdrawn(withdrawn) => {
            json!({ "withdrawn_on": withdrawn.on, "withdrawn_because": withdrawn.reason })
        }
        BillEvent::DraftEdited(_)
        | BillEvent::DraftReplaced(_)
        | BillEvent::ConsultationExtended(_)
        | BillEvent::ClosingOutBegun(_)
        | BillEvent::ClosingOutAbandoned(_)
        | BillEvent::ConsultationClosedOut(_) => json!({}),
    };
    let Value::Object(mut fields) = said else { return Said::new() };
    fields.insert("bill".to_owned(), stored.stream_id.as_str().into());
    fields.insert("position".to_owned(), stored.position.into());
    fields
}

/// In which words are looked for, whatever their case: databases know that of Latin letters only.
pub(super) fn folded(title: &str) -> String {
    title.to_lowercase()
}
