//! How the house is used, for everyone: the page, and its charts as files.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::{dates, texts};
use kernel::Locale;
use serde::Deserialize;

use crate::Failure;
use crate::chart_files::{around, file};
use crate::failure::{Fault, FieldFault};
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::live_charts::Chart;
use crate::pages::LiveUsePage;
use crate::pages::live_use::tables::of_chart;
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        let render = async |frame| Ok(shown(&site).await?.render(&frame));
        return kept(&request, &site, Kept::LiveUse, render).await;
    }
    Ok(page(shown(&site).await?.render(&frame(&request))))
}

async fn shown(site: &Site) -> Result<LiveUsePage, Failure> {
    let used = site.live_use.now(site).await?;
    Ok(LiveUsePage { used: (*used).clone() })
}

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    /// Of the words in it: `en`, or Mongolian without.
    #[serde(default)]
    language: String,
}

impl Ask {
    pub fn language(&self) -> Result<Locale, Failure> {
        if self.language.is_empty() {
            return Ok(Locale::Mn);
        }
        let wrong = FieldFault { field: "language", fault: Fault::NotOneOf };
        Locale::from_code(&self.language).ok_or_else(|| Failure::Query(vec![wrong]))
    }
}

pub async fn chart(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (chart, kind) = path.into_inner();
    let chart = Chart::from_code(&chart).ok_or(Failure::NotFound)?;
    let language = ask.language()?;
    let used = site.live_use.now(&site).await?;
    let picture = chart.picture(language, &used.in_use);
    let table = of_chart(language, chart, &used.in_use);
    let about = vec![texts(language).picture_at(dates::date_and_time(used.as_of))];
    let around = around(&site, language, "/live", about, None);
    file(&request, &kind, &picture, &table, &around).await
}
