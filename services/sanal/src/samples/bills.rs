//! The demonstration's bills, written for it: one that people are asked about now, one that is to be opened,
//! one administrative act, and one that nobody but its drafters sees yet.

use std::sync::Arc;

use accounts::Attributes;
use accounts::mock_dan::SamplePerson;
use anyhow::Context as _;
use bills::{BillNumber, Creating, Initiator, Kind, Moderated, Opening, ReplaceDraft, Stage};
use comments::{ByName, Channel, CommentText, Matter, Suggested, Writing};
use jiff::ToSpan as _;
use kernel::{Actor, Role, clock};
use provisions::{Fresh, plain};

use super::{actor_in, actor_of, made_up};
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
            house.caught_up().await?;
            said_by_people(house, people, number).await?;
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

/// What people say of the bill that is open: where, in which words, how they would word it, how many stand behind it.
const SAID: &[(&str, &str, Option<&str>, usize)] = &[
    (
        "4.2",
        "Өвлийн улиралд утаа минут тутам өөрчлөгддөг тул цаг тутам хангалтгүй.",
        Some("Хэмжилтийг 15 минут тутам хийнэ."),
        24,
    ),
    ("4.1", "Гэр хорооллын хороо бүрд нэг цэг байх хэрэгтэй.", None, 17),
    (
        "6.1",
        "Улирал бүр биш, сар бүр нийтэлбэл иргэд хянахад хялбар.",
        Some("Агаарын бохирдлыг бууруулахад зарцуулсан хөрөнгийн тайланг сар бүр нийтэлнэ."),
        31,
    ),
    ("", "Төслийг бүхэлд нь дэмжиж байна. Хэрэгжүүлэх хугацааг нь тодорхой болгоорой.", None, 9),
];

async fn said_by_people(
    house: &House,
    people: &[SamplePerson],
    number: BillNumber,
) -> anyhow::Result<()> {
    let adults = people.iter().filter(|person| person.role.is_none() && person.age >= 16);
    let (_, version) = house.bills.version(&Actor::Visitor, number, None).await?;
    for ((place, text, suggested, supports), person) in SAID.iter().zip(adults) {
        let writer = actor_of(house, person).await?;
        let matter = matter_of(house, number).await?;
        let at = version.text.walk().map(|step| step.provision).find(|one| one.number == *place);
        let limits = &house.comments.rules().text;
        let writing = Writing {
            provision: at.filter(|_| !place.is_empty()).map(|one| one.id.to_string()),
            reply_to: None,
            stance: None,
            text: CommentText::parse(text, limits)?,
            suggested: suggested.map(|words| Suggested::parse(words, limits)).transpose()?,
            by_name: ByName::Pseudonym,
            channel: Channel::Web,
            request_key: place.parse().or_else(|_| "whole".parse())?,
        };
        let written = house.comments.write(&writer, &matter, writing).await?;
        let crowd: Vec<Attributes> = (0..*supports).filter_map(made_up).collect();
        for session in house.accounts.sign_in_many(&crowd).await? {
            let citizen = house.accounts.verify(&session.token)?.citizen;
            let actor = Actor::Person { citizen, offices: Vec::new() };
            house.comments.support(&actor, &matter, &written.comment).await?;
        }
    }
    Ok(())
}

/// As pages make it of a bill.
async fn matter_of(house: &House, number: BillNumber) -> anyhow::Result<Matter> {
    let bill = house.bills.matter_now(&Actor::Visitor, number).await?;
    let window = bill.window.context("nobody was asked")?;
    Ok(Matter {
        id: number.to_string(),
        version: bill.version,
        provisions: Arc::new(bill.provisions.iter().map(ToString::to_string).collect()),
        guard: bill.guard,
        opens_at: window.opens_at,
        closes_at: window.closes_at,
        is_held_first: false,
        is_closed_out: false,
        answer_due: Some(window.answer_due),
    })
}
