//! Officers hear of their cases before it is late: what came to them, what is due soon, and what they let pass.

use serde_json::json;

use crate::complaining::officer;
use crate::house::Place;
use crate::people::{self, BAT};
use crate::taking_in::{Gateway, number};

crate::on_both_databases! {
    officers_hear_what_waits_what_is_due_soon_and_what_is_late,
    operators_hear_what_waits_too_long_to_be_registered,
}

/// Of a case on an agency's desk, before its last day.
const SOON: &str = "<strong>Хугацаа дөхсөн</strong>";

async fn officers_hear_what_waits_what_is_due_soon_and_what_is_late(place: Place) {
    let house = place.open_with_staff(&[("complaints.days.answer", "12")]).await;
    house.has_a_centre().await;
    let above = json!({ "role": "agency_officer", "agency": "police" });
    house.appoints(&people::somebody(805), above).await;
    let number = house.signed_in(BAT).await.complains("Гэрлэн дохио асахгүй").await;
    let police = house.signed_in(&officer()).await;
    let told = police.waits_for("/me/notices", "Танай байгууллагад шинэ гомдол ирлээ").await;
    told.says(&number).says(&format!("/desk/{number}"));
    assert!(!told.text().contains("дуусах дөхлөө"));
    assert!(!police.opens("/agencies/traffic-police/complaints").await.text().contains(SOON));
    house.stop();

    // A working day or two before the last one, whatever day it is today.
    let later = place.open_with(&[("clock.offset", "'11d'")]);
    let police = later.signed_in(&officer()).await;
    police.waits_for("/me/notices", "хугацаа дуусах дөхлөө").await;
    police.opens("/agencies/traffic-police/complaints").await.says(SOON);
    let above = later.signed_in(&people::somebody(805)).await;
    assert!(!above.opens("/me/notices").await.text().contains(&number));
    later.stop();

    let late = place.open_with(&[("clock.offset", "'25d'")]);
    for register in [officer(), people::somebody(805)] {
        let one = late.signed_in(&register).await;
        one.waits_for("/me/notices", "хариу өгөх хугацаа хэтэрлээ").await.says(&number);
    }
    late.stop();
}

async fn operators_hear_what_waits_too_long_to_be_registered(place: Place) {
    let late = "Бүртгэх хугацаа хэтэрсэн";
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let sms = Gateway::of(&place, &house, "sms");
    let said = json!({ "from": "99112233", "text": "Гудамж харанхуй" });
    let number = number(&sms.delivers("1", &said).await.expect(202));
    let desk = house.signed_in(&people::somebody(802)).await;
    let shown = desk.opens("/desk").await;
    shown.says(&number).says("Өнөөдөр ирсэн, бүртгээгүй");
    assert!(!shown.text().contains(late));
    house.stop();

    // Three working days and more, whatever day it is today.
    let later = place.open_with(&[("clock.offset", "'11d'")]);
    let desk = later.signed_in(&people::somebody(802)).await;
    desk.opens("/desk").await.says(late).says("Ирээд 11 хоног болсон");
    let told = desk.waits_for("/me/notices", "бүртгэх хугацаа хэтэрлээ").await;
    told.says(&number).says(&format!("/desk/{number}"));
    later.stop();
}
