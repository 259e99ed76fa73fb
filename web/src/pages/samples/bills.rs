//! A made-up bill on clean air, in every state.

#[cfg(test)]
use bills::Entry;
use bills::{
    Closing, Consultation, Heading, Initiator, Kind, Moderated, Outcomes, Scheduled, Stage, Step,
    Taken, Version,
};
use jiff::civil::date;
use provisions::{Fresh, LawText, compare, plain};

use super::{at, now};
use crate::pages::{
    BillCard, BillPage, BillSheetPage, BillState, BillVersionPage, ComparisonPage,
    ConsultationsPage,
};

pub(super) const BILL: &str = "BN-202611-00007";
pub(super) const TITLE: &str = "Агаарын чанарын тухай хуулийн төсөл";
const EXPLANATION: &str = "Өвлийн улиралд **хот суурин газрын агаарын бохирдол** хэвийн хэмжээнээс давж байна. Төсөлд:\n\n- агаарын чанарыг хэн, хэрхэн хэмжихийг,\n- бохирдуулагч ямар үүрэг хүлээхийг тогтоосон.";
const FIRST: &str = "НЭГДҮГЭЭР БҮЛЭГ
НИЙТЛЭГ ҮНДЭСЛЭЛ
1 дүгээр зүйл.Хуулийн зорилт
1.1.Энэ хуулийн зорилт нь хүн амын цэвэр агаараар амьсгалах эрхийг хангахад оршино.
2 дугаар зүйл.Хуулийн үйлчлэх хүрээ
2.1.Энэ хууль хот, суурин газрын агаарт үйлчилнэ.
2.2.Энэ хууль дараах зүйлд үйлчлэхгүй:
2.2.1.ажлын байрны агаар;
2.2.2.ой, хээрийн түймрийн утаа.
ХОЁРДУГААР БҮЛЭГ
АГААРЫН ЧАНАР
3 дугаар зүйл.Хэмжилт
3.1.Агаарын чанарыг цаг тутам хэмжинэ.
3.2.Хэмжилтийн дүнг 24 цагийн дотор нийтэлнэ.
4 дүгээр зүйл.Хориглох зүйл
4.1.Хог хаягдал ил шатаахыг хориглоно.";
const SECOND: &str = "НЭГДҮГЭЭР БҮЛЭГ
НИЙТЛЭГ ҮНДЭСЛЭЛ
1 дүгээр зүйл.Хуулийн зорилт
1.1.Энэ хуулийн зорилт нь хүн амын цэвэр агаараар амьсгалах эрхийг хангахад оршино.
2 дугаар зүйл.Хуулийн үйлчлэх хүрээ
2.1.Энэ хууль хот, суурин газрын агаарт үйлчилнэ.
2.2.Энэ хууль дараах зүйлд үйлчлэхгүй:
2.2.1.ажлын байрны агаар.
ХОЁРДУГААР БҮЛЭГ
АГААРЫН ЧАНАР
3 дугаар зүйл.Хэмжилт
3.1.Агаарын чанарыг улсын хэмжээнд цаг тутам хэмжинэ.
3.2.Хэмжилтийн багажийг жил бүр шалгана.
3.3.Хэмжилтийн дүнг 1 цагийн дотор нийтэлнэ.
4 дүгээр зүйл.Хориглох зүйл
4.1.Хог хаягдал ил шатаахыг хориглоно.";

fn read(text: &str) -> LawText {
    plain::read(text, &mut Fresh::default()).map(|read| read.text).unwrap_or_default()
}

fn heading(version: u32, text: &LawText) -> Heading {
    Heading {
        version,
        title: TITLE.to_owned(),
        explanation: EXPLANATION.to_owned(),
        published_at: at(if version == 1 {
            "2026-11-19T02:00:00Z"
        } else {
            "2026-12-10T02:00:00Z"
        }),
        provision_count: text.count() as u64,
    }
}

/// Two of them; provisions that are in both keep their ids.
pub(super) fn versions() -> (Version, Version) {
    let first = read(FIRST);
    let mut fresh = Fresh::after(&first);
    let second = read(SECOND).keeping_ids_of(&first, &mut fresh);
    let (one, two) = (heading(1, &first), heading(2, &second));
    (Version { heading: one, text: first }, Version { heading: two, text: second })
}

pub(super) fn consultation() -> Consultation {
    Consultation {
        count: 1,
        version: 1,
        opens_at: at("2026-11-20T04:00:00Z"),
        closes_at: at("2026-12-04T16:00:00Z"),
        least_days: 14,
        moderated: Moderated::After,
        answer_due: date(2027, 1, 3),
        extended_because: None,
        closing: Closing::Answering,
        closed_out_at: None,
        outcomes: None,
    }
}

fn outcomes() -> Outcomes {
    Outcomes {
        comment_count: 1_312,
        reflected_count: 401,
        partly_reflected_count: 96,
        not_reflected_count: 815,
    }
}

fn steps() -> Vec<Taken> {
    let published = |version| Step::Published { version, explanation: EXPLANATION.to_owned() };
    let (opens_at, closes_at) = (consultation().opens_at, consultation().closes_at);
    let reason = "Сүлжээ хоёр хоног тасарсан.".to_owned();
    let words = "Засгийн газар өргөн мэдүүлсэн.".to_owned();
    let said = [
        ("2026-11-19T02:00:00Z", published(1)),
        ("2026-11-19T03:00:00Z", Step::Opened { version: 1, opens_at, closes_at }),
        ("2026-11-28T03:00:00Z", Step::Extended { closes_at, reason: reason.clone() }),
        ("2026-12-10T02:00:00Z", published(2)),
        ("2027-01-02T02:00:00Z", Step::ClosedOut { outcomes: outcomes() }),
        ("2027-01-08T02:00:00Z", Step::Stage { stage: Stage::Tabled, on: date(2027, 1, 7), words }),
        ("2027-02-01T02:00:00Z", Step::Withdrawn { on: date(2027, 2, 1), reason }),
    ];
    let taken = (1..).zip(said).filter_map(|(position, (instant, said))| {
        Some(Taken { position, bill: BILL.parse().ok()?, at: at(instant), said })
    });
    taken.collect()
}

pub(in crate::pages) fn bill_pages() -> Vec<BillPage> {
    let (first, second) = versions();
    let open = BillPage {
        number: BILL.to_owned(),
        title: TITLE.to_owned(),
        kind: Kind::Law,
        initiator: Initiator::Government,
        initiated_by: "Байгаль орчны яам".to_owned(),
        state: BillState::Open { closes_at: consultation().closes_at },
        consultation: Some(consultation()),
        stage: Stage::Drafting,
        versions: vec![first.heading.clone()],
        version: Some(first.clone()),
        steps: steps().into_iter().take(2).collect(),
        spoken: None,
        may_draft: false,
    };
    let with = |state| BillPage { state, ..open.clone() };
    let coming = BillState::Coming { opens_at: now(), closes_at: consultation().closes_at };
    let answering =
        |is_overdue| BillState::Answering { answer_due: consultation().answer_due, is_overdue };
    let extended = Consultation {
        extended_because: Some("Сүлжээ хоёр хоног тасарсан.".to_owned()),
        ..consultation()
    };
    let whole = BillPage {
        version: Some(second.clone()),
        versions: vec![second.heading, first.heading],
        steps: steps(),
        stage: Stage::Tabled,
        consultation: Some(extended),
        ..open.clone()
    };
    let reason = "Дахин боловсруулахаар болсон.".to_owned();
    let closed_out = BillState::ClosedOut { closed_out_at: now(), outcomes: outcomes() };
    let unpublished = BillPage {
        version: None,
        versions: vec![],
        steps: vec![],
        consultation: None,
        spoken: None,
        may_draft: true,
        ..with(BillState::Drafted)
    };
    vec![
        BillPage { consultation: None, ..with(BillState::Published) },
        with(coming),
        BillPage {
            kind: Kind::AdministrativeAct,
            initiator: Initiator::Agency,
            ..with(answering(false))
        },
        BillPage { state: answering(true), ..whole.clone() },
        BillPage { state: closed_out, ..whole.clone() },
        BillPage { state: BillState::Withdrawn { on: date(2027, 2, 1), reason }, ..whole },
        unpublished,
        open,
    ]
}

#[cfg(test)]
pub(in crate::pages) fn bill_entry() -> Entry {
    Entry {
        bill: BILL.parse().unwrap_or_else(|_| unreachable!("it is one")),
        kind: Kind::Law,
        title: TITLE.to_owned(),
        initiator: Initiator::Government,
        initiated_by: "Байгаль орчны яам".to_owned(),
        stage: Stage::Drafting,
        stage_on: None,
        created_at: at("2026-11-01T02:00:00Z"),
        version: 1,
        shown_at: Some(at("2026-11-19T02:00:00Z")),
        published_at: Some(at("2026-11-19T02:00:00Z")),
        provision_count: Some(16),
        withdrawn_on: None,
        withdrawn_because: None,
        position: 1,
        consultation: Some(consultation()),
    }
}

pub(in crate::pages) fn bill_cards() -> Vec<BillCard> {
    let of = |page: BillPage| BillCard {
        number: page.number,
        title: page.title,
        kind: page.kind,
        initiator: page.initiator,
        initiated_by: page.initiated_by,
        stage: page.stage,
        version: page.versions.first().map_or(0, |heading| heading.version),
        state: page.state,
    };
    bill_pages().into_iter().filter(|page| page.version.is_some()).map(of).collect()
}

pub(in crate::pages) fn bill_version_pages() -> Vec<BillVersionPage> {
    let (first, second) = versions();
    let state = BillState::Open { closes_at: consultation().closes_at };
    let page = |version: &Version, newest| BillVersionPage {
        number: BILL.to_owned(),
        state: state.clone(),
        version: version.clone(),
        newest,
    };
    vec![page(&first, 2), page(&second, 2)]
}

pub(in crate::pages) fn bill_sheet_pages() -> Vec<BillSheetPage> {
    vec![BillSheetPage {
        number: BILL.to_owned(),
        kind: Kind::Law,
        initiator: Initiator::Government,
        initiated_by: "Байгаль орчны яам".to_owned(),
        version: versions().1,
        address: format!("https://sanal.example/bills/{BILL}"),
    }]
}

pub(in crate::pages) fn comparison_pages() -> Vec<ComparisonPage> {
    let (first, second) = versions();
    let mut moved = second.text.clone();
    if let Some(chapter) = moved.provisions.first_mut() {
        chapter.children.reverse();
    }
    let renumbered = moved.clone().renumbered();
    let page = |from, to, compared| ComparisonPage {
        number: BILL.to_owned(),
        title: TITLE.to_owned(),
        from,
        to,
        versions: vec![second.heading.clone(), first.heading.clone()],
        compared,
    };
    vec![
        page(1, 2, compare(&first.text, &second.text)),
        page(2, 1, compare(&second.text, &first.text)),
        page(2, 2, compare(&second.text, &second.text)),
        page(1, 2, compare(&second.text, &moved)),
        page(1, 2, compare(&second.text, &renumbered)),
    ]
}

/// The latest to close first.
pub(crate) fn scheduled() -> Vec<Scheduled> {
    let of = |count, withdrawn_on| {
        Some(Scheduled {
            bill: BILL.parse().ok()?,
            title: TITLE.to_owned(),
            kind: Kind::Law,
            withdrawn_on,
            changed_at: Some(at("2026-11-19T03:00:00Z")),
            consultation: Consultation { count, ..consultation() },
        })
    };
    let withdrawn = of(2, Some(date(2026, 11, 20)));
    let closed_out = of(3, None).map(|one| Scheduled {
        consultation: Consultation { closing: Closing::Out, ..one.consultation },
        ..one
    });
    [of(1, None), withdrawn, closed_out].into_iter().flatten().collect()
}

pub(in crate::pages) fn consultations_pages() -> Vec<ConsultationsPage> {
    let hours = ["2026-11-19T04:00:00Z", "2026-11-21T04:00:00Z", "2027-02-01T04:00:00Z"];
    let mut pages = Vec::from(hours.map(|hour| ConsultationsPage::of(scheduled(), at(hour))));
    pages.push(ConsultationsPage::of(Vec::new(), now()));
    pages
}
