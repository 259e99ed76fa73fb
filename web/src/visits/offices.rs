//! The roll of offices: administrators propose, approve and end; auditors read; officers see who
//! else acts for their agency.

mod asking;
mod lines;

use accounts::SignInError;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, AgencyCode, Locale, PersonKey, Role};
use offices::{EndReason, Ended, Grant, GrantNumber, RollError, Stage, Standing};
use policy::{Action, Resource};
use serde::Deserialize;

use crate::failure::{Fault, FieldFault};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Nothing, Sent, Visitor, language};
use crate::pages::{
    AgencyOfficersPage, LineError, LineField, OfficeErrors, OfficeForm, OfficesPage, Problem,
    ProposeOfficePage,
};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

pub use asking::{Asked, Faults, Wording, end_of_day, meant};
pub use lines::Lines;

#[derive(Deserialize)]
pub struct Approval {
    /// Whom the one who approves means.
    #[serde(default)]
    registration_number: String,
}

#[derive(Deserialize)]
pub struct Ending {
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
pub struct Proposal {
    #[serde(default)]
    registration_number: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    agency: String,
    #[serde(default)]
    until: String,
}

pub async fn roll(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/offices")));
    }
    Ok(page(roll_page(&site, &visitor.actor(), None)?.render(&frame(&request))))
}

fn roll_page(
    site: &Site,
    actor: &Actor,
    not_taken: Option<LineError>,
) -> Result<OfficesPage, Failure> {
    let roll = site.offices.seen_by(actor)?;
    let (now, lines) = (site.petitions.now(), Lines::of(&roll, actor));
    let listed = |wanted: &dyn Fn(Standing) -> bool| {
        let latest_first = roll.grants().iter().rev();
        let wanted = latest_first.filter(|grant| wanted(roll.standing(grant, now)));
        wanted.map(|grant| lines.line(grant, now)).collect()
    };
    Ok(OfficesPage {
        waiting: listed(&|standing| standing == Standing::Waiting),
        held: listed(&|standing| standing == Standing::Held),
        past: listed(&|standing| !matches!(standing, Standing::Waiting | Standing::Held)),
        may_grant: may_grant(actor).is_ok(),
        not_taken,
    })
}

/// The roll again, with what is wrong at the field of a line, and what was sent still in it.
fn again(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    line: GrantNumber,
    sent: &str,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let Failure::Fields(faults) = &failure else { return Err(failure) };
    let Some(FieldFault { field, fault }) = faults.first() else { return Err(failure) };
    let locale = language::of_page(request);
    let is_number = *field == "register_number";
    let text = if is_number && sent.trim().is_empty() {
        i18n::texts(locale).propose_number_missing()
    } else {
        telling::field(*fault, locale)
    };
    let field = if is_number { LineField::Number(sent.to_owned()) } else { LineField::Reason };
    // Who may not see the roll is told on a page of its own.
    let Ok(roll) = roll_page(site, actor, Some(LineError { line, field, text })) else {
        return Err(failure);
    };
    Ok(html(refusal(&failure), roll.render(&frame(request))))
}

pub async fn of_agency(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(request.path())));
    }
    let agency: AgencyCode = path.parse().map_err(|_| Failure::NotFound)?;
    let actor = visitor.actor();
    let grants = site.offices.of_agency(&actor, &agency)?;
    let names = site.offices.roll_for_names();
    let (now, lines) = (site.petitions.now(), Lines::of(&names, &actor));
    let officers = grants.iter().map(|grant| lines.line(grant, now)).collect();
    Ok(page(AgencyOfficersPage { agency, officers }.render(&frame(&request))))
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/offices/new")));
    }
    may_grant(&visitor.actor())?;
    let empty = proposal_page(&site, OfficeForm::default(), OfficeErrors::default(), None);
    Ok(page(empty.render(&frame(&request))))
}

pub async fn propose(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Proposal>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    may_grant(&actor)?;
    let again =
        |errors, not_taken| proposal_page(&site, filled_in(&sent.fields), errors, not_taken);
    let asked = match asked(&site, &sent.fields, language::of_page(&request)) {
        Ok(asked) => asked,
        Err(errors) => {
            let again = again(errors, None).render(&frame(&request));
            return Ok(html(HttpResponse::UnprocessableEntity(), again));
        }
    };
    let proposed = match &sent.may_act {
        Ok(()) => match sent.visitor.require_fresh(&site) {
            Ok(_) => asked.propose(&site, &actor).await,
            Err(failure) => Err(failure),
        },
        Err(failure) => Err(failure.clone()),
    };
    let failure = match proposed {
        Ok(_) => return Ok(see("/offices")),
        Err(failure) => failure,
    };
    let (errors, not_taken) = match &failure {
        Failure::Fields(_) => (OfficeErrors { until: true, ..OfficeErrors::default() }, None),
        failure if failure.is_passing() || matches!(failure, Failure::OfficeRefused(_)) => {
            (OfficeErrors::default(), Some(telling::problem(failure)))
        }
        _ => return Err(failure),
    };
    Ok(html(refusal(&failure), again(errors, not_taken).render(&frame(&request))))
}

pub async fn approve(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<GrantNumber>,
    form: Form<Approval>,
) -> Result<HttpResponse, Failure> {
    let actor = form.visitor.actor();
    may_grant(&actor)?;
    form.visitor.require_fresh(&site)?;
    let number = &form.fields.registration_number;
    let person = match meant(&site, number).await {
        Ok(person) => person,
        Err(failure) => return again(&request, &site, &actor, *path, number, failure),
    };
    approved(&site, &actor, *path, person).await?;
    Ok(see("/offices"))
}

pub async fn decline(
    site: Data<Site>,
    path: Path<GrantNumber>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let actor = form.visitor.actor();
    may_grant(&actor)?;
    form.visitor.require_fresh(&site)?;
    site.offices.decline(&actor, *path).await?;
    Ok(see("/offices"))
}

/// An administrator goes on at the roll; who laid down their own, at their own page. A reason is not
/// needed to agree to what another administrator asked.
pub async fn end(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<GrantNumber>,
    form: Form<Ending>,
) -> Result<HttpResponse, Failure> {
    let actor = form.visitor.actor();
    let own = site.offices.own(form.visitor.require()?.citizen.key);
    if !own.iter().any(|grant| grant.number == *path) {
        form.visitor.require_fresh(&site)?;
    }
    let sent = form.fields.reason.as_str();
    let reason = match sent {
        "" => Ok(None),
        code => EndReason::from_code(code).map(Some).ok_or_else(|| {
            let fault = Fault::NotOneOf;
            Failure::Fields(vec![FieldFault { field: "reason", fault }])
        }),
    };
    let done = match reason {
        Ok(reason) => ended(&site, &actor, *path, reason).await,
        Err(failure) => Err(failure),
    };
    if let Err(failure) = done {
        return again(&request, &site, &actor, *path, sent, failure);
    }
    Ok(see(if may_grant(&actor).is_ok() { "/offices" } else { "/" }))
}

/// Whoever has asked to be forgotten in this very moment holds nothing: of the two, one sees the other.
pub async fn approved(
    site: &Site,
    actor: &Actor,
    number: GrantNumber,
    person: Option<PersonKey>,
) -> Result<(), Failure> {
    site.offices.approve(actor, number, person).await?;
    let Some(person) = person else { return Ok(()) };
    if site.accounts.is_here(person).await.map_err(SignInError::from)? {
        return Ok(());
    }
    site.offices.forget(person).await?;
    Err(RollError::NotWaiting.into())
}

/// Whoever loses an office for its misuse is signed out everywhere: it may have been somebody else,
/// with their session.
pub async fn ended(
    site: &Site,
    actor: &Actor,
    number: GrantNumber,
    reason: Option<EndReason>,
) -> Result<Ended, Failure> {
    let ended = site.offices.end(actor, number, reason).await?;
    let roll = site.offices.roll_for_names();
    if let Some(Grant { person, stage, .. }) = roll.grant(number)
        && matches!(stage, Stage::Ended { reason: EndReason::Misuse, .. })
        && let Err(error) = site.accounts.call_back_all(*person).await
    {
        tracing::warn!(%error, line = number, "the office has ended, and its sessions go on");
    }
    Ok(ended)
}

fn may_grant(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::ProposeOffice, Resource::House)?;
    Ok(())
}

fn asked(site: &Site, fields: &Proposal, locale: Locale) -> Result<Asked, OfficeErrors> {
    let sent = Wording {
        number: &fields.registration_number,
        role: &fields.role,
        agency: &fields.agency,
        until: &fields.until,
    };
    Asked::read(site, &sent).map_err(|faults| {
        let registration_number = faults.number.map(|fault| {
            let is_missing = fields.registration_number.trim().is_empty();
            let said = || telling::register_number(fault, locale);
            if is_missing { i18n::texts(locale).propose_number_missing() } else { said() }
        });
        let under_age = faults.is_under_age.then(|| i18n::texts(locale).propose_number_under_age());
        let registration_number = registration_number.or(under_age);
        let Faults { role, agency, until, .. } = faults;
        OfficeErrors { registration_number, role, agency, until }
    })
}

fn proposal_page(
    site: &Site,
    form: OfficeForm,
    errors: OfficeErrors,
    not_taken: Option<Problem>,
) -> ProposeOfficePage {
    ProposeOfficePage { form, errors, not_taken, latest: site.offices.latest_end() }
}

/// The form as it was sent.
fn filled_in(fields: &Proposal) -> OfficeForm {
    OfficeForm {
        registration_number: fields.registration_number.clone(),
        role: Role::from_code(&fields.role),
        agency: fields.agency.clone(),
        until: fields.until.clone(),
    }
}
