//! The matrix, printed and compared.

use std::fmt::Write as _;

use kernel::{
    Actor, AgeBand, AgencyCode, Cell, Citizen, Division, Office, PersonKey, Role, Sex, SocialStatus,
};

use super::*;

/// Whose petition, office and data it is.
const OWNER: u8 = 1;
/// Who proposed the office.
const PROPOSER: u8 = 2;

const OF_THE_HOUSE: &[Action] = &[
    Action::StartPetition,
    Action::EndorsePetition,
    Action::SignPetition,
    Action::WithdrawSignature,
    Action::SeeAnomalies,
    Action::WithholdBreakdowns,
    Action::SeeModerationQueue,
    Action::SeeGrounds,
    Action::EditGrounds,
    Action::SeeDirectory,
    Action::EditDirectory,
    Action::SeeOffices,
    Action::ProposeOffice,
    Action::SeeTrail,
    Action::FindPerson,
    Action::EnrolDevice,
    Action::SeeDeliveries,
    Action::ReplayDeliveries,
    Action::ManageWebhooks,
    Action::WriteComment,
    Action::SeeCommentQueue,
    Action::SeeAnswering,
    Action::Complain,
    Action::SeeComplaintDesk,
    Action::TakeInComplaint,
    Action::SeeIssues,
    Action::WorkOnIssue,
    Action::SetAgenda,
    Action::FollowUp,
];
const OF_A_PETITION: &[Action] = &[
    Action::SeePetition,
    Action::EditPetition,
    Action::SubmitPetition,
    Action::DiscardPetition,
    Action::HideName,
    Action::ReviewPetition,
    Action::AppealRefusal,
    Action::SeeHidden,
    Action::ExtendSigning,
    Action::StopPetition,
    Action::AnswerPetition,
    Action::InvalidateSignatures,
    Action::FollowPetition,
];
const OF_A_BILL: &[Action] = &[Action::SeeBill, Action::SeeDraft, Action::DraftBill];
const OF_A_COMMENT: &[Action] = &[
    Action::SupportComment,
    Action::ReportComment,
    Action::EditComment,
    Action::DeleteComment,
    Action::AppealMark,
    Action::ModerateComment,
    Action::AnswerComment,
];
const OF_A_COMPLAINT: &[Action] = &[
    Action::SeeComplaint,
    Action::TakeInComplaint,
    Action::ReclassifyComplaint,
    Action::HandleComplaint,
];
const OF_AN_AGENCY: &[Action] =
    &[Action::SeeOffices, Action::SeeAgencyDesk, Action::ReportDecision];
const OF_A_PERSON: &[Action] =
    &[Action::SeeHeld, Action::CorrectHeld, Action::TakeOut, Action::Erase];

fn key(seed: u8) -> PersonKey {
    PersonKey::from_random([seed; 16])
}

fn person(seed: u8, offices: Vec<Office>) -> Actor {
    let cell = Cell {
        sex: Sex::Female,
        age_band: AgeBand::From25,
        division: Division::UNKNOWN,
        social_status: SocialStatus::Other,
    };
    Actor::Person { citizen: Citizen { key: key(seed), cell }, offices }
}

fn police() -> AgencyCode {
    "police".parse().expect("a code")
}

/// Everyone of a kind, then those whose own matter it is.
fn actors() -> Vec<(String, Actor)> {
    let mut actors = vec![
        ("visitor".to_owned(), Actor::Visitor),
        ("citizen".to_owned(), person(9, vec![])),
        ("owner".to_owned(), person(OWNER, vec![])),
    ];
    for role in Role::ALL {
        let agency = (*role == Role::AgencyOfficer).then(police);
        actors.push((role.code().to_owned(), person(3, vec![Office { role: *role, agency }])));
    }
    for (who, seed, role) in [
        ("owner, moderator", OWNER, Role::Moderator),
        ("owner, secretariat", OWNER, Role::Secretariat),
        ("owner, administrator", OWNER, Role::Administrator),
        ("the proposer", PROPOSER, Role::Administrator),
    ] {
        actors.push((who.to_owned(), person(seed, vec![role.into()])));
    }
    actors
}

fn matrix() -> String {
    let (petitioner, customs) = (key(OWNER), "customs".parse().expect("a code"));
    let police = police();
    let petition = |reach| Resource::Petition { petitioner, reach };
    let office = Resource::Office { person: key(OWNER), proposed_by: Some(key(PROPOSER)) };
    let (here, passed_on) = ([], [police.clone()]);
    let complaint = |is_own, agency, reached| Resource::Complaint { is_own, agency, reached };
    let resources = [
        ("the house", Resource::House, OF_THE_HOUSE),
        ("a draft", petition(Reach::Petitioner), OF_A_PETITION),
        ("a submitted petition", petition(Reach::Staff), OF_A_PETITION),
        ("a public petition", petition(Reach::Everyone), OF_A_PETITION),
        ("a bill that is not public", Resource::Bill { is_public: false }, OF_A_BILL),
        ("a public bill", Resource::Bill { is_public: true }, OF_A_BILL),
        ("an office", office, &[Action::ApproveOffice, Action::EndOffice]),
        ("the officer's agency", Resource::Agency(&police), OF_AN_AGENCY),
        ("another agency", Resource::Agency(&customs), OF_AN_AGENCY),
        ("the owner's data", Resource::Person(key(OWNER)), OF_A_PERSON),
        ("one's own comment", Resource::Comment { is_own: true }, OF_A_COMMENT),
        ("another's comment", Resource::Comment { is_own: false }, OF_A_COMMENT),
        (
            "one's own complaint, at the officer's agency",
            complaint(true, Some(&police), &here),
            OF_A_COMPLAINT,
        ),
        (
            "a complaint at the officer's agency",
            complaint(false, Some(&police), &here),
            OF_A_COMPLAINT,
        ),
        (
            "a complaint that reached it as overdue",
            complaint(false, Some(&customs), &passed_on),
            OF_A_COMPLAINT,
        ),
        ("a complaint at another agency", complaint(false, Some(&customs), &here), OF_A_COMPLAINT),
    ];
    let mut matrix = String::new();
    for (what, resource, actions) in resources {
        let _ = writeln!(matrix, "{what}");
        for action in actions {
            let _ = write!(matrix, "  {:<22}", format!("{action:?}"));
            matrix.push_str(&verdicts(*action, resource));
            matrix.push('\n');
        }
        matrix.push('\n');
    }
    matrix
}

/// Who may, by which right; who is not even told; who must sign in. All others are forbidden.
fn verdicts(action: Action, resource: Resource<'_>) -> String {
    let actors = actors();
    let verdicts: Vec<_> =
        actors.iter().map(|(name, actor)| (name, check(actor, action, resource))).collect();
    if verdicts.iter().all(|(_, verdict)| *verdict == Ok(Right::Anyone)) {
        return "everyone".to_owned();
    }
    let list = |wanted: &dyn Fn(&Result<Right, Denied>) -> bool| {
        let names = verdicts.iter().filter(|(_, verdict)| wanted(verdict));
        names.map(|(name, _)| name.replace(", ", "+")).collect::<Vec<_>>()
    };
    let yes = list(&|verdict| verdict.is_ok());
    let hidden = list(&|verdict| *verdict == Err(Denied::Hidden));
    let may = match yes.len() {
        0 => "nobody".to_owned(),
        many if many == actors.len() - 1 => "who is signed in".to_owned(),
        _ => yes.join(", "),
    };
    match hidden.len() {
        0 => may,
        many if many + yes.len() == actors.len() => format!("{may}; unknown to all others"),
        _ => format!("{may}; unknown to {}", hidden.join(", ")),
    }
}

#[test]
fn the_matrix_is_the_reviewed_one() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/matrix.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, matrix()).expect("written");
    }
    assert_eq!(
        matrix(),
        std::fs::read_to_string(file).unwrap_or_default(),
        "UPDATE_GOLDEN=1 writes it anew"
    );
}

#[test]
fn no_action_is_left_out_of_the_matrix() {
    let matrix = matrix();
    for action in Action::ALL {
        assert!(matrix.contains(&format!("  {action:?} ")), "{action:?}");
    }
}

#[test]
fn an_auditor_reads_and_changes_nothing() {
    let auditor = person(3, vec![Role::Auditor.into()]);
    let others = Resource::Petition { petitioner: key(OWNER), reach: Reach::Staff };
    for action in Action::ALL {
        if let Ok(Right::Office(role)) = check(&auditor, *action, others) {
            assert_eq!(role, Role::Auditor);
            let reads = format!("{action:?}").starts_with("See");
            assert!(reads, "{action:?} is no reading");
        }
    }
}

#[test]
fn an_administrator_sees_no_content() {
    let administrator = person(3, vec![Role::Administrator.into()]);
    let others = Resource::Petition { petitioner: key(OWNER), reach: Reach::Staff };
    for action in [Action::SeePetition, Action::SeeModerationQueue, Action::SeeTrail] {
        assert!(check(&administrator, action, others).is_err(), "{action:?}");
    }
    assert!(check(&administrator, Action::FindPerson, Resource::House).is_err());
}
