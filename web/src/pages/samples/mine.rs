//! What may be held about somebody, and forms about it.

use kernel::Role;

use super::{ACTION, NUMBER, audit_pages, cell, my_sessions, now, offices_pages, own_cards};
use crate::pages::{
    ContactError, ContactField, ContactKind, FindErrors, FindForm, FindPersonPage, FoundPerson,
    KeptContact, MinePage, OfficeLine, Problem, TakeOutPage, TakenText, TextKind,
};

fn field(kind: ContactKind, value: &str, is_kept: bool) -> ContactField {
    let kept = KeptContact { value: value.to_owned(), agreed_at: now() };
    let (kept, value) = (is_kept.then_some(kept), value.to_owned());
    ContactField { kind, value, kept, consents: false, error: None }
}

fn empty() -> [ContactField; 3] {
    [ContactKind::Email, ContactKind::Phone, ContactKind::Name].map(|kind| field(kind, "", false))
}

fn texts() -> Vec<TakenText> {
    let kinds = [
        TextKind::Petition,
        TextKind::Appeal,
        TextKind::PetitionerName,
        TextKind::Following,
        TextKind::Complaint,
        TextKind::Attachment,
        TextKind::Comment,
        TextKind::Other,
    ];
    let text = |kind| TakenText {
        kind,
        petition: (kind != TextKind::Petition).then(|| NUMBER.to_owned()),
        complaint: (kind == TextKind::Complaint).then(|| "CN-48291-73305".to_owned()),
        text: (kind != TextKind::Other).then(|| ACTION.to_owned()),
        kept_at: now(),
    };
    kinds.map(text).into()
}

fn own_offices() -> Vec<OfficeLine> {
    let roll = offices_pages().into_iter().next();
    let held = roll.map(|roll| roll.held).unwrap_or_default();
    held.into_iter().filter(|line| line.office.role == Role::Moderator).collect()
}

pub(in crate::pages) fn mine_pages() -> Vec<MinePage> {
    let looks = audit_pages().remove(0).lines;
    let none = MinePage {
        cell: cell(),
        contacts: empty(),
        texts: vec![],
        not_taken: None,
        offices: vec![],
        looks: Some(vec![]),
    };
    let full = MinePage {
        contacts: [
            field(ContactKind::Email, "bat@example.mn", true),
            field(ContactKind::Phone, "99112233", true),
            field(ContactKind::Name, "Бат", true),
        ],
        texts: texts(),
        offices: own_offices(),
        looks: Some(looks),
        ..none.clone()
    };
    let wrong = |error| MinePage {
        contacts: empty().map(|field| ContactField {
            value: "x".to_owned(),
            error: Some(error),
            ..field
        }),
        ..none.clone()
    };
    let mistaken = MinePage {
        contacts: full.contacts.clone().map(|field| ContactField {
            value: "x".to_owned(),
            error: Some(ContactError::NotOne),
            ..field
        }),
        ..none.clone()
    };
    let ended = MinePage { not_taken: Some(Problem::FormExpired), ..full.clone() };
    let behind = MinePage { looks: None, ..none.clone() };
    vec![
        full,
        behind,
        mistaken,
        wrong(ContactError::Missing),
        wrong(ContactError::NotOne),
        wrong(ContactError::ConsentMissing),
        ended,
        none,
    ]
}

pub(in crate::pages) fn take_out_pages() -> Vec<TakeOutPage> {
    let none = TakeOutPage {
        at: now(),
        cell: cell(),
        contacts: vec![],
        texts: vec![],
        petitions: vec![],
        signatures: vec![],
        sessions: vec![],
        offices: vec![],
        looks: vec![],
    };
    let full = TakeOutPage {
        contacts: vec![(ContactKind::Email, "bat@example.mn".to_owned(), now())],
        texts: texts(),
        petitions: own_cards(),
        signatures: vec![(NUMBER.to_owned(), ACTION.to_owned(), now())],
        sessions: my_sessions(),
        offices: own_offices(),
        looks: audit_pages().remove(0).lines,
        ..none.clone()
    };
    vec![full, none]
}

pub(in crate::pages) fn find_person_pages() -> Vec<FindPersonPage> {
    let form = FindForm {
        by: Some("phone"),
        value: "99112233".to_owned(),
        purpose: Some("caller_identification"),
    };
    let texts = i18n::texts(kernel::Locale::Mn);
    let errors = FindErrors { by: true, value: Some(texts.mine_missing()), purpose: true };
    let found = vec![
        FoundPerson { contacts: vec![(ContactKind::Phone, "99112233".to_owned())] },
        FoundPerson { contacts: vec![] },
    ];
    vec![
        FindPersonPage::default(),
        FindPersonPage { errors, ..FindPersonPage::default() },
        FindPersonPage { form: form.clone(), found: Some(found), ..FindPersonPage::default() },
        FindPersonPage { form: form.clone(), found: Some(vec![]), ..FindPersonPage::default() },
        FindPersonPage { form, not_taken: Some(Problem::FormExpired), ..FindPersonPage::default() },
    ]
}
