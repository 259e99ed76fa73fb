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
use crate::breakdowns::{Ask, Asked, find, value_name};
use crate::open_data::answer;
use crate::pages::dimension_name;
use crate::site::Site;

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
    /// The dimensions by their codes, in the order of `value`.
    id: Vec<&'static str>,
    size: Vec<usize>,
    #[schema(value_type = Object)]
    role: Map<String, Value>,
    #[schema(value_type = Object)]
    dimension: Map<String, Value>,
    /// Null is not told.
    value: Vec<Option<u64>>,
    /// `c` where it is not told, by its place in `value`.
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
    let id: Vec<_> = table.by.iter().map(|values| values.dimension.code()).collect();
    let mut role = Map::new();
    if id.contains(&Dimension::Division.code()) {
        role.insert("geo".to_owned(), json!([Dimension::Division.code()]));
    }
    let withheld = table.counts.iter().enumerate().filter(|(_, count)| count.is_none());
    let told = &released.told;
    JsonStat {
        version: "2.0",
        class: "dataset",
        label: texts(language).breakdown_dataset(petition),
        source: "Sanal",
        updated: told.counted_at,
        size: table.by.iter().map(|values| values.values.len()).collect(),
        role,
        dimension: table.by.iter().map(|values| dimension(values, language)).collect(),
        value: table.counts.clone(),
        status: withheld.map(|(at, _)| (at.to_string(), WITHHELD.into())).collect(),
        extension: json!({
            "petition": petition, "release": released.number, "is_final": told.is_final,
            "position": told.counted_to, "signature_count": told.total,
        }),
        id,
    }
}

fn dimension(values: &Values, language: Locale) -> (String, Value) {
    let named =
        |code: &String| (code.clone(), Value::from(value_name(language, values.dimension, code)));
    let labels: Map<String, Value> = values.values.iter().map(named).collect();
    let category = json!({ "index": values.values, "label": labels });
    let label = dimension_name(language, values.dimension);
    (values.dimension.code().to_owned(), json!({ "label": label, "category": category }))
}
