//! Supporting a comment: another's, once, while comments are taken; it can be taken back.

use eventlog::{ExecuteError, Lane};
use kernel::Actor;
use policy::Action;

use crate::id::CommentId;
use crate::matter::Matter;
use crate::standing::{ATTEMPTS, is_worth_another_look, must_be_of};
use crate::support::events::{SupportGiven, SupportTakenBack};
use crate::support::{Support, SupportCommand, SupportError};
use crate::{Comments, CommentsError};

pub(crate) fn decide(support: &Support, comment: CommentId) -> Result<SupportGiven, SupportError> {
    match support {
        Support::None => Ok(SupportGiven { comment }),
        Support::Given => Err(SupportError::GivenAlready),
    }
}

pub(crate) fn taking_back(
    support: &Support,
    comment: CommentId,
) -> Result<SupportTakenBack, SupportError> {
    match support {
        Support::Given => Ok(SupportTakenBack { comment }),
        Support::None => Err(SupportError::NotGiven),
    }
}

impl Comments {
    /// Once more is as good as once; whether it is the first time.
    pub async fn support(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
    ) -> Result<bool, CommentsError> {
        self.support_or_not(actor, matter, id, SupportCommand::Give(id.clone())).await
    }

    /// Whether there was anything to take back.
    pub async fn take_support_back(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
    ) -> Result<bool, CommentsError> {
        self.support_or_not(actor, matter, id, SupportCommand::TakeBack(id.clone())).await
    }

    /// Of what everyone reads at that very moment.
    async fn support_or_not(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &CommentId,
        command: SupportCommand,
    ) -> Result<bool, CommentsError> {
        for attempt in 1.. {
            let (standing, _, person) = self.may(actor, Action::SupportComment, id).await?;
            must_be_of(standing.comment.visible()?, matter)?;
            let mut terms = matter.terms_of_people(self.clock.now())?;
            terms.guards.push(standing.guard(id));
            terms.lane = Lane::Signature;
            let stream = self.pseudonyms.of(&matter.id).supporter(id, &person);
            match self.bus.execute::<Support>(&stream, command.clone(), terms).await {
                Ok(_) => return Ok(true),
                Err(ExecuteError::Refused { .. }) => return Ok(false),
                Err(error) if attempt < ATTEMPTS && is_worth_another_look(&error, matter) => {}
                Err(error) => return Err(error.into()),
            }
        }
        unreachable!("the last attempt answers")
    }

    /// Which of some comments a person supports, looked up in the log's index in one go: no table joins a
    /// person to what they support.
    pub async fn supported_by(
        &self,
        actor: &Actor,
        matter: &str,
        comments: &[CommentId],
    ) -> Result<Vec<CommentId>, CommentsError> {
        let Some(person) = actor.key() else { return Ok(Vec::new()) };
        let key = self.pseudonyms.of(matter);
        let streams: Vec<_> = comments.iter().map(|id| key.supporter(id, &person)).collect();
        let latest = self.bus.log().read_latest(&streams).await?;
        let given = comments.iter().zip(latest).filter(|(_, event)| {
            event.as_ref().is_some_and(|event| event.event_type == "SupportGiven")
        });
        Ok(given.map(|(id, _)| id.clone()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given_support, the_id};

    #[test]
    fn sarnai_supports_it_once_and_takes_it_back() {
        let (given, back) =
            (SupportGiven { comment: the_id() }, SupportTakenBack { comment: the_id() });
        let give = SupportCommand::Give(the_id());
        given_support(vec![]).when(give.clone()).then_expect_events(vec![given.clone().into()]);
        given_support(vec![given.clone().into()])
            .when(give.clone())
            .then_expect_error(SupportError::GivenAlready);
        given_support(vec![given.clone().into()])
            .when(SupportCommand::TakeBack(the_id()))
            .then_expect_events(vec![back.clone().into()]);
        given_support(vec![given.clone().into(), back.into()])
            .when(give)
            .then_expect_events(vec![given.into()]);
    }

    #[test]
    fn what_was_not_given_is_not_taken_back() {
        given_support(vec![])
            .when(SupportCommand::TakeBack(the_id()))
            .then_expect_error(SupportError::NotGiven);
    }
}
