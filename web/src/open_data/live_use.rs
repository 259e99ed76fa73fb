//! How the house is used, as files: `/live.json` and `/live.csv`.

pub mod csv;

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::Timestamp;
use serde::Serialize;
use statistics::{Part, Step};
use utoipa::ToSchema;

use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::live_use::{Satisfaction, UsedNow};
use crate::site::Site;

/// A minute is the finest step: whoever asks oftener than this learns nothing new.
const A_FEW_SECONDS: &str = "public, max-age=5";

/// How the house is used now.
#[derive(Debug, Serialize, ToSchema)]
pub struct LiveUseFile {
    /// Whether visits are counted here; if not, they are 0.
    counts_visits: bool,
    /// The last full minute.
    last_minute: LiveStep,
    /// Sixty full minutes up to it.
    last_hour: LiveStep,
    /// Up to now, with the hour that runs.
    last_48_hours: LiveStep,
    /// Each of the last sixty, the earliest first.
    minutes: Vec<LiveStep>,
    /// Each of the last 48, the earliest first; the last one runs.
    hours: Vec<LiveStep>,
    parts: Vec<LivePart>,
    /// By the week, the last one first.
    satisfaction: Vec<LiveSatisfaction>,
    /// Events of the log that some page may not show yet.
    waiting: u64,
    /// When this was so.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in this.
    position: Option<u64>,
}

/// Acts are counted when they are done, whatever becomes of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct LiveStep {
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// Pages opened.
    visits: u64,
    /// Files of open data.
    files: u64,
    signatures: u64,
    /// On bills, be they public or still held for a moderator.
    comments: u64,
    complaints: u64,
}

/// Visits by language and kind of page; downloads of files; signatures and comments by channel; complaints in one.
#[derive(Debug, Serialize, ToSchema)]
pub struct LivePart {
    /// `visit` of a page, `download` of a file, `signature`, `comment`, `complaint`
    act: &'static str,
    /// Of a page: `mn`, `en`
    language: Option<&'static str>,
    /// Of a visit: `front`, `petitions`, `petition`, `bills`, `bill`, `consultations`, `complaints`, `open_data`,
    /// `other`
    section: Option<&'static str>,
    /// Of signatures and comments in hours that are over: `web`, `app`, `kiosk`, `assisted`; null of the running hour, and
    /// of channels of which there were fewer than ten in an hour, together with others.
    channel: Option<String>,
    last_minute: u64,
    last_hour: u64,
    last_48_hours: u64,
}

/// As `/complaints/figures.json` tells it; null is not told.
#[derive(Debug, Serialize, ToSchema)]
pub struct LiveSatisfaction {
    #[schema(example = "2026-W47")]
    week: String,
    /// So many owners said in this week how content they were.
    rated: Option<u64>,
    /// Of the complaints that came in within it so many are solved, as their owners say.
    confirmed: Option<u64>,
    /// From 1 to 5, of those who said so in this week; once it is over, of ten or more.
    rating_mean: Option<f64>,
}

impl LiveStep {
    fn of(step: Step) -> Self {
        let Step { begins_at, visits, files, signatures, comments, complaints } = step;
        Self { from: begins_at, visits, files, signatures, comments, complaints }
    }
}

impl LivePart {
    fn of(part: &Part) -> Self {
        Self {
            act: part.act.code(),
            language: part.language.map(|language| language.code()),
            section: part.section.map(|section| section.code()),
            channel: part.channel.clone(),
            last_minute: part.last_minute,
            last_hour: part.last_hour,
            last_48_hours: part.last_days,
        }
    }
}

impl LiveSatisfaction {
    fn of(told: &Satisfaction) -> Self {
        Self {
            week: told.week.name(),
            rated: told.rated,
            confirmed: told.confirmed,
            rating_mean: told.rating_mean,
        }
    }
}

impl LiveUseFile {
    /// But for when and where it was read.
    fn of(used: &UsedNow) -> Self {
        let in_use = &used.in_use;
        Self {
            counts_visits: used.counts_visits,
            last_minute: LiveStep::of(in_use.last_minute()),
            last_hour: LiveStep::of(in_use.last_hour()),
            last_48_hours: LiveStep::of(in_use.last_days()),
            minutes: in_use.minutes.iter().copied().map(LiveStep::of).collect(),
            hours: in_use.hours.iter().copied().map(LiveStep::of).collect(),
            parts: in_use.parts.iter().map(LivePart::of).collect(),
            satisfaction: used.satisfaction.iter().map(LiveSatisfaction::of).collect(),
            waiting: used.waiting,
            as_of: None,
            position: None,
        }
    }
}

/// How the house is used now: visits, signatures, comments and complaints by the minute and the hour, and satisfaction.
///
/// Visits are counted without cookie, address or device: no two of them are known for the same person's. Programs that
/// read pages count too. Signatures, comments and complaints are counted when they are made.
#[utoipa::path(
    get, path = "/live.json", tag = "open data", operation_id = "read_live_use",
    responses(
        (status = 200, description = "Up to the last full minute", body = LiveUseFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let used = site.live_use.now(&site).await?;
    let file = LiveUseFile::of(&used);
    // Its ETag says whether anything but the hour and the position is another.
    let etag = format!("W/{}", etag_of(&written(&file)?));
    let file = LiveUseFile { as_of: Some(used.as_of), position: Some(used.position), ..file };
    let answer = answer_tagged(&request, &etag, "application/json", written(&file)?);
    Ok(for_a_few_seconds(answer))
}

fn for_a_few_seconds(mut answer: HttpResponse) -> HttpResponse {
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(A_FEW_SECONDS));
    answer
}

fn written(file: &LiveUseFile) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(file).map_err(|error| Failure::Internal(error.to_string()))
}
