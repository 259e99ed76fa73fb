### Өргөдөл бичих маягт.

start-title = Өргөдөл гаргах
start-lead = Бичсэн бүхнийг тань алхам бүрд ноорог болгон хадгална. Хэдийд ч завсарлаад «Миний өргөдөл» хэсгээс үргэлжлүүлж болно.
start-public = Бичсэн зүйл тань нийтэд харагдана. Хүний нэр, утас, хаяг битгий бичээрэй.

start-action = Улсын Их Хурал юу хийх ёстой вэ?
# $limit (String)
start-action-hint = Нэг өгүүлбэрээр, { $limit } тэмдэгтэд багтаана уу. Жишээ нь: «Сум бүрийг хүүхдийн эмчтэй болгох».
start-action-missing = Улсын Их Хурал юу хийх ёстойг бичнэ үү.
# $limit (String)
# $length (String)
start-action-too-long = Улсын Их Хурал юу хийх ёстойг { $limit } тэмдэгтэд багтаан бичнэ үү. Одоо { $length } тэмдэгт байна.
start-background = Яагаад?
# $limit (String)
start-background-hint = Шалтгаанаа { $limit } тэмдэгтэд багтаана уу.
start-background-missing = Шалтгаанаа бичнэ үү.
# $limit (String)
# $length (String)
start-background-too-long = Шалтгаанаа { $limit } тэмдэгтэд багтаана уу. Одоо { $length } тэмдэгт байна.
start-details = Нэмэлт тайлбар (заавал биш)
# $limit (String)
start-details-hint = Тоо баримт, жишээ, хууль зэргийг { $limit } тэмдэгтэд багтаан бичиж болно.
# $limit (String)
# $length (String)
start-details-too-long = Нэмэлт тайлбарыг { $limit } тэмдэгтэд багтаана уу. Одоо { $length } тэмдэгт байна.
start-not-allowed = Хэрэглэж болохгүй тэмдэгт байна. Зөвхөн үсэг, тоо, цэг таслалаар бичнэ үү.
start-kind = Та юу хүсэж байна вэ?
start-kind-missing = Юу хүсэж байгаагаа сонгоно уу.
