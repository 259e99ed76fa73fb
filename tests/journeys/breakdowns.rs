//! Who signed is told at midnight so that nobody is told apart; what a total was is told of any instant.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people;
use crate::visitors::Answer;

crate::on_both_databases! {
    a_day_is_told_at_midnight_in_every_form_and_the_closing_once_more,
    of_a_sensitive_petition_only_totals_are_told,
    a_total_is_told_as_of_any_instant,
}

async fn signed_by(house: &House, number: &str, people: std::ops::Range<usize>) {
    for somebody in house.crowd(people).await {
        somebody.signs(number).await.expect(201);
    }
}

/// The last release, once there is one of this number.
pub async fn released(house: &House, number: &str, release: u64) -> Value {
    let began = Instant::now();
    loop {
        let answer = house.get(&format!("/petitions/{number}/breakdown.json")).await;
        if answer.status == 200 && answer.json()["release"] == release {
            return answer.json();
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{number}: no release {release}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn table<'a>(file: &'a Value, by: &[&str]) -> &'a Vec<Value> {
    let tables = file["tables"].as_array().expect("tables");
    let found = tables.iter().find(|table| table["by"] == json!(by));
    found.expect("a table")["cells"].as_array().expect("cells")
}

async fn a_day_is_told_at_midnight_in_every_form_and_the_closing_once_more(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let own = format!("/petitions/{}", number);
    signed_by(&house, number, 0..40).await;
    house.get(&format!("{own}/breakdown.json")).await.expect(404);
    house.reader().opens(&format!("{own}/breakdown")).await.says("шөнө дунд");
    house.shows(house.log_position().await).await;
    house.reader().opens(&own).await.says(&format!("{own}/breakdown"));
    signatures_are_drawn_over_time(&house, &own, 40).await;
    house.stop();

    let house = place.open_with(&[("clock.offset", "'1d'")]);
    let first = released(&house, number, 1).await;
    assert_eq!((&first["signature_count"], &first["is_final"]), (&json!(40), &json!(false)));
    for told in first["tables"].as_array().expect("tables") {
        for cell in told["cells"].as_array().expect("cells") {
            match cell["signature_count"].as_u64() {
                Some(count) => assert!(count >= 10 && count.is_multiple_of(5), "{cell}"),
                None => assert_eq!(cell["status"], "c", "{cell}"),
            }
        }
    }
    assert_eq!(first["tables"].as_array().expect("tables").len(), 4 + 6);
    assert_eq!(first["rules"]["least_width"], 10, "{}", first["rules"]);
    every_form_tells_the_same(&house, &own, &first).await;
    shares_and_rates_are_told(&house, &own, &first).await;
    what_is_badly_asked_is_told(&house, &own).await;

    signed_by(&house, number, 40..62).await;
    house.stop();
    let house = place.open_with(&[("clock.offset", "'2d'")]);
    let second = released(&house, number, 2).await;
    assert_eq!(second["signature_count"], 62);
    let earlier = house.get(&format!("{own}/breakdown.json?release=1")).await.expect(200).json();
    assert_eq!(earlier["tables"], first["tables"], "what was told does not change");
    let as_of = format!("{own}/count.json?as_of={}", first["as_of"].as_str().expect("an instant"));
    let then = house.get(&as_of).await.expect(200).json();
    assert_eq!(then["signature_count"], first["signature_count"]);

    let secretariat = house.citizen(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let close = secretariat.request(Method::POST, &format!("/api/v1{own}/close"));
    Answer::to(close.json(&json!({ "reason": "Хүсэлтээр" }))).await.expect(200);
    let last = released(&house, number, 3).await;
    assert_eq!(last["is_final"], true);
    house.reader().opens(&format!("{own}/breakdown")).await.says("Хураалт дууссан");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn every_form_tells_the_same(house: &House, own: &str, file: &Value) {
    let csv = house.get(&format!("{own}/breakdown.csv")).await.expect(200).text();
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let line = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.expect("a row");
        (row.iter().skip(3).take(5).collect::<Vec<_>>().join("|"), row[8].parse().ok())
    };
    let lines: Vec<(String, Option<u64>)> = rows.records().map(line).collect();
    let mut cells = Vec::new();
    for told in file["tables"].as_array().expect("tables") {
        let by = told["by"].as_array().expect("by").iter();
        let by: Vec<_> = by.filter_map(Value::as_str).collect();
        for cell in told["cells"].as_array().expect("cells") {
            let of = |name: &str| cell[name].as_str().unwrap_or_default().to_owned();
            let values = ["sex", "age_band", "division", "social_status"].map(of).join("|");
            cells.push((format!("{}|{values}", by.join("+")), cell["signature_count"].as_u64()));
        }
    }
    assert_eq!(lines, cells, "the table and the JSON");

    let address = format!("{own}/breakdown.jsonstat?dimensions=division,sex&language=en");
    let stat = house.get(&address).await.expect(200).json();
    assert_eq!((&stat["class"], &stat["version"]), (&json!("dataset"), &json!("2.0")));
    assert_eq!(
        (&stat["id"], &stat["role"]["geo"]),
        (&json!(["sex", "division"]), &json!(["division"]))
    );
    let counts: Vec<_> = table(file, &["sex", "division"])
        .iter()
        .map(|cell| cell["signature_count"].clone())
        .collect();
    assert_eq!(stat["value"], json!(counts));
    let withheld = counts.iter().filter(|count| count.is_null()).count();
    assert_eq!(stat["status"].as_object().map_or(0, |status| status.len()), withheld);

    // The box in another site tells of ages what the JSON tells.
    let embed = house.get(&format!("/embed{own}?lang=en")).await.expect(200).text();
    let link = format!("href=\"{}{own}/breakdown?lang=en\"", house.url);
    assert!(embed.contains(&link) && !embed.contains("<script"), "{embed}");
    for cell in table(file, &["age_band"]) {
        if let (Some(count), Some(share)) =
            (cell["signature_count"].as_u64(), cell["share"].as_f64())
        {
            assert!(embed.contains(&format!(": {count} ({share:.1} %)")), "{cell}: {embed}");
        }
    }

    let everyone = house.reader();
    let page = everyone.opens(&format!("{own}/breakdown")).await;
    let women = table(file, &["sex"])[0]["signature_count"].clone();
    page.says("Нийт 40 гарын үсэг")
        .says(&format!(">{}<", women.as_u64().map_or("–".into(), |n| n.to_string())));
    let page = everyone.opens(&format!("{own}/breakdown?dimensions=sex,age_band")).await;
    page.says("18–24 нас");
    for (chart, kind, starts) in [
        ("age_and_sex", "svg", &b"<svg"[..]),
        ("division", "svg", b"<svg"),
        ("sex", "png", b"\x89PNG"),
    ] {
        let drawn = house.get(&format!("{own}/charts/{chart}.{kind}")).await.expect(200);
        assert!(drawn.body.starts_with(starts), "{chart}.{kind}");
    }
    a_picture_stands_alone(house, own, file).await;
    the_table_beside_a_picture_is_its_csv(house, own, file).await;
}

/// Whoever has only the file knows what it shows, of when, by whom, and what they may do with it.
async fn a_picture_stands_alone(house: &House, own: &str, file: &Value) {
    let address = format!("{own}/charts/sex.svg?release=1&language=en");
    let svg = house.get(&address).await.expect(200).text();
    let release = file["release"].as_u64().expect("a number");
    for said in ["Release 1: counted up to", "40 signatures in all", "multiple of 5", "CC BY 4.0"] {
        assert!(svg.contains(said), "{said}: {svg}");
    }
    let address = format!("{own}/breakdown?release={release}");
    // Where it is long it is broken behind a stroke; whoever has it read out hears it whole.
    assert!(svg.contains(&address), "{address}: {svg}");
    assert!(!svg.contains("table below"), "there is none: {svg}");
    let page = house.reader().opens(&format!("{own}/breakdown?lang=en")).await;
    page.says("table below").says(": </span>CSV</a>").says("<caption role=\"caption\">");
}

async fn the_table_beside_a_picture_is_its_csv(house: &House, own: &str, file: &Value) {
    let told = house.get(&format!("{own}/charts/sex.csv?release=1&language=en")).await.expect(200);
    assert_eq!(told.header("content-type"), "text/csv; charset=utf-8");
    let told = told.text();
    let mut rows = csv::Reader::from_reader(told.as_bytes());
    assert_eq!(rows.headers().expect("a heading").len(), 3, "{told}");
    let counts: Vec<String> = rows
        .records()
        .map(|row| row.expect("a row").get(1).unwrap_or_default().to_owned())
        .collect();
    let of =
        |cell: &Value| cell["signature_count"].as_u64().map_or("–".into(), |n| n.to_string());
    let expected: Vec<String> = table(file, &["sex"]).iter().map(of).collect();
    assert_eq!(counts, expected);
    let by_two = house.get(&format!("{own}/charts/age_and_sex.csv")).await.expect(200).text();
    assert!(by_two.starts_with("Нас") && by_two.contains("\r\n"), "{by_two}");
}

/// From the total on the page to each of its files.
async fn signatures_are_drawn_over_time(house: &House, own: &str, total: u64) {
    let page = house.reader().opens(own).await;
    page.says("<svg").says(&format!("{own}/charts/signatures/total.csv?language=mn"));
    for (chart, kind, starts) in
        [("total", "svg", &b"<svg"[..]), ("days", "svg", b"<svg"), ("hours", "png", b"\x89PNG")]
    {
        let address = format!("{own}/charts/signatures/{chart}.{kind}");
        let drawn = house.get(&address).await.expect(200);
        assert!(drawn.body.starts_with(starts), "{address}");
    }
    let csv = house.get(&format!("{own}/charts/signatures/total.csv")).await.expect(200).text();
    let last = csv.lines().last().expect("a day");
    assert!(last.ends_with(&format!(",{total}")), "{csv}");
    let hours = house.get(&format!("{own}/charts/signatures/hours.csv")).await.expect(200).text();
    let counts =
        hours.lines().skip(1).filter_map(|line| line.rsplit(',').next()?.parse::<u64>().ok());
    assert_eq!(counts.sum::<u64>(), total, "{hours}");
    for missing in ["shoes.svg", "total.gif"] {
        house.get(&format!("{own}/charts/signatures/{missing}")).await.expect(404);
    }
    house.get(&format!("{own}/charts/signatures/total.svg?language=fr")).await.expect(400);
}

/// As the page shows them: by one dimension, and nothing of what is withheld.
async fn shares_and_rates_are_told(house: &House, own: &str, file: &Value) {
    let places = table(file, &["division"]);
    let all: u64 = places.iter().filter_map(|cell| cell["signature_count"].as_u64()).sum();
    for cell in places {
        let Some(count) = cell["signature_count"].as_u64() else {
            assert!(cell["share"].is_null() && cell["per_10000_residents"].is_null(), "{cell}");
            continue;
        };
        let near =
            |told: &Value, exact: f64| (told.as_f64().expect("a number") - exact).abs() <= 0.1;
        assert!(near(&cell["share"], count as f64 * 100.0 / all as f64), "{cell}");
        if let Some(residents) = cell["residents"].as_f64() {
            let rate = count as f64 * 10_000.0 / residents;
            assert!(near(&cell["per_10000_residents"], rate), "{cell}");
        }
    }
    assert!(table(file, &["sex", "age_band"]).iter().all(|cell| cell.get("share").is_none()));

    let csv = house.get(&format!("{own}/breakdown.csv?dimensions=division")).await.expect(200);
    let csv = csv.text();
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let told: Vec<[Option<f64>; 3]> = rows
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| [10, 11, 12].map(|column| row[column].parse().ok()))
        .collect();
    let beside = ["share", "residents", "per_10000_residents"];
    let wanted: Vec<_> = places.iter().map(|cell| beside.map(|name| cell[name].as_f64())).collect();
    assert_eq!(told, wanted, "the table and the JSON");

    let address = format!("{own}/breakdown.jsonstat?dimensions=division");
    let stat = house.get(&address).await.expect(200).json();
    assert_eq!(stat["id"], json!(["measure", "division"]));
    assert_eq!(stat["size"], json!([4, places.len()]));
    let values = stat["value"].as_array().expect("values").chunks(places.len());
    let names = ["signature_count", "share", "residents", "per_10000_residents"];
    for (name, values) in names.into_iter().zip(values) {
        let wanted: Vec<_> = places.iter().map(|cell| cell[name].as_f64()).collect();
        let told: Vec<_> = values.iter().map(Value::as_f64).collect();
        assert_eq!(told, wanted, "{name}");
    }
}

async fn what_is_badly_asked_is_told(house: &House, own: &str) {
    for asked in [
        "dimensions=shoe_size",
        "dimensions=sex,age_band,division",
        "dimensions=sex,sex",
        "release=first",
        "language=fr",
    ] {
        for file in ["breakdown.json", "breakdown.csv", "breakdown.jsonstat", "breakdown"] {
            house.get(&format!("{own}/{file}?{asked}")).await.expect(400);
        }
    }
    for file in ["breakdown.json", "breakdown.csv"] {
        let refused = house.get(&format!("{own}/{file}?release=0")).await.expect(400).json();
        let error = &refused["errors"][0];
        assert_eq!((&error["field"], &error["code"]), (&json!("release"), &json!("not-one-of")));
        assert!(error["detail"].as_str().expect("words").contains("1–"), "{error}");
    }
    for missing in
        ["breakdown.json?release=9", "breakdown?release=9", "charts/shoes.svg", "charts/sex.gif"]
    {
        house.get(&format!("{own}/{missing}")).await.expect(404);
    }
}

async fn of_a_sensitive_petition_only_totals_are_told(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let own = format!("/petitions/{}/breakdown", number);
    signed_by(&house, number, 0..30).await;
    house.stop();
    let house = place.open_with(&[("clock.offset", "'1d'")]);
    released(&house, number, 1).await;

    let secretary = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let withhold = format!("{own}/withhold");
    let page = secretary.opens(&own).await;
    let empty = page.form(&withhold).with("words", " ").sent_by(&secretary).await;
    assert_eq!(empty.answer.status, 422);
    empty.says("breakdown/withhold");
    let too_long = "а".repeat(1_001);
    let refused = page.form(&withhold).with("words", &too_long).sent_by(&secretary).await;
    assert_eq!(refused.answer.status, 422);
    refused.says(&too_long);
    let words = "Шашин шүтлэгийн тухай";
    page.form(&withhold).with("words", words).sent_by(&secretary).await.says(words);
    // The same in another window.
    page.form(&withhold).with("words", words).sent_by(&secretary).await.says(words);
    house.reader().opens(&own).await.says(words).says("зөвхөн нийт тоог");
    for file in [".json", ".csv", ".jsonstat"] {
        house.get(&format!("{own}{file}")).await.expect(404);
    }
    house.get(&format!("/petitions/{}/charts/sex.svg", number)).await.expect(404);
    assert_eq!(house.count(number).await, 30, "the total stays");

    let bat = house.signed_in(people::BAT).await;
    let mut form = page.form(&withhold).with("words", words);
    assert!(!bat.opens(&own).await.text().contains(&withhold));
    form.fields.retain(|(name, _)| name != "csrf");
    assert_eq!(bat.sends(&form.action, &form.fields).await.status, 403);

    let allow = format!("{own}/allow");
    let page = secretary.opens(&own).await;
    page.form(&allow)
        .with("words", "Буруу ойлгосон")
        .sent_by(&secretary)
        .await
        .says("breakdown.csv");
    released(&house, number, 1).await;
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn a_total_is_told_as_of_any_instant(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let own = format!("/petitions/{}", number);
    let mut instants = Vec::new();
    let crowd = house.crowd(0..6).await;
    for (n, somebody) in crowd.iter().enumerate() {
        let signed = somebody.signs(number).await.expect(201).json();
        let at = signed["signed_at"].as_str().expect("an instant").to_owned();
        instants.push((at, n as u64 + 1));
    }
    crowd[0].withdraws(number).await.expect(204);
    house.shows(house.log_position().await).await;
    for (at, count) in &instants {
        let address = format!("{own}/count.json?as_of={at}");
        let then = house.get(&address).await.expect(200).json();
        assert_eq!(then["signature_count"], *count, "as of {at}");
    }
    let now = house.get(&format!("{own}/count.json")).await.expect(200).json();
    assert_eq!(now["signature_count"], 5);
    // The same instant by another clock, its plus escaped and not.
    for at in ["2026-01-01T08:00:00%2B08:00", "2026-01-01T08:00:00+08:00", "0001-01-01T00:00:00Z"] {
        let then = house.get(&format!("{own}/count.json?as_of={at}")).await.expect(200).json();
        assert_eq!((&then["signature_count"], &then["position"]), (&json!(0), &json!(0)), "{at}");
    }
    for wrong in ["yesterday", "2099-01-01T00:00:00Z", "2026-13-01T00:00:00Z", "", "1e99"] {
        house.get(&format!("{own}/count.json?as_of={wrong}")).await.expect(400);
    }
    for (per, steps) in
        [("minute", None), ("hour", None), ("day", None), ("", None), ("week", Some(400))]
    {
        let answer = house.get(&format!("{own}/history.json?per={per}")).await;
        if let Some(status) = steps {
            answer.expect(status);
            continue;
        }
        let file = answer.expect(200).json();
        let last = file["history"].as_array().expect("steps").last().expect("a step").clone();
        assert_eq!(last["signature_count"], 5, "{per}");
        let csv = house.get(&format!("{own}/history.csv?per={per}")).await.expect(200).text();
        assert_eq!(csv.lines().count(), file["history"].as_array().expect("steps").len() + 1);
    }
    let page = house.reader().opens(&own).await;
    for file in ["history.csv?per=minute", "history.json", "signatures.csv"] {
        page.says(&format!("href=\"{own}/{file}\""));
    }
    page.says("href=\"/open-data/public-events\"");
    house.get("/petitions/PN-202611-99999/count.json?as_of=2026-01-01T00:00:00Z").await.expect(404);
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

impl House {
    /// The secretariat has only totals told of a petition, and thinks better of it.
    pub async fn withholds_for_a_while(&self, number: &str) {
        let secretary = self.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
        let own = format!("/petitions/{number}/breakdown");
        for (step, words) in [("withhold", "Шашин шүтлэгийн тухай"), ("allow", "Буруу ойлгосон")]
        {
            let form = secretary.opens(&own).await.form(&format!("{own}/{step}"));
            form.with("words", words).sent_by(&secretary).await.says(&own);
        }
    }
}
