//! What everyone reads of issues that went to Cabinet.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::PublicItem;
use jiff::civil::Date;
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{CabinetIssuePage, CabinetPage};
use crate::site::Site;

/// About so many on a page: a meeting's items stay together.
const PAGE: u32 = 20;

#[derive(Debug, Deserialize)]
pub struct Ask {
    /// The day of the last meeting that is asked for.
    pub until: Option<String>,
}

impl Ask {
    /// Without one, all of them.
    pub fn until(&self) -> Result<Date, Failure> {
        let no_day = |_| Failure::BadRequest("no day of a meeting".into());
        self.until.as_deref().map_or(Ok(Date::MAX), |day| day.parse().map_err(no_day))
    }
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let until = ask.until()?;
    if visitor.signed_in.is_none() && ask.until.is_none() {
        return kept(&request, &site, Kept::Cabinet, async |frame| {
            Ok(shown(&site, until).await?.render(&frame))
        })
        .await;
    }
    Ok(page(shown(&site, until).await?.render(&frame(&request))))
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let issue = site.cabinet.public_issue(&Failure::issue(&path)?).await?;
    let table = site.directory.table();
    Ok(page(CabinetIssuePage { issue, table }.render(&frame(&request))))
}

async fn shown(site: &Site, until: Date) -> Result<CabinetPage, Failure> {
    let (listed, next) = listed(site, until).await?;
    let mut issues = Vec::new();
    for item in listed {
        issues.push(site.cabinet.public_issue(&item.issue).await?);
    }
    Ok(CabinetPage { issues, next, table: site.directory.table() })
}

/// Items up to a meeting, and the day of the meeting that the next page begins with.
pub async fn listed(site: &Site, until: Date) -> Result<(Vec<PublicItem>, Option<Date>), Failure> {
    let mut limit = PAGE;
    loop {
        let mut items = site.cabinet.public_list(until, limit).await?;
        let last = items.last().filter(|_| items.len() >= limit as usize);
        let Some(last) = last.map(|item| item.agenda.0) else { return Ok((items, None)) };
        // Of the last meeting more may come: it is the next page's.
        items.retain(|item| item.agenda.0 > last);
        if !items.is_empty() {
            return Ok((items, Some(last)));
        }
        limit = limit.saturating_mul(2);
    }
}
