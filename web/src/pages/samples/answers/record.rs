//! What a made-up record says of comments.

use comments::Mark;
use jiff::SignedDuration;
use jiff::civil::date;

use super::{BILL, ONE, OTHER, at};
use crate::pages::{Appealed, CommentRecord, RecordedCommentWeek, RecordedMark};

pub(in crate::pages) fn comment_record() -> CommentRecord {
    let week = RecordedCommentWeek {
        begins_on: date(2026, 11, 16),
        ends_on: date(2026, 11, 22),
        counts: [12, 1_204, 9, 3, 2, 1, 4, 2, 1, 1],
        median: Some(SignedDuration::from_mins(95)),
    };
    let because = "Төслийн 4 дүгээр зүйлийн тухай бичсэн байна.".to_owned();
    let mark = |mark, appeal| RecordedMark {
        comment: ONE.to_owned(),
        bill: Some(BILL.to_owned()),
        mark,
        reason: "Өөр төслийн тухай байна.".to_owned(),
        duplicate_of: (mark == Mark::Duplicate).then(|| OTHER.to_owned()),
        at: at("2026-11-21T04:00:00Z"),
        took: Some(SignedDuration::from_hours(3)),
        appeal,
    };
    let upheld = Appealed::Upheld { because: because.clone() };
    CommentRecord {
        weeks: vec![week],
        marks: vec![
            mark(Mark::OffTopic, Some(Appealed::Waiting)),
            mark(Mark::Abusive, Some(upheld)),
            mark(Mark::OffTopic, Some(Appealed::Overturned { because })),
            mark(Mark::Duplicate, None),
        ],
        next: Some("/moderation/record?comments_after=1795176000000000.12#comments".to_owned()),
    }
}
