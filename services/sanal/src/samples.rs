//! The demonstration's petitions, written for it; their signers are made up too.

mod answering;
mod bills;
mod centre;
mod past;

use std::ops::Range;

use ::bills::BillNumber;
use accounts::mock_dan::SamplePerson;
use accounts::{Attested, Attributes, RegisterNumber};
use anyhow::Context as _;
use jiff::civil::Date;
use kernel::{Actor, Division, Role, Sex, SocialStatus};
use petitions::{Asked, Channel, Kind, PetitionNumber, PetitionText};

use crate::house::House;

use self::bills::LongAgo;
use self::centre::Centre;
pub use self::past::Past;

struct Sample {
    kind: Kind,
    action: &'static str,
    background: &'static str,
    additional_details: &'static str,
    stands: Stands,
    /// Whether it was written some weeks ago.
    is_earlier: bool,
}

/// How far it has come.
#[derive(Clone, Copy)]
enum Stands {
    Draft,
    /// One person stands behind it so far.
    Endorsing,
    /// Waiting for moderation.
    Submitted,
    /// With so many signatures.
    Open(usize),
}

const SAMPLES: &[Sample] = &[
    Sample {
        kind: Kind::WorkingGroup,
        action: "Сургууль, цэцэрлэгийн орчны замд хурд сааруулагч, гэрлэн дохио заавал тавих",
        background: "Хүүхдүүд өглөө бүр олон эгнээ зам хөндлөн гардаг. Хурд сааруулагчгүй замд осол давтагдаж байна.",
        additional_details: "Сургууль, цэцэрлэгээс 300 метрийн дотор хурдыг 30 км/цаг болгож, гарц бүрд гэрэлтүүлэг, хурд сааруулагч тавихыг хуульчилна уу.\n\nЗардлыг орон нутгийн замын сангаас гаргах боломжтой.",
        stands: Stands::Open(412),
        is_earlier: true,
    },
    Sample {
        kind: Kind::Decision,
        action: "Малчдын эрүүл мэндийн жил бүрийн үзлэгийг сум бүрд нүүдлийн эмнэлгээр хийх",
        background: "Сумын төвөөс 60–120 км-т нутагладаг малчид жилдээ нэг ч удаа үзлэгт орж чаддаггүй.",
        additional_details: "Нүүдлийн эмнэлэг зун, намар хоёр удаа баг бүрээр явна. Үзлэгийн хариуг цахимаар авдаг болгоно.",
        stands: Stands::Open(268),
        is_earlier: false,
    },
    Sample {
        kind: Kind::Inspection,
        action: "Улаанбаатар хотын агаарын чанарын хэмжилт, зарцуулсан мөнгөнд хяналт шалгалт хийх",
        background: "Олон жил их хэмжээний мөнгө зарцуулсан ч өвлийн агаар хүлцэх хэмжээнээс хэд дахин бохир хэвээр байна.",
        additional_details: "Ямар арга хэмжээ ямар үр дүн өгснийг нээлттэй тайлагнахыг хүсэж байна.",
        stands: Stands::Open(157),
        is_earlier: false,
    },
    Sample {
        kind: Kind::WorkingGroup,
        action: "Хөгжлийн бэрхшээлтэй иргэд нийтийн тээврээр саадгүй зорчих боломж бүрдүүлэх",
        background: "Автобусны буудал, хаалга, дуут мэдээлэл тэргэнцэртэй болон хараагүй зорчигчид тохирохгүй байна.",
        additional_details: "",
        stands: Stands::Open(318),
        is_earlier: true,
    },
    Sample {
        kind: Kind::Decision,
        action: "Цахим үйлчилгээг хөдөөд сул сүлжээгээр ашиглах боломжтой болгох стандарт батлах",
        background: "Олон цахим үйлчилгээ хүнд хуудас, том зурагтай тул сумаас нээгдэхгүй байна.",
        additional_details: "Төрийн үйлчилгээний хуудас 100 килобайтаас хэтрэхгүй, зураггүй ч ажилладаг байх шаардлага тавина уу.",
        stands: Stands::Submitted,
        is_earlier: false,
    },
    Sample {
        kind: Kind::WorkingGroup,
        action: "Сум бүрийн номын санг цахим номтой, нээлттэй интернэттэй болгох",
        background: "Сумын хүүхдүүд шинэ ном уншихын тулд аймгийн төв ордог.",
        additional_details: "Үүнд хэрэгтэй зүйл:\n\n- цахим номын нэгдсэн эрх\n- номын сан бүрд **таван** уншигч төхөөрөмж\n- нээлттэй интернэт",
        stands: Stands::Endorsing,
        is_earlier: false,
    },
    Sample {
        kind: Kind::Inspection,
        action: "Уурхайн усны хэрэглээг сар бүр нийтэлдэг болох",
        background: "",
        additional_details: "",
        stands: Stands::Draft,
        is_earlier: false,
    },
];

/// What was written some weeks ago: what came of it is written today.
pub struct Earlier {
    answered: PetitionNumber,
    spoken_of: BillNumber,
}

/// So many days ago the first of all this was.
pub const DAYS: i64 = centre::DAYS;

/// So many days ago people were asked about the first of its bills: one has been closed out since, and the answers to
/// what was said of the other are overdue: open for fourteen days, and to be answered within thirty.
const LONG_AGO: i64 = 47;

/// So many days ago the first of its petitions were written: one has been answered since, and one is overdue.
const EARLIER: i64 = 20;

/// Day by day until today, in a house whose clock is this one.
pub async fn write_past(
    house: &House,
    people: &[SamplePerson],
    past: &Past,
) -> anyhow::Result<Earlier> {
    let mut centre = Centre::open(house, people).await?;
    let (mut long_ago, mut earlier) = (None, None);
    for days_ago in (0..=DAYS).rev() {
        past.move_to(days_ago);
        centre.live(house, days_ago).await?;
        if days_ago == LONG_AGO {
            long_ago = Some(bills::write_long_ago(house, people).await?);
        }
        if days_ago == EARLIER {
            let long_ago = long_ago.as_ref().context("nothing was written long ago")?;
            earlier = Some(write_earlier(house, people, long_ago).await?);
        }
    }
    earlier.context("nothing was written earlier")
}

/// Petitions that have signatures enough for a working group, and a bill that people are asked about since.
async fn write_earlier(
    house: &House,
    people: &[SamplePerson],
    long_ago: &LongAgo,
) -> anyhow::Result<Earlier> {
    let spoken_of = bills::write_earlier(house, people, long_ago).await?;
    let reached = SAMPLES.iter().filter(|sample| sample.is_earlier);
    let numbers = publish(house, people, reached).await?;
    house.caught_up().await?;
    house.petitions.keep_time().await?;
    house.caught_up().await?;
    let answered = *numbers.first().context("nothing was written")?;
    Ok(Earlier { answered, spoken_of })
}

pub async fn write(
    house: &House,
    people: &[SamplePerson],
    earlier: &Earlier,
) -> anyhow::Result<()> {
    answering::answer(house, people, earlier.answered).await?;
    bills::write(house, people, earlier.spoken_of).await?;
    publish(house, people, SAMPLES.iter().filter(|sample| !sample.is_earlier)).await?;
    Ok(())
}

async fn publish(
    house: &House,
    people: &[SamplePerson],
    samples: impl Iterator<Item = &'static Sample>,
) -> anyhow::Result<Vec<PetitionNumber>> {
    let moderator = actor_in(house, people, Role::Moderator).await?;
    let adults: Vec<_> =
        people.iter().filter(|person| person.role.is_none() && person.age >= 18).collect();
    let mut numbers = Vec::new();
    for (sample, petitioner) in samples.zip(adults.iter().cycle()) {
        let petitioner = actor_of(house, petitioner).await?;
        let number = started(house, &petitioner, sample).await?;
        if matches!(sample.stands, Stands::Draft) {
            continue;
        }
        house.petitions.submit(&petitioner, number, None).await?;
        if matches!(sample.stands, Stands::Endorsing) {
            endorse(house, &petitioner, number, 1).await?;
            continue;
        }
        let needed = house.petitions.rules().endorsements_needed as usize;
        endorse(house, &petitioner, number, needed).await?;
        if let Stands::Open(signers) = sample.stands {
            house.petitions.publish(&moderator, number).await?;
            sign(house, number, signers).await?;
        }
        numbers.push(number);
    }
    Ok(numbers)
}

/// Somebody of the samples who holds an office.
async fn actor_in(house: &House, people: &[SamplePerson], role: Role) -> anyhow::Result<Actor> {
    let person = people.iter().find(|person| person.role == Some(role));
    actor_of(house, person.with_context(|| format!("no {}", role.code()))?).await
}

async fn started(
    house: &House,
    petitioner: &Actor,
    sample: &Sample,
) -> anyhow::Result<PetitionNumber> {
    let text = PetitionText {
        action: sample.action.into(),
        background: sample.background.into(),
        additional_details: sample.additional_details.into(),
    };
    let asked = Asked { kind: sample.kind, text, request_key: None };
    Ok(house.petitions.start(petitioner, asked).await?)
}

/// So many put themselves behind it; if they are as many as the rules want, it comes to the moderators.
async fn endorse(
    house: &House,
    petitioner: &Actor,
    number: PetitionNumber,
    endorsers: usize,
) -> anyhow::Result<()> {
    house.caught_up().await?;
    let entry = house.petitions.entry(petitioner, number).await?;
    let link = house.petitions.share_link(petitioner, &entry).context("no link")?;
    for actor in crowd(house, 0..endorsers).await? {
        house.petitions.endorse(&actor, number, &link).await?;
    }
    house.caught_up().await?;
    house.petitions.keep_time().await?;
    Ok(())
}

async fn sign(house: &House, number: PetitionNumber, signers: usize) -> anyhow::Result<()> {
    for actor in crowd(house, 0..signers).await? {
        house.petitions.sign(&actor, number, Channel::Web).await?;
    }
    Ok(())
}

/// Someone of the samples, signed in, with the offices they have.
pub async fn actor_of(house: &House, person: &SamplePerson) -> anyhow::Result<Actor> {
    let session = house.accounts.sign_in(&of_sample(person)).await?;
    let citizen = house.accounts.verify(&session.token)?.citizen;
    Ok(Actor::Person { citizen, offices: house.offices.of(citizen.key) })
}

fn of_sample(person: &SamplePerson) -> Attributes {
    let attested = Attested {
        sex: Some(person.sex),
        birth_date: Some(person.birth_date),
        division: Some(person.division),
        social_status: Some(person.social_status),
    };
    Attributes::attested(person.register.clone(), attested)
}

/// Those of the samples who hold no office, as they are signed in.
async fn actors_of(house: &House, people: &[SamplePerson]) -> anyhow::Result<Vec<Actor>> {
    let mut actors = Vec::new();
    for person in people.iter().filter(|person| person.role.is_none() && person.age >= 18) {
        actors.push(actor_of(house, person).await?);
    }
    Ok(actors)
}

/// So many of a crowd, signed in.
async fn crowd(house: &House, which: Range<usize>) -> anyhow::Result<Vec<Actor>> {
    let people: Vec<Attributes> = which.filter_map(made_up).collect();
    let mut actors = Vec::new();
    for session in house.accounts.sign_in_many(&people).await? {
        let citizen = house.accounts.verify(&session.token)?.citizen;
        actors.push(Actor::Person { citizen, offices: Vec::new() });
    }
    Ok(actors)
}

/// The n-th of a crowd, different from the one before in everything.
fn made_up(n: usize) -> Option<Attributes> {
    let born =
        Date::new(i16::try_from(1950 + (n * 7) % 56).ok()?, 1 + (n % 12) as i8, 1 + (n % 28) as i8)
            .ok()?;
    let sex = if n.is_multiple_of(2) { Sex::Female } else { Sex::Male };
    let register = RegisterNumber::invented(born, sex, u32::try_from(n / 56).ok()? + 1)?;
    let divisions: Vec<_> = Division::all().collect();
    let attested = Attested {
        division: Some(divisions[(n * 5) % divisions.len()]),
        social_status: Some(SocialStatus::ALL[(n * 3) % SocialStatus::ALL.len()]),
        ..Attested::default()
    };
    Some(Attributes::attested(register, attested))
}
