//! Deciding an appeal: another moderator upholds the refusal, or overturns it and so publishes.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};

use crate::drafts::Draft;
use crate::moderating::{must_be_free, publishing};
use crate::petition::events::{PetitionEvent, RefusalOverturned, RefusalUpheld};
use crate::petition::{Appeal, Petition, PetitionCommand, PetitionError};
use crate::rules::Rules;
use crate::{PetitionNumber, Petitions, PetitionsError, drafts};

#[derive(Debug, Clone)]
pub struct DecideAppeal {
    pub by: PersonKey,
    pub decision: AppealDecision,
    /// For everyone.
    pub words: String,
    /// To publish, where that is the decision.
    pub draft: Option<Draft>,
    pub rules: Rules,
    pub at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealDecision {
    Uphold,
    Overturn,
}

pub(crate) fn decide(
    petition: &Petition,
    command: DecideAppeal,
) -> Result<Vec<PetitionEvent>, PetitionError> {
    let Petition::Refused { origin, refusal } = petition else {
        return Err(petition.is_not(PetitionError::NotRefused));
    };
    if refusal.appeal != Appeal::Waiting {
        return Err(PetitionError::NotAppealed);
    }
    if refusal.by == command.by {
        return Err(PetitionError::OwnRefusal);
    }
    must_be_free(refusal.review.as_ref(), command.by, command.at)?;
    if command.words.trim().is_empty() {
        return Err(PetitionError::ReasonMissing);
    }
    let DecideAppeal { by, words, .. } = command;
    if command.decision == AppealDecision::Uphold {
        return Ok(vec![RefusalUpheld { by, words }.into()]);
    }
    let draft = command.draft.ok_or(PetitionError::TextGone)?;
    let published = publishing::published(origin, draft, &command.rules, command.at)?;
    Ok(vec![RefusalOverturned { by, words }.into(), published.into()])
}

impl Petitions {
    pub async fn decide_appeal(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        decision: AppealDecision,
        words: String,
    ) -> Result<(), PetitionsError> {
        let (standing, right) = self.may(actor, Action::ReviewPetition, number).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let draft = match (standing.petition.origin(), decision) {
            (Some(origin), AppealDecision::Overturn) => {
                drafts::draft_of(&self.vault, origin).await?
            }
            _ => None,
        };
        let (rules, at) = ((*self.rules).clone(), self.clock.now());
        let command = DecideAppeal { by, decision, words, draft, rules, at };
        self.advance(actor, right, number, PetitionCommand::DecideAppeal(command)).await?;
        // What stays refused is kept as long as any refused text.
        if let (Some(origin), AppealDecision::Overturn) = (standing.petition.origin(), decision) {
            self.let_draft_go(number, origin).await;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, bold, decide_appeal, given, oyun};

    #[test]
    fn bold_upholds_what_oyun_refused() {
        let upheld = RefusalUpheld { by: bold().key, words: "Үндэслэлтэй".into() };
        given(a_petition().appealed())
            .when(decide_appeal(bold(), AppealDecision::Uphold, "Үндэслэлтэй"))
            .then_expect_events(vec![upheld.into()]);
    }

    #[test]
    fn or_he_overturns_it_and_it_is_open() {
        let events = a_petition().overturned();
        given(a_petition().appealed())
            .when(decide_appeal(bold(), AppealDecision::Overturn, "Парламентын асуудал мөн"))
            .then_expect_events(events[events.len() - 2..].to_vec());
        let petition = crate::testing::the_petition(a_petition().overturned());
        assert!(matches!(petition, Petition::Open { .. }));
    }

    #[test]
    fn oyun_does_not_decide_over_herself() {
        given(a_petition().appealed())
            .when(decide_appeal(oyun(), AppealDecision::Uphold, "Үндэслэлтэй"))
            .then_expect_error(PetitionError::OwnRefusal);
    }

    #[test]
    fn it_is_decided_once_in_words_and_when_somebody_appealed() {
        given(a_petition().upheld())
            .when(decide_appeal(bold(), AppealDecision::Overturn, "Нээе"))
            .then_expect_error(PetitionError::NotAppealed);
        given(a_petition().refused())
            .when(decide_appeal(bold(), AppealDecision::Uphold, "Үндэслэлтэй"))
            .then_expect_error(PetitionError::NotAppealed);
        given(a_petition().appealed())
            .when(decide_appeal(bold(), AppealDecision::Uphold, " "))
            .then_expect_error(PetitionError::ReasonMissing);
    }
}
