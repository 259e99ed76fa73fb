//! What is due soon, for whoever reminds a desk.

use jiff::civil::Date;
use kernel::{Timestamp, clock};

use crate::catalogue::{self, Entry};
use crate::listing::{self, Listing, Shelf};
use crate::{PetitionNumber, Petitions, PetitionsError, Way};

/// One step that a petition waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueSoon {
    pub petition: PetitionNumber,
    pub step: DueStep,
    /// The last day.
    pub due: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueStep {
    /// By a moderator: of a petition, or of an appeal.
    Review,
    HandOver,
    Consideration,
    Answer,
}

/// Petitions looked at in one statement.
const PAGE: u32 = 500;

impl Petitions {
    /// What is due today or in so many days, and not done; what is overdue stands on every page anyway.
    pub async fn due_soon(
        &self,
        now: Timestamp,
        days: u32,
    ) -> Result<Vec<DueSoon>, PetitionsError> {
        let today = clock::day_of(now);
        let until = clock::days_after(today, days);
        let mut due = self.reviews_due().await?;
        let mut listing = Listing::newest(Shelf::Awaiting, PAGE);
        loop {
            let page = listing::list(&self.views, &listing, self.rules.near_percent).await?;
            due.extend(page.entries.iter().flat_map(answering_due));
            match page.next {
                Some(next) => listing.after = Some(next),
                None => break,
            }
        }
        due.retain(|one| (today..=until).contains(&one.due));
        Ok(due)
    }

    /// The oldest come first, so a page of them is all that can be due soon.
    async fn reviews_due(&self) -> Result<Vec<DueSoon>, PetitionsError> {
        let waiting = catalogue::waiting(&self.views, None, PAGE).await?;
        let days = self.rules.days.review;
        let reviews = waiting.into_iter().filter_map(|entry| {
            let due = clock::last_of_days(entry.moderation.waiting_since?, days);
            Some(DueSoon { petition: entry.petition, step: DueStep::Review, due })
        });
        Ok(reviews.collect())
    }
}

/// What is not done of a petition that has reached its threshold.
fn answering_due(entry: &Entry) -> Vec<DueSoon> {
    let answering = &entry.answering;
    let step = match answering.way {
        Some(Way::Reached) => Some((DueStep::HandOver, answering.hand_over_due)),
        Some(Way::HandedOver) => Some((DueStep::Consideration, answering.consider_due)),
        _ => None,
    };
    let answer = (DueStep::Answer, answering.answer_due);
    let all = step.into_iter().chain([answer]);
    all.filter_map(|(step, due)| Some(DueSoon { petition: entry.petition, step, due: due? }))
        .collect()
}
