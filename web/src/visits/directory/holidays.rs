//! Holidays: everyone sees on which days the state works, the analysts write them.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use directory::{Holiday, Listed};
use jiff::civil::Date;
use serde::Deserialize;

use super::troubled::Troubled;
use super::writing::{HolidayWording, NameWording, set_holiday};
use super::{Seen, is_yes, may_edit, seen, shown};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Sent, Visitor};
use crate::pages::{DirectoryTrouble, HolidayForm, HolidayFormPage, HolidaysPage};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: &str = "/directory/holidays";

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    day: String,
    #[serde(default)]
    name_mn: String,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    is_worked: String,
    seen: Option<String>,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    let (table, may_edit) = shown(&site, &visitor.actor()).await?;
    Ok(page(HolidaysPage { table, may_edit }.render(&frame(&request))))
}

pub async fn ask_new(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/directory/new/holiday")));
    }
    may_edit(&visitor.actor())?;
    let (form, trouble) = (HolidayForm::default(), DirectoryTrouble::default());
    let asked = HolidayFormPage { table: site.directory.latest().await?, day: None, form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(PAGE)));
    }
    may_edit(&visitor.actor())?;
    let (table, day) = (site.directory.latest().await?, day(&path)?);
    let form = as_listed(table.holiday(day).ok_or(Failure::NotFound)?);
    let trouble = DirectoryTrouble::default();
    let asked = HolidayFormPage { table, day: Some(day), form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn add(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    match set(&site, &sent, &sent.fields.day).await {
        Ok(()) => Ok(see(PAGE)),
        Err(failure) => again(&request, &site, None, sent.fields.into(), failure).await,
    }
}

pub async fn edit(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let day = day(&path)?;
    match set(&site, &sent, &day.to_string()).await {
        Ok(()) => Ok(see(PAGE)),
        Err(failure) => again(&request, &site, Some(day), sent.fields.into(), failure).await,
    }
}

pub async fn remove(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<Seen>,
) -> Result<HttpResponse, Failure> {
    let (day, actor) = (day(&path)?, form.visitor.actor());
    let seen = seen(form.fields.seen.as_deref()).unwrap_or_default();
    let Err(error) = site.directory.remove_holiday(&actor, day, seen).await else {
        return Ok(see(PAGE));
    };
    let table = site.directory.latest().await?;
    let Some(listed) = table.holiday(day) else { return Err(error.into()) };
    again(&request, &site, Some(day), as_listed(listed), error.into()).await
}

async fn set(site: &Site, sent: &Sent<Fields>, day: &str) -> Result<(), Failure> {
    sent.may_act.clone()?;
    let fields = &sent.fields;
    let name = NameWording { mn: &fields.name_mn, en: &fields.name_en };
    let said = HolidayWording { day, name, is_worked: is_yes(&fields.is_worked) };
    set_holiday(site, &sent.visitor.actor(), &said, seen(fields.seen.as_deref())).await
}

async fn again(
    request: &HttpRequest,
    site: &Site,
    day: Option<Date>,
    form: HolidayForm,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let troubled = Troubled::by(site, failure, day.is_some()).await?;
    let listed = day.and_then(|day| troubled.table.holiday(day));
    let seen = troubled.seen(form.seen, listed.map(|listed| listed.revision));
    let Troubled { failure, trouble, table } = troubled;
    let again = HolidayFormPage { table, day, form: HolidayForm { seen, ..form }, trouble };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

fn day(path: &str) -> Result<Date, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn as_listed(listed: &Listed<Holiday>) -> HolidayForm {
    HolidayForm {
        day: String::new(),
        name_mn: listed.name.mn.clone(),
        name_en: listed.name.en.clone(),
        is_worked: listed.is_worked,
        seen: Some(listed.revision),
    }
}

impl From<Fields> for HolidayForm {
    fn from(fields: Fields) -> Self {
        Self {
            day: fields.day,
            name_mn: fields.name_mn,
            name_en: fields.name_en,
            is_worked: is_yes(&fields.is_worked),
            seen: seen(fields.seen.as_deref()),
        }
    }
}
