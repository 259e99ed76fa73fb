//! Topics: everyone sees who answers for one, and where; the analysts write and close them.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use directory::{Listed, Topic};
use kernel::TopicCode;
use serde::Deserialize;

use super::troubled::Troubled;
use super::writing::{NameWording, TopicWording, set_topic};
use super::{Seen, may_edit, seen, shown};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Sent, Visitor};
use crate::pages::{DirectoryTrouble, RouteForm, TopicForm, TopicFormPage, TopicPage};
use crate::site::Site;
use crate::visits::sign_in;

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
    #[serde(default)]
    agency: String,
    #[serde(default)]
    words: String,
    seen: Option<String>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let (table, may_edit) = shown(&site, &visitor.actor()).await?;
    let topic = table.topic(&code(&path)?).ok_or(Failure::NotFound)?.clone();
    let (form, trouble) = (RouteForm::default(), DirectoryTrouble::default());
    Ok(page(TopicPage { table, topic, may_edit, form, trouble }.render(&frame(&request))))
}

pub async fn ask_new(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/directory/new/topic")));
    }
    may_edit(&visitor.actor())?;
    let (form, trouble) = (TopicForm::default(), DirectoryTrouble::default());
    let asked = TopicFormPage { table: site.directory.latest().await?, code: None, form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/directory")));
    }
    may_edit(&visitor.actor())?;
    let (table, code) = (site.directory.latest().await?, code(&path)?);
    let form = as_listed(table.topic(&code).ok_or(Failure::NotFound)?);
    let trouble = DirectoryTrouble::default();
    let asked = TopicFormPage { table, code: Some(code), form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn add(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    match set(&site, &sent, &sent.fields.code).await {
        Ok(()) => Ok(see(&address(sent.fields.code.trim()))),
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
        Ok(()) => Ok(see(&address(code.as_str()))),
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
    let Err(error) = site.directory.close_topic(&actor, code.clone(), seen).await else {
        return Ok(see(&address(code.as_str())));
    };
    let table = site.directory.latest().await?;
    let Some(listed) = table.topic(&code) else { return Err(error.into()) };
    again(&request, &site, Some(code), as_listed(listed), error.into()).await
}

async fn set(site: &Site, sent: &Sent<Fields>, code: &str) -> Result<(), Failure> {
    sent.may_act.clone()?;
    let fields = &sent.fields;
    let said = TopicWording {
        code,
        name: NameWording { mn: &fields.name_mn, en: &fields.name_en },
        above: &fields.above,
        agency: &fields.agency,
        words: fields.words.lines().map(str::to_owned).collect(),
    };
    set_topic(site, &sent.visitor.actor(), &said, seen(fields.seen.as_deref())).await
}

async fn again(
    request: &HttpRequest,
    site: &Site,
    code: Option<TopicCode>,
    form: TopicForm,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let troubled = Troubled::by(site, failure, code.is_some()).await?;
    let listed = code.as_ref().and_then(|code| troubled.table.topic(code));
    let seen = troubled.seen(form.seen, listed.map(|listed| listed.revision));
    let Troubled { failure, trouble, table } = troubled;
    let again = TopicFormPage { table, code, form: TopicForm { seen, ..form }, trouble };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

pub(super) fn address(code: &str) -> String {
    format!("/directory/topics/{code}")
}

pub(super) fn code(path: &str) -> Result<TopicCode, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn as_listed(listed: &Listed<Topic>) -> TopicForm {
    TopicForm {
        code: String::new(),
        name_mn: listed.name.mn.clone(),
        name_en: listed.name.en.clone(),
        above: listed.above.as_ref().map(ToString::to_string).unwrap_or_default(),
        agency: listed.agency.as_ref().map(ToString::to_string).unwrap_or_default(),
        words: listed.words.join("\n"),
        seen: Some(listed.revision),
    }
}

impl From<Fields> for TopicForm {
    fn from(fields: Fields) -> Self {
        Self {
            code: fields.code,
            name_mn: fields.name_mn,
            name_en: fields.name_en,
            above: fields.above,
            agency: fields.agency,
            words: fields.words,
            seen: seen(fields.seen.as_deref()),
        }
    }
}
