//! One's own data: seen, corrected, taken out, erased; who looked at it, and when it is let go.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::Address;
use reqwest::Method;
use serde_json::json;

use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};
use crate::visitors::{Answer, Citizen, Reader, a_petition};

crate::on_both_databases! {
    bat_leaves_an_address_corrects_it_and_withdraws_his_consent,
    what_is_not_right_comes_back_with_the_reason,
    bat_takes_everything_out_and_sees_who_looked,
    erasing_leaves_no_trace_of_him_and_every_number_as_it_was,
    who_comes_back_after_erasing_does_not_sign_twice,
    an_erasure_that_a_fall_cut_off_is_finished,
    what_has_outlived_its_period_is_let_go_and_everyone_is_told,
    who_holds_an_office_lays_it_down_before_erasing,
    an_operator_finds_who_calls_and_it_is_on_record,
}

const EMAIL: &str = "zulaa.planted@example.mn";
const PHONE: &str = "99887766";
const NAME: &str = "Нуугдмал Зулаа";
/// On a petition, while it is open.
const SHOWN: &str = "Харагдах Зулаа";

pub async fn keeps(reader: &Reader, kind: &str, value: &str, consent: &str) -> Answer {
    let form = reader.opens("/me").await.form("/me");
    let mut fields = form.fields.clone();
    fields.retain(|(name, _)| name != "kind");
    for (name, value) in [("kind", kind), (kind, value), ("consent", consent)] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    reader.sends("/me", &fields).await
}

/// Takes them from the log and the vault alike.
async fn erases(reader: &Reader) -> Answer {
    let form = reader.opens("/me/erase").await.form("/me/erase").with("sure", "yes");
    reader.sends("/me/erase", &form.fields).await
}

async fn all_of(citizen: &Citizen) -> serde_json::Value {
    Answer::to(citizen.request(Method::POST, "/api/v1/me/export")).await.expect(200).json()
}

async fn erases_all_of(citizen: &Citizen) -> Option<Answer> {
    Answer::if_any(citizen.request(Method::DELETE, "/api/v1/me?confirm=erase")).await
}

async fn bat_leaves_an_address_corrects_it_and_withdraws_his_consent(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "email", "Bat@Example.mn", "yes").await.expect(303);
    keeps(&bat, "phone", "+976 9911-2233", "yes").await.expect(303);
    let page = bat.opens("/me").await.text();
    assert!(page.contains("value=\"bat@example.mn\"") && page.contains("value=\"99112233\""));
    assert!(page.contains("Та үүнийг хадгалахыг"), "that he agreed, and when");
    assert!(!page.contains("id=\"consent-email\"") && page.contains("id=\"consent-name\""));
    // He agreed before: to correct it, nothing is ticked again; what is wrong is given back.
    keeps(&bat, "email", "bat2@", "").await.expect(422);
    keeps(&bat, "email", "bat2@example.mn", "").await.expect(303);
    let held = all_of(&house.bat().await).await;
    assert_eq!(held["contacts"][0]["value"], "bat2@example.mn");
    assert_eq!(held["contacts"].as_array().map(Vec::len), Some(2));
    let withdraw = bat.opens("/me").await.form("/me/withdraw");
    bat.sends("/me/withdraw", &withdraw.fields).await.expect(303);
    keeps(&bat, "email", "bat2@example.mn", "").await.expect(422);
    let held = all_of(&house.bat().await).await;
    assert_eq!(held["contacts"].as_array().map(Vec::len), Some(1), "{held}");
    assert!(!bat.opens("/me").await.text().contains("bat2@example.mn"));
    house.stop();
    place.is_sound();
}

async fn what_is_not_right_comes_back_with_the_reason(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    for (kind, value, consent) in [
        ("email", "bat", "yes"),
        ("email", "", "yes"),
        ("email", "bat@example.mn", ""),
        ("phone", "112", "yes"),
        ("name", &"н".repeat(81), "yes"),
        ("name", "\u{202e}таБ", "yes"),
    ] {
        let again = keeps(&bat, kind, value, consent).await.expect(422).text();
        assert!(again.contains(&format!("id=\"{kind}-error\"")), "{kind} {value}");
        assert!(
            value.is_empty() || again.contains(&format!("value=\"{value}\"")),
            "{kind} {value}"
        );
    }
    keeps(&bat, "fax", "1", "yes").await.expect(400);
    let sure = bat.opens("/me/erase").await.form("/me/erase");
    bat.sends("/me/erase", &sure.fields).await.expect(422);
    let held = all_of(&house.bat().await).await;
    assert_eq!(held["contacts"], json!([]), "nothing is half-written");
    let bat = house.bat().await;
    for unsure in ["", "?confirm=", "?confirm=yes"] {
        let path = format!("/api/v1/me{unsure}");
        let refused = Answer::to(bat.request(Method::DELETE, &path)).await.expect(422).json();
        assert_eq!(refused["errors"][0]["field"], "confirm", "{refused}");
    }
    all_of(&bat).await;
    for path in ["/me", "/me/erase"] {
        let stranger = house.reader();
        assert!(stranger.opens(path).await.path.starts_with("/sign-in?"), "{path}");
    }
    for path in ["/me/data", "/me/data.json", "/api/v1/me", "/api/v1/me/export"] {
        house.get(path).await.expect(405);
    }
    let nobody = reqwest::Client::new();
    let export = nobody.post(format!("{}/api/v1/me/export", house.url));
    Answer::to(export).await.expect(401);
    house.stop();
}

/// What the log knows somebody by, as their own token says.
fn key_of(citizen: &Citizen) -> String {
    let claims = citizen.token.split('.').nth(1).expect("claims");
    let claims = URL_SAFE_NO_PAD.decode(claims).expect("base64url");
    let claims: serde_json::Value = serde_json::from_slice(&claims).expect("JSON");
    claims["sub"].as_str().expect("a key").to_owned()
}

async fn bat_takes_everything_out_and_sees_who_looked(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    bat.signs(&petition.number).await.expect(201);
    let started = bat.starts(a_petition()).await.expect(201).json();
    let waiting = started["id"].as_str().expect("an id");
    bat.submits(waiting).await.expect(200);
    let moderator = house.signed_in(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.opens(&format!("/petitions/{waiting}")).await;

    let page = house.signed_in(BAT).await;
    keeps(&page, "email", EMAIL, "yes").await.expect(303);
    page.opens("/me").await.says("Нийтлээгүй өргөдлийн эх").says("Хянагч");
    let mine = page.opens("/me").await;
    assert!(!mine.text().contains("Хэнд хамаатай"), "it is always the reader");
    let unasked = page.sends("/me/data", &[]).await;
    assert_eq!(unasked.status, 403, "no other site takes it out");
    for who in [&page, &house.reader()] {
        let (unasked, file) =
            (who.sends("/me/data", &[]).await, who.sends("/me/data.json", &[]).await);
        assert_eq!(file.status, unasked.status, "people are answered alike");
        assert_eq!(file.header("content-type"), "text/html; charset=utf-8");
        assert!(file.text().contains("<h1>"), "{}", file.text());
    }
    let readable = mine.form("/me/data").sent_by(&page).await;
    readable.says(EMAIL).says(&petition.number).says(waiting);
    let form = readable.form("/me/data.json");
    let file = page.sends("/me/data.json", &form.fields).await.expect(200);
    assert!(file.header("content-disposition").contains("attachment"));
    let all = file.json();
    assert_eq!(all["contacts"][0]["value"], EMAIL);
    assert_eq!(all["signatures"][0]["petition"], petition.number);
    assert_eq!(all["petitions"].as_array().map(Vec::len), Some(2));
    assert!(all["texts"][0]["text"].as_str().expect("a text").contains("Гэр хорооллын"));
    let look = &all["concerning"][0];
    assert_eq!(
        (&look["act"], &look["purpose"]),
        (&json!("PersonalDataSeen"), &json!("moderation"))
    );
    assert_eq!((&look["role"], &look["line"]), (&json!("moderator"), &json!(3)));
    assert_eq!(look.get("actor"), None, "by their line of the roll, never by their key");
    let moderator = key_of(&house.citizen(people::ENKHJARGAL_THE_MODERATOR).await);
    assert!(!all.to_string().contains(&moderator), "{all}");
    let published = all["concerning"].as_array().expect("lines").iter();
    let published: Vec<_> = published.filter(|line| line["act"] == "PetitionPublished").collect();
    assert_eq!(published.len(), 1, "what was done with his petition concerns him: {all}");
    assert!(!all["sessions"].as_array().expect("sessions").is_empty());
    let tuya = all_of(&house.tuya().await).await;
    assert_eq!(tuya["concerning"], json!([]), "of nobody else");
    house.stop();
}

async fn erasing_leaves_no_trace_of_him_and_every_number_as_it_was(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bat, page) = (house.bat().await, house.signed_in(BAT).await);
    let crowd = house.crowd(0..12).await;
    for somebody in crowd.iter().chain([&bat]) {
        somebody.signs(&petition.number).await.expect(201);
    }
    for (kind, value) in [("email", EMAIL), ("phone", PHONE), ("name", NAME)] {
        keeps(&page, kind, value, "yes").await.expect(303);
    }
    let draft = bat.starts(a_petition()).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id").to_owned();
    let waiting = bat.starts(a_petition()).await.expect(201).json();
    let waiting = waiting["id"].as_str().expect("an id").to_owned();
    house.hands_in_named(&page, &waiting, SHOWN).await;
    let before = house.count(&petition.number).await;
    let cells = place.operator_does(&["tally", &petition.number]);

    let erased = erases(&page).await.expect(303);
    assert_eq!(erased.header("location"), "/erased");
    page.opens("/erased").await.says("Таны мэдээлэл устлаа");
    bat.gets("/api/v1/sessions/mine").await.expect(401);
    bat.signs(&petition.number).await.expect(401);
    assert_eq!(house.count(&petition.number).await, before);
    assert_eq!(place.operator_does(&["tally", &petition.number]), cells);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.publishes(&waiting).await.expect(404);
    for gone in [&draft, &waiting] {
        house.get(&format!("/petitions/{gone}.json")).await.expect(404);
    }
    house.stop();
    place.is_sound();
    let planted = [EMAIL, PHONE, NAME, SHOWN, BAT];
    for (file, bytes) in everything_in(&place).await {
        for value in planted {
            let found = bytes.windows(value.len()).any(|window| window == value.as_bytes());
            assert!(!found, "{value} is in {file}");
        }
    }
}

/// Every file of the house: databases, their WALs, the log's index; of PostgreSQL a dump, which is what
/// a backup holds.
pub async fn everything_in(place: &Place) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    match &place.address {
        Address::Folder(folder) => {
            let mut folders = vec![folder.clone()];
            while let Some(folder) = folders.pop() {
                for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                    let path = entry.path();
                    if path.is_dir() {
                        folders.push(path);
                    } else {
                        let bytes = std::fs::read(&path).expect("read");
                        files.push((path.display().to_string(), bytes));
                    }
                }
            }
            assert!(files.len() > 3, "the databases are there");
        }
        Address::Postgres(address) => {
            let dump = dump(address);
            assert!(dump.len() > 1_000, "the dump is there");
            files.push(("the dump".to_owned(), dump));
        }
    }
    files
}

/// Debian keeps PostgreSQL's programs apart; the newest is taken.
fn dump(address: &str) -> Vec<u8> {
    let mut programs: Vec<_> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|found| found.flatten().map(|entry| entry.path().join("bin/pg_dump")).collect())
        .unwrap_or_default();
    programs.sort();
    let program = programs.pop().unwrap_or_else(|| "pg_dump".into());
    let output = std::process::Command::new(program).arg(address).output().expect("pg_dump runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

async fn who_comes_back_after_erasing_does_not_sign_twice(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    let receipt = bat.signs(&petition.number).await.expect(201).json();
    erases_all_of(&bat).await.expect("an answer").expect(204);
    let again = house.bat().await;
    assert_eq!(again.signs(&petition.number).await.expect(200).json(), receipt);
    assert_eq!(house.count(&petition.number).await, 1);
    house.stop();
}

async fn an_erasure_that_a_fall_cut_off_is_finished(place: Place) {
    let house = place.open();
    let page = house.signed_in(BAT).await;
    keeps(&page, "email", EMAIL, "yes").await.expect(303);
    let bat = house.bat().await;
    let erasing = tokio::spawn({
        let bat = bat.clone();
        async move { erases_all_of(&bat).await }
    });
    // As soon as it is begun, whether or not it was answered.
    let began = tokio::time::timeout(std::time::Duration::from_millis(30), erasing).await;
    house.loses_power();
    let was_answered = matches!(began, Ok(Ok(Some(ref answer))) if answer.status == 204);
    let house = place.open();
    let again = comes_back(&house, BAT).await;
    if was_answered {
        assert_eq!(all_of(&again).await["contacts"], json!([]), "what was answered is done");
    }
    erases_all_of(&again).await.expect("an answer").expect(204);
    assert_eq!(all_of(&house.bat().await).await["contacts"], json!([]));
    house.stop();
    place.is_sound();
}

/// Whoever asked to be forgotten comes in as soon as they are, and not before.
async fn comes_back(house: &House, number: &str) -> Citizen {
    let began = std::time::Instant::now();
    loop {
        let body = json!({ "register_number": number });
        let asked = crate::visitors::client()
            .build()
            .expect("a client")
            .post(format!("{}/api/v1/sessions", house.url))
            .json(&body);
        let answer = Answer::to(asked).await;
        if answer.status == 201 {
            return house.citizen(number).await;
        }
        assert_eq!(answer.status, 503, "{}", answer.text());
        assert!(began.elapsed() < crate::house::PATIENCE);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

async fn what_has_outlived_its_period_is_let_go_and_everyone_is_told(place: Place) {
    let house = place.open();
    let page = house.signed_in(BAT).await;
    keeps(&page, "email", EMAIL, "yes").await.expect(303);
    house.bat().await.starts(a_petition()).await.expect(201);
    house.get("/privacy/retention").await.expect(200);
    house.stop();
    let later = place.open_with(&[("clock.offset", "'1100 days'"), ("retention.every", "'1s'")]);
    let bat = later.bat().await;
    let began = std::time::Instant::now();
    loop {
        let held = all_of(&bat).await;
        let is_discarded = held["petitions"][0]["state"] == "discarded";
        if held["contacts"] == json!([]) && held["texts"] == json!([]) && is_discarded {
            break;
        }
        assert!(began.elapsed() < crate::house::PATIENCE, "{held}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let told = later.reader().opens("/privacy/retention").await.text();
    assert!(told.contains("1,096") && told.contains("нийт 1"), "{told}");
    later.stop();
    place.is_sound();
}

async fn who_holds_an_office_lays_it_down_before_erasing(place: Place) {
    place.is_founded();
    let house = place.open();
    let line = house.appoints(TUYA, json!({ "role": "analyst" })).await;
    let page = house.signed_in(TUYA).await;
    let first = page.opens("/me/erase").await;
    first.says("Эхлээд үүргээсээ чөлөөлөгдөнө үү").says("href=\"/me#offices\"");
    assert_eq!(first.answer.status, 409);
    assert!(!first.text().contains("action=\"/me/erase\""), "there is nothing to press");
    let tuya = house.tuya().await;
    erases_all_of(&tuya).await.expect("an answer").expect(409);
    let lay_down = page.opens("/me").await.form(&format!("/offices/{line}/end"));
    lay_down.sent_by(&page).await;
    erases(&page).await.expect(303);
    house.stop();
}

async fn an_operator_finds_who_calls_and_it_is_on_record(place: Place) {
    place.is_founded();
    let house = place.open();
    house.appoints(people::DORJ, json!({ "role": "operator" })).await;
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "phone", PHONE, "yes").await.expect(303);
    let operator = house.signed_in(people::DORJ).await;
    let form = operator.opens("/people").await.form("/people");
    let look = |by: &str, value: &str, purpose: &str| {
        let mut fields = form.fields.clone();
        for (name, value) in [("by", by), ("value", value), ("purpose", purpose)] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let operator = &operator;
        async move { operator.sends("/people", &fields).await }
    };
    let found = look("phone", "+976 99887766", "caller_identification").await.expect(200);
    assert!(found.text().contains("Олдсон иргэн"));
    let by_number = look("number", BAT, "request_of_the_person").await.expect(200);
    assert!(by_number.text().contains(PHONE));
    let none = look("number", TUYA, "caller_identification").await.expect(200);
    assert!(none.text().contains("Ийм иргэн бүртгэлгүй"));
    let wrong = look("phone", "12", "").await.expect(422).text();
    assert!(wrong.contains("value=\"12\"") && wrong.contains("id=\"purpose-error\""), "{wrong}");
    let empty = look("", " ", "").await.expect(422).text();
    for field in ["by", "value", "purpose"] {
        assert!(empty.contains(&format!("id=\"{field}-error\"")), "{field}: {empty}");
    }
    let mine = bat.opens("/me").await;
    mine.says("Утасдсан иргэнийг таних").says("Иргэн өөрөө хүссэн");
    assert_eq!(bat.opens("/people").await.answer.status, 403);
    assert_eq!(bat.asks("/people").await.status, 403);
    house.stop();
}
