//! Every comment of a report for a table: RFC 4180, read and sent five hundred at a time.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use comments::Scope;

use super::EVERY_REPLY;
use super::bodies::{CommentRow, ReplyRow, numbered};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::report::{Report, replies, rows};
use crate::site::Site;
use crate::table::{Part, cell, words};

/// Comments in one read.
const CHUNK: u32 = 500;

pub const HEADING: [&str; 22] = [
    "comment",
    "reply_to",
    "version",
    "provision",
    "provision_number",
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
    "reflected_number",
    "reflected_version",
];

/// The comments of a report as CSV, the first one first.
#[utoipa::path(
    get, path = "/bills/{number}/report.csv", tag = "open data", operation_id = "read_report_table",
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        (status = 200, description = "Every comment a line, and below it every reply to it; hidden ones without their words", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such bill, or never opened for comment", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    let stand = Stand::of(&request, &site);
    Report::of(&site, number).await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let read = async move |after| {
        let shown = rows(&site, number, Scope::Everything, after, CHUNK).await?;
        let last = shown.last().filter(|_| shown.len() == CHUNK as usize);
        let rest = last.map(|last| last.entry.written_position);
        let replied = replies(&site, &shown, EVERY_REPLY).await?;
        let mut rows: Vec<_> = shown.iter().map(|one| CommentRow::of(one, &replied)).collect();
        numbered(&site, &number.to_string(), &mut rows).await;
        Ok(Part { rows: rows.into_iter().flat_map(records).collect(), rest })
    };
    let file = format!("{number}-report.csv");
    stand.streamed(&file, &HEADING, 0, read).await
}

/// Of a comment, and of each reply to it below.
fn records(row: CommentRow) -> Vec<[String; HEADING.len()]> {
    let mut row = row;
    let replies = std::mem::take(&mut row.replies);
    let (id, place) = (row.comment.clone(), (row.provision.clone(), row.provision_number.clone()));
    let reply = |reply| reply_record(&id, place.clone(), reply);
    let replies: Vec<_> = replies.into_iter().map(reply).collect();
    [record(row)].into_iter().chain(replies).collect()
}

/// What became of it is said of the comment that it belongs to.
fn reply_record(
    to: &str,
    (provision, number): (Option<String>, Option<String>),
    row: ReplyRow,
) -> [String; HEADING.len()] {
    let text = |text: Option<String>| words(text.unwrap_or_default());
    let mut cells: [String; HEADING.len()] = Default::default();
    for (column, value) in [
        ("comment", row.comment),
        ("reply_to", to.to_owned()),
        ("version", row.version.to_string()),
        ("provision", text(provision)),
        ("provision_number", text(number)),
        ("written_at", row.written_at.to_string()),
        ("author", cell(row.author)),
        ("name", text(row.name)),
        ("state", row.state.to_owned()),
        ("mark", cell(row.mark)),
        ("mark_reason", text(row.mark_reason)),
        ("text", text(row.text)),
        ("support_count", row.support_count.to_string()),
    ] {
        if let Some(place) = HEADING.iter().position(|heading| *heading == column) {
            cells[place] = value;
        }
    }
    cells
}

fn record(row: CommentRow) -> [String; HEADING.len()] {
    let text = |text: Option<String>| words(text.unwrap_or_default());
    let answer = row.answer;
    let outcome = answer.as_ref().map(|answer| answer.outcome);
    let version = answer.as_ref().and_then(|answer| answer.reflected_version);
    let number = answer.as_ref().and_then(|answer| answer.reflected_number.clone());
    let (reason, place) = answer.map(|one| (one.reason, one.reflected_provision)).unzip();
    [
        row.comment,
        String::new(),
        row.version.to_string(),
        text(row.provision),
        text(row.provision_number),
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
        text(number),
        cell(version),
    ]
}
