//! Who takes part in everything, and what becomes of it, as files: `/statistics.json`, `.csv` and `.jsonstat`.

pub mod csv;
pub mod json_stat;

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Locale, Timestamp};
use serde::Serialize;
use statistics::{Figures, Group, OfWeek, TakesPart};
use utoipa::ToSchema;

use super::answer;
use super::breakdown::WITHHELD;
use crate::Failure;
use crate::breakdowns::value_name;
use crate::pages::measure_name;
use crate::participation::{parts, share_of_whole, told_of, week_status};
use crate::site::Site;

/// Who takes part, and what becomes of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationBody {
    measures: Vec<ParticipationMeasure>,
    rules: ParticipationRules,
    /// With whom divisions are compared: residents of all ages. There is no count here of those who may take part, nor one by
    /// sex, age or social status.
    #[schema(example = "all ages, census of 2020")]
    residents: &'static str,
    /// When the last event that is counted was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

/// By which numbers counts of groups are held back.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationRules {
    /// Fewer people than this are not told of; nor is what would give it away.
    #[schema(example = 10)]
    threshold: u64,
    /// What is told is rounded to a multiple of it.
    #[schema(example = 5)]
    rounding: u64,
    /// What was told stands until so many people more, or fewer, are in it.
    #[schema(example = 10)]
    least_change: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationMeasure {
    /// `petitions_started`, `petitions_opened`, `petitions_reached`, `signatures`, `comments`, `comments_answered`,
    /// `comments_reflected`, `complaints`, `complaints_answered`, `complaints_confirmed`, `satisfaction`, `content`
    measure: &'static str,
    name_mn: String,
    name_en: String,
    /// What was done, exact, up to `position`. Of who was content people, rounded, as of the release; null where it is not told.
    count: Option<u64>,
    /// Of what it is a part of, in percent.
    share_of_whole: Option<f64>,
    /// Of satisfaction, from 1 to 5: of those weeks that are over and in which ten or more answered.
    mean: Option<f64>,
    weeks: Vec<ParticipationWeek>,
    /// Null before anything was told, and of signatures, of which what was told of each petition is added up.
    release: Option<ParticipationRelease>,
    groups: Vec<ParticipationGroup>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationWeek {
    #[schema(example = "2026-W47")]
    week: String,
    /// Exact. Less than nought where more signatures were taken back than given; null of who was content.
    count: Option<i64>,
    mean: Option<f64>,
    /// `p`: the week still runs; `c`: it is not told.
    status: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationRelease {
    /// Counted from 1; a release never changes.
    release: u32,
    /// The first week that is not in it.
    #[schema(example = "2026-W48")]
    before_week: String,
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    position: u64,
    /// Of what its counts are: `people`, each once in each bill or topic; `acts` before people were told apart.
    unit: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationGroup {
    /// `sex`, `age_band`, `division` (ISO 3166-2, and districts of the capital), `social_status`
    dimension: &'static str,
    /// All of whom it is known; of signatures those in counts that were told.
    count: u64,
    /// Those in counts that are told, added up: of which the shares are.
    told: u64,
    values: Vec<ParticipationValue>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationValue {
    value: String,
    name_mn: String,
    name_en: String,
    /// People, rounded; null is not told.
    count: Option<u64>,
    /// `c` where it is not told.
    status: Option<&'static str>,
    /// In percent of what is told by this dimension.
    share: Option<f64>,
    /// To the share of residents, of divisions: among those that are told; of nothing else there is an official count here.
    ratio: Option<f64>,
}

/// Who takes part in petitions, consultations and complaints, and what becomes of it.
///
/// Totals and weeks count what was done, exact and live. By sex, age, division and social status there is a release each Monday, of the weeks
/// that are over. It counts people: each once in each bill or topic, however often they did it; fewer than 10 are not told,
/// nor what would give them away, and the rest is rounded to 5.
#[utoipa::path(
    get, path = "/statistics.json", tag = "open data", operation_id = "read_participation",
    responses(
        (status = 200, description = "Every measure", body = ParticipationBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let body = body(&site.statistics.takes_part().await?);
    Ok(answer(&request, "application/json", serde_json::to_vec(&body).unwrap_or_default()))
}

fn body(all: &TakesPart) -> ParticipationBody {
    ParticipationBody {
        measures: all.figures.iter().map(|figures| measure(all, figures)).collect(),
        rules: ParticipationRules {
            threshold: all.rules.threshold,
            rounding: all.rules.rounding,
            least_change: all.rules.least_change,
        },
        residents: "all ages, census of 2020",
        as_of: all.as_of,
        position: all.position,
    }
}

fn measure(all: &TakesPart, figures: &Figures) -> ParticipationMeasure {
    let told = figures.told.as_ref();
    let release = told.and_then(|told| told.release.as_ref()).map(|release| ParticipationRelease {
        release: release.number,
        before_week: release.before_week.clone(),
        as_of: release.counted_at,
        position: release.counted_to,
        unit: release.unit.code(),
    });
    ParticipationMeasure {
        measure: figures.measure.code(),
        name_mn: measure_name(Locale::Mn, figures.measure),
        name_en: measure_name(Locale::En, figures.measure),
        count: figures.total,
        share_of_whole: share_of_whole(all, figures),
        mean: figures.mean,
        weeks: figures.weeks.iter().map(week).collect(),
        release,
        groups: told.map(|told| told.groups.iter().filter_map(group).collect()).unwrap_or_default(),
    }
}

fn week(one: &OfWeek) -> ParticipationWeek {
    let status = week_status(one);
    ParticipationWeek { week: one.week.name(), count: one.count, mean: one.mean, status }
}

fn group(group: &Group) -> Option<ParticipationGroup> {
    let dimension = group.table.by.first()?.dimension;
    let values = parts(group).into_iter().map(|part| ParticipationValue {
        name_mn: value_name(Locale::Mn, dimension, part.code),
        name_en: value_name(Locale::En, dimension, part.code),
        value: part.code.to_owned(),
        count: part.count,
        status: part.count.is_none().then_some(WITHHELD),
        share: part.share,
        ratio: part.ratio,
    });
    Some(ParticipationGroup {
        dimension: dimension.code(),
        count: group.whole,
        told: told_of(group),
        values: values.collect(),
    })
}
