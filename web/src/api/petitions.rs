//! A petition's life for programs: start, submit or discard, publish, close.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Asked, Entry, Kind, PetitionNumber, PetitionText, parse_name};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerSession, Body, BodyIfAny, idempotency};
use crate::open_data::petition::PetitionBody;
use crate::site::Site;
use crate::visits::starting::started_by;

/// What is asked of Parliament.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPetition {
    /// What Parliament should do; 150 characters at most.
    action: String,
    /// Why; 500 characters at most.
    background: String,
    /// An explanation; 3,000 characters at most.
    #[serde(default)]
    additional_details: String,
    /// `working_group` (the default), `inspection` or `decision`.
    #[serde(default)]
    kind: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Submission {
    /// The petitioner's name, where they consent to its being shown while the petition is open; 100
    /// characters at most.
    shown_name: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Why signing ends before its time; shown to everyone.
    #[serde(default)]
    reason: String,
}

/// Start a petition: a draft that only the petitioner and the staff see.
///
/// With an `Idempotency-Key` the request can be sent again without starting twice.
#[utoipa::path(
    post, path = "/api/v1/petitions", tag = "petitions", request_body = NewPetition,
    params(("Idempotency-Key" = Option<String>, Header, description = "Up to 100 characters of your choice")),
    responses(
        NotTaken,
        (status = 201, description = "Started; `id` is its number", body = PetitionBody, headers(("Location" = String))),
        (status = 400, description = "Not JSON, an unknown field, or not a key", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session, or one that has ended", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Younger than 18", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not one of its values", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn start(
    site: Data<Site>,
    request: HttpRequest,
    Bearer(actor): Bearer,
    body: Body<NewPetition>,
) -> Result<HttpResponse, Failure> {
    let (kind, text) = body.parse(&site)?;
    let asked = Asked { kind, text, request_key: idempotency::key_if_any(&request)? };
    let number = started_by(&request, &site, &actor, asked.clone()).await?;
    let body = if site.settle().await {
        PetitionBody::told(&site, &actor, number).await?
    } else {
        // It is in the log; the catalogue is behind and would not know of it yet.
        PetitionBody::new(&site, Entry::just_started(number, asked), None, site.counts.position())
    };
    Ok(HttpResponse::Created()
        .insert_header(("Location", format!("/petitions/{number}")))
        .json(body))
}

impl NewPetition {
    fn parse(&self, site: &Site) -> Result<(Kind, PetitionText), Failure> {
        let limits = &site.petitions.rules().text;
        let text =
            PetitionText::parse(&self.action, &self.background, &self.additional_details, limits)?;
        Ok((kind(self.kind.as_deref())?, text))
    }
}

fn kind(code: Option<&str>) -> Result<Kind, Failure> {
    let fault = || Failure::Fields(vec![FieldFault { field: "kind", fault: Fault::NotOneOf }]);
    code.map_or(Ok(Kind::default()), |code| Kind::from_code(code).ok_or_else(fault))
}

/// Write a draft anew, or what was given back with changes asked. Its petitioner only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/edit", tag = "petitions", request_body = NewPetition,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Written", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not the petitioner", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Submitted already", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not one of its values", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn edit(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    body: Body<NewPetition>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let (kind, text) = body.parse(&site)?;
    let edited = site.petitions.edit(&actor, number, kind, text).await;
    edited.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Hand a draft in: to gather endorsements, and with enough of them for moderation. Its petitioner only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/submit", tag = "petitions", request_body = Submission,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Submitted", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not the petitioner", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Submitted already", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The draft lacks something, or the name is none", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn submit(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    body: BodyIfAny<Submission>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let name = body.0.shown_name.as_deref().map(parse_name).transpose().map_err(|fault| {
        Failure::Fields(vec![FieldFault { field: "shown_name", fault: Fault::Text(fault) }])
    })?;
    let submitted = site.petitions.submit(&actor, number, name.as_deref()).await;
    submitted.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Throw a draft away, or take back what was submitted, before it is public. Its petitioner only.
///
/// Its text is deleted. That there was a petition of this number stays in the record.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/discard", tag = "petitions",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "Discarded", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not the petitioner", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Public, or discarded already", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn discard(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    site.petitions.discard(&actor, number).await.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Open a submitted petition for signing. Moderators only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/publish", tag = "petitions",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "Open for signing", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not waiting for moderation, or its text was erased", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn publish(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    site.petitions.publish(&actor, number).await.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// End the signing before its time, with a public reason. The petitions secretariat only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/close", tag = "petitions", request_body = Closing,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Closed", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not open", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The reason is missing", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn close(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<Closing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    let reason =
        petitions::parse_reason(&body.reason, &site.petitions.rules().text).map_err(|fault| {
            Failure::Fields(vec![FieldFault { field: "reason", fault: Fault::Text(fault) }])
        })?;
    site.petitions
        .stop(&actor, number, &reason)
        .await
        .map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

pub(super) async fn moved(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
) -> Result<HttpResponse, Failure> {
    let is_shown = site.settle().await;
    let body = PetitionBody::told(site, actor, number).await?;
    // Done in any case; 202 says that what is shown is from before.
    let mut answer = if is_shown { HttpResponse::Ok() } else { HttpResponse::Accepted() };
    Ok(answer.json(body))
}
