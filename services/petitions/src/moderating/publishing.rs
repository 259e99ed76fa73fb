//! Publishing a petition: a moderator opens it for signing, for the period the rules give.

use jiff::{SignedDuration, Timestamp, TimestampRound, Unit};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied};

use super::must_be_free;
use crate::drafts::Draft;
use crate::petition::events::PetitionPublished;
use crate::petition::{Origin, Petition, PetitionCommand, PetitionError};
use crate::rules::Rules;
use crate::{PetitionNumber, Petitions, PetitionsError, drafts};

#[derive(Debug, Clone)]
pub struct PublishPetition {
    pub by: PersonKey,
    pub draft: Draft,
    pub rules: Rules,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: PublishPetition,
) -> Result<PetitionPublished, PetitionError> {
    let Petition::Submitted { origin, review } = petition else {
        return Err(petition.is_not(PetitionError::NotSubmitted));
    };
    must_be_free(review.as_ref(), command.by, command.at)?;
    published(origin, command.draft, &command.rules, command.at)
}

/// The text that was handed in, and no other, is open from now on.
pub(super) fn published(
    origin: &Origin,
    draft: Draft,
    rules: &Rules,
    at: Timestamp,
) -> Result<PetitionPublished, PetitionError> {
    if draft.digest() != origin.text_digest {
        return Err(PetitionError::TextChanged);
    }
    Ok(PetitionPublished {
        text: draft.text,
        salt: draft.salt,
        threshold: rules.thresholds.of(origin.kind),
        closes_at: closes_at(at, rules.signing_period),
        closes_at_threshold: rules.closes_at_threshold,
    })
}

/// The period to the minute: the page says 18:00, so it ends at 18:00:00, and no one loses a second.
fn closes_at(at: Timestamp, period: SignedDuration) -> Timestamp {
    let end = at + period;
    let up = TimestampRound::new().smallest(Unit::Minute).mode(jiff::RoundMode::Ceil);
    end.round(up).unwrap_or(end)
}

impl Petitions {
    /// Takes the submitted text out of the vault and makes it public.
    pub async fn publish(
        &self,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let Petition::Submitted { origin, .. } = &standing.petition else {
            return Err(PetitionsError::Petition(PetitionError::NotSubmitted));
        };
        let kept = drafts::draft_of(&self.vault, origin).await?;
        let draft = kept.ok_or(PetitionsError::Petition(PetitionError::TextGone))?;
        let (rules, at) = ((*self.rules).clone(), self.clock.now());
        let command = PublishPetition { by, draft, rules, at };
        self.advance(actor, right, number, PetitionCommand::Publish(command)).await?;
        self.let_draft_go(number, origin).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        NOON, a_draft, a_petition, bold, given, oyun, publish, publish_by, review_until, text,
    };
    use crate::text::PetitionText;

    #[test]
    fn it_is_open_for_thirty_days_to_the_minute() {
        given(a_petition().submitted()).when(publish(a_draft())).then_expect_events(vec![
            PetitionPublished {
                text: text(),
                salt: a_draft().salt,
                threshold: 33_000,
                closes_at: "2026-12-20T12:00:00Z".parse().expect("an instant"),
                closes_at_threshold: false,
            }
            .into(),
        ]);
    }

    #[test]
    fn the_minute_is_rounded_up() {
        let at: Timestamp = "2026-11-20T12:00:00.000001Z".parse().expect("an instant");
        assert_eq!(closes_at(at, SignedDuration::from_secs(1)).to_string(), "2026-11-20T12:01:00Z");
        let noon: Timestamp = NOON.parse().expect("an instant");
        assert_eq!(
            closes_at(noon, SignedDuration::from_mins(1)).to_string(),
            "2026-11-20T12:01:00Z"
        );
    }

    #[test]
    fn another_text_than_the_submitted_one_is_not_published() {
        let text =
            PetitionText { action: "Өөр зүйл хийж өгнө үү".into(), ..text() };
        given(a_petition().submitted())
            .when(publish(Draft { text, ..a_draft() }))
            .then_expect_error(PetitionError::TextChanged);
    }

    #[test]
    fn what_oyun_reviews_is_published_by_her_and_not_by_bold() {
        given(a_petition().with_oyun())
            .when(publish_by(bold(), a_draft()))
            .then_expect_error(PetitionError::UnderReview(review_until()));
        let events = a_petition().open();
        given(a_petition().with_oyun())
            .when(publish_by(oyun(), a_draft()))
            .then_expect_events(events[events.len() - 1..].to_vec());
    }

    #[test]
    fn what_nobody_handed_in_or_endorsed_is_not_published_and_nothing_is_twice() {
        for events in [
            a_petition().started(),
            a_petition().endorsing(),
            a_petition().open(),
            a_petition().refused(),
        ] {
            given(events).when(publish(a_draft())).then_expect_error(PetitionError::NotSubmitted);
        }
    }
}
