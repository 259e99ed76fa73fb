//! Many signatures at once from one place: the staff see them, two of the secretariat bring them to fall,
//! everyone is told how many and why.

use kernel::{Clock as _, OffsetClock};
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, PATIENCE, Place};
use crate::people::{
    self, DORJ, ENKHJARGAL_THE_MODERATOR, MUNKHBAT_OF_THE_SECRETARIAT, MUNKHZUL_THE_AUDITOR,
};
use crate::visitors::{Answer, Citizen, OpenPetition, Page, Reader};

crate::on_both_databases! {
    a_burst_is_seen_and_falls_by_two_of_the_secretariat,
    a_form_that_means_nothing_or_is_not_right_comes_back_filled_in,
    of_two_who_decide_at_the_same_moment_one_is_told,
    a_program_looks_first_and_is_told_what_is_not_right,
    who_may_see_is_not_yet_who_may_invalidate,
    what_was_done_is_on_the_trail_and_concerns_nobody,
    who_signed_in_long_ago_looks_and_shows_anew_who_she_is_to_propose,
}

/// A handful are many here.
const FEW: &[(&str, &str)] = &[("petitions.bursts.at_least", "1")];
const REASON: &str = "Нэг төхөөрөмжөөс хэдэн минутын дотор зурсан байна";

/// A petition that four have signed by a program and Tuya on its page, and a second one of the secretariat.
async fn a_burst(place: &Place) -> (House, OpenPetition, Vec<Citizen>) {
    let house = place.open_with_staff(FEW).await;
    house.appoints(DORJ, json!({ "role": "secretariat" })).await;
    let petition = house.open_petition().await;
    let crowd = house.crowd(10..14).await;
    for citizen in &crowd {
        citizen.signs(&petition.number).await.expect(201);
    }
    let tuya = house.signed_in(people::TUYA).await;
    let sign = format!("/petitions/{}/sign", petition.number);
    tuya.opens(&sign).await.form(&sign).with("consent", "yes").sent_by(&tuya).await;
    assert_eq!(house.count(&petition.number).await, 5);
    (house, petition, crowd)
}

/// Yesterday to tomorrow, in Ulaanbaatar: no test begins at the turn of an hour in vain.
fn days() -> (String, String) {
    let today = OffsetClock::default().now().to_zoned(kernel::clock::zone()).date();
    let (yesterday, tomorrow) = (today.yesterday(), today.tomorrow());
    let (yesterday, tomorrow) = (yesterday.expect("a day"), tomorrow.expect("a day"));
    (format!("{yesterday}T00:00"), format!("{tomorrow}T00:00"))
}

fn those_by_a_program() -> Value {
    let (from, until) = days();
    json!({ "from": from, "until": until, "channel": "app", "reason": REASON })
}

fn of(number: &str) -> String {
    format!("/petitions/{number}/anomalies")
}

fn api_of(number: &str) -> String {
    format!("/api/v1/petitions/{number}/invalidations")
}

async fn asks(citizen: &Citizen, path: &str, body: &Value) -> Answer {
    Answer::to(citizen.request(Method::POST, path).json(body)).await
}

async fn decides(citizen: &Citizen, number: &str, one: u64, decision: &str) -> Answer {
    let path = format!("{}/{one}/{decision}", api_of(number));
    Answer::to(citizen.request(Method::POST, &path)).await
}

/// The form of a petition's page with a step of it.
async fn sends(reader: &Reader, page: &Page, number: &str, step: &str, reason: &str) -> Page {
    let (from, until) = days();
    let form = page.form(&of(number)).with("from", &from).with("until", &until);
    let form = form.with("channel", "app").with("network", "").with("reason", reason);
    form.with("step", step).sent_by(reader).await
}

/// Waits until so many stand.
async fn comes_to_count(house: &House, number: &str, expected: u64) {
    let began = std::time::Instant::now();
    while house.count(number).await != expected {
        assert!(began.elapsed() < PATIENCE, "{number} does not come to {expected}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// The page with bursts, as soon as they are counted.
async fn sees_the_burst(reader: &Reader, path: &str) -> Page {
    let began = std::time::Instant::now();
    loop {
        let page = reader.opens(path).await;
        assert_eq!(page.answer.status, 200, "{}", page.text());
        if page.text().contains("Шалгах</span>") {
            return page;
        }
        assert!(began.elapsed() < PATIENCE, "nothing is to check: {}", page.text());
    }
}

async fn a_burst_is_seen_and_falls_by_two_of_the_secretariat(place: Place) {
    let (house, petition, crowd) = a_burst(&place).await;
    let number = petition.number.as_str();
    let munkhbat = house.signed_in(MUNKHBAT_OF_THE_SECRETARIAT).await;
    let dorj = house.signed_in(DORJ).await;

    let all = sees_the_burst(&munkhbat, "/anomalies").await;
    all.says(number).says("Программ").says("65,536");
    let page = sees_the_burst(&munkhbat, &of(number)).await;
    let text = page.text();
    let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links = links.filter(|link| link.contains("channel=app"));
    let link = links.next().expect("a link that fills the form in").replace("&amp;", "&");
    let filled = munkhbat.opens(&link).await;
    filled.says("type=\"datetime-local\" value=\"20").says("value=\"app\" selected");

    let before = house.log_position().await;
    let unseen = sends(&munkhbat, &page, number, "propose", REASON).await;
    assert_eq!(unseen.answer.status, 422, "nobody proposes what they have not looked at");
    unseen.says("үзээгүй байна").says(REASON);
    let preview = sends(&munkhbat, &page, number, "preview", "").await;
    assert_eq!(preview.answer.status, 200);
    preview.says("Нийт 5 хүчинтэй гарын үсгээс 4 нь хамаарна");
    assert_eq!(house.log_position().await, before, "looking leaves no trace");
    let proposed = sends(&munkhbat, &preview, number, "propose", REASON).await;
    proposed.says("Өөр хүний зөвшөөрлийг хүлээж байна").says(REASON);
    assert!(!proposed.text().contains("/invalidations/1/approve"), "another one agrees");

    let twice = sends(&munkhbat, &preview, number, "propose", REASON).await;
    assert!(!twice.text().contains("/invalidations/2/"), "pressed twice, it was asked once");

    let alone = proposed.form(&format!("/petitions/{number}/invalidations/1/decline"));
    let approve = format!("/petitions/{number}/invalidations/1/approve");
    let alone = munkhbat.sends(&approve, &alone.fields).await.expect(409).text();
    assert!(alone.contains("Санал гаргасан хүн өөрөө зөвшөөрч болохгүй"), "{alone}");
    assert_eq!(house.count(number).await, 5);

    let waiting = dorj.opens("/anomalies").await;
    waiting.form(&approve).sent_by(&dorj).await;
    comes_to_count(&house, number, 1).await;
    let told = munkhbat.opens(&of(number)).await;
    let late = munkhbat.sends(&approve, &told.form(&of(number)).fields).await.expect(409).text();
    assert!(late.contains("аль хэдийн шийдсэн"), "{late}");

    the_record_is_public(&house, number).await;
    let fallen = house.reader();
    fallen.takes_cookie(&format!("sanal_session={}; Path=/", crowd[0].token));
    fallen.opens("/me/signatures").await.says("Энэ гарын үсгийг тань хүчингүй болгосон");
    crowd[0].signs(number).await.expect(201);
    assert_eq!(house.count(number).await, 2, "whose signature fell may sign anew");
    house.stop();
    place.is_sound();
}

async fn the_record_is_public(house: &House, number: &str) {
    let began = std::time::Instant::now();
    let one = loop {
        let file = house.get(&format!("/petitions/{number}/invalidations.json")).await.expect(200);
        assert_eq!(file.header("access-control-allow-origin"), "*");
        if let Some(one) = file.json()["data"].get(0) {
            break one.clone();
        }
        assert!(began.elapsed() < PATIENCE, "it is not told");
    };
    let (count, reason) = (&one["signature_count"], &one["reason"]);
    assert_eq!((count, reason), (&json!(4), &json!(REASON)), "{one}");
    let mut told: Vec<_> = one.as_object().expect("an object").keys().map(String::as_str).collect();
    told.sort_unstable();
    let everything =
        ["channel", "from", "invalidated_at", "number", "reason", "signature_count", "until"];
    assert_eq!(told, everything, "neither who nor from which network");
    let file = house.get(&format!("/petitions/{number}/invalidations.csv")).await.expect(200);
    let text = file.text();
    let lines: Vec<_> = text.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "number,signature_count,reason,from,until,channel,invalidated_at,as_of,position"
    );
    assert!(lines[1].starts_with(&format!("1,4,{REASON},")), "{text}");
}

async fn a_form_that_means_nothing_or_is_not_right_comes_back_filled_in(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    let number = petition.number.as_str();
    let munkhbat = house.signed_in(MUNKHBAT_OF_THE_SECRETARIAT).await;
    let page = munkhbat.opens(&of(number)).await;
    let before = house.log_position().await;
    let wrong = page.form(&of(number)).with("from", "өчигдөр").with("until", "");
    let wrong = wrong.with("channel", "fax").with("network", "10.0.0.1").with("step", "propose");
    let wrong = wrong.sent_by(&munkhbat).await;
    assert_eq!(wrong.answer.status, 422);
    for field in ["from", "until", "channel", "network", "reason"] {
        wrong.says(&format!("id=\"{field}-error\"")).says(&format!("href=\"#{field}\""));
    }
    wrong.says("value=\"өчигдөр\"").says("value=\"10.0.0.1\"");
    let none = page.form(&of(number)).with("from", "2020-01-01 10:00");
    let none = none.with("until", "2020-01-01 11:00").with("step", "preview");
    none.sent_by(&munkhbat).await.says("хамаарах хүчинтэй гарын үсэг алга");
    let long = "Ё".repeat(1_001);
    let preview = sends(&munkhbat, &page, number, "preview", "").await;
    let long = sends(&munkhbat, &preview, number, "propose", &long).await;
    assert_eq!(long.answer.status, 422);
    long.says("id=\"reason-error\"");
    for (asked, status) in [("PN-1", 400), ("%3Cb%3E", 400)] {
        let page = munkhbat.asks(&format!("/anomalies?petition={asked}")).await;
        assert_eq!(page.status, status, "{asked}");
        assert!(page.text().contains("id=\"petition-error\"") && !page.text().contains("<b>"));
    }
    let there = munkhbat.asks(&format!("/anomalies?petition={number}")).await.expect(303);
    assert_eq!(there.header("location"), of(number));
    assert_eq!(munkhbat.asks(&of("PN-202001-00001")).await.status, 404);
    assert_eq!(house.log_position().await, before, "nothing was written");
    house.has_not_complained();
    house.stop();
}

async fn of_two_who_decide_at_the_same_moment_one_is_told(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    let (number, munkhbat) = (petition.number.as_str(), &petition.secretariat);
    let dorj = house.citizen(DORJ).await;
    for one in 1..=3 {
        let proposed = asks(munkhbat, &api_of(number), &those_by_a_program()).await;
        assert_eq!(proposed.expect(201).json()["number"], one);
        let (yes, no) = tokio::join!(
            decides(&dorj, number, one, "decline"),
            decides(munkhbat, number, one, "decline")
        );
        let mut statuses = [yes.status, no.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [204, 409], "{} {}", yes.text(), no.text());
    }
    let all = dorj.gets(&api_of(number)).await.expect(200).json();
    let states: Vec<_> =
        all["data"].as_array().expect("a list").iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["declined", "declined", "declined"]);
    assert_eq!(house.count(number).await, 5, "nothing has fallen");
    let public = house.get(&format!("/petitions/{number}/invalidations.json")).await.json();
    assert_eq!(public["data"], json!([]), "what was declined is nobody else's business");
    asks(munkhbat, &api_of(number), &those_by_a_program()).await.expect(201);
    let (yes, taken_back) =
        tokio::join!(decides(&dorj, number, 4, "approve"), decides(munkhbat, number, 4, "decline"));
    match (yes.status, taken_back.status) {
        (204, 409) => comes_to_count(&house, number, 1).await,
        (409, 204) => assert_eq!(house.count(number).await, 5),
        other => panic!("one of them is told: {other:?}"),
    }
    house.stop();
    place.is_sound();
}

async fn a_program_looks_first_and_is_told_what_is_not_right(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    let (number, munkhbat) = (petition.number.as_str(), &petition.secretariat);
    let path = api_of(number);
    let with = |changes: Value| {
        let mut body = those_by_a_program();
        for (name, value) in changes.as_object().expect("an object") {
            body[name] = value.clone();
        }
        body
    };
    let before = house.log_position().await;
    let look = asks(munkhbat, &path, &with(json!({ "preview": true, "reason": "" }))).await;
    let look = look.expect(200).json();
    assert_eq!((&look["signature_count"], &look["of"]), (&json!(4), &json!(5)), "{look}");
    assert_eq!(look["parts"][0]["channel"], "app");
    for (changes, status, field, code) in [
        (json!({ "preview": "yes" }), 400, "preview", "not-true-or-false"),
        (json!({ "from": "yesterday" }), 422, "from", "not-an-instant"),
        (json!({ "until": "2020-01-01T00:00:00Z" }), 422, "until", "span-reversed"),
        (json!({ "channel": "fax" }), 422, "channel", "not-one-of"),
        (json!({ "network": "10.0.0.1" }), 422, "network", "not-a-network"),
        (json!({ "channel": "assisted" }), 422, "from", "nothing-meant"),
        (json!({ "reason": " " }), 422, "reason", "missing"),
        (json!({ "reason": "a\u{202e}b" }), 422, "reason", "control-character"),
    ] {
        let refused = asks(munkhbat, &path, &with(changes.clone())).await;
        let problem = refused.expect(status).json();
        let told = (&problem["errors"][0]["field"], &problem["errors"][0]["code"]);
        assert_eq!(told, (&json!(field), &json!(code)), "{changes}: {problem}");
    }
    assert_eq!(house.log_position().await, before, "nothing was written");
    asks(munkhbat, &path, &those_by_a_program()).await.expect(201);
    let alone = decides(munkhbat, number, 1, "approve").await;
    assert!(alone.expect(409).json()["type"].as_str().expect("a kind").ends_with("-refused"));
    for one in [0, 2] {
        decides(munkhbat, number, one, "approve").await.expect(404);
    }
    asks(munkhbat, &api_of("PN-202001-00001"), &those_by_a_program()).await.expect(404);
    house.stop();
}

async fn who_may_see_is_not_yet_who_may_invalidate(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    house.appoints(MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let number = petition.number.as_str();
    for (who, sees) in
        [(people::BAT, 403), (ENKHJARGAL_THE_MODERATOR, 200), (MUNKHZUL_THE_AUDITOR, 200)]
    {
        let (program, browser) = (house.citizen(who).await, house.signed_in(who).await);
        for path in ["/api/v1/anomalies", &api_of(number)] {
            program.gets(path).await.expect(sees);
        }
        for path in ["/anomalies", &of(number)] {
            let page = browser.asks(path).await;
            assert_eq!(page.status, sees, "{path}");
            assert!(!page.text().contains("name=\"step\""), "they propose nothing");
        }
        asks(&program, &api_of(number), &those_by_a_program()).await.expect(403);
        decides(&program, number, 1, "approve").await.expect(403);
        let has_desk = browser.opens("/").await.text().contains("href=\"/anomalies\"");
        assert_eq!(has_desk, sees == 200, "{who}");
    }
    for path in ["/api/v1/anomalies".to_owned(), api_of(number)] {
        house.get(&path).await.expect(401);
    }
    house.stop();
}

async fn what_was_done_is_on_the_trail_and_concerns_nobody(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    let auditor = house.appoints(MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" }));
    auditor.await;
    let (number, munkhbat) = (petition.number.as_str(), &petition.secretariat);
    let dorj = house.citizen(DORJ).await;
    for (one, decision) in [(1, "decline"), (2, "approve")] {
        asks(munkhbat, &api_of(number), &those_by_a_program()).await.expect(201);
        decides(&dorj, number, one, decision).await.expect(204);
    }
    comes_to_count(&house, number, 1).await;
    house.shows(house.log_position().await).await;
    let auditor = house.citizen(MUNKHZUL_THE_AUDITOR).await;
    let lines = auditor.gets(&format!("/api/v1/audit?object={number}/invalidations")).await;
    let lines = lines.expect(200).json()["data"].as_array().expect("lines").clone();
    let mut acts: Vec<_> = lines.iter().filter_map(|line| line["act"].as_str()).collect();
    acts.reverse();
    let expected = [
        "InvalidationProposed",
        "InvalidationDeclined",
        "InvalidationProposed",
        "InvalidationApproved",
    ];
    assert_eq!(acts, expected);
    for line in &lines {
        assert_eq!((&line["role"], &line["person"]), (&json!("secretariat"), &Value::Null));
    }
    let page = house.signed_in(MUNKHZUL_THE_AUDITOR).await;
    let page = page.opens("/audit?act=InvalidationApproved").await;
    page.says(&format!("{number}: гарын үсэг")).says("хүчингүй болгохыг зөвшөөрсөн");
    house.stop();
}

async fn who_signed_in_long_ago_looks_and_shows_anew_who_she_is_to_propose(place: Place) {
    let (house, petition, _) = a_burst(&place).await;
    let number = petition.number.as_str();
    let reader = house.signed_in(MUNKHBAT_OF_THE_SECRETARIAT).await;
    house.stop();
    let later: Vec<_> = FEW.iter().copied().chain([("clock.offset", "'11m'")]).collect();
    let house = place.open_with(&later);
    let (program, reader) = (petition.secretariat.at(&house), reader.at(&house));
    let mut look = those_by_a_program();
    look["preview"] = json!(true);
    asks(&program, &api_of(number), &look).await.expect(200);
    let stale = asks(&program, &api_of(number), &those_by_a_program()).await.expect(401).json();
    assert!(stale["type"].as_str().expect("a kind").ends_with("#step-up-required"), "{stale}");
    let page = reader.opens(&of(number)).await;
    let preview = sends(&reader, &page, number, "preview", "").await;
    let stale = sends(&reader, &preview, number, "propose", REASON).await;
    assert_eq!(stale.answer.status, 401);
    stale.says(REASON).says("&amp;fresh=yes").says("name=\"previewed\"");
    house.stop();
}
