//! When a person agreed that something of theirs is kept: as their own stream says.

use std::collections::BTreeMap;

use eventlog::{NotDone, Recorded as _};
use kernel::{Actor, Timestamp};
use policy::Action;

use crate::person::events::PersonEvent;
use crate::person::stream;
use crate::{ContactKind, Privacy, PrivacyError};

/// Of each consent that is given and not withdrawn, since when.
pub type Agreed = BTreeMap<ContactKind, Timestamp>;

impl Privacy {
    pub async fn agreed(&self, actor: &Actor) -> Result<Agreed, PrivacyError> {
        let person = self.own(actor, Action::SeeHeld)?;
        let mut agreed = Agreed::new();
        for stored in self.bus.log().read_stream(&stream(person)).await? {
            let event =
                PersonEvent::recall(&stored.event_type, stored.event_version, &stored.payload);
            take(&mut agreed, event.map_err(NotDone::Broken)?, stored.recorded_at);
        }
        Ok(agreed)
    }
}

fn take(agreed: &mut Agreed, event: PersonEvent, at: Timestamp) {
    match event {
        PersonEvent::ConsentGiven(given) => {
            agreed.insert(given.to, at);
        }
        PersonEvent::ConsentWithdrawn(withdrawn) => {
            agreed.remove(&withdrawn.to);
        }
        PersonEvent::PersonalDataTakenOut(_) => {}
        PersonEvent::PersonalDataErased(_) => agreed.clear(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{consent, erased, withdrawn};
    use jiff::ToSpan as _;

    fn after(events: &[PersonEvent]) -> Agreed {
        let first: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        let mut agreed = Agreed::new();
        for (hours, event) in (0..).zip(events) {
            take(&mut agreed, event.clone(), first + hours.hours());
        }
        agreed
    }

    #[test]
    fn bat_agreed_when_he_last_did() {
        let email = ContactKind::Email;
        let again = after(&[consent(email), withdrawn(email), consent(email)]);
        let at: Timestamp = "2026-11-20T06:00:00Z".parse().expect("an instant");
        assert_eq!(again, Agreed::from([(email, at)]));
        assert_eq!(after(&[consent(email), consent(ContactKind::Phone), erased()]), Agreed::new());
    }
}
