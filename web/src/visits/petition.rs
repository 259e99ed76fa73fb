//! One petition: the same page for everyone, kept ready; a signed-in visitor's own.

mod story;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Entry, PetitionNumber, Stage};
use policy::{Action, Resource};

pub use self::story::chart as signatures;
use super::shown;
use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{CloseForm, OwnSignature, PetitionPage, StaffForms};
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return kept(&request, &site, Kept::Petition(number), async |frame| {
            Ok(for_actor(&site, &Actor::Visitor, number, None).await?.render(&frame))
        })
        .await;
    }
    let petition = for_actor(&site, &visitor.actor(), number, None).await?;
    Ok(page(petition.render(&frame(&request))))
}

/// With the errors of a form on it, when there are any.
pub async fn for_actor(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    close_form: Option<CloseForm>,
) -> Result<PetitionPage, Failure> {
    let (entry, receipt) = shown::with_receipt(site, actor, number).await?;
    let about = |error| Failure::about(number, error);
    let is_counted = matches!(entry.stage, Stage::Open | Stage::Closed);
    let (signature_count, as_of) = if is_counted {
        let kept = site.counts.of(&site.petitions, number).await?;
        (kept.count.signature_count, kept.count.as_of)
    } else {
        (0, site.petitions.now())
    };
    let steps = site.petitions.timeline(&entry).await.map_err(about)?;
    let chart =
        if is_counted { Some(story::chart(site, &entry).await.map_err(about)?) } else { None };
    let is_followed = if actor.key().is_some() && entry.is_public() {
        Some(site.petitions.follows(actor, number).await.map_err(about)?)
    } else {
        None
    };
    Ok(PetitionPage {
        number: number.to_string(),
        kind: shown::kind(entry.kind.unwrap_or_default()),
        goal: shown::goal(site, &entry),
        state: shown::state(&entry),
        petitioner_name: site.petitions.shown_name(&entry).await.map_err(about)?,
        signature_count,
        as_of,
        signature: receipt.map(|receipt| OwnSignature {
            signed_at: receipt.signed_at,
            position: receipt.position,
        }),
        endorsements: story::endorsements(&entry),
        changes: story::changes(actor, &entry),
        refused: story::refused(site, &entry),
        imported: story::imported(&entry),
        way: shown::way(site, &entry),
        steps,
        chart,
        sharing: story::sharing(site, &entry),
        is_followed,
        may_submit: entry.may_be_edited() && entry.permits(actor, Action::SubmitPetition),
        may_discard: entry.may_be_discarded() && entry.permits(actor, Action::DiscardPetition),
        staff: staff(site, actor, &entry, close_form),
        action: entry.action.unwrap_or_default(),
        background: entry.background.unwrap_or_default(),
        additional_details: entry.additional_details.unwrap_or_default(),
    })
}

fn staff(site: &Site, actor: &Actor, entry: &Entry, close_form: Option<CloseForm>) -> StaffForms {
    let is_out = matches!(entry.stage, Stage::Open | Stage::Closed);
    let may_close = entry.stage == Stage::Open && entry.permits(actor, Action::StopPetition);
    let reason_length_max = site.petitions.rules().text.reason;
    let empty =
        CloseForm { reason: String::new(), error: None, not_taken: None, reason_length_max };
    StaffForms {
        may_review: entry.stage == Stage::Submitted && entry.permits(actor, Action::ReviewPetition),
        // Who wrote a reason sees it again, even if they may not close it any more.
        close: close_form.or_else(|| may_close.then_some(empty)),
        may_answer: is_out && entry.permits(actor, Action::AnswerPetition),
        may_see_anomalies: is_out
            && policy::check(actor, Action::SeeAnomalies, Resource::House).is_ok(),
    }
}
