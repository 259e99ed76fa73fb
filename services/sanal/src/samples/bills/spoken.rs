//! The words of the demonstration's comments, and of what came of some.

use comments::Outcome;

use super::answering::Said;
use super::talking::Words;

const NOTHING: Words =
    Words { place: "", text: "", suggested: None, name: None, reply: None, supports: 0 };

/// Of the bill on waste: the first three say the same.
pub(super) const OF_WASTE: &[Words] = &[
    Words {
        place: "2.2",
        text: "Хороонд нэг ангилан ялгах цэг хүрэлцэхгүй, цэгийг айл өрхийн тоогоор тогтоох хэрэгтэй.",
        suggested: Some("Хороо, баг бүр таван зуун өрх тутамд ангилан ялгах цэгтэй байна."),
        name: Some("Д.Сарнай"),
        reply: Some("Манай хороонд 3000 өрх бий, нэг цэг үнэхээр хүрэлцэхгүй."),
        supports: 22,
    },
    Words {
        place: "2.2",
        text: "Ангилан ялгах цэгийг өрхийн тоогоор тогтоовол хүрэлцэнэ.",
        supports: 6,
        ..NOTHING
    },
    Words {
        place: "2.2",
        text: "Ангилан ялгах нэг цэг хүрэлцэхгүй, өрхийн тоог харгалзаарай.",
        ..NOTHING
    },
    Words {
        place: "3.2",
        text: "Ангилсан хүн огт төлбөргүй байвал илүү урам орно.",
        suggested: Some("Ангилсан хог хаягдлыг төлбөрөөс чөлөөлнө."),
        supports: 13,
        ..NOTHING
    },
    Words {
        place: "3.1",
        text: "Төлбөрийг улирлаар төлдөг болговол хялбар.",
        supports: 2,
        ..NOTHING
    },
    Words {
        text: "Сургуулийн хичээлд ангилан ялгахыг оруулаарай.", supports: 4, ..NOTHING
    },
];

pub(super) const POINTS: Said = (
    Outcome::Reflected,
    "Цэгийн тоог өрхийн тоотой уялдуулж, таван зуун өрх тутамд гэж тусгав.",
    "2.2",
);
pub(super) const DISCOUNT: Said = (
    Outcome::Partly,
    "Тээврийн зардал үлддэг тул бүрэн чөлөөлөх боломжгүй. Хөнгөлөлтийг 60 хувь болгов.",
    "3.2",
);
pub(super) const EVERY_MONTH: Said = (
    Outcome::NotReflected,
    "Тээвэрлэлтийн гэрээг сараар дүгнэдэг тул сар бүр төлөх хэвээр байна.",
    "-",
);
pub(super) const SCHOOLS: Said =
    (Outcome::NotReflected, "Сургалтын агуулгыг Боловсролын ерөнхий хуулиар зохицуулна.", "-");

/// Of the amendment on dogs: one of them has its answer, the others wait longer than they should.
pub(super) const OF_DOGS: &[Words] = &[
    Words {
        place: "1.2",
        text: "Чипний үнийг хэн төлөх вэ? Малчин айлын хоточ нохойг үнэгүй чипжүүлээрэй.",
        supports: 9,
        ..NOTHING
    },
    Words {
        place: "1.2",
        text: "Сумын бүртгэл бус, улсын нэгдсэн бүртгэл хэрэгтэй.",
        suggested: Some("Нохойг чипжүүлж, улсын нэгдсэн бүртгэлд оруулна."),
        supports: 5,
        ..NOTHING
    },
    Words {
        text: "Эзэнгүй нохойг яахыг мөн зохицуулна уу.", supports: 11, ..NOTHING
    },
];
pub(super) const STRAYS: Said =
    (Outcome::NotReflected, "Эзэнгүй амьтны асуудлыг тусдаа хуулиар зохицуулж байгаа.", "-");

/// Of the first version of the bill on air.
pub(super) const OF_AIR: &[Words] = &[
    Words {
        place: "4.2",
        text: "Өвлийн улиралд утаа минут тутам өөрчлөгддөг тул цаг тутам хангалтгүй.",
        suggested: Some("Хэмжилтийг 15 минут тутам хийнэ."),
        reply: Some("Тийм, өглөө ба оройн зөрүү маш их."),
        supports: 24,
        ..NOTHING
    },
    Words {
        place: "4.1",
        text: "Гэр хорооллын хороо бүрд нэг цэг байх хэрэгтэй.",
        supports: 17,
        ..NOTHING
    },
    Words {
        place: "6.1",
        text: "Улирал бүр биш, сар бүр нийтэлбэл иргэд хянахад хялбар.",
        suggested: Some(
            "Агаарын бохирдлыг бууруулахад зарцуулсан хөрөнгийн тайланг сар бүр нийтэлнэ.",
        ),
        supports: 31,
        ..NOTHING
    },
    Words {
        text: "Төслийг бүхэлд нь дэмжиж байна. Хэрэгжүүлэх хугацааг нь тодорхой болгоорой.",
        supports: 9,
        ..NOTHING
    },
    Words {
        place: "4.2",
        text: "Цаг тутам хангалтгүй, өвлийн утаа минут тутам өөрчлөгддөг.",
        supports: 3,
        ..NOTHING
    },
];
pub(super) const OFTEN: Said =
    (Outcome::Reflected, "Хэмжилтийг 15 минут тутам хийхээр тусгав.", "5.2");
pub(super) const SPENDING: Said = (
    Outcome::Partly,
    "Төсвийн тайланг сар бүр нэгтгэх боломжгүй тул хоёр сар тутам болгов.",
    "7.1",
);

/// And of the second; the last one is hidden for a while.
pub(super) const OF_AIR_NEXT: &[Words] = &[
    Words {
        place: "4.1",
        text: "Шалгаж болохуйц гэдгийг хэн, яаж шалгахаар нь тодруулаарай.",
        name: Some("Б.Бат"),
        supports: 8,
        ..NOTHING
    },
    Words {
        place: "5.1",
        text: "Хэмжилтийн цэгийн зардлыг улсын төсвөөс гаргах уу?",
        supports: 5,
        ..NOTHING
    },
];
