//! What the steps of a case tell whoever brought it; who that is the log does not know, but they follow it.

use complaints::{Closing, ComplaintEvent};
use eventlog::{Recorded as _, StoredEvent};
use notices::{Audience, Teller, Telling, What};

pub struct OfComplaints;

impl Teller for OfComplaints {
    fn stream_type(&self) -> &'static str {
        "complaint"
    }

    fn tells(&self, event_type: &str) -> bool {
        let telling = [
            "ComplaintReceived",
            "ComplaintRefused",
            "ComplaintAssigned",
            "ProgressLogged",
            "ComplaintExtended",
            "ComplaintAnswered",
            "ComplaintClosed",
        ];
        telling.contains(&event_type)
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        let event = ComplaintEvent::recall(&last.event_type, last.event_version, &last.payload)?;
        let what = match event {
            ComplaintEvent::ComplaintReceived(_) => What::ComplaintReceived,
            ComplaintEvent::ComplaintRefused(_) => What::ComplaintRefused,
            // Where the route was known as it came, the receipt says enough.
            ComplaintEvent::ComplaintAssigned(assigned) if assigned.by.is_some() => {
                What::ComplaintAssigned
            }
            ComplaintEvent::ProgressLogged(_) => What::ComplaintProgress,
            ComplaintEvent::ComplaintExtended(_) => What::ComplaintExtended,
            ComplaintEvent::ComplaintAnswered(_) => What::ComplaintAnswered,
            // What they did themself they know.
            ComplaintEvent::ComplaintClosed(closed) if closed.how == Closing::WithoutAction => {
                What::ComplaintClosed
            }
            _ => return Ok(Vec::new()),
        };
        Ok(vec![Telling { what, audience: Audience::Followers }])
    }
}
