//! The same as JSON-stat 2.0, which statistical programs read: one table is one dataset.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::texts;
use kernel::{Locale, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value, json};
use statistics::{Dimension, Released, Table, Values};
use utoipa::ToSchema;

use super::WITHHELD;
use crate::Failure;
use crate::breakdowns::{Ask, Asked, Beside, beside, find, value_name};
use crate::open_data::answer;
use crate::open_data::catalogue::Said;
use crate::pages::dimension_name;
use crate::site::Site;

/// The dimension of what is told of each value.
const MEASURE: &str = "measure";
/// Residents are not known.
const NONE: &str = "n";

/// What is told of each value of a dimension.
struct Measure {
    code: &'static str,
    label: Said,
    /// As JSON-stat calls it.
    unit: &'static str,
    decimals: u8,
    is_of_residents: bool,
    value: fn(Option<u64>, Beside) -> Value,
}

static MEASURES: [Measure; 4] = [
    Measure {
        code: "signature_count",
        label: |texts| texts.breakdown_count(),
        unit: "1",
        decimals: 0,
        is_of_residents: false,
        value: |count, _| count.into(),
    },
    Measure {
        code: "share",
        label: |texts| texts.breakdown_share(),
        unit: "%",
        decimals: 1,
        is_of_residents: false,
        value: |_, beside| beside.share.into(),
    },
    Measure {
        code: "residents",
        label: |texts| texts.breakdown_residents(),
        unit: "1",
        decimals: 0,
        is_of_residents: true,
        value: |_, beside| beside.residents.into(),
    },
    Measure {
        code: "per_10000_residents",
        label: |texts| texts.breakdown_rate(),
        unit: "1/10000",
        decimals: 1,
        is_of_residents: true,
        value: |_, beside| beside.per_10_000.into(),
    },
];

/// As many as the page shows: by two dimensions the count alone.
fn measures(by: &[Values]) -> &'static [Measure] {
    match by {
        [only] if only.dimension == Dimension::Division => &MEASURES,
        [_] => &MEASURES[..2],
        _ => &MEASURES[..1],
    }
}

/// A dataset of JSON-stat 2.0 (json-stat.org/full).
#[derive(Debug, Serialize, ToSchema)]
pub struct JsonStat {
    version: &'static str,
    class: &'static str,
    label: String,
    source: &'static str,
    /// When the last event that is counted was recorded.
    #[schema(value_type = String, format = "date-time")]
    updated: Timestamp,
    /// The dimensions by their codes, in the order of `value`: by one dimension `measure` comes first (`signature_count`,
    /// `share` in percent of all that is told and, by division, `residents` and `per_10000_residents`); by two there is the
    /// count alone, and no `measure`.
    id: Vec<&'static str>,
    size: Vec<usize>,
    #[schema(value_type = Object)]
    role: Map<String, Value>,
    #[schema(value_type = Object)]
    dimension: Map<String, Value>,
    /// Null is not told.
    #[schema(value_type = Vec<Option<f64>>)]
    value: Vec<Value>,
    /// By its place in `value`: `c` where it is not told, `n` where residents are not known.
    #[schema(value_type = Object)]
    #[serde(skip_serializing_if = "Map::is_empty")]
    status: Map<String, Value>,
    /// Of what it is, exactly: petition, release, its position in the log, the total.
    #[schema(value_type = Object)]
    extension: Value,
}

/// One table of a release as JSON-stat 2.0; by sex and age band where nothing is asked for.
#[utoipa::path(
    get, path = "/petitions/{number}/breakdown.jsonstat", tag = "open data", operation_id = "read_breakdown_json_stat",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("dimensions" = Option<String>, Query, description = "As of `breakdown.json`"),
        ("release" = Option<String>, Query, description = "As of `breakdown.json`"),
        ("language" = Option<String>, Query, description = "Of its labels: `mn`, which is also without it, or `en`"),
    ),
    responses(
        (status = 200, description = "One dataset", body = JsonStat, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such dimension, or more than two", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition or release", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let asked = ask.meant()?;
    let by = asked.by.unwrap_or_else(|| vec![Dimension::Sex, Dimension::AgeBand]);
    let asked = Asked { by: Some(by), ..asked };
    let found = find(&site, number, &asked).await?;
    let table = found.tables.first().ok_or(Failure::NotFound)?;
    let body = dataset(&number.to_string(), &found.released, table, asked.language);
    Ok(answer(&request, "application/json", serde_json::to_vec(&body).unwrap_or_default()))
}

fn dataset(petition: &str, released: &Released, table: &Table, language: Locale) -> JsonStat {
    let measures = measures(&table.by);
    let mut id: Vec<_> = table.by.iter().map(|values| values.dimension.code()).collect();
    let mut size: Vec<_> = table.by.iter().map(|values| values.values.len()).collect();
    let mut dimensions: Map<String, Value> =
        table.by.iter().map(|values| dimension(values, language)).collect();
    let mut role = Map::new();
    if id.contains(&Dimension::Division.code()) {
        role.insert("geo".to_owned(), json!([Dimension::Division.code()]));
    }
    if measures.len() > 1 {
        id.insert(0, MEASURE);
        size.insert(0, measures.len());
        dimensions.insert(MEASURE.to_owned(), dimension_of(measures, language));
        role.insert("metric".to_owned(), json!([MEASURE]));
    }
    let cells = cells(measures, table);
    let statuses = cells
        .iter()
        .enumerate()
        .filter_map(|(at, (_, status))| Some((at.to_string(), Value::from((*status)?))));
    let told = &released.told;
    JsonStat {
        version: "2.0",
        class: "dataset",
        label: texts(language).breakdown_dataset(petition),
        source: "Sanal",
        updated: told.counted_at,
        size,
        role,
        dimension: dimensions,
        status: statuses.collect(),
        value: cells.iter().map(|(value, _)| value.clone()).collect(),
        extension: json!({
            "petition": petition, "release": released.number, "is_final": told.is_final,
            "position": told.counted_to, "signature_count": told.total,
        }),
        id,
    }
}

/// What is told, or null and why.
type Cell = (Value, Option<&'static str>);

/// Of each measure every count of the table, in its order.
fn cells(measures: &[Measure], table: &Table) -> Vec<Cell> {
    let beside = beside(table);
    let of = |measure: &Measure| -> Vec<Cell> {
        let told = table.counts.iter().zip(&beside);
        let cell = |(count, beside): (&Option<u64>, &Beside)| {
            let value = (measure.value)(*count, *beside);
            let is_nowhere = measure.is_of_residents && beside.residents.is_none();
            let why = if is_nowhere { NONE } else { WITHHELD };
            let why = value.is_null().then_some(why);
            (value, why)
        };
        told.map(cell).collect()
    };
    measures.iter().flat_map(of).collect()
}

fn dimension_of(measures: &[Measure], language: Locale) -> Value {
    let texts = texts(language);
    let codes: Vec<_> = measures.iter().map(|measure| measure.code).collect();
    let label = |measure: &Measure| (measure.code.to_owned(), Value::from((measure.label)(texts)));
    let unit = |measure: &Measure| {
        let unit = json!({ "label": measure.unit, "decimals": measure.decimals });
        (measure.code.to_owned(), unit)
    };
    let labels: Map<String, Value> = measures.iter().map(label).collect();
    let units: Map<String, Value> = measures.iter().map(unit).collect();
    json!({
        "label": texts.participation_measure(),
        "category": { "index": codes, "label": labels, "unit": units },
    })
}

fn dimension(values: &Values, language: Locale) -> (String, Value) {
    let named =
        |code: &String| (code.clone(), Value::from(value_name(language, values.dimension, code)));
    let labels: Map<String, Value> = values.values.iter().map(named).collect();
    let category = json!({ "index": values.values, "label": labels });
    let label = dimension_name(language, values.dimension);
    (values.dimension.code().to_owned(), json!({ "label": label, "category": category }))
}
