### Миний гарын үсэг, миний өргөдөл, хянах өргөдөл.

my-signatures-title = Миний гарын үсэг
my-signatures-none = Та хараахан гарын үсэг зураагүй байна.
my-signatures-browse = Нээлттэй өргөдөл үзэх
# $instant (Element)
my-signature-signed = { $instant } цагт зурсан
# $petition (String) - what the petition asks, read out by screen readers
my-signature-withdraw-which = Гарын үсгээ буцааж авах: { $petition }

my-petitions-title = Миний өргөдөл
my-petitions-none = Та хараахан өргөдөл гаргаагүй байна.
my-petitions-start = Шинэ өргөдөл бичих

my-sessions-title = Миний нэвтрэлт
my-sessions-lead = Та эдгээр төхөөрөмжөөр нэвтэрсэн байна. Танихгүй нэвтрэлт харагдвал тэндээс гарна уу.
my-session-this = Одоо ашиглаж байгаа
my-session-program = Программ
my-session-unknown = Үл таних хөтөч
# $instant (Element)
my-session-began = Нэвтэрсэн: { $instant }
# $instant (Element)
my-session-renewed = Сүүлд сунгасан: { $instant }
# $instant (Element)
my-session-ends = Дуусах: { $instant }
my-session-end = Гарах
# $device (String) - төхөөрөмж, дэлгэц уншигчид зориулав
my-session-end-which = Гарах: { $device }
my-sessions-end-many = Олон газраас зэрэг гарах
my-sessions-end-many-lead = Утас, компьютероо алдсан эсвэл нийтийн компьютероос гараагүй бол эндээс гаргана.
my-sessions-end-others = Бусад бүх газраас гарах
my-sessions-end-all = Бүх газраас гарах

moderation-title = Хянах өргөдөл
moderation-lead = Хамгийн удаан хүлээсэн нь эхэнд байна.
# $count (Number)
# $shown (String)
moderation-waiting = { $count ->
   *[other] { $shown } өргөдөл хүлээж байна
}
moderation-none-title = Хянах өргөдөл алга
moderation-none = Илгээсэн өргөдөл бүрийг хянаж дууссан байна.
