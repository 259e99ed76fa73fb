//! Following: somebody wants to hear of a petition's steps. What one follows lies in the vault under one's
//! own key, with how far one has looked, and goes with it.

use eventlog::Position;
use kernel::{Actor, PersonKey};
use policy::{Action, Denied};
use serde::{Deserialize, Serialize};
use vault::{Kind, Record};

use crate::catalogue::{self, Entry};
use crate::timeline::{self, Taken};
use crate::{PetitionError, PetitionNumber, Petitions, PetitionsError};

/// A petition that somebody follows, the last step of it, and whether they have not seen that yet.
#[derive(Debug, Clone)]
pub struct Followed {
    pub entry: Entry,
    pub newest: Option<Taken>,
    pub is_new: bool,
}

/// What is kept of it.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Seen {
    /// Every step up to here was on their page.
    position: Position,
}

impl Petitions {
    /// From here on; once more is as good as once, and what was new stays new.
    pub async fn follow(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let entry = self.entry(actor, number).await?;
        let person = self.follower(actor, &entry)?;
        if self.follows(actor, number).await? {
            return Ok(());
        }
        self.has_seen(person, number, self.log_position()).await
    }

    /// Whether there is such a petition matters no more: nobody is held to follow one.
    pub async fn unfollow(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.vault.remove(person, Kind::Following, &number.to_string()).await?;
        Ok(())
    }

    pub async fn follows(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<bool, PetitionsError> {
        let Some(person) = actor.key() else { return Ok(false) };
        let record = number.to_string();
        Ok(self.vault.open_one(person, Kind::Following, &record).await?.is_some())
    }

    /// All that somebody follows, what moved last first.
    pub async fn followed_by(&self, actor: &Actor) -> Result<Vec<Followed>, PetitionsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let mut followed = Vec::new();
        for (number, seen) in self.records_of(person).await? {
            let Some(entry) = catalogue::one(&self.views, number).await? else { continue };
            let newest = timeline::of_petition(&self.views, number).await?.pop();
            let is_new = newest.as_ref().is_some_and(|newest| newest.position > seen.position);
            followed.push(Followed { entry, newest, is_new });
        }
        let moved = |one: &Followed| one.newest.as_ref().map(|newest| newest.position);
        followed.sort_by_key(|one| std::cmp::Reverse(moved(one)));
        Ok(followed)
    }

    /// They were shown these: what is new next time is what comes after.
    pub async fn looked_at(
        &self,
        actor: &Actor,
        followed: &[Followed],
    ) -> Result<(), PetitionsError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        for one in followed.iter().filter(|one| one.is_new) {
            let Some(newest) = &one.newest else { continue };
            self.has_seen(person, one.entry.petition, newest.position).await?;
        }
        Ok(())
    }

    fn follower(&self, actor: &Actor, entry: &Entry) -> Result<PersonKey, PetitionsError> {
        policy::check(actor, Action::FollowPetition, entry.resource())?;
        // Its petitioner and the staff see more than there is to follow.
        if !entry.is_public() {
            return Err(PetitionsError::Petition(PetitionError::NotOpen));
        }
        Ok(actor.key().ok_or(Denied::SignInFirst)?)
    }

    async fn has_seen(
        &self,
        person: PersonKey,
        number: PetitionNumber,
        position: Position,
    ) -> Result<(), PetitionsError> {
        let record = number.to_string();
        let record = Record::json(Kind::Following, &record, &Seen { position })?;
        Ok(self.vault.keep(person, record, self.clock.now()).await?)
    }

    async fn records_of(
        &self,
        person: PersonKey,
    ) -> Result<Vec<(PetitionNumber, Seen)>, PetitionsError> {
        let all = self.vault.all_of(person).await?;
        let following = all.into_iter().filter(|opened| opened.kind == Kind::Following);
        let read = following.filter_map(|opened| {
            let number = opened.record.parse().ok()?;
            let seen = opened.content.and_then(|plain| plain.json());
            Some(seen.map(|seen| (number, seen)))
        });
        let damaged = |_| PetitionsError::broken("what somebody follows does not open");
        read.collect::<Result<_, vault::Damaged>>().map_err(damaged)
    }
}
