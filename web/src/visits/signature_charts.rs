//! How a petition's signatures came in, as files.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::{dates, texts};
use kernel::Actor;
use petitions::Stage;

use super::live_use::Ask;
use super::petition::signatures;
use crate::Failure;
use crate::chart_files::{around, file};
use crate::signature_charts::Chart;
use crate::site::Site;

/// Of a petition that was opened: before, nobody could sign.
pub async fn chart(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, chart, kind) = path.into_inner();
    let number = Failure::number(&number)?;
    let chart = Chart::from_code(&chart).ok_or(Failure::NotFound)?;
    let language = ask.language()?;
    let about = |error| Failure::about(number, error);
    let entry = site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    if !matches!(entry.stage, Stage::Open | Stage::Closed) {
        return Err(Failure::NotFound);
    }
    let signatures = signatures(&site, &entry).await.map_err(about)?;
    let picture = chart.picture(language, &number.to_string(), &signatures);
    let table = chart.table(language, &signatures);
    let texts = texts(language);
    let at = texts.picture_at(dates::date_and_time(signatures.until));
    let said = vec![entry.action.unwrap_or_default(), at];
    let page = format!("/petitions/{number}");
    let around = around(&site, language, &page, said, Some(texts.chart_taken_back()));
    file(&request, &kind, &picture, &table, &around).await
}
