//! Where many signatures came from at once, for programs of the staff. It is of nobody in particular.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use kernel::Timestamp;
use petitions::PetitionNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::invalidations::InvalidationBody;
use crate::Failure;
use crate::api::problem::Problem;
use crate::guards::Bearer;
use crate::pages::BurstLine;
use crate::site::Site;
use crate::visits::anomalies::{known, latest, lines, marked, may_see};

#[derive(Debug, Deserialize)]
pub struct Ask {
    petition: Option<String>,
}

/// Signatures of one hour that came through one channel from one network.
#[derive(Debug, Serialize, ToSchema)]
pub struct BurstBody {
    petition: String,
    /// When the hour began.
    #[schema(value_type = String, format = "date-time")]
    hour: Timestamp,
    /// `web`, `app`, `kiosk` or `assisted`.
    channel: &'static str,
    /// Four hexadecimal digits, 16 bits of an HMAC, shared with other networks and another under each
    /// petition: nobody can be found by them. Absent where the network is not known.
    network: Option<String>,
    signature_count: u64,
    /// All that came in that hour.
    of_hour: u64,
    /// Whether it is worth a look, by the house's settings.
    is_marked: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AnomaliesBody {
    /// A hundred at most.
    bursts: Vec<BurstBody>,
    /// Proposals that wait for a second person, the oldest first.
    waiting: Vec<InvalidationBody>,
}

/// Bursts of signatures: the latest of all petitions, or the largest of one. Secretariat, moderators and
/// auditors only.
#[utoipa::path(
    get, path = "/api/v1/anomalies", tag = "anomalies", operation_id = "list_anomalies",
    params(("petition" = Option<String>, Query, description = "Of this petition only", example = "PN-202611-00001")),
    responses(
        (status = 200, description = "What is to check first; of one petition, the most first", body = AnomaliesBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat, no moderator and no auditor", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(
    site: Data<Site>,
    Bearer(actor): Bearer,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    may_see(&actor)?;
    let of: Option<PetitionNumber> = ask.petition.as_deref().map(Failure::number).transpose()?;
    let bursts = match of {
        None => latest(&site, &actor).await?,
        Some(number) => {
            known(&site, number).await?;
            marked(&site, site.petitions.bursts_of(&actor, number).await?)
        }
    };
    let waiting = site.petitions.waiting_invalidations(&actor).await?.into_iter();
    let waiting = waiting.filter(|one| of.is_none_or(|number| number == one.petition)).collect();
    let body = AnomaliesBody {
        bursts: bursts.into_iter().map(BurstBody::from).collect(),
        waiting: lines(&site, &actor, waiting).into_iter().map(InvalidationBody::from).collect(),
    };
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "private, no-store")).json(body))
}

impl From<BurstLine> for BurstBody {
    fn from(BurstLine { burst, is_marked }: BurstLine) -> Self {
        Self {
            petition: burst.petition.to_string(),
            hour: burst.begins(),
            channel: burst.channel.code(),
            network: Some(burst.network).filter(|network| !network.is_empty()),
            signature_count: burst.n,
            of_hour: burst.of_hour,
            is_marked,
        }
    }
}
