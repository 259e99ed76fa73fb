//! A roll with a line of every kind, and the form that adds to it.

use kernel::{Office, Role};

use super::at;
use crate::pages::{
    AgencyError, AgencyOfficersPage, EndingPart, LineError, LineField, OfficeClosed, OfficeEnding,
    OfficeErrors, OfficeForm, OfficeLine, OfficeOutcome, OfficeRefusal, OfficesPage, Problem,
    ProposeOfficePage,
};

fn line(number: u32, office: impl Into<Office>) -> OfficeLine {
    OfficeLine {
        number,
        person: number,
        office: office.into(),
        until: at("2027-11-20T16:00:00Z"),
        proposed_by: Some(1),
        approved_by: Some(2),
        approved_at: Some(at("2026-11-21T02:00:00Z")),
        is_waiting: false,
        outcome: None,
        closed: None,
        is_own: false,
        is_mine: false,
        ends_by_two: false,
        ending: None,
    }
}

fn officer() -> Office {
    Office { role: Role::AgencyOfficer, agency: "traffic-police".parse().ok() }
}

fn founder(number: u32) -> OfficeLine {
    let line = line(number, Role::Administrator);
    OfficeLine { proposed_by: None, approved_by: None, ends_by_two: true, ..line }
}

/// An auditor whose office would end.
fn ending(number: u32, part: EndingPart) -> OfficeLine {
    let ending = OfficeEnding { reason: OfficeOutcome::Misuse, asked_by: Some(1), part };
    OfficeLine { ends_by_two: true, ending: Some(ending), ..line(number, Role::Auditor) }
}

fn waiting(number: u32, is_own: bool) -> OfficeLine {
    OfficeLine { approved_by: None, is_own, is_waiting: true, ..line(number, Role::Operator) }
}

fn past(number: u32, outcome: OfficeOutcome) -> OfficeLine {
    let by = Some(2).filter(|_| outcome != OfficeOutcome::ByOperator);
    let asked_by = Some(1).filter(|_| outcome == OfficeOutcome::Misuse);
    let is_closed = !matches!(outcome, OfficeOutcome::Lapsed | OfficeOutcome::Expired);
    let closed = OfficeClosed { by, at: at("2026-11-22T03:00:00Z"), asked_by };
    let closed = is_closed.then_some(closed);
    OfficeLine { outcome: Some(outcome), closed, ..line(number, Role::Drafter) }
}

pub(in crate::pages) fn offices_pages() -> Vec<OfficesPage> {
    let full = OfficesPage {
        waiting: vec![waiting(12, false), waiting(11, true)],
        held: vec![
            ending(16, EndingPart::Concerned),
            ending(15, EndingPart::Asked),
            ending(14, EndingPart::Decides),
            OfficeLine { is_mine: true, ..founder(13) },
            line(4, officer()),
            line(3, Role::Moderator),
            founder(2),
            founder(1),
        ],
        past: [
            OfficeOutcome::Lapsed,
            OfficeOutcome::ByOperator,
            OfficeOutcome::Expired,
            OfficeOutcome::Declined,
            OfficeOutcome::LaidDown,
            OfficeOutcome::PostLeft,
            OfficeOutcome::Mistake,
            OfficeOutcome::Misuse,
        ]
        .into_iter()
        .zip(17..)
        .map(|(outcome, number)| past(number, outcome))
        .collect(),
        may_grant: true,
        not_taken: None,
    };
    let read = OfficesPage { may_grant: false, ..full.clone() };
    let none = OfficesPage {
        waiting: vec![],
        held: vec![],
        past: vec![],
        may_grant: true,
        not_taken: None,
    };
    let texts = i18n::texts(kernel::Locale::Mn);
    let wrong = |line, field, text| OfficesPage {
        not_taken: Some(LineError { line, field, text }),
        ..full.clone()
    };
    let number = wrong(12, LineField::Number("УБ123".to_owned()), texts.number_wrong_length(5));
    let reason = wrong(3, LineField::Reason, texts.field_not_one_of());
    vec![full.clone(), read, none, number, reason]
}

pub(in crate::pages) fn agency_officers_pages() -> Vec<AgencyOfficersPage> {
    let Some(agency) = officer().agency else { return vec![] };
    let none = AgencyOfficersPage { agency, officers: vec![] };
    vec![AgencyOfficersPage { officers: vec![line(4, officer())], ..none.clone() }, none]
}

pub(in crate::pages) fn propose_office_pages() -> Vec<ProposeOfficePage> {
    let page = |form, errors, not_taken| ProposeOfficePage {
        form,
        errors,
        not_taken,
        latest: at("2029-11-20T10:00:00Z"),
    };
    let filled = OfficeForm {
        registration_number: "ТЕ950101".to_owned(),
        role: Some(Role::Moderator),
        agency: "traffic-police".to_owned(),
        until: "2020-01-01".to_owned(),
    };
    let texts = i18n::texts(kernel::Locale::Mn);
    let wrong = OfficeErrors {
        registration_number: Some(texts.propose_number_missing()),
        role: true,
        agency: Some(AgencyError::NotForThisRole),
        until: true,
    };
    let missing = OfficeErrors { agency: Some(AgencyError::Missing), ..OfficeErrors::default() };
    let refused = Some(Problem::OfficeRefused(OfficeRefusal::HeldAlready));
    vec![
        page(OfficeForm::default(), OfficeErrors::default(), None),
        page(filled.clone(), wrong, None),
        page(OfficeForm { role: Some(Role::AgencyOfficer), ..filled.clone() }, missing, None),
        page(filled, OfficeErrors::default(), refused),
    ]
}
