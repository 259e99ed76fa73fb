//! The report: while comments come in, while they are answered, and at its end.

use bills::Kind;
use comments::{Mark, States, disclosed};
use kernel::{AgeBand, Cell, Division, Sex, SocialStatus};

use super::desk::{groups, shown_answers};
use super::{BILL, TITLE, another, at, commented, replied};
use crate::pages::{
    BillHead, Commented, Replied, ReportComment, ReportNumbers, ReportPage, ReportPlace,
    ReportRows, ReportSheetPage, ShownMark,
};
use crate::report::{OutcomeCounts, ProvisionReport, ReportStage};

fn head() -> BillHead {
    let (number, title) = (BILL.to_owned(), TITLE.to_owned());
    BillHead { number, title, kind: Kind::Law, version: 2 }
}

fn numbers(stage: ReportStage) -> ReportNumbers {
    let outcomes = OutcomeCounts { reflected: 800, partly: 100, not_reflected: 300, pending: 4 };
    let provision = |id: Option<&str>, name: Option<&str>| ProvisionReport {
        id: id.map(str::to_owned),
        name: name.map(str::to_owned),
        comments: 602,
        replies: 20,
        outcomes,
        in_favour: 1_204,
        against: 98,
    };
    let cell = |sex, age_band| Cell {
        sex,
        age_band,
        division: Division::UNKNOWN,
        social_status: SocialStatus::Employed,
    };
    let cells = [
        (cell(Sex::Female, AgeBand::From25), 512),
        (cell(Sex::Female, AgeBand::From55), 127),
        (cell(Sex::Male, AgeBand::From25), 304),
        (cell(Sex::Male, AgeBand::From16), 3),
    ];
    ReportNumbers {
        stage,
        states: States {
            comments: 1_204,
            replies: 40,
            held: u64::from(stage == ReportStage::Open),
            off_topic: 2,
            abusive: 1,
            deleted: 5,
        },
        outcomes,
        provisions: vec![
            provision(None, None),
            provision(Some("art_3"), Some("3 дугаар зүйл Хэмжилт")),
        ],
        participant_count: 946,
        participants: (stage != ReportStage::Open).then(|| disclosed(&cells)),
    }
}

fn rows(next: Option<&str>) -> ReportRows {
    let hidden = ShownMark {
        mark: Mark::Abusive,
        reason: "Бусдыг доромжилсон үг хэрэглэсэн.".to_owned(),
        at: at("2026-11-22T03:15:00Z"),
    };
    let row = |comment, answer, mark| ReportComment {
        comment,
        answer,
        group: None,
        mark,
        replied: Replied::default(),
    };
    let mut comments: Vec<_> =
        shown_answers().into_iter().map(|answer| row(commented(), Some(answer), None)).collect();
    comments.push(row(another(), None, None));
    comments.push(row(Commented { text: None, suggested: None, ..another() }, None, Some(hidden)));
    comments[0].replied = replied();
    comments[0].group = Some("Дүнг нийтлэх хугацаа".to_owned());
    let whole = comments.split_off(3);
    let place = |name: Option<&str>, comments| {
        let name = name.map(str::to_owned);
        ReportPlace { name, comments }
    };
    let places = vec![
        place(None, whole),
        place(Some("3.2 Хэмжилтийн дүнг 24 цагийн дотор нийтэлнэ."), comments),
    ];
    ReportRows { places, next: next.map(str::to_owned) }
}

pub(in crate::pages) fn report_pages() -> Vec<ReportPage> {
    let page = |stage| ReportPage {
        bill: head(),
        report: numbers(stage),
        groups: groups(),
        rows: rows(Some("/bills/BN-202611-00007/report?after=12")),
        provision: None,
    };
    let closed_out_at = Some(at("2027-01-15T03:15:00Z"));
    vec![
        page(ReportStage::Open),
        page(ReportStage::Answering),
        page(ReportStage::Final { closed_out_at }),
        ReportPage {
            groups: Vec::new(),
            rows: ReportRows { places: Vec::new(), next: None },
            provision: Some("art_3".to_owned()),
            ..page(ReportStage::Final { closed_out_at: None })
        },
    ]
}

pub(in crate::pages) fn report_sheet_pages() -> Vec<ReportSheetPage> {
    vec![ReportSheetPage {
        bill: head(),
        report: numbers(ReportStage::Answering),
        groups: groups(),
        rows: rows(Some("/bills/BN-202611-00007/report/print?after=12")),
        made_at: at("2027-01-15T03:15:00Z"),
        address: "https://sanal.example/bills/BN-202611-00007/report".to_owned(),
    }]
}
