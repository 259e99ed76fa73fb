//! Who answers for a topic in one place: added on the topic's page, changed and removed on one of its own.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use directory::{Listed, Route};
use kernel::{Division, TopicCode};
use serde::Deserialize;

use super::topics::{address, code};
use super::troubled::Troubled;
use super::writing::{RouteWording, set_route};
use super::{Seen, may_edit, seen};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Sent, Visitor};
use crate::pages::{DirectoryTrouble, RouteForm, RouteFormPage, TopicPage};
use crate::site::Site;
use crate::visits::sign_in;

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    division: String,
    #[serde(default)]
    agency: String,
    seen: Option<String>,
}

/// Of which topic, and where.
type Of = Path<(String, String)>;

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Of,
) -> Result<HttpResponse, Failure> {
    let (topic, division) = of(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&address(topic.as_str()))));
    }
    may_edit(&visitor.actor())?;
    let table = site.directory.latest().await?;
    let form = as_listed(table.route(&topic, division).ok_or(Failure::NotFound)?);
    let trouble = DirectoryTrouble::default();
    let asked = RouteFormPage { table, topic, division, form, trouble };
    Ok(page(asked.render(&frame(&request))))
}

pub async fn add(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let topic = code(&path)?;
    match set(&site, &sent, &topic, &sent.fields.division).await {
        Ok(()) => Ok(see(&address(topic.as_str()))),
        Err(failure) => again_on_its_topic(&request, &site, &topic, sent, failure).await,
    }
}

pub async fn edit(
    request: HttpRequest,
    site: Data<Site>,
    path: Of,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (topic, division) = of(&path)?;
    match set(&site, &sent, &topic, division.code()).await {
        Ok(()) => Ok(see(&address(topic.as_str()))),
        Err(failure) => {
            again(&request, &site, (topic, division), sent.fields.into(), failure).await
        }
    }
}

pub async fn remove(
    request: HttpRequest,
    site: Data<Site>,
    path: Of,
    form: Form<Seen>,
) -> Result<HttpResponse, Failure> {
    let ((topic, division), actor) = (of(&path)?, form.visitor.actor());
    let seen = seen(form.fields.seen.as_deref()).unwrap_or_default();
    let done = site.directory.remove_route(&actor, topic.clone(), division, seen).await;
    let Err(error) = done else { return Ok(see(&address(topic.as_str()))) };
    let table = site.directory.latest().await?;
    let Some(listed) = table.route(&topic, division) else { return Err(error.into()) };
    again(&request, &site, (topic, division), as_listed(listed), error.into()).await
}

async fn set(
    site: &Site,
    sent: &Sent<Fields>,
    topic: &TopicCode,
    division: &str,
) -> Result<(), Failure> {
    sent.may_act.clone()?;
    let (topic, agency) = (topic.as_str(), sent.fields.agency.as_str());
    let said = RouteWording { topic, division, agency };
    set_route(site, &sent.visitor.actor(), &said, seen(sent.fields.seen.as_deref())).await
}

async fn again(
    request: &HttpRequest,
    site: &Site,
    (topic, division): (TopicCode, Division),
    form: RouteForm,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let troubled = Troubled::by(site, failure, true).await?;
    let listed = troubled.table.route(&topic, division);
    let seen = troubled.seen(form.seen, listed.map(|listed| listed.revision));
    let Troubled { failure, trouble, table } = troubled;
    let form = RouteForm { seen, ..form };
    let again = RouteFormPage { table, topic, division, form, trouble };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

async fn again_on_its_topic(
    request: &HttpRequest,
    site: &Site,
    topic: &TopicCode,
    sent: Sent<Fields>,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let Troubled { failure, trouble, table } = Troubled::by(site, failure, false).await?;
    let topic = table.topic(topic).ok_or(Failure::NotFound)?.clone();
    // Whoever has been signed out meanwhile still sees what they wrote.
    let again = TopicPage { table, topic, may_edit: true, form: sent.fields.into(), trouble };
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

fn of(path: &(String, String)) -> Result<(TopicCode, Division), Failure> {
    let (topic, division) = path;
    let division = Division::from_code(division).ok_or(Failure::NotFound)?;
    Ok((code(topic)?, division))
}

fn as_listed(listed: &Listed<Route>) -> RouteForm {
    let (division, agency) = (listed.division.to_string(), listed.agency.to_string());
    RouteForm { division, agency, seen: Some(listed.revision) }
}

impl From<Fields> for RouteForm {
    fn from(Fields { division, agency, seen: revision }: Fields) -> Self {
        Self { division, agency, seen: seen(revision.as_deref()) }
    }
}
