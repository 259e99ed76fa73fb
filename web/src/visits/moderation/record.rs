//! The public record of moderation: the same page for everyone, its beginning kept ready.

pub mod comments;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Week;
use petitions::{AppealState, OnRecord, TimeCursor, WeekCounts};
use serde::Deserialize;

use super::words;
use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{Appealed, RecordPage, RecordedRefusal, RecordedWeek};
use crate::site::Site;

/// Weeks on the page; the files have more.
const WEEKS: u32 = 12;
/// Refusals on a page.
const PAGE: u32 = 50;

#[derive(Deserialize)]
pub struct Ask {
    /// Where the page before ended.
    pub after: Option<String>,
    /// The same of the comments, on the page of both.
    pub comments_after: Option<String>,
}

impl Ask {
    pub fn place(&self) -> Result<Option<TimeCursor>, Failure> {
        place(self.after.as_deref())
    }

    fn comments_place(&self) -> Result<Option<TimeCursor>, Failure> {
        place(self.comments_after.as_deref())
    }
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (after, comments_after) = (ask.place()?, ask.comments_place()?);
    if visitor.signed_in.is_none() && request.query_string().is_empty() {
        return kept(&request, &site, Kept::Record, async |frame| {
            Ok(record(&site, None, None).await?.render(&frame))
        })
        .await;
    }
    Ok(page(record(&site, after, comments_after).await?.render(&frame(&request))))
}

async fn record(
    site: &Site,
    after: Option<TimeCursor>,
    comments_after: Option<TimeCursor>,
) -> Result<RecordPage, Failure> {
    let weeks = match after {
        None => site.petitions.weeks(WEEKS).await?,
        Some(_) => Vec::new(),
    };
    let refusals = site.petitions.refusals(after.unwrap_or(TimeCursor::START), PAGE).await?;
    let next = next(refusals.iter().map(OnRecord::place), PAGE);
    let next = next.map(|after| format!("/moderation/record?after={after}"));
    Ok(RecordPage {
        weeks: weeks.iter().map(shown_week).collect(),
        refusals: refusals.into_iter().map(shown_refusal).collect(),
        next,
        comments: comments::record(site, comments_after).await?,
    })
}

fn place(after: Option<&str>) -> Result<Option<TimeCursor>, Failure> {
    let wrong = |_| Failure::BadRequest("after is where a page of the record ended".into());
    after.map(|after| after.parse().map_err(wrong)).transpose()
}

/// Where the next page begins, after a full one.
pub fn next(places: impl ExactSizeIterator<Item = TimeCursor>, page: u32) -> Option<TimeCursor> {
    let is_full = places.len() == page as usize;
    places.last().filter(|_| is_full)
}

fn shown_week((week, counts): &(Week, WeekCounts)) -> RecordedWeek {
    RecordedWeek {
        begins_on: week.begins_on,
        ends_on: week.ends_on,
        counts: [
            counts.submitted,
            counts.published,
            counts.given_back,
            counts.refused,
            counts.appealed,
            counts.upheld,
            counts.overturned,
        ],
        median: counts.median(),
    }
}

fn shown_refusal(refusal: OnRecord) -> RecordedRefusal {
    let because = refusal.appeal_because.clone().unwrap_or_default();
    RecordedRefusal {
        number: refusal.petition.to_string(),
        took: refusal.took(),
        action: refusal.action,
        ground: words::of_refusal(&refusal.said.ground),
        words: refusal.said.words,
        duplicate_of: refusal.said.duplicate_of.map(|other| other.to_string()),
        refused_at: refusal.at,
        appeal: refusal.appeal.map(|appeal| match appeal {
            AppealState::Waiting => Appealed::Waiting,
            AppealState::Upheld => Appealed::Upheld { because },
            AppealState::Overturned => Appealed::Overturned { because },
        }),
    }
}
