//! After the signing: the secretariat extends it, hands a petition over, records what was considered and
//! answered, and concludes.

mod attaching;
mod reading;

use std::collections::BTreeMap;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Entry, PetitionError, PetitionNumber, PetitionsError, Stage, Way};
use policy::Action;

pub use self::attaching::attached;
use self::reading::Reading;
use super::moderating::moved;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::uploads::{SentFile, SentWithFiles};
use crate::guards::{Sent, Visitor};
use crate::pages::{AnsweringFault, AnsweringPage, AnsweringStep, GivenBack};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, looks, telling};

/// Of a name or a title, in characters.
pub const LINE_MAX: usize = 200;

type Fields = BTreeMap<String, String>;

/// A form as it came, with whatever it brought.
struct Came {
    step: AnsweringStep,
    visitor: Visitor,
    fields: Fields,
    files: Vec<SentFile>,
    may_act: Result<(), Failure>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/petitions/{number}/answering"))));
    }
    let answering = answering(&site, &visitor.actor(), number, None).await?;
    Ok(page(answering.render(&frame(&request))))
}

pub async fn extend(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, without_files(AnsweringStep::Extend, sent)).await
}

pub async fn hand_over(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, with_files(AnsweringStep::HandOver, sent)).await
}

pub async fn consider(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, with_files(AnsweringStep::Consider, sent)).await
}

pub async fn answer(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: SentWithFiles<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, with_files(AnsweringStep::Answer, sent)).await
}

pub async fn conclude(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, without_files(AnsweringStep::Conclude, sent)).await
}

fn without_files(step: AnsweringStep, sent: Sent<Fields>) -> Came {
    let Sent { visitor, fields, may_act } = sent;
    Came { step, visitor, fields, files: Vec::new(), may_act }
}

fn with_files(step: AnsweringStep, sent: SentWithFiles<Fields>) -> Came {
    let SentWithFiles { visitor, fields, files, may_act } = sent;
    Came { step, visitor, fields, files, may_act }
}

/// Nothing is kept of what somebody sends who may not act.
async fn take(
    request: &HttpRequest,
    site: &Site,
    path: &str,
    came: Came,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(path)?;
    let actor = came.visitor.actor();
    // Whose form this is not is told so, whatever is wrong in it.
    answering(site, &actor, number, None).await?;
    let step = came.step;
    let mut reading = Reading::new(site, step, came.fields);
    if let Err(failure) = came.may_act.and_then(|()| came.visitor.require_fresh(site).map(drop)) {
        return not_taken(request, site, &actor, number, reading, failure).await;
    }
    let done = match reading.read(&came.files).await? {
        Some(said) => said.done(site, &actor, number).await,
        None => return given_back(request, site, &actor, number, reading).await,
    };
    match done {
        Ok(()) => moved(site, number).await,
        Err(error) => match fault(step, &error) {
            Some(fault) => {
                reading.faults.push(fault);
                given_back(request, site, &actor, number, reading).await
            }
            None => {
                let failure = Failure::about(number, error);
                not_taken(request, site, &actor, number, reading, failure).await
            }
        },
    }
}

/// What the petition says no to, where that is a matter of one field.
fn fault(step: AnsweringStep, error: &PetitionsError) -> Option<(String, AnsweringFault)> {
    let PetitionsError::Petition(error) = error else { return None };
    Some(match *error {
        PetitionError::DayInFuture { latest } => {
            (step.field("day"), AnsweringFault::DayInFuture { latest })
        }
        PetitionError::DayTooEarly { earliest } => {
            (step.field("day"), AnsweringFault::DayTooEarly { earliest })
        }
        PetitionError::NotLonger(until) => (step.field("day"), AnsweringFault::NotLonger { until }),
        _ => return None,
    })
}

async fn given_back(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    reading: Reading<'_>,
) -> Result<HttpResponse, Failure> {
    let back = reading.given_back(None);
    let again = answering(site, actor, number, Some(back)).await?.render(&frame(request));
    Ok(html(HttpResponse::UnprocessableEntity(), again))
}

async fn not_taken(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    reading: Reading<'_>,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let is_told_in_place = failure.is_passing() || failure.status().as_u16() == 409;
    if !is_told_in_place {
        return Err(failure);
    }
    let back = reading.given_back(Some(telling::problem(&failure)));
    let again = answering(site, actor, number, Some(back)).await?.render(&frame(request));
    Ok(html(refusal(&failure), again))
}

async fn answering(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    given_back: Option<GivenBack>,
) -> Result<AnsweringPage, Failure> {
    // Also of one that is not public yet, of which nothing is recorded here but its title can be seen.
    let entry = looks::petition(site, actor, number).await?;
    // A form that somebody filled in is given back to them, also when they are signed in no more.
    if given_back.is_none() && !entry.permits(actor, Action::AnswerPetition) {
        return Err(if actor.key().is_some() { Failure::Forbidden } else { Failure::SignInFirst });
    }
    Ok(AnsweringPage {
        number: number.to_string(),
        open_until: entry.closes_at.filter(|_| entry.stage == Stage::Open),
        steps: steps(&entry),
        given_back,
        action: entry.action.unwrap_or_default(),
    })
}

/// What can be recorded of it now.
fn steps(entry: &Entry) -> Vec<AnsweringStep> {
    let mut steps = match (entry.stage, entry.way()) {
        (Stage::Open | Stage::Closed, Way::Reached) => vec![AnsweringStep::HandOver],
        (Stage::Open | Stage::Closed, Way::HandedOver | Way::Considered) => {
            vec![AnsweringStep::Consider, AnsweringStep::Answer]
        }
        (Stage::Closed, Way::Answered) => vec![AnsweringStep::Conclude],
        _ => Vec::new(),
    };
    if entry.stage == Stage::Open {
        steps.push(AnsweringStep::Extend);
    }
    steps
}
