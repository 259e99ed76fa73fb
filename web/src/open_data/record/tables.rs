//! The record as tables (RFC 4180): one of all refusals, one of the weeks.

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use futures::stream;
use petitions::{OnRecord, RecordCursor};

use super::{RefusalBody, WEEKS, WeekBody, answer};
use crate::Failure;
use crate::open_data::public;
use crate::site::Site;

pub(super) const CSV: &str = "text/csv; charset=utf-8";
/// Refusals in one read.
const CHUNK: u32 = 1_000;

const REFUSALS: [&str; 14] = [
    "petition",
    "action",
    "kind",
    "ground",
    "ground_mn",
    "ground_en",
    "hidden",
    "words",
    "duplicate_of",
    "refused_at",
    "took_seconds",
    "appeal",
    "appeal_decided_at",
    "appeal_words",
];

const OF_WEEKS: [&str; 11] = [
    "week",
    "begins_on",
    "ends_on",
    "submitted",
    "published",
    "given_back",
    "refused",
    "appealed",
    "upheld",
    "overturned",
    "median_seconds",
];

/// Every refusal as CSV, the latest first.
#[utoipa::path(
    get, path = "/moderation/record.csv", tag = "open data", operation_id = "read_record_table",
    responses((status = 200, description = "All refusals, the latest first; `action` is empty where the ground hides it", content_type = "text/csv"))
)]
pub async fn refusals(site: Data<Site>) -> Result<HttpResponse, Failure> {
    let first = site.petitions.refusals(RecordCursor::START, CHUNK).await?;
    let rows = stream::unfold(Some((first, true)), move |state| {
        let site = site.clone();
        async move {
            let (refusals, is_first) = state?;
            let next = match refusals.last() {
                Some(last) if refusals.len() == CHUNK as usize => {
                    match site.petitions.refusals(RecordCursor::after(last), CHUNK).await {
                        Ok(refusals) => Some((refusals, false)),
                        // Cut off, so that a part does not pass for the whole.
                        Err(error) => return Some((Err(Failure::from(error)), None)),
                    }
                }
                _ => None,
            };
            Some((written(refusals, is_first).map(Bytes::from), next))
        }
    });
    Ok(public(HttpResponse::Ok())
        .insert_header(("Content-Type", CSV))
        .insert_header(("Content-Disposition", "attachment; filename=\"record.csv\""))
        .streaming(Box::pin(rows)))
}

/// The last 53 weeks as CSV, this one first.
#[utoipa::path(
    get, path = "/moderation/weeks.csv", tag = "open data", operation_id = "read_weeks_table",
    responses(
        (status = 200, description = "What the moderators did in each week of ISO 8601, by the clock of Ulaanbaatar", content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn weeks(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let weeks = site.petitions.weeks(WEEKS).await?;
    let rows = weeks.iter().map(|week| {
        let week = WeekBody::new(week);
        let counts = [
            week.submitted,
            week.published,
            week.given_back,
            week.refused,
            week.appealed,
            week.upheld,
            week.overturned,
        ];
        let mut row = vec![week.week, week.begins_on, week.ends_on];
        row.extend(counts.map(|count| count.to_string()));
        row.push(week.median_seconds.map_or_else(String::new, |seconds| seconds.to_string()));
        row
    });
    Ok(answer(&request, CSV, table(Some(&OF_WEEKS), rows)?))
}

fn written(refusals: Vec<OnRecord>, is_first: bool) -> Result<Vec<u8>, Failure> {
    let rows = refusals.into_iter().map(|refusal| row(RefusalBody::new(refusal)));
    table(is_first.then_some(&REFUSALS[..]), rows)
}

fn row(refusal: RefusalBody) -> Vec<String> {
    let text = |text: Option<String>| text.unwrap_or_default();
    let instant = |at: kernel::Timestamp| at.to_string();
    vec![
        refusal.petition,
        text(refusal.action),
        refusal.kind.unwrap_or_default().to_owned(),
        refusal.ground.code,
        refusal.ground.title_mn,
        refusal.ground.title_en,
        refusal.ground.is_hidden.to_string(),
        refusal.words,
        text(refusal.duplicate_of),
        instant(refusal.refused_at),
        text(refusal.took_seconds.map(|seconds| seconds.to_string())),
        refusal.appeal.unwrap_or_default().to_owned(),
        text(refusal.appeal_decided_at.map(instant)),
        text(refusal.appeal_words),
    ]
}

/// A cell that a program for tables would take for a formula is made a text by a quote before it.
pub(super) fn table(
    heading: Option<&[&str]>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, Failure> {
    let broken = |error: csv::Error| Failure::Internal(error.to_string());
    let ending = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(ending).from_writer(Vec::new());
    if let Some(heading) = heading {
        writer.write_record(heading).map_err(broken)?;
    }
    for row in rows {
        writer.write_record(row.into_iter().map(harmless)).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))
}

fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_a_formula_are_words() {
        let row = vec!["=SUM(A1)".to_owned(), "нэг, \"хоёр\"".to_owned()];
        let table = table(Some(&["a", "b"]), std::iter::once(row)).expect("written");
        assert_eq!(String::from_utf8_lossy(&table), "a,b\r\n'=SUM(A1),\"нэг, \"\"хоёр\"\"\"\r\n");
    }
}
