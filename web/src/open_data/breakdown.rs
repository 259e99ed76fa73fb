//! Who signed a petition, as files: `/petitions/{number}/breakdown.json`, `.csv` and `.jsonstat`. What is told is a
//! release: it passed the disclosure gate once and never changes.

pub mod csv;
pub mod json_stat;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Locale, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value};
use statistics::{Dimension, ReleaseAt, Released, Table, Values};
use utoipa::ToSchema;

use super::answer;
use crate::Failure;
use crate::breakdowns::{Ask, Beside, beside, find, in_statistics, value_name};
use crate::site::Site;

/// Why a count is not told.
pub const WITHHELD: &str = "c";

/// Who signed a petition by sex, age band, division and social status, as of one release.
#[derive(Debug, Serialize, ToSchema)]
pub struct BreakdownBody {
    /// The petition's number.
    petition: String,
    /// Counted from 1.
    release: u32,
    #[schema(value_type = String, format = "date-time")]
    released_at: Timestamp,
    /// Of the release itself in the log.
    released_position: u64,
    /// Made after the closing: no other follows.
    is_final: bool,
    /// Every signature then, exactly.
    signature_count: u64,
    rules: RulesBody,
    dimensions: Vec<DimensionBody>,
    tables: Vec<TableBody>,
    /// All releases that can be read, the last first.
    releases: Vec<ReleaseBody>,
    /// When the last event that is counted was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

/// By which numbers counts of this release were held back.
#[derive(Debug, Serialize, ToSchema)]
pub struct RulesBody {
    /// Less than this is not told; nor is what would give it away.
    #[schema(example = 10)]
    threshold: u64,
    /// What is told is rounded to a multiple of it.
    #[schema(example = 5)]
    rounding: u64,
    /// What was told stands until so many people more, or fewer, are in it.
    #[schema(example = 10)]
    least_change: u64,
    /// Of a group smaller than this that is all of one kind, the kind is not told.
    #[schema(example = 20)]
    whole_group: u64,
    /// Whatever one works out of all that was told, what is withheld stays at least so uncertain.
    #[schema(example = 10)]
    least_width: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DimensionBody {
    /// `sex`, `age_band`, `division` (ISO 3166-2, and districts of the capital), `social_status`
    dimension: &'static str,
    values: Vec<ValueBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ValueBody {
    value: String,
    name_mn: String,
    name_en: String,
}

/// Counts by one dimension, or by two.
#[derive(Debug, Serialize, ToSchema)]
pub struct TableBody {
    by: Vec<&'static str>,
    /// Each with its value of each dimension by the dimension's name and `signature_count`. By one dimension also `share`, in
    /// percent of all that is told by it, with one decimal; by division `residents` (census of 2020) and
    /// `per_10000_residents`, signatures of so many, with one decimal, both null where residents are not known. Null with
    /// the status `c` is not told: of a withheld count there is neither share nor rate.
    #[schema(value_type = Vec<Object>)]
    cells: Vec<Map<String, Value>>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ReleaseBody {
    release: u32,
    #[schema(value_type = String, format = "date-time")]
    released_at: Timestamp,
}

/// Who signed a petition, by sex, age band, division and social status, and by any two of them.
///
/// Made at each midnight of Ulaanbaatar while the petition is open and once after its closing; a release never changes.
/// Less than 10 is not told, nor what would give it away; the rest is rounded to 5, each count by itself.
#[utoipa::path(
    get, path = "/petitions/{number}/breakdown.json", tag = "open data", operation_id = "read_breakdown",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("dimensions" = Option<String>, Query, description = "One or two of `sex`, `age_band`, `division`, `social_status`, with a comma between them; every table without it", example = "sex,age_band"),
        ("release" = Option<String>, Query, description = "Its number; the last one without it"),
    ),
    responses(
        (status = 200, description = "One release", body = BreakdownBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such dimension, or more than two", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition or release; of a petition that opened today, or of which only totals are told, there is none", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let found = find(&site, number, &ask.meant()?).await?;
    let releases = site.statistics.releases(in_statistics(number)?).await?;
    let body = body(number.to_string(), found.released, &found.tables, releases);
    Ok(answer(&request, "application/json", serde_json::to_vec(&body).unwrap_or_default()))
}

fn body(
    petition: String,
    released: Released,
    tables: &[Table],
    releases: Vec<ReleaseAt>,
) -> BreakdownBody {
    let told = released.told;
    let rules = told.rules;
    let release = |one: ReleaseAt| ReleaseBody { release: one.number, released_at: one.at };
    BreakdownBody {
        petition,
        release: released.number,
        released_at: released.at,
        released_position: released.position,
        is_final: told.is_final,
        signature_count: told.total,
        rules: RulesBody {
            threshold: rules.threshold,
            rounding: rules.rounding,
            least_change: rules.least_change,
            whole_group: rules.whole_group,
            least_width: rules.least_width,
        },
        dimensions: told.dimensions.iter().map(dimension).collect(),
        tables: tables.iter().map(table).collect(),
        releases: releases.into_iter().map(release).collect(),
        as_of: told.counted_at,
        position: told.counted_to,
    }
}

fn dimension(values: &Values) -> DimensionBody {
    let of = |code: &String| ValueBody {
        name_mn: value_name(Locale::Mn, values.dimension, code),
        name_en: value_name(Locale::En, values.dimension, code),
        value: code.clone(),
    };
    DimensionBody {
        dimension: values.dimension.code(),
        values: values.values.iter().map(of).collect(),
    }
}

fn table(table: &Table) -> TableBody {
    let by: Vec<_> = table.by.iter().map(|values| values.dimension.code()).collect();
    let cell = |((codes, count), beside): ((Vec<&str>, Option<u64>), Beside)| {
        let mut cell: Map<String, Value> = by
            .iter()
            .zip(&codes)
            .map(|(name, code)| ((*name).to_owned(), Value::from(*code)))
            .collect();
        cell.insert("signature_count".to_owned(), count.into());
        if count.is_none() {
            cell.insert("status".to_owned(), WITHHELD.into());
        }
        if by.len() == 1 {
            cell.insert("share".to_owned(), beside.share.into());
        }
        if by == [Dimension::Division.code()] {
            cell.insert("residents".to_owned(), beside.residents.into());
            cell.insert("per_10000_residents".to_owned(), beside.per_10_000.into());
        }
        cell
    };
    TableBody { cells: cells(table).zip(beside(table)).map(cell).collect(), by }
}

/// Each count with its values, in the order of the table.
pub fn cells(table: &Table) -> impl Iterator<Item = (Vec<&str>, Option<u64>)> {
    let width = table.by.last().map_or(1, |values| values.values.len().max(1));
    table.counts.iter().enumerate().map(move |(at, count)| {
        let codes = match &table.by[..] {
            [first, second] => vec![&*first.values[at / width], &*second.values[at % width]],
            [only] => vec![&*only.values[at]],
            _ => Vec::new(),
        };
        (codes, *count)
    })
}
