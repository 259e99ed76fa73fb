//! The whole list for a table: RFC 4180, read and sent a thousand petitions at a time.

use ::csv::{Terminator, WriterBuilder};
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use futures::stream;
use kernel::Timestamp;
use petitions::{Entry, Hit, Shelf};

use crate::Failure;
use crate::listing::{Ask, read};
use crate::open_data::public;
use crate::site::Site;

/// Petitions in one read.
const CHUNK: u32 = 1_000;

const HEADING: [&str; 13] = [
    "number",
    "state",
    "kind",
    "action",
    "signature_count",
    "imported_count",
    "threshold",
    "opened_at",
    "closes_at",
    "closed_at",
    "progress",
    "answer_due",
    "outcome",
];

/// All public petitions of a list, as CSV.
#[utoipa::path(
    get, path = "/petitions.csv", tag = "open data", operation_id = "list_petitions_csv",
    params(
        ("q" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("state" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("kind" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("order" = Option<String>, Query, description = "As of `/petitions.json`"),
        ("after" = Option<String>, Query, description = "As of `/petitions.json`"),
    ),
    responses(
        (status = 200, description = "Every petition a line, the first line their names", body = String, content_type = "text/csv"),
        (status = 400, description = "A state, kind, order or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "The index of words is being begun; come back", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(site: Data<Site>, ask: Query<Ask>) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, CHUNK)?;
    // What cannot be read at all is told as that, and not as a file that is cut off.
    let first = read(&site, &asked).await?;
    let begun = Some((first, true));
    let rows = stream::unfold(begun, move |state| {
        let site = site.clone();
        async move {
            let (page, is_first) = state?;
            let written = written(&page.hits, is_first);
            let next = match page.next {
                None => None,
                Some(next) => match read(&site, &next).await {
                    Ok(page) => Some((page, false)),
                    // Cut off, so that a part does not pass for the whole.
                    Err(failure) => return Some((Err(failure), None)),
                },
            };
            Some((written, next))
        }
    });
    Ok(public(HttpResponse::Ok())
        .insert_header(("Content-Type", "text/csv; charset=utf-8"))
        .insert_header(("Content-Disposition", "attachment; filename=\"petitions.csv\""))
        .streaming(Box::pin(rows)))
}

fn written(hits: &[Hit], with_heading: bool) -> Result<Bytes, Failure> {
    let broken = |error: ::csv::Error| Failure::Internal(error.to_string());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    if with_heading {
        writer.write_record(HEADING).map_err(broken)?;
    }
    for hit in hits {
        writer.write_record(record(&hit.entry)).map_err(broken)?;
    }
    let written = writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(written.into())
}

fn record(entry: &Entry) -> [String; HEADING.len()] {
    let instant = |at: Option<Timestamp>| at.map_or_else(String::new, |at| at.to_string());
    let of_code = |code: Option<&str>| code.unwrap_or_default().to_owned();
    let number = |n: Option<u64>| n.map_or_else(String::new, |n| n.to_string());
    [
        entry.petition.to_string(),
        entry.stage.code().to_owned(),
        of_code(entry.kind.map(petitions::Kind::code)),
        defused(entry.action.as_deref().unwrap_or_default()),
        entry.signature_count.to_string(),
        number(entry.imported.imported_count),
        number(entry.threshold.map(u64::from)),
        instant(entry.opened_at),
        instant(entry.closes_at),
        instant(entry.ended_at()),
        of_code(entry.answering.way.map(petitions::Way::code)),
        entry.answering.answer_due.map_or_else(String::new, |day| day.to_string()),
        of_code(entry.answering.outcome.map(petitions::Outcome::code)),
    ]
}

/// A text that begins as a formula does is text to a spreadsheet only behind an apostrophe (OWASP, CSV
/// injection).
pub(in crate::open_data) fn defused(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_petition_is_a_formula() {
        assert_eq!(defused("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(defused("Гэр хороолол"), "Гэр хороолол");
    }
}
