//! The same as a table in the long form: of each measure a line of all, one of each week, and one of each value.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::Timestamp;
use statistics::{Figures, TakesPart};

use crate::Failure;
use crate::open_data::answer;
use crate::open_data::breakdown::WITHHELD;
use crate::participation::{parts, share_of_whole, week_status};
use crate::site::Site;
use crate::table::{self, cell};

pub const HEADING: [&str; 12] = [
    "measure",
    "dimension",
    "value",
    "week",
    "count",
    "mean",
    "status",
    "share",
    "ratio",
    "release",
    "as_of",
    "position",
];

type Line = [String; HEADING.len()];

/// Who takes part, as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/statistics.csv", tag = "open data", operation_id = "read_participation_csv",
    responses(
        (status = 200, description = "Of each measure a line of all (`dimension` is `all`), which counts what was done, one of each week (`week`), and one of each value of `sex`, `age_band`, `division` and `social_status`, which counts people. Without a count and with the status `c` it is not told; `p` is a week that still runs. The first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let all = site.statistics.takes_part().await?;
    let lines = all.figures.iter().flat_map(|figures| lines(&all, figures));
    Ok(answer(&request, table::CSV, table::whole(&HEADING, lines)?))
}

/// What the cells of a line say that is not the same for all of a measure.
#[derive(Default)]
struct Said {
    dimension: &'static str,
    value: String,
    week: String,
    count: String,
    mean: String,
    status: &'static str,
    share: String,
    ratio: String,
    release: String,
}

fn line(figures: &Figures, as_of: Timestamp, position: u64, said: Said) -> Line {
    [
        figures.measure.code().to_owned(),
        said.dimension.to_owned(),
        said.value,
        said.week,
        said.count,
        said.mean,
        said.status.to_owned(),
        said.share,
        said.ratio,
        said.release,
        as_of.to_string(),
        position.to_string(),
    ]
}

fn lines(all: &TakesPart, figures: &Figures) -> Vec<Line> {
    let live = |said| line(figures, all.as_of, all.position, said);
    let whole = live(Said {
        dimension: "all",
        count: cell(figures.total),
        status: figures.total.map_or(WITHHELD, |_| ""),
        mean: cell(figures.mean),
        share: cell(share_of_whole(all, figures)),
        ..Said::default()
    });
    let weeks = figures.weeks.iter().map(|one| {
        live(Said {
            dimension: "week",
            week: one.week.name(),
            count: cell(one.count),
            mean: cell(one.mean),
            status: week_status(one).unwrap_or_default(),
            ..Said::default()
        })
    });
    let mut lines: Vec<Line> = std::iter::once(whole).chain(weeks).collect();
    let Some(told) = &figures.told else { return lines };
    let release = told.release.as_ref();
    let as_of = release.map_or(all.as_of, |release| release.counted_at);
    let position = release.map_or(all.position, |release| release.counted_to);
    for part in told.groups.iter().flat_map(parts) {
        let said = Said {
            dimension: part.dimension.code(),
            value: part.code.to_owned(),
            count: cell(part.count),
            status: part.count.map_or(WITHHELD, |_| ""),
            share: cell(part.share),
            ratio: cell(part.ratio),
            release: cell(release.map(|release| release.number)),
            ..Said::default()
        };
        lines.push(line(figures, as_of, position, said));
    }
    lines
}
