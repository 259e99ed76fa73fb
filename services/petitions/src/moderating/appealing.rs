//! Appealing a refusal: the petitioner asks, once, for another moderator's decision.
//!
//! What the petitioner writes is for that moderator; it stays in the vault.

pub mod deciding;

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};
use vault::{Kind, Plain, Record, salted};

use crate::petition::events::RefusalAppealed;
use crate::petition::{Appeal, Petition, PetitionCommand, PetitionError};
use crate::{PetitionNumber, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct AppealRefusal {
    pub by: PersonKey,
    pub words_digest: String,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: AppealRefusal,
) -> Result<RefusalAppealed, PetitionError> {
    let origin = petition.origin().ok_or(PetitionError::Unknown)?;
    if origin.petitioner != command.by {
        return Err(PetitionError::NotThePetitioner);
    }
    let Petition::Refused { refusal, .. } = petition else {
        return Err(PetitionError::NotRefused);
    };
    if refusal.appeal != Appeal::None {
        return Err(PetitionError::AppealedAlready);
    }
    if command.at >= refusal.appeal_until {
        return Err(PetitionError::AppealTooLate(refusal.appeal_until));
    }
    Ok(RefusalAppealed { words_digest: command.words_digest })
}

impl Petitions {
    pub async fn appeal(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        words: &str,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::AppealRefusal, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let at = self.clock.now();
        let salt = salted::salt()?;
        let words_digest = salted::digest([salt.as_str(), words]);
        let command = AppealRefusal { by, words_digest, at };
        decide(&standing.petition, command.clone()).map_err(PetitionsError::Petition)?;
        let record = number.to_string();
        self.vault.keep(by, Record::new(Kind::PetitionAppeal, &record, words), at).await?;
        self.advance(actor, right, number, PetitionCommand::Appeal(command)).await
    }

    /// What the petitioner wrote against a refusal, for themself and the moderators.
    pub async fn appeal_words(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Option<String>, PetitionsError> {
        let (standing, _) = self.may(actor, Action::SeeHidden, number).await?;
        let Some(origin) = standing.petition.origin() else { return Ok(None) };
        let record = number.to_string();
        let kept = self.vault.open_one(origin.petitioner, Kind::PetitionAppeal, &record).await?;
        let damaged = |_| PetitionsError::broken("an appeal does not open");
        kept.as_ref()
            .map(Plain::text)
            .transpose()
            .map_err(damaged)
            .map(|words| words.map(str::to_owned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, appeal, bat, given, sarnai};

    #[test]
    fn bat_appeals_within_his_thirty_days() {
        let appealed = RefusalAppealed { words_digest: "0003".into() };
        given(a_petition().refused())
            .when(appeal(bat(), "2026-12-20T15:59:59Z"))
            .then_expect_events(vec![appealed.into()]);
        let late = "2026-12-20T16:00:00Z";
        given(a_petition().refused())
            .when(appeal(bat(), late))
            .then_expect_error(PetitionError::AppealTooLate(late.parse().expect("an instant")));
    }

    #[test]
    fn once_and_nobody_for_him_and_only_what_was_refused() {
        let now = "2026-11-21T12:00:00Z";
        given(a_petition().appealed())
            .when(appeal(bat(), now))
            .then_expect_error(PetitionError::AppealedAlready);
        given(a_petition().upheld())
            .when(appeal(bat(), now))
            .then_expect_error(PetitionError::AppealedAlready);
        given(a_petition().refused())
            .when(appeal(sarnai(), now))
            .then_expect_error(PetitionError::NotThePetitioner);
        given(a_petition().open())
            .when(appeal(bat(), now))
            .then_expect_error(PetitionError::NotRefused);
    }
}
