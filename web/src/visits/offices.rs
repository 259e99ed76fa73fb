//! The roll of offices: administrators propose, approve and end; auditors read; officers see who
//! else acts for their agency.

use std::collections::HashMap;

use accounts::{RegisterNumber, SignInError};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, AgencyCode, Locale, Office, PersonKey, Role, Timestamp};
use offices::{EndReason, Grant, GrantNumber, Proposed, RollError, Stage};
use policy::{Action, Resource};
use serde::Deserialize;

use crate::failure::{Fault, FieldFault};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Sent, Visitor, language};
use crate::pages::{
    AgencyError, AgencyOfficersPage, OfficeErrors, OfficeForm, OfficeLine, OfficeOutcome,
    OfficesPage, Problem, ProposeOfficePage,
};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct Nothing {}

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
    let actor = visitor.actor();
    let grants = site.offices.seen_by(&actor)?;
    let (now, lines) = (site.petitions.now(), Lines::of(&grants, &actor));
    let listed = |wanted: &dyn Fn(&Grant) -> bool| {
        let latest_first = grants.iter().rev().filter(|grant| wanted(grant));
        latest_first.map(|grant| lines.line(grant, now)).collect()
    };
    let roll = OfficesPage {
        waiting: listed(&|grant| grant.is_waiting(now)),
        held: listed(&|grant| grant.is_held(now)),
        past: listed(&|grant| !grant.is_waiting(now) && !grant.is_held(now)),
        may_grant: may_grant(&actor).is_ok(),
    };
    Ok(page(roll.render(&frame(&request))))
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
    let asked = match asked(&sent.fields, language::of_page(&request)) {
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
    site: Data<Site>,
    path: Path<GrantNumber>,
    form: Form<Approval>,
) -> Result<HttpResponse, Failure> {
    let actor = form.visitor.actor();
    may_grant(&actor)?;
    form.visitor.require_fresh(&site)?;
    let person = meant(&site, &form.fields.registration_number).await?;
    site.offices.approve(&actor, *path, person).await?;
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

/// An administrator goes on at the roll; who laid down their own, at their own page.
pub async fn end(
    site: Data<Site>,
    path: Path<GrantNumber>,
    form: Form<Ending>,
) -> Result<HttpResponse, Failure> {
    let actor = form.visitor.actor();
    let own = site.offices.own(form.visitor.require()?.citizen.key);
    let is_own = own.iter().any(|grant| grant.number == *path);
    let reason = match EndReason::from_code(&form.fields.reason) {
        _ if is_own => EndReason::LaidDown,
        Some(reason) => reason,
        None => {
            may_grant(&actor)?;
            let fault = Fault::NotOneOf;
            return Err(Failure::Fields(vec![FieldFault { field: "reason", fault }]));
        }
    };
    if !is_own {
        form.visitor.require_fresh(&site)?;
    }
    site.offices.end(&actor, *path, reason).await?;
    Ok(see(if may_grant(&actor).is_ok() { "/offices" } else { "/" }))
}

fn may_grant(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::ProposeOffice, Resource::House)?;
    Ok(())
}

/// The person of a number, if it is one and they are known here.
pub async fn meant(site: &Site, number: &str) -> Result<Option<PersonKey>, Failure> {
    let number: RegisterNumber = number.parse().map_err(|fault| {
        let fault = Fault::RegisterNumber(fault);
        Failure::Fields(vec![FieldFault { field: "register_number", fault }])
    })?;
    Ok(site.accounts.known_person(&number).await.map_err(SignInError::from)?)
}

/// What was asked, parsed.
pub struct Asked {
    pub number: RegisterNumber,
    pub office: Office,
    pub until: Timestamp,
}

impl Asked {
    /// The person is made known if they were never here: staff are appointed before they come.
    pub async fn propose(self, site: &Site, actor: &Actor) -> Result<GrantNumber, Failure> {
        let person = site.accounts.person_key(&self.number).await.map_err(SignInError::from)?;
        let proposed = Proposed { person, office: self.office, until: self.until };
        Ok(site.offices.propose(actor, proposed).await?)
    }
}

/// The end of a day by the official clock, written as 2027-12-31.
pub fn end_of_day(text: &str) -> Option<Timestamp> {
    let day: jiff::civil::Date = text.trim().parse().ok()?;
    Some(day.tomorrow().ok()?.to_zoned(kernel::clock::zone()).ok()?.timestamp())
}

fn asked(fields: &Proposal, locale: Locale) -> Result<Asked, OfficeErrors> {
    let number = fields.registration_number.parse::<RegisterNumber>();
    let role = Role::from_code(&fields.role);
    let until = end_of_day(&fields.until);
    let agency = agency_for(role, fields.agency.trim());
    if let (Ok(number), Some(role), Ok(agency), Some(until)) = (&number, role, &agency, until) {
        let office = Office { role, agency: agency.clone() };
        return Ok(Asked { number: number.clone(), office, until });
    }
    let texts = i18n::texts(locale);
    let registration_number = number.err().map(|fault| {
        let is_missing = fields.registration_number.trim().is_empty();
        let said = || telling::register_number(fault, locale);
        if is_missing { texts.propose_number_missing() } else { said() }
    });
    let (role, until) = (role.is_none(), until.is_none());
    Err(OfficeErrors { registration_number, role, agency: agency.err(), until })
}

/// An officer has an agency, and nobody else.
fn agency_for(role: Option<Role>, text: &str) -> Result<Option<AgencyCode>, AgencyError> {
    match role {
        Some(Role::AgencyOfficer) => text.parse().map(Some).map_err(|_| AgencyError::Missing),
        Some(_) if !text.is_empty() => Err(AgencyError::NotForThisRole),
        _ => Ok(None),
    }
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

/// Lines of the roll for one who looks: people are called by the line they were first entered on.
pub struct Lines {
    people: HashMap<PersonKey, GrantNumber>,
    own: Option<PersonKey>,
}

impl Lines {
    pub fn of(grants: &[Grant], actor: &Actor) -> Self {
        let mut people = HashMap::new();
        for grant in grants {
            people.entry(grant.person).or_insert(grant.number);
        }
        Self { people, own: actor.key() }
    }

    pub fn person(&self, key: PersonKey) -> Option<GrantNumber> {
        self.people.get(&key).copied()
    }

    pub fn line(&self, grant: &Grant, now: Timestamp) -> OfficeLine {
        let proposed_by = grant.proposed_by.key();
        let approved_by = match grant.stage {
            Stage::Granted { by, .. } => by.key(),
            _ => None,
        };
        let is_own =
            self.own == Some(grant.person) || (self.own.is_some() && self.own == proposed_by);
        OfficeLine {
            number: grant.number,
            person: self.person(grant.person).unwrap_or(grant.number),
            office: grant.office.clone(),
            until: grant.until,
            proposed_by: proposed_by.and_then(|key| self.person(key)),
            approved_by: approved_by.and_then(|key| self.person(key)),
            outcome: outcome(grant, now),
            is_own,
        }
    }
}

fn outcome(grant: &Grant, now: Timestamp) -> Option<OfficeOutcome> {
    match grant.stage {
        Stage::Declined { .. } => Some(OfficeOutcome::Declined),
        Stage::Ended { reason, .. } => Some(match reason {
            EndReason::LaidDown => OfficeOutcome::LaidDown,
            EndReason::PostLeft => OfficeOutcome::PostLeft,
            EndReason::Mistake => OfficeOutcome::Mistake,
            EndReason::Misuse => OfficeOutcome::Misuse,
        }),
        Stage::Proposed | Stage::Granted { .. } if now >= grant.until => {
            Some(OfficeOutcome::Expired)
        }
        Stage::Proposed | Stage::Granted { .. } => None,
    }
}

/// What an office of this kind may not be, told before anyone is looked up.
pub fn is_for_role(office: &Office) -> Result<(), Failure> {
    let is_right = (office.role == Role::AgencyOfficer) == office.agency.is_some();
    if is_right { Ok(()) } else { Err(RollError::AgencyMismatch.into()) }
}
