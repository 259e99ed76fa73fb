//! Builders for tests: a bill at every stage, and what is said about it.

use cqrs_es::Aggregate as _;
use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use jiff::civil::Date;
use kernel::Timestamp;
use provisions::{LawText, Level, Provision, ProvisionId};

use crate::bill::events::{
    BillCreated, BillEvent, BillWithdrawn, ConsultationOpened, DraftReplaced, VersionPublished,
};
use crate::bill::{Bill, BillCommand, Moderated};
use crate::creating::{CreateBill, Creating};
use crate::drafting::EditDraft;
use crate::kind::{Initiator, Kind};

pub const NOON: &str = "2026-11-20T04:00:00Z";
pub const TITLE: &str = "Агаарын тухай";

pub fn given(events: Vec<BillEvent>) -> AggregateTestExecutor<Bill> {
    TestFramework::<Bill>::with(()).given(events)
}

pub fn the_bill(events: Vec<BillEvent>) -> Bill {
    let mut bill = Bill::default();
    events.into_iter().for_each(|event| bill.apply(event));
    bill
}

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub fn id(text: &str) -> ProvisionId {
    text.parse().expect("an id")
}

pub fn article(one: &str, number: &str, heading: &str) -> Provision {
    Provision {
        id: id(one),
        level: Level::Article,
        number: number.into(),
        heading: Some(heading.into()),
        text: String::new(),
        children: Vec::new(),
    }
}

pub fn create(kind: Kind, initiator: Initiator) -> BillCommand {
    let (title, initiated_by) = (TITLE.into(), "Байгаль орчны яам".into());
    BillCommand::Create(CreateBill { said: Creating { kind, title, initiator, initiated_by } })
}

pub fn edit(edit: crate::bill::events::Edit, seen: Option<String>) -> BillCommand {
    BillCommand::Edit(EditDraft { edit, seen })
}

/// Two articles: the first has a paragraph.
pub fn text() -> LawText {
    let mut first = article("p1", "1", "Зорилт");
    first.children.push(Provision {
        id: id("p2"),
        level: Level::Paragraph,
        number: "1.1".into(),
        heading: None,
        text: "Агаарыг хамгаална.".into(),
        children: Vec::new(),
    });
    LawText { provisions: vec![first, article("p3", "2", "Хууль тогтоомж")] }
}

pub struct ABill;

pub fn a_bill() -> ABill {
    ABill
}

impl ABill {
    pub fn begun(&self) -> Vec<BillEvent> {
        let created = BillCreated {
            kind: Kind::Law,
            title: TITLE.into(),
            initiator: Initiator::Government,
            initiated_by: "Байгаль орчны яам".into(),
        };
        vec![created.into()]
    }

    pub fn written(&self) -> Vec<BillEvent> {
        with(self.begun(), DraftReplaced { text: text() })
    }

    pub fn published(&self) -> Vec<BillEvent> {
        let (title, text) = (TITLE.into(), text());
        let explanation = "Агаарыг цэвэр байлгана".into();
        with(self.written(), VersionPublished { version: 1, title, text, explanation })
    }

    pub fn open(&self) -> Vec<BillEvent> {
        let opened = ConsultationOpened {
            count: 1,
            version: 1,
            opens_at: instant(NOON),
            closes_at: instant("2026-12-04T16:00:00Z"),
            least_days: 14,
            moderated: Moderated::After,
            answer_due: day("2027-01-03"),
        };
        with(self.published(), opened)
    }

    pub fn withdrawn(&self) -> Vec<BillEvent> {
        let reason = "Засгийн газар буцаан татсан".into();
        with(self.open(), BillWithdrawn { on: day("2026-11-20"), reason })
    }
}

fn with(mut events: Vec<BillEvent>, event: impl Into<BillEvent>) -> Vec<BillEvent> {
    events.push(event.into());
    events
}
