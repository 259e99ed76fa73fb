//! What the steps of a case tell whoever brought it, who follows it, for the log does not know who that is; and the
//! officers of the agency that is to answer; and the operators of what they have not registered. Whoever is to do the
//! next step hears that its owner wrote more.

use complaints::{Closing, ComplaintEvent, Complaints, Kind};
use directory::Directory;
use eventlog::{Recorded as _, StoredEvent};
use jiff::civil::Date;
use kernel::{AgencyCode, Role};
use notices::{Audience, Deadline, Desk, Teller, Telling, What};

#[cfg(test)]
mod tests;

pub struct OfComplaints;

/// Names of events that tell something; [`told`] reads no others.
const TELLING: [&str; 13] = [
    "ComplaintReceived",
    "ComplaintReclassified",
    "ComplaintRefused",
    "ComplaintAssigned",
    "ComplaintAccepted",
    "ComplaintReturned",
    "ProgressLogged",
    "ComplaintExtended",
    "ComplaintAnswered",
    "ComplaintReopened",
    "ComplaintClosed",
    "WordsAdded",
    "DeadlinePassed",
];

impl Teller for OfComplaints {
    fn stream_type(&self) -> &'static str {
        "complaint"
    }

    fn tells(&self, event_type: &str) -> bool {
        TELLING.contains(&event_type)
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let events = stream.iter().map(|stored| {
            ComplaintEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        });
        Ok(told(&events.collect::<Result<Vec<_>, _>>()?))
    }
}

/// By the last of these events. What its owner did themself they know; what somebody did at their word they are told.
fn told(events: &[ComplaintEvent]) -> Vec<Telling> {
    use ComplaintEvent as Event;
    let Some((last, earlier)) = events.split_last() else { return Vec::new() };
    let followers = |what| vec![Telling { what, audience: Audience::Followers }];
    match last {
        Event::ComplaintReceived(_) => followers(What::ComplaintReceived),
        Event::ComplaintRefused(_) => followers(What::ComplaintRefused),
        // Another agency is told as that.
        Event::ComplaintReclassified(_) if due_on(events) != due_on(earlier) => {
            followers(What::ComplaintReclassified)
        }
        Event::ComplaintAssigned(assigned) => {
            let waits = officers(What::ComplaintWaits, vec![assigned.agency.clone()]);
            // Where the route was known as it came, the receipt says enough; of thanks, that they were passed on.
            let is_news = assigned.by.is_some() && !is_thanks(earlier);
            let told = is_news.then(|| followers(What::ComplaintAssigned));
            [told.unwrap_or_default(), vec![waits]].concat()
        }
        Event::ComplaintAccepted(_) => followers(What::ComplaintAccepted),
        Event::ComplaintReturned(_) => followers(What::ComplaintReturned),
        Event::ProgressLogged(_) => followers(What::ComplaintProgress),
        Event::ComplaintExtended(_) => followers(What::ComplaintExtended),
        Event::ComplaintAnswered(_) => followers(What::ComplaintAnswered),
        Event::ComplaintReopened(reopened) => {
            let agency = agency_of(earlier).into_iter().collect();
            let waits = officers(What::ComplaintReopenedWaits, agency);
            let told = reopened.taken_by.map(|_| followers(What::ComplaintReopened));
            [told.unwrap_or_default(), vec![waits]].concat()
        }
        Event::ComplaintClosed(closed) => match closed.how {
            Closing::WithoutAction => followers(What::ComplaintClosed),
            Closing::NoReply => followers(What::ComplaintUnreplied),
            Closing::Confirmed if closed.by.is_some() => followers(What::ComplaintConfirmed),
            Closing::Acknowledged if is_made_out(earlier) => followers(What::ComplaintAcknowledged),
            _ => Vec::new(),
        },
        // What they say to an answer the centre reads; so it does while no agency has it.
        Event::WordsAdded(added) => {
            let agency = agency_of(earlier).filter(|_| !added.is_reply);
            vec![match agency {
                Some(agency) => officers(What::ComplaintAdded, vec![agency]),
                None => operators(What::ComplaintAdded),
            }]
        }
        // Its owner and the agency hear of it once, and each level as it is reached.
        Event::DeadlinePassed(passed) => {
            let level = passed.level as usize;
            let agency = (level == 1).then(|| passed.agency.clone());
            let above = passed.reached.get(level - 1).cloned();
            let told = (level == 1).then(|| followers(What::ComplaintLate));
            let overdue = agency.into_iter().chain(above).collect();
            [told.unwrap_or_default(), vec![officers(What::ComplaintOverdue, overdue)]].concat()
        }
        _ => Vec::new(),
    }
}

const fn officers(what: What, of: Vec<AgencyCode>) -> Telling {
    Telling { what, audience: Audience::Agencies(of) }
}

const fn operators(what: What) -> Telling {
    Telling { what, audience: Audience::Desk { role: Role::Operator, except: None } }
}

/// Which has it after these.
fn agency_of(events: &[ComplaintEvent]) -> Option<AgencyCode> {
    let last = events.iter().rev().find_map(|event| match event {
        ComplaintEvent::ComplaintAssigned(assigned) => Some(Some(assigned.agency.clone())),
        ComplaintEvent::ComplaintReturned(_) => Some(None),
        _ => None,
    });
    last.flatten()
}

/// The last day that its clock has after these.
fn due_on(events: &[ComplaintEvent]) -> Option<Date> {
    let clock = events.iter().rev().find_map(|event| match event {
        ComplaintEvent::ComplaintRegistered(registered) => Some(registered.clock),
        ComplaintEvent::ComplaintReclassified(anew) => Some(anew.clock),
        ComplaintEvent::ComplaintExtended(extended) => Some(Some(extended.clock)),
        ComplaintEvent::ComplaintReopened(reopened) => Some(reopened.clock),
        _ => None,
    });
    Some(clock??.due_on)
}

fn is_thanks(events: &[ComplaintEvent]) -> bool {
    events.iter().any(|event| {
        matches!(event, ComplaintEvent::ComplaintRegistered(one) if one.about.kind == Kind::Appreciation)
    })
}

/// By an operator: it came without a kind, or to no agency.
fn is_made_out(events: &[ComplaintEvent]) -> bool {
    events
        .iter()
        .any(|event| matches!(event, ComplaintEvent::ComplaintRegistered(one) if one.by.is_some()))
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
