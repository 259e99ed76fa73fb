//! What pages and files read: the projections, after asking who may see it.

use std::collections::HashMap;

use kernel::{Actor, Timestamp};
use policy::{Action, Resource};

use crate::bursts::{self, Burst};
use crate::catalogue::{self, Entry, Totals, WaitingAfter};
use crate::error::PetitionsError;
use crate::invalidations::{self, Invalidated, InvalidationEntry};
use crate::listing::{self, Listed, Listing};
use crate::number::PetitionNumber;
use crate::petition::events::ClosingCause;
use crate::tallies::{self, Count, HourCount, MinuteCount};
use crate::timeline::{self, Step, Taken};
use crate::{PetitionError, Petitions};

impl Petitions {
    /// A petition that this actor may see; from others it is hidden, as if it were unknown.
    pub async fn entry(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Entry, PetitionsError> {
        let unknown = || PetitionsError::Petition(PetitionError::Unknown);
        let mut entry = catalogue::one(&self.views, number).await?.ok_or_else(unknown)?;
        policy::check(actor, Action::SeePetition, entry.resource())?;
        // One that was refused is everyone's to know of, and its text is not if the ground hides it.
        if !entry.is_public() || entry.permits(actor, Action::SeeHidden) {
            self.fill_texts(std::slice::from_mut(&mut entry)).await?;
        }
        Ok(entry)
    }

    /// What those of these that everyone may read ask; the others are left out.
    pub async fn public_titles(
        &self,
        numbers: &[PetitionNumber],
    ) -> Result<HashMap<PetitionNumber, String>, PetitionsError> {
        let entries = catalogue::many(&self.views, numbers).await?.into_iter();
        let public = entries.filter(Entry::is_public);
        Ok(public.filter_map(|entry| Some((entry.petition, entry.action?))).collect())
    }

    /// What happened to a petition that this actor may see, the earliest first.
    pub async fn timeline(&self, entry: &Entry) -> Result<Vec<Taken>, PetitionsError> {
        let mut steps = timeline::of_petitions(&self.views, &[entry.petition]).await?;
        for step in &mut steps {
            // It ended at its minute, even where the house was down then and recorded it later.
            if matches!(step.said, Step::Closed { cause: ClosingCause::PeriodOver }) {
                step.at = entry.closes_at.map_or(step.at, |closes_at| step.at.min(closes_at));
            }
        }
        Ok(steps)
    }

    /// A page of the public petitions.
    pub async fn list(&self, listing: &Listing) -> Result<Listed, PetitionsError> {
        Ok(listing::list(&self.views, listing, self.rules.near_percent).await?)
    }

    pub async fn totals(&self) -> Result<Totals, PetitionsError> {
        Ok(self.counted.totals(&self.views).await?)
    }

    /// What waits for moderation, the oldest first, so many after one of them.
    pub async fn moderation_queue(
        &self,
        actor: &Actor,
        after: Option<WaitingAfter>,
        limit: u32,
    ) -> Result<Vec<Entry>, PetitionsError> {
        policy::check(actor, Action::SeeModerationQueue, Resource::House)?;
        let mut entries = catalogue::waiting(&self.views, after, limit).await?;
        self.fill_texts(&mut entries).await?;
        Ok(entries)
    }

    /// How much waits for moderation in all.
    pub async fn moderation_queue_length(&self, actor: &Actor) -> Result<u64, PetitionsError> {
        policy::check(actor, Action::SeeModerationQueue, Resource::House)?;
        Ok(catalogue::waiting_count(&self.views).await?)
    }

    /// How signatures came in, hour by hour.
    pub async fn hours(&self, number: PetitionNumber) -> Result<Vec<HourCount>, PetitionsError> {
        Ok(tallies::hours(&self.views, number).await?)
    }

    /// Minute by minute.
    pub async fn minutes(
        &self,
        number: PetitionNumber,
    ) -> Result<Vec<MinuteCount>, PetitionsError> {
        Ok(tallies::minutes(&self.views, number).await?)
    }

    /// From where most signatures of a petition came at once.
    pub async fn bursts_of(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Vec<Burst>, PetitionsError> {
        policy::check(actor, Action::SeeAnomalies, Resource::House)?;
        Ok(bursts::of_petition(&self.views, number).await?)
    }

    /// From where many signatures came at once, of any petition, within so many hours.
    pub async fn latest_bursts(
        &self,
        actor: &Actor,
        hours: u32,
        at_least: u64,
    ) -> Result<Vec<Burst>, PetitionsError> {
        policy::check(actor, Action::SeeAnomalies, Resource::House)?;
        let now = self.clock.now().as_second().div_euclid(3_600);
        Ok(bursts::latest(&self.views, now - i64::from(hours), at_least).await?)
    }

    /// The invalidations of a petition, the newest first.
    pub async fn invalidations_of(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<Vec<InvalidationEntry>, PetitionsError> {
        policy::check(actor, Action::SeeAnomalies, Resource::House)?;
        Ok(invalidations::of_petition(&self.views, number).await?)
    }

    /// What everyone may know of the invalidations of a petition that this actor may see, the earliest
    /// first: those that are done.
    pub async fn invalidated(&self, entry: &Entry) -> Result<Vec<Invalidated>, PetitionsError> {
        let invalidations = invalidations::of_petition(&self.views, entry.petition).await?;
        Ok(invalidations.iter().rev().filter_map(InvalidationEntry::done).collect())
    }

    /// What waits for a second one to agree, of all petitions.
    pub async fn waiting_invalidations(
        &self,
        actor: &Actor,
    ) -> Result<Vec<InvalidationEntry>, PetitionsError> {
        policy::check(actor, Action::SeeAnomalies, Resource::House)?;
        Ok(invalidations::waiting(&self.views).await?)
    }

    /// The live total; `None` until someone's signature has been counted.
    pub async fn count(&self, number: PetitionNumber) -> Result<Option<Count>, PetitionsError> {
        Ok(tallies::count(&self.views, number).await?)
    }

    /// The total as it was at an instant; `None` before someone's signature was counted.
    pub async fn count_at(
        &self,
        number: PetitionNumber,
        at: Timestamp,
    ) -> Result<Option<Count>, PetitionsError> {
        Ok(tallies::count_at(&self.views, number, at).await?)
    }
}
