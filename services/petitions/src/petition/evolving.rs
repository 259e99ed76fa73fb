//! How each event moves a petition on.

use super::events::{PetitionEvent, PetitionPublished, PetitionStarted};
use super::{Appeal, Origin, Petition, Progress, Refusal, Review, Signing};

impl Petition {
    pub(super) fn evolve(self, event: PetitionEvent) -> Self {
        use PetitionEvent as Event;
        match (self, event) {
            (Self::Unknown, Event::PetitionStarted(started)) => Self::started(started),
            (Self::Unknown, Event::PetitionImported(_)) => Self::Imported,
            (Self::Draft { origin }, Event::PetitionEdited(edited)) => Self::Draft {
                origin: Origin { kind: edited.kind, text_digest: edited.text_digest, ..origin },
            },
            (Self::ChangesAsked { origin }, Event::PetitionEdited(edited)) => Self::ChangesAsked {
                origin: Origin { kind: edited.kind, text_digest: edited.text_digest, ..origin },
            },
            (
                Self::Draft { origin } | Self::ChangesAsked { origin },
                Event::PetitionSubmitted(submitted),
            ) => {
                let origin = Origin { shows_name: submitted.shows_name, ..origin };
                match submitted.endorsements_needed {
                    0 => Self::Submitted { origin, review: None },
                    needed => Self::Endorsing { origin, needed },
                }
            }
            (Self::Endorsing { origin, .. }, Event::EndorsementsReached(_)) => {
                Self::Submitted { origin, review: None }
            }
            (Self::Submitted { origin, .. }, event) => Self::reviewed(origin, event),
            (Self::Refused { origin, refusal }, event) => Self::appealed(origin, refusal, event),
            (Self::Open { origin, terms, progress }, event) => {
                Self::signed(origin, terms, progress, event)
            }
            (Self::Closed { origin, progress }, event) => {
                let progress = progress.after(&event);
                Self::Closed { origin, progress }
            }
            (
                Self::Draft { origin }
                | Self::Endorsing { origin, .. }
                | Self::ChangesAsked { origin },
                Event::PetitionDiscarded(_),
            ) => Self::Discarded { origin },
            // Decisions write no other pair.
            (unmoved, _) => unmoved,
        }
    }

    fn started(started: PetitionStarted) -> Self {
        let PetitionStarted { petitioner, kind, text_digest, cell: _ } = started;
        Self::Draft { origin: Origin { petitioner, kind, text_digest, shows_name: false } }
    }

    /// While a moderator has it.
    fn reviewed(origin: Origin, event: PetitionEvent) -> Self {
        match event {
            PetitionEvent::ReviewBegun(begun) => {
                let review = Some(Review { by: begun.by, until: begun.until });
                Self::Submitted { origin, review }
            }
            PetitionEvent::ChangesAsked(_) => Self::ChangesAsked { origin },
            PetitionEvent::PetitionPublished(published) => Self::published(origin, &published),
            PetitionEvent::PetitionRefused(refused) => Self::Refused {
                origin,
                refusal: Refusal {
                    by: refused.by,
                    is_hidden: refused.ground.is_hidden,
                    appeal_until: refused.appeal_until,
                    appeal: Appeal::None,
                    review: None,
                },
            },
            PetitionEvent::PetitionDiscarded(_) => Self::Discarded { origin },
            _ => Self::Submitted { origin, review: None },
        }
    }

    fn appealed(origin: Origin, refusal: Refusal, event: PetitionEvent) -> Self {
        let refusal = match event {
            PetitionEvent::RefusalAppealed(_) => Refusal { appeal: Appeal::Waiting, ..refusal },
            PetitionEvent::ReviewBegun(begun) => {
                let review = Some(Review { by: begun.by, until: begun.until });
                Refusal { review, ..refusal }
            }
            PetitionEvent::ReviewLeft(_) => Refusal { review: None, ..refusal },
            PetitionEvent::RefusalUpheld(_) => {
                Refusal { appeal: Appeal::Upheld, review: None, ..refusal }
            }
            PetitionEvent::PetitionPublished(published) => {
                return Self::published(origin, &published);
            }
            _ => refusal,
        };
        Self::Refused { origin, refusal }
    }

    fn published(origin: Origin, published: &PetitionPublished) -> Self {
        let terms = Signing {
            closes_at: published.closes_at,
            threshold: published.threshold,
            closes_at_threshold: published.closes_at_threshold,
        };
        Self::Open { origin, terms, progress: Progress::BEGUN }
    }

    fn signed(origin: Origin, terms: Signing, progress: Progress, event: PetitionEvent) -> Self {
        match event {
            PetitionEvent::PetitionClosed(_) => Self::Closed { origin, progress },
            PetitionEvent::SigningExtended(extended) => {
                let terms = Signing { closes_at: extended.closes_at, ..terms };
                Self::Open { origin, terms, progress }
            }
            PetitionEvent::NameHidden(_) => {
                Self::Open { origin: Origin { shows_name: false, ..origin }, terms, progress }
            }
            other => Self::Open { origin, terms, progress: progress.after(&other) },
        }
    }
}
