//! The demonstration's bills, written for it: one that people are asked about now, one that is to be opened,
//! one administrative act, and one that nobody but its drafters sees yet.

use accounts::mock_dan::SamplePerson;
use anyhow::Context as _;
use bills::{BillNumber, Creating, Initiator, Kind, Moderated, Opening, ReplaceDraft, Stage};
use jiff::ToSpan as _;
use kernel::{Actor, Role, clock};
use provisions::{Fresh, plain};

use super::actor_in;
use crate::house::House;

struct Sample {
    kind: Kind,
    title: &'static str,
    initiator: Initiator,
    initiated_by: &'static str,
    text: &'static str,
    explanation: &'static str,
    /// In so many days from today it opens (0: now), and it is open for so many.
    window: Option<(i64, i64)>,
}

const SAMPLES: &[Sample] = &[
    Sample {
        kind: Kind::Law,
        title: "Агаарын чанарын тухай хуулийн төсөл (жишээ)",
        initiator: Initiator::Government,
        initiated_by: "Байгаль орчны асуудал хариуцсан яам",
        text: include_str!("bills/air.txt"),
        explanation: "Агаарын чанарын хэмжилт, зарцуулалтыг **нээлттэй** болгож, орон нутгийн үүргийг тодорхой болгоно.",
        window: Some((0, 21)),
    },
    Sample {
        kind: Kind::AdministrativeAct,
        title: "Нийтийн тээврийн саадгүй байдлын журмын төсөл (жишээ)",
        initiator: Initiator::Agency,
        initiated_by: "Тээврийн асуудал хариуцсан агентлаг",
        text: include_str!("bills/transport.txt"),
        explanation: "Хөгжлийн бэрхшээлтэй хүн нийтийн тээврээр саадгүй зорчих шаардлагыг тогтооно.",
        window: Some((3, 45)),
    },
    Sample {
        kind: Kind::Amendment,
        title: "Номын сангийн тухай хуульд нэмэлт, өөрчлөлт оруулах тухай хуулийн төсөл (жишээ)",
        initiator: Initiator::Member,
        initiated_by: "Улсын Их Хурлын гишүүд",
        text: "1 дүгээр зүйл.Нэмэлт оруулах\n1.1.Номын сангийн тухай хуулийн 5 дугаар зүйлд доор дурдсан агуулгатай хэсэг нэмсүгэй.\n1.2.Сум бүрийн номын сан нээлттэй интернэттэй байна.\n2 дугаар зүйл.Хүчин төгөлдөр болох\n2.1.Энэ хуулийг 2027 оны 1 дүгээр сарын 1-ний өдрөөс эхлэн дагаж мөрдөнө.",
        explanation: "",
        window: None,
    },
];

pub(super) async fn write(house: &House, people: &[SamplePerson]) -> anyhow::Result<()> {
    let drafter = actor_in(house, people, Role::Drafter).await?;
    for sample in SAMPLES {
        let number = drafted(house, &drafter, sample).await?;
        let Some((in_days, days)) = sample.window else { continue };
        let seen = house.bills.draft(&drafter, number).await?.seen;
        house.bills.publish(&drafter, number, sample.explanation, &seen).await?;
        let today = clock::day_of(house.clock.now());
        let opens_on = (in_days > 0).then(|| today.checked_add(in_days.days())).transpose()?;
        let closes_on = today.checked_add((in_days + days).days())?;
        let moderated = Moderated::After;
        house.bills.open(&drafter, number, Opening { opens_on, closes_on, moderated }).await?;
        if sample.kind == Kind::Law {
            house.bills.reach_stage(&drafter, number, Stage::Tabled, today, "").await?;
        }
    }
    Ok(())
}

async fn drafted(house: &House, drafter: &Actor, sample: &Sample) -> anyhow::Result<BillNumber> {
    let said = Creating {
        kind: sample.kind,
        title: sample.title.into(),
        initiator: sample.initiator,
        initiated_by: sample.initiated_by.into(),
    };
    let number = house.bills.create(drafter, said).await?;
    let text = plain::read(sample.text, &mut Fresh::default()).context(sample.title)?.text;
    let seen = house.bills.draft(drafter, number).await?.seen;
    let command = ReplaceDraft { text, has_own_ids: false, seen };
    house.bills.import(drafter, number, command).await?;
    Ok(number)
}
