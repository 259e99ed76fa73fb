//! Why a comment stays as it is, and what to do about it.

use comments::{CommentError, GroupError, NotCommenting};
use i18n::numbers::number;
use i18n::{L10nLanguage, dates};

use crate::failure::CommentRefusal;

pub(super) fn title(why: &CommentRefusal, texts: &L10nLanguage) -> String {
    match why {
        CommentRefusal::NotCommenting(_) => texts.comment_closed(),
        CommentRefusal::EditedMeanwhile
        | CommentRefusal::Comment(CommentError::EditedMeanwhile) => {
            texts.comment_edited_meanwhile()
        }
        CommentRefusal::Comment(
            CommentError::DecidedMeanwhile | CommentError::AnsweredMeanwhile,
        )
        | CommentRefusal::Group(GroupError::AnsweredMeanwhile) => texts.comment_decided_meanwhile(),
        CommentRefusal::Comment(CommentError::Answered) => texts.comment_is_answered(),
        CommentRefusal::TextGone | CommentRefusal::Comment(CommentError::Deleted) => {
            texts.comment_gone()
        }
        CommentRefusal::ProvisionGone => texts.comment_provision_removed(),
        CommentRefusal::SentBefore => texts.comment_sent_before(),
        CommentRefusal::Unanswered { .. } => texts.answers_left_open(),
        CommentRefusal::Comment(_) | CommentRefusal::Group(_) => texts.comment_refused(),
    }
}

pub(super) fn advice(why: &CommentRefusal, texts: &L10nLanguage) -> String {
    match why {
        CommentRefusal::NotCommenting(NotCommenting::NotYet(from)) => {
            texts.comment_not_yet(dates::date_and_time(*from))
        }
        CommentRefusal::NotCommenting(_) => texts.comment_closed_advice(),
        CommentRefusal::EditedMeanwhile
        | CommentRefusal::Comment(CommentError::EditedMeanwhile) => {
            texts.comment_edited_meanwhile_advice()
        }
        CommentRefusal::TextGone => texts.comment_gone_advice(),
        CommentRefusal::ProvisionGone => texts.comment_provision_removed_advice(),
        CommentRefusal::SentBefore => texts.comment_sent_before_advice(),
        CommentRefusal::Unanswered { count } => texts.answers_left(number(*count)),
        CommentRefusal::Group(error) => group(error, texts),
        CommentRefusal::Comment(error) => comment(error, texts),
    }
}

fn comment(error: &CommentError, texts: &L10nLanguage) -> String {
    match error {
        CommentError::Deleted => texts.comment_gone_advice(),
        CommentError::NotVisible => texts.comment_not_visible(),
        CommentError::ReplyToReply => texts.comment_reply_to_reply(),
        CommentError::Answered => texts.comment_is_answered_advice(),
        CommentError::DecidedMeanwhile => texts.comment_decided_meanwhile_advice(),
        CommentError::AnsweredMeanwhile => texts.answers_answered_meanwhile(),
        CommentError::OwnComment => texts.comment_own(),
        CommentError::OwnMark => texts.comment_own_mark(),
        CommentError::ClosedOut => texts.comment_closed_out(),
        CommentError::AppealedAlready => texts.comment_appealed_already(),
        CommentError::AppealTooLate(until) => {
            texts.comment_appeal_too_late(dates::last_day(*until))
        }
        CommentError::AppealWaits => texts.comment_appeal_waits(),
        CommentError::IsReply => texts.comment_is_reply(),
        CommentError::DuplicateOfItself => texts.comment_duplicate_of_itself(),
        _ => texts.comment_refused_advice(),
    }
}

fn group(error: &GroupError, texts: &L10nLanguage) -> String {
    match error {
        GroupError::AnsweredMeanwhile => texts.answers_answered_meanwhile(),
        GroupError::ClosedOut => texts.comment_closed_out(),
        _ => texts.comment_refused_advice(),
    }
}
