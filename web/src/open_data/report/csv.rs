//! Every comment of a report for a table: RFC 4180, read and sent five hundred at a time.

use ::csv::{Terminator, WriterBuilder};
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use bills::BillNumber;
use comments::{Scope, Shown};
use futures::stream;

use super::bodies::CommentRow;
use crate::Failure;
use crate::open_data::list::csv::defused;
use crate::open_data::public;
use crate::report::{Report, rows};
use crate::site::Site;

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
    // What cannot be read at all is told as that, and not as a file that is cut off.
    Report::of(&site, number).await?;
    let first = rows(&site, number, Scope::Everything, 0, CHUNK).await?;
    let name = format!("attachment; filename=\"{number}-report.csv\"");
    let lines = stream::unfold(Some((first, true)), move |state| {
        let site = site.clone();
        async move {
            let (shown, is_first) = state?;
            let written = written(&shown, is_first);
            match further(&site, number, &shown).await {
                Ok(next) => Some((written, next.map(|shown| (shown, false)))),
                // Cut off, so that a part does not pass for the whole.
                Err(failure) => Some((Err(failure), None)),
            }
        }
    });
    Ok(public(HttpResponse::Ok())
        .insert_header(("Content-Type", "text/csv; charset=utf-8"))
        .insert_header(("Content-Disposition", name))
        .streaming(Box::pin(lines)))
}

async fn further(
    site: &Site,
    number: BillNumber,
    shown: &[Shown],
) -> Result<Option<Vec<Shown>>, Failure> {
    let Some(last) = shown.last().filter(|_| shown.len() == CHUNK as usize) else {
        return Ok(None);
    };
    let after = last.entry.written_position;
    Ok(Some(rows(site, number, Scope::Everything, after, CHUNK).await?))
}

fn written(shown: &[Shown], with_heading: bool) -> Result<Bytes, Failure> {
    let broken = |error: ::csv::Error| Failure::Internal(error.to_string());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    if with_heading {
        writer.write_record(HEADING).map_err(broken)?;
    }
    for one in shown {
        writer.write_record(record(CommentRow::of(one))).map_err(broken)?;
    }
    let written = writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(written.into())
}

fn record(row: CommentRow) -> [String; HEADING.len()] {
    let text = |text: Option<String>| defused(&text.unwrap_or_default());
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    let answer = row.answer;
    let outcome = answer.as_ref().map(|answer| answer.outcome);
    let version = answer.as_ref().and_then(|answer| answer.reflected_version);
    let (reason, place) = answer.map(|one| (one.reason, one.reflected_provision)).unzip();
    [
        row.comment,
        row.version.to_string(),
        text(row.provision),
        row.written_at.to_string(),
        row.author,
        text(row.name),
        code(row.stance),
        row.state.to_owned(),
        code(row.mark),
        text(row.mark_reason),
        text(row.text),
        text(row.suggested),
        row.support_count.to_string(),
        row.reply_count.to_string(),
        row.group.unwrap_or_default(),
        code(outcome),
        text(reason),
        text(place.flatten()),
        version.map_or_else(String::new, |version| version.to_string()),
    ]
}
