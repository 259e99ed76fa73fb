//! A trail with a line of every kind.

use kernel::Role;

use super::{NUMBER, now};
use crate::pages::{AuditPage, TrailFilter, TrailLine, TrailPerson};

fn line(act: &str, object: &str) -> TrailLine {
    TrailLine {
        at: now(),
        who: TrailPerson::Staff(3),
        role: Some(Role::Moderator),
        act: act.to_owned(),
        object: object.to_owned(),
        reason: None,
        concerns: None,
        purpose: None,
    }
}

pub(in crate::pages) fn looks_at_complaint() -> Vec<TrailLine> {
    let purpose = Some("handling".to_owned());
    let role = Some(Role::AgencyOfficer);
    vec![TrailLine { purpose, role, ..line("PersonalDataSeen", "complaint_text CN-48291-73305") }]
}

pub(in crate::pages) fn audit_pages() -> Vec<AuditPage> {
    let acts = i18n::audit::ACTS.iter().filter(|act| **act != "PersonalDataSeen");
    let mut lines: Vec<_> = acts.map(|act| line(act, "4")).collect();
    for purpose in
        ["moderation", "handling", "caller_identification", "request_of_the_person", "supervision"]
    {
        lines.push(TrailLine {
            concerns: Some(TrailPerson::Citizen("BwcHBwcHBwcHBwcHBwcHBw".to_owned())),
            purpose: Some(purpose.to_owned()),
            ..line("PersonalDataSeen", &format!("petition_text {NUMBER}"))
        });
    }
    for object in ["contacts", "trail"] {
        lines.push(line("PersonalDataSeen", object));
    }
    for reason in ["laid_down", "post_left", "mistake", "misuse"] {
        let concerns = Some(TrailPerson::Staff(4));
        let reason = Some(reason.to_owned());
        lines.push(TrailLine { reason, concerns, ..line("OfficeEnded", "4") });
    }
    for act in ["ConsentGiven", "ConsentWithdrawn", "PersonalDataTakenOut", "PersonalDataErased"] {
        lines.push(line(act, "BwcHBwcHBwcHBwcHBwcHBw"));
    }
    lines.push(line("AccessRefused", "POST /people"));
    lines.push(TrailLine { who: TrailPerson::Operator, role: None, ..line("OfficeGranted", "1") });
    let export = "/audit.csv".to_owned();
    let full = AuditPage {
        filter: TrailFilter::default(),
        lines,
        more: Some("/audit?after=12.0".to_owned()),
        export: export.clone(),
    };
    let wrong = TrailFilter {
        role: Some(Role::Moderator),
        act: Some("PetitionPublished"),
        object: NUMBER.to_owned(),
        purpose: Some("supervision"),
        actor: "Хүн 3".to_owned(),
        person: "BwcHBw".to_owned(),
        from: "2026".to_owned(),
        until: "маргааш".to_owned(),
        wrong: ["role", "actor", "person", "from", "until"]
            .map(|field| (field, i18n::texts(kernel::Locale::Mn).audit_filter_wrong_day()))
            .into(),
    };
    vec![full, AuditPage { filter: wrong, lines: vec![], more: None, export }]
}
