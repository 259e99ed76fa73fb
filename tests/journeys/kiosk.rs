//! Signing at a service point: the device is enrolled by staff, says where it stands, and forgets each signer.

use serde_json::{Value, json};

use crate::house::Place;
use crate::people::{BAT, TUYA, somebody};
use crate::visitors::Reader;

crate::on_both_databases!(bat_signs_at_a_kiosk_and_is_signed_out_with_his_receipt);

const POINT: &str = "ХУРДАН, Дархан";

async fn bat_signs_at_a_kiosk_and_is_signed_out_with_his_receipt(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let operator = somebody(800);
    house.appoints(&operator, json!({ "role": "operator" })).await;
    let kiosk = house.signed_in(&operator).await;
    let form = kiosk.opens("/service-points").await.form("/service-points");
    let back = form.sent_by(&kiosk).await;
    back.says("Юунд ашиглахыг сонгоно уу").says("Энэ хэсгийг бөглөнө үү");
    let until = kernel::Clock::now(&kernel::OffsetClock::default());
    let until = kernel::clock::last_of_days(until, 30).to_string();
    let form = back.form("/service-points").with("channel", "kiosk").with("point", POINT);
    let front = form.with("until", &until).sent_by(&kiosk).await;
    assert_eq!(front.path, "/");
    front.says(POINT).says("class=\"kiosk\"").says("href=\"/sign-in");
    assert!(!house.get("/").await.text().contains(POINT), "nobody else is there");

    kiosk.signs_in_at("/mock-dan/oauth2/authorize", BAT).await;
    let ask = kiosk.opens(&format!("/petitions/{number}/sign")).await;
    assert_eq!(ask.answer.header("refresh"), "300; url=/", "whoever walks away is forgotten");
    assert!(ask.answer.header("set-cookie").contains("Max-Age=300"));
    let signed = ask.says(POINT).form(&ask.path).with("consent", "yes").sent_by(&kiosk).await;
    assert_eq!(signed.answer.status, 200);
    signed.says("Та системээс гарсан").says(POINT);
    assert!(signed.answer.header("clear-site-data").contains("storage"));
    assert_eq!(kiosk.cookie("sanal_session"), None, "the next one finds nobody signed in");
    kiosk.opens("/me").await.says("href=\"/sign-in/start");

    let elsewhere = house.signed_in(&operator).await;
    let list = elsewhere.opens("/service-points").await;
    let end = list.says(POINT).form_address("/end");
    list.form(&end).sent_by(&elsewhere).await.says("Бүртгэсэн төхөөрөмж алга");
    assert!(!kiosk.opens("/").await.text().contains(POINT), "it counts no longer, at once");
    signs(&kiosk, TUYA, number).await;
    nobody_makes_a_pass_up(&house, &kiosk).await;
    house.has_not_complained();
    house.stop();

    let log = crate::events::read(&place.address).await;
    let signed = log.iter().filter(|event| event.event_type == "PetitionSigned");
    let said: Vec<Value> =
        signed.map(|event| serde_json::from_str(&event.payload).expect("JSON")).collect();
    let channels: Vec<_> = said.iter().map(|said| said["channel"].as_str()).collect();
    assert_eq!(channels, [Some("kiosk"), Some("web")]);
    assert!(said.iter().all(|said| said["network"].is_string()), "{said:?}");
    place.is_sound();
}

async fn signs(reader: &Reader, who: &str, number: &str) {
    reader.signs_in_at("/mock-dan/oauth2/authorize", who).await;
    let ask = reader.opens(&format!("/petitions/{number}/sign")).await;
    let signed = ask.form(&ask.path).with("consent", "yes").sent_by(reader).await;
    assert_eq!(signed.path, format!("/petitions/{number}/signed"));
}

async fn nobody_makes_a_pass_up(house: &crate::house::House, ended: &Reader) {
    let pass = ended.cookie("sanal_device").expect("it is still there");
    let (device, mac) = pass.split_once('.').expect("two parts");
    let forged = mac.replace(mac.chars().next().expect("a letter"), "_");
    for pass in [pass.clone(), device.to_owned(), format!("{device}.{forged}"), ".".to_owned()] {
        let reader = house.reader();
        reader.takes_cookie(&format!("sanal_device={pass}"));
        assert!(!reader.asks("/").await.expect(200).text().contains(POINT), "{pass}");
    }
}
