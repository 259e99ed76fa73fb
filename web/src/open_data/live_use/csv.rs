//! The same as a table, and further back (RFC 4180): a line of each count of each minute or hour.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::dates;
use serde::Deserialize;
use statistics::{Per, UseCount};

use super::for_a_few_seconds;
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::open_data::stand::Stand;
use crate::site::Site;
use crate::table::cell;

/// Of the table.
pub const HEADING: [&str; 7] = ["per", "from", "act", "language", "section", "channel", "count"];

/// Two days: further back no minute is known by itself.
const MINUTES: i64 = 48 * 60;
/// A quarter of a year.
const HOURS: i64 = 92 * 24;

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    per: String,
}

impl Ask {
    fn per(&self) -> Result<Per, Failure> {
        if self.per.is_empty() {
            return Ok(Per::Minute);
        }
        let wrong = || Failure::Query(vec![FieldFault { field: "per", fault: Fault::NotOneOf }]);
        Per::from_code(&self.per).ok_or_else(wrong)
    }
}

/// How the house was used as CSV (RFC 4180): full minutes of two days, or hours of 92 days.
#[utoipa::path(
    get, path = "/live.csv", tag = "open data", operation_id = "read_live_use_csv",
    params(
        ("per" = Option<String>, Query, description = "`minute` (also without it): those of the last 48 hours that are over; `hour`: those of the last 92 days, with the one that runs", example = "hour"),
    ),
    responses(
        (status = 200, description = "A line of each count that is not 0; empty is what it says nothing of. The first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let per = ask.per()?;
    let last = match per {
        Per::Minute => MINUTES,
        Per::Hour => HOURS,
    };
    let stand = Stand::of(&request, &site);
    let counts = site.statistics.counts(per, last).await?;
    let lines = counts.into_iter().map(|count| line(per, count));
    Ok(for_a_few_seconds(stand.table_by_content(&request, &HEADING, lines)?))
}

fn line(per: Per, count: UseCount) -> [String; HEADING.len()] {
    [
        per.to_string(),
        dates::machine_readable(count.begins_at(per)),
        count.act.to_string(),
        cell(count.language),
        cell(count.section),
        cell(count.channel),
        count.n.to_string(),
    ]
}

#[cfg(test)]
mod tests {
    use kernel::Locale;
    use statistics::{Act, Section};

    use super::*;

    #[test]
    fn a_line_says_what_was_counted_and_leaves_empty_what_it_says_nothing_of() {
        let page = UseCount {
            at: 29_400_000,
            act: Act::Visit,
            language: Some(Locale::En),
            section: Some(Section::OpenData),
            channel: None,
            n: 12,
        };
        let line = line(Per::Minute, page);
        assert_eq!(line[1], "2025-11-25T00:00:00+08:00");
        assert_eq!(
            [&line[0], &line[2], &line[3], &line[4], &line[5], &line[6]],
            ["minute", "visit", "en", "open_data", "", "12"]
        );
    }
}
