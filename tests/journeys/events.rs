//! The shapes of stored events, which are for ever: name, version, stream and payload of each kind.

pub mod bills;
mod directory;

use std::collections::BTreeMap;

use database::Address;
use eventlog::{PostgresStore, SqliteStore, Store, StoredEvent};
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people;
use crate::visitors::Answer;

/// What is called by letters and digits: how those begin, and their length.
const NUMBERED: [(&str, usize, &str); 5] = [
    ("PN-", 15, "petition number"),
    ("BN-", 15, "bill number"),
    ("CM-", 19, "comment"),
    ("CG-", 19, "group of comments"),
    ("CN-", 14, "complaint number"),
];

crate::on_both_databases!(what_is_stored_has_the_reviewed_shape_and_names_nobody);

async fn what_is_stored_has_the_reviewed_shape_and_names_nobody(place: Place) {
    let house = place.open_with_staff(&[("petitions.signing_period", "'1 minute'")]).await;
    let (stopped, over) = (house.open_petition().await, house.open_petition().await);
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    bat.signs(&stopped.number).await.expect(201);
    bat.withdraws(&stopped.number).await.expect(204);
    tuya.signs(&over.number).await.expect(201);
    house.signs_on_the_page(crate::people::DORJ, &over.number).await;
    let draft = bat.starts(crate::visitors::a_petition()).await.expect(201);
    bat.discards(draft.json()["id"].as_str().expect("an id")).await.expect(200);
    house.withholds_for_a_while(&stopped.number).await;
    stopped.secretariat.closes(&stopped.number, "Өргөдөл гаргагч хүссэн").await.expect(200);
    acts_in_offices(&house).await;
    acts_on_own_data(&house).await;
    directory::acts_on_the_directory(&house).await;
    house.has_offices_come_and_go().await;
    bills::acts_on_bills(&house).await;
    let overdue = crate::complaining::acts_on_complaints(&house).await;
    let agenda = crate::escalating::acts_on_issues(&house, &overdue).await;
    house.stop();
    let after_the_meeting = place.open_with(&[("clock.offset", "'10d'")]);
    crate::escalating::acts_after_the_meeting(&after_the_meeting, &agenda).await;
    crate::breakdowns::released(&after_the_meeting, &over.number, 1).await;
    crate::participation::released(&after_the_meeting, "petitions_started").await;
    after_the_meeting.stop();
    let later = place.open_with(&[("clock.offset", "'40d'")]);
    later.sees_it_closed(&over.number).await;
    later.hears_that_it_is_late(&overdue).await;
    later.stop();

    let log = read(&place.address).await;
    let stored = format!("{log:?}");
    for number in [crate::people::BAT, crate::people::TUYA, crate::people::DORJ] {
        assert!(!stored.contains(number), "a registration number is in the log");
    }
    for words in bills::TYPED.iter().chain(&crate::complaining::TYPED) {
        assert!(!stored.contains(words), "what people say is in the log: {words}");
    }
    let mut shapes: BTreeMap<String, Value> = BTreeMap::new();
    for event in &log {
        let payload: Value = serde_json::from_str(&event.payload).expect("JSON");
        // Each measure is told alike, each Monday: one of them is enough.
        let is_first = payload["number"] == 1 && payload["measure"] == "petitions_started";
        if event.event_type == "ParticipationReleased" && !is_first {
            continue;
        }
        let shape = json!({
            "stream": event.stream_type,
            "version": event.event_version,
            "payload": without_the_particulars(&payload),
            "meta": event.meta.as_ref().map(|meta| {
                without_the_particulars(&serde_json::from_str(meta).expect("JSON"))
            }),
        });
        let kinds = [
            &payload["cause"]["why"],
            &payload["channel"],
            &payload["edit"]["edit"],
            &payload["mark"],
        ];
        let of_comment =
            payload["seen"][0]["object"].as_str().filter(|object| object.starts_with("CM-"));
        let kind = kinds.iter().find_map(|kind| kind.as_str());
        let which = kind.or(of_comment.map(|_| "comment")).unwrap_or_default();
        shapes.insert(format!("{} {which}", event.event_type).trim_end().to_owned(), shape);
    }
    let text = serde_json::to_string_pretty(&shapes).expect("serializes") + "\n";
    tests::is_as_reviewed("events.json", &text);
    for (name, shape) in &shapes {
        has_words(name, shape);
    }
}

pub async fn acts_in_offices(house: &House) {
    is_moderated(house).await;
    let started = house.bat().await.starts(crate::visitors::a_petition()).await.expect(201).json();
    let number = started["id"].as_str().expect("an id");
    house.bat().await.submits(number).await.expect(200);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.gets(&format!("/petitions/{number}.json")).await.expect(200);
    moderator.gets("/api/v1/offices").await.expect(403);
}

/// One is given back, one refused and stays so, one refused and published after all; and a ground comes
/// and goes.
async fn is_moderated(house: &House) {
    house.appoints(&people::somebody(5), json!({ "role": "moderator" })).await;
    let (bat, other) = (house.bat().await, house.citizen(&people::somebody(5)).await);
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let started = bat.starts(crate::visitors::a_petition()).await.expect(201).json();
        let number = started["id"].as_str().expect("an id").to_owned();
        bat.submits(&number).await.expect(200);
        numbers.push(number);
    }
    moderator.takes(&numbers[0]).await.expect(200);
    moderator.lays_back(&numbers[0]).await.expect(200);
    moderator.gives_back(&numbers[0], "Аль гудамж вэ?").await.expect(200);
    for (number, decision) in numbers[1..].iter().zip(["uphold", "overturn"]) {
        moderator.refuses(number, "unclear", "Тодорхойгүй").await.expect(200);
        bat.appeals(number, "Тодорхой").await.expect(200);
        other.decides(number, decision, "Уншив").await.expect(200);
    }
    let page = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let add = "/moderation/grounds/new";
    let mut form = page.opens(add).await.form(add).with("code", "in_court");
    for field in ["title_mn", "title_en", "text_mn", "text_en"] {
        form = form.with(field, "Шүүхэд байгаа");
    }
    form.sent_by(&page).await.says("in_court");
    let ground = page.opens("/moderation/grounds/in_court").await;
    ground.form("/moderation/grounds/in_court/remove").sent_by(&page).await;
}

async fn acts_on_own_data(house: &House) {
    let page = house.signed_in(people::TUYA).await;
    let form = page.opens("/me").await.form("/me").with("kind", "email").with("consent", "yes");
    let form = form.with("email", "tuya@example.mn");
    page.sends("/me", &form.fields).await.expect(303);
    let form = page.opens("/me").await.form("/me/withdraw");
    page.sends("/me/withdraw", &form.fields).await.expect(303);
    let tuya = house.tuya().await;
    let takes_out = tuya.request(reqwest::Method::POST, "/api/v1/me/export");
    Answer::to(takes_out).await.expect(200);
    let erases = tuya.request(reqwest::Method::DELETE, "/api/v1/me?confirm=erase");
    Answer::to(erases).await.expect(204);
}

/// What may come on the trail, or what a person did with their own data, is said in words.
fn has_words(name: &str, shape: &Value) {
    let act = name.split(' ').next().expect("an event's name");
    let is_told = ["offices", "look", "person"].iter().any(|stream| shape["stream"] == *stream);
    if is_told || shape["meta"]["as"].is_string() {
        for locale in kernel::Locale::ALL {
            assert_ne!(i18n::audit::act(*locale, act), act, "it has no words");
        }
    }
    if shape["meta"]["as"].is_string() {
        assert!(i18n::audit::ACTS.contains(&act), "{act} cannot be chosen in the filter");
    }
}

impl House {
    /// One is declined; another is to end, is not after all, and does in the end.
    async fn has_offices_come_and_go(&self) {
        let solongo = self.citizen(people::SOLONGO_THE_ADMINISTRATOR).await;
        let javzmaa = self.citizen(people::JAVZMAA_THE_ADMINISTRATOR).await;
        let analyst = solongo.proposes(&people::somebody(1), json!({ "role": "analyst" })).await;
        let declined = analyst.expect(201).json()["number"].as_u64().expect("a number");
        javzmaa.declines(declined).await.expect(200);
        let line = self.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
        solongo.ends(line).await.expect(202);
        javzmaa.declines(line).await.expect(200);
        solongo.ends(line).await.expect(202);
        javzmaa.agrees_to_end(line).await.expect(200);
    }
}

pub async fn read(address: &Address) -> Vec<StoredEvent> {
    let store: Box<dyn Store> = match address {
        Address::Folder(folder) => {
            Box::new(SqliteStore::open(folder).await.expect("the log opens"))
        }
        Address::Postgres(_) => {
            Box::new(PostgresStore::open(address).await.expect("the log opens"))
        }
    };
    let events = store.read_after(0, 100_000).await.expect("it is read");
    store.close().await;
    assert!(events.iter().map(|event| event.position).eq(1..=events.len() as u64), "without a gap");
    events
}

/// Ids, digests, days and instants are different every time; their form is not.
fn without_the_particulars(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| match name.as_str() {
                "reports_until" => (name.clone(), json!("<position>")),
                "counted_to" => (name.clone(), json!("<counted to>")),
                "before_week" => (name.clone(), json!("<week>")),
                _ => (name.clone(), without_the_particulars(field)),
            })
            .collect(),
        Value::Array(items) if items.len() > 20 => {
            json!(["<many>", without_the_particulars(&items[0])])
        }
        Value::Array(items) => items.iter().map(without_the_particulars).collect(),
        Value::String(text) => json!(form_of(text)),
        other => other.clone(),
    }
}

fn form_of(text: &str) -> String {
    let is_hex = |text: &str| text.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    if text.parse::<kernel::Timestamp>().is_ok() {
        let (_, fraction) = text.split_once('.').unwrap_or(("", ""));
        return if fraction.is_empty() {
            "<instant>".into()
        } else {
            "<instant with a fraction>".into()
        };
    }
    if text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok() {
        return "<day>".to_owned();
    }
    for (start, length, meant) in NUMBERED {
        if text.starts_with(start) && text.len() == length {
            return format!("<{meant}>");
        }
    }
    if text.len() == 4 && is_hex(text) {
        return "<4 hexadecimal digits>".to_owned();
    }
    if text.len() >= 32 && is_hex(text) {
        return format!(
            "<{} hexadecimal digits>",
            text.chars().filter(char::is_ascii_hexdigit).count()
        );
    }
    if text.len() == 22 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
        return "<key of 16 bytes>".to_owned();
    }
    if text.len() == 25 && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase()) {
        return "<125 bits in base32>".to_owned();
    }
    text.to_owned()
}
