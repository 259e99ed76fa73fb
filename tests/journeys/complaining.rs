//! People complain to 11-11; operators and officers see to it; people say whether that helped.

use std::time::Instant;

use serde_json::json;

use crate::house::{House, PATIENCE, Place};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::visitors::{Form, Page, Reader};

crate::on_both_databases! {
    bat_complains_reopens_and_is_content_in_the_end,
    what_is_wrong_with_a_form_is_told_and_nothing_of_it_is_lost,
    whoever_leaves_a_tip_follows_it_by_its_code_and_nobody_else_does,
    a_call_is_taken_in_within_one_form_and_a_draft_of_it_is_kept,
    of_two_operators_and_of_two_officers_one_has_it,
    a_clock_that_runs_out_reaches_the_level_above,
}

/// What people type: nowhere in the log.
pub const TYPED: [&str; 4] = ["Шар гэрэл", "Ногоон гэрэл", "Улаан гэрэл", "Дохиоч"];

/// Of the traffic police, an operator, and an analyst.
pub fn officer() -> String {
    people::somebody(801)
}

fn operator() -> String {
    people::somebody(802)
}

impl House {
    pub async fn has_a_centre(&self) {
        let office = json!({ "role": "agency_officer", "agency": "traffic-police" });
        self.appoints(&officer(), office.clone()).await;
        self.appoints(&people::somebody(803), office).await;
        for n in [802, 804] {
            self.appoints(&people::somebody(n), json!({ "role": "operator" })).await;
        }
    }
}

impl House {
    /// The level above does.
    pub async fn hears_that_it_is_late(&self, number: &str) {
        let bat = self.signed_in(BAT).await;
        let case = format!("/complaints/{number}");
        let began = Instant::now();
        while !bat.opens(&case).await.text().contains("Хугацаа хэтэрсэн тул мэдэгдсэн")
        {
            assert!(began.elapsed() < PATIENCE, "nobody above hears of it");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
}

impl Reader {
    pub async fn writes(&self, text: &str) -> Form {
        let form = self.opens("/complaints/new").await.form("/complaints/new");
        form.with("complaint-kind", "complaint")
            .with("complaint-topic", "traffic")
            .with("complaint-division", "MN-1-1119")
            .with("complaint-text", text)
            .with("complaint-name", TYPED[3])
            .with("complaint-address", "Сүхбаатар дүүрэг")
            .with("complaint-phone", "99112233")
    }

    /// About traffic in Sükhbaatar; its number.
    pub async fn complains(&self, text: &str) -> String {
        let form = self.writes(text).await;
        let picture = [("complaint-files", "a.pdf", &b"%PDF-1.7\n%"[..])];
        let page = form.sent_with_files_by(self, &picture).await;
        assert_eq!(page.answer.status, 201, "{}", page.text());
        number_on(&page)
    }

    /// What the first file of a case is called.
    pub async fn file_of(&self, number: &str) -> String {
        let page = self.opens(&format!("/complaints/{number}")).await.text();
        let (_, rest) = page.split_once("/files/").expect("a file");
        rest.split('"').next().expect("its name").to_owned()
    }

    /// A step of a case, with its words.
    pub async fn takes_step(&self, case: &str, step: &str, fields: &[(&str, &str)]) -> Page {
        let address = format!("{case}/{step}");
        let mut form = self.opens(case).await.form(&address);
        for (name, value) in fields {
            form = form.with(&format!("{step}-{name}"), value);
        }
        // This one may bring files, so browsers send it another way.
        if step == "answer" {
            return form.sent_with_files_by(self, &[]).await;
        }
        form.sent_by(self).await
    }
}

pub fn number_on(page: &Page) -> String {
    let text = page.text();
    let at = text.find("CN-").unwrap_or_else(|| panic!("no number:\n{text}"));
    text[at..at + 14].to_owned()
}

async fn bat_complains_reopens_and_is_content_in_the_end(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, police) = (house.signed_in(BAT).await, house.signed_in(&officer()).await);
    let number = bat.complains("Гэрлэн дохио асахгүй байна").await;
    let (own, desk) = (format!("/complaints/{number}"), format!("/desk/{number}"));
    bat.opens("/me/complaints").await.says(&number);
    police.opens("/agencies/traffic-police/complaints").await.says(&number);
    let by = async |channel: &str| {
        police.opens(&format!("/agencies/traffic-police/complaints?channel={channel}")).await
    };
    by("web").await.says(&number);
    let others = by("sms").await;
    assert!(!others.text().contains(&number), "{}", others.text());
    others.says("Хүлээж буй зүйл алга");
    assert_eq!(by("owl").await.answer.status, 400);
    police.opens(&desk).await.says("Гэрлэн дохио асахгүй байна").says(TYPED[3]);
    let file = bat.file_of(&number).await;
    for (reader, address) in [(&bat, &own), (&police, &desk)] {
        let file = reader.asks(&format!("{address}/files/{file}")).await.expect(200);
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert!(file.text().starts_with("%PDF"));
    }
    let stranger = house.signed_in(TUYA).await;
    stranger.asks(&format!("{own}/files/{file}")).await.expect(404);
    // Whoever it is of sees that somebody looked.
    assert!(!bat.opens(&own).await.text().contains("Одоогоор хэн ч уншаагүй"));

    police.takes_step(&desk, "accept", &[]).await.says("Шийдвэрлэж байна");
    police.takes_step(&desk, "progress", &[("words", "Шалгаж байна")]).await;
    let too_long = [("days", "31"), ("words", "Сэлбэг ирээгүй")];
    let refused = police.takes_step(&desk, "extend", &too_long).await;
    assert_eq!(refused.answer.status, 422);
    refused.says("Сэлбэг ирээгүй").says("1-ээс 30 хүртэл хоног");
    police.takes_step(&desk, "extend", &[("days", "10"), ("words", "Сэлбэг ирээгүй")]).await;
    police.takes_step(&desk, "answer", &[("words", "Засварласан")]).await;
    bat.opens(&own).await.says("Шалгаж байна").says("Сэлбэг ирээгүй").says("Засварласан");

    bat.takes_step(&own, "reopen", &[("words", "Дахиад унтарлаа")]).await.says("Дахин нээсэн");
    police.takes_step(&desk, "answer", &[("words", "Солив")]).await;
    assert!(!bat.opens(&own).await.text().contains(&format!("{own}/reopen")), "once only");
    bat.takes_step(&own, "confirm", &[]).await.says("Шийдэгдсэн гэж баталсан");
    let unrated = bat.takes_step(&own, "survey", &[("words", "Удсан")]).await;
    assert_eq!(unrated.answer.status, 422);
    unrated.says("Удсан");
    bat.takes_step(&own, "survey", &[("rating", "4"), ("words", "Удсан")]).await;
    bat.opens(&own).await.says("5-аас 4");
    // Nobody else knows that there is such a case.
    assert!(!stranger.opens(&own).await.text().contains("Гэрлэн дохио"));
    assert_eq!(stranger.opens(&desk).await.answer.status, 404);
    house.stop();
}

async fn what_is_wrong_with_a_form_is_told_and_nothing_of_it_is_lost(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(BAT).await;
    let form = bat.writes("Гэрлэн дохио").await;
    let incomplete = form.clone().with("complaint-name", "").with("complaint-division", "");
    let told = incomplete.sent_with_files_by(&bat, &[]).await;
    assert_eq!(told.answer.status, 422);
    told.says("Гэрлэн дохио").says("complaint-name-error").says("complaint-division-error");

    // The shape of a virus, a program, and what is too large.
    let eicar = br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    let program = b"MZ\x90\x00\x03\x00\x00\x00";
    let large = vec![7; 6 * 1024 * 1024];
    let huge = vec![7; 30 * 1024 * 1024];
    for content in [&eicar[..], &program[..], &large[..], &huge[..]] {
        let file = [("complaint-files", "a.pdf", content)];
        let told = form.clone().sent_with_files_by(&bat, &file).await;
        assert_eq!(told.answer.status, 422, "{} bytes", content.len());
        told.says("Гэрлэн дохио").says("complaint-files-error");
    }
    // One more than may come at once.
    let six = [("complaint-files", "a.pdf", &b"%PDF-1.7\n%"[..]); 6];
    let told = form.clone().sent_with_files_by(&bat, &six).await;
    assert_eq!(told.answer.status, 422);
    told.says("Гэрлэн дохио").says("Нэг удаад 5 хүртэл файл");
    // A topic that is not there any more.
    let gone = form.clone().with("complaint-topic", "no-such-topic");
    let told = gone.sent_with_files_by(&bat, &[]).await;
    assert_eq!(told.answer.status, 422);
    told.says("complaint-topic-error");

    let picture = [("complaint-files", "a.pdf", &b"%PDF-1.7\n%"[..])];
    let first = number_on(&form.clone().sent_with_files_by(&bat, &picture).await);
    let again = number_on(&form.clone().sent_with_files_by(&bat, &picture).await);
    assert_eq!(first, again);
    let other = form.with("complaint-text", "Өөр юм").sent_with_files_by(&bat, &[]).await;
    assert_eq!(other.answer.status, 422);
    house.stop();
}

async fn whoever_leaves_a_tip_follows_it_by_its_code_and_nobody_else_does(place: Place) {
    let house = place.open_with_staff(&[]).await;
    // Where they live is not filled in for whoever would not be known.
    let bat = house.signed_in(BAT).await;
    let is_filled_in = |page: Page| {
        let text = page.text();
        let mut places = text.split("value=\"MN-").skip(1);
        places.any(|place| place.split('>').next().is_some_and(|tag| tag.contains("selected")))
    };
    assert!(is_filled_in(bat.opens("/complaints/new").await));
    assert!(!is_filled_in(bat.opens("/complaints/tip").await));
    let somebody = house.reader();
    let form = somebody.opens("/complaints/tip").await.form("/complaints/tip");
    let form = form
        .with("complaint-kind", "complaint")
        .with("complaint-topic", "")
        .with("complaint-division", "MN-041")
        .with("complaint-text", "Хог асгаж байна");
    let receipt = form.sent_with_files_by(&somebody, &[]).await;
    assert_eq!(receipt.answer.status, 201, "{}", receipt.text());
    let number = number_on(&receipt);
    let text = receipt.text();
    let code = text.split("number\">").nth(2).and_then(|rest| rest.split('<').next());
    let code = code.expect("a code").to_owned();
    let own = format!("/complaints/{number}");
    somebody.opens(&own).await.says("Хог асгаж байна");

    let stranger = house.reader();
    assert!(!stranger.opens(&own).await.text().contains("Хог асгаж"));
    let track = |code: String| {
        let (stranger, number) = (&stranger, number.to_lowercase());
        async move {
            let form = stranger.opens("/complaints").await.form("/complaints/track");
            let form = form.with("track-number", &number).with("track-code", &code);
            form.sent_by(stranger).await
        }
    };
    let wrong = track("0000-0000".to_owned()).await;
    assert_eq!(wrong.answer.status, 422);
    wrong.says("track-code-error");
    track(code.to_lowercase()).await.says("Хог асгаж байна");
    let more = stranger.takes_step(&own, "add", &[("words", "Дахиад асгалаа")]).await;
    more.says("Дахиад асгалаа");
    stranger.takes_step(&own, "withdraw", &[]).await.says("Иргэн буцаан авсан");
    house.stop();
}

async fn a_call_is_taken_in_within_one_form_and_a_draft_of_it_is_kept(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let earlier = house.signed_in(DORJ).await.complains("Гэрлэн дохио асахгүй байна").await;
    let desk = house.signed_in(&operator()).await;
    let form = desk.opens("/desk/new").await.form("/desk/new");
    let form = form
        .with("intake-channel", "phone")
        .with("intake-register", DORJ)
        .with("intake-text", "Уулзвар дээр гэрлэн дохио асахгүй байна")
        .with("intake-kind", "complaint")
        .with("intake-topic", "traffic")
        .with("intake-division", "MN-1-1119");
    // The network goes in the middle of it.
    desk.sends("/desk/draft", &form.fields).await.expect(200);
    desk.opens("/desk/new").await.says("Уулзвар дээр гэрлэн дохио");
    let looked = form.clone().with("intake-do", "look").sent_by(&desk).await;
    looked.says(&earlier).says("Уулзвар дээр гэрлэн дохио");
    let take = form.with("intake-do", "take");
    let told = take.clone().sent_by(&desk).await;
    assert_eq!(told.answer.status, 422);
    told.says("Уулзвар дээр гэрлэн дохио").says("intake-name-error");
    let take = take
        .with("intake-name", "Дорж")
        .with("intake-address", "Сүхбаатар дүүрэг")
        .with("intake-phone", "99112233");
    let taken = take.clone().sent_by(&desk).await;
    let number = number_on(&taken);
    taken.says("Утас").says("Тээврийн цагдаагийн алба");
    taken.says(&format!("Бүртгэж авлаа. Дугаар нь {number}")).says("href=\"/desk/new\"");
    let later = desk.opens(&format!("/desk/{number}")).await.text();
    assert!(!later.contains("Бүртгэж авлаа."), "it was said once");
    assert_eq!(number_on(&take.sent_by(&desk).await), number, "sent twice");
    assert!(!desk.opens("/desk/new").await.text().contains("Уулзвар"), "the draft is gone");
    // It is the caller's own.
    house.signed_in(DORJ).await.opens("/me/complaints").await.says(&number);
    assert_eq!(house.signed_in(BAT).await.opens("/desk/new").await.answer.status, 403);
    house.stop();
}

async fn of_two_operators_and_of_two_officers_one_has_it(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let bat = house.signed_in(BAT).await;
    let form = bat.writes("Тодорхойгүй юм").await.with("complaint-topic", "");
    let number = number_on(&form.sent_with_files_by(&bat, &[]).await);
    let desk = format!("/desk/{number}");
    let (one, other) =
        (house.signed_in(&operator()).await, house.signed_in(&people::somebody(804)).await);
    one.opens("/desk").await.says(&number);
    let register = format!("{desk}/register");
    let filled = |page: Page| {
        page.form(&register)
            .with("register-kind", "complaint")
            .with("register-topic", "traffic")
            .with("register-division", "MN-1-1119")
            .with("register-name", "Бат")
            .with("register-address", "Сүхбаатар дүүрэг")
            .with("register-phone", "99112233")
    };
    let (first, second) = (filled(one.opens(&desk).await), filled(other.opens(&desk).await));
    first.sent_by(&one).await.says("Тээврийн цагдаагийн алба");
    let refused = second.sent_by(&other).await;
    assert_eq!(refused.answer.status, 409);
    refused.says("Энэ хооронд өөрчлөгдсөн байна");
    // It is Bat's still, with the clock from the day it came in.
    bat.opens(&format!("/complaints/{number}")).await.says("хүртэл хариулна");

    let (one, other) =
        (house.signed_in(&officer()).await, house.signed_in(&people::somebody(803)).await);
    let accept = format!("{desk}/accept");
    let (first, second) =
        (one.opens(&desk).await.form(&accept), other.opens(&desk).await.form(&accept));
    first.sent_by(&one).await.says("Шийдвэрлэж байна");
    let refused = second.sent_by(&other).await;
    assert_eq!(refused.answer.status, 409);
    refused.says("өөр ажилтан үүнийг аль хэдийн хүлээн авсан байна");
    house.stop();
}

async fn a_clock_that_runs_out_reaches_the_level_above(place: Place) {
    let house = place.open_with_staff(&[("complaints.days.answer", "5")]).await;
    house.has_a_centre().await;
    let above = json!({ "role": "agency_officer", "agency": "police" });
    house.appoints(&people::somebody(805), above).await;
    let number = house.signed_in(BAT).await.complains("Гэрлэн дохио асахгүй").await;
    house.stop();

    let later = place.open_with(&[("clock.offset", "'10d'")]);
    later.hears_that_it_is_late(&number).await;
    let police = later.signed_in(&people::somebody(805)).await;
    police.opens("/agencies/police/complaints").await.says(&number);
    let desk = format!("/desk/{number}");
    police.opens(&desk).await.says("Хугацаа хэтэрсэн тул мэдэгдсэн");
    assert!(!police.opens(&desk).await.text().contains(&format!("{desk}/answer")), "they look on");
    let officer = later.signed_in(&officer()).await;
    officer.opens("/agencies/traffic-police/complaints").await.says("хоногоор хэтэрсэн");
    officer.takes_step(&desk, "answer", &[("words", "Засварласан")]).await;
    officer.opens(&desk).await.says("хугацаа хэтрүүлж хариу өгсөн");
    later.stop();
}

/// Everything that can be stored of complaints, but for a clock that runs out; a number whose clock runs.
pub async fn acts_on_complaints(house: &House) -> String {
    house.has_a_centre().await;
    let (bat, police) = (house.signed_in(BAT).await, house.signed_in(&officer()).await);
    let desk = house.signed_in(&operator()).await;
    let number = bat.complains(TYPED[0]).await;
    let (own, case) = (format!("/complaints/{number}"), format!("/desk/{number}"));
    police.takes_step(&case, "accept", &[]).await;
    police.takes_step(&case, "progress", &[("words", TYPED[1])]).await;
    police.takes_step(&case, "extend", &[("days", "10"), ("words", TYPED[1])]).await;
    bat.takes_step(&own, "add", &[("words", TYPED[2])]).await;
    police.takes_step(&case, "answer", &[("words", TYPED[1])]).await;
    bat.takes_step(&own, "add", &[("words", TYPED[2])]).await;
    bat.takes_step(&own, "reopen", &[("words", TYPED[2])]).await;
    police.takes_step(&case, "return", &[("words", TYPED[1])]).await;
    desk.takes_step(&case, "assign", &[("agency", "traffic-police")]).await;
    let about = [("kind", "request"), ("topic", "traffic"), ("division", "MN-1-1119")];
    desk.takes_step(&case, "reclassify", &about).await;
    police.takes_step(&case, "close", &[("words", TYPED[1])]).await;
    bat.takes_step(&own, "survey", &[("rating", "2"), ("words", TYPED[2])]).await;
    let unclear = bat.writes(TYPED[2]).await.with("complaint-topic", "");
    let unclear = number_on(&unclear.sent_with_files_by(&bat, &[]).await);
    let ground = [("ground", "unclear"), ("words", TYPED[1])];
    desk.takes_step(&format!("/desk/{unclear}"), "refuse", &ground).await;
    bat.complains(TYPED[1]).await
}
