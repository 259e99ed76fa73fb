//! One's own data for programs: taking out all that is held, and erasing it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use kernel::{Cell, Timestamp};
use privacy::Erased;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::BearerSession;
use crate::held::{self, All, Concerning};
use crate::site::Site;

/// All that is held about a person.
#[derive(Debug, Serialize, ToSchema)]
pub struct AllBody {
    #[schema(value_type = String, format = "date-time")]
    taken_out_at: Timestamp,
    registry: RegistryBody,
    contacts: Vec<ContactBody>,
    /// What one wrote and is not public.
    texts: Vec<TextBody>,
    petitions: Vec<OwnPetitionBody>,
    signatures: Vec<OwnSignatureBody>,
    /// What one was told, the latest first.
    notices: Vec<NoticeBody>,
    sessions: Vec<OwnSessionBody>,
    offices: Vec<OwnOfficeBody>,
    /// Who in office looked at it, and what else they did that concerns the person.
    concerning: Vec<ConcerningBody>,
}

/// Something that one was told.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeBody {
    /// What happened: `petition_published` and so on.
    what: &'static str,
    /// The petition it is about.
    petition: String,
    #[schema(value_type = String, format = "date-time")]
    at: Timestamp,
}

/// What someone in office did that concerns the person, or saw of theirs.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConcerningBody {
    #[schema(value_type = String, format = "date-time")]
    at: Timestamp,
    /// In which office.
    role: Option<String>,
    /// The line of the roll of offices by which who did it is named; absent where the system's operator
    /// did.
    line: Option<u32>,
    /// The event's name.
    act: String,
    /// Which petition, which line of the roll, which kind of data.
    object: String,
    /// Why, where an office ended.
    reason: Option<String>,
    /// What for, where something was looked at.
    purpose: Option<String>,
}

/// What the state said at the sign-in; it is known as long as the session.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegistryBody {
    sex: &'static str,
    age_band: &'static str,
    division: &'static str,
    social_status: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ContactBody {
    /// `email`, `phone` or `name`.
    kind: &'static str,
    value: String,
    #[schema(value_type = String, format = "date-time")]
    kept_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TextBody {
    /// `petition_text`, `petition_appeal`, `petitioner_name`, `following`, …
    kind: &'static str,
    /// The petition it is about, where it goes by its number.
    petition: Option<String>,
    /// Absent where it cannot be opened any more.
    text: Option<String>,
    #[schema(value_type = String, format = "date-time")]
    kept_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OwnPetitionBody {
    id: String,
    state: &'static str,
    action: Option<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    started_at: Option<Timestamp>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OwnSignatureBody {
    petition: String,
    position: u64,
    #[schema(value_type = String, format = "date-time")]
    signed_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OwnSessionBody {
    browser: Option<&'static str>,
    system: Option<&'static str>,
    #[schema(value_type = String, format = "date-time")]
    began_at: Timestamp,
    #[schema(value_type = String, format = "date-time")]
    renewed_at: Timestamp,
    #[schema(value_type = String, format = "date-time")]
    ends_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OwnOfficeBody {
    number: u32,
    role: &'static str,
    agency: Option<String>,
    /// It counts before this instant: the midnight after its last day, by the clock of Ulaanbaatar.
    #[schema(value_type = String, format = "date-time")]
    until: Timestamp,
    /// `waiting` for a second administrator and not held yet, `held`, `declined`, `ended`, `expired` or
    /// `lapsed`.
    state: &'static str,
}

/// All that is held about oneself. That it was handed over is recorded.
#[utoipa::path(
    post, path = "/api/v1/me/export", tag = "my data", operation_id = "take_out",
    responses(
        (status = 200, description = "Everything", body = AllBody),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "It could not be recorded; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn take_out(site: Data<Site>, session: BearerSession) -> Result<HttpResponse, Failure> {
    let signed_in = session.require_fresh(&site)?;
    let all = held::taken_out(&site, signed_in, &session.actor(&site)).await?;
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "private, no-store"))
        .json(AllBody::from(all)))
}

/// Erase oneself: keys and rows are destroyed when this has answered. It cannot be undone.
#[utoipa::path(
    delete, path = "/api/v1/me", tag = "my data", operation_id = "erase",
    params(("confirm" = String, Query, description = "`erase`: that nothing less is meant", example = "erase")),
    responses(
        (status = 204, description = "Erased, and signed out everywhere"),
        (status = 202, description = "Signed out everywhere, and erased within minutes, whatever happens"),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "In office: lay it down first", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not confirmed: nothing was erased", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not begun; asking again is safe", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn erase(
    site: Data<Site>,
    session: BearerSession,
    sure: Query<Sure>,
) -> Result<HttpResponse, Failure> {
    held::holds_no_office(&site, session.require_fresh(&site)?).await?;
    sure.check()?;
    Ok(match site.privacy.erase(&session.actor(&site)).await? {
        Erased::Now => HttpResponse::NoContent().finish(),
        Erased::Soon => HttpResponse::Accepted().finish(),
    })
}

/// What makes sure that erasing is meant.
#[derive(Deserialize)]
pub struct Sure {
    #[serde(default)]
    confirm: String,
}

impl Sure {
    fn check(&self) -> Result<(), Failure> {
        let fault = match self.confirm.as_str() {
            "erase" => return Ok(()),
            "" => Fault::Missing,
            _ => Fault::NotOneOf,
        };
        Err(Failure::Fields(vec![FieldFault { field: "confirm", fault }]))
    }
}

impl From<All> for AllBody {
    fn from(all: All) -> Self {
        let contacts = all.sealed.contacts.into_iter();
        let texts = all.sealed.texts.into_iter();
        Self {
            taken_out_at: all.at,
            registry: RegistryBody::from(all.cell),
            contacts: contacts
                .map(|held| ContactBody {
                    kind: held.kind.code(),
                    value: held.value,
                    kept_at: held.kept_at,
                })
                .collect(),
            texts: texts
                .map(|held| TextBody {
                    kind: held.kind,
                    petition: held::about(&held).map(|number| number.to_string()),
                    text: held.text,
                    kept_at: held.kept_at,
                })
                .collect(),
            petitions: all.petitions.into_iter().map(OwnPetitionBody::from).collect(),
            signatures: all.signatures.into_iter().map(OwnSignatureBody::from).collect(),
            notices: all
                .notices
                .into_iter()
                .map(|told| NoticeBody {
                    what: told.what.code(),
                    petition: told.subject,
                    at: told.at,
                })
                .collect(),
            sessions: all.sessions.into_iter().map(OwnSessionBody::from).collect(),
            offices: all.offices.into_iter().map(OwnOfficeBody::from).collect(),
            concerning: all.concerning.into_iter().map(ConcerningBody::from).collect(),
        }
    }
}

impl From<Concerning> for ConcerningBody {
    fn from(Concerning { line, by }: Concerning) -> Self {
        Self {
            at: line.at,
            role: line.role,
            line: by,
            act: line.act,
            object: line.object,
            reason: line.reason,
            purpose: line.purpose,
        }
    }
}

impl From<Cell> for RegistryBody {
    fn from(cell: Cell) -> Self {
        Self {
            sex: cell.sex.code(),
            age_band: cell.age_band.code(),
            division: cell.division.code(),
            social_status: cell.social_status.code(),
        }
    }
}

impl From<petitions::Entry> for OwnPetitionBody {
    fn from(entry: petitions::Entry) -> Self {
        Self {
            id: entry.petition.to_string(),
            state: entry.stage.code(),
            action: entry.action,
            started_at: entry.started_at,
        }
    }
}

impl From<petitions::MySignature> for OwnSignatureBody {
    fn from(signature: petitions::MySignature) -> Self {
        let receipt = signature.receipt;
        Self {
            petition: receipt.petition.to_string(),
            position: receipt.position,
            signed_at: receipt.signed_at,
        }
    }
}

impl From<accounts::SessionEntry> for OwnSessionBody {
    fn from(entry: accounts::SessionEntry) -> Self {
        Self {
            browser: entry.device.browser.map(|browser| browser.name()),
            system: entry.device.system.map(|system| system.name()),
            began_at: entry.began_at,
            renewed_at: entry.renewed_at,
            ends_at: entry.ends_at,
        }
    }
}

impl From<(offices::Grant, offices::Standing)> for OwnOfficeBody {
    fn from((grant, standing): (offices::Grant, offices::Standing)) -> Self {
        Self {
            number: grant.number,
            role: grant.office.role.code(),
            agency: grant.office.agency.map(|agency| agency.to_string()),
            until: grant.until,
            state: standing.code(),
        }
    }
}
