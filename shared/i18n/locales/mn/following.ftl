### Өргөдлийг дагах, хуваалцах, өөр сайтад байрлуулах.

following-title = Дагаж буй өргөдөл
following-begin = Энэ өргөдлийг дагах
following-sign-in = Нэвтэрч, энэ өргөдлийг дагах
following-stop = Дагахаа болих
following-note = Шинэ алхам бүрийг танд мэдэгдэж, «Дагаж буй өргөдөл» хуудсанд харуулна.
following-none = Та одоогоор өргөдөл дагаагүй байна.
following-lead = Сүүлд харснаас хойш болсон зүйлийг «Шинэ» гэж тэмдэглэв.
following-new = Шинэ
following-no-step = Одоогоор алхам алга
# $action (String)
following-stop-which = Дагахаа болих: { $action }

sharing-title = Хуваалцах
# $action (String)
# $address (String)
sharing-words = «{ $action }» өргөдөлтэй танилцаж, дэмжиж байвал гарын үсгээ зураарай: { $address }
# $action (String)
# $address (String)
sharing-words-read = «{ $action }» өргөдөлтэй танилцаарай: { $address }
share-by-mail = И-мэйлээр илгээх
share-by-sms = Мессежээр илгээх
share-poster = Зурагт хуудас хэвлэх
share-feed = Явцыг Atom-аар дагах
share-embed = Өөр сайтад байрлуулах
share-embed-note = Доорх кодыг хуулж, сайтынхаа хуудсанд тавина уу. Скрипт, күүки ашиглахгүй.
# $count (Number)
# $shown (String)
sharing-count = { $count ->
   *[other] { $shown } иргэн гарын үсэг зурсан
}

poster-title = Гарын үсгээ зураарай
poster-scan = Утсаараа уншуулж, ДАН-аар нэвтэрч зурна.
# $goal (String)
poster-goal = Шаардлагатай: { $goal } гарын үсэг
# $instant (String)
poster-until = { $instant } цаг хүртэл
poster-print-note = Энэ хуудсыг хөтчийнхөө «Хэвлэх» үйлдлээр A4 цаасан дээр хэвлэнэ.
poster-back = Өргөдөл рүү буцах

embed-open = Өргөдлийг унших, гарын үсэг зурах
embed-read = Өргөдлийг унших
# $at (String) - up to when they are counted
embed-signers = Ямар насныхан гарын үсэг зурсан бэ ({ $at } хүртэл)

feed-step = Өргөдлийн явц
oembed-json-only = Энд зөвхөн JSON хариу өгнө.
