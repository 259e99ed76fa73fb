//! What people are told: each thing has a code that is stored, and words that only the web knows.

use serde::{Deserialize, Serialize};

macro_rules! told {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum What { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl What {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

told! {
    /// To the petitioner: it is handed in.
    PetitionReceived = "petition_received",
    EndorsementsReached = "endorsements_reached",
    ChangesAsked = "changes_asked",
    PetitionPublished = "petition_published",
    PetitionRefused = "petition_refused",
    AppealReceived = "appeal_received",
    AppealUpheld = "appeal_upheld",
    AppealOverturned = "appeal_overturned",
    /// To the petitioner and to whoever follows it, from here on.
    SigningExtended = "signing_extended",
    ThresholdReached = "threshold_reached",
    PetitionClosed = "petition_closed",
    PetitionHandedOver = "petition_handed_over",
    PetitionConsidered = "petition_considered",
    PetitionAnswered = "petition_answered",
    PetitionConcluded = "petition_concluded",
    /// To whoever wrote a comment on a bill.
    CommentPublished = "comment_published",
    CommentHidden = "comment_hidden",
    MarkUpheld = "mark_upheld",
    MarkOverturned = "mark_overturned",
    CommentAnswered = "comment_answered",
    /// To whoever complained: it is in.
    ComplaintReceived = "complaint_received",
    ComplaintRefused = "complaint_refused",
    ComplaintAssigned = "complaint_assigned",
    /// It is of another kind after all, and its last day another.
    ComplaintReclassified = "complaint_reclassified",
    ComplaintAccepted = "complaint_accepted",
    ComplaintReturned = "complaint_returned",
    ComplaintProgress = "complaint_progress",
    ComplaintExtended = "complaint_extended",
    /// Nobody answered in time.
    ComplaintLate = "complaint_late",
    ComplaintAnswered = "complaint_answered",
    /// An operator did, at their word.
    ComplaintReopened = "complaint_reopened",
    /// The same.
    ComplaintConfirmed = "complaint_confirmed",
    /// It was answered, and they said nothing.
    ComplaintUnreplied = "complaint_unreplied",
    /// Of thanks: they were passed on.
    ComplaintAcknowledged = "complaint_acknowledged",
    /// Without action.
    ComplaintClosed = "complaint_closed",
    /// To whoever complained of what Cabinet decided on, and of what was done about it.
    CabinetDecided = "cabinet_decided",
    /// There is more time for it.
    CabinetExtended = "cabinet_extended",
    CabinetDone = "cabinet_done",
    /// To the desk: something new waits in its queue.
    ReviewWaits = "review_waits",
    AppealWaits = "appeal_waits",
    AnswerWaits = "answer_waits",
    /// To the desk: a clock is about to run out.
    ReviewDueSoon = "review_due_soon",
    HandOverDueSoon = "hand_over_due_soon",
    ConsiderationDueSoon = "consideration_due_soon",
    AnswerDueSoon = "answer_due_soon",
    /// To the officers of an agency: a case is theirs to answer.
    ComplaintWaits = "complaint_waits",
    /// It is theirs again: its owner says that it is not solved.
    ComplaintReopenedWaits = "complaint_reopened_waits",
    /// To them, or to the operators where the centre has it: its owner wrote more.
    ComplaintAdded = "complaint_added",
    ComplaintDueSoon = "complaint_due_soon",
    /// To them and to those of the level above.
    ComplaintOverdue = "complaint_overdue",
    /// To the operators: what came in waits too long to be registered.
    ComplaintUnregistered = "complaint_unregistered",
    /// To the officers of an agency: they are to do what Cabinet decided.
    DecisionAssigned = "decision_assigned",
    /// There is more time for it.
    DecisionExtended = "decision_extended",
    /// Cabinet took it back.
    DecisionWithdrawn = "decision_withdrawn",
    DecisionDueSoon = "decision_due_soon",
    DecisionOverdue = "decision_overdue",
    /// The same, to those of the level above and to the secretariat of Cabinet.
    DecisionOverdueBelow = "decision_overdue_below",
}

/// Why somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It is their own act.
    Own,
    /// They follow it.
    Followed,
    /// It is their desk's work.
    Desk,
}

/// Which goes out first when much waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", from = "u8")]
pub enum Priority {
    /// The answer to what somebody has just done: never digested, and at any hour.
    Receipt,
    Normal,
    /// One step told to very many.
    Bulk,
}

impl Priority {
    pub const ALL: [Self; 3] = [Self::Receipt, Self::Normal, Self::Bulk];
}

impl From<Priority> for u8 {
    fn from(priority: Priority) -> Self {
        priority as Self
    }
}

impl From<u8> for Priority {
    fn from(priority: u8) -> Self {
        Self::ALL.get(usize::from(priority)).copied().unwrap_or(Self::Bulk)
    }
}

impl What {
    /// Of these there are many a day: nobody gets a letter for each.
    pub const fn is_gathered(self) -> bool {
        matches!(
            self,
            Self::ComplaintWaits
                | Self::ComplaintReopenedWaits
                | Self::ComplaintAdded
                | Self::ComplaintDueSoon
                | Self::ComplaintOverdue
                | Self::ComplaintUnregistered
        )
    }

    /// Of these the subject is an issue, and each hears of their own complaint.
    pub(crate) const fn is_of_issue(self) -> bool {
        matches!(self, Self::CabinetDecided | Self::CabinetExtended | Self::CabinetDone)
    }

    /// Of these the subject is an issue too, and who is told has an office with what Cabinet decided on it.
    pub const fn is_of_decision(self) -> bool {
        matches!(
            self,
            Self::DecisionAssigned
                | Self::DecisionExtended
                | Self::DecisionWithdrawn
                | Self::DecisionDueSoon
                | Self::DecisionOverdue
                | Self::DecisionOverdueBelow
        )
    }

    pub const fn is_receipt(self) -> bool {
        matches!(self, Self::PetitionReceived | Self::AppealReceived | Self::ComplaintReceived)
    }
}

impl Because {
    pub const fn priority(self, what: What) -> Priority {
        match self {
            _ if what.is_receipt() => Priority::Receipt,
            Self::Own | Self::Desk => Priority::Normal,
            Self::Followed => Priority::Bulk,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_stored_by_its_code() {
        for what in What::ALL {
            let stored = serde_json::to_string(what).expect("JSON");
            assert_eq!(stored, format!("\"{}\"", what.code()));
        }
        for priority in Priority::ALL {
            let stored = serde_json::to_string(&priority).expect("JSON");
            assert_eq!(serde_json::from_str::<Priority>(&stored).expect("a priority"), priority);
        }
    }

    #[test]
    fn a_receipt_overtakes_what_many_are_told() {
        assert!(
            Because::Own.priority(What::PetitionReceived)
                < Because::Own.priority(What::PetitionAnswered)
        );
        assert!(
            Because::Own.priority(What::PetitionAnswered)
                < Because::Followed.priority(What::PetitionAnswered)
        );
    }
}
