//! What happened to a made-up petition, up to Parliament's answer.

use jiff::civil::date;
use petitions::{ClosingCause, Document, Outcome, Step, Taken};

use super::petitions::ground;
use super::{NUMBER, at};

fn document() -> Document {
    Document {
        title: "Байнгын хорооны тогтоол".to_owned(),
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 184_320,
    }
}

fn taken(said: Vec<(&str, Step)>) -> Vec<Taken> {
    let steps = (1..).zip(said).filter_map(|(position, (instant, said))| {
        Some(Taken { position, petition: NUMBER.parse().ok()?, at: at(instant), said })
    });
    steps.collect()
}

pub(super) fn refused_steps() -> Vec<Taken> {
    let words = "Шүүхээр хянагдаж буй хэрэг.".to_owned();
    let refused = Step::Refused { ground: ground(false), words: words.clone(), duplicate_of: None };
    taken(vec![
        ("2026-10-18T02:00:00Z", Step::Submitted),
        ("2026-10-19T02:00:00Z", Step::ChangesAsked),
        ("2026-10-21T02:00:00Z", refused),
        ("2026-10-22T02:00:00Z", Step::Appealed),
        ("2026-10-25T02:00:00Z", Step::Upheld { words: words.clone() }),
        ("2026-10-26T02:00:00Z", Step::Overturned { words }),
    ])
}

/// The first of them.
pub(super) fn steps(count: usize) -> Vec<Taken> {
    let closes_at = at("2026-12-20T10:00:00Z");
    let said = vec![
        ("2026-10-18T02:00:00Z", Step::Endorsed { endorsement_count: 101 }),
        ("2026-10-20T02:00:00Z", Step::Published { closes_at, threshold: 70_000 }),
        (
            "2026-11-02T02:00:00Z",
            Step::Extended { closes_at, reason: "Сүлжээ хоёр хоног тасарсан.".to_owned() },
        ),
        (
            "2026-11-20T02:00:00Z",
            Step::Reached {
                signature_count: 70_000,
                hand_over_due: date(2026, 11, 27),
                answer_due: date(2027, 1, 19),
            },
        ),
        ("2026-11-24T02:00:00Z", Step::Closed { cause: ClosingCause::ThresholdReached }),
        (
            "2026-11-27T02:00:00Z",
            Step::HandedOver {
                to: "Нийгмийн бодлогын байнгын хороо".to_owned(),
                on: date(2026, 11, 27),
                documents: vec![document()],
                consider_due: date(2026, 12, 27),
            },
        ),
        (
            "2026-12-20T02:00:00Z",
            Step::Considered {
                committee: "Нийгмийн бодлогын байнгын хороо".to_owned(),
                on: date(2026, 12, 20),
                words: "Хороо ажлын хэсэг байгуулахыг дэмжив.".to_owned(),
                documents: Vec::new(),
            },
        ),
        (
            "2027-01-15T02:00:00Z",
            Step::Answered {
                outcome: Outcome::PartlyGranted,
                text: "Улсын Их Хурал **ажлын хэсэг** байгууллаа.\n\n- Эмчийн орон тоог хуульд тусгана.\n- Цалинг төсөвт суулгана.".to_owned(),
                on: date(2027, 1, 15),
                documents: vec![document()],
            },
        ),
        ("2027-01-20T02:00:00Z", Step::Concluded),
    ];
    taken(said.into_iter().take(count).collect())
}
