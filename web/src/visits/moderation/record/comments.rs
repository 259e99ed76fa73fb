//! What the public record says of comments.

use comments::{AppealState, OnRecord, RecordCursor, Week};

use crate::Failure;
use crate::pages::{Appealed, CommentRecord, RecordedCommentWeek, RecordedMark};
use crate::site::Site;

/// Weeks on the page; the files have more.
const WEEKS: u32 = 12;
/// Marks on a page.
const PAGE: u32 = 50;

pub fn place(after: Option<&str>) -> Result<Option<RecordCursor>, Failure> {
    let wrong = |_| Failure::BadRequest("after is where a page of the record ended".into());
    after.map(|after| after.parse().map_err(wrong)).transpose()
}

pub async fn record(site: &Site, after: Option<RecordCursor>) -> Result<CommentRecord, Failure> {
    let weeks = match after {
        None => site.comments.weeks(WEEKS).await?,
        Some(_) => Vec::new(),
    };
    let marks = site.comments.decisions(after.unwrap_or(RecordCursor::START), PAGE).await?;
    let next = next(&marks, PAGE);
    let next = next.map(|after| format!("/moderation/record?comments_after={after}#comments"));
    Ok(CommentRecord {
        weeks: weeks.iter().map(week).collect(),
        marks: marks.into_iter().map(mark).collect(),
        next,
    })
}

/// Where the next page begins, after a full one.
pub fn next(marks: &[OnRecord], page: u32) -> Option<RecordCursor> {
    let is_full = marks.len() == page as usize;
    marks.last().filter(|_| is_full).map(RecordCursor::after)
}

fn week(week: &Week) -> RecordedCommentWeek {
    let counts = week.counts;
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
