//! Publishing a petition: a moderator opens it for signing, for the period the rules give.

use jiff::{SignedDuration, Timestamp, TimestampRound, Unit};
use kernel::Actor;
use policy::Action;

use crate::petition::events::PetitionPublished;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::rules::Rules;
use crate::text::PetitionText;
use crate::{PetitionNumber, Petitions, PetitionsError, drafts};

#[derive(Debug, Clone)]
pub struct PublishPetition {
    pub text: PetitionText,
    pub rules: Rules,
    pub at: Timestamp,
}

pub(crate) fn decide(
    petition: &Petition,
    command: PublishPetition,
) -> Result<PetitionPublished, PetitionError> {
    let Petition::Submitted { origin } = petition else {
        return Err(if petition.origin().is_some() {
            PetitionError::NotSubmitted
        } else {
            PetitionError::Unknown
        });
    };
    if command.text.digest() != origin.text_digest {
        return Err(PetitionError::TextChanged);
    }
    Ok(PetitionPublished {
        text: command.text,
        threshold: command.rules.thresholds.of(origin.kind),
        closes_at: closes_at(command.at, command.rules.signing_period),
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
        let (standing, right) = self.may(actor, Action::PublishPetition, number).await?;
        let Petition::Submitted { origin } = &standing.petition else {
            return Err(PetitionsError::Petition(PetitionError::NotSubmitted));
        };
        let kept = drafts::text_of(&self.vault, origin).await?;
        let text = kept.ok_or(PetitionsError::Petition(PetitionError::TextGone))?;
        let command = PublishPetition { text, rules: (*self.rules).clone(), at: self.clock.now() };
        self.advance(actor, right, number, PetitionCommand::Publish(command)).await?;
        self.let_draft_go(number, origin).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NOON, a_petition, given, publish, text};

    #[test]
    fn it_is_open_for_thirty_days_to_the_minute() {
        given(a_petition().submitted()).when(publish(text())).then_expect_events(vec![
            PetitionPublished {
                text: text(),
                threshold: 33_000,
                closes_at: "2026-12-20T12:00:00Z".parse().expect("an instant"),
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
        let other =
            PetitionText { action: "Өөр зүйл хийж өгнө үү".into(), ..text() };
        given(a_petition().submitted())
            .when(publish(other))
            .then_expect_error(PetitionError::TextChanged);
    }

    #[test]
    fn a_draft_is_not_published() {
        given(a_petition().started())
            .when(publish(text()))
            .then_expect_error(PetitionError::NotSubmitted);
    }

    #[test]
    fn it_is_published_once() {
        given(a_petition().open())
            .when(publish(text()))
            .then_expect_error(PetitionError::NotSubmitted);
    }
}
