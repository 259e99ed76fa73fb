//! The moderators' desk in every state, the grounds, and a made-up record.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::answers::{comment_queue, comment_record};
use super::petitions::{open_cards, own_cards};
use super::{ACTION, BACKGROUND, DETAILS, NUMBER, at};
use crate::pages::forms::TextError;
use crate::pages::{
    AppealCase, AppealForm, Appealed, CodeError, CommentQueue, CommentRecord, Desk, DeskForms,
    DeskPage, DuplicateError, GroundError, GroundErrors, GroundForm, GroundFormPage, GroundRefusal,
    Kind, ModerationPage, PetitionCard, PetitionRefusal, Problem, RecordPage, RecordedRefusal,
    RecordedWeek, RefuseForm, Reviewed, ReviewedBy, ShownGround, Verdict, Waiting, WaitingPetition,
    Written,
};

const WORDS: &str = "Эмчийн орон тоог орон нутгийн төсөв шийддэг тул аймгийн Иргэдийн Төлөөлөгчдийн Хуралд хандана уу.";

fn waits(days: u64, is_overdue: bool) -> Waiting {
    let since = at("2026-11-20T03:15:00Z") - SignedDuration::from_hours(24) * days_of(days);
    Waiting { since, days, due: at("2026-11-27T16:00:00Z"), is_overdue }
}

fn days_of(days: u64) -> i32 {
    i32::try_from(days).unwrap_or_default()
}

fn waiting() -> Vec<WaitingPetition> {
    let until = at("2026-11-20T04:30:00Z");
    let gone = PetitionCard { action: String::new(), ..own_cards().swap_remove(1) };
    let cards = own_cards().into_iter().take(2).chain([gone]).chain(open_cards());
    let states = [
        (waits(9, true), false, ReviewedBy::SomebodyElse { until }),
        (waits(2, false), true, ReviewedBy::You { until }),
        (waits(1, false), false, ReviewedBy::Nobody),
        (waits(0, false), false, ReviewedBy::Nobody),
    ];
    let waiting =
        cards.zip(states).map(|(card, (waiting, is_appeal, reviewed_by))| WaitingPetition {
            number: card.number,
            action: card.action,
            kind: card.kind,
            is_appeal,
            waiting,
            reviewed_by,
        });
    waiting.collect()
}

pub(in crate::pages) fn moderation_pages() -> Vec<ModerationPage> {
    let next = Some("/moderation?after=1795176000000000.PN-202611-00042".to_owned());
    let none = CommentQueue::default();
    vec![
        ModerationPage { waiting: Vec::new(), total: 0, next: None, comments: none.clone() },
        ModerationPage { waiting: waiting(), total: 4, next: None, comments: none },
        ModerationPage { waiting: waiting(), total: 412, next, comments: comment_queue() },
    ]
}

pub(in crate::pages) fn shown_grounds() -> Vec<ShownGround> {
    let ground = |code: &str, is_hidden| ShownGround {
        code: code.to_owned(),
        is_hidden,
        names_duplicate: code == "duplicate",
        title: None,
        text: None,
    };
    let written = ShownGround {
        title: Some(["Шүүхэд байгаа хэрэг".to_owned(), "Before a court".to_owned()]),
        text: Some(["Шүүх шийдвэрлэж байна.".to_owned(), "A court decides it.".to_owned()]),
        ..ground("in_court", false)
    };
    vec![
        ground("unclear", false),
        ground("duplicate", false),
        ground("outside_competence", false),
        ground("offensive", true),
        written,
    ]
}

fn forms() -> DeskForms {
    DeskForms {
        changes: Written::default(),
        refuse: RefuseForm { grounds: shown_grounds(), ..RefuseForm::default() },
        appeal: AppealForm::default(),
        words_length_max: 1_000,
    }
}

fn reviewed() -> Reviewed {
    Reviewed {
        name: Some("Жишээ Бат".to_owned()),
        asked_before: Some("Аль гудамж вэ?".to_owned()),
        kind: Kind::Inspection,
        action: ACTION.to_owned(),
        background: BACKGROUND.to_owned(),
        additional_details: DETAILS.to_owned(),
        waiting: Some(waits(2, false)),
        appeal: None,
        similar: open_cards(),
    }
}

fn appeal(words: Option<&str>) -> Reviewed {
    let appeal = AppealCase {
        ground: shown_grounds().swap_remove(2),
        because: WORDS.to_owned(),
        duplicate_of: None,
        refused_at: at("2026-11-18T03:00:00Z"),
        words: words.map(str::to_owned),
    };
    Reviewed { appeal: Some(appeal), similar: Vec::new(), ..reviewed() }
}

fn desk(desk: Desk) -> DeskPage {
    DeskPage {
        number: NUMBER.to_owned(),
        reviewed: Some(reviewed()),
        desk,
        forms: forms(),
        not_taken: None,
        lock_minutes: 30,
    }
}

fn written(text: &str, error: Option<TextError>) -> Written {
    Written { text: text.to_owned(), error }
}

pub(in crate::pages) fn desk_pages() -> Vec<DeskPage> {
    let until = at("2026-11-20T04:30:00Z");
    let mine = Desk::Mine { until };
    let says = Some("Хуулийн 14 дүгээр зүйлд эмчийн орон тоог заасан байдаг.");
    let wrong = RefuseForm {
        grounds: shown_grounds(),
        chosen: "duplicate".to_owned(),
        words: written("", Some(TextError::Missing)),
        duplicate_of: "PN-1".to_owned(),
        duplicate_error: Some(DuplicateError::NotANumber),
        ..RefuseForm::default()
    };
    let gone = RefuseForm {
        grounds: shown_grounds(),
        ground_error: Some(GroundError::Gone),
        words: written(WORDS, None),
        ..RefuseForm::default()
    };
    let filled = RefuseForm {
        grounds: shown_grounds(),
        words: written(WORDS, None),
        ..RefuseForm::default()
    };
    let undecided = AppealForm {
        is_verdict_missing: true,
        words: written(" ", Some(TextError::TooLong { length: 1_004 })),
        ..AppealForm::default()
    };
    let decided = AppealForm { verdict: Some(Verdict::Uphold), ..AppealForm::default() };
    let somebody_elses = Desk::SomebodyElses { until };
    let taken = Problem::PetitionRefused(PetitionRefusal::UnderReview { until });
    let over = Problem::PetitionRefused(PetitionRefusal::NotSubmitted);
    let not_waiting = Reviewed { waiting: None, ..reviewed() };
    let destroyed = Reviewed {
        action: String::new(),
        background: String::new(),
        additional_details: String::new(),
        ..reviewed()
    };
    vec![
        desk(Desk::Free),
        desk(mine),
        DeskPage { forms: DeskForms { refuse: wrong, ..forms() }, ..desk(mine) },
        DeskPage { forms: DeskForms { refuse: gone, ..forms() }, ..desk(mine) },
        DeskPage {
            forms: DeskForms { changes: written(" ", Some(TextError::Missing)), ..forms() },
            ..desk(mine)
        },
        DeskPage {
            forms: DeskForms { refuse: filled.clone(), ..forms() },
            not_taken: Some(Problem::StepUpRequired { minutes: 10 }),
            ..desk(mine)
        },
        DeskPage { not_taken: Some(taken.clone()), ..desk(somebody_elses) },
        desk(somebody_elses),
        DeskPage {
            forms: DeskForms { refuse: filled.clone(), ..forms() },
            not_taken: Some(taken),
            ..desk(somebody_elses)
        },
        DeskPage {
            reviewed: Some(not_waiting),
            forms: DeskForms { refuse: filled.clone(), ..forms() },
            not_taken: Some(over),
            ..desk(Desk::Over)
        },
        DeskPage {
            reviewed: None,
            forms: DeskForms { refuse: filled, ..forms() },
            not_taken: Some(Problem::SessionExpired),
            ..desk(Desk::SignedOut)
        },
        desk(Desk::OwnPetition),
        desk(Desk::ReadOnly),
        DeskPage { reviewed: Some(destroyed), ..desk(Desk::Free) },
        DeskPage { reviewed: Some(appeal(says)), ..desk(mine) },
        DeskPage {
            reviewed: Some(appeal(None)),
            forms: DeskForms { appeal: undecided, ..forms() },
            ..desk(mine)
        },
        DeskPage {
            reviewed: Some(appeal(says)),
            forms: DeskForms { appeal: decided, ..forms() },
            not_taken: Some(Problem::Overloaded { retry_after_seconds: 1 }),
            ..desk(mine)
        },
        DeskPage { reviewed: Some(appeal(says)), ..desk(Desk::OwnRefusal) },
    ]
}

pub(in crate::pages) fn ground_form_pages() -> Vec<GroundFormPage> {
    let empty = GroundFormPage {
        code: None,
        form: GroundForm::default(),
        errors: GroundErrors::default(),
        not_taken: None,
        now: None,
        title_length_max: 100,
        text_length_max: 500,
    };
    let form = GroundForm {
        title_mn: "Шүүхэд байгаа хэрэг".to_owned(),
        title_en: "Before a court".to_owned(),
        text_mn: "Шүүх шийдвэрлэж байна.".to_owned(),
        text_en: "A court decides it.".to_owned(),
        seen: Some(3),
        ..GroundForm::default()
    };
    let errors = GroundErrors {
        code: Some(CodeError::NotACode),
        title_en: Some(TextError::Missing),
        text_mn: Some(TextError::TooLong { length: 512 }),
        ..GroundErrors::default()
    };
    let taken = GroundErrors { code: Some(CodeError::Taken), ..GroundErrors::default() };
    let edit = GroundFormPage { code: Some("in_court".to_owned()), form, ..empty.clone() };
    let changed = Problem::GroundRefused(GroundRefusal::ChangedMeanwhile);
    vec![
        empty.clone(),
        GroundFormPage { errors, ..empty.clone() },
        GroundFormPage { errors: taken, ..empty },
        edit.clone(),
        GroundFormPage { not_taken: Some(changed), now: shown_grounds().pop(), ..edit.clone() },
        GroundFormPage { not_taken: Some(Problem::GroundRefused(GroundRefusal::Gone)), ..edit },
    ]
}

pub(in crate::pages) fn record_pages() -> Vec<RecordPage> {
    let refusal = |n: usize, action: Option<&str>, appeal| RecordedRefusal {
        number: format!("PN-202611-{n:05}"),
        action: action.map(str::to_owned),
        ground: shown_grounds().swap_remove(if action.is_some() { 2 } else { 3 }),
        words: WORDS.to_owned(),
        duplicate_of: None,
        refused_at: at("2026-11-18T03:00:00Z"),
        took: Some(SignedDuration::from_hours(n.try_into().unwrap_or(1))),
        appeal,
    };
    let because = "Хууль тогтоомж зөрчөөгүй байна.".to_owned();
    let duplicate = RecordedRefusal {
        ground: shown_grounds().swap_remove(1),
        duplicate_of: Some(NUMBER.to_owned()),
        ..refusal(12, Some(ACTION), None)
    };
    let refusals = vec![
        refusal(71, None, None),
        refusal(5, Some(ACTION), Some(Appealed::Waiting)),
        refusal(0, None, Some(Appealed::Upheld { because: because.clone() })),
        refusal(30, Some(ACTION), Some(Appealed::Overturned { because })),
        duplicate,
    ];
    let week = |day: &str, counts, median| RecordedWeek {
        begins_on: day.parse().unwrap_or(Date::ZERO),
        ends_on: day
            .parse::<Date>()
            .and_then(|day| day.checked_add(jiff::Span::new().days(6)))
            .unwrap_or(Date::ZERO),
        counts,
        median,
    };
    let weeks = vec![
        week("2026-11-16", [12, 4, 2, 6, 1, 0, 1], Some(SignedDuration::from_hours(53))),
        week("2026-11-09", [0; 7], None),
    ];
    let next = Some("/moderation/record?after=1795176000000000.1207".to_owned());
    vec![
        RecordPage {
            weeks: weeks.clone(),
            refusals: Vec::new(),
            next: None,
            comments: CommentRecord::default(),
        },
        RecordPage { weeks, refusals: refusals.clone(), next, comments: comment_record() },
        RecordPage { weeks: Vec::new(), refusals, next: None, comments: comment_record() },
    ]
}
