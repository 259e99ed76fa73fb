//! Who sees a case and who acts on it: its owner, the centre, the agency that has it, and those it reached as overdue.
//! To everybody else there is no such case.

use kernel::{Actor, AgencyCode, Role};

use crate::{Denied, Resource, Right, office};

pub fn see(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    if resource.is_of(actor.key()) {
        return Ok(Right::Own);
    }
    let Resource::Complaint { agency, reached, .. } = resource else { return Err(Denied::Hidden) };
    let may_know = agency.into_iter().chain(reached);
    if officer_of(actor, may_know) {
        return Ok(Right::Office(Role::AgencyOfficer));
    }
    let centre = &[Role::Operator, Role::Analyst, Role::Auditor];
    office(actor, centre).map_err(|_| Denied::Hidden)
}

/// Of another agency an officer does not even hear how much waits there.
pub fn see_agency_desk(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    match (office(actor, &[Role::Operator, Role::Analyst, Role::Auditor]), resource) {
        (Err(Denied::Forbidden), Resource::Agency(agency)) if actor.is_officer_of(agency) => {
            Ok(Right::Office(Role::AgencyOfficer))
        }
        (Err(Denied::Forbidden), Resource::Agency(_)) => Err(Denied::Hidden),
        (verdict, _) => verdict,
    }
}

/// In an office of the centre, and never in a matter of one's own.
pub fn at_centre(actor: &Actor, resource: Resource<'_>, roles: &[Role]) -> Result<Right, Denied> {
    let right = office(actor, roles);
    let Resource::Complaint { .. } = resource else { return right };
    see(actor, resource)?;
    if resource.is_of(actor.key()) { Err(Denied::Forbidden) } else { right }
}

/// As an officer of the agency that has it; those above look on.
pub fn handle(actor: &Actor, resource: Resource<'_>) -> Result<Right, Denied> {
    see(actor, resource)?;
    let Resource::Complaint { agency, .. } = resource else { return Err(Denied::Hidden) };
    if !officer_of(actor, agency) || resource.is_of(actor.key()) {
        return Err(Denied::Forbidden);
    }
    Ok(Right::Office(Role::AgencyOfficer))
}

fn officer_of<'a>(actor: &Actor, agencies: impl IntoIterator<Item = &'a AgencyCode>) -> bool {
    agencies.into_iter().any(|agency| actor.is_officer_of(agency))
}
