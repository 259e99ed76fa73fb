//! Throwing a petition away that is not public: asked once more, then done.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use petitions::{PetitionError, PetitionsError};
use policy::Action;

use super::moderating::moved;
use super::sign_in;
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{DiscardPage, Discarding};
use crate::site::Site;

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/petitions/{number}/discard"))));
    }
    let actor = visitor.actor();
    let entry = site.petitions.entry(&actor, number).await;
    let entry = entry.map_err(|error| Failure::about(number, error))?;
    if !entry.may_be_discarded() || !entry.permits(&actor, Action::DiscardPetition) {
        return Ok(see(&format!("/petitions/{number}")));
    }
    let what = if entry.may_be_edited() { Discarding::Draft } else { Discarding::Submitted };
    let action = entry.action.unwrap_or_default();
    let discard = DiscardPage { number: number.to_string(), action, what };
    Ok(page(discard.render(&frame(&request))))
}

pub async fn discard(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    match site.petitions.discard(&form.visitor.actor(), number).await {
        // Pressed twice: it is thrown away, which is what was wanted.
        Err(PetitionsError::Petition(PetitionError::Discarded)) => {}
        done => done.map_err(|error| Failure::about(number, error))?,
    }
    moved(&site, number).await
}
