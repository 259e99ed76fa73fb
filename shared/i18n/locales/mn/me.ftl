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

my-sessions-title = Нэвтэрсэн төхөөрөмжүүд
my-sessions-lead = Та одоо эдгээр төхөөрөмжөөр нэвтэрсэн байна. Танихгүй төхөөрөмж харагдвал тэндээс гараарай.
my-session-this = Одоо ашиглаж байгаа төхөөрөмж
my-session-program = Программ
my-session-unknown = Танигдаагүй хөтөч
my-session-began = Нэвтэрсэн
my-session-renewed = Сүүлд сунгасан
my-session-ends = Дуусах
my-session-end = Эндээс гарах
# $device (String) - төхөөрөмж, дэлгэц уншигчид зориулав
my-session-end-which = Эндээс гарах: { $device }
my-sessions-end-many = Олон газраас зэрэг гарах
my-sessions-end-many-lead = Утас, компьютероо алдсан, эсвэл бусдын компьютероос гарахаа мартсан бол эндээс гарч болно.
my-sessions-end-others = Бусад бүх газраас гарах
my-sessions-end-all = Бүх газраас гарах

moderation-title = Хянах дараалал
moderation-lead = Хамгийн удаан хүлээсэн нь эхэнд байна.
# $count (Number)
# $shown (String)
moderation-waiting = { $count ->
   *[other] { $shown } өргөдөл хүлээж байна
}
moderation-none-title = Хянах өргөдөл алга
moderation-none = Илгээсэн өргөдөл бүрийг хянаж дууссан байна.
