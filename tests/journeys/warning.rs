//! Officers hear of their cases before it is late: what came to them, what is due soon, and what they let pass.

use serde_json::json;

use crate::complaining::officer;
use crate::house::Place;
use crate::people::{self, BAT};

crate::on_both_databases! {
    officers_hear_what_waits_what_is_due_soon_and_what_is_late,
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
