//! What comes in day by day, about the same things and by nearly every channel; and one week in which a whole district
//! has it at once, so that the rules themselves propose it to Cabinet.

use complaints::Channel::{self, App, Email, Facebook, InPerson, Kiosk, Phone, Sms, Web, Webchat};
use complaints::Kind::{Complaint, Request};

use super::cases::{Case, case};
use super::courses::Course::{self, Silent, Solved, UnderWay, Unsolved, WithoutAction};

/// Of a topic: one each day, in one of these words.
struct Everyday {
    topic: &'static str,
    words: [&'static str; 3],
}

const EVERYDAY: &[Everyday] = &[
    Everyday {
        topic: "heating-outage",
        words: [
            "Радиатор бүлээн, гэрт арван зургаан хэм байна.",
            "Шөнө халаалт буурдаг, өглөө бүр хүйтэн байна.",
            "Манай давхарт нэг тал нь халдаггүй.",
        ],
    },
    Everyday {
        topic: "road-repair",
        words: [
            "Гэр хорооллын замын нүхийг засаж өгнө үү.",
            "Засвар хийгээд орхисон газар машин унаж байна.",
            "Асфальт хагарч, борооны дараа явах аргагүй болдог.",
        ],
    },
    Everyday {
        topic: "waste-collection",
        words: [
            "Хогийн машин хуваарьт өдрөө ирсэнгүй.",
            "Бункер дүүрээд гудамжаар хог хийсэж байна.",
            "Хогийн хураамж төлсөн ч ачихгүй байна.",
        ],
    },
    Everyday {
        topic: "buses",
        words: [
            "Автобус хуваариасаа хагас цаг хоцордог.",
            "Оройн автобус зогсоолдоо зогсолгүй өнгөрлөө.",
            "Чиглэлд автобус цөөн тул багтдаггүй.",
        ],
    },
];

/// More of them come from some districts than from others, and a few from the country.
const PLACES: [&str; 11] = [
    "MN-1-1110",
    "MN-1-1107",
    "MN-1-1116",
    "MN-1-1110",
    "MN-1-1119",
    "MN-1-1122",
    "MN-1-1113",
    "MN-1-1110",
    "MN-1-1107",
    "MN-061",
    "MN-035",
];

const CHANNELS: [Channel; 11] =
    [Phone, Web, Phone, App, Phone, Sms, Facebook, Kiosk, Webchat, Email, InPerson];

const COURSES: [Course; 12] = [
    Solved(6, 5),
    Solved(11, 4),
    Silent(14),
    Solved(19, 4),
    Solved(9, 3),
    Unsolved(12),
    Solved(24, 2),
    Silent(21),
    WithoutAction,
    Solved(4, 5),
    UnderWay,
    Solved(16, 3),
];

/// So many people of one district in five days, of whom each is another.
const AT_ONCE: usize = 40;
const LATELY: i64 = 6;
const COLD: [&str; 4] = [
    "Өчигдрөөс хойш халаалт огт алга, хүүхдүүд даарч байна.",
    "Манай хорооллоор бүхэлдээ халаалтгүй байна. Хэзээ засах вэ?",
    "Гэрт найман хэм байна, хөгшин хүн өвдлөө.",
    "Дулаан тасраад гурав хонолоо, хэн ч юм хэлэхгүй байна.",
];

/// The same each time: what varies does so by counting.
pub(super) fn everyday(days: i64) -> impl Iterator<Item = Case> {
    let in_order =
        (0..days).rev().flat_map(|days_ago| EVERYDAY.iter().map(move |every| (days_ago, every)));
    in_order.enumerate().map(|(n, (days_ago, every))| {
        let kind = if n % 7 == 3 { Request } else { Complaint };
        let about = (every.topic, PLACES[n % PLACES.len()]);
        let course = COURSES[(n / 3) % COURSES.len()];
        let words = every.words[(n / 2) % every.words.len()];
        let channel = CHANNELS[(n + n / PLACES.len()) % CHANNELS.len()];
        case(days_ago, channel, kind, about, course, words)
    })
}

pub(super) fn at_once() -> impl Iterator<Item = Case> {
    (0..AT_ONCE).map(|n| {
        let days_ago = LATELY - i64::try_from(n % 5).unwrap_or_default();
        let channel = if n % 3 == 0 { Web } else { Phone };
        let about = ("heating-outage", "MN-1-1110");
        case(days_ago, channel, Complaint, about, UnderWay, COLD[n % COLD.len()])
    })
}
