//! Figures of complaints as files: `/complaints/figures.json` and `.csv`.

pub mod csv;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::{Dimension, Figures, Measure, Told};
use directory::Table;
use disclosure::{LEAST, STEP};
use jiff::civil::Date;
use kernel::{Locale, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::figures::{Ask, figures};
use crate::pages::figure_name;
use crate::site::Site;

/// Figures of complaints. A complaint counts in the week in which it came in, whenever something became of it; how content
/// its owner was counts in the week in which they said so.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresFile {
    /// `all`, `kind`, `topic`, `agency`, `division`, `channel`
    by: &'static str,
    /// Of a value less than this is not told; nor is what would give it away.
    #[schema(example = 10)]
    told_from: u64,
    /// What is told of a value is rounded to a multiple of it.
    #[schema(example = 5)]
    rounded_to: u64,
    /// The last one first.
    data: Vec<FiguresOfPeriod>,
    /// When this was so.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in this.
    position: Option<u64>,
}

/// A week or a quarter.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresOfPeriod {
    /// A week of ISO 8601, or thirteen of them: the 1st to the 13th of the year, and so on.
    #[schema(example = "2026-W47")]
    period: String,
    #[schema(value_type = String, format = "date")]
    begins_on: Date,
    #[schema(value_type = String, format = "date")]
    ends_on: Date,
    /// All complaints together, exactly.
    all: FiguresBody,
    /// Each value through the disclosure gate; absent before the period is over.
    values: Option<Vec<FiguresOfValue>>,
}

/// A kind, a topic, an agency, a place or a channel.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresOfValue {
    /// Its code; null for those of which it is not known yet.
    value: Option<String>,
    name_mn: String,
    name_en: String,
    #[serde(flatten)]
    figures: FiguresBody,
}

/// Null is not told.
#[derive(Debug, Serialize, ToSchema)]
pub struct FiguresBody {
    received: Option<u64>,
    /// Of people who are known to nobody.
    tips: Option<u64>,
    /// At least once.
    answered: Option<u64>,
    /// Of them: the first time, by the last day of their clock.
    answered_in_time: Option<u64>,
    /// Their owner says that it is solved.
    confirmed: Option<u64>,
    /// Answered, and their owner said nothing within the days there are for it.
    no_reply: Option<u64>,
    /// Closed with a reason, and nothing was done.
    without_action: Option<u64>,
    /// Their owner took them back.
    withdrawn: Option<u64>,
    /// Appreciations, passed on.
    acknowledged: Option<u64>,
    /// Not taken up.
    refused: Option<u64>,
    /// Their owner said that it was not solved.
    reopened: Option<u64>,
    /// Without an answer on their last day, be they answered since or not.
    overdue: Option<u64>,
    /// So many owners said how content they were, in this period, whenever their complaint had come in.
    rated: Option<u64>,
    /// In so many calendar days half of those that were answered had their first answer; of ten or more.
    median_days: Option<u32>,
    /// How content they were, from 1 to 5: of weeks that are over and in which ten or more said so; then it never changes.
    rating_mean: Option<f64>,
}

impl FiguresBody {
    fn of(told: &Told) -> Self {
        Self {
            received: told.count(Measure::Received),
            tips: told.count(Measure::Tips),
            answered: told.count(Measure::Answered),
            answered_in_time: told.count(Measure::AnsweredInTime),
            confirmed: told.count(Measure::Confirmed),
            no_reply: told.count(Measure::NoReply),
            without_action: told.count(Measure::WithoutAction),
            withdrawn: told.count(Measure::Withdrawn),
            acknowledged: told.count(Measure::Acknowledged),
            refused: told.count(Measure::Refused),
            reopened: told.count(Measure::Reopened),
            overdue: told.count(Measure::Overdue),
            rated: told.count(Measure::Rated),
            median_days: told.median_days,
            rating_mean: told.rating_mean,
        }
    }
}

impl FiguresOfPeriod {
    fn of(figures: Figures, by: Dimension, table: &Table) -> Self {
        let value = |(value, told): (String, Told)| FiguresOfValue {
            name_mn: figure_name(Locale::Mn, table, by, &value),
            name_en: figure_name(Locale::En, table, by, &value),
            figures: FiguresBody::of(&told),
            value: Some(value).filter(|value| !value.is_empty()),
        };
        Self {
            period: figures.period.name(),
            begins_on: figures.period.first.begins_on,
            ends_on: figures.period.last.ends_on,
            all: FiguresBody::of(&figures.all),
            values: figures.values.map(|values| values.into_iter().map(value).collect()),
        }
    }
}

/// Figures of complaints to the 11-11 centre by kind, topic, agency, division or channel, of weeks or quarters.
///
/// Totals are exact. By anything else a period is told once it is over; then less than 10 is not told, nor what would
/// give it away, and the rest is rounded to 5. A quarter is not told where it would give away what a week hides.
#[utoipa::path(
    get, path = "/complaints/figures.json", tag = "open data", operation_id = "read_complaint_figures",
    params(
        ("by" = Option<String>, Query, description = "`all`, `kind`, `topic`, `agency`, `division`, `channel`; all together without it", example = "topic"),
        ("period" = Option<String>, Query, description = "One week or quarter; without it the last 12 weeks of all together, or the last quarter that is over", example = "2026-Q3"),
        ("from" = Option<String>, Query, description = "The first of several, with `until`", example = "2026-W40"),
        ("until" = Option<String>, Query, description = "The last of them, 53 at most", example = "2026-W47"),
    ),
    responses(
        (status = 200, description = "The periods that were asked for, the last one first", body = FiguresFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such dimension or period: `errors` says which field", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (position, now) = (position(&site), site.complaints.now());
    let (by, data) = read(&site, &ask).await?;
    let file = FiguresFile {
        by: by.code(),
        told_from: LEAST,
        rounded_to: STEP,
        data,
        as_of: None,
        position: None,
    };
    // Its ETag says whether anything but the hour and the position is another.
    let etag = format!("W/{}", etag_of(&written(&file)?));
    let file = FiguresFile { as_of: Some(now), position: Some(position), ..file };
    Ok(answer_tagged(&request, &etag, "application/json", written(&file)?))
}

async fn read(site: &Site, ask: &Ask) -> Result<(Dimension, Vec<FiguresOfPeriod>), Failure> {
    let asked = ask.meant(site.complaints.now()).map_err(Failure::Query)?;
    let (figures, table) = figures(site, &asked).await?;
    let of = |figures| FiguresOfPeriod::of(figures, asked.by, &table);
    Ok((asked.by, figures.into_iter().map(of).collect()))
}

/// Up to which every projection that is read here is.
fn position(site: &Site) -> u64 {
    let statuses = site.projections.complaints.iter();
    statuses.map(|status| status.borrow().position()).min().unwrap_or_default()
}

fn written(file: &FiguresFile) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(file).map_err(|error| Failure::Internal(error.to_string()))
}
