//! A chart as people take it away: a picture that stands alone, as SVG or PNG, and its table as CSV.

use actix_web::{HttpRequest, HttpResponse};
use charts::{Around, Picture};
use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;
use statistics::Rules;

use crate::Failure;
use crate::chart_tables::ChartTable;
use crate::open_data::answer;
use crate::site::Site;
use crate::table::CSV;

/// How the addresses of a chart's files end.
pub const KINDS: [&str; 3] = ["svg", "png", "csv"];

/// Of a PNG, in pixels: sharp where it is shown as wide as a telephone.
const WIDTH: u32 = 1_200;

/// What the page says around it: what is counted and as of when, how, by whom, and what may be done with it.
pub fn around(
    site: &Site,
    locale: Locale,
    page: &str,
    about: Vec<String>,
    how: Option<String>,
) -> Around {
    let texts = texts(locale);
    let source = texts.picture_source(site.address(page));
    let notes = how.into_iter().chain([source, texts.picture_licence()]).collect();
    let about = about.into_iter().filter(|about| !about.trim().is_empty()).collect();
    Around { about, notes }
}

/// How counts that passed the disclosure gate were rounded.
pub fn rounded(locale: Locale, rules: &Rules) -> String {
    texts(locale).picture_rounded(number(rules.rounding), number(rules.threshold))
}

/// The kind that was asked for.
pub async fn file(
    request: &HttpRequest,
    kind: &str,
    picture: &Picture,
    table: &ChartTable,
    around: &Around,
) -> Result<HttpResponse, Failure> {
    match kind {
        "svg" => Ok(answer(request, "image/svg+xml", picture.standalone(around))),
        "png" => {
            let drawn = picture.standalone(around);
            let png = actix_web::web::block(move || pictures::svg::png_of(&drawn, WIDTH)).await;
            let png = png.map_err(|error| Failure::Internal(error.to_string()))?;
            let png = png.map_err(|error| Failure::Internal(error.to_string()))?;
            Ok(answer(request, "image/png", png))
        }
        "csv" => Ok(answer(request, CSV, table.csv()?)),
        _ => Err(Failure::NotFound),
    }
}
