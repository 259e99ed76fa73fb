//! How the house is used is told minute by minute to everyone, and of nobody.

use std::time::{Duration, Instant};

use kernel::{Clock as _, OffsetClock};
use serde_json::Value;

use crate::house::{House, Place};
use crate::people;
use crate::visitors::Answer;

crate::on_both_databases! {
    what_people_open_and_sign_is_told_in_every_form_and_names_nobody,
    a_minute_is_recorded_when_it_is_over_and_a_fall_loses_the_one_that_runs,
    where_visits_are_not_counted_nothing_of_them_is_recorded,
}

const COUNTED: (&str, &str) = ("statistics.visits", "true");

/// With all that is in the log.
async fn used(house: &House) -> Value {
    used_once(house, |_| true).await
}

/// Once it says so, too.
async fn used_once(house: &House, is_so: impl Fn(&Value) -> bool) -> Value {
    let head = house.log_position().await;
    let began = Instant::now();
    loop {
        let file = house.get("/live.json").await.expect(200).json();
        if file["position"].as_u64() >= Some(head) && is_so(&file) {
            return file;
        }
        assert!(began.elapsed() < Duration::from_secs(100), "it does not come: {file}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// Of the last hour, by its channel, or by language and kind of page.
fn part(file: &Value, act: &str, of: &[&str]) -> u64 {
    let parts = file["parts"].as_array().expect("parts");
    let words = |part: &Value| -> Vec<String> {
        let fields = ["language", "section", "channel"];
        fields.iter().filter_map(|field| part[*field].as_str().map(str::to_owned)).collect()
    };
    let found = parts.iter().find(|part| part["act"] == act && words(part) == of);
    found.map_or(0, |part| part["last_hour"].as_u64().expect("a count"))
}

async fn what_people_open_and_sign_is_told_in_every_form_and_names_nobody(place: Place) {
    let house = place.open_with_staff(&[COUNTED]).await;
    let petition = house.open_petition().await;
    let (mongolian, english) = (house.reader(), house.reader());
    for _ in 0..3 {
        mongolian.opens("/consultations").await;
    }
    english.opens("/consultations?lang=en").await;
    english.opens("/open-data").await;
    let asks_not_to_be_followed = mongolian.http.get(mongolian.address("/open-data"));
    let quiet = asks_not_to_be_followed.header("dnt", "1").header("sec-gpc", "1");
    Answer::to(quiet).await.expect(200);
    house.get("/petitions.csv").await.expect(200);
    house.get("/nothing").await.expect(404);
    house.bat().await.signs(&petition.number).await.expect(201);
    house.signs_on_the_page(people::TUYA, &petition.number).await;
    house.stop();

    // Those minutes are over.
    let house = place.open_with(&[COUNTED, ("clock.offset", "'2m'")]);
    let file = used(&house).await;
    assert_eq!(part(&file, "visit", &["mn", "consultations"]), 3);
    assert_eq!(part(&file, "visit", &["en", "consultations"]), 1);
    assert_eq!(part(&file, "visit", &["en", "open_data"]), 1);
    assert_eq!(part(&file, "visit", &["mn", "open_data"]), 1, "who asks not to be followed");
    assert!(part(&file, "download", &[]) >= 1);
    assert_eq!(part(&file, "signature", &[]), 2, "so few are told of no channel");
    assert_eq!(file["last_hour"]["signatures"], 2);
    assert_eq!(file["minutes"].as_array().map(Vec::len), Some(60));
    assert_eq!(file["hours"].as_array().map(Vec::len), Some(48));
    every_form_tells_the_same(&house, &file).await;
    what_is_badly_asked_is_told(&house).await;
    house.has_not_complained();
    house.stop();
    place.is_sound();
    the_log_names_nobody(&place).await;
}

async fn every_form_tells_the_same(house: &House, file: &Value) {
    let csv = house.get("/live.csv").await.expect(200).text();
    let (mut visits, mut signatures) = (0, 0);
    for row in csv::Reader::from_reader(csv.as_bytes()).records() {
        let row = row.expect("a row");
        assert_eq!(&row[0], "minute");
        let count: u64 = row[6].parse().expect("a count");
        match (&row[2], &row[4]) {
            ("download", "") => {}
            ("visit", _) => visits += count,
            ("signature", _) => signatures += count,
            other => assert!(matches!(other.0, "comment" | "complaint"), "{other:?}"),
        }
    }
    assert_eq!(file["last_hour"]["visits"], visits, "the table and the JSON");
    assert_eq!(file["last_hour"]["signatures"], signatures, "the table and the JSON");
    let hours = house.get("/live.csv?per=hour").await.expect(200).text();
    assert!(hours.lines().skip(1).all(|line| line.starts_with("hour,")), "{hours}");

    let everyone = house.reader();
    let page = everyone.opens("/live").await;
    page.says("Программ").says("aria-live=\"polite\"").says("/live.json").says("<svg");
    page.says(&format!("data-label=\"Үзсэн хуудас\"><div>{visits}</div>"));
    everyone.opens("/").await.says("href=\"/live\"");
    everyone.opens("/open-data").await.says("href=\"/live\"");
    everyone.opens("/live?lang=en").await.says("Last full minute");

    for (chart, starts) in
        [("visits.svg", &b"<svg"[..]), ("acts-by-hour.svg", b"<svg"), ("sections.png", b"\x89PNG")]
    {
        let drawn = house.get(&format!("/live/charts/{chart}?language=en")).await.expect(200);
        assert!(drawn.body.starts_with(starts), "{chart}");
    }
    let csv = house.get("/live/charts/visits-by-hour.csv?language=en").await.expect(200).text();
    let hours = csv.lines().skip(1).filter_map(|line| line.rsplit(',').next()?.parse::<u64>().ok());
    assert_eq!(hours.count(), 48, "{csv}");
    let svg = house.get("/live/charts/visits.svg?language=en").await.expect(200).text();
    assert!(svg.contains("CC BY 4.0") && svg.contains("Counted up to"), "{svg}");
    is_known_the_second_time(house).await;
}

/// While nothing happens; a minute may begin in between.
async fn is_known_the_second_time(house: &House) {
    let everyone = house.reader();
    for _ in 0..5 {
        let first = everyone.asks("/live.json").await.expect(200);
        assert_eq!(first.header("access-control-allow-origin"), "*");
        assert_eq!(first.header("cache-control"), "public, max-age=5");
        let again = everyone.http.get(everyone.address("/live.json"));
        let again = Answer::to(again.header("if-none-match", first.header("etag"))).await;
        if again.status == 304 {
            return;
        }
    }
    panic!("it is another one each time");
}

async fn what_is_badly_asked_is_told(house: &House) {
    for wrong in ["/live.csv?per=week", "/live/charts/visits.svg?language=fr"] {
        house.get(wrong).await.expect(400);
    }
    for missing in ["/live/charts/shoes.svg", "/live/charts/visits.gif"] {
        house.get(missing).await.expect(404);
    }
}

async fn the_log_names_nobody(place: &Place) {
    let log = crate::events::read(&place.address).await;
    let visits: Vec<_> = log.iter().filter(|event| event.stream_type == "visits").collect();
    assert!(!visits.is_empty());
    for event in visits {
        assert_eq!((event.event_type.as_str(), &event.meta), ("VisitsCounted", &None));
        let said: Value = serde_json::from_str(&event.payload).expect("JSON");
        let fields = said.as_object().expect("an object");
        assert!(fields.len() == 2 && fields.contains_key("minute"), "{said}");
        for count in said["counts"].as_array().expect("counts") {
            let known = ["language", "section", "n"];
            let fields = count.as_object().expect("an object").keys();
            assert!(fields.into_iter().all(|field| known.contains(&field.as_str())), "{count}");
        }
        for words in ["127.0.0.1", people::BAT, people::TUYA, "PN-"] {
            assert!(!event.payload.contains(words), "{}", event.payload);
        }
    }
}

/// So that its clock shows ten seconds before a full minute.
fn shortly_before_a_minute(further: u64) -> String {
    let second = OffsetClock::default().now().as_second().rem_euclid(60).unsigned_abs();
    format!("'{}s'", further * 60 + (110 - second) % 60)
}

async fn a_minute_is_recorded_when_it_is_over_and_a_fall_loses_the_one_that_runs(place: Place) {
    let offset = shortly_before_a_minute(0);
    let house = place.open_with(&[COUNTED, ("clock.offset", offset.as_str())]);
    let reader = house.reader();
    reader.opens("/consultations").await;
    reader.opens("/consultations").await;
    let counted = |n: u64| move |file: &Value| part(file, "visit", &["mn", "consultations"]) >= n;
    used_once(&house, counted(2)).await;
    // The next minute has just begun.
    reader.opens("/consultations").await;
    house.loses_power();

    let offset = shortly_before_a_minute(5);
    let house = place.open_with(&[COUNTED, ("clock.offset", offset.as_str())]);
    let file = used(&house).await;
    assert_eq!(part(&file, "visit", &["mn", "consultations"]), 2, "but for the running minute");
    house.reader().opens("/consultations").await;
    house.stop();
    let house = place.open_with(&[COUNTED, ("clock.offset", "'10m'")]);
    let file = used(&house).await;
    assert_eq!(part(&file, "visit", &["mn", "consultations"]), 3, "at a polite stop nothing is");
    house.stop();
    place.is_sound();
}

async fn where_visits_are_not_counted_nothing_of_them_is_recorded(place: Place) {
    let house = place.open();
    let reader = house.reader();
    reader.opens("/consultations").await;
    reader.opens("/live").await.says("Тохиргоогоор");
    let file = used(&house).await;
    assert_eq!(file["counts_visits"], false);
    house.stop();
    let log = crate::events::read(&place.address).await;
    assert!(log.iter().all(|event| event.event_type != "VisitsCounted"));
}
