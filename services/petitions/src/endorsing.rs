//! Endorsing a petition: people who were sent its link say that Parliament should hear of it, before a
//! moderator looks at it. An endorsement is no signature: that comes when the petition is open.

pub mod admitting;

use eventlog::{AppendError, ExecuteError, Lane, Terms};
use kernel::{Actor, AgeBand, Citizen, PersonKey};
use policy::{Action, Denied, Resource};
use serde::{Deserialize, Serialize};

pub use self::admitting::AdmitToModeration;
use crate::catalogue::{self, Entry, Stage};
use crate::endorsement::events::PetitionEndorsed;
use crate::endorsement::{Endorsement, EndorsementError};
use crate::number::PetitionNumber;
use crate::petition::Petition;
use crate::standing::Standing;
use crate::{PetitionError, Petitions, PetitionsError};

#[derive(Debug, Clone)]
pub struct EndorsePetition {
    pub petition: PetitionNumber,
    pub petitioner: PersonKey,
    pub by: PersonKey,
    pub age_band: AgeBand,
}

/// What opens a petition to those it is sent to, before it is public. Whoever has it may pass it on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShareLink(pub String);

pub(crate) fn decide(
    endorsement: &Endorsement,
    command: &EndorsePetition,
) -> Result<PetitionEndorsed, EndorsementError> {
    if *endorsement == Endorsement::Given {
        return Err(EndorsementError::AlreadyEndorsed);
    }
    if command.by == command.petitioner {
        return Err(EndorsementError::Own);
    }
    if !command.age_band.is_adult() {
        return Err(EndorsementError::UnderAge);
    }
    Ok(PetitionEndorsed { petition: command.petition })
}

impl Petitions {
    /// For the petitioner, to send to whom they like.
    pub fn share_link(&self, actor: &Actor, entry: &Entry) -> Option<ShareLink> {
        let is_theirs = entry.petitioner.is_some() && entry.petitioner == actor.key();
        is_theirs.then(|| ShareLink(self.standings.key_of(entry.petition).link()))
    }

    /// The petition that a link leads to, with its text, while it gathers endorsements; afterwards, and
    /// with another link, there is no such petition.
    pub async fn by_link(
        &self,
        number: PetitionNumber,
        link: &ShareLink,
    ) -> Result<Entry, PetitionsError> {
        let unknown = || PetitionsError::Petition(PetitionError::Unknown);
        if self.standings.key_of(number).link() != link.0 {
            return Err(unknown());
        }
        let mut entry = catalogue::one(&self.views, number).await?.ok_or_else(unknown)?;
        match entry.stage {
            Stage::Endorsing | Stage::Submitted => {}
            // What is being written anew is nobody's to read.
            Stage::Open | Stage::Closed | Stage::ChangesAsked => return Ok(entry),
            _ => return Err(unknown()),
        }
        self.fill_texts(std::slice::from_mut(&mut entry)).await?;
        Ok(entry)
    }

    /// Whether this person has endorsed it.
    pub async fn has_endorsed(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<bool, PetitionsError> {
        let Some(person) = actor.key() else { return Ok(false) };
        let stream = self.standings.key_of(number).endorser(&person);
        Ok(self.bus.log().read_latest(&[stream]).await?.into_iter().next().flatten().is_some())
    }

    /// Puts a person behind a petition; once more is as good as once.
    pub async fn endorse(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        link: &ShareLink,
    ) -> Result<(), PetitionsError> {
        policy::check(actor, Action::EndorsePetition, Resource::House)?;
        let Some(citizen) = actor.citizen() else { return Err(Denied::SignInFirst.into()) };
        if self.standings.key_of(number).link() != link.0 {
            return Err(PetitionsError::Petition(PetitionError::Unknown));
        }
        let mut looked_again = false;
        loop {
            let standing = self.standings.look(&self.bus, number).await?;
            let Petition::Endorsing { origin, .. } = &standing.petition else {
                return Err(PetitionsError::Petition(
                    standing.petition.is_not(PetitionError::NotEndorsing),
                ));
            };
            match self.append_endorsement(&standing, origin.petitioner, citizen).await {
                Err(ExecuteError::Append(AppendError::GuardFailed { .. })) if !looked_again => {
                    looked_again = true;
                }
                Err(ExecuteError::Refused { error: EndorsementError::AlreadyEndorsed, .. }) => {
                    return Ok(());
                }
                done => return Ok(done?),
            }
        }
    }

    async fn append_endorsement(
        &self,
        standing: &Standing,
        petitioner: PersonKey,
        citizen: &Citizen,
    ) -> Result<(), ExecuteError<EndorsementError>> {
        let terms = Terms {
            guards: vec![standing.guard()],
            lane: Lane::Signature,
            likely_new: true,
            ..Terms::default()
        };
        let command = EndorsePetition {
            petition: standing.number,
            petitioner,
            by: citizen.key,
            age_band: citizen.cell.age_band,
        };
        let stream = standing.key.endorser(&citizen.key);
        self.bus.execute::<Endorsement>(&stream, command, terms).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::petition::events::EndorsementsReached;
    use crate::testing::{NUMBER, a_petition, admit, bat, given, sarnai, temuulen_17};

    fn endorsed_by(citizen: Citizen) -> Result<PetitionEndorsed, EndorsementError> {
        let command = EndorsePetition {
            petition: NUMBER.parse().expect("a number"),
            petitioner: bat().key,
            by: citizen.key,
            age_band: citizen.cell.age_band,
        };
        decide(&Endorsement::Absent, &command)
    }

    #[test]
    fn sarnai_endorses_what_bat_asks() {
        let petition = NUMBER.parse().expect("a number");
        assert_eq!(endorsed_by(sarnai()), Ok(PetitionEndorsed { petition }));
    }

    #[test]
    fn neither_bat_himself_nor_a_seventeen_year_old_does() {
        assert_eq!(endorsed_by(bat()), Err(EndorsementError::Own));
        assert_eq!(endorsed_by(temuulen_17()), Err(EndorsementError::UnderAge));
    }

    #[test]
    fn more_than_a_hundred_bring_it_to_the_moderators_and_not_one_less() {
        given(a_petition().endorsing())
            .when(admit(100))
            .then_expect_error(PetitionError::TooFewEndorsements);
        given(a_petition().endorsing())
            .when(admit(101))
            .then_expect_events(vec![EndorsementsReached { endorsement_count: 101 }.into()]);
    }

    #[test]
    fn it_comes_to_them_once() {
        given(a_petition().submitted())
            .when(admit(102))
            .then_expect_error(PetitionError::NotEndorsing);
    }
}
