//! Two drafters at one provision: whoever comes second is told what stands there now beside what they sent, so
//! that a program can show both. Both are a draft's, and told to no other than its drafters: they are in no
//! failure, and in nothing that is kept of one.

use actix_web::{HttpRequest, HttpResponse};
use bills::{BillError, BillNumber};
use kernel::Actor;
use provisions::ProvisionId;
use serde::Serialize;
use utoipa::ToSchema;

use super::bodies::ProvisionBody;
use crate::Failure;
use crate::api::problem::Problem;
use crate::guards::{language, telling};
use crate::site::Site;

/// `application/problem+json`; `meanwhile` is there where `type` ends with `bill-changed-meanwhile`.
#[derive(Serialize, ToSchema)]
pub struct WrittenMeanwhile {
    #[serde(flatten)]
    problem: Problem,
    meanwhile: Option<Meanwhile>,
}

#[derive(Serialize, ToSchema)]
pub struct Meanwhile {
    /// What stands there now, with `seen` for sending again; of what was to be removed, all below it too.
    standing: Vec<ProvisionBody>,
    /// What was sent; absent of what was to be removed.
    sent: Option<Sent>,
}

/// A provision as somebody would have it.
#[derive(Serialize, ToSchema)]
pub struct Sent {
    pub(super) number: Option<String>,
    pub(super) heading: Option<String>,
    pub(super) text: String,
}

pub(super) async fn told(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    failure: Failure,
    sent: Option<Sent>,
) -> Result<HttpResponse, Failure> {
    let Failure::BillRefused(BillError::ChangedMeanwhile(id)) = &failure else {
        return Err(failure);
    };
    let standing = standing(site, actor, number, id, sent.is_none()).await?;
    let locale = language::of_program(request);
    let problem = Problem::of(&failure, locale);
    let told = WrittenMeanwhile { problem, meanwhile: Some(Meanwhile { standing, sent }) };
    Ok(Problem::response_of(telling::refusal(&failure), &failure, locale, &told))
}

async fn standing(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    id: &ProvisionId,
    with_all_below: bool,
) -> Result<Vec<ProvisionBody>, Failure> {
    let draft = site.bills.draft(actor, number).await?;
    let is_it = |one: &provisions::Provision| one.id == *id;
    let steps = draft.text.walk().filter(|step| {
        is_it(step.provision) || (with_all_below && step.path.iter().any(|outer| is_it(outer)))
    });
    Ok(steps.map(|step| ProvisionBody::of(&step)).collect())
}
