//! Naming: the petitioner's name is shown with their consent, and only while the petition is open.
//!
//! The name is in the vault under the petitioner's key; the log knows only that it is to be shown.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};
use vault::{Kind, Record, Vault};

use crate::catalogue::{Entry, Stage};
use crate::petition::events::NameHidden;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

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
        let (Petition::Closed { origin, .. } | Petition::Discarded { origin }) = petition else {
            return;
        };
        if !origin.shows_name {
            return;
        }
        if let Err(error) = forget(&self.vault, origin.petitioner, number).await {
            tracing::warn!(petition = %number, %error, "its petitioner's name stays in the vault");
        }
    }

    /// The petitioner's name, while it may be shown.
    pub async fn shown_name(&self, entry: &Entry) -> Result<Option<String>, PetitionsError> {
        let Some(petitioner) = entry.petitioner else { return Ok(None) };
        if entry.stage != Stage::Open || entry.shows_name != Some(true) {
            return Ok(None);
        }
        let record = entry.petition.to_string();
        let kept = self.vault.open_one(petitioner, Kind::PetitionerName, &record).await?;
        let damaged = |_| PetitionsError::broken("a petitioner's name does not open");
        kept.map(|plain| plain.text().map(str::to_owned)).transpose().map_err(damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, bat, given, hide_name, sarnai};

    #[test]
    fn bat_is_no_longer_named_once_he_says_so() {
        given(a_petition().open_with_name())
            .when(hide_name(bat()))
            .then_expect_events(vec![NameHidden {}.into()]);
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
