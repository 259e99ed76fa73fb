### Үйлчилгээний цэгийн төхөөрөмж: киоск, ажилтны тусламжтай ширээ.

points-title = Үйлчилгээний цэг
points-list = Бүртгэсэн төхөөрөмж
points-none = Бүртгэсэн төхөөрөмж алга.
points-until = хүчинтэй сүүлийн өдөр:
points-end = Бүртгэлээс хасах
# $point (String)
points-end-which = Бүртгэлээс хасах: { $point }
points-enrol = Энэ төхөөрөмжийг бүртгэх
points-enrol-lead = Яг энэ хөтөч үйлчилгээний цэгийнх болно. Бүртгэмэгц та өөрөө гарах бөгөөд эндээс зурсан гарын үсэг бүр үүгээр дамжсан гэж тэмдэглэгдэнэ.
points-kind = Юунд ашиглах вэ
points-kind-missing = Юунд ашиглахыг сонгоно уу.
points-kiosk = Киоск: иргэн өөрөө зурна
points-assisted = Ажилтны ширээ: иргэн ажилтны тусламжтай зурна
points-point = Цэгийн нэр
points-point-hint = Дэлгэц бүр дээр харагдана. Жишээ нь: ХУРДАН, Дархан
points-last-day = Хүчинтэй сүүлийн өдөр
# $latest (String)
points-last-day-hint = Өнөөдрөөс { $latest } хүртэлх өдөр.
points-enrol-submit = Энэ төхөөрөмжийг бүртгэх

points-signed-out = Та системээс гарсан. Баримтын дугаараа тэмдэглэж аваарай.
points-next = Дууслаа

act-device-enrolled = Төхөөрөмж бүртгэсэн
act-device-ended = Төхөөрөмжийг бүртгэлээс хассан
