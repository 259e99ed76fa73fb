//! Whoever calls 11-11 again need not say again who they are: the operator's form has it, and they see who looked.

use crate::house::Place;
use crate::people::{self, BAT, DORJ};

crate::on_both_databases!(dorj_calls_again_and_is_not_asked_who_he_is);

async fn dorj_calls_again_and_is_not_asked_who_he_is(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let dorj = house.signed_in(DORJ).await;
    let earlier = dorj.complains("Гэрлэн дохио асахгүй байна").await;
    let desk = house.signed_in(&people::somebody(802)).await;
    let form = desk.opens("/desk/new").await;
    assert!(!form.text().contains("оператор тодорхойлно"), "that is who asks");
    let form = form.form("/desk/new");
    let looks =
        |register: &str| form.clone().with("intake-register", register).with("intake-do", "look");
    // Nothing that was typed is written over.
    let shown = looks(DORJ).with("intake-name", "Доржийн эхнэр").sent_by(&desk).await;
    shown.says(&format!("{earlier} дугаартай гомдолд хэлснээр"));
    shown
        .says("value=\"Доржийн эхнэр\"")
        .says("value=\"99112233\"")
        .says("value=\"Сүхбаатар дүүрэг\"");
    let typed = looks(DORJ)
        .with("intake-name", "Дорж")
        .with("intake-address", "Дархан")
        .with("intake-phone", "88112233")
        .with("intake-email", "dorj@example.mn");
    let typed = typed.sent_by(&desk).await;
    typed.says(&earlier).says("value=\"88112233\"").says("value=\"Дархан\"");
    assert!(!typed.text().contains("хэлснээр"), "there was nothing to fill in");
    // Of somebody who never complained the house has nothing.
    let unknown = looks(BAT).sent_by(&desk).await.text();
    assert!(!unknown.contains("99112233") && !unknown.contains("хэлснээр"), "{unknown}");
    // Whose it is sees it.
    let mine = dorj.opens("/me").await;
    mine.says("Утасдсан иргэнийг таних").says(&format!("Холбоо барих мэдээлэл: {earlier}"));
    assert!(!house.signed_in(BAT).await.opens("/me").await.text().contains(&earlier));
    // A number that is read out wrong leaves the desk where it is.
    desk.opens(&format!("/desk?number={earlier}")).await.says(&format!("Гомдол {earlier}"));
    for (typed, told) in
        [("CN-00000-00000", "Ийм дугаартай гомдол алга"), ("99112233", "Гомдлын дугаар 10 оронтой")]
    {
        let page = desk.opens(&format!("/desk?number={typed}")).await;
        assert_eq!(page.answer.status, 404, "{typed}");
        page.says(told).says("number-error").says(&format!("value=\"{typed}\"")).says("/desk/new");
    }
    house.stop();
}
