//! One petition as a file: `/petitions/{number}.json`, with the names of the UK petitions JSON where
//! meanings match.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Date;
use kernel::{Actor, Timestamp};
use petitions::{Entry, Outcome, PetitionNumber, Stage, Step, Taken, Way};
use serde::Serialize;
use utoipa::ToSchema;

use super::stand::Stand;
use crate::Failure;
use crate::guards::Bearer;
use crate::looks;
use crate::site::Site;
use crate::visits::endorsing;

/// A petition.
#[derive(Debug, Serialize, ToSchema)]
pub struct PetitionBody {
    #[serde(rename = "type")]
    kind: &'static str,
    /// `PN-YYYYMM-NNNNN`
    id: String,
    links: Links,
    attributes: Attributes,
    /// What happened to it that everyone may know of, the earliest first: `at`, `position`, `step` and what
    /// was said; documents go by their digest, to be read at `/documents/{digest}`. Of a single petition only.
    #[schema(value_type = Option<Vec<Object>>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<StepBody>>,
}

#[derive(Debug, Serialize)]
struct StepBody {
    at: Timestamp,
    /// Of the event in the log.
    position: u64,
    #[serde(flatten)]
    said: Step,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Links {
    #[serde(rename = "self")]
    itself: String,
    /// For its petitioner, to send to others, while it gathers endorsements.
    #[serde(skip_serializing_if = "Option::is_none")]
    endorse: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Attributes {
    /// What Parliament is asked to do.
    action: String,
    /// Why.
    background: String,
    additional_details: String,
    /// `draft`, `endorsing`, `submitted`, `changes_asked`, `refused`, `open` or `closed`; `discarded` when it was
    /// thrown away before it was public, `imported` when another system brought it.
    state: &'static str,
    signature_count: u64,
    /// `working_group`, `inspection` or `decision`.
    kind: Option<&'static str>,
    /// Signatures it takes.
    threshold: Option<u32>,
    #[schema(value_type = Option<String>, format = "date-time")]
    created_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    submitted_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    opened_at: Option<Timestamp>,
    /// When signing ends, to the minute.
    #[schema(value_type = Option<String>, format = "date-time")]
    closes_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_at: Option<Timestamp>,
    /// Why it was closed before its time.
    closing_reason: Option<String>,
    /// How far it is on its way to an answer: `gathering`, `reached`, `handed_over`, `considered`, `answered`
    /// or `concluded`.
    way: Option<&'static str>,
    /// The last day to hand it over, once its threshold is reached.
    #[schema(value_type = Option<String>, format = "date")]
    hand_over_due: Option<Date>,
    /// The last day for a committee to consider it, once it is handed over.
    #[schema(value_type = Option<String>, format = "date")]
    consider_due: Option<Date>,
    /// The last day to answer it, once its threshold is reached.
    #[schema(value_type = Option<String>, format = "date")]
    answer_due: Option<Date>,
    /// `granted`, `partly_granted` or `declined`.
    outcome: Option<&'static str>,
    /// Of one that was refused: the code of the ground, the words for everyone, when, and which it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    ground: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused_because: Option<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    #[serde(skip_serializing_if = "Option::is_none")]
    refused_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duplicate_of: Option<String>,
    /// The system it was brought here from, and its total there, which nobody attested here.
    imported_from: Option<String>,
    imported_signature_count: Option<u64>,
    /// When the total was true.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in these numbers.
    position: u64,
}

impl PetitionBody {
    pub fn new(site: &Site, entry: Entry, as_of: Option<Timestamp>, position: u64) -> Self {
        let id = entry.petition.to_string();
        let is_refused = entry.stage == Stage::Refused;
        let refused =
            if is_refused { entry.moderation.clone() } else { petitions::Moderation::default() };
        Self {
            kind: "petition",
            timeline: None,
            links: Links { itself: site.address(&format!("/petitions/{id}.json")), endorse: None },
            id,
            attributes: Attributes {
                closed_at: entry.ended_at(),
                action: entry.action.unwrap_or_default(),
                background: entry.background.unwrap_or_default(),
                additional_details: entry.additional_details.unwrap_or_default(),
                state: entry.stage.code(),
                signature_count: entry.signature_count,
                kind: entry.kind.map(petitions::Kind::code),
                threshold: entry.threshold,
                created_at: entry.started_at,
                submitted_at: entry.submitted_at,
                opened_at: entry.opened_at,
                closes_at: entry.closes_at,
                closing_reason: entry.stopped_because,
                way: entry.answering.way.map(Way::code),
                hand_over_due: entry.answering.hand_over_due,
                consider_due: entry.answering.consider_due,
                answer_due: entry.answering.answer_due,
                outcome: entry.answering.outcome.map(Outcome::code),
                ground: refused.ground.map(|ground| ground.code),
                refused_because: refused.refused_because,
                refused_at: refused.refused_at,
                duplicate_of: refused.duplicate_of.map(|other| other.to_string()),
                imported_from: entry.imported.source,
                imported_signature_count: entry.imported.imported_count,
                as_of,
                position,
            },
        }
    }

    /// As the catalogue tells of it to someone who just did something to it.
    pub async fn told(site: &Site, actor: &Actor, number: PetitionNumber) -> Result<Self, Failure> {
        let position = site.counts.position();
        let entry = looks::petition(site, actor, number).await?;
        Ok(Self::own(site, actor, entry, position))
    }

    /// Not public: as its petitioner and the staff see it.
    fn own(site: &Site, actor: &Actor, entry: Entry, position: u64) -> Self {
        let link = site.petitions.share_link(actor, &entry);
        let link = link.filter(|_| entry.stage == Stage::Endorsing);
        let endorse = link.map(|link| endorsing::address(site, entry.petition, &link));
        let body = Self::new(site, entry, None, position);
        Self { links: Links { endorse, ..body.links }, ..body }
    }
}

/// One petition; with a session, also one's own that is not public yet.
#[utoipa::path(
    get, path = "/petitions/{number}.json", tag = "open data", operation_id = "read_petition",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "The petition", body = PetitionBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    bearer: Option<Bearer>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let about = |error| Failure::about(number, error);
    let actor = bearer.map_or(Actor::Visitor, |Bearer(actor)| actor);
    let stand = Stand::of(&request, &site);
    let position = site.counts.position();
    let mut entry = looks::petition(&site, &actor, number).await?;
    // What not everyone can read is nobody else's to keep: also a text that the ground of a refusal hides.
    if !entry.is_listed() {
        let body = PetitionBody::own(&site, &actor, entry, position);
        return Ok(HttpResponse::Ok()
            .insert_header(("Cache-Control", "private, no-store"))
            .json(body));
    }
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let kept = site.counts.of(&site.petitions, number).await.map_err(about)?;
    entry.signature_count = kept.count.signature_count;
    let steps = site.petitions.timeline(&entry).await.map_err(about)?.into_iter();
    let step = |taken: Taken| StepBody { at: taken.at, position: taken.position, said: taken.said };
    let timeline = Some(steps.map(step).collect());
    // Where nobody has signed, the total is as old as what was read.
    let as_of = Some(kept.count.as_of).filter(|at| *at > Timestamp::UNIX_EPOCH);
    let as_of = as_of.unwrap_or_else(|| site.counts.as_of(&site.petitions));
    let body = PetitionBody::new(&site, entry, Some(as_of), position);
    let body = PetitionBody { timeline, ..body };
    Ok(stand.json(&request, &body))
}
