//! What many complain of in the demonstration, and how far each has come on its way to Cabinet and back.

use anyhow::Context as _;
use cabinet::{AgendaId, AgendaState, Answered, Deciding, IssueId};
use complaints::Channel::{App, InPerson, Kiosk, Phone, Web};
use complaints::{Channel, Kind};
use jiff::ToSpan as _;
use kernel::{AgencyCode, clock};

use super::Centre;
use super::cases::{Case, case};
use super::courses::Course::{self, Accepted, Solved, UnderWay};
use crate::house::House;

pub(super) struct Matter {
    pub(super) about: (&'static str, &'static str),
    /// Who answers for it, as the directory has it.
    agency: &'static str,
    people: i64,
    /// From which day to which they complain.
    days_ago: (i64, i64),
    course: Course,
    words: &'static [&'static str],
    raised: (i64, &'static str),
    summary: &'static str,
    /// Whether it was put on the agenda of the next meeting.
    is_on_agenda: bool,
    decision: Option<Decision>,
}

struct Decision {
    text: &'static str,
    agency: &'static str,
    due_in_days: i64,
    /// Days after the decision, what the agency reports, whether it is done.
    reports: &'static [(i64, &'static str, bool)],
    /// What those say who were asked so far.
    said: &'static [(Answered, Option<u8>)],
}

/// The channels by which people complain of them, one after the other.
const CHANNELS: [Channel; 5] = [Web, Phone, App, Kiosk, InPerson];

pub(super) const MATTERS: &[Matter] = &[
    Matter {
        about: ("buses", "MN-1-1122"),
        agency: "ub-transport",
        people: 6,
        days_ago: (84, 76),
        course: Solved(15, 3),
        words: &[
            "Шинэ хорооллын чиглэлд автобус цаг гаруй ирдэггүй.",
            "Өглөө автобусанд багтахгүй, ажлаасаа хоцорч байна.",
            "Оройн найман цагаас хойш автобус огт явахгүй байна.",
        ],
        raised: (
            74,
            "Нэг чиглэлийн талаар олон хүн ижил гомдол гаргаж, дүүргийн түвшинд шийдэгдэхгүй байна.",
        ),
        summary: "Шинэ хорооллын автобус цөөн, оргил цагт багтдаггүй, орой эрт дуусдаг.",
        is_on_agenda: true,
        decision: Some(Decision {
            text: "Хан-Уул дүүргийн шинэ хорооллын чиглэлд арван автобус нэмж, завсрын хугацааг арван таван минутаас хэтрүүлэхгүй болгох.",
            agency: "ub-transport",
            due_in_days: 30,
            reports: &[
                (5, "Чиглэлийн зорчигчийн урсгалыг хэмжиж, хуваарийн төсөл боловсруулав.", false),
                (13, "Арван автобус нэмж, оройн явалтыг хорин хоёр цаг хүртэл сунгав.", true),
            ],
            said: &[
                (Answered::Content, Some(5)),
                (Answered::Content, Some(4)),
                (Answered::NotContent, Some(2)),
                (Answered::Content, Some(4)),
                (Answered::Refused, None),
                (Answered::Content, Some(5)),
            ],
        }),
    },
    Matter {
        about: ("street-lights", "MN-1-1110"),
        agency: "ub-bayanzurkh",
        people: 9,
        days_ago: (72, 60),
        course: Course::Silent(21),
        words: &[
            "Гэр хорооллын гудамжинд нэг ч гэрэл асахгүй байна.",
            "Сургуулиас харих зам харанхуй, хүүхдүүд айдаг.",
            "Шон байгаа ч чийдэн нь хоёр жил асаагүй.",
        ],
        raised: (56, "Харанхуй гудамжинд осол, дээрэм гарсан тухай гомдол давтагдаж байна."),
        summary: "Гэр хорооллын гудамжны гэрэлтүүлэг ажиллахгүй, хүүхэд, хөгшид орой явахаас айдаг.",
        is_on_agenda: true,
        decision: Some(Decision {
            text: "Баянзүрх дүүргийн гэр хорооллын гудамжинд таван зуун гэрэлтүүлэг шинээр тавьж, хуучныг засах.",
            agency: "ub-mayor",
            due_in_days: 45,
            reports: &[
                (
                    8,
                    "Гүйцэтгэгчийг сонгон шалгаруулж, шонгийн байршлыг иргэдээр хэлэлцүүлэв.",
                    false,
                ),
                (31, "Таван зуун хорин гэрэлтүүлэг тавьж, бүх хуучин чийдэнг сольсон.", true),
            ],
            said: &[
                (Answered::Content, Some(5)),
                (Answered::NotContent, Some(3)),
                (Answered::NotReached, None),
                (Answered::Content, Some(4)),
            ],
        }),
    },
    Matter {
        about: ("traffic", "MN-1-1119"),
        agency: "traffic-police",
        people: 11,
        days_ago: (54, 38),
        course: UnderWay,
        words: &[
            "Төв уулзварын дохио оргил цагт хэт удаан солигддог.",
            "Гурван уулзварын дохио уялдаагүй тул зам бүхэлдээ зогсдог.",
            "Явган хүний ногоон гэрэл арван секунд ч асахгүй байна.",
            "Дохио ажиллахгүй үед зохицуулагч гардаггүй.",
        ],
        raised: (
            35,
            "Дохионы тохиргооны талаарх гомдол хугацаандаа шийдэгдэхгүй байгаа тул Засгийн газрын хэмжээнд шийдвэр шаардлагатай.",
        ),
        summary: "Төвийн уулзваруудын дохио уялдаагүй, оргил цагт түгжрэл ихсэж, явган хүнд хугацаа хүрэлцэхгүй.",
        is_on_agenda: true,
        decision: Some(Decision {
            text: "Нийслэлийн төвийн гучин уулзварын гэрлэн дохиог нэгдсэн удирдлагад холбож, явган хүний хугацааг нэмэх.",
            agency: "traffic-police",
            due_in_days: 75,
            reports: &[
                (6, "Гучин уулзварын дохионы одоогийн тохиргоог судлав.", false),
                (17, "Эхний найман уулзварыг нэгдсэн удирдлагад холбов.", false),
            ],
            said: &[],
        }),
    },
    Matter {
        about: ("waste-collection", "MN-1-1125"),
        agency: "ub-chingeltei",
        people: 10,
        days_ago: (26, 9),
        course: Accepted,
        words: &[
            "Хогийн машин сар гаруй ирээгүй, гудамж хогоор дүүрлээ.",
            "Хогийн цэг байхгүй тул айлууд гуу жалганд асгаж байна.",
            "Хураамж төлсөөр байхад хог ачихгүй байна.",
        ],
        raised: (5, "Хог ачилт дүүргийн хэмжээнд тасалдсан нь эрүүл ахуйд эрсдэл үүсгэж байна."),
        summary: "Гэр хорооллын хог ачилт тасалдсан, хураамж төлдөг ч үйлчилгээ авч чадахгүй байна.",
        is_on_agenda: true,
        decision: None,
    },
    Matter {
        about: ("air-odour", "MN-1-1116"),
        agency: "ub-air",
        people: 12,
        days_ago: (8, 2),
        course: Accepted,
        words: &[
            "Орой болгон химийн хурц үнэр үнэртэж, толгой өвдөж байна.",
            "Үйлдвэрийн талаас түлэгдсэн үнэр гарч, цонх онгойлгох аргагүй.",
            "Үнэрнээс болж хүүхдүүд ханиалгаж байна.",
        ],
        raised: (
            1,
            "Долоо хоногт олон айл нэг эх үүсвэрийн талаар хандсан. Эрүүл мэндэд нөлөөлж болзошгүй.",
        ),
        summary: "Үйлдвэрийн бүсээс оройн цагаар хурц үнэр гардаг, эх үүсвэр тогтоогдоогүй.",
        is_on_agenda: false,
        decision: None,
    },
];

impl Matter {
    /// What its people say, evenly over its days.
    pub(super) fn cases(&self) -> impl Iterator<Item = Case> {
        let (first, last) = self.days_ago;
        let kind = Kind::Complaint;
        (0..self.people).zip(CHANNELS.into_iter().cycle()).zip(self.words.iter().cycle()).map(
            move |((n, channel), words)| {
                let days_ago = first - n * (first - last) / self.people;
                case(days_ago, channel, kind, self.about, self.course, words)
            },
        )
    }

    fn issue(&self) -> anyhow::Result<IssueId> {
        let (topic, place) = self.about;
        Ok(format!("{topic}.{}.{place}.1", self.agency).parse()?)
    }
}

/// How far a matter is.
#[derive(Default)]
pub(super) struct Progress {
    agenda: Option<AgendaId>,
    /// The day it was decided, in days before today.
    decided: Option<i64>,
}

/// What happens to a matter on this day.
pub(super) async fn go_on(
    house: &House,
    centre: &Centre,
    matter: &Matter,
    so_far: &mut Progress,
    days_ago: i64,
) -> anyhow::Result<()> {
    let issue = matter.issue()?;
    let (raised, why) = matter.raised;
    if days_ago == raised {
        house.cabinet.raise(&centre.analyst, &issue, why).await?;
        let (_, seen) = house.cabinet.standing_of(&centre.analyst, &issue).await?;
        house.cabinet.summarize(&centre.analyst, &issue, seen, &[matter.summary]).await?;
    }
    if matter.is_on_agenda && days_ago == raised - 1 {
        let next = house.cabinet.next_agenda(&centre.secretary).await?.id;
        house.cabinet.put_on(&centre.secretary, next, &issue).await?;
        so_far.agenda = Some(next);
    }
    let (Some(decision), Some(agenda)) = (&matter.decision, so_far.agenda) else { return Ok(()) };
    match so_far.decided {
        None => {
            if is_decided(house, centre, &issue, agenda, decision).await? {
                so_far.decided = Some(days_ago);
            }
        }
        Some(decided) => is_done(house, centre, &issue, decision, decided - days_ago).await?,
    }
    Ok(())
}

/// Whether its meeting was held today.
async fn is_decided(
    house: &House,
    centre: &Centre,
    issue: &IssueId,
    agenda: AgendaId,
    decision: &Decision,
) -> anyhow::Result<bool> {
    let view = house.cabinet.agenda(&centre.secretary, agenda).await?;
    let today = clock::day_of(house.clock.now());
    if view.state != AgendaState::Frozen || view.meets_on > today {
        return Ok(false);
    }
    let due_on = today.checked_add(decision.due_in_days.days())?;
    let deciding = Deciding { text: decision.text, agency: decision.agency.parse()?, due_on };
    house.cabinet.record_decision(&centre.secretary, agenda, issue, deciding).await?;
    house.cabinet.publish(&centre.secretary, agenda).await?;
    Ok(true)
}

/// What the agency reports so many days after the decision; and once it is done, what those say who are asked.
async fn is_done(
    house: &House,
    centre: &Centre,
    issue: &IssueId,
    decision: &Decision,
    days: i64,
) -> anyhow::Result<()> {
    let agency: AgencyCode = decision.agency.parse()?;
    let officer = centre.officers.get(&agency).context("an officer of the agency")?;
    for (_, words, is_done) in decision.reports.iter().filter(|(after, ..)| *after == days) {
        house.cabinet.report(officer, issue, words, *is_done).await?;
    }
    let done = decision.reports.iter().find(|(.., is_done)| *is_done);
    if done.is_some_and(|(after, ..)| after + 1 == days) {
        are_asked(house, centre, issue, decision).await?;
    }
    Ok(())
}

async fn are_asked(
    house: &House,
    centre: &Centre,
    issue: &IssueId,
    decision: &Decision,
) -> anyhow::Result<()> {
    let to_ask = house.cabinet.follow_ups(&centre.operator, issue, true, 0, 100).await?;
    for (person, (answered, rating)) in to_ask.iter().zip(decision.said) {
        let cabinet = &house.cabinet;
        let (first, _) = cabinet.take_follow_up(&centre.operator, issue, &person.complaint).await?;
        cabinet.settle_follow_up(&centre.operator, issue, &first, *answered, *rating).await?;
    }
    Ok(())
}
