//! The drafters' pages: empty and full, with every fault, and with two drafters at one provision.

use std::collections::BTreeMap;

use bills::{Entry, Initiator, Kind, Stage};
use provisions::{
    Fresh, LawText, Level, Problem as Wrong, ReadFault, compare, plain, words_changed,
};

use super::{at, now};
use crate::failure::Fault;
use crate::pages::{
    Back, BillFormPage, BillHead, BillStep, BillStepsPage, DraftChangesPage, DraftPage,
    DraftingPage, ImportFault, ImportTextPage, Problem, ProvisionPage, RemovalPage, Replaced,
    Standing,
};

const TITLE: &str = "Агаарын чанарын тухай хуулийн төсөл";

/// As somebody would paste it.
const LAW: &str = "НЭГДҮГЭЭР БҮЛЭГ
НИЙТЛЭГ ҮНДЭСЛЭЛ
1 дүгээр зүйл.Хуулийн зорилт
1.1.Энэ хуулийн зорилт нь хүн амын эрүүл орчинд амьдрах эрхийг хангахад оршино.
2 дугаар зүйл.Нэр томьёо
2.1.Энэ хуульд хэрэглэсэн дараах нэр томьёог доор дурдсан утгаар ойлгоно:
2.1.1.“агаарын чанар” гэж агаарын цэвэр байдлыг;";

pub(in crate::pages) fn a_law() -> LawText {
    plain::read(LAW, &mut Fresh::default()).map(|read| read.text).unwrap_or_default()
}

fn head(version: u32) -> BillHead {
    let (number, title) = ("BN-202611-00001".to_owned(), TITLE.to_owned());
    BillHead { number, title, kind: Kind::Law, version }
}

pub(in crate::pages) fn a_bill(number: &str, version: u32) -> Option<Entry> {
    Some(Entry {
        bill: number.parse().ok()?,
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
    })
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
    let bills = [a_bill("BN-202611-00002", 0), a_bill("BN-202611-00001", 2)];
    let bills = bills.into_iter().flatten().collect();
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
        is_consulted: version > 0,
        replaced: None,
    };
    let mut odd = a_law();
    for (id, number) in [("p3", "1.3"), ("p5", "9.9")] {
        let found = id.parse().ok().and_then(|id| odd.find_mut(&id));
        found.into_iter().for_each(|found| found.number = number.to_owned());
    }
    let replaced = Some(Replaced { kept: 4, added: 2, removed: 7, seen: "0a".to_owned() });
    vec![
        page(0, LawText::default(), true, false),
        page(2, a_law(), true, false),
        DraftPage { replaced, ..page(2, odd, true, false) },
        page(2, a_law(), false, true),
    ]
}

pub(in crate::pages) fn draft_changes_pages() -> Vec<DraftChangesPage> {
    let (old, mut new) = (a_law(), a_law());
    new.provisions.truncate(0);
    let same = compare(&old, &a_law());
    [compare(&old, &new), same].map(|compared| DraftChangesPage { bill: head(2), compared }).into()
}

pub(in crate::pages) fn provision_pages() -> Vec<ProvisionPage> {
    let law = a_law();
    let paragraph = law.walk().map(|step| step.provision).find(|one| one.level == Level::Paragraph);
    let Some(provision) = paragraph.cloned() else { return Vec::new() };
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

pub(in crate::pages) fn removal_pages() -> Vec<RemovalPage> {
    let chapters = a_law().provisions.into_iter();
    let page = |provision| RemovalPage { bill: head(2), provision, seen_below: "0a".to_owned() };
    chapters.map(page).collect()
}

pub(in crate::pages) fn import_text_pages() -> Vec<ImportTextPage> {
    let page = |pasted: &str, faults| ImportTextPage {
        bill: head(0),
        pasted: pasted.to_owned(),
        seen: "0a".to_owned(),
        count: pasted.lines().count(),
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
        is_consulted: version > 1,
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
        page(0, &[BillStep::Publish, BillStep::Withdraw], None),
        page(1, &[BillStep::Open, BillStep::Stage, BillStep::Withdraw], Some(wrong)),
        page(2, &[BillStep::Publish, BillStep::Extend], Some(refused)),
        page(2, &[], None),
    ]
}
