//! What the steps of a case tell whoever brought it, who follows it, for the log does not know who that is; and the
//! officers of the agency that is to answer; and the operators of what they have not registered.

use complaints::{Closing, ComplaintEvent, Complaints};
use directory::Directory;
use eventlog::{Recorded as _, StoredEvent};
use kernel::{AgencyCode, Role};
use notices::{Audience, Deadline, Desk, Teller, Telling, What};

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
            "ComplaintReopened",
            "ComplaintClosed",
            "DeadlinePassed",
        ];
        telling.contains(&event_type)
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let events = stream.iter().map(|stored| {
            ComplaintEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        });
        let events = events.collect::<Result<Vec<_>, _>>()?;
        let followers = |what| vec![Telling { what, audience: Audience::Followers }];
        Ok(match events.last() {
            Some(ComplaintEvent::ComplaintReceived(_)) => followers(What::ComplaintReceived),
            Some(ComplaintEvent::ComplaintRefused(_)) => followers(What::ComplaintRefused),
            Some(ComplaintEvent::ComplaintAssigned(assigned)) => {
                let waits = officers(What::ComplaintWaits, vec![assigned.agency.clone()]);
                // Where the route was known as it came, the receipt says enough.
                let is_news = assigned.by.is_some();
                let told = is_news.then(|| followers(What::ComplaintAssigned));
                [told.unwrap_or_default(), vec![waits]].concat()
            }
            Some(ComplaintEvent::ProgressLogged(_)) => followers(What::ComplaintProgress),
            Some(ComplaintEvent::ComplaintExtended(_)) => followers(What::ComplaintExtended),
            Some(ComplaintEvent::ComplaintAnswered(_)) => followers(What::ComplaintAnswered),
            Some(ComplaintEvent::ComplaintReopened(_)) => {
                vec![officers(What::ComplaintWaits, assigned_to(&events))]
            }
            // What they did themself they know.
            Some(ComplaintEvent::ComplaintClosed(closed))
                if closed.how == Closing::WithoutAction =>
            {
                followers(What::ComplaintClosed)
            }
            // The agency hears of it once, and each level as it is reached.
            Some(ComplaintEvent::DeadlinePassed(passed)) => {
                let level = passed.level as usize;
                let agency = (level == 1).then(|| passed.agency.clone());
                let above = passed.reached.get(level - 1).cloned();
                vec![officers(What::ComplaintOverdue, agency.into_iter().chain(above).collect())]
            }
            _ => Vec::new(),
        })
    }
}

const fn officers(what: What, of: Vec<AgencyCode>) -> Telling {
    Telling { what, audience: Audience::Agencies(of) }
}

/// Which agency had it last.
fn assigned_to(events: &[ComplaintEvent]) -> Vec<AgencyCode> {
    let last = events.iter().rev().find_map(|event| match event {
        ComplaintEvent::ComplaintAssigned(assigned) => Some(assigned.agency.clone()),
        _ => None,
    });
    last.into_iter().collect()
}

pub struct DueOfComplaints(pub Complaints, pub Directory);

impl DueOfComplaints {
    /// At agencies; and what the centre itself is late with.
    pub async fn due_soon(&self) -> Result<Vec<Deadline>, String> {
        let table = self.1.table();
        let due = self.0.due_soon(table.working_days()).await.map_err(|error| error.to_string())?;
        let deadline = |due: complaints::DueSoon| Deadline {
            what: What::ComplaintDueSoon,
            subject: due.number.to_string(),
            desk: Desk::Agency(due.agency),
            due: due.due_on,
        };
        let unregistered = self.0.unregistered(table.working_days()).await;
        let late = |late: complaints::Unregistered| Deadline {
            what: What::ComplaintUnregistered,
            subject: late.number.to_string(),
            desk: Desk::Of(Role::Operator),
            due: late.register_by,
        };
        let unregistered = unregistered.map_err(|error| error.to_string())?.into_iter().map(late);
        Ok(due.into_iter().map(deadline).chain(unregistered).collect())
    }
}
