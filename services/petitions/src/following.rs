//! Following: somebody wants to hear of a petition's steps. What one follows lies in the vault under one's
//! own key, with how far one has looked, and goes with it.

use std::collections::HashMap;

use eventlog::Position;
use kernel::{Actor, PersonKey};
use policy::{Action, Denied};
use serde::{Deserialize, Serialize};
use vault::{Kind, Record};

use crate::catalogue::{self, Entry};
use crate::timeline::{self, Taken};
use crate::{PetitionError, PetitionNumber, Petitions, PetitionsError};

/// A petition that somebody follows, and what there is to tell of it.
#[derive(Debug, Clone)]
pub struct Followed {
    pub entry: Entry,
    /// Every step that they have not seen yet, the earliest first; else the last one.
    pub steps: Vec<Taken>,
    pub is_new: bool,
}

impl Followed {
    fn newest(&self) -> Option<Position> {
        self.steps.last().map(|step| step.position)
    }
}

/// What is kept of it.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Seen {
    /// Every step up to here was on their page.
    position: Position,
}

fn told(entry: Entry, mut steps: Vec<Taken>, seen: Position) -> Followed {
    let first_new = steps.partition_point(|step| step.position <= seen);
    let is_new = first_new < steps.len();
    let shown = first_new.min(steps.len().saturating_sub(1));
    Followed { entry, steps: steps.split_off(shown), is_new }
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
        let seen: HashMap<_, _> = self.records_of(person).await?.into_iter().collect();
        let numbers: Vec<PetitionNumber> = seen.keys().copied().collect();
        let mut steps: HashMap<_, Vec<_>> = HashMap::new();
        for step in timeline::of_petitions(&self.views, &numbers).await? {
            steps.entry(step.petition).or_default().push(step);
        }
        let entries = catalogue::many(&self.views, &numbers).await?.into_iter();
        let mut followed: Vec<_> = entries
            .map(|entry| {
                let steps = steps.remove(&entry.petition).unwrap_or_default();
                let seen = seen.get(&entry.petition).map_or(0, |seen| seen.position);
                told(entry, steps, seen)
            })
            .collect();
        followed.sort_by_key(|one| std::cmp::Reverse(one.newest()));
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
            let Some(newest) = one.newest() else { continue };
            self.has_seen(person, one.entry.petition, newest).await?;
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
