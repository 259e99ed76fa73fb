//! Who takes part in everything, what becomes of it, and what the United Nations ask of it.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use bills::Scheduled;
use i18n::{dates, texts};
use kernel::Timestamp;
use statistics::Measure;

use crate::Failure;
use crate::chart_files::{around, file, rounded};
use crate::figures::last_quarter;
use crate::framing::{frame, page};
use crate::pages::{EParticipationPage, ParticipationPage};
use crate::participation::{Ask, figures_of};
use crate::participation_charts::Chart;
use crate::site::Site;

/// As many as are counted.
const CONSULTATIONS_MOST: u32 = 100_000;

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
    let petitions_answered = site.petitions.totals().await?.answered;
    let (now, all_time) = (site.bills.now(), Timestamp::UNIX_EPOCH);
    let consultations = site.bills.calendar(all_time, CONSULTATIONS_MOST).await?;
    let has_begun = |one: &&Scheduled| one.withdrawn_on.is_none() && !one.is_coming(now);
    let consultations = consultations.iter().filter(has_begun).count() as u64;
    let quarter: Vec<_> = last_quarter(site.complaints.now()).into_iter().collect();
    let told = site.complaints.figures(complaints::Dimension::All, &[], &quarter).await?;
    let centre = told.into_iter().next().map(|told| (told.period, told.all));
    let page_of = EParticipationPage { all, petitions_answered, consultations, centre };
    Ok(page(page_of.render(&frame(&request))))
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
