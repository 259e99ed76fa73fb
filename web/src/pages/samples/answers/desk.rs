//! The drafters' desk for answers: before the end, at it and after it.

use std::collections::BTreeMap;

use bills::Kind;
use comments::{Answer, Outcome, ReflectedIn};
use jiff::civil::date;

use super::{BILL, REASON, TITLE, another, at, commented, replied};
use crate::failure::Fault;
use crate::pages::{
    AnswerCommentPage, AnswerForm, AnswerGroupPage, AnswersFilter, AnswersPage, AnswersProgress,
    AnswersState, Back, BillHead, Problem, Replied, ShownAnswer, ShownGroup, SimilarComments,
    ToAnswer,
};

const GROUP: &str = "CG-0123456789ABCDEF";

fn head() -> BillHead {
    BillHead { number: BILL.to_owned(), title: TITLE.to_owned(), kind: Kind::Law, version: 2 }
}

pub(super) fn groups() -> Vec<ShownGroup> {
    let group = |id: &str, answer| ShownGroup {
        id: id.to_owned(),
        title: "Дүнг нийтлэх хугацаа".to_owned(),
        comment_count: 1_204,
        answer,
    };
    let answers = shown_answers().into_iter().take(1);
    let answered = answers.map(|answer| group(GROUP, Some(answer)));
    answered.chain([group("CG-FEDCBA9876543210", None)]).collect()
}

fn to_answer() -> Vec<ToAnswer> {
    let (answer, group) = (shown_answers().pop(), groups().pop());
    let one = ToAnswer { comment: commented(), answer, group, replied: replied() };
    let replied = Replied::default();
    vec![one, ToAnswer { comment: another(), answer: None, group: None, replied }]
}

pub(in crate::pages) fn answers_pages() -> Vec<AnswersPage> {
    let page = |state, answered_count| AnswersPage {
        bill: head(),
        progress: AnswersProgress {
            comment_count: 1_204,
            answered_count,
            due: date(2027, 1, 20),
            is_overdue: answered_count > 1_000,
            state,
        },
        filter: AnswersFilter {
            shows_all: answered_count > 1_000,
            provision: AnswersFilter::WHOLE.to_owned(),
            provisions: vec![
                (AnswersFilter::WHOLE.to_owned(), TITLE.to_owned(), 204),
                ("art_3".to_owned(), "3 дугаар зүйл Хэмжилт".to_owned(), 1_000),
            ],
            after: 0,
        },
        comments: to_answer(),
        groups: groups(),
        similar: Vec::new(),
        next: None,
        key: "k".to_owned(),
        title_max: 200,
        back: None,
        is_left_open: false,
        is_read_only: false,
    };
    let closes_at = at("2026-12-10T16:00:00Z");
    let next = Some(format!("/bills/{BILL}/answering?show=unanswered&provision=&after=12"));
    let back = Back {
        form: "group",
        fields: BTreeMap::from([
            ("group-chosen-CM-0123456789ABCDEF".to_owned(), "yes".to_owned()),
            ("group-title".to_owned(), String::new()),
        ]),
        faults: vec![("group-title".to_owned(), Fault::Missing)],
        not_taken: None,
    };
    let expired = Back { not_taken: Some(Problem::SessionExpired), ..Back::default() };
    let empty = AnswersPage {
        comments: Vec::new(),
        groups: Vec::new(),
        ..page(AnswersState::Withdrawn, 0)
    };
    vec![
        AnswersPage {
            similar: vec![similar()],
            next,
            ..page(AnswersState::Open { closes_at }, 12)
        },
        AnswersPage { back: Some(back), ..page(AnswersState::Answering, 12) },
        AnswersPage { is_left_open: true, ..page(AnswersState::Answering, 1_201) },
        AnswersPage { back: Some(expired), ..page(AnswersState::ClosingOut, 1_204) },
        AnswersPage { is_read_only: true, ..page(AnswersState::Answering, 12) },
        page(AnswersState::ClosedOut, 1_204),
        empty,
    ]
}

fn similar() -> SimilarComments {
    SimilarComments {
        alike: vec![("CM-1111111111111111".to_owned(), "Төслийг дэмжинэ.".to_owned())],
        title: "3 дугаар зүйл Хэмжилт".to_owned(),
        key: "k".to_owned(),
        ..SimilarComments::default()
    }
}

fn form(standing: Option<Answer>) -> AnswerForm {
    AnswerForm {
        places: vec![
            ("art_3".to_owned(), "3 дугаар зүйл Хэмжилт".to_owned()),
            ("art_4".to_owned(), "4 дүгээр зүйл Хориглох зүйл".to_owned()),
        ],
        version: 2,
        standing,
        seen: 4,
        reason_max: 2_000,
    }
}

fn standing(provision: &str, version: u32) -> Answer {
    let reflected_in = Some(ReflectedIn { provision: provision.to_owned(), version });
    Answer { outcome: Outcome::Partly, reason: REASON.to_owned(), reflected_in }
}

fn wrong(form: &'static str, faults: &[(&str, Fault)]) -> Back {
    let name = |field: &str| format!("{form}-{field}");
    Back {
        form,
        fields: BTreeMap::from([(name("outcome"), "reflected".to_owned())]),
        faults: faults.iter().map(|(field, fault)| (name(field), *fault)).collect(),
        not_taken: None,
    }
}

pub(in crate::pages) fn answer_comment_pages() -> Vec<AnswerCommentPage> {
    let mut comments = to_answer();
    let (other, one) = (comments.pop(), comments.pop());
    let page = |one, form: Option<AnswerForm>, back| {
        let similar = form.is_some().then(similar);
        let fits = groups().into_iter().filter(|_| form.is_none()).collect();
        let is_read_only = false;
        AnswerCommentPage { bill: head(), one, form, similar, fits, back, is_read_only }
    };
    let faults = [("reason", Fault::Missing), ("provision", Fault::Missing)];
    let new = other.map(|other| page(other, Some(form(None)), Some(wrong("answer", &faults))));
    let again = one.clone().map(|one| page(one, Some(form(Some(standing("art_3", 1)))), None));
    let over = one.map(|one| page(one, None, None));
    [new, again, over].into_iter().flatten().collect()
}

pub(in crate::pages) fn answer_group_pages() -> Vec<AnswerGroupPage> {
    let page = |group, form, back| AnswerGroupPage {
        bill: head(),
        group,
        comments: to_answer(),
        next: Some(format!("/bills/{BILL}/answering/groups/{GROUP}?after=12")),
        similar: None,
        form,
        title_max: 200,
        back,
        is_read_only: false,
    };
    let faults = [("title", Fault::Missing)];
    let answered = groups().into_iter().next().map(|group| page(group, None, None));
    let waits = groups().pop().map(|group| {
        let form = Some(form(Some(standing("art_9", 1))));
        let similar = Some(SimilarComments { into: groups().pop(), ..similar() });
        AnswerGroupPage { next: None, similar, ..page(group, form, Some(wrong("rename", &faults))) }
    });
    let empty = groups().pop().map(|group| AnswerGroupPage {
        comments: Vec::new(),
        next: None,
        ..page(group, Some(form(None)), None)
    });
    [answered, waits, empty].into_iter().flatten().collect()
}

pub(super) fn shown_answers() -> Vec<ShownAnswer> {
    let place = Some(("3.3 Хэмжилтийн дүнг 1 цагийн дотор нийтэлнэ.".to_owned(), 2));
    let answer = |outcome, place| ShownAnswer { outcome, reason: REASON.to_owned(), place };
    vec![
        answer(Outcome::Reflected, place.clone()),
        answer(Outcome::Partly, place),
        answer(Outcome::NotReflected, None),
    ]
}
