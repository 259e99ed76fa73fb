//! One bill as a file: `/bills/{number}.json`; a version of its text as Akoma Ntoso and as plain text.

pub mod text;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{Consultation, Entry, Heading, Outcomes, Step, Taken};
use jiff::civil::Date;
use kernel::{Actor, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::pages::BillState;
use crate::site::Site;

/// A bill.
#[derive(Debug, Serialize, ToSchema)]
pub struct BillBody {
    #[serde(rename = "type")]
    kind: &'static str,
    /// `BN-YYYYMM-NNNNN`
    id: String,
    links: BillLinks,
    attributes: BillAttributes,
    /// The latest one.
    consultation: Option<ConsultationBody>,
    /// The newest first. Of a single bill only.
    #[serde(skip_serializing_if = "Option::is_none")]
    versions: Option<Vec<BillVersionBody>>,
    /// What happened to it that everyone may know of, the earliest first: `at`, `position`, `step` and what
    /// was said. Of a single bill only.
    #[schema(value_type = Option<Vec<Object>>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<BillStepBody>>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BillLinks {
    #[serde(rename = "self")]
    itself: String,
    /// For people.
    page: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BillAttributes {
    title: String,
    /// `law`, `amendment`, `resolution` or `administrative_act`.
    kind: &'static str,
    /// `president`, `member`, `government` or `agency`.
    initiator: &'static str,
    initiated_by: String,
    /// `published`, `coming`, `open`, `answering`, `closed_out` or `withdrawn`.
    state: &'static str,
    /// `drafting`, `tabled`, `preparing`, `admitting`, `first_reading`, `final_reading`, `adopting`,
    /// `final_wording`, `certifying` or `sending`.
    stage: &'static str,
    #[schema(value_type = Option<String>, format = "date")]
    stage_on: Option<Date>,
    /// That was published last.
    version: u32,
    provision_count: Option<u64>,
    /// When its first version was published.
    #[schema(value_type = Option<String>, format = "date-time")]
    published_at: Option<Timestamp>,
    /// When its last one was.
    #[schema(value_type = Option<String>, format = "date-time")]
    updated_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date")]
    withdrawn_on: Option<Date>,
    withdrawn_because: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ConsultationBody {
    /// From 1, within its bill.
    count: u32,
    /// That is consulted on.
    version: u32,
    #[schema(value_type = String, format = "date-time")]
    opens_at: Timestamp,
    #[schema(value_type = String, format = "date-time")]
    closes_at: Timestamp,
    /// Calendar days the law gives people at least.
    least_days: u32,
    /// The last day to answer every comment.
    #[schema(value_type = String, format = "date")]
    answer_due: Date,
    extended_because: Option<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_out_at: Option<Timestamp>,
    outcomes: Option<OutcomesBody>,
}

/// What became of the comments.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomesBody {
    comment_count: u64,
    reflected_count: u64,
    partly_reflected_count: u64,
    not_reflected_count: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BillVersionBody {
    version: u32,
    title: String,
    /// In Markdown.
    explanation: String,
    #[schema(value_type = String, format = "date-time")]
    published_at: Timestamp,
    provision_count: u64,
    links: BillVersionLinks,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct BillVersionLinks {
    page: String,
    akoma_ntoso: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct BillStepBody {
    at: Timestamp,
    /// Of the event in the log.
    position: u64,
    #[serde(flatten)]
    said: Step,
}

/// A bill, and as of when.
#[derive(Debug, Serialize, ToSchema)]
pub struct BillFile {
    #[serde(flatten)]
    bill: BillBody,
    /// When this was so.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of the log: every event up to here is in this.
    position: u64,
}

impl BillBody {
    pub fn new(site: &Site, entry: Entry, now: Timestamp) -> Self {
        let state = BillState::of(&entry, now).code();
        let page = site.address(&format!("/bills/{}", entry.bill));
        Self {
            kind: "bill",
            id: entry.bill.to_string(),
            links: BillLinks { itself: format!("{page}.json"), page },
            consultation: entry.consultation.map(ConsultationBody::from),
            versions: None,
            timeline: None,
            attributes: BillAttributes {
                title: entry.title,
                kind: entry.kind.code(),
                initiator: entry.initiator.code(),
                initiated_by: entry.initiated_by,
                state,
                stage: entry.stage.code(),
                stage_on: entry.stage_on,
                version: entry.version,
                provision_count: entry.provision_count,
                published_at: entry.shown_at,
                updated_at: entry.published_at,
                withdrawn_on: entry.withdrawn_on,
                withdrawn_because: entry.withdrawn_because,
            },
        }
    }
}

impl From<Consultation> for ConsultationBody {
    fn from(window: Consultation) -> Self {
        Self {
            count: window.count,
            version: window.version,
            opens_at: window.opens_at,
            closes_at: window.closes_at,
            least_days: window.least_days,
            answer_due: window.answer_due,
            extended_because: window.extended_because,
            closed_out_at: window.closed_out_at,
            outcomes: window.outcomes.map(OutcomesBody::from),
        }
    }
}

impl From<Outcomes> for OutcomesBody {
    fn from(outcomes: Outcomes) -> Self {
        Self {
            comment_count: outcomes.comment_count,
            reflected_count: outcomes.reflected_count,
            partly_reflected_count: outcomes.partly_reflected_count,
            not_reflected_count: outcomes.not_reflected_count,
        }
    }
}

impl BillVersionBody {
    fn new(page: &str, heading: Heading) -> Self {
        let page = format!("{page}/versions/{}", heading.version);
        let (akoma_ntoso, text) = (format!("{page}.xml"), format!("{page}.txt"));
        Self {
            version: heading.version,
            title: heading.title,
            explanation: heading.explanation,
            published_at: heading.published_at,
            provision_count: heading.provision_count,
            links: BillVersionLinks { page, akoma_ntoso, text },
        }
    }
}

/// How far the projections are that bills are read from.
pub fn position(site: &Site) -> u64 {
    let positions = site.projections.bills.iter().map(|status| status.borrow().position());
    positions.min().unwrap_or_default()
}

/// One bill with its versions and what happened to it. The ETag says whether anything but `as_of` and
/// `position` is another.
#[utoipa::path(
    get, path = "/bills/{number}.json", tag = "open data", operation_id = "read_bill",
    params(("number" = String, Path, example = "BN-202611-00001")),
    responses(
        (status = 200, description = "The bill", body = BillFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such bill", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let position = position(&site);
    let entry = site.bills.entry(&Actor::Visitor, Failure::bill(&path)?).await?;
    let versions = site.bills.versions(&entry).await?.into_iter();
    let steps = site.bills.steps(&entry).await?.into_iter();
    let as_of = site.bills.now();
    let step =
        |taken: Taken| BillStepBody { at: taken.at, position: taken.position, said: taken.said };
    let bill = BillBody::new(&site, entry, as_of);
    let versions = versions.map(|heading| BillVersionBody::new(&bill.links.page, heading));
    let versions = Some(versions.collect());
    let bill = BillBody { versions, timeline: Some(steps.map(step).collect()), ..bill };
    let etag = format!("W/{}", etag_of(&written(&bill)?));
    let body = written(&BillFile { bill, as_of, position })?;
    Ok(answer_tagged(&request, &etag, "application/json", body))
}

pub fn written(body: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(body).map_err(|error| Failure::Internal(error.to_string()))
}
