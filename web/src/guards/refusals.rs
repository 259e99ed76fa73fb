//! Refused attempts on record, in one place: where the answer leaves. For the operator each is a line of
//! the output under the target `security`; of somebody in office it is an event too, for the auditor.
//!
//! A line says what, at which route and in which offices: never the address that was asked for, never
//! what was sent, of a person the beginning of their key only.

use actix_web::HttpRequest;
use actix_web::dev::ServiceResponse;
use actix_web::http::Method;
use actix_web::web::Data;
use kernel::{Actor, PersonKey};
use petitions::PetitionError;

use crate::Failure;
use crate::guards::visitor;
use crate::pages::{InvalidationRefusal, OfficeRefusal, SignInTrouble};
use crate::site::Site;

/// What an answer is about, as far as security is concerned: put beside it by whoever made it.
#[derive(Debug, Clone)]
pub enum Incident {
    Refused(Failure),
    NotSignedIn(SignInTrouble),
    SignedIn(PersonKey),
}

impl Incident {
    /// `None` where nobody tried anything.
    fn what(&self) -> Option<&'static str> {
        Some(match self {
            Self::SignedIn(_) => "signed_in",
            Self::NotSignedIn(_) | Self::Refused(Failure::TooYoung) => "sign_in_failed",
            Self::Refused(failure) if is_beyond_ones_rights(failure) => "authorization_refused",
            Self::Refused(failure) => match failure {
                Failure::SignInFirst => "sign_in_required",
                Failure::SessionExpired => "session_expired",
                Failure::NotASession => "token_refused",
                Failure::StepUpRequired { .. } => "step_up_required",
                Failure::FormExpired => "csrf_refused",
                Failure::TooManyRequests(_) => "rate_limited",
                _ => return None,
            },
        })
    }

    fn reason(&self) -> Option<SignInTrouble> {
        match self {
            Self::NotSignedIn(trouble) => Some(*trouble),
            Self::Refused(_) | Self::SignedIn(_) => None,
        }
    }
}

/// What is not theirs by any right of theirs: also what does not exist for them, and what one person may
/// not do alone.
const fn is_beyond_ones_rights(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Forbidden
            | Failure::Hidden(_)
            | Failure::UnderAge
            | Failure::OfficeRefused(OfficeRefusal::OneOwn | OfficeRefusal::SamePerson)
            | Failure::WrongStage(PetitionError::OwnRefusal)
            | Failure::InvalidationRefused(InvalidationRefusal::SamePerson)
    )
}

/// Before the answer is sent.
pub async fn record<B>(response: &ServiceResponse<B>) {
    let request = response.request();
    let Some(site) = request.app_data::<Data<Site>>() else { return };
    let beside = response.response().extensions().get::<Incident>().cloned();
    let incident = match beside {
        Some(incident) => incident,
        // A page is shown to whoever comes with a session that is none; that they did is told.
        None if visitor::came_with_a_forgery(request) => Incident::Refused(Failure::NotASession),
        None => return,
    };
    let Some(what) = incident.what() else { return };
    let actor = visitor::of_either_kind(request, site);
    tell(request, site, &incident, what, &actor);
    if let Incident::Refused(failure) = &incident
        && is_beyond_ones_rights(failure)
        && !actor.offices().is_empty()
    {
        put_on_the_trail(request, site, &actor).await;
    }
}

fn tell(request: &HttpRequest, site: &Site, incident: &Incident, what: &str, actor: &Actor) {
    let is_flood = matches!(incident, Incident::Refused(Failure::TooManyRequests(_)));
    // Who signs in counts as themself: behind one address there may be a whole school.
    let person = match incident {
        Incident::SignedIn(person) => Some(*person),
        Incident::Refused(_) | Incident::NotSignedIn(_) => actor.key(),
    };
    if !site.pace.may_be_told(request, site, person, is_flood) {
        return;
    }
    let roles: Vec<_> = actor.offices().iter().map(|office| office.role.code()).collect();
    let roles = Some(roles.join(" ")).filter(|roles| !roles.is_empty());
    tracing::info!(
        target: "security",
        what,
        reason = incident.reason().map(tracing::field::debug),
        method = method(request),
        route = route(request),
        roles,
        person = person.map(tracing::field::debug),
    );
}

/// Waited for, so that it is on the trail when the refusal is heard of. What cannot be recorded is
/// refused all the same.
async fn put_on_the_trail(request: &HttpRequest, site: &Site, actor: &Actor) {
    let (Some(person), method, route) = (actor.key(), method(request), route(request)) else {
        return;
    };
    if !site.pace.may_be_on_the_trail(person, method, &route) {
        return;
    }
    if let Err(error) = site.audit.refused(actor, method, &route).await {
        tracing::warn!(%error, "a refusal could not be put on the trail");
    }
}

/// A method is whatever a stranger calls it.
fn method(request: &HttpRequest) -> &'static str {
    match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

/// The pattern of the address: `/petitions/{number}`.
fn route(request: &HttpRequest) -> String {
    request.match_pattern().unwrap_or_else(|| "none".to_owned())
}
