//! What the events of a petition tell, and whom.

use async_trait::async_trait;
use eventlog::{Recorded as _, StoredEvent};
use kernel::{PersonKey, Role, Timestamp};
use notices::{Audience, Deadline, Deadlines, Desk, Teller, Telling, What};
use petitions::{DueStep, PetitionEvent, Petitions};

pub struct OfPetitions;

/// Names of events that tell something; [`told`] reads no others.
const TELLING: [&str; 14] = [
    "PetitionSubmitted",
    "EndorsementsReached",
    "ChangesAsked",
    "PetitionPublished",
    "PetitionRefused",
    "RefusalAppealed",
    "RefusalUpheld",
    "RefusalOverturned",
    "SigningExtended",
    "ThresholdReached",
    "PetitionClosed",
    "PetitionHandedOver",
    "PetitionConsidered",
    "PetitionAnswered",
];
/// The last of them.
const CONCLUDED: &str = "PetitionConcluded";

impl Teller for OfPetitions {
    fn stream_type(&self) -> &'static str {
        "petition"
    }

    fn tells(&self, event_type: &str) -> bool {
        TELLING.contains(&event_type) || event_type == CONCLUDED
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let recall = |stored: &StoredEvent| {
            PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        };
        let events = stream.iter().map(recall).collect::<Result<Vec<_>, _>>()?;
        Ok(told(&events))
    }
}

/// By the last of these events. What was brought here from elsewhere has no petitioner.
fn told(events: &[PetitionEvent]) -> Vec<Telling> {
    let Some((last, earlier)) = events.split_last() else { return Vec::new() };
    let petitioner = earlier.iter().find_map(|event| match event {
        PetitionEvent::PetitionStarted(started) => Some(started.petitioner),
        _ => None,
    });
    let Some(petitioner) = petitioner else { return Vec::new() };
    let own = |what| Telling { what, audience: Audience::Person(petitioner) };
    let followers = |what| Telling { what, audience: Audience::Followers };
    let everyone = |what| vec![own(what), followers(what)];
    match last {
        PetitionEvent::PetitionSubmitted(submitted) if submitted.endorsements_needed == 0 => {
            vec![own(What::PetitionReceived), desk(What::ReviewWaits, Role::Moderator, None)]
        }
        PetitionEvent::PetitionSubmitted(_) if changes_were_asked(earlier) => {
            vec![own(What::PetitionReceived), desk(What::ReviewWaits, Role::Moderator, None)]
        }
        PetitionEvent::PetitionSubmitted(_) => vec![own(What::PetitionReceived)],
        PetitionEvent::EndorsementsReached(_) => {
            vec![own(What::EndorsementsReached), desk(What::ReviewWaits, Role::Moderator, None)]
        }
        PetitionEvent::ChangesAsked(_) => vec![own(What::ChangesAsked)],
        // An appeal that is upheld in the petitioner's favour is told as that.
        PetitionEvent::PetitionPublished(_) if was_overturned(earlier) => Vec::new(),
        PetitionEvent::PetitionPublished(_) => vec![own(What::PetitionPublished)],
        PetitionEvent::PetitionRefused(_) => vec![own(What::PetitionRefused)],
        PetitionEvent::RefusalAppealed(_) => vec![
            own(What::AppealReceived),
            desk(What::AppealWaits, Role::Moderator, refused_by(earlier)),
        ],
        PetitionEvent::RefusalUpheld(_) => vec![own(What::AppealUpheld)],
        PetitionEvent::RefusalOverturned(_) => vec![own(What::AppealOverturned)],
        PetitionEvent::SigningExtended(_) => everyone(What::SigningExtended),
        PetitionEvent::ThresholdReached(_) => {
            let mut told = everyone(What::ThresholdReached);
            told.push(desk(What::AnswerWaits, Role::Secretariat, None));
            told
        }
        PetitionEvent::PetitionClosed(_) => everyone(What::PetitionClosed),
        PetitionEvent::PetitionHandedOver(_) => everyone(What::PetitionHandedOver),
        PetitionEvent::PetitionConsidered(_) => everyone(What::PetitionConsidered),
        PetitionEvent::PetitionAnswered(_) => everyone(What::PetitionAnswered),
        PetitionEvent::PetitionConcluded(_) => everyone(What::PetitionConcluded),
        _ => Vec::new(),
    }
}

const fn desk(what: What, role: Role, except: Option<PersonKey>) -> Telling {
    Telling { what, audience: Audience::Desk { role, except } }
}

fn changes_were_asked(events: &[PetitionEvent]) -> bool {
    events.iter().any(|event| matches!(event, PetitionEvent::ChangesAsked(_)))
}

fn was_overturned(events: &[PetitionEvent]) -> bool {
    events.iter().any(|event| matches!(event, PetitionEvent::RefusalOverturned(_)))
}

fn refused_by(events: &[PetitionEvent]) -> Option<PersonKey> {
    events.iter().rev().find_map(|event| match event {
        PetitionEvent::PetitionRefused(refused) => Some(refused.by),
        _ => None,
    })
}

pub struct DueOfPetitions(pub Petitions);

#[async_trait]
impl Deadlines for DueOfPetitions {
    async fn within(&self, now: Timestamp, days: u32) -> Result<Vec<Deadline>, String> {
        let due = self.0.due_soon(now, days).await.map_err(|error| error.to_string())?;
        let deadline = |due: petitions::DueSoon| {
            let (what, desk) = match due.step {
                DueStep::Review => (What::ReviewDueSoon, Role::Moderator),
                DueStep::HandOver => (What::HandOverDueSoon, Role::Secretariat),
                DueStep::Consideration => (What::ConsiderationDueSoon, Role::Secretariat),
                DueStep::Answer => (What::AnswerDueSoon, Role::Secretariat),
            };
            Deadline { what, subject: due.petition.to_string(), desk: Desk::Of(desk), due: due.due }
        };
        Ok(due.into_iter().map(deadline).collect())
    }
}
