//! The public event log as files: `/open-data/events.json` lists its segments, `/open-data/events/{segment}.ndjson` and
//! `.parquet` are their rows. Whoever adds up `n` has the counts that the pages show.

mod sending;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Timestamp;
use public_events::{COLUMNS, Column, Format, POSITIONS, Segment};
use serde::Serialize;
use utoipa::ToSchema;

use self::sending::Sending;
use super::answer;
use crate::Failure;
use crate::site::Site;

/// The public events of the log, in files of 100,000 of its positions each.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventsFile {
    /// The columns of every file, in their order. In NDJSON `detail` is an object, in Parquet the text of one.
    schema: Vec<EventColumn>,
    /// Positions of the log in a segment.
    #[schema(example = 100000)]
    segment_positions: u64,
    /// The first one first.
    segments: Vec<EventSegment>,
    /// When the event at `position` was recorded; absent in a log without events.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: everything public up to here is in the files.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EventColumn {
    #[schema(example = "recorded_at")]
    name: &'static str,
    /// `uint64`, `int64`, `timestamp[us, UTC]`, `string` or `json`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Whether it may be null.
    is_optional: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EventSegment {
    /// Counted from 0.
    segment: u64,
    /// Its first position of the log.
    from: u64,
    /// Everything public up to this position is in its files.
    until: u64,
    event_count: u64,
    /// Whether its files never change any more.
    is_complete: bool,
    /// When the event at `until` was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    files: Vec<EventFormat>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EventFormat {
    /// `ndjson` or `parquet`
    format: &'static str,
    media_type: &'static str,
    byte_size: u64,
    /// In hexadecimal; the file's ETag is the same in quotation marks.
    sha256: String,
    href: String,
}

impl From<Column> for EventColumn {
    fn from(column: Column) -> Self {
        let Column { name, kind, is_optional } = column;
        Self { name, kind, is_optional }
    }
}

impl EventSegment {
    fn of(site: &Site, segment: &Segment) -> Self {
        let file = |format: Format| EventFormat {
            format: format.code(),
            media_type: format.media_type(),
            byte_size: segment.file(format).byte_size,
            sha256: segment.file(format).sha256.clone(),
            href: site.address(&format!("/open-data/events/{}.{format}", segment.number)),
        };
        Self {
            segment: segment.number,
            from: segment.first_position(),
            until: segment.until,
            event_count: segment.event_count,
            is_complete: segment.is_complete(),
            as_of: segment.as_of,
            files: Format::ALL.into_iter().map(file).collect(),
        }
    }
}

/// The segments of the public event log, and what their columns are. Each row is an event of which everyone may know:
/// what it is called, what it is about (a petition's or a bill's number, a topic's code, an agenda's day), of which part,
/// and by how much it changes the public count of that. No row says whose it is.
#[utoipa::path(
    get, path = "/open-data/events.json", tag = "open data", operation_id = "list_events",
    responses(
        (status = 200, description = "The segments, with a link to each file", body = EventsFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn index(request: HttpRequest, site: Data<Site>) -> HttpResponse {
    let published = site.public_events.published();
    let body = EventsFile {
        schema: COLUMNS.into_iter().map(EventColumn::from).collect(),
        segment_positions: POSITIONS,
        segments: published.segments.iter().map(|one| EventSegment::of(&site, one)).collect(),
        as_of: Some(published.as_of).filter(|_| published.position > 0),
        position: published.position,
    };
    answer(&request, "application/json", serde_json::to_vec(&body).unwrap_or_default())
}

/// A segment's public events, a JSON object a line: `position`, `recorded_at`, `event`, `subject`, `part`, `n`, `detail`.
/// A complete segment never changes; the last one grows by its end. Parts of it are had by `Range`, with `If-Range`.
#[utoipa::path(
    get, path = "/open-data/events/{segment}.ndjson", tag = "open data", operation_id = "read_events_ndjson",
    params(("segment" = u64, Path, description = "Counted from 0; 100,000 positions of the log each", example = 0)),
    responses(
        (status = 200, description = "A line for each event", body = String, content_type = "application/x-ndjson", headers(("ETag" = String), ("Last-Modified" = String))),
        (status = 206, description = "The bytes that Range asks for", body = String, content_type = "application/x-ndjson", headers(("ETag" = String), ("Content-Range" = String))),
        (status = 304, description = "As the ETag given in If-None-Match, or not changed since If-Modified-Since"),
        (status = 404, description = "No such segment yet", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 412, description = "Another one than If-Match asks for"),
        (status = 416, description = "There are no such bytes; Content-Range says how many there are"),
    )
)]
pub async fn ndjson(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    send(&request, &site, &path, Format::Ndjson).await
}

/// The same rows as Parquet: a tenth of the bytes.
#[utoipa::path(
    get, path = "/open-data/events/{segment}.parquet", tag = "open data", operation_id = "read_events_parquet",
    params(("segment" = u64, Path, description = "Counted from 0; 100,000 positions of the log each", example = 0)),
    responses(
        (status = 200, description = "Columns as `/open-data/events.json` names them", body = String, content_type = "application/vnd.apache.parquet", headers(("ETag" = String), ("Last-Modified" = String))),
        (status = 206, description = "The bytes that Range asks for", body = String, content_type = "application/vnd.apache.parquet", headers(("ETag" = String), ("Content-Range" = String))),
        (status = 304, description = "As the ETag given in If-None-Match, or not changed since If-Modified-Since"),
        (status = 404, description = "No such segment yet", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 412, description = "Another one than If-Match asks for"),
        (status = 416, description = "There are no such bytes; Content-Range says how many there are"),
    )
)]
pub async fn parquet(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    send(&request, &site, &path, Format::Parquet).await
}

async fn send(
    request: &HttpRequest,
    site: &Site,
    path: &str,
    format: Format,
) -> Result<HttpResponse, Failure> {
    let number = number(path).ok_or(Failure::NotFound)?;
    let events = site.public_events.clone();
    let opening = tokio::task::spawn_blocking(move || events.file(number, format));
    let found = opening.await.map_err(|error| Failure::Internal(error.to_string()))?;
    let found = found.map_err(|error| Failure::Unavailable(error.to_string()))?;
    let file = found.ok_or(Failure::NotFound)?;
    Ok(Sending::of(file, format).answer(request))
}

/// An address has one spelling.
fn number(path: &str) -> Option<u64> {
    let number: u64 = path.parse().ok()?;
    (number.to_string() == path).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_has_one_address() {
        assert_eq!((number("0"), number("41")), (Some(0), Some(41)));
        for other in ["", "00", "+1", "-1", "1.0", "18446744073709551616", "latest"] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
