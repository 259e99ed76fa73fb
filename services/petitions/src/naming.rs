//! Naming: the petitioner's name is shown with their consent, and only while the petition is open.
//!
//! The name is in the vault under the petitioner's key; the log knows only that it is to be shown.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};
use vault::{Kind, Record, Vault};

use crate::catalogue::{Entry, Stage};
use crate::petition::events::NameHidden;
use crate::petition::{Appeal, Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

/// So many names are looked at in one go.
const PAGE: u32 = 1_000;

#[derive(Debug, Clone)]
pub struct HideName {
    pub by: PersonKey,
}

pub(crate) fn decide(petition: &Petition, command: &HideName) -> Result<NameHidden, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    match petition {
        Petition::Open { origin, .. } if origin.shows_name => Ok(NameHidden {}),
        _ => Err(PetitionError::NameNotShown),
    }
}

pub(crate) async fn keep(
    vault: &Vault,
    petitioner: PersonKey,
    number: PetitionNumber,
    name: &str,
    at: Timestamp,
) -> Result<(), PetitionsError> {
    let record = number.to_string();
    Ok(vault.keep(petitioner, Record::new(Kind::PetitionerName, &record, name), at).await?)
}

/// Whether it is open, or may still come to be.
fn may_be_shown(petition: &Petition, now: Timestamp) -> bool {
    match petition {
        Petition::Unknown
        | Petition::Closed { .. }
        | Petition::Discarded { .. }
        | Petition::Imported => false,
        Petition::Refused { refusal, .. } => match refusal.appeal {
            Appeal::None => now < refusal.appeal_until,
            Appeal::Waiting => true,
            Appeal::Upheld => false,
        },
        Petition::Draft { .. }
        | Petition::Endorsing { .. }
        | Petition::Submitted { .. }
        | Petition::ChangesAsked { .. }
        | Petition::Open { .. } => true,
    }
}

pub(crate) async fn forget(
    vault: &Vault,
    petitioner: PersonKey,
    number: PetitionNumber,
) -> Result<(), PetitionsError> {
    vault.remove(petitioner, Kind::PetitionerName, &number.to_string()).await?;
    Ok(())
}

impl Petitions {
    /// The petitioner takes back the consent to be named; the name itself is let go.
    pub async fn hide_name(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::HideName, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        self.advance(actor, right, number, PetitionCommand::HideName(HideName { by })).await?;
        forget(&self.vault, by, number).await
    }

    /// A name that will not be shown again is kept no longer. What it was kept for is done: what goes
    /// wrong here is the operator's to hear of.
    pub(crate) async fn let_name_go(&self, number: PetitionNumber, petition: &Petition) {
        let Some(origin) = petition.origin().filter(|origin| origin.shows_name) else { return };
        if may_be_shown(petition, self.clock.now()) {
            return;
        }
        if let Err(error) = forget(&self.vault, origin.petitioner, number).await {
            tracing::warn!(petition = %number, %error, "its petitioner's name stays in the vault");
        }
    }

    /// Names that time has run out for, as of a refusal that nobody appealed, kept before an instant; how many.
    pub async fn let_go_of_old_names(&self, before: Timestamp) -> Result<u64, PetitionsError> {
        let (mut removed, mut after) = (0, None);
        loop {
            let old = self.vault.old(Kind::PetitionerName, before, after.as_ref(), PAGE).await?;
            for name in &old {
                let Ok(number) = name.record.parse() else { continue };
                let standing = self.standings.look(&self.bus, number).await?;
                if !may_be_shown(&standing.petition, self.clock.now()) {
                    forget(&self.vault, name.person, number).await?;
                    removed += 1;
                }
            }
            match old.into_iter().next_back() {
                Some(last) => after = Some(last),
                None => return Ok(removed),
            }
        }
    }

    /// The petitioner's name, while it may be shown.
    pub async fn shown_name(&self, entry: &Entry) -> Result<Option<String>, PetitionsError> {
        if entry.stage != Stage::Open {
            return Ok(None);
        }
        self.name_of(entry).await
    }

    /// The name that will be shown once it is open, for those who decide whether it may be.
    pub async fn name_to_show(
        &self,
        actor: &Actor,
        entry: &Entry,
    ) -> Result<Option<String>, PetitionsError> {
        policy::check(actor, Action::SeePetition, entry.resource())?;
        if !entry.is_unpublished() {
            return Ok(None);
        }
        self.name_of(entry).await
    }

    async fn name_of(&self, entry: &Entry) -> Result<Option<String>, PetitionsError> {
        let Some(petitioner) = entry.petitioner.filter(|_| entry.shows_name == Some(true)) else {
            return Ok(None);
        };
        let record = entry.petition.to_string();
        let kept = self.vault.open_one(petitioner, Kind::PetitionerName, &record).await?;
        let damaged = |_| PetitionsError::broken("a petitioner's name does not open");
        kept.map(|plain| plain.text().map(str::to_owned)).transpose().map_err(damaged)
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::Aggregate as _;

    use super::*;
    use crate::petition::events::PetitionEvent;
    use crate::testing::{a_petition, bat, given, hide_name, noon, sarnai};

    #[test]
    fn bat_is_no_longer_named_once_he_says_so() {
        given(a_petition().open_with_name())
            .when(hide_name(bat()))
            .then_expect_events(vec![NameHidden {}.into()]);
    }

    #[test]
    fn a_name_is_kept_while_the_petition_may_still_be_open() {
        let stands = |events: Vec<PetitionEvent>, at| {
            let mut petition = Petition::Unknown;
            events.into_iter().for_each(|event| petition.apply(event));
            may_be_shown(&petition, at)
        };
        let (soon, late) = (noon(), Timestamp::MAX);
        for events in [a_petition().submitted(), a_petition().open(), a_petition().appealed()] {
            assert!(stands(events, late));
        }
        assert!(stands(a_petition().refused(), soon), "it may be appealed");
        assert!(!stands(a_petition().refused(), late));
        for events in [a_petition().closed(), a_petition().discarded(), a_petition().upheld()] {
            assert!(!stands(events, soon));
        }
    }

    #[test]
    fn nobody_else_says_so_and_no_name_is_not_hidden() {
        given(a_petition().open_with_name())
            .when(hide_name(sarnai()))
            .then_expect_error(PetitionError::NotThePetitioner);
        given(a_petition().open())
            .when(hide_name(bat()))
            .then_expect_error(PetitionError::NameNotShown);
    }
}
