//! Every channel of the 11-11 centre brings a complaint the way it really comes in, and the desk has one of each.

use complaints::Channel;
use reqwest::Method;
use serde_json::json;

use crate::house::{House, Place};
use crate::letters_in::{ADDRESS, WRITES_TO_US, a_letter};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::taking_in::Gateway;
use crate::visitors::{Answer, Reader};

crate::on_both_databases!(each_channel_brings_one_complaint_and_the_desk_names_it);

/// As the desk calls them.
const CHANNELS: [(&str, &str); 13] = [
    ("phone", "Утас"),
    ("voicemail", "Дуут шуудан"),
    ("sms", "Мессеж"),
    ("fax", "Факс"),
    ("email", "Цахим шуудан"),
    ("web", "Вэб"),
    ("webchat", "Вэб чат"),
    ("app", "Аппликейшн"),
    ("facebook", "Фэйсбүүк"),
    ("twitter", "X"),
    ("kiosk", "Киоск"),
    ("in_person", "Биеэр"),
    ("letter", "Захидал"),
];

fn operator() -> String {
    people::somebody(802)
}

impl House {
    /// A device that an operator has put up, before anybody stands at it.
    async fn has_a_kiosk(&self) -> Reader {
        let kiosk = self.signed_in(&operator()).await;
        let until = kernel::Clock::now(&kernel::OffsetClock::default());
        let until = kernel::clock::last_of_days(until, 30).to_string();
        let form = kiosk.opens("/service-points").await.form("/service-points");
        let form = form.with("channel", "kiosk").with("point", "ХУРДАН, Дархан");
        form.with("until", &until).sent_by(&kiosk).await;
        kiosk
    }
}

impl Reader {
    /// What somebody said on the telephone, at the counter or on paper, as an operator writes it down.
    async fn writes_down(&self, channel: &str) {
        let form = self.opens("/desk/new").await.form("/desk/new");
        let taken = form
            .with("intake-channel", channel)
            .with("intake-register", DORJ)
            .with("intake-text", &format!("{channel} сувгаар"))
            .with("intake-kind", "complaint")
            .with("intake-topic", "traffic")
            .with("intake-division", "MN-1-1119")
            .with("intake-name", "Дорж")
            .with("intake-address", "Сүхбаатар дүүрэг")
            .with("intake-phone", "99112233")
            .with("intake-do", "take");
        taken.sent_by(self).await.says("CN-");
    }
}

async fn each_channel_brings_one_complaint_and_the_desk_names_it(place: Place) {
    let known: Vec<_> = Channel::ALL.iter().map(|channel| channel.code()).collect();
    assert_eq!(CHANNELS.map(|(code, _)| code).as_slice(), known, "each there is");
    let house = place.open_with_staff(&[WRITES_TO_US]).await;
    house.has_a_centre().await;
    house.signed_in(BAT).await.complains("web сувгаар").await;
    let kiosk = house.has_a_kiosk().await;
    kiosk.signs_in_at("/mock-dan/oauth2/authorize", TUYA).await;
    kiosk.complains("kiosk сувгаар").await;
    let desk = house.signed_in(&operator()).await;
    for channel in ["phone", "fax", "in_person", "letter"] {
        desk.writes_down(channel).await;
    }
    let app = json!({ "text": "app сувгаар", "kind": "complaint", "division": "MN-1-1119",
        "topic": "traffic", "name": "Бат", "address": "Сүхбаатар", "phone": "99112233" });
    let bat = house.citizen(BAT).await;
    Answer::to(bat.request(Method::POST, "/api/v1/complaints").json(&app)).await.expect(201);
    place.takes(&house, &a_letter(ADDRESS, "", "email сувгаар"));
    for channel in ["voicemail", "sms", "webchat", "facebook", "twitter"] {
        let from = if matches!(channel, "voicemail" | "sms") { "99112233" } else { "bat.d" };
        let said = json!({ "from": from, "text": format!("{channel} сувгаар") });
        Gateway::of(&place, &house, channel).delivers("1", &said).await.expect(202);
    }

    let program = house.citizen(&operator()).await;
    for (channel, name) in CHANNELS {
        let address = format!("/api/v1/complaints?desk=all&channel={channel}");
        let listed = program.gets(&address).await.expect(200).json();
        let listed = listed["data"].as_array().expect("a list").clone();
        assert_eq!(listed.len(), 1, "{channel}: {listed:?}");
        assert_eq!(listed[0]["channel"], channel);
        let number = listed[0]["number"].as_str().expect("a number");
        let case = desk.opens(&format!("/desk/{number}")).await;
        case.says(&format!("{channel} сувгаар")).says(&format!("Хүлээн авсан: {name}<"));
    }
    house.stop();
}
