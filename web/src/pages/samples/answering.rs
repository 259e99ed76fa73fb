//! The secretariat's forms, empty, with every fault, and not taken.

use jiff::civil::date;

use super::{ACTION, NUMBER, now};
use crate::pages::forms::TextError;
use crate::pages::{
    AnsweringFault, AnsweringPage, AnsweringStep, DocumentFault, GivenBack, PetitionRefusal,
    Problem,
};

use AnsweringStep::{Answer, Conclude, Consider, Extend, HandOver};

fn page(steps: Vec<AnsweringStep>, given_back: Option<GivenBack>) -> AnsweringPage {
    AnsweringPage {
        number: NUMBER.to_owned(),
        action: ACTION.to_owned(),
        open_until: steps.contains(&Extend).then(now),
        steps,
        given_back,
    }
}

fn back(
    step: AnsweringStep,
    fields: &[(&str, &str)],
    faults: Vec<(&str, AnsweringFault)>,
    not_taken: Option<Problem>,
) -> Option<GivenBack> {
    Some(GivenBack {
        step,
        fields: fields
            .iter()
            .map(|(name, value)| (step.field(name), (*value).to_owned()))
            .collect(),
        faults: faults.into_iter().map(|(name, fault)| (step.field(name), fault)).collect(),
        not_taken,
    })
}

pub(in crate::pages) fn answering_pages() -> Vec<AnsweringPage> {
    let text = |error| AnsweringFault::Text { error, max: 200 };
    let document = AnsweringFault::Document;
    let kept = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let extended = vec![
        ("day", AnsweringFault::NotLonger { until: now() }),
        ("time", AnsweringFault::NotATime),
        ("reason", text(TextError::Missing)),
    ];
    let handed_over = vec![
        ("to", text(TextError::TooLong { length: 214 })),
        ("day", AnsweringFault::DayInFuture { latest: date(2026, 11, 20) }),
        ("file-1", document(DocumentFault::TooLarge)),
        ("title-2", document(DocumentFault::TitleMissing)),
        ("file-3", document(DocumentFault::FileMissing)),
        ("file-4", document(DocumentFault::NotAllowed)),
        ("file-5", document(DocumentFault::Empty)),
    ];
    let answered = vec![
        ("outcome", AnsweringFault::OutcomeMissing),
        ("text", text(TextError::NotAllowed)),
        ("day", AnsweringFault::DayTooEarly { earliest: date(2026, 11, 20) }),
    ];
    let files = [("kept-2", kept), ("name-2", "тогтоол.pdf"), ("title-3", "Тогтоол")];
    let moved_on = back(
        HandOver,
        &[("to", "УИХ"), ("day", "2026-11-20")],
        vec![],
        Some(Problem::PetitionRefused(PetitionRefusal::OutOfTurn)),
    );
    vec![
        page(vec![Extend], None),
        page(
            vec![HandOver, Extend],
            back(Extend, &[("day", "31.12"), ("time", "18")], extended, None),
        ),
        page(vec![HandOver], back(HandOver, &files, handed_over, None)),
        page(vec![Consider, Answer], None),
        page(vec![Consider, Answer], back(Answer, &[("text", "…")], answered, None)),
        page(
            vec![Consider, Answer],
            back(Consider, &[], vec![("day", AnsweringFault::NotADay)], None),
        ),
        page(vec![Consider, Answer], moved_on),
        page(vec![Conclude], None),
        page(vec![], None),
    ]
}
