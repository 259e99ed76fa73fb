//! A petition that is being written, well and badly, step by step.

use super::{ACTION, BACKGROUND, DETAILS, NUMBER, goals, now, open_cards};
use crate::pages::forms::TextError;
use crate::pages::{
    AppealPage, AppealWords, CheckPage, DraftErrors, DraftForm, DraftLimits, EndorsePage,
    EndorseState, Kind, NamingForm, PetitionRefusal, Problem, SharePage, SimilarPage, StartPage,
    TooLate, TooLatePage, WritePage, WriteStep, WrittenField,
};

const LIMITS: DraftLimits = DraftLimits {
    action_length_max: 150,
    background_length_max: 500,
    additional_details_length_max: 3_000,
};
const CHANGES: &str = "Аль сумдыг хэлж байгаагаа тодруулна уу.\nТоо баримтаа нэмээрэй.";
const REFUSED: &str = "Улсын Их Хурал биш, аймгийн Засаг дарга шийдвэрлэх асуудал байна.";

fn filled() -> DraftForm {
    DraftForm {
        version: "0001".to_owned(),
        action: ACTION.to_owned(),
        background: BACKGROUND.to_owned(),
        additional_details: format!("**Саналууд**\n\n- нэг\n- хоёр\n\n{DETAILS}"),
        kind: Some(Kind::Inspection),
        key: String::new(),
    }
}

pub(in crate::pages) fn start_pages() -> Vec<StartPage> {
    let page = |form, errors, not_taken| StartPage {
        form,
        errors,
        not_taken,
        limits: LIMITS,
        kinds: goals(),
    };
    let long = DraftForm { action: ACTION.repeat(3), ..DraftForm::default() };
    let errors = DraftErrors {
        action: Some(TextError::TooLong { length: 162 }),
        kind_missing: true,
        ..DraftErrors::default()
    };
    let one = DraftErrors { action: Some(TextError::Missing), ..DraftErrors::default() };
    let overloaded = Problem::Overloaded { retry_after_seconds: 1 };
    vec![
        page(DraftForm::default(), DraftErrors::default(), None),
        page(long, errors, None),
        page(DraftForm { action: String::new(), ..filled() }, one, None),
        page(filled(), DraftErrors::default(), Some(Problem::SessionExpired)),
        page(filled(), DraftErrors::default(), Some(overloaded)),
    ]
}

pub(in crate::pages) fn write_pages() -> Vec<WritePage> {
    let page = |step| WritePage {
        number: NUMBER.to_owned(),
        step,
        form: filled(),
        errors: DraftErrors::default(),
        not_taken: None,
        limits: LIMITS,
        kinds: goals(),
        has_preview: false,
        changes_asked: None,
        stands: None,
    };
    let errors = DraftErrors {
        background: Some(TextError::TooLong { length: 612 }),
        ..DraftErrors::default()
    };
    let not_allowed =
        DraftErrors { additional_details: Some(TextError::NotAllowed), ..DraftErrors::default() };
    let changes_asked = Some(CHANGES.to_owned());
    vec![
        page(WriteStep::What),
        WritePage { changes_asked, ..page(WriteStep::What) },
        page(WriteStep::Reason),
        WritePage { errors, ..page(WriteStep::Reason) },
        WritePage { not_taken: Some(Problem::SessionExpired), ..page(WriteStep::Reason) },
        WritePage { stands: Some(CHANGES.to_owned()), ..page(WriteStep::Reason) },
        page(WriteStep::Explanation),
        WritePage { has_preview: true, ..page(WriteStep::Explanation) },
        WritePage { has_preview: true, form: DraftForm::default(), ..page(WriteStep::Explanation) },
        WritePage { errors: not_allowed, ..page(WriteStep::Explanation) },
    ]
}

pub(in crate::pages) fn check_pages() -> Vec<CheckPage> {
    let page = CheckPage {
        number: NUMBER.to_owned(),
        form: filled(),
        kind: goals()[1],
        errors: DraftErrors::default(),
        limits: LIMITS,
        naming: NamingForm { length_max: 100, ..NamingForm::default() },
        not_taken: None,
        endorsements_needed: 101,
        changes_asked: None,
    };
    let unfinished = CheckPage {
        form: DraftForm {
            background: String::new(),
            additional_details: String::new(),
            ..filled()
        },
        errors: DraftErrors { background: Some(TextError::Missing), ..DraftErrors::default() },
        naming: NamingForm {
            consents: true,
            error: Some(TextError::Missing),
            ..page.naming.clone()
        },
        ..page.clone()
    };
    vec![
        CheckPage { endorsements_needed: 0, ..page.clone() },
        CheckPage { changes_asked: Some(CHANGES.to_owned()), ..page.clone() },
        CheckPage { not_taken: Some(Problem::FormExpired), ..page.clone() },
        unfinished,
        page,
    ]
}

pub(in crate::pages) fn too_late_pages() -> Vec<TooLatePage> {
    let page = |why| TooLatePage {
        number: NUMBER.to_owned(),
        why,
        written: vec![
            (WrittenField::Action, String::new()),
            (WrittenField::Background, BACKGROUND.to_owned()),
            (WrittenField::Details, DETAILS.to_owned()),
        ],
    };
    let nothing = TooLatePage { written: vec![], ..page(TooLate::ThrownAway) };
    vec![page(TooLate::HandedIn), page(TooLate::ThrownAway), nothing]
}

pub(in crate::pages) fn similar_pages() -> Vec<SimilarPage> {
    let (number, action) = (NUMBER.to_owned(), ACTION.to_owned());
    vec![SimilarPage { number, action, similar: open_cards() }]
}

pub(in crate::pages) fn share_pages() -> Vec<SharePage> {
    let address = format!("https://sanal.example/petitions/{NUMBER}/endorse/n3Xw8yQd0pTq");
    let page = SharePage {
        number: NUMBER.to_owned(),
        action: ACTION.to_owned(),
        qr: pictures::qr::svg(&address).ok(),
        address,
        endorsement_count: 17,
        needed: 101,
    };
    vec![page.clone(), SharePage { endorsement_count: 0, qr: None, ..page }]
}

pub(in crate::pages) fn endorse_pages() -> Vec<EndorsePage> {
    let states = [
        EndorseState::SignInFirst,
        EndorseState::Ready,
        EndorseState::Endorsed,
        EndorseState::Own,
        EndorseState::UnderAge,
        EndorseState::Enough,
    ];
    let page = |state| EndorsePage {
        number: NUMBER.to_owned(),
        link: "n3Xw8yQd0pTq".to_owned(),
        action: ACTION.to_owned(),
        background: BACKGROUND.to_owned(),
        additional_details: DETAILS.to_owned(),
        kind: Kind::Inspection,
        goal: 70_000,
        endorsement_count: 17,
        needed: 101,
        state,
    };
    states.map(page).into()
}

pub(in crate::pages) fn appeal_pages() -> Vec<AppealPage> {
    let page = |words: &str, error, not_taken| AppealPage {
        number: NUMBER.to_owned(),
        action: ACTION.to_owned(),
        refused_because: REFUSED.to_owned(),
        until: now(),
        form: AppealWords { words: words.to_owned(), error, length_max: 1_000 },
        not_taken,
    };
    vec![
        page("", None, None),
        page(" ", Some(TextError::Missing), None),
        page(DETAILS, Some(TextError::TooLong { length: 1_001 }), None),
        page(DETAILS, None, Some(Problem::PetitionRefused(PetitionRefusal::AppealedAlready))),
    ]
}
