//! The drafters' pages: empty and full, with every fault, and with two drafters at one provision.

use std::collections::BTreeMap;

use bills::{Entry, Initiator, Kind, Stage};
use provisions::{LawText, Level, Problem as Wrong, Provision, ReadFault, words_changed};

use super::{at, now};
use crate::failure::Fault;
use crate::pages::{
    Back, BillFormPage, BillHead, BillStep, BillStepsPage, DraftPage, DraftingPage, ImportFault,
    ImportTextPage, Problem, ProvisionPage, Standing,
};

const TITLE: &str = "Агаарын чанарын тухай хуулийн төсөл";

pub(in crate::pages) fn a_law() -> LawText {
    let one = |id: &str, level, number: &str, heading: Option<&str>, text: &str, children| {
        let (number, text) = (number.to_owned(), text.to_owned());
        let id = id.parse().expect("an id");
        Provision { id, level, number, heading: heading.map(str::to_owned), text, children }
    };
    let leaf = |id, number, text| one(id, Level::Paragraph, number, None, text, Vec::new());
    let aim = one(
        "p2",
        Level::Article,
        "1",
        Some("Хуулийн зорилт"),
        "",
        vec![leaf(
            "p3",
            "1.1",
            "Энэ хуулийн зорилт нь хүн амын эрүүл орчинд амьдрах эрхийг хангахад оршино.",
        )],
    );
    let words = one(
        "p4",
        Level::Article,
        "2",
        Some("Нэр томьёо"),
        "",
        vec![one(
            "p5",
            Level::Paragraph,
            "2.1",
            None,
            "Энэ хуульд хэрэглэсэн дараах нэр томьёог доор дурдсан утгаар ойлгоно:",
            vec![one(
                "p6",
                Level::Point,
                "2.1.1",
                None,
                "“агаарын чанар” гэж агаарын цэвэр байдлыг;",
                Vec::new(),
            )],
        )],
    );
    let chapter = one("p1", Level::Chapter, "1", Some("НИЙТЛЭГ ҮНДЭСЛЭЛ"), "", vec![aim, words]);
    LawText { provisions: vec![chapter] }
}

fn head(version: u32) -> BillHead {
    let (number, title) = ("BN-202611-00001".to_owned(), TITLE.to_owned());
    BillHead { number, title, kind: Kind::Law, version }
}

pub(in crate::pages) fn a_bill(number: &str, version: u32) -> Entry {
    Entry {
        bill: number.parse().expect("a number"),
        kind: Kind::Law,
        title: TITLE.to_owned(),
        initiator: Initiator::Government,
        initiated_by: "Байгаль орчин, уур амьсгалын өөрчлөлтийн яам".to_owned(),
        stage: Stage::Drafting,
        stage_on: None,
        created_at: now(),
        version,
        shown_at: (version > 0).then(now),
        published_at: (version > 0).then(now),
        provision_count: Some(6),
        withdrawn_on: None,
        withdrawn_because: None,
        position: 12,
        consultation: None,
    }
}

fn back(form: &'static str, fields: &[(&str, &str)], faults: Vec<(&str, Fault)>) -> Back {
    let name = |field: &str| format!("{form}-{field}");
    let fields: BTreeMap<_, _> =
        fields.iter().map(|(field, value)| (name(field), (*value).to_owned())).collect();
    let faults = faults.into_iter().map(|(field, fault)| (name(field), fault)).collect();
    Back { form, fields, faults, not_taken: None }
}

pub(in crate::pages) fn drafting_pages() -> Vec<DraftingPage> {
    let today = jiff::civil::date(2026, 11, 20);
    let bills = vec![a_bill("BN-202611-00002", 0), a_bill("BN-202611-00001", 2)];
    vec![
        DraftingPage { bills: Vec::new(), today, next: None },
        DraftingPage { bills, today, next: Some("/drafting?after=1~BN-202611-00001".to_owned()) },
    ]
}

pub(in crate::pages) fn bill_form_pages() -> Vec<BillFormPage> {
    let wrong = vec![("title", Fault::Missing), ("initiator", Fault::NotOneOf)];
    let new = BillFormPage {
        bill: None,
        initiator: None,
        initiated_by: String::new(),
        back: Some(back("bill", &[("title", ""), ("initiated_by", "Яам")], wrong)),
    };
    let described = BillFormPage {
        bill: Some(head(1)),
        initiator: Some(Initiator::Government),
        initiated_by: "Байгаль орчны яам".to_owned(),
        back: None,
    };
    vec![new, described]
}

pub(in crate::pages) fn draft_pages() -> Vec<DraftPage> {
    let page = |version, text, is_new, is_withdrawn| DraftPage {
        bill: head(version),
        text,
        is_new,
        is_withdrawn,
        may_write: true,
    };
    vec![
        page(0, LawText::default(), true, false),
        page(2, a_law(), true, false),
        page(2, a_law(), false, true),
    ]
}

pub(in crate::pages) fn provision_pages() -> Vec<ProvisionPage> {
    let law = a_law();
    let provision = law.find(&"p3".parse().expect("an id")).expect("it is there").clone();
    let mine = "Энэ хуулийн зорилт нь хүн бүрийн эрүүл орчинд амьдрах эрхийг хангахад оршино.";
    let against = Some(words_changed(&provision.text, mine));
    let standing = Standing {
        provision,
        seen: "0a".to_owned(),
        seen_below: "0b".to_owned(),
        parents: vec![("p4".to_owned(), "2 дугаар зүйл Нэр томьёо".to_owned())],
    };
    let page = |standing, back, against| ProvisionPage { bill: head(2), standing, back, against };
    let sent = back("reword", &[("text", mine)], Vec::new());
    vec![
        page(None, None, None),
        page(Some(standing.clone()), None, None),
        page(Some(standing), Some(sent), against),
    ]
}

pub(in crate::pages) fn import_text_pages() -> Vec<ImportTextPage> {
    let page = |pasted: &str, faults| ImportTextPage {
        bill: head(0),
        pasted: pasted.to_owned(),
        seen: "0a".to_owned(),
        faults,
        back: None,
    };
    let repeated = Wrong::Repeated { found: "1.1".to_owned(), first_line: 2 };
    let faults = vec![ImportFault::Read(ReadFault { line: 3, problem: repeated })];
    vec![
        page("", Vec::new()),
        page("", vec![ImportFault::Missing]),
        page("1 дүгээр зүйл.Зорилт\n1.1.Нэг\n1.1.Хоёр", faults),
    ]
}

pub(in crate::pages) fn bill_steps_pages() -> Vec<BillStepsPage> {
    let page = |version, steps: &[BillStep], back| BillStepsPage {
        bill: head(version),
        steps: steps.to_vec(),
        seen: "0a".to_owned(),
        changed: (version > 0).then_some([1, 2, 3, 4]),
        stage: Stage::Tabled,
        least_days: 14,
        earliest: jiff::civil::date(2026, 12, 4),
        closes_on: (version > 1).then(|| jiff::civil::date(2026, 12, 4)),
        explanation_max: 10_000,
        reason_max: 1_000,
        back,
    };
    let too_short = Fault::TooShort { least_days: 14, earliest: jiff::civil::date(2026, 12, 4) };
    let wrong = back("open", &[("closes_on", "2026-11-25")], vec![("closes_on", too_short)]);
    let refused = Back {
        form: "publish",
        not_taken: Some(Problem::BillRefused(bills::BillError::StillOpen(at(
            "2026-12-04T16:00:00Z",
        )))),
        ..Back::default()
    };
    vec![
        page(0, &[BillStep::Publish], None),
        page(1, &[BillStep::Open, BillStep::Stage, BillStep::Withdraw], Some(wrong)),
        page(2, &[BillStep::Publish, BillStep::Extend], Some(refused)),
        page(2, &[], None),
    ]
}
