//! Who signed a petition: what was told of it, and that only totals are.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::{Actor, Locale};
use petitions::PetitionNumber;
use policy::{Action, Resource};
use serde::Deserialize;
use statistics::{BreakdownError, Fault as TextFault, Released, StatisticsError};

use crate::Failure;
use crate::breakdown_charts::Chart;
use crate::breakdowns::{Ask, Asked, find, in_statistics};
use crate::chart_files::{around, file, rounded};
use crate::failure::Fault;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{BreakdownPage, WithholdForm};
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let shown = shown(&site, &visitor.actor(), number, &ask.meant()?, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

async fn shown(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    asked: &Asked,
    form: Option<WithholdForm>,
) -> Result<BreakdownPage, Failure> {
    let about = |error| Failure::about(number, error);
    let entry = site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    let told_of = in_statistics(number)?;
    let stands = site.statistics.breakdown_entry(told_of).await?;
    let released = site.statistics.released(told_of, asked.release).await?;
    if released.is_none() && asked.release.is_some() {
        return Err(Failure::NothingReleased);
    }
    let by = released.as_ref().zip(asked.by.as_ref()).and_then(|(told, by)| told.table(by));
    let may = policy::check(actor, Action::WithholdBreakdowns, Resource::House).is_ok();
    Ok(BreakdownPage {
        number: number.to_string(),
        action: entry.action.unwrap_or_default(),
        released,
        by,
        releases: site.statistics.releases(told_of).await?,
        is_withheld: stands.as_ref().is_some_and(|stands| stands.is_withheld),
        words: stands.and_then(|stands| stands.words),
        form: form.or_else(|| may.then(WithholdForm::default)),
    })
}

#[derive(Deserialize)]
pub struct Words {
    #[serde(default)]
    words: String,
}

pub async fn withhold(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Words>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    sent.may_act.clone()?;
    let (actor, words) = (sent.visitor.actor(), &sent.fields.words);
    let done = site.statistics.withhold(&actor, in_statistics(number)?, words).await;
    said(&request, &site, &sent, number, done).await
}

pub async fn allow(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Words>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    sent.may_act.clone()?;
    let (actor, words) = (sent.visitor.actor(), &sent.fields.words);
    let done = site.statistics.allow(&actor, in_statistics(number)?, words).await;
    said(&request, &site, &sent, number, done).await
}

async fn said(
    request: &HttpRequest,
    site: &Site,
    sent: &Sent<Words>,
    number: PetitionNumber,
    done: Result<(), StatisticsError>,
) -> Result<HttpResponse, Failure> {
    match done {
        // Of two who say the same the second finds it said.
        Ok(())
        | Err(StatisticsError::Breakdown(BreakdownError::Withheld | BreakdownError::NotWithheld)) =>
        {
            site.projections.breakdowns_show(site.petitions.log_position()).await;
            Ok(see(&format!("/petitions/{number}/breakdown")))
        }
        Err(StatisticsError::Text(fault)) => {
            let form = WithholdForm { words: sent.fields.words.clone(), fault: Some(told(fault)) };
            let asked = Ask::default().meant()?;
            let again = shown(site, &sent.visitor.actor(), number, &asked, Some(form)).await?;
            let status = HttpResponse::build(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(html(status, again.render(&frame(request))))
        }
        Err(error) => Err(error.into()),
    }
}

const fn told(fault: TextFault) -> Fault {
    match fault {
        TextFault::Missing => Fault::Missing,
        TextFault::TooLong(max) => Fault::Text(petitions::TextFault::TooLong { max }),
        TextFault::ControlCharacter => Fault::Text(petitions::TextFault::ControlCharacter),
    }
}

/// A chart of a release as a file of its own.
pub async fn chart(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, chart, kind) = path.into_inner();
    let number = Failure::number(&number)?;
    let chart = Chart::from_code(&chart).ok_or(Failure::NotFound)?;
    let asked = ask.meant()?;
    let found = find(&site, number, &asked).await?;
    let released = &found.released;
    let picture = chart.picture(asked.language, &number.to_string(), released);
    let picture = picture.ok_or(Failure::NotFound)?;
    let table = chart.table(asked.language, released).ok_or(Failure::NotFound)?;
    let entry = site.petitions.entry(&Actor::Visitor, number).await;
    let action = entry.map_err(|error| Failure::about(number, error))?.action;
    let page = format!("/petitions/{number}/breakdown?release={}", released.number);
    let about = told_of(asked.language, action, released);
    let how = rounded(asked.language, &released.told.rules);
    let around = around(&site, asked.language, &page, about, Some(how));
    file(&request, &kind, &picture, &table, &around).await
}

/// What it is, how many there were, and as of when.
fn told_of(locale: Locale, action: Option<String>, released: &Released) -> Vec<String> {
    let (texts, told) = (texts(locale), &released.told);
    let at = dates::date_and_time(told.counted_at);
    let total = texts.breakdown_total(number(told.total));
    let release = texts.breakdown_release(released.number, at);
    vec![action.unwrap_or_default(), total, release]
}
