//! Endorsing: the link its petitioner sends to others, and what those see and do behind it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Entry, PetitionError, PetitionNumber, PetitionsError, ShareLink, Stage};

use super::{shown, sign_in};
use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{EndorsePage, EndorseState, SharePage};
use crate::site::Site;

/// The petitioner's own page, with the link to send.
pub async fn share(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/petitions/{number}/share"))));
    }
    let actor = visitor.actor();
    let entry = site.petitions.entry(&actor, number).await;
    let entry = entry.map_err(|error| Failure::about(number, error))?;
    let Some(link) = site.petitions.share_link(&actor, &entry) else {
        return Err(Failure::Forbidden);
    };
    if entry.stage != Stage::Endorsing {
        return Ok(see(&format!("/petitions/{number}")));
    }
    let address = address(&site, number, &link);
    let shared = SharePage {
        number: number.to_string(),
        qr: pictures::qr::svg(&address).ok(),
        address,
        endorsement_count: entry.endorsement_count,
        needed: u64::from(entry.endorsements_needed.unwrap_or_default()),
        action: entry.action.unwrap_or_default(),
    };
    Ok(page(shared.render(&frame(&request))))
}

/// What the link leads to; afterwards, to the petition itself.
pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (number, link) = asked_for(&path)?;
    let entry = site.petitions.by_link(number, &link).await;
    let entry = entry.map_err(|error| Failure::about(number, error))?;
    if entry.is_public() {
        return Ok(see(&format!("/petitions/{number}")));
    }
    let state = state(&site, &visitor, &entry).await?;
    let endorse = endorse_page(&site, entry, &link, state);
    let mut answer = page(endorse.render(&frame(&request)));
    // Nobody has moderated it yet: no machine is to find it again.
    let unlisted = actix_web::http::header::HeaderValue::from_static("noindex, nofollow");
    let name = actix_web::http::header::HeaderName::from_static("x-robots-tag");
    answer.headers_mut().insert(name, unlisted);
    Ok(answer)
}

pub async fn endorse(
    site: Data<Site>,
    path: Path<(String, String)>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let (number, link) = asked_for(&path)?;
    match site.petitions.endorse(&form.visitor.actor(), number, &link).await {
        // Enough others were quicker, or it is open: the page behind the link says so.
        Err(PetitionsError::Petition(PetitionError::NotEndorsing)) => {}
        done => done.map_err(|error| Failure::about(number, error))?,
    }
    Ok(see(&format!("/petitions/{number}/endorse/{}", link.0)))
}

fn asked_for(path: &(String, String)) -> Result<(PetitionNumber, ShareLink), Failure> {
    Ok((Failure::number(&path.0)?, ShareLink(path.1.clone())))
}

/// Where the link leads, as the outside reaches it.
pub fn address(site: &Site, number: PetitionNumber, link: &ShareLink) -> String {
    site.address(&format!("/petitions/{number}/endorse/{}", link.0))
}

async fn state(site: &Site, visitor: &Visitor, entry: &Entry) -> Result<EndorseState, Failure> {
    if entry.stage == Stage::ChangesAsked {
        return Ok(EndorseState::WrittenAnew);
    }
    let Some(session) = &visitor.signed_in else {
        return Ok(if entry.stage == Stage::Endorsing {
            EndorseState::SignInFirst
        } else {
            EndorseState::Enough
        });
    };
    let actor = visitor.actor();
    if entry.petitioner == actor.key() {
        return Ok(EndorseState::Own);
    }
    if site.petitions.has_endorsed(&actor, entry.petition).await? {
        return Ok(EndorseState::Endorsed);
    }
    Ok(match entry.stage {
        Stage::Endorsing if !session.citizen.cell.age_band.is_adult() => EndorseState::UnderAge,
        Stage::Endorsing => EndorseState::Ready,
        _ => EndorseState::Enough,
    })
}

fn endorse_page(site: &Site, entry: Entry, link: &ShareLink, state: EndorseState) -> EndorsePage {
    EndorsePage {
        number: entry.petition.to_string(),
        link: link.0.clone(),
        kind: shown::kind(entry.kind.unwrap_or_default()),
        goal: shown::goal(site, &entry),
        endorsement_count: entry.endorsement_count,
        needed: u64::from(entry.endorsements_needed.unwrap_or_default()),
        action: entry.action.unwrap_or_default(),
        background: entry.background.unwrap_or_default(),
        additional_details: entry.additional_details.unwrap_or_default(),
        state,
    }
}
