//! What someone is beside a citizen, in words.

use kernel::{Locale, Office, Role};

use crate::texts;

pub fn role(locale: Locale, role: Role) -> String {
    let texts = texts(locale);
    match role {
        Role::Moderator => texts.role_moderator(),
        Role::Secretariat => texts.role_secretariat(),
        Role::Drafter => texts.role_drafter(),
        Role::Operator => texts.role_operator(),
        Role::Analyst => texts.role_analyst(),
        Role::AgencyOfficer => texts.role_agency_officer(),
        Role::CabinetSecretariat => texts.role_cabinet_secretariat(),
        Role::Statistician => texts.role_statistician(),
        Role::Auditor => texts.role_auditor(),
        Role::Administrator => texts.role_administrator(),
    }
}

/// The role, and of which agency.
pub fn office(locale: Locale, office: &Office) -> String {
    let role = role(locale, office.role);
    match &office.agency {
        Some(agency) => texts(locale).role_of_agency(role, agency.as_str()),
        None => role,
    }
}
