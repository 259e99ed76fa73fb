//! Appealing a refusal: why, in the petitioner's words, once.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Entry, PetitionNumber, Stage, parse_words};
use policy::Action;
use serde::Deserialize;

use super::{moderating, sign_in, starting};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Sent, Visitor};
use crate::pages::{AppealPage, AppealWords};
use crate::site::Site;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    words: String,
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/petitions/{number}/appeal"))));
    }
    let entry = own(&site, &visitor.actor(), number).await?;
    if !may_be_appealed(&site, &entry) {
        return Ok(see("/me/petitions"));
    }
    Ok(page(appeal_page(&site, entry, String::new()).render(&frame(&request))))
}

pub async fn appeal(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    sent.visitor.require()?;
    let (actor, written) = (sent.visitor.actor(), &sent.fields.words);
    let words = parse_words(written, site.petitions.rules().text.reason);
    let appealed = match (&sent.may_act, &words) {
        (Err(failure), _) => Err(failure.clone()),
        (Ok(()), Err(_)) => Ok(false),
        (Ok(()), Ok(words)) => {
            let appealed = site.petitions.appeal(&actor, number, words).await;
            appealed.map(|()| true).map_err(|error| Failure::about(number, error))
        }
    };
    let failure = match appealed {
        Ok(true) => {
            moderating::moved(&site, number).await?;
            return Ok(see("/me/petitions"));
        }
        Ok(false) => None,
        Err(failure) if failure.is_passing() => Some(failure),
        // Appealed already, or too late: said, with the words to copy.
        Err(failure @ Failure::WrongStage(_)) => Some(failure),
        Err(failure) => return Err(failure),
    };
    let entry = own(&site, &actor, number).await?;
    if entry.stage != Stage::Refused {
        return Err(failure.unwrap_or(Failure::UnknownPetition(number.to_string())));
    }
    let mut again = appeal_page(&site, entry, written.clone());
    again.form.error = words.err().map(|fault| starting::text_error(fault, written));
    again.not_taken = failure.as_ref().map(telling::problem);
    let answer = failure.as_ref().map_or_else(HttpResponse::UnprocessableEntity, refusal);
    Ok(html(answer, again.render(&frame(&request))))
}

/// Of somebody else nobody appeals.
async fn own(site: &Site, actor: &Actor, number: PetitionNumber) -> Result<Entry, Failure> {
    let entry = site.petitions.entry(actor, number).await;
    let entry = entry.map_err(|error| Failure::about(number, error))?;
    if entry.permits(actor, Action::AppealRefusal) { Ok(entry) } else { Err(Failure::Forbidden) }
}

pub fn may_be_appealed(site: &Site, entry: &Entry) -> bool {
    let moderation = &entry.moderation;
    let now = site.petitions.now();
    entry.stage == Stage::Refused
        && moderation.appeal.is_none()
        && moderation.appeal_until.is_some_and(|until| now < until)
}

fn appeal_page(site: &Site, entry: Entry, words: String) -> AppealPage {
    let length_max = site.petitions.rules().text.reason;
    AppealPage {
        number: entry.petition.to_string(),
        action: entry.action.unwrap_or_default(),
        refused_because: entry.moderation.refused_because.unwrap_or_default(),
        until: entry.moderation.appeal_until.unwrap_or_else(|| site.petitions.now()),
        form: AppealWords { words, error: None, length_max },
        not_taken: None,
    }
}
