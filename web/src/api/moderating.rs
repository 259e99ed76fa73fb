//! Moderation for programs: take a petition, lay it back, give it back, refuse it; appeal, and decide an
//! appeal.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use petitions::{AppealDecision, PetitionNumber};
use serde::Deserialize;
use utoipa::ToSchema;

use super::petitions::moved;
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerSession, Body};
use crate::open_data::petition::PetitionBody;
use crate::site::Site;
use crate::visits::moderation::refusing::{self, Wording};

/// Words of a moderator, or of a petitioner who appeals.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// 1,000 characters at most.
    #[serde(default)]
    words: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// The code of a ground of the table, as on `/moderation/grounds`.
    #[serde(default)]
    ground: String,
    /// Why; everyone sees it. 1,000 characters at most.
    #[serde(default)]
    words: String,
    /// The number of the petition it repeats; needed for a ground that names one.
    #[serde(default)]
    duplicate_of: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// `uphold` or `overturn`.
    #[serde(default)]
    decision: String,
    /// Why; everyone sees it. 1,000 characters at most.
    #[serde(default)]
    words: String,
}

/// Take a petition or an appeal for review: for a while no other moderator decides on it.
///
/// Taken again by the same moderator, the time begins anew.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/review", tag = "petitions", operation_id = "begin_review",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "It is yours", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator, or one's own petition", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`under-review`: another has it; `not-submitted`: it does not wait; `own-refusal`: another decides this appeal", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn take(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let taken = site.petitions.begin_review(&actor, number).await;
    taken.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Lay a petition back that one took for review.
#[utoipa::path(
    delete, path = "/api/v1/petitions/{number}/review", tag = "petitions", operation_id = "leave_review",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "It waits for whoever comes", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator, or one's own petition", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`under-review`: another has it; `not-submitted`: nobody has it", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn leave(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let left = site.petitions.leave_review(&actor, number).await;
    left.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Give a petition back to its petitioner, with words for them. Moderators only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/changes", tag = "petitions", operation_id = "ask_changes", request_body = Words,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Given back", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator, or one's own petition", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`under-review`: another has it; `not-submitted`: it does not wait", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The words are missing or too long", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn changes(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    body: Body<Words>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let words = words(&site, &body.words)?;
    let asked = site.petitions.ask_changes(&actor, number, words).await;
    asked.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Refuse a petition on a ground of the table, in words for everyone. Moderators only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/refuse", tag = "petitions", operation_id = "refuse", request_body = Refusal,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Refused", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator, or one's own petition", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`under-review`: another has it; `not-submitted`: it does not wait; `text-gone`: its text was erased", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No ground of the table (any more), the words are missing, or the petition it repeats is", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn refuse(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<Refusal>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    let duplicate_of = body.duplicate_of.as_deref().unwrap_or_default();
    let sent = Wording { ground: &body.ground, words: &body.words, duplicate_of };
    let refusing = refusing::meant(&site, &actor, number, sent).await?;
    let refusing = refusing.map_err(|faults| Failure::Fields(faults.fields()))?;
    let refused = site.petitions.refuse(&actor, number, refusing).await;
    refused.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Appeal a refusal, once: another moderator decides. Its petitioner only.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/appeal", tag = "petitions", operation_id = "appeal", request_body = Words,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "It waits for another moderator", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not the petitioner", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`not-refused`, `appealed-already`, `appeal-too-late`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The words are missing or too long", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn appeal(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    body: Body<Words>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let words = words(&site, &body.words)?;
    let appealed = site.petitions.appeal(&actor, number, &words).await;
    appealed.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

/// Decide an appeal: the refusal stands, or the petition is published. Another moderator than the one who refused.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/appeal/decision", tag = "petitions", operation_id = "decide_appeal", request_body = Verdict,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "Decided", body = PetitionBody),
        (status = 202, description = "Done; what is shown is from just before", body = PetitionBody),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not a moderator, or one's own petition", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`own-refusal`: another decides; `under-review`: another has it; `not-refused`, `not-appealed`; `text-gone`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "No decision, or the words are missing", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn decide(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<Verdict>,
) -> Result<HttpResponse, Failure> {
    let number: PetitionNumber = Failure::number(&path)?;
    session.require_fresh(&site)?;
    let actor = session.actor(&site);
    let decision = match body.decision.as_str() {
        "uphold" => AppealDecision::Uphold,
        "overturn" => AppealDecision::Overturn,
        other => {
            let fault = if other.is_empty() { Fault::Missing } else { Fault::NotOneOf };
            return Err(Failure::Fields(vec![FieldFault { field: "decision", fault }]));
        }
    };
    let words = words(&site, &body.words)?;
    let decided = site.petitions.decide_appeal(&actor, number, decision, words).await;
    decided.map_err(|error| Failure::about(number, error))?;
    moved(&site, &actor, number).await
}

fn words(site: &Site, text: &str) -> Result<String, Failure> {
    petitions::parse_reason(text, &site.petitions.rules().text).map_err(|fault| {
        Failure::Fields(vec![FieldFault { field: "words", fault: Fault::Text(fault) }])
    })
}
