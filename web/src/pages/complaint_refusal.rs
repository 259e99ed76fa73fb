//! Why a complaint stays as it is, and what to do about it.

use complaints::ComplaintError;
use i18n::L10nLanguage;

pub(super) fn title(why: ComplaintError, texts: &L10nLanguage) -> String {
    match why {
        ComplaintError::ChangedMeanwhile
        | ComplaintError::AlreadyAccepted
        | ComplaintError::AlreadyRegistered => texts.complaint_changed_meanwhile(),
        ComplaintError::Closed => texts.complaint_is_closed(),
        _ => texts.complaint_refused(),
    }
}

pub(super) fn advice(why: ComplaintError, texts: &L10nLanguage) -> String {
    match why {
        ComplaintError::ChangedMeanwhile => texts.complaint_changed_meanwhile_advice(),
        ComplaintError::AlreadyAccepted => texts.complaint_already_accepted(),
        ComplaintError::AlreadyRegistered => texts.complaint_already_registered(),
        ComplaintError::Answered => texts.complaint_is_answered(),
        ComplaintError::NotAnswered => texts.complaint_not_answered(),
        ComplaintError::Closed => texts.complaint_is_closed_advice(),
        ComplaintError::AlreadyReopened => texts.complaint_already_reopened(),
        ComplaintError::TooLateToReply => texts.complaint_too_late_to_reply(),
        ComplaintError::AlreadySurveyed => texts.complaint_already_rated(),
        ComplaintError::AlreadyExtended => texts.complaint_already_extended(),
        ComplaintError::TooLateToExtend => texts.complaint_too_late_to_extend(),
        ComplaintError::NoClock => texts.complaint_no_clock(),
        ComplaintError::NotAssigned | ComplaintError::NotRegistered => {
            texts.complaint_not_assigned()
        }
        ComplaintError::AssignedSo | ComplaintError::Unchanged => texts.complaint_stands_so(),
        ComplaintError::Appreciation => texts.complaint_appreciation(),
        _ => texts.complaint_changed_meanwhile_advice(),
    }
}
