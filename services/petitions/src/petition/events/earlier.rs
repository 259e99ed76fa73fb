//! Shapes that were stored earlier, brought up to those of today.

use kernel::Timestamp;
use serde::Deserialize;

use super::{PetitionPublished, PetitionSubmitted};
use crate::text::PetitionText;

/// Before petitions were endorsed, a moderator had them at once.
pub(super) fn submitted_1(_payload: &str) -> Result<PetitionSubmitted, String> {
    Ok(PetitionSubmitted { shows_name: false, endorsements_needed: 0 })
}

pub(super) fn published_1(payload: &str) -> Result<PetitionPublished, String> {
    #[derive(Deserialize)]
    struct Published1 {
        text: PetitionText,
        threshold: u32,
        closes_at: Timestamp,
    }
    let Published1 { text, threshold, closes_at } =
        serde_json::from_str(payload).map_err(|error| error.to_string())?;
    Ok(PetitionPublished { text, salt: None, threshold, closes_at, closes_at_threshold: false })
}

#[cfg(test)]
mod tests {
    use eventlog::Recorded as _;

    use crate::petition::events::{PetitionEvent, PetitionPublished, PetitionSubmitted};
    use crate::testing::text;

    #[test]
    fn a_petition_handed_in_earlier_waits_for_moderation_as_it_did() {
        let recalled = PetitionEvent::recall("PetitionSubmitted", 1, "{}").expect("known");
        let today = PetitionSubmitted { shows_name: false, endorsements_needed: 0 };
        assert_eq!(recalled, today.into());
    }

    #[test]
    fn a_petition_published_earlier_is_open_as_it_was() {
        let stored = serde_json::json!({
            "text": text(), "threshold": 33_000, "closes_at": "2026-12-20T12:00:00Z"
        });
        let recalled =
            PetitionEvent::recall("PetitionPublished", 1, &stored.to_string()).expect("known");
        let today = PetitionPublished {
            text: text(),
            salt: None,
            threshold: 33_000,
            closes_at: "2026-12-20T12:00:00Z".parse().expect("an instant"),
            closes_at_threshold: false,
        };
        assert_eq!(recalled, today.into());
    }
}
