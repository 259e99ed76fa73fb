//! What happened, what comes next, and where it leads.

use i18n::{L10nLanguage, texts};
use kernel::Locale;
use notices::{Because, Told, What};

use crate::subjects::Subject;

/// What happened in one line, without the number.
pub(crate) fn title(locale: Locale, told: &Told) -> String {
    line(locale, told.what)
}

/// The same, whatever petition it is about.
pub(crate) fn line(locale: Locale, what: What) -> String {
    let (title, _) = said(texts(locale), what);
    title
}

/// What comes next, and what the reader can do.
pub(super) fn body(locale: Locale, told: &Told) -> String {
    let (_, body) = said(texts(locale), told.what);
    body
}

#[rustfmt::skip]
fn said(texts: &L10nLanguage, what: What) -> (String, String) {
    match what {
        What::PetitionReceived => (texts.letter_received(), texts.letter_received_body()),
        What::EndorsementsReached => (texts.letter_endorsed(), texts.letter_endorsed_body()),
        What::ChangesAsked => (texts.letter_changes(), texts.letter_changes_body()),
        What::PetitionPublished => (texts.letter_published(), texts.letter_published_body()),
        What::PetitionRefused => (texts.letter_refused(), texts.letter_refused_body()),
        What::AppealReceived => (texts.letter_appealed(), texts.letter_appealed_body()),
        What::AppealUpheld => (texts.letter_upheld(), texts.letter_upheld_body()),
        What::AppealOverturned => (texts.letter_overturned(), texts.letter_overturned_body()),
        What::SigningExtended => (texts.letter_extended(), texts.letter_extended_body()),
        What::ThresholdReached => (texts.letter_reached(), texts.letter_reached_body()),
        What::PetitionClosed => (texts.letter_closed(), texts.letter_closed_body()),
        What::PetitionHandedOver => (texts.letter_handed_over(), texts.letter_handed_over_body()),
        What::PetitionConsidered => (texts.letter_considered(), texts.letter_considered_body()),
        What::PetitionAnswered => (texts.letter_answered(), texts.letter_answered_body()),
        What::PetitionConcluded => (texts.letter_concluded(), texts.letter_concluded_body()),
        What::CommentPublished => (texts.letter_comment_published(), texts.letter_comment_published_body()),
        What::CommentHidden => (texts.letter_comment_hidden(), texts.letter_comment_hidden_body()),
        What::MarkUpheld => (texts.letter_mark_upheld(), texts.letter_mark_upheld_body()),
        What::MarkOverturned => (texts.letter_mark_overturned(), texts.letter_mark_overturned_body()),
        What::CommentAnswered => (texts.letter_comment_answered(), texts.letter_comment_answered_body()),
        What::ComplaintReceived => (texts.letter_complaint_received(), texts.letter_complaint_received_body()),
        What::ComplaintRefused => (texts.letter_complaint_refused(), texts.letter_complaint_refused_body()),
        What::ComplaintAssigned => (texts.letter_complaint_assigned(), texts.letter_complaint_assigned_body()),
        What::ComplaintReclassified => (texts.letter_complaint_reclassified(), texts.letter_complaint_reclassified_body()),
        What::ComplaintAccepted => (texts.letter_complaint_accepted(), texts.letter_complaint_accepted_body()),
        What::ComplaintReturned => (texts.letter_complaint_returned(), texts.letter_complaint_returned_body()),
        What::ComplaintProgress => (texts.letter_complaint_progress(), texts.letter_complaint_progress_body()),
        What::ComplaintExtended => (texts.letter_complaint_extended(), texts.letter_complaint_extended_body()),
        What::ComplaintLate => (texts.letter_complaint_late(), texts.letter_complaint_late_body()),
        What::ComplaintAnswered => (texts.letter_complaint_answered(), texts.letter_complaint_answered_body()),
        What::ComplaintReopened => (texts.letter_complaint_reopened(), texts.letter_complaint_reopened_body()),
        What::ComplaintConfirmed => (texts.letter_complaint_confirmed(), texts.letter_complaint_confirmed_body()),
        What::ComplaintUnreplied => (texts.letter_complaint_unreplied(), texts.letter_complaint_unreplied_body()),
        What::ComplaintAcknowledged => (texts.letter_complaint_acknowledged(), texts.letter_complaint_acknowledged_body()),
        What::ComplaintClosed => (texts.letter_complaint_closed(), texts.letter_complaint_closed_body()),
        What::CabinetDecided => (texts.letter_cabinet_decided(), texts.letter_cabinet_decided_body()),
        What::CabinetExtended => (texts.letter_cabinet_extended(), texts.letter_cabinet_extended_body()),
        What::CabinetDone => (texts.letter_cabinet_done(), texts.letter_cabinet_done_body()),
        What::ReviewWaits => (texts.letter_review_waits(), texts.letter_review_waits_body()),
        What::AppealWaits => (texts.letter_appeal_waits(), texts.letter_appeal_waits_body()),
        What::AnswerWaits => (texts.letter_answer_waits(), texts.letter_answer_waits_body()),
        What::ReviewDueSoon => (texts.letter_review_due(), texts.letter_review_due_body()),
        What::HandOverDueSoon => (texts.letter_hand_over_due(), texts.letter_hand_over_due_body()),
        What::ConsiderationDueSoon => (texts.letter_consideration_due(), texts.letter_consideration_due_body()),
        What::AnswerDueSoon => (texts.letter_answer_due(), texts.letter_answer_due_body()),
        What::ComplaintWaits => (texts.letter_complaint_waits(), texts.letter_complaint_waits_body()),
        What::ComplaintReopenedWaits => (texts.letter_complaint_reopened_waits(), texts.letter_complaint_reopened_waits_body()),
        What::ComplaintAdded => (texts.letter_complaint_added(), texts.letter_complaint_added_body()),
        What::ComplaintDueSoon => (texts.letter_complaint_due(), texts.letter_complaint_due_body()),
        What::ComplaintOverdue => (texts.letter_complaint_overdue(), texts.letter_complaint_overdue_body()),
        What::ComplaintUnregistered => (texts.letter_complaint_unregistered(), texts.letter_complaint_unregistered_body()),
        What::DecisionAssigned => (texts.letter_decision_assigned(), texts.letter_decision_assigned_body()),
        What::DecisionExtended => (texts.letter_decision_extended(), texts.letter_decision_extended_body()),
        What::DecisionWithdrawn => (texts.letter_decision_withdrawn(), texts.letter_decision_withdrawn_body()),
        What::DecisionDueSoon => (texts.letter_decision_due(), texts.letter_decision_due_body()),
        What::DecisionOverdue => (texts.letter_decision_overdue(), texts.letter_decision_overdue_body()),
        What::DecisionOverdueBelow => (texts.letter_decision_below(), texts.letter_decision_below_body()),
    }
}

/// The page where one sees it, and does what is to be done.
pub(crate) fn path(told: &Told, subject: Option<&Subject>) -> String {
    let number = &told.subject;
    match told.what {
        What::ReviewWaits | What::AppealWaits | What::ReviewDueSoon => {
            format!("/moderation/{number}")
        }
        What::AnswerWaits
        | What::HandOverDueSoon
        | What::ConsiderationDueSoon
        | What::AnswerDueSoon => format!("/petitions/{number}/answering"),
        What::ComplaintWaits
        | What::ComplaintReopenedWaits
        | What::ComplaintAdded
        | What::ComplaintDueSoon
        | What::ComplaintOverdue
        | What::ComplaintUnregistered => format!("/desk/{number}"),
        what if what.is_of_decision() => decision_path(told, subject),
        // The number of a comment says nothing to anybody else; its author finds it among their own.
        what if is_of_comments(what) => "/me/comments".to_owned(),
        what if is_of_complaints(what) => format!("/complaints/{number}"),
        _ => format!("/petitions/{number}"),
    }
}

/// At the agency, for those who are to do it; where everyone reads it, for the others, and of what is nobody's any more.
fn decision_path(told: &Told, subject: Option<&Subject>) -> String {
    let issue = &told.subject;
    let is_theirs = !matches!(told.what, What::DecisionWithdrawn | What::DecisionOverdueBelow);
    let agency = subject.filter(|_| is_theirs).and_then(|subject| subject.agency.as_ref());
    match agency {
        Some(agency) => format!("/agencies/{agency}/decisions/{issue}"),
        None => format!("/cabinet/{issue}"),
    }
}

const fn is_of_complaints(what: What) -> bool {
    matches!(
        what,
        What::ComplaintReceived
            | What::ComplaintRefused
            | What::ComplaintAssigned
            | What::ComplaintReclassified
            | What::ComplaintAccepted
            | What::ComplaintReturned
            | What::ComplaintProgress
            | What::ComplaintExtended
            | What::ComplaintLate
            | What::ComplaintAnswered
            | What::ComplaintReopened
            | What::ComplaintConfirmed
            | What::ComplaintUnreplied
            | What::ComplaintAcknowledged
            | What::ComplaintClosed
            | What::CabinetDecided
            | What::CabinetExtended
            | What::CabinetDone
    )
}

const fn is_of_comments(what: What) -> bool {
    matches!(
        what,
        What::CommentPublished
            | What::CommentHidden
            | What::MarkUpheld
            | What::MarkOverturned
            | What::CommentAnswered
    )
}

/// Of the link to that page.
pub(super) fn label(locale: Locale, told: &Told) -> String {
    let texts = texts(locale);
    match told.what {
        What::ReviewWaits | What::AppealWaits | What::ReviewDueSoon => texts.desk_open(),
        What::AnswerWaits
        | What::HandOverDueSoon
        | What::ConsiderationDueSoon
        | What::AnswerDueSoon => texts.answering_link(),
        What::ComplaintWaits
        | What::ComplaintReopenedWaits
        | What::ComplaintAdded
        | What::ComplaintDueSoon
        | What::ComplaintOverdue
        | What::ComplaintUnregistered => texts.letter_open_complaint(),
        What::ChangesAsked => texts.letter_open_changes(),
        What::PetitionRefused | What::AppealUpheld => texts.letter_open_decision(),
        what if what.is_of_decision() => texts.letter_open_decision(),
        What::PetitionAnswered => texts.letter_open_answer(),
        what if is_of_comments(what) => texts.letter_open_comments(),
        what if is_of_complaints(what) => texts.letter_open_complaint(),
        _ => texts.letter_open_petition(),
    }
}

/// Why somebody is told.
pub(super) fn because(locale: Locale, told: &Told) -> String {
    let texts = texts(locale);
    match told.because {
        Because::Own | Because::Followed if is_of_comments(told.what) => {
            texts.letter_because_comment()
        }
        Because::Own | Because::Followed if is_of_complaints(told.what) => {
            texts.letter_because_complaint()
        }
        Because::Own => texts.letter_because_own(),
        Because::Followed => texts.letter_because_followed(),
        Because::Desk => texts.letter_because_desk(),
    }
}
