//! What is counted of complaints.

use std::ops::{Add, Index};

use kernel::cell::coded;
use serde::Deserialize;

coded! {
    /// In the order in which statements tell them.
    Measure {
        Received = "received",
        /// Of nobody that anyone knows.
        Tips = "tips",
        /// At least once.
        Answered = "answered",
        /// Of them: by the last day of their clock, the first time.
        AnsweredInTime = "answered_in_time",
        /// Their owner says that it is solved.
        Confirmed = "confirmed",
        /// Answered, and their owner said nothing within the days there are for it.
        NoReply = "no_reply",
        /// Closed with a reason, and nothing was done.
        WithoutAction = "without_action",
        /// Their owner took them back.
        Withdrawn = "withdrawn",
        /// Appreciations, passed on.
        Acknowledged = "acknowledged",
        /// Not taken up.
        Refused = "refused",
        /// Their owner said that it was not solved.
        Reopened = "reopened",
        /// Their clock ran out before an answer, be they answered since or not.
        Overdue = "overdue",
        /// So many owners said how content they were, in the week in which they said so, whenever it had come in.
        Rated = "rated",
    }
}

/// How many measures there are.
pub(super) const MEASURES: usize = Measure::ALL.len();

/// How many of each measure; behind them, the sum of what owners said of how content they were, from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub struct Counts([u64; MEASURES + 1]);

impl Counts {
    /// How content people were, of five, to a tenth.
    pub fn rating_mean(&self) -> Option<f64> {
        let tenths = (self.0[MEASURES] * 20).checked_div(self[Measure::Rated])?.div_ceil(2);
        u32::try_from(tenths).ok().map(|tenths| f64::from(tenths) / 10.0)
    }
}

impl Index<Measure> for Counts {
    type Output = u64;

    fn index(&self, measure: Measure) -> &u64 {
        &self.0[measure as usize]
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] + other.0[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_content_people_were_is_told_to_a_tenth() {
        let rated = |rated, sum| {
            let mut counts = [0; MEASURES + 1];
            (counts[Measure::Rated as usize], counts[MEASURES]) = (rated, sum);
            Counts(counts)
        };
        assert_eq!(rated(3, 13).rating_mean(), Some(4.3));
        assert_eq!(rated(3, 14).rating_mean(), Some(4.7));
        assert_eq!(rated(12, 51).rating_mean(), Some(4.3), "4.25 is rounded up");
        assert_eq!(rated(0, 0).rating_mean(), None);
        assert_eq!((rated(3, 13) + rated(1, 1)).rating_mean(), Some(3.5));
    }
}
