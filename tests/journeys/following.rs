//! Following a petition: what is new is told once, to whoever wants to know.

use reqwest::Method;
use serde_json::json;

use crate::house::Place;
use crate::people;
use crate::visitors::{Answer, a_petition};

crate::on_both_databases!(tuya_follows_a_petition_and_is_told_once_of_each_step);

async fn tuya_follows_a_petition_and_is_told_once_of_each_step(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let own = format!("/petitions/{number}");
    let (follow, unfollow) = (format!("{own}/follow"), format!("{own}/unfollow"));
    let tuya = house.signed_in(people::TUYA).await;
    tuya.opens("/me/following").await.says("Та одоогоор өргөдөл дагаагүй байна");
    assert!(
        !house.get(&own).await.text().contains(&follow),
        "whoever is not signed in follows none"
    );
    let way_in = format!("/sign-in?return_to={}", own.replace('/', "%2F"));
    assert!(house.get(&own).await.text().contains(&way_in), "and is led to it");
    for _ in 0..2 {
        let form = tuya.opens(&own).await;
        let form = if form.text().contains(&follow) { form.form(&follow) } else { break };
        form.sent_by(&tuya).await.says(&unfollow);
    }
    let signer = house.signed_in(&people::somebody(900)).await;
    let ask = signer.opens(&format!("{own}/sign")).await;
    let signed = ask.form(&ask.path).with("consent", "yes").sent_by(&signer).await;
    signed.form(&follow).sent_by(&signer).await.says(&unfollow);
    const NEW: &str = ">Шинэ<";
    let list = tuya.opens("/me/following").await;
    assert!(!list.says(number).text().contains(NEW), "what was there when she began is not new");

    let extended = json!({ "closes_at": "2099-12-31T10:00:00Z", "reason": "Сүлжээ тасарсан" });
    let extend = petition
        .secretariat
        .request(Method::POST, &format!("/api/v1/petitions/{number}/extend"))
        .json(&extended);
    Answer::to(extend).await.expect(200);
    house.shows(house.log_position().await).await;
    tuya.opens("/me/following").await.says(NEW).says("2099.12.31 18:00");
    assert!(!tuya.opens("/me/following").await.text().contains(NEW), "she has seen it");

    let draft = house.bat().await.starts(a_petition()).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id");
    let mut form = tuya.opens(&own).await.form(&unfollow);
    form.action = format!("/petitions/{draft}/follow");
    let refused = tuya.sends(&form.action, &form.fields).await;
    assert_eq!(refused.status, 404, "of a draft nobody knows");
    form.action = unfollow;
    form.sent_by(&tuya).await.says("Та одоогоор өргөдөл дагаагүй байна");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}
