//! The demonstration's bills, written for it: one that people are asked about now, in its second version; one that
//! is to be opened; one administrative act; one that nobody but its drafters sees yet; one that is answered and
//! closed out; one whose answers are overdue.

mod answering;
mod spoken;
mod talking;

use std::sync::Arc;

use accounts::mock_dan::SamplePerson;
use anyhow::Context as _;
use bills::{BillNumber, Creating, Initiator, Kind, Moderated, Opening, ReplaceDraft, Stage};
use comments::Matter;
use jiff::ToSpan as _;
use kernel::{Actor, Role, clock};
use provisions::{Fresh, plain};

use self::answering::{answer, answer_together, close_out};
use self::talking::{hidden_and_shown_again, say};
use super::{actor_in, actors_of, crowd};
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

const WASTE: Sample = Sample {
    kind: Kind::Law,
    title: "Хог хаягдлын тухай хуулийн төсөл (жишээ)",
    initiator: Initiator::Government,
    initiated_by: "Байгаль орчны асуудал хариуцсан яам",
    text: include_str!("bills/waste.txt"),
    explanation: "Хог хаягдлыг ангилан ялгах, дахин боловсруулахыг дэмжинэ.",
    window: Some((0, 14)),
};
const WASTE_NEXT: &str = include_str!("bills/waste_2.txt");

const DOGS: Sample = Sample {
    kind: Kind::Amendment,
    title: "Гэрийн тэжээвэр амьтны тухай хуульд нэмэлт оруулах тухай хуулийн төсөл (жишээ)",
    initiator: Initiator::Member,
    initiated_by: "Улсын Их Хурлын гишүүд",
    text: include_str!("bills/dogs.txt"),
    explanation: "Нохойг бүртгэж, эзэн нь хариуцлага хүлээдэг болгоно.",
    window: Some((0, 14)),
};

const AIR: Sample = Sample {
    kind: Kind::Law,
    title: "Агаарын чанарын тухай хуулийн төсөл (жишээ)",
    initiator: Initiator::Government,
    initiated_by: "Байгаль орчны асуудал хариуцсан яам",
    text: include_str!("bills/air.txt"),
    explanation: "Агаарын чанарын хэмжилт, зарцуулалтыг **нээлттэй** болгож, орон нутгийн үүргийг тодорхой болгоно.",
    window: Some((0, 41)),
};
const AIR_NEXT: &str = include_str!("bills/air_2.txt");

const OTHERS: &[Sample] = &[
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

/// Bills of many weeks ago: people were asked about both.
pub struct LongAgo {
    waste: BillNumber,
    dogs: BillNumber,
}

pub(super) async fn write_long_ago(
    house: &House,
    people: &[SamplePerson],
) -> anyhow::Result<LongAgo> {
    let drafter = actor_in(house, people, Role::Drafter).await?;
    let (waste, dogs) =
        (opened(house, &drafter, &WASTE).await?, opened(house, &drafter, &DOGS).await?);
    let writers = crowd(house, 60..68).await?;
    say(house, waste, &writers, spoken::OF_WASTE).await?;
    say(house, dogs, &writers, spoken::OF_DOGS).await?;
    Ok(LongAgo { waste, dogs })
}

/// One of some weeks ago that is open still, and what came of those before it.
pub(super) async fn write_earlier(
    house: &House,
    people: &[SamplePerson],
    long_ago: &LongAgo,
) -> anyhow::Result<BillNumber> {
    let drafter = actor_in(house, people, Role::Drafter).await?;
    is_closed_out(house, &drafter, long_ago.waste).await?;
    let of_dogs = said_of(house, long_ago.dogs).await?;
    answer(house, &drafter, long_ago.dogs, &of_dogs[2], spoken::STRAYS).await?;
    let air = opened(house, &drafter, &AIR).await?;
    let today = clock::day_of(house.clock.now());
    house.bills.reach_stage(&drafter, air, Stage::Tabled, today, "").await?;
    say(house, air, &actors_of(house, people).await?, spoken::OF_AIR).await?;
    Ok(air)
}

async fn is_closed_out(house: &House, drafter: &Actor, waste: BillNumber) -> anyhow::Result<()> {
    let said = said_of(house, waste).await?;
    published(house, drafter, waste, WASTE_NEXT, "Цэгийн тоо, хөнгөлөлтийг саналын дагуу өөрчлөв.")
        .await?;
    let points = Some(spoken::POINTS);
    answer_together(house, drafter, waste, "Ангилан ялгах цэгийн тоо", &said[..3], points).await?;
    for (id, words) in
        said[3..].iter().zip([spoken::DISCOUNT, spoken::EVERY_MONTH, spoken::SCHOOLS])
    {
        answer(house, drafter, waste, id, words).await?;
    }
    close_out(house, drafter, waste).await
}

pub(super) async fn write(
    house: &House,
    people: &[SamplePerson],
    air: BillNumber,
) -> anyhow::Result<()> {
    let drafter = actor_in(house, people, Role::Drafter).await?;
    let said = said_of(house, air).await?;
    published(
        house,
        &drafter,
        air,
        AIR_NEXT,
        "Хэмжилтийн зарчмыг нэмж, давтамж, тайлагналыг саналын дагуу өөрчлөв.",
    )
    .await?;
    let often = [said[0].clone(), said[4].clone()];
    answer_together(house, &drafter, air, "Хэмжих давтамж", &often, Some(spoken::OFTEN)).await?;
    answer(house, &drafter, air, &said[2], spoken::SPENDING).await?;
    let writers = actors_of(house, people).await?;
    let next = say(house, air, &writers, spoken::OF_AIR_NEXT).await?;
    let mut moderators = Vec::new();
    for person in people.iter().filter(|person| person.role == Some(Role::Moderator)) {
        moderators.push(super::actor_of(house, person).await?);
    }
    let [one, other, ..] = moderators.as_slice() else { anyhow::bail!("no two moderators") };
    hidden_and_shown_again(house, air, &next[1], &writers[1], [one, other]).await?;
    for sample in OTHERS {
        if sample.window.is_some() {
            opened(house, &drafter, sample).await?;
        } else {
            drafted(house, &drafter, sample).await?;
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
    brought_in(house, drafter, number, sample.text).await?;
    Ok(number)
}

async fn brought_in(
    house: &House,
    drafter: &Actor,
    number: BillNumber,
    text: &str,
) -> anyhow::Result<()> {
    let text = plain::read(text, &mut Fresh::default()).context("a sample's text")?.text;
    let seen = house.bills.draft(drafter, number).await?.seen;
    let command = ReplaceDraft { text, has_own_ids: false, seen };
    house.bills.import(drafter, number, command).await?;
    Ok(())
}

async fn published(
    house: &House,
    drafter: &Actor,
    number: BillNumber,
    text: &str,
    explanation: &str,
) -> anyhow::Result<()> {
    brought_in(house, drafter, number, text).await?;
    let seen = house.bills.draft(drafter, number).await?.seen;
    house.bills.publish(drafter, number, explanation, &seen).await?;
    house.caught_up().await
}

/// Published, and opened for comment.
async fn opened(house: &House, drafter: &Actor, sample: &Sample) -> anyhow::Result<BillNumber> {
    let number = drafted(house, drafter, sample).await?;
    published(house, drafter, number, sample.text, sample.explanation).await?;
    let (in_days, days) = sample.window.context("it is not opened")?;
    let today = clock::day_of(house.clock.now());
    let opens_on = (in_days > 0).then(|| today.checked_add(in_days.days())).transpose()?;
    let closes_on = today.checked_add((in_days + days).days())?;
    let moderated = Moderated::After;
    house.bills.open(drafter, number, Opening { opens_on, closes_on, moderated }).await?;
    house.caught_up().await?;
    Ok(number)
}

/// Comments, the first one first.
async fn said_of(house: &House, number: BillNumber) -> anyhow::Result<Vec<comments::CommentId>> {
    house.caught_up().await?;
    let matter = number.to_string();
    let desk = comments::Desk { matter, limit: 100, ..comments::Desk::default() };
    let shown = house.comments.desk(&desk).await?;
    Ok(shown.into_iter().map(|one| one.entry.comment).collect())
}

/// The id of what has that number in the version that was published last.
async fn provision_of(
    house: &House,
    number: BillNumber,
    place: &str,
) -> anyhow::Result<Option<String>> {
    let (_, version) = house.bills.version(&Actor::Visitor, number, None).await?;
    let at = version.text.walk().map(|step| step.provision).find(|one| one.number == place);
    Ok(at.filter(|_| !place.is_empty()).map(|one| one.id.to_string()))
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
