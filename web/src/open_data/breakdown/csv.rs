//! The same as a table: a line of each count of each table, with the values it is of.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use statistics::{Dimension, Table};

use super::{WITHHELD, cells};
use crate::Failure;
use crate::breakdowns::{Ask, Beside, beside, find};
use crate::open_data::answer;
use crate::site::Site;
use crate::table::{self, cell};

/// Of the table.
pub const HEADING: [&str; 14] = [
    "petition",
    "release",
    "as_of",
    "by",
    "sex",
    "age_band",
    "division",
    "social_status",
    "signature_count",
    "status",
    "share",
    "residents",
    "per_10000_residents",
    "position",
];

/// A release as CSV (RFC 4180), by the same question.
#[utoipa::path(
    get, path = "/petitions/{number}/breakdown.csv", tag = "open data", operation_id = "read_breakdown_csv",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("dimensions" = Option<String>, Query, description = "As of `breakdown.json`"),
        ("release" = Option<String>, Query, description = "As of `breakdown.json`"),
    ),
    responses(
        (status = 200, description = "A line of each count; the values it is of, empty where it is of all. Without a count and with the status `c` it is not told. By one dimension also the share in percent of all that is told by it; by division alone the residents (census of 2020) and the signatures of 10,000 of them. The first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
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
    let found = find(&site, number, &ask.meant()?).await?;
    let release = found.released.number.to_string();
    let told = &found.released.told;
    let (as_of, position) = (told.counted_at.to_string(), told.counted_to.to_string());
    let of = [number.to_string(), release, as_of, position];
    let lines = found.tables.iter().flat_map(|table| lines(&of, table));
    Ok(answer(&request, table::CSV, table::whole(&HEADING, lines)?))
}

fn lines(of: &[String; 4], table: &Table) -> Vec<[String; HEADING.len()]> {
    let by: Vec<_> = table.by.iter().map(|values| values.dimension).collect();
    let names: Vec<_> = by.iter().map(|dimension| dimension.code()).collect();
    let line = |((codes, count), beside): ((Vec<&str>, Option<u64>), Beside)| {
        let value = |wanted: Dimension| {
            let at = by.iter().position(|dimension| *dimension == wanted);
            cell(at.map(|at| codes[at]))
        };
        let [petition, release, as_of, position] = of.clone();
        [
            petition,
            release,
            as_of,
            names.join("+"),
            value(Dimension::Sex),
            value(Dimension::AgeBand),
            value(Dimension::Division),
            value(Dimension::SocialStatus),
            cell(count),
            count.map_or(WITHHELD, |_| "").to_owned(),
            cell(beside.share),
            cell(beside.residents),
            cell(beside.per_10_000),
            position,
        ]
    };
    cells(table).zip(beside(table)).map(line).collect()
}
