//! The demonstration's complaints, written for it: when, by which channel, about what, where, in what words, and what
//! became of each.

use complaints::Channel::{
    self, App, Email, Facebook, Fax, InPerson, Kiosk, Letter, Phone, Sms, Twitter, Voicemail, Web,
    Webchat,
};
use complaints::Ground;
use complaints::Kind::{self, Appreciation, Complaint, Criticism, Request, Suggestion};

use super::courses::Course::{
    self, Accepted, Elsewhere, Extended, GivenBack, Refused, Silent, Solved, UnderWay, Unsolved,
    Waits, Withdrawn, WithoutAction,
};

#[derive(Clone, Copy)]
pub(super) struct Case {
    pub days_ago: i64,
    pub channel: Channel,
    pub kind: Kind,
    pub topic: &'static str,
    /// A division's code.
    pub place: &'static str,
    pub words: &'static str,
    pub course: Course,
    /// By someone who will not be identified.
    pub is_tip: bool,
}

pub(super) const fn case(
    days_ago: i64,
    channel: Channel,
    kind: Kind,
    (topic, place): (&'static str, &'static str),
    course: Course,
    words: &'static str,
) -> Case {
    Case { days_ago, channel, kind, topic, place, words, course, is_tip: false }
}

const fn tip(
    days_ago: i64,
    about: (&'static str, &'static str),
    course: Course,
    words: &'static str,
) -> Case {
    Case { is_tip: true, ..case(days_ago, Web, Complaint, about, course, words) }
}

/// Of one person, so that somebody has all of it on their own page.
#[rustfmt::skip]
pub(super) const OF_ONE: &[Case] = &[
    case(80, Web, Complaint, ("road-repair", "MN-073"), Solved(18, 4), "Төв зам дээрх нүхийг засаагүй хоёр сар боллоо. Дугуй хагарч байна."),
    case(61, App, Request, ("winter-relief", "MN-073"), Solved(22, 5), "Өвс тэжээлийн хөнгөлөлттэй худалдаа хэдийд, хаана явагдахыг мэдмээр байна."),
    case(48, Web, Complaint, ("livestock-health", "MN-073"), Unsolved(20), "Малын вакцин хугацаандаа ирээгүй, төл хорогдож эхэллээ."),
    case(36, Web, Complaint, ("communications", "MN-073"), Accepted, "Багийн төвд утасны сүлжээ долоо хоногоор тасардаг."),
    case(17, Web, Suggestion, ("family-clinics", "MN-073"), UnderWay, "Нүүдлийн эмчийн ирэх өдрийг урьдчилан мессежээр мэдэгддэг болгооч."),
    case(14, Web, Complaint, ("pensions", "MN-073"), Silent(9), "Ээжийн тэтгэвэр хоёр сар дутуу орж ирлээ."),
];

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    case(83, Phone, Complaint, ("heating-outage", "MN-1-1116"), Solved(6, 5), "Гурван өдөр халаалтгүй, хүүхдүүд ханиад хүрлээ."),
    case(82, Web, Complaint, ("road-repair", "MN-1-1113"), Solved(27, 3), "Эцсийн буудлын замын нүхэнд машин унаж байна."),
    case(81, Email, Complaint, ("construction", "MN-1-1122"), Solved(38, 2), "Манай цонхны урд шөнө дөлөөр барилгын ажил хийж байна."),
    case(80, Kiosk, Request, ("civil-registration", "MN-041"), Solved(9, 5), "Иргэний үнэмлэхээ дахин авах гэтэл хурууны хээ уншихгүй байна."),
    case(79, Sms, Complaint, ("power-outage", "MN-1-1101"), Silent(12), "Орой болгон тог тасарч байна, хэзээ засах вэ."),
    case(78, Phone, Complaint, ("hospitals", "MN-1-1107"), Unsolved(14), "Мэргэжлийн эмчид үзүүлэх дараалал сарын дараа гэж байна."),
    case(77, Letter, Complaint, ("pensions", "MN-046"), Solved(25, 4), "Ажилласан жилийг минь дутуу тооцож тэтгэвэр тогтоожээ."),
    case(76, InPerson, Request, ("land-permits", "MN-1-1125"), Extended, "Газрын гэрчилгээний хүсэлт гаргаад хагас жил боллоо."),
    case(75, Web, Appreciation, ("ambulance", "MN-1-1110"), Waits, "Шөнө дуудлагад арван минутад ирсэн түргэний багт баярлалаа."),
    case(74, Facebook, Complaint, ("illegal-dumping", "MN-1-1116"), Solved(11, 5), "Голын эрэг дээр барилгын хог асгаад байна."),
    case(73, Phone, Criticism, ("officials", "MN-1-1119"), Solved(29, 2), "Цонхны ажилтан бүдүүлэг харьцаж, маргааш ир гэж гурван удаа буцаалаа."),
    case(71, App, Complaint, ("sewage", "MN-1-1107"), Solved(3, 5), "Подвалд бохир халиад үнэртэж байна."),
    case(70, Voicemail, Complaint, ("stray-dogs", "MN-1-1125"), Silent(7), "Сургуулийн замд олон нохой байна, хүүхдүүд айж байна."),
    case(68, Web, Request, ("kindergartens", "MN-1-1122"), Solved(16, 4), "Хүүхдээ цэцэрлэгт бүртгүүлж чадсангүй, суудал бий юу."),
    case(66, Webchat, Complaint, ("buses", "MN-1-1101"), Solved(21, 3), "Өглөө долоон цагийн автобус ирдэггүй."),
    case(64, Phone, Complaint, ("noise", "MN-1-1119"), WithoutAction, "Доод давхрын баар шөнийн гурав хүртэл хөгжим тавьдаг."),
    case(63, Twitter, Criticism, ("e-services", "MN-1-1110"), Solved(13, 4), "Цахим хуудас нээгдэхгүй, нэг бичиг авах гэж өдөржин суулаа."),
    case(62, Phone, Complaint, ("water-quality", "MN-055"), Solved(34, 2), "Худгийн ус шар өнгөтэй, амттай болсон."),
    case(60, Web, Suggestion, ("sidewalks", "MN-1-1119"), UnderWay, "Явган хүний замд тэргэнцэртэй хүн гарах налуу хийж өгөөч."),
    case(59, Email, Complaint, ("benefits", "MN-057"), Refused(Ground::IdentityMissing), "Халамж яагаад орохгүй байна вэ."),
    case(58, InPerson, Complaint, ("court-enforcement", "MN-037"), Elsewhere("courts-council"), "Шүүхийн шийдвэр гарсан ч тэтгэлэг огт орж ирэхгүй байна."),
    case(57, Phone, Complaint, ("land-permits", "MN-1-1113"), Elsewhere("ub-nalaikh"), "Манай хашааны газрыг өөр хүнд давхардуулж олгожээ."),
    case(55, Web, Complaint, ("apartment-associations", "MN-1-1107"), Silent(26), "Сууц өмчлөгчдийн холбоо зарлагын тайлангаа гаргадаггүй."),
    case(54, Fax, Request, ("schools", "MN-043"), Solved(19, 4), "Сургуулийн дотуур байрны халаалтын зуухыг солих хүсэлт."),
    case(52, Phone, Complaint, ("ambulance", "MN-1-1116"), Solved(8, 3), "Түргэн дуудаад хоёр цаг хүлээлээ."),
    case(51, Web, Complaint, ("medicines", "MN-1-1122"), Solved(30, 3), "Хөнгөлөлттэй эм гурван эмийн санд алга."),
    case(49, App, Complaint, ("drainage", "MN-1-1110"), Unsolved(10), "Бороо орохоор гудамж гол болж, хашаанд ус ордог."),
    case(47, Phone, Complaint, ("mining", "MN-053"), Extended, "Уурхайн тоос бэлчээрийг бүрхэж, худгийн ус татарч байна."),
    case(46, Web, Complaint, ("officials", "MN-1-1125"), Withdrawn, "Хүсэлтийн минь материалыг алга болгочихлоо."),
    case(45, Sms, Complaint, ("waste-collection", "MN-1-1113"), Solved(5, 5), "Хогийн машин гурван долоо хоног ирсэнгүй."),
    case(44, Phone, Complaint, ("power-connection", "MN-061"), Accepted, "Шинэ айл тог холбуулах хүсэлт өгөөд дөрвөн сар боллоо."),
    case(43, Web, Complaint, ("housing-programmes", "MN-1-1116"), Accepted, "Орон сууцны зээлийн хүсэлтэд хариу ирэхгүй байна."),
    case(42, Kiosk, Complaint, ("road-repair", "MN-1-1101"), UnderWay, "Гэр хорооллын шороон зам машин явах аргагүй болсон."),
    case(41, Phone, Request, ("disability", "MN-035"), Solved(15, 5), "Тэргэнцэр солиулах журмыг тайлбарлаж өгнө үү."),
    case(40, Email, Complaint, ("traffic", "MN-1-1110"), Accepted, "Уулзварт дохио ажиллахгүй байсаар сар боллоо."),
    case(39, Web, Complaint, ("food-safety", "MN-1-1119"), Solved(33, 2), "Дэлгүүрт хугацаа нь дууссан сүү зарж байна."),
    case(38, Phone, Complaint, ("hot-water", "MN-1-1122"), Solved(4, 5), "Халуун ус хоёр долоо хоног алга."),
    tip(37, ("corruption", "MN-1"), Accepted, "Тендерт оролцогчоос мөнгө авдаг гэж сонссон. Нэрээ хэлэхийг хүсэхгүй."),
    case(35, Facebook, Complaint, ("pasture", "MN-047"), UnderWay, "Гадны малчид хадлангийн талбайд мал оруулж байна."),
    case(33, Web, Complaint, ("school-meals", "MN-1-1107"), Accepted, "Үдийн хоол хүйтэн ирдэг, хүүхэд идэхгүй байна."),
    case(32, Phone, Complaint, ("taxes", "MN-1-1119"), Silent(20), "Төлсөн татвар системд гараагүй, торгууль бодогджээ."),
    case(31, Letter, Complaint, ("nature", "MN-049"), WithoutAction, "Ойд хууль бусаар мод бэлтгэж байна."),
    case(30, Sms, Complaint, ("communications", "MN-071"), Refused(Ground::Unclear), "Муу байна."),
    case(29, Phone, Complaint, ("street-lights", "MN-1-1107"), UnderWay, "Гарцын гэрэл асахгүй, орой машин зогсдоггүй."),
    case(28, App, Complaint, ("public-toilets", "MN-1-1119"), Solved(12, 3), "Цэцэрлэгт хүрээлэнгийн бие засах газар түгжээтэй."),
    case(27, Web, Complaint, ("traffic", "MN-1-1107"), UnderWay, "Сургуулийн урд машинууд явган гарц дээр зогсдог."),
    case(26, Phone, Complaint, ("employment", "MN-059"), Accepted, "Гурван сарын цалингаа аваагүй байна."),
    case(25, Web, Request, ("universities", "MN-1-1110"), Solved(10, 4), "Тэтгэлэгт хамрагдах шалгуурыг тодруулж өгнө үү."),
    case(24, Sms, Complaint, ("intercity", "MN-069"), Silent(11), "Автобусны жолооч тасалбаргүй хүн их авч байна."),
    case(22, Phone, Complaint, ("taxis", "MN-1-1122"), Solved(9, 2), "Нисэх буудлын такси хэт өндөр үнэ нэхдэг."),
    case(21, Email, Request, ("immigration", "MN-1-1119"), Solved(7, 5), "Оршин суух зөвшөөрөл сунгах бичиг баримтын жагсаалт хэрэгтэй."),
    tip(20, ("illegal-dumping", "MN-1-1113"), UnderWay, "Шөнө ачааны машинаар хог асгадаг газар бий."),
    case(19, Web, Complaint, ("prices", "MN-1-1107"), Accepted, "Шахмал түлшний үнэ хороо бүрд өөр байна."),
    case(18, Phone, Complaint, ("customs", "MN-053"), GivenBack, "Боомт дээр ачаатай машин долоо хоног зогслоо."),
    case(16, App, Complaint, ("air-fuel", "MN-1-1125"), UnderWay, "Хөршийн яндангаас хар утаа гарч, хуванцар түлдэг бололтой."),
    case(15, Web, Complaint, ("health-insurance", "MN-1-1110"), Silent(10), "Даатгалаар хийлгэсэн шинжилгээний төлбөрийг буцаан олгохгүй байна."),
    case(13, Phone, Criticism, ("schools", "MN-1-1116"), UnderWay, "Нэг ангид тавин хүүхэд суулгаж байна."),
    case(12, Twitter, Complaint, ("sidewalks", "MN-1-1107"), Accepted, "Явган зам мөсөн хучилттай, хүн бүр унаж байна."),
    case(10, Phone, Complaint, ("customs", "MN-049"), GivenBack, "Гаалийн бүрдүүлэлт хийсэн ч барааг олгохгүй байна."),
    case(9, Web, Suggestion, ("e-services", "MN-1-1122"), UnderWay, "Лавлагааг утсаар захиалж шуудангаар авдаг болгомоор байна."),
    case(8, InPerson, Request, ("family-children", "MN-1-1110"), Accepted, "Хамгаалах байранд түр байрлах боломжийг асууя."),
    case(7, Phone, Complaint, ("heating-outage", "MN-1-1119"), UnderWay, "Манай орцонд радиатор халахгүй, гэрт арван дөрвөн хэм байна."),
    case(6, Web, Appreciation, ("civil-registration", "MN-1-1107"), Waits, "Хөгшин ээжид минь дарааллын урд үйлчилсэнд баярлалаа."),
    case(5, App, Complaint, ("traffic", "MN-1-1122"), Accepted, "Гүүрэн дээрх түгжрэлээс хоёр цаг гарч чаддаггүй."),
    case(4, Kiosk, Complaint, ("water-kiosks", "MN-1-1125"), Accepted, "Ус түгээх байр өдөрт хоёрхон цаг ажиллаж байна."),
    case(3, Phone, Complaint, ("power-outage", "MN-1-1116"), Waits, "Өчигдрөөс хойш айлд тог алга."),
    tip(3, ("food-safety", "MN-1-1110"), Waits, "Махны зоорьд хөргүүр ажиллахгүй байгааг шалгаарай."),
    case(2, Email, Complaint, ("noise", "MN-1-1125"), Waits, "Шөнө буудсан дуу их гарах боллоо."),
    case(2, Facebook, Complaint, ("road-repair", "MN-1-1122"), Waits, "Энэ замыг нэг удаа ч гэсэн засах болов уу."),
    case(1, Sms, Request, ("pensions", "MN-073"), Waits, "Тэтгэвэр хэзээ орох вэ."),
    case(1, Voicemail, Complaint, ("hot-water", "MN-1-1107"), Waits, "Халуун ус алга, хэд хоног үргэлжлэх вэ."),
    case(1, Web, Complaint, ("buses", "MN-1-1116"), Waits, "Хоёр автобус хамт ирээд дараа нь нэг цаг ирдэггүй."),
    case(0, Webchat, Complaint, ("other", "MN-1"), Waits, "Хаана хандахаа мэдэхгүй байна, туслаач."),
    case(0, Phone, Complaint, ("sewage", "MN-1-1119"), Waits, "Гудамжинд бохирын худаг халиад хөлдөж байна."),
];
