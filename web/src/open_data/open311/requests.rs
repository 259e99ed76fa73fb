//! `/open311/v2/requests.json` and `.xml`: single complaints as far as everyone may know of them.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{Dimension, PublicComplaint, PublicListing};
use directory::Table;
use i18n::{L10nLanguage, dates, texts};
use jiff::SignedDuration;
use kernel::{Locale, Timestamp, TopicCode, Week, clock};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Asked, topic};
use crate::Failure;
use crate::figures::values;
use crate::pages::figure_name;
use crate::site::Site;

/// Which are told at once, at most.
const LIMIT: u32 = 1_000;
const IDS_MAX: usize = 50;
const DAYS_MAX: i64 = 90;

/// A complaint. What GeoReport has and is nobody's business is there and always null.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Open311Request)]
pub struct RequestBody {
    /// Of this interface only: it leads to nothing else.
    service_request_id: String,
    /// `open` or `closed`, when the last week was over.
    status: &'static str,
    status_notes: Option<String>,
    service_name: String,
    service_code: String,
    description: Option<String>,
    agency_responsible: Option<String>,
    service_notice: Option<String>,
    /// The Monday of the week in which it came in.
    #[schema(format = "date-time")]
    requested_datetime: String,
    /// The last Monday: as of then it stands so.
    #[schema(format = "date-time")]
    updated_datetime: String,
    expected_datetime: Option<String>,
    address: Option<String>,
    address_id: Option<String>,
    zipcode: Option<String>,
    lat: Option<f64>,
    long: Option<f64>,
    media_url: Option<String>,
}

impl RequestBody {
    fn of(locale: Locale, table: &Table, as_of: Timestamp, complaint: PublicComplaint) -> Self {
        let service_code = complaint.topic.to_string();
        Self {
            service_request_id: complaint.id,
            status: if complaint.is_closed { "closed" } else { "open" },
            status_notes: None,
            service_name: figure_name(locale, table, Dimension::Topic, &service_code),
            service_code,
            description: None,
            agency_responsible: None,
            service_notice: None,
            requested_datetime: monday(complaint.week),
            updated_datetime: dates::machine_readable(as_of),
            expected_datetime: None,
            address: None,
            address_id: None,
            zipcode: None,
            lat: None,
            long: None,
            media_url: None,
        }
    }
}

fn monday(week: Week) -> String {
    week.begins().map_or_else(String::new, dates::machine_readable)
}

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    service_request_id: String,
    #[serde(default)]
    service_code: String,
    #[serde(default)]
    start_date: String,
    #[serde(default)]
    end_date: String,
    #[serde(default)]
    status: String,
}

/// Some by their ids, or all that are so.
#[derive(Debug)]
enum Meant {
    These(Vec<String>),
    All(PublicListing),
}

/// What is not right, and what the status of the answer is.
type Wrong = (StatusCode, String);

impl Ask {
    fn meant(&self, texts: &L10nLanguage, table: &Table, now: Timestamp) -> Result<Meant, Wrong> {
        let bad = |words: String| (StatusCode::BAD_REQUEST, words);
        let ids: Vec<_> = several(&self.service_request_id).map(str::to_owned).collect();
        if ids.len() > IDS_MAX {
            return Err(bad(texts.open311_too_many(IDS_MAX)));
        }
        if !ids.is_empty() {
            return Ok(Meant::These(ids));
        }
        let known = |code| {
            topic(table, code).ok_or_else(|| (StatusCode::NOT_FOUND, texts.open311_no_service()))
        };
        let topics: Vec<TopicCode> =
            several(&self.service_code).map(known).collect::<Result<_, _>>()?;
        let (first, last) = self.weeks(texts, now).map_err(bad)?;
        let is_closed = self.is_closed().ok_or_else(|| bad(texts.open311_not_a_status()))?;
        Ok(Meant::All(PublicListing { topics, first, last, is_closed, limit: LIMIT }))
    }

    /// Those whose Mondays lie within the dates; without them the last ninety days.
    fn weeks(&self, texts: &L10nLanguage, now: Timestamp) -> Result<(Week, Week), String> {
        let read = |text: &str| match text {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| texts.open311_not_an_instant()),
        };
        let (start, end): (Option<Timestamp>, Option<Timestamp>) =
            (read(&self.start_date)?, read(&self.end_date)?);
        let span = SignedDuration::from_hours(24 * DAYS_MAX);
        let later = |from: Timestamp, by| from.checked_add(by).unwrap_or(from);
        let end = end.unwrap_or_else(|| start.map_or(now, |start| later(start, span)));
        let start = start.unwrap_or_else(|| later(end, -span));
        if start > end {
            return Err(texts.open311_dates_reversed());
        }
        if end.duration_since(start) > span {
            return Err(texts.open311_dates_too_long(DAYS_MAX));
        }
        let first = Week::of(clock::day_of(start));
        let is_before = first.begins().is_some_and(|begins| begins < start);
        let first = if is_before { first.later(1).unwrap_or(first) } else { first };
        Ok((first, Week::of(clock::day_of(end))))
    }

    /// `None` of what is neither open nor closed; of both, all.
    fn is_closed(&self) -> Option<Option<bool>> {
        let asked: Vec<_> = several(&self.status).collect();
        if !asked.iter().all(|status| ["open", "closed"].contains(status)) {
            return None;
        }
        let (open, closed) = (asked.contains(&"open"), asked.contains(&"closed"));
        Some((open != closed).then_some(closed))
    }
}

/// Separated by commas.
fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// Complaints, the latest week first: at most 1,000, of at most 90 days.
///
/// Listed are those of weeks that are over, of topics of which ten or more came in that week, where neither fewer than ten
/// of them are open nor fewer than ten closed; without a word of theirs, a place or an agency, and no tips. Whether each is
/// closed is told as of the last Sunday.
#[utoipa::path(
    get, path = "/open311/v2/requests.{format}", tag = "open311", operation_id = "list_open311_requests",
    params(
        ("format" = String, Path, description = "`json` or `xml`", example = "json"),
        ("service_request_id" = Option<String>, Query, description = "Up to 50, with commas; then nothing else is looked at"),
        ("service_code" = Option<String>, Query, description = "Some, with commas"),
        ("start_date" = Option<String>, Query, description = "From this `requested_datetime` on", example = "2026-11-01T00:00:00Z"),
        ("end_date" = Option<String>, Query, description = "Up to this one; 90 days later at most", example = "2026-11-30T00:00:00Z"),
        ("status" = Option<String>, Query, description = "`open`, `closed`, or both with a comma"),
        ("jurisdiction_id" = Option<String>, Query, description = "There is one only: it is not looked at"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "Those that are so, perhaps none", content((Vec<RequestBody> = "application/json"), (String = "text/xml")), headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, no status, or more than is told at once", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
        (status = 404, description = "No such service", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
    )
)]
pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    ending: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = Asked::of(&request, &ending)?;
    let table = site.directory.table();
    let topics = values(Dimension::Topic, &table);
    let found = match ask.meant(texts(asked.locale), &table, site.complaints.now()) {
        Err((status, words)) => return asked.refused(status, words),
        Ok(Meant::These(ids)) => site.complaints.public_these(&topics, &ids).await?,
        Ok(Meant::All(listing)) => site.complaints.public_list(&topics, &listing).await?,
    };
    let as_of = site.complaints.public_as_of();
    let of = |complaint| RequestBody::of(asked.locale, &table, as_of, complaint);
    asked.list(("service_requests", "request"), &found.into_iter().map(of).collect::<Vec<_>>())
}

/// One complaint, by its id of this interface.
#[utoipa::path(
    get, path = "/open311/v2/requests/{service_request_id}.{format}", tag = "open311", operation_id = "read_open311_request",
    params(
        ("service_request_id" = String, Path, example = "0123456789ABCDEF"),
        ("format" = String, Path, description = "`json` or `xml`", example = "json"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "A list of this one", content((Vec<RequestBody> = "application/json"), (String = "text/xml")), headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such complaint that everyone may know of", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (id, ending) = path.into_inner();
    let asked = Asked::of(&request, &ending)?;
    let table = site.directory.table();
    let topics = values(Dimension::Topic, &table);
    let found = site.complaints.public_these(&topics, &[id]).await?;
    if found.is_empty() {
        let words = texts(asked.locale).open311_no_request();
        return asked.refused(StatusCode::NOT_FOUND, words);
    }
    let as_of = site.complaints.public_as_of();
    let of = |complaint| RequestBody::of(asked.locale, &table, as_of, complaint);
    asked.list(("service_requests", "request"), &found.into_iter().map(of).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(start_date: &str, end_date: &str) -> Result<(String, String), String> {
        let ask =
            Ask { start_date: start_date.into(), end_date: end_date.into(), ..Ask::default() };
        let now = "2026-11-23T04:00:00Z".parse().expect("an instant");
        let weeks = ask.weeks(texts(Locale::En), now);
        weeks.map(|(first, last)| (first.name(), last.name()))
    }

    #[test]
    fn dates_are_those_of_mondays_in_ulaanbaatar() {
        let told = |first: &str, last: &str| Ok((first.to_owned(), last.to_owned()));
        assert_eq!(weeks("", ""), told("2026-W36", "2026-W48"));
        let monday = "2026-11-15T16:00:00Z";
        assert_eq!(weeks(monday, monday), told("2026-W47", "2026-W47"));
        assert_eq!(weeks("2026-11-15T16:00:01Z", ""), told("2026-W48", "2027-W06"));
        assert_eq!(weeks("2026-11-16T00:00:00+08:00", monday), told("2026-W47", "2026-W47"));
        for (start, end) in [
            ("2026-11-16", ""),
            ("2026-11-16T00:00:00", ""),
            ("2026-11-16T00:00:00Z", "2026-11-15T00:00:00Z"),
            ("2026-01-01T00:00:00Z", "2026-11-15T00:00:00Z"),
            ("9999-12-31T00:00:00Z", "x"),
        ] {
            assert!(weeks(start, end).is_err(), "{start} {end}");
        }
    }

    #[test]
    fn both_statuses_are_all_and_others_are_none() {
        let asked = |status: &str| Ask { status: status.into(), ..Ask::default() }.is_closed();
        assert_eq!(asked(""), Some(None));
        assert_eq!(asked("open, closed"), Some(None));
        assert_eq!((asked("open"), asked("closed")), (Some(Some(false)), Some(Some(true))));
        assert_eq!(asked("lost"), None);
    }
}
