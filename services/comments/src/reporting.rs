//! Reporting a comment: a reader asks the moderators to look at it, once.

use eventlog::{ExecuteError, Lane, Terms};
use kernel::Actor;
use policy::Action;

use crate::id::CommentId;
use crate::report::events::CommentReported;
use crate::report::{Report, ReportError, ReportReason};
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct ReportComment {
    pub comment: CommentId,
    pub reason: ReportReason,
}

pub(crate) fn decide(
    report: &Report,
    command: ReportComment,
) -> Result<CommentReported, ReportError> {
    match report {
        Report::None => Ok(CommentReported { comment: command.comment, reason: command.reason }),
        Report::Made => Err(ReportError::MadeAlready),
    }
}

impl Comments {
    /// Of what everyone reads; also when no more comments are taken. Once more is as good as once; whether it
    /// is the first time.
    pub async fn report(
        &self,
        actor: &Actor,
        id: &CommentId,
        reason: ReportReason,
    ) -> Result<bool, CommentsError> {
        let (standing, _, person) = self.may(actor, Action::ReportComment, id).await?;
        let matter = &standing.comment.visible()?.matter;
        let stream = self.pseudonyms.of(matter).reporter(id, &person);
        let terms = Terms { lane: Lane::Signature, likely_new: true, ..Terms::default() };
        let command = ReportComment { comment: id.clone(), reason };
        match self.bus.execute::<Report>(&stream, command, terms).await {
            Ok(_) => Ok(true),
            Err(ExecuteError::Refused { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given_report, the_id};

    #[test]
    fn sarnai_reports_it_once() {
        let command = ReportComment { comment: the_id(), reason: ReportReason::PersonalData };
        let reported = CommentReported { comment: the_id(), reason: ReportReason::PersonalData };
        given_report(vec![])
            .when(command.clone())
            .then_expect_events(vec![reported.clone().into()]);
        given_report(vec![reported.into()])
            .when(command)
            .then_expect_error(ReportError::MadeAlready);
    }
}
