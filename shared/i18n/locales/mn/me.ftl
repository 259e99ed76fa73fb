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

moderation-title = Хянах өргөдөл
moderation-lead = Хамгийн удаан хүлээсэн нь эхэнд байна.
# $count (Number)
# $shown (String)
moderation-waiting = { $count ->
   *[other] { $shown } өргөдөл хүлээж байна
}
moderation-none-title = Хянах өргөдөл алга
moderation-none = Илгээсэн өргөдөл бүрийг хянаж дууссан байна.
