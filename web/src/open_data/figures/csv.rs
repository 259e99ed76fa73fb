//! The same for a table (RFC 4180): of each period a line of all complaints, and one of each value.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};

use super::{FiguresBody, FiguresOfPeriod, read};
use crate::Failure;
use crate::figures::Ask;
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::{cell, words};

pub const HEADING: [&str; 22] = [
    "period",
    "begins_on",
    "ends_on",
    "by",
    "value",
    "name_mn",
    "name_en",
    "received",
    "tips",
    "answered",
    "answered_in_time",
    "confirmed",
    "no_reply",
    "without_action",
    "withdrawn",
    "acknowledged",
    "refused",
    "reopened",
    "overdue",
    "rated",
    "median_days",
    "rating_mean",
];

/// Of all complaints: by nothing, of no value.
const ALL: [&str; 4] = ["all", "", "", ""];

/// Figures of complaints as CSV (RFC 4180), by the same question.
#[utoipa::path(
    get, path = "/complaints/figures.csv", tag = "open data", operation_id = "read_complaint_figures_csv",
    params(
        ("by" = Option<String>, Query, description = "As of `/complaints/figures.json`"),
        ("period" = Option<String>, Query, description = "As of `/complaints/figures.json`"),
        ("from" = Option<String>, Query, description = "As of `/complaints/figures.json`"),
        ("until" = Option<String>, Query, description = "As of `/complaints/figures.json`"),
    ),
    responses(
        (status = 200, description = "Of each period a line of all complaints (`by` is `all`) and one of each value; the first line their names. Empty is not told", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such dimension or period", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(&request, &site);
    let (by, periods) = read(&site, &ask).await?;
    let lines = periods.into_iter().flat_map(|period| lines(by.code(), period));
    stand.table_by_content(&request, &HEADING, lines)
}

fn lines(by: &str, period: FiguresOfPeriod) -> Vec<[String; HEADING.len()]> {
    let FiguresOfPeriod { period, begins_on, ends_on, all, values } = period;
    let when = [period, begins_on.to_string(), ends_on.to_string()];
    let mut lines = vec![line(&when, ALL.map(str::to_owned), &all)];
    for one in values.into_iter().flatten() {
        let what = [by.to_owned(), cell(one.value), words(one.name_mn), words(one.name_en)];
        lines.push(line(&when, what, &one.figures));
    }
    lines
}

fn line(when: &[String; 3], what: [String; 4], told: &FiguresBody) -> [String; HEADING.len()] {
    let [period, begins_on, ends_on] = when.clone();
    let [by, value, name_mn, name_en] = what;
    [
        period,
        begins_on,
        ends_on,
        by,
        value,
        name_mn,
        name_en,
        cell(told.received),
        cell(told.tips),
        cell(told.answered),
        cell(told.answered_in_time),
        cell(told.confirmed),
        cell(told.no_reply),
        cell(told.without_action),
        cell(told.withdrawn),
        cell(told.acknowledged),
        cell(told.refused),
        cell(told.reopened),
        cell(told.overdue),
        cell(told.rated),
        cell(told.median_days),
        cell(told.rating_mean),
    ]
}
