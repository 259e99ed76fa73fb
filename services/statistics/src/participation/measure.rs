//! What is counted of those who take part.

use kernel::cell::coded;
use serde::Serialize;

use super::observing::What;
use crate::dimensions::Who;

coded! {
    /// What is counted, each act in the week in which it was done; by whom, people are.
    Measure {
        PetitionsStarted = "petitions_started",
        /// A moderator let them through: they could be signed.
        PetitionsOpened = "petitions_opened",
        /// As many signed as it takes.
        PetitionsReached = "petitions_reached",
        /// Less those that were taken back or found invalid.
        Signatures = "signatures",
        /// On bills, that everyone can read; without replies.
        Comments = "comments",
        CommentsAnswered = "comments_answered",
        /// In the bill, wholly or in part.
        CommentsReflected = "comments_reflected",
        Complaints = "complaints",
        /// And not reopened since.
        ComplaintsAnswered = "complaints_answered",
        /// Their owner says that it is solved.
        ComplaintsConfirmed = "complaints_confirmed",
        /// Surveys that were answered, from 1 to 5.
        Satisfaction = "satisfaction",
        /// Of those who answered the ones with a 4 or a 5.
        Content = "content",
    }
}

/// What of the rows is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Counted {
    pub what: What,
    pub step: Step,
    /// Only what was reflected, or who was content.
    pub is_only: bool,
}

coded! {
    /// When something was done, by the name that it has in a row.
    Step {
        Began = "began",
        Opened = "opened",
        Reached = "reached",
        Answered = "answered",
        Confirmed = "confirmed",
        Rated = "rated",
    }
}

impl Measure {
    /// Of which measure it is a part.
    pub const fn whole(self) -> Option<Self> {
        match self {
            Self::PetitionsOpened | Self::PetitionsReached => Some(Self::PetitionsStarted),
            Self::CommentsAnswered | Self::CommentsReflected => Some(Self::Comments),
            Self::ComplaintsAnswered | Self::ComplaintsConfirmed | Self::Satisfaction => {
                Some(Self::Complaints)
            }
            Self::Content => Some(Self::Satisfaction),
            Self::PetitionsStarted | Self::Signatures | Self::Comments | Self::Complaints => None,
        }
    }

    /// All measures that hold whatever it counts: what one leaves of another could be a handful.
    pub(crate) const fn within(self) -> &'static [Self] {
        match self {
            Self::PetitionsOpened => &[Self::PetitionsStarted],
            Self::PetitionsReached => &[Self::PetitionsStarted, Self::PetitionsOpened],
            Self::CommentsAnswered => &[Self::Comments],
            Self::CommentsReflected => &[Self::Comments, Self::CommentsAnswered],
            Self::ComplaintsAnswered => &[Self::Complaints],
            Self::ComplaintsConfirmed | Self::Satisfaction => {
                &[Self::Complaints, Self::ComplaintsAnswered]
            }
            Self::Content => &[Self::Complaints, Self::ComplaintsAnswered, Self::Satisfaction],
            Self::PetitionsStarted | Self::Signatures | Self::Comments | Self::Complaints => &[],
        }
    }

    /// `None` of signatures: who signed is told of each petition by itself, and added up.
    pub(crate) const fn counted(self) -> Option<Counted> {
        let (what, step, is_only) = match self {
            Self::PetitionsStarted => (What::Petition, Step::Began, false),
            Self::PetitionsOpened => (What::Petition, Step::Opened, false),
            Self::PetitionsReached => (What::Petition, Step::Reached, false),
            Self::Signatures => return None,
            Self::Comments => (What::Comment, Step::Began, false),
            Self::CommentsAnswered => (What::Comment, Step::Answered, false),
            Self::CommentsReflected => (What::Comment, Step::Answered, true),
            Self::Complaints => (What::Complaint, Step::Began, false),
            Self::ComplaintsAnswered => (What::Complaint, Step::Answered, false),
            Self::ComplaintsConfirmed => (What::Complaint, Step::Confirmed, false),
            Self::Satisfaction => (What::Complaint, Step::Rated, false),
            Self::Content => (What::Complaint, Step::Rated, true),
        };
        Some(Counted { what, step, is_only })
    }

    pub(crate) const fn who(self) -> Who {
        match self {
            Self::PetitionsStarted
            | Self::PetitionsOpened
            | Self::PetitionsReached
            | Self::Signatures => Who::Adults,
            _ => Who::Everyone,
        }
    }

    /// The stream of what was told of it.
    pub(crate) fn stream(self) -> String {
        format!("participation-{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_part_is_counted_of_the_same_things_as_its_whole() {
        for measure in Measure::ALL {
            let Some(whole) = measure.whole() else { continue };
            let what = |measure: Measure| measure.counted().map(|counted| counted.what);
            assert_eq!(what(*measure), what(whole), "{measure}");
            assert_eq!(measure.who(), whole.who(), "{measure}");
        }
    }
}
