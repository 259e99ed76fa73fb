//! Who takes part in everything, what becomes of it, and what the United Nations ask of it.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::{dates, texts};
use statistics::Measure;

use crate::Failure;
use crate::chart_files::{around, file, rounded};
use crate::framing::{frame, page};
use crate::pages::{EParticipationPage, ParticipationPage};
use crate::participation::{Ask, figures_of};
use crate::participation_charts::Chart;
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let measure = ask.meant()?.measure;
    let all = site.statistics.takes_part().await?;
    Ok(page(ParticipationPage { all, measure }.render(&frame(&request))))
}

pub async fn questions(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let all = site.statistics.takes_part().await?;
    Ok(page(EParticipationPage { all }.render(&frame(&request))))
}

/// A chart as a file of its own.
pub async fn chart(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (measure, chart, kind) = path.into_inner();
    let measure = Measure::from_code(&measure).ok_or(Failure::NotFound)?;
    let chart = Chart::from_code(&chart).ok_or(Failure::NotFound)?;
    let language = ask.meant()?.language;
    let all = site.statistics.takes_part().await?;
    let figures = figures_of(&all, measure).ok_or(Failure::NotFound)?;
    let picture = chart.picture(language, figures).ok_or(Failure::NotFound)?;
    let table = chart.table(language, figures).ok_or(Failure::NotFound)?;
    // By whom is told by releases; of signatures by those of each petition.
    let release = figures.told.as_ref().and_then(|told| told.release.as_ref());
    let at = release.filter(|_| chart.by().is_some()).map_or(all.as_of, |told| told.counted_at);
    let about = vec![texts(language).picture_at(dates::date_and_time(at))];
    let how = chart.by().map(|_| rounded(language, &all.rules));
    let page = format!("/statistics?measure={measure}");
    let around = around(&site, language, &page, about, how);
    file(&request, &kind, &picture, &table, &around).await
}
