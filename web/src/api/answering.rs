//! After the signing, for programs: extend, hand over, consider, answer, conclude.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use jiff::civil::Date;
use kernel::{Actor, Timestamp};
use petitions::{
    Answering, Considering, Document, HandingOver, Outcome, PetitionError, PetitionNumber,
    PetitionsError,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::petitions::moved;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{BearerSession, Body};
use crate::open_data::petition::PetitionBody;
use crate::pages::DOCUMENTS;
use crate::site::Site;
use crate::visits::answering::{LINE_MAX, attached};

/// A document that is kept already.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attached {
    /// What it is called on the petition's page.
    title: String,
    /// As `POST /api/v1/documents` told it.
    digest: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Extending {
    /// The new end: `2026-12-31T18:00:00+08:00`.
    closes_at: String,
    /// Why; shown to everyone.
    reason: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// Who in Parliament has it now.
    to: String,
    /// The day it was: `2026-12-31`.
    on: String,
    #[serde(default)]
    documents: Vec<Attached>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Considered {
    committee: String,
    /// The day it was: `2026-12-31`.
    on: String,
    /// What was said and decided.
    #[serde(default)]
    words: String,
    #[serde(default)]
    documents: Vec<Attached>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// `granted`, `partly_granted` or `declined`.
    outcome: String,
    /// In Markdown.
    text: String,
    /// The day it was: `2026-12-31`.
    on: String,
    #[serde(default)]
    documents: Vec<Attached>,
}

macro_rules! step {
    ($(#[$doc:meta])* $name:ident, $path:literal, $id:literal, $body:ty, $conflict:literal) => {
        $(#[$doc])*
        #[utoipa::path(
            post, path = $path, tag = "petitions", operation_id = $id, request_body = $body,
            params(("number" = String, Path, example = "PN-202611-00001")),
            responses(
                NotTaken,
                (status = 200, description = "Recorded", body = PetitionBody),
                (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
                (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
                (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
                (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
                (status = 409, description = $conflict, body = Problem, content_type = "application/problem+json"),
                (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
            ),
            security(("session" = []))
        )]
        pub async fn $name(
            site: Data<Site>,
            session: BearerSession,
            path: Path<String>,
            body: Body<$body>,
        ) -> Result<HttpResponse, Failure> {
            let number = Failure::number(&path)?;
            session.require_fresh(&site)?;
            let actor = session.actor(&site);
            body.done(&site, &actor, number).await?;
            moved(&site, &actor, number).await
        }
    };
}

step!(
    /// Give people longer to sign, with a public reason. The petitions secretariat only.
    extend, "/api/v1/petitions/{number}/extend", "extend_signing", Extending, "Not open"
);
step!(
    /// Record that it was handed over to whoever in Parliament decides on it.
    hand_over, "/api/v1/petitions/{number}/hand-over", "hand_over", HandedOver,
    "Its threshold is not reached, or it was handed over already"
);
step!(
    /// Record that a committee considered it; once or more often.
    consider, "/api/v1/petitions/{number}/consider", "consider", Considered,
    "Not handed over, or answered already"
);
step!(
    /// Record Parliament's answer.
    answer, "/api/v1/petitions/{number}/answer", "answer", Answered,
    "Not handed over, or answered already"
);

/// Lay an answered petition to the files: nothing more is to come. The petitions secretariat only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/conclude", tag = "petitions", operation_id = "conclude",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "Concluded", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not answered, or still open", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn conclude(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    site.petitions.conclude(&actor, number).await.map_err(|error| told(number, "on", error))?;
    moved(&site, &actor, number).await
}

impl Extending {
    async fn done(
        &self,
        site: &Site,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), Failure> {
        let closes_at: Timestamp =
            self.closes_at.trim().parse().map_err(|_| wrong("closes_at", Fault::NotAnInstant))?;
        let reason = words("reason", &self.reason, site.petitions.rules().text.reason)?;
        let done = site.petitions.extend(actor, number, closes_at, &reason).await;
        done.map_err(|error| told(number, "closes_at", error))
    }
}

impl HandedOver {
    async fn done(
        &self,
        site: &Site,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), Failure> {
        let (to, on) = (words("to", &self.to, LINE_MAX)?, day(&self.on)?);
        let documents = documents(site, &self.documents).await?;
        let done = site.petitions.hand_over(actor, number, HandingOver { to, on, documents }).await;
        done.map_err(|error| told(number, "on", error))
    }
}

impl Considered {
    async fn done(
        &self,
        site: &Site,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), Failure> {
        let (committee, on) = (words("committee", &self.committee, LINE_MAX)?, day(&self.on)?);
        let max = site.petitions.rules().text.answer;
        let words = petitions::parse_optional_words(&self.words, max)
            .map_err(|fault| wrong("words", Fault::Text(fault)))?;
        let documents = documents(site, &self.documents).await?;
        let said = Considering { committee, on, words, documents };
        site.petitions
            .consider(actor, number, said)
            .await
            .map_err(|error| told(number, "on", error))
    }
}

impl Answered {
    async fn done(
        &self,
        site: &Site,
        actor: &Actor,
        number: PetitionNumber,
    ) -> Result<(), Failure> {
        let outcome = Outcome::from_code(&self.outcome);
        let outcome = outcome.ok_or_else(|| wrong("outcome", Fault::NotOneOf))?;
        let text = words("text", &self.text, site.petitions.rules().text.answer)?;
        let on = day(&self.on)?;
        let documents = documents(site, &self.documents).await?;
        let said = Answering { outcome, text, on, documents };
        site.petitions.answer(actor, number, said).await.map_err(|error| told(number, "on", error))
    }
}

async fn documents(site: &Site, named: &[Attached]) -> Result<Vec<Document>, Failure> {
    if named.len() > DOCUMENTS {
        return Err(wrong("documents", Fault::TooMany));
    }
    let mut documents = Vec::with_capacity(named.len());
    for each in named {
        let title = words("documents", &each.title, LINE_MAX)?;
        let document = attached(site, &each.digest, Some(title)).await?;
        documents.push(document.ok_or_else(|| wrong("documents", Fault::UnknownDocument))?);
    }
    Ok(documents)
}

fn words(field: &'static str, text: &str, max: usize) -> Result<String, Failure> {
    petitions::parse_words(text, max).map_err(|fault| wrong(field, Fault::Text(fault)))
}

fn day(text: &str) -> Result<Date, Failure> {
    text.trim().parse().map_err(|_| wrong("on", Fault::NotADay))
}

fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}

/// What is a matter of the day or the end is told of that field.
fn told(number: PetitionNumber, field: &'static str, error: PetitionsError) -> Failure {
    let PetitionsError::Petition(refusal) = &error else { return Failure::about(number, error) };
    match *refusal {
        PetitionError::DayInFuture { latest } => wrong(field, Fault::DayInFuture { latest }),
        PetitionError::DayTooEarly { earliest } => wrong(field, Fault::DayTooEarly { earliest }),
        PetitionError::NotLonger(until) => wrong(field, Fault::NotLonger { until }),
        _ => Failure::about(number, error),
    }
}
