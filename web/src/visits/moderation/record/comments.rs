//! What the public record says of comments.

use comments::{AppealState, OnRecord, TimeCursor, WeekCounts};
use kernel::Week;

use super::next;
use crate::Failure;
use crate::pages::{Appealed, CommentRecord, RecordedCommentWeek, RecordedMark};
use crate::site::Site;

/// Weeks on the page; the files have more.
const WEEKS: u32 = 12;
/// Marks on a page.
const PAGE: u32 = 50;

pub async fn record(site: &Site, after: Option<TimeCursor>) -> Result<CommentRecord, Failure> {
    let weeks = match after {
        None => site.comments.weeks(WEEKS).await?,
        Some(_) => Vec::new(),
    };
    let marks = site.comments.decisions(after.unwrap_or(TimeCursor::START), PAGE).await?;
    let next = next(marks.iter().map(OnRecord::place), PAGE);
    let next = next.map(|after| format!("/moderation/record?comments_after={after}#comments"));
    Ok(CommentRecord {
        weeks: weeks.iter().map(week).collect(),
        marks: marks.into_iter().map(mark).collect(),
        next,
    })
}

fn week((week, counts): &(Week, WeekCounts)) -> RecordedCommentWeek {
    RecordedCommentWeek {
        begins_on: week.begins_on,
        ends_on: week.ends_on,
        counts: [
            counts.came,
            counts.reported,
            counts.published,
            counts.relevant,
            counts.off_topic,
            counts.abusive,
            counts.duplicate,
            counts.appealed,
            counts.upheld,
            counts.overturned,
        ],
        median: counts.median(),
    }
}

fn mark(mark: OnRecord) -> RecordedMark {
    let because = mark.appeal_because.clone().unwrap_or_default();
    RecordedMark {
        comment: mark.comment.to_string(),
        took: mark.took(),
        bill: mark.matter,
        mark: mark.said.mark,
        reason: mark.said.reason.unwrap_or_default(),
        duplicate_of: mark.said.duplicate_of.map(|other| other.to_string()),
        at: mark.at,
        appeal: mark.appeal.map(|appeal| match appeal {
            AppealState::Waiting => Appealed::Waiting,
            AppealState::Upheld => Appealed::Upheld { because },
            AppealState::Overturned => Appealed::Overturned { because },
        }),
    }
}
