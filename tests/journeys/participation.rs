//! Who takes part in everything: exact by the week, told by whom on Mondays, the same in every form.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};

crate::on_both_databases!(
    people_take_part_and_on_monday_everyone_reads_who_and_nobody_is_told_apart
);

const PEOPLE: u64 = 30;
const DIMENSIONS: [&str; 4] = ["sex", "age_band", "division", "social_status"];

fn measures(file: &Value) -> &Vec<Value> {
    file["measures"].as_array().expect("measures")
}

fn measure<'a>(file: &'a Value, name: &str) -> &'a Value {
    measures(file).iter().find(|one| one["measure"] == name).expect("a measure")
}

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().expect("a list")
}

/// Waits for the first release of a measure.
pub async fn released(house: &House, name: &str) {
    let began = Instant::now();
    loop {
        let file = house.get("/statistics.json").await.expect(200).json();
        if measure(&file, name)["release"]["release"].as_u64() >= Some(1) {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "{name} is not told: {file}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Once everything that is told on Mondays was, and of the petition who signed it.
pub async fn told(house: &House) -> Value {
    let began = Instant::now();
    loop {
        let file = house.get("/statistics.json").await.expect(200).json();
        let is_told =
            |one: &Value| one["measure"] == "signatures" || one["release"]["release"] == 1;
        let has_groups = !list(measure(&file, "signatures"), "groups").is_empty();
        if has_groups && measures(&file).iter().all(is_told) {
            return file;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "not told: {file}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn people_take_part_and_on_monday_everyone_reads_who_and_nobody_is_told_apart(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let petition = house.open_petition().await;
    let (bill, _) = house.open_bill().await;
    for somebody in house.crowd(0..PEOPLE as usize).await {
        somebody.signs(&petition.number).await.expect(201);
        somebody.has_said(&bill, json!({ "text": "Дэмжинэ." })).await;
        somebody.complains_of("traffic", "complaint").await;
    }
    // What its author took away and what answers another are no comments here, nor on the page of the bill.
    let bat = house.bat().await;
    let gone = bat.has_said(&bill, json!({ "text": "Уучлаарай." })).await;
    bat.acts(Method::DELETE, &format!("/api/v1/comments/{gone}")).await.expect(204);
    let first = bat.has_said(&bill, json!({ "text": "Дэмжихгүй." })).await;
    bat.has_said(&bill, json!({ "text": "Учир нь энэ.", "reply_to": first })).await;
    bat.acts(Method::DELETE, &format!("/api/v1/comments/{first}")).await.expect(204);
    house.shows(house.log_position().await).await;
    let live = house.get("/statistics.json").await.expect(200).json();
    let of_bill = house.get(&format!("/bills/{bill}/comments/count.json")).await.expect(200);
    assert_eq!(of_bill.json()["comment_count"], PEOPLE, "as the consultation counts them");
    for name in ["signatures", "comments", "complaints"] {
        assert_eq!(measure(&live, name)["count"], PEOPLE, "{name}");
    }
    assert!(list(measure(&live, "comments"), "groups").is_empty(), "nothing before Monday");
    assert_eq!(measure(&live, "petitions_opened")["count"], 1);
    house.reader().opens("/statistics?measure=comments").await.says("даваа гараг");
    house.stop();

    let house = place.open_with(&[("clock.offset", "'7d'")]);
    let file = told(&house).await;
    assert_eq!(measure(&file, "comments")["count"], PEOPLE);
    assert!(list(measure(&file, "comments"), "weeks").len() >= 2, "a week has passed");
    nobody_is_told_apart(&file);
    the_table_tells_the_same(&house, &file).await;
    statistical_programs_are_told_the_same(&house, &file).await;
    pages_tell_the_same(&house, &file).await;
    what_is_badly_asked_is_told(&house).await;
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

fn nobody_is_told_apart(file: &Value) {
    let mut withheld = 0;
    for one in measures(file) {
        for group in list(one, "groups") {
            for value in list(group, "values") {
                let told = group["told"].as_u64();
                assert!(told >= value["count"].as_u64(), "a share is of what is told: {group}");
                match value["count"].as_u64() {
                    Some(count) => assert!(count >= 10 && count.is_multiple_of(5), "{value}"),
                    None => {
                        assert_eq!(
                            (&value["status"], &value["share"]),
                            (&json!("c"), &Value::Null)
                        );
                        withheld += 1;
                    }
                }
            }
        }
    }
    assert!(withheld > 0, "thirty people are in no division ten");
    let petitions = &list(measure(file, "petitions_started"), "groups")[0];
    assert!(list(petitions, "values").iter().all(|value| value["count"].is_null()), "one person");
}

async fn the_table_tells_the_same(house: &House, file: &Value) {
    let csv = house.get("/statistics.csv").await.expect(200).text();
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let mut lines: Vec<[String; 4]> = Vec::new();
    for row in rows.records() {
        let row = row.expect("a row");
        let value = if &row[1] == "week" { &row[3] } else { &row[2] };
        lines.push([&row[0], &row[1], value, &row[4]].map(str::to_owned));
    }
    let mut expected: Vec<[String; 4]> = Vec::new();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let count = |value: &Value| value["count"].as_i64().map_or_else(String::new, |n| n.to_string());
    for one in measures(file) {
        let name = text(&one["measure"]);
        expected.push([name.clone(), "all".to_owned(), String::new(), count(one)]);
        for week in list(one, "weeks") {
            expected.push([name.clone(), "week".to_owned(), text(&week["week"]), count(week)]);
        }
        for group in list(one, "groups") {
            for value in list(group, "values") {
                let dimension = text(&group["dimension"]);
                expected.push([name.clone(), dimension, text(&value["value"]), count(value)]);
            }
        }
    }
    assert_eq!(lines, expected, "the table and the JSON");
}

async fn statistical_programs_are_told_the_same(house: &House, file: &Value) {
    for dimension in DIMENSIONS {
        let address = format!("/statistics.jsonstat?dimension={dimension}&language=en");
        let stat = house.get(&address).await.expect(200).json();
        assert_eq!(stat["id"], json!(["measure", dimension]));
        let codes = list(&stat["dimension"][dimension]["category"], "index");
        let is_of = |group: &&Value| group["dimension"] == dimension;
        for (row, one) in measures(file).iter().enumerate() {
            let group = list(one, "groups").iter().find(is_of).expect("a group");
            for value in list(group, "values") {
                let column = codes.iter().position(|code| *code == value["value"]).expect("a code");
                let place = row * codes.len() + column;
                assert_eq!(stat["value"][place], value["count"], "{dimension} {value}");
                assert_eq!(stat["status"][&place.to_string()], value["status"], "{value}");
            }
        }
    }
    let stat = house.get("/statistics.jsonstat").await.expect(200).json();
    assert_eq!((&stat["class"], &stat["version"]), (&json!("dataset"), &json!("2.0")));
    let weeks = measures(file).iter().flat_map(|one| list(one, "weeks"));
    let counts: Vec<Value> = weeks.map(|week| week["count"].clone()).collect();
    assert_eq!(stat["value"], json!(counts));
}

async fn pages_tell_the_same(house: &House, file: &Value) {
    let everyone = house.reader();
    for name in ["signatures", "comments", "complaints"] {
        let page = everyone.opens(&format!("/statistics?measure={name}")).await;
        page.says(&format!(">{PEOPLE}<"));
        for group in list(measure(file, name), "groups") {
            for value in list(group, "values") {
                let count = value["count"].as_u64().map_or("–".to_owned(), |n| n.to_string());
                page.says(&format!(">{count}<"));
            }
        }
    }
    everyone.opens("/statistics/e-participation").await.says("43. ").says("49. ");
    everyone.opens("/").await.says("/statistics");
    for (chart, kind, starts) in
        [("weeks", "svg", &b"<svg"[..]), ("division", "svg", b"<svg"), ("sex", "png", b"\x89PNG")]
    {
        let address = format!("/statistics/charts/comments/{chart}.{kind}");
        assert!(house.get(&address).await.expect(200).body.starts_with(starts), "{address}");
    }
    let csv = house.get("/statistics/charts/comments/sex.csv?language=en").await.expect(200).text();
    let is_of_sex = |group: &&Value| group["dimension"] == "sex";
    let group = list(measure(file, "comments"), "groups").iter().find(is_of_sex).expect("sexes");
    for (line, value) in csv.lines().skip(1).zip(list(group, "values")) {
        let count = value["count"].as_u64().map_or("–".to_owned(), |n| n.to_string());
        assert_eq!(line.split(',').nth(1), Some(count.as_str()), "{csv}");
    }
    let weeks = house.get("/statistics/charts/comments/weeks.csv").await.expect(200).text();
    let all = list(measure(file, "comments"), "weeks").len().min(53);
    assert_eq!(weeks.lines().count(), all + 1, "the table has what the picture has: {weeks}");
}

async fn what_is_badly_asked_is_told(house: &House) {
    for asked in [
        "/statistics?measure=shoes",
        "/statistics.jsonstat?dimension=size&language=en",
        "/statistics.jsonstat?language=fr",
    ] {
        house.get(asked).await.expect(400);
    }
    for missing in ["shoes/sex.svg", "comments/shoes.svg", "comments/sex.gif"] {
        house.get(&format!("/statistics/charts/{missing}")).await.expect(404);
    }
}
