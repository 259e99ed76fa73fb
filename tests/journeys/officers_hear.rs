//! Officers hear what Cabinet assigned to them, what becomes of it and of its day; who stands above, that it has passed.

use serde_json::json;

use crate::consulting::in_days;
use crate::escalating::{ISSUE, acts_on_issues, officer, secretary};
use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};

crate::on_both_databases! {
    officers_hear_what_cabinet_assigned_to_them_and_who_stands_above_that_it_is_late,
    officers_hear_that_cabinet_took_its_decision_back,
}

const NOTICES: &str = "/me/notices";
const ASSIGNED: &str = "Засгийн газрын шийдвэрийг танай байгууллагад хариуцуулав";
const EXTENDED: &str = "Танай биелүүлэх шийдвэрийн хугацааг сунгалаа";
const WITHDRAWN: &str = "Танай байгууллагад хариуцуулсан шийдвэрийг буцаалаа";
const DUE: &str = "Засгийн газрын шийдвэрийг биелүүлэх хугацаа дөхлөө";
const OVERDUE: &str = "Засгийн газрын шийдвэрийг биелүүлэх хугацаа хэтэрлээ";
const BELOW: &str = "Засгийн газрын шийдвэр хугацаандаа биелсэнгүй";

/// Of the police, which stands above the traffic police.
fn above() -> String {
    people::somebody(805)
}

/// The agency's page of what was decided.
fn decision() -> String {
    format!("/agencies/traffic-police/decisions/{ISSUE}")
}

/// In a house whose meeting has decided what the traffic police is to do within six days.
async fn decided(place: &Place) -> House {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let office = json!({ "role": "agency_officer", "agency": "police" });
    house.appoints(&above(), office).await;
    house.signed_in(TUYA).await.complains("Гэрлэн дохио унтарсан").await;
    let number = house.signed_in(BAT).await.complains("Гэрлэн дохио асахгүй").await;
    let agenda = acts_on_issues(&house, &number).await;
    house.stop();

    let later = place.open_with(&[("clock.offset", "'10d'")]);
    later.decides(&agenda, in_days(16)).await;
    later
}

async fn officers_hear_what_cabinet_assigned_to_them_and_who_stands_above_that_it_is_late(
    place: Place,
) {
    let house = decided(&place).await;
    let police = house.signed_in(&officer()).await;
    let told = police.waits_for(NOTICES, ASSIGNED).await;
    told.says(&format!("href=\"{}\"", decision())).says("Сүхбаатар");
    assert_eq!(told.text().matches(ISSUE).count(), 1, "in its address only: {}", told.text());
    assert_eq!(police.opens(&decision()).await.answer.status, 200);
    let above_them = house.signed_in(&above()).await;
    assert!(!above_them.opens(NOTICES).await.text().contains(ISSUE), "it is not theirs");

    let cabinet = house.signed_in(&secretary()).await;
    let due_on = in_days(18).to_string();
    let more = [("due_on", due_on.as_str()), ("words", "Сэлбэг алга")];
    cabinet.takes_step(&format!("/issues/{ISSUE}"), "extend", &more).await;
    police.waits_for(NOTICES, EXTENDED).await;
    house.stop();

    // A day before the last one.
    let near = place.open_with(&[("clock.offset", "'17d'")]);
    near.signed_in(&officer()).await.waits_for(NOTICES, DUE).await.says(&decision());
    near.stop();

    let late = place.open_with(&[("clock.offset", "'25d'")]);
    let police = late.signed_in(&officer()).await;
    police.waits_for(NOTICES, OVERDUE).await.says(&decision());
    let public = format!("/cabinet/{ISSUE}");
    for register in [above(), secretary()] {
        let one = late.signed_in(&register).await;
        one.waits_for(NOTICES, BELOW).await.says(&public);
        assert_eq!(one.opens(&public).await.answer.status, 200);
    }
    let above_them = late.signed_in(&above()).await;
    assert_eq!(above_them.opens(&decision()).await.answer.status, 403);
    late.stop();
}

async fn officers_hear_that_cabinet_took_its_decision_back(place: Place) {
    let house = decided(&place).await;
    let police = house.signed_in(&officer()).await;
    police.waits_for(NOTICES, ASSIGNED).await;
    let cabinet = house.signed_in(&secretary()).await;
    let reason = [("words", "Буруу байгууллага")];
    cabinet.takes_step(&format!("/issues/{ISSUE}"), "withdraw", &reason).await;
    let public = format!("/cabinet/{ISSUE}");
    police.waits_for(NOTICES, WITHDRAWN).await.says(&public);
    assert_eq!(police.opens(&public).await.answer.status, 200);
    assert_eq!(police.opens(&decision()).await.answer.status, 404);
    house.stop();
}
