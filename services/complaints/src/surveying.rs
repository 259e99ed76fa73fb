//! Surveying: the owner says how content they are, from 1 to 5 and in words, once it is answered or closed.

use kernel::PersonKey;

use crate::complaint::events::{Closing, SurveyAnswered};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::Holder;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct AnswerSurvey {
    pub rating: u8,
    pub words_digest: Option<String>,
    pub taken_by: Option<PersonKey>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: AnswerSurvey,
) -> Result<SurveyAnswered, ComplaintError> {
    let case = match complaint {
        Complaint::Unknown => return Err(ComplaintError::Unknown),
        Complaint::Answered { case, .. } => case,
        Complaint::Closed { how: Closing::Withdrawn | Closing::Refused, .. } => {
            return Err(ComplaintError::Closed);
        }
        Complaint::Closed { case: Some(case), .. } => case,
        _ => return Err(ComplaintError::NotAnswered),
    };
    if case.rating.is_some() {
        return Err(ComplaintError::AlreadySurveyed);
    }
    if !(1..=5).contains(&command.rating) {
        return Err(ComplaintError::NotARating);
    }
    let AnswerSurvey { rating, words_digest, taken_by } = command;
    Ok(SurveyAnswered { rating, words_digest, taken_by })
}

impl Complaints {
    pub async fn answer_survey(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
        rating: u8,
        words: Option<&Words>,
    ) -> Result<(), ComplaintsError> {
        let held = self.held_by(holder, number).await?;
        let taken_by = held.taken_by;
        let command = |words_digest| {
            ComplaintCommand::AnswerSurvey(AnswerSurvey { rating, words_digest, taken_by })
        };
        match words {
            Some(words) => {
                self.say(number, words, held.terms, |digest| command(Some(digest))).await
            }
            None => self.advance(number, command(None), held.terms).await.map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, survey};

    fn answered(rating: u8) -> SurveyAnswered {
        SurveyAnswered { rating, words_digest: None, taken_by: None }
    }

    #[test]
    fn bat_rates_what_was_done_once() {
        for events in [a_complaint().answered(), a_complaint().confirmed()] {
            given(events).when(survey(4)).then_expect_events(vec![answered(4).into()]);
        }
        given([a_complaint().confirmed(), vec![answered(4).into()]].concat())
            .when(survey(1))
            .then_expect_error(ComplaintError::AlreadySurveyed);
    }

    #[test]
    fn from_one_to_five_and_not_before_there_is_something_to_rate() {
        for rating in [0, 6] {
            given(a_complaint().answered())
                .when(survey(rating))
                .then_expect_error(ComplaintError::NotARating);
        }
        for (events, refused) in [
            (a_complaint().accepted(), ComplaintError::NotAnswered),
            (a_complaint().refused(), ComplaintError::Closed),
        ] {
            given(events).when(survey(3)).then_expect_error(refused);
        }
    }
}
