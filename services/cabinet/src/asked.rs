//! Who of an issue is to be asked, who was, and what they said: counted, and as the agents' list.

use database::{Statement, statement};
use disclosure::{LEAST, STEP};
use eventlog::Position;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;
use serde::{Deserialize, Serialize};

use crate::follow_up::events::Reached;
use crate::id::IssueId;
use crate::issues::{IssueEntry, Progress};
use crate::number::ComplaintNumber;
use crate::{Cabinet, CabinetError};

const COUNTS: Statement = statement!("follow_ups/counts");
pub(crate) const LIST: Statement = statement!("follow_ups/list");

pub(crate) const STATEMENTS: &[Statement] = &[COUNTS, LIST];

/// Exact, and of all together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Asked {
    /// Who complained, each once.
    pub people: u64,
    /// Complaints of nobody that anyone knows; they are not asked.
    pub tips: u64,
    pub content: u64,
    pub not_content: u64,
    pub refused: u64,
    /// So often as it is to be, and not reached.
    pub tried: u64,
    /// Nobody knows who they were any more.
    pub erased: u64,
    /// To be asked still.
    pub open: u64,
    /// How many gave a rating.
    pub ratings: u64,
    /// Of those who gave one.
    pub rating_mean: Option<f64>,
}

/// What everyone may know of it: how content people were only once nobody is left to be asked and at least
/// [`LEAST`] have said so, rounded; never how many said what.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PublicAsked {
    /// Who complained, each once.
    pub people: u64,
    /// Who was spoken with, also those who would not say.
    pub heard: u64,
    /// Whom nobody reached, or could.
    pub not_reached: u64,
    /// Of those who said either; a multiple of [`STEP`].
    pub content_percent: Option<u64>,
    /// Of those who gave one, with one decimal.
    pub rating_mean: Option<f64>,
}

impl Asked {
    /// Of those who said either, to the nearest.
    pub fn content_percent(&self) -> Option<u64> {
        self.content_in_steps_of(1)
    }

    fn content_in_steps_of(&self, step: u64) -> Option<u64> {
        let both = self.content + self.not_content;
        (self.content * 200 + both * step).checked_div(2 * both * step).map(|steps| steps * step)
    }

    pub const fn heard(&self) -> u64 {
        self.content + self.not_content + self.refused
    }

    pub const fn not_reached(&self) -> u64 {
        self.tried + self.erased
    }

    pub fn public(&self, is_closed: bool) -> PublicAsked {
        let says = |count: u64| is_closed && count >= LEAST;
        let one_decimal = |mean: f64| (mean * 10.0).round() / 10.0;
        PublicAsked {
            people: self.people,
            heard: self.heard(),
            not_reached: self.not_reached(),
            content_percent: self
                .content_in_steps_of(STEP)
                .filter(|_| says(self.content + self.not_content)),
            rating_mean: self.rating_mean.filter(|_| says(self.ratings)).map(one_decimal),
        }
    }

    /// Who was heard, or tried in vain.
    pub const fn followed_up(&self) -> u64 {
        self.heard() + self.not_reached()
    }
}

/// A person of an issue; who they are, the vault says of their complaints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAsk {
    /// The first of theirs: what they are followed up by.
    pub complaint: ComplaintNumber,
    /// All of theirs in this issue.
    pub complaints: Vec<ComplaintNumber>,
    /// After which the next page begins.
    pub received_position: Position,
    pub tries: u32,
    /// Before it nobody tries again.
    pub again_at: Option<Timestamp>,
    /// Who has them, and until when nobody else does.
    pub held: Option<(PersonKey, Timestamp)>,
    pub reached: Option<Reached>,
    pub rating: Option<u8>,
}

#[derive(Serialize)]
struct Of<'a> {
    issue: &'a IssueId,
}

#[derive(Serialize)]
pub(crate) struct Page<'a> {
    pub issue: &'a IssueId,
    pub after: Position,
    pub limit: u32,
    /// Only those that are to be asked still.
    pub is_open: u8,
}

#[derive(Deserialize)]
struct Count {
    reached: Reached,
    count: u64,
    ratings: u64,
    rated: u64,
}

#[derive(Deserialize)]
struct Row {
    complaint: ComplaintNumber,
    complaints: Vec<ComplaintNumber>,
    received_position: Position,
    entry: Option<Entry>,
}

#[derive(Deserialize, Default)]
struct Entry {
    #[serde(default)]
    tries: u32,
    #[serde(default, with = "microsecond::optional")]
    again_at: Option<Timestamp>,
    holder: Option<PersonKey>,
    #[serde(default, with = "microsecond::optional")]
    until: Option<Timestamp>,
    reached: Option<Reached>,
    rating: Option<u8>,
}

impl From<Row> for ToAsk {
    fn from(row: Row) -> Self {
        let Row { complaint, mut complaints, received_position, entry } = row;
        let Entry { tries, again_at, holder, until, reached, rating } = entry.unwrap_or_default();
        complaints.sort();
        let held = holder.zip(until);
        Self { complaint, complaints, received_position, tries, again_at, held, reached, rating }
    }
}

impl Cabinet {
    /// Issues whose people are being asked, and how far that is, the longest first.
    pub async fn being_asked(
        &self,
        actor: &Actor,
    ) -> Result<Vec<(IssueEntry, Asked)>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let mut issues = Vec::new();
        for entry in self.in_progress(Progress::Done).await? {
            let asked = self.asked(&entry.issue).await?;
            issues.push((entry, asked));
        }
        issues.sort_by_key(|(entry, _)| entry.done_at);
        Ok(issues)
    }

    /// People of an issue in the order in which they first complained, those that are to be asked still or all.
    /// `after` is 0, or the last position of the page before.
    pub async fn follow_ups(
        &self,
        actor: &Actor,
        issue: &IssueId,
        only_open: bool,
        after: Position,
        limit: u32,
    ) -> Result<Vec<ToAsk>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let page = Page { issue, after, limit, is_open: u8::from(only_open) };
        let rows: Vec<Row> = self.views.rows(&LIST, page).await?;
        Ok(rows.into_iter().map(ToAsk::from).collect())
    }

    pub(crate) async fn asked(&self, issue: &IssueId) -> Result<Asked, CabinetError> {
        let Some(figures) = self.figures_of(issue).await? else { return Ok(Asked::default()) };
        let counts: Vec<Count> = self.views.rows(&COUNTS, Of { issue }).await?;
        let of = |reached| counts.iter().find(|c| c.reached == reached).map_or(0, |c| c.count);
        let settled: u64 = counts.iter().map(|count| count.count).sum();
        let (ratings, rated) =
            counts.iter().fold((0, 0), |(n, sum), count| (n + count.ratings, sum + count.rated));
        Ok(Asked {
            people: figures.people,
            tips: figures.tips,
            content: of(Reached::Content),
            not_content: of(Reached::NotContent),
            refused: of(Reached::Refused),
            tried: of(Reached::Tried),
            erased: of(Reached::Erased),
            open: figures.people.saturating_sub(settled),
            ratings,
            rating_mean: mean(rated, ratings),
        })
    }
}

fn mean(sum: u64, n: u64) -> Option<f64> {
    let float = |number: u64| u32::try_from(number).map(f64::from).ok();
    if n == 0 { None } else { Some(float(sum)? / float(n)?) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(content: u64, not_content: u64) -> Asked {
        let both = content + not_content;
        Asked { people: both, content, not_content, ratings: both, ..Asked::default() }
    }

    #[test]
    fn a_share_is_rounded_not_cut() {
        assert_eq!(asked(2, 1).content_percent(), Some(67));
        assert_eq!(asked(1, 2).content_percent(), Some(33));
        assert_eq!(asked(0, 0).content_percent(), None);
    }

    #[test]
    fn how_content_people_were_is_told_once_it_is_closed_and_ten_said_so() {
        let of = |asked: Asked, is_closed| {
            let public = Asked { rating_mean: Some(4.26), ..asked }.public(is_closed);
            (public.content_percent, public.rating_mean)
        };
        assert_eq!(of(asked(8, 2), false), (None, None));
        assert_eq!(of(asked(8, 1), true), (None, None));
        assert_eq!(of(asked(8, 2), true), (Some(80), Some(4.3)));
        assert_eq!(of(asked(88, 32), true).0, Some(75), "73.3 percent");
        assert_eq!(of(Asked { ratings: 9, ..asked(8, 2) }, true), (Some(80), None));
    }

    #[test]
    fn who_was_not_reached_was_not_heard() {
        let all = Asked { refused: 2, tried: 3, erased: 1, ..asked(4, 0) };
        assert_eq!((all.heard(), all.not_reached(), all.followed_up()), (6, 4, 10));
    }
}
