//! What came of the demonstration's first petition: handed over, considered, answered.

use accounts::mock_dan::SamplePerson;
use jiff::{ToSpan as _, civil::Date};
use kernel::{Role, clock};
use petitions::{Answering, Considering, Document, HandingOver, Outcome, PetitionNumber};

use super::actor_in;
use crate::house::House;

const COMMITTEE: &str = "Аюулгүй байдал, гадаад бодлогын байнгын хороо";
const WORDS: &str = "Хороо асуудлыг хэлэлцэж, ажлын хэсэг байгуулахыг олонхоор дэмжив. Замын цагдаагаас судалгаа гаргуулна.";
const ANSWER: &str = "Улсын Их Хурал **ажлын хэсэг** байгуулж, дараах чиглэл өглөө:\n\n\
- сургууль, цэцэрлэгээс 300 метрийн дотор хурдыг 30 км/цаг болгох;\n\
- гарц бүрд гэрэлтүүлэг тавих зардлыг 2027 оны төсөвт тусгах.";
/// A page that says what it is.
const RESOLUTION: &[u8] = include_bytes!("resolution.pdf");

pub(super) async fn answer(
    house: &House,
    people: &[SamplePerson],
    number: PetitionNumber,
) -> anyhow::Result<()> {
    let secretariat = actor_in(house, people, Role::Secretariat).await?;
    let petitions = &house.petitions;
    let handed = HandingOver { to: COMMITTEE.into(), on: ago(house, 16), documents: Vec::new() };
    petitions.hand_over(&secretariat, number, handed).await?;
    let considered = Considering {
        committee: COMMITTEE.into(),
        on: ago(house, 9),
        words: WORDS.into(),
        documents: vec![resolution(house).await?],
    };
    petitions.consider(&secretariat, number, considered).await?;
    let answered = Answering {
        outcome: Outcome::PartlyGranted,
        text: ANSWER.into(),
        on: ago(house, 2),
        documents: Vec::new(),
    };
    Ok(petitions.answer(&secretariat, number, answered).await?)
}

async fn resolution(house: &House) -> anyhow::Result<Document> {
    let kept = house.files.keep(RESOLUTION, "resolution.pdf").await?;
    Ok(Document {
        title: "Байнгын хорооны тогтоол (жишээ)".into(),
        digest: kept.digest,
        media_type: kept.media_type.as_str().into(),
        bytes: kept.bytes,
    })
}

fn ago(house: &House, days: i64) -> Date {
    let today = clock::day_of(house.clock.now());
    today.checked_sub(days.days()).unwrap_or(today)
}
