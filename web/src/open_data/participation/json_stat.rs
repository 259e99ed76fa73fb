//! The same as JSON-stat 2.0, which statistical programs read: every measure by week, or by one dimension.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use kernel::{Locale, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value, json};
use statistics::{Dimension, Figures, Measure, TakesPart};
use utoipa::ToSchema;

use crate::Failure;
use crate::breakdowns::value_name;
use crate::open_data::answer;
use crate::open_data::breakdown::WITHHELD;
use crate::pages::{dimension_name, measure_name};
use crate::participation::{Ask, Asked, group_of, parts, week_status};
use crate::site::Site;

/// Nobody can have this value: those of 16 and 17 do not petition.
const NONE: &str = "n";
/// Nothing was told yet.
const UNTOLD: &str = "u";

/// A dataset of JSON-stat 2.0 (json-stat.org/full).
#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipationStat {
    version: &'static str,
    class: &'static str,
    label: String,
    source: &'static str,
    /// When the last event that is counted was recorded.
    #[schema(value_type = String, format = "date-time")]
    updated: Timestamp,
    /// `measure`, and by what.
    id: Vec<&'static str>,
    size: Vec<usize>,
    #[schema(value_type = Object)]
    role: Map<String, Value>,
    #[schema(value_type = Object)]
    dimension: Map<String, Value>,
    /// Null is not told.
    value: Vec<Option<i64>>,
    /// By its place in `value`: `p` a week that still runs, `c` withheld, `u` not told yet, `n` of whom there are none.
    #[schema(value_type = Object)]
    status: Map<String, Value>,
    /// The position in the log of the last event that is counted.
    #[schema(value_type = Object)]
    extension: Value,
}

/// Who takes part, as JSON-stat 2.0.
#[utoipa::path(
    get, path = "/statistics.jsonstat", tag = "open data", operation_id = "read_participation_json_stat",
    params(
        ("dimension" = Option<String>, Query, description = "`week`, which is also without it, `sex`, `age_band`, `division` or `social_status`"),
        ("language" = Option<String>, Query, description = "Of its labels: `mn`, which is also without it, or `en`"),
    ),
    responses(
        (status = 200, description = "One dataset", body = ParticipationStat, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such dimension", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.meant()?;
    let body = dataset(&site.statistics.takes_part().await?, asked);
    Ok(answer(&request, "application/json", serde_json::to_vec(&body).unwrap_or_default()))
}

/// A count, or why there is none; a count that is provisional.
type Cell = (Option<i64>, Option<&'static str>);

fn dataset(all: &TakesPart, asked: Asked) -> ParticipationStat {
    let language = asked.language;
    let codes = codes(all, asked.by);
    let cells: Vec<Cell> =
        all.figures.iter().flat_map(|figures| cells(figures, asked.by, &codes)).collect();
    let by = asked.by.map_or("week", Dimension::code);
    let mut role = Map::new();
    role.insert("metric".to_owned(), json!(["measure"]));
    match asked.by {
        None => role.insert("time".to_owned(), json!(["week"])),
        Some(Dimension::Division) => role.insert("geo".to_owned(), json!(["division"])),
        Some(_) => None,
    };
    let status = cells
        .iter()
        .enumerate()
        .filter_map(|(at, (_, status))| Some((at.to_string(), Value::from((*status)?))));
    ParticipationStat {
        version: "2.0",
        class: "dataset",
        label: texts(language).participation_title(),
        source: "Sanal",
        updated: all.as_of,
        id: vec!["measure", by],
        size: vec![all.figures.len(), codes.len()],
        role,
        dimension: dimensions(language, asked.by, &codes),
        status: status.collect(),
        value: cells.iter().map(|(count, _)| *count).collect(),
        extension: json!({ "position": all.position }),
    }
}

fn codes(all: &TakesPart, by: Option<Dimension>) -> Vec<String> {
    match by {
        Some(dimension) => dimension.codes().into_iter().map(str::to_owned).collect(),
        None => {
            let weeks = all.figures.first().map(|figures| &figures.weeks[..]).unwrap_or_default();
            weeks.iter().map(|one| one.week.name()).collect()
        }
    }
}

/// In the order of the codes.
fn cells(figures: &Figures, by: Option<Dimension>, codes: &[String]) -> Vec<Cell> {
    let Some(dimension) = by else {
        let week = |one: &statistics::OfWeek| (one.count, week_status(one));
        return figures.weeks.iter().map(week).collect();
    };
    let Some(group) = group_of(figures, dimension) else {
        return vec![(None, Some(UNTOLD)); codes.len()];
    };
    let told = parts(group);
    let of_code = |code: &String| match told.iter().find(|part| part.code == code) {
        None => (None, Some(NONE)),
        Some(part) => match part.count.and_then(|count| i64::try_from(count).ok()) {
            None => (None, Some(WITHHELD)),
            count => (count, None),
        },
    };
    codes.iter().map(of_code).collect()
}

fn dimensions(language: Locale, by: Option<Dimension>, codes: &[String]) -> Map<String, Value> {
    let measures: Vec<_> = Measure::ALL.iter().map(|measure| measure.code()).collect();
    let named = |measure: &Measure| {
        (measure.code().to_owned(), Value::from(measure_name(language, *measure)))
    };
    let labels: Map<String, Value> = Measure::ALL.iter().map(named).collect();
    let label = texts(language).participation_measure();
    let of_measures = json!({ "label": label, "category": { "index": measures, "label": labels } });
    let (name, label) = match by {
        None => ("week", texts(language).participation_week()),
        Some(dimension) => (dimension.code(), dimension_name(language, dimension)),
    };
    let word = |code: &String| {
        let word = by.map_or_else(|| code.clone(), |by| value_name(language, by, code));
        (code.clone(), Value::from(word))
    };
    let labels: Map<String, Value> = codes.iter().map(word).collect();
    let of_values = json!({ "label": label, "category": { "index": codes, "label": labels } });
    [("measure".to_owned(), of_measures), (name.to_owned(), of_values)].into_iter().collect()
}
