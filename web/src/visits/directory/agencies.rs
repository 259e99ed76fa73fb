//! Bodies of the state: everyone sees who stands under whom, the analysts write and close them.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use directory::{Agency, Listed};
use kernel::AgencyCode;
use serde::Deserialize;

use super::troubled::Troubled;
use super::writing::{AgencyWording, NameWording, set_agency};
use super::{Seen, may_edit, seen, shown};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Sent, Visitor};
use crate::pages::{AgenciesPage, AgencyForm, AgencyFormPage, DirectoryTrouble};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: &str = "/directory/agencies";

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    code: String,
    #[serde(default)]
    name_mn: String,
    #[serde(default)]
    name_en: String,
    #[serde(default)]
    above: String,
    seen: Option<String>,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    let (table, may_edit) = shown(&site, &visitor.actor()).await?;
    Ok(page(AgenciesPage { table, may_edit }.render(&frame(&request))))
}

pub async fn ask_new(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/directory/new/agency")));
    }
    may_edit(&visitor.actor())?;
    let (form, trouble) = (AgencyForm::default(), DirectoryTrouble::default());
    let asked = AgencyFormPage { table: site.directory.latest().await?, code: None, form, trouble };
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
    let (table, code) = (site.directory.latest().await?, code(&path)?);
    let form = as_listed(table.agency(&code).ok_or(Failure::NotFound)?);
    let trouble = DirectoryTrouble::default();
    let asked = AgencyFormPage { table, code: Some(code), form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn add(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    match set(&site, &sent, &sent.fields.code).await {
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
    let code = code(&path)?;
    match set(&site, &sent, code.as_str()).await {
        Ok(()) => Ok(see(PAGE)),
        Err(failure) => again(&request, &site, Some(code), sent.fields.into(), failure).await,
    }
}

pub async fn close(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<Seen>,
) -> Result<HttpResponse, Failure> {
    let (code, actor) = (code(&path)?, form.visitor.actor());
    let seen = seen(form.fields.seen.as_deref()).unwrap_or_default();
    let Err(error) = site.directory.close_agency(&actor, code.clone(), seen).await else {
        return Ok(see(PAGE));
    };
    let table = site.directory.latest().await?;
    let Some(listed) = table.agency(&code) else { return Err(error.into()) };
    again(&request, &site, Some(code), as_listed(listed), error.into()).await
}

async fn set(site: &Site, sent: &Sent<Fields>, code: &str) -> Result<(), Failure> {
    sent.may_act.clone()?;
    let fields = &sent.fields;
    let name = NameWording { mn: &fields.name_mn, en: &fields.name_en };
    let said = AgencyWording { code, name, above: &fields.above };
    set_agency(site, &sent.visitor.actor(), &said, seen(fields.seen.as_deref())).await
}

async fn again(
    request: &HttpRequest,
    site: &Site,
    code: Option<AgencyCode>,
    form: AgencyForm,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let troubled = Troubled::by(site, failure, code.is_some()).await?;
    let listed = code.as_ref().and_then(|code| troubled.table.agency(code));
    let seen = troubled.seen(form.seen, listed.map(|listed| listed.revision));
    let Troubled { failure, trouble, table } = troubled;
    let again = AgencyFormPage { table, code, form: AgencyForm { seen, ..form }, trouble };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

fn code(path: &str) -> Result<AgencyCode, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn as_listed(listed: &Listed<Agency>) -> AgencyForm {
    AgencyForm {
        code: String::new(),
        name_mn: listed.name.mn.clone(),
        name_en: listed.name.en.clone(),
        above: listed.above.as_ref().map(ToString::to_string).unwrap_or_default(),
        seen: Some(listed.revision),
    }
}

impl From<Fields> for AgencyForm {
    fn from(Fields { code, name_mn, name_en, above, seen: revision }: Fields) -> Self {
        Self { code, name_mn, name_en, above, seen: seen(revision.as_deref()) }
    }
}
