//! Every comment of a report for a table: RFC 4180, read and sent five hundred at a time.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use comments::Scope;

use super::bodies::CommentRow;
use crate::Failure;
use crate::open_data::public;
use crate::report::{Report, rows};
use crate::site::Site;
use crate::table::{Part, cell, streamed, words};

/// Comments in one read.
const CHUNK: u32 = 500;

const HEADING: [&str; 19] = [
    "comment",
    "version",
    "provision",
    "written_at",
    "author",
    "name",
    "stance",
    "state",
    "mark",
    "mark_reason",
    "text",
    "suggested",
    "support_count",
    "reply_count",
    "group",
    "outcome",
    "answer_reason",
    "reflected_provision",
    "reflected_version",
];

/// The comments of a report as CSV, the first one first.
#[utoipa::path(
    get, path = "/bills/{number}/report.csv", tag = "open data", operation_id = "read_report_table",
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        (status = 200, description = "Every comment a line; hidden ones without their words", body = String, content_type = "text/csv"),
        (status = 404, description = "No such bill, or never opened for comment", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(site: Data<Site>, path: Path<String>) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    Report::of(&site, number).await?;
    let read = async move |after| {
        let shown = rows(&site, number, Scope::Everything, after, CHUNK).await?;
        let last = shown.last().filter(|_| shown.len() == CHUNK as usize);
        let rest = last.map(|last| last.entry.written_position);
        Ok(Part { rows: shown.iter().map(|one| record(CommentRow::of(one))).collect(), rest })
    };
    let file = format!("{number}-report.csv");
    streamed(public(HttpResponse::Ok()), &file, &HEADING, 0, read).await
}

fn record(row: CommentRow) -> [String; HEADING.len()] {
    let text = |text: Option<String>| words(text.unwrap_or_default());
    let answer = row.answer;
    let outcome = answer.as_ref().map(|answer| answer.outcome);
    let version = answer.as_ref().and_then(|answer| answer.reflected_version);
    let (reason, place) = answer.map(|one| (one.reason, one.reflected_provision)).unzip();
    [
        row.comment,
        row.version.to_string(),
        text(row.provision),
        row.written_at.to_string(),
        cell(row.author),
        text(row.name),
        cell(row.stance),
        row.state.to_owned(),
        cell(row.mark),
        text(row.mark_reason),
        text(row.text),
        text(row.suggested),
        row.support_count.to_string(),
        row.reply_count.to_string(),
        cell(row.group),
        cell(outcome),
        text(reason),
        text(place.flatten()),
        cell(version),
    ]
}
