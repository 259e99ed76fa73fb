//! An app, a kiosk and the systems of agencies: complaints by the API, by the rules of the pages.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people::{self, BAT, TUYA};
use crate::visitors::{Answer, Citizen, PDF, Reader};

crate::on_both_databases! {
    an_app_brings_a_complaint_once_and_its_owner_has_the_last_word,
    what_is_wrong_is_told_by_the_names_of_fields,
    what_the_centre_does_not_say_of_a_sender_stays,
    whoever_brings_a_token_that_is_none_is_not_taken_for_nobody,
    a_tip_by_an_app_is_followed_by_its_code_and_by_nobody_else,
    files_come_with_a_complaint_with_more_words_and_with_the_answer,
    a_file_that_is_not_taken_is_told_by_its_field,
}

const COMPLAINTS: &str = "/api/v1/complaints";

pub fn about_the_light() -> Value {
    json!({ "text": "Шар гэрэл асахгүй байна", "kind": "complaint", "division": "MN-1-1119",
        "topic": "traffic", "name": "Бат", "address": "Сүхбаатар дүүрэг", "phone": "99112233" })
}

impl Citizen {
    pub async fn brings(&self, key: &str, complaint: &Value) -> Answer {
        let request = self.request(Method::POST, COMPLAINTS).header("idempotency-key", key);
        Answer::to(request.json(complaint)).await
    }

    async fn goes_on(&self, number: &str, step: &str, body: Value) -> Answer {
        let path = format!("{COMPLAINTS}/{number}/{step}");
        Answer::to(self.request(Method::POST, &path).json(&body)).await
    }

    async fn sees(&self, number: &str) -> Value {
        self.gets(&format!("{COMPLAINTS}/{number}")).await.expect(200).json()
    }
}

async fn by_anyone(house: &House, path: &str, body: &Value) -> Answer {
    let reader = house.reader();
    Answer::to(reader.http.request(Method::POST, reader.address(path)).json(body)).await
}

fn faults(answer: &Answer) -> Vec<String> {
    let problem = answer.json();
    let errors = problem["errors"].as_array().expect("faults").iter();
    errors.filter_map(|error| Some(error["field"].as_str()?.to_owned())).collect()
}

fn seen(case: &Value) -> Value {
    json!({ "seen": case["seen"] })
}

async fn an_app_brings_a_complaint_once_and_its_owner_has_the_last_word(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let bat = house.citizen(BAT).await;
    let first = bat.brings("k1", &about_the_light()).await.expect(201).json();
    let number = first["number"].as_str().expect("a number");
    assert_eq!(bat.brings("k1", &about_the_light()).await.expect(200).json(), first);
    let mut other = about_the_light();
    other["text"] = json!("Ногоон гэрэл асахгүй байна");
    bat.brings("k1", &other).await.expect(422);
    // The same key of somebody else is another request.
    let theirs = house.citizen(TUYA).await.brings("k1", &about_the_light()).await.expect(201);
    assert_ne!(theirs.json()["number"], first["number"]);
    house.citizen(TUYA).await.gets(&format!("{COMPLAINTS}/{number}")).await.expect(404);

    let (officer, second) = (people::somebody(801), people::somebody(803));
    let (officer, second) = (house.citizen(&officer).await, house.citizen(&second).await);
    let desk = format!("{COMPLAINTS}?desk=agency&agency=traffic-police&channel=app");
    let desk = officer.gets(&desk).await.expect(200).json();
    let listed = desk["data"].as_array().expect("a list");
    assert_eq!((listed.len(), &listed[0]["channel"]), (2, &json!("app")));
    let case = officer.sees(number).await;
    assert_eq!(case["steps"][0]["words"], about_the_light()["text"]);
    let accepted = officer.goes_on(number, "accept", seen(&case)).await.expect(200).json();
    assert_eq!(accepted["state"], "in_progress");
    second.goes_on(number, "accept", seen(&case)).await.expect(409);
    let mut answer = seen(&accepted);
    answer["words"] = json!("Гэрлийг сольсон.");
    let answered = officer.goes_on(number, "answer", answer).await.expect(200).json();
    assert_eq!((&answered["turn"], &answered["is_in_time"]), (&json!("owner"), &json!(true)));

    officer.goes_on(number, "survey", json!({ "rating": "5" })).await.expect(404);
    bat.goes_on(number, "confirm", json!({})).await.expect(200);
    bat.goes_on(number, "survey", json!({ "rating": "4" })).await.expect(200);
    let mine = bat.gets("/api/v1/me/complaints").await.expect(200).json();
    let mine = &mine["data"][0];
    assert_eq!((&mine["closing"], &mine["rating"]), (&json!("confirmed"), &json!(4)));
}

async fn what_is_wrong_is_told_by_the_names_of_fields(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let bat = house.citizen(BAT).await;
    let empty = json!({ "text": " ", "kind": "war", "division": "MN-1-1119" });
    let refused = bat.brings("k1", &empty).await.expect(422);
    let told = faults(&refused);
    for field in ["text", "kind", "name", "address", "phone"] {
        assert!(told.iter().any(|name| name == field), "{field}: {told:?}");
    }
    let mut odd = about_the_light();
    odd["topic"] = json!("dragons");
    assert_eq!(faults(&bat.brings("k2", &odd).await.expect(422)), ["topic"]);
    odd["colour"] = json!("yellow");
    bat.brings("k3", &odd).await.expect(400);
    by_anyone(&house, COMPLAINTS, &about_the_light()).await.expect(401);
    let number = bat.brings("k4", &about_the_light()).await.expect(201).json();
    let number = number["number"].as_str().expect("a number").to_owned();
    bat.goes_on(&number, "dance", json!({})).await.expect(404);
    assert_eq!(faults(&bat.goes_on(&number, "add", json!({})).await.expect(422)), ["words"]);
    bat.gets(&format!("{COMPLAINTS}?desk=all")).await.expect(403);
    let operator = house.citizen(&people::somebody(802)).await;
    operator.gets(&format!("{COMPLAINTS}?desk=attic")).await.expect(400);
    operator.gets(&format!("{COMPLAINTS}?desk=agency")).await.expect(400);
}

async fn a_tip_by_an_app_is_followed_by_its_code_and_by_nobody_else(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let tip = json!({ "text": "Улаан гэрэл асахгүй байна", "kind": "complaint",
        "division": "MN-1-1119", "topic": "traffic", "is_tip": true });
    let receipt = by_anyone(&house, COMPLAINTS, &tip).await.expect(201).json();
    let track = format!("{COMPLAINTS}/track");
    let case = by_anyone(&house, &track, &receipt).await.expect(200).json();
    assert_eq!((&case["is_tip"], &case["due_on"]), (&json!(true), &Value::Null));
    let mut wrong = receipt.clone();
    wrong["code"] = json!("AAAAAAAAAAAA");
    assert_eq!(faults(&by_anyone(&house, &track, &wrong).await.expect(422)), ["code"]);
    let number = receipt["number"].as_str().expect("a number");
    house.citizen(BAT).await.gets(&format!("{COMPLAINTS}/{number}")).await.expect(404);
}

async fn what_the_centre_does_not_say_of_a_sender_stays(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, operator) = (house.citizen(BAT).await, house.citizen(&people::somebody(802)).await);
    let mut unsorted = about_the_light();
    unsorted["topic"] = Value::Null;
    let receipt = bat.brings("k1", &unsorted).await.expect(201).json();
    let number = receipt["number"].as_str().expect("a number");
    let unsorted = operator.sees(number).await;
    assert!(unsorted["register_by"].is_string() && unsorted["due_on"].is_null(), "{unsorted}");
    let mut sorted = seen(&unsorted);
    sorted["kind"] = json!("request");
    sorted["topic"] = json!("traffic");
    sorted["division"] = json!("MN-1-1119");
    sorted["phone"] = json!("88112233");
    let standing = operator.goes_on(number, "register", sorted).await.expect(200).json();
    assert_eq!((&standing["kind"], &standing["state"]), (&json!("request"), &json!("assigned")));
    assert!(standing["register_by"].is_null() && standing["due_on"].is_string(), "{standing}");
    let sender = &bat.sees(number).await["sender"];
    assert_eq!((&sender["name"], &sender["phone"]), (&json!("Бат"), &json!("88112233")));
}

async fn whoever_brings_a_token_that_is_none_is_not_taken_for_nobody(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let reader = house.reader();
    let ask = reader.http.request(Method::POST, reader.address(COMPLAINTS)).bearer_auth("none");
    let mut tip = about_the_light();
    tip["is_tip"] = json!(true);
    Answer::to(ask.json(&tip)).await.expect(401);
}

pub fn file(name: &str, content: &[u8]) -> Value {
    json!({ "name": name, "content": STANDARD.encode(content) })
}

impl Reader {
    /// Every file of a case, as it is handed out.
    pub async fn saves_files_of(&self, case: &str) -> Vec<Vec<u8>> {
        let text = self.opens(case).await.text();
        let start = format!("{case}/files/");
        let mut saved = Vec::new();
        for rest in text.split(&start).skip(1) {
            let name = rest.split('"').next().expect("its name");
            let file = self.asks(&format!("{start}{name}")).await.expect(200);
            assert!(file.header("content-disposition").starts_with("attachment"));
            saved.push(file.body);
        }
        saved
    }
}

async fn files_come_with_a_complaint_with_more_words_and_with_the_answer(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let bat = house.citizen(BAT).await;
    // More than any other body may have.
    let large = [PDF, &vec![b'\n'; 1_000_000]].concat();
    let mut complaint = about_the_light();
    complaint["files"] = json!([file("a.pdf", PDF), file("b.pdf", &large)]);
    let brought = bat.brings("k1", &complaint).await.expect(201).json();
    let number = brought["number"].as_str().expect("a number");
    // The same words with a file are not the same words without.
    let other = [PDF, b"other"].concat();
    let more = json!({ "words": "Одоо ч асахгүй байна", "files": [file("c.pdf", &other)] });
    bat.goes_on(number, "add", json!({ "words": more["words"] })).await.expect(200);
    bat.goes_on(number, "add", more.clone()).await.expect(200);
    bat.goes_on(number, "add", more).await.expect(200);

    let officer = house.citizen(&people::somebody(801)).await;
    let mut accept = seen(&officer.sees(number).await);
    accept["files"] = json!([file("a.pdf", PDF)]);
    let refused = officer.goes_on(number, "accept", accept.clone()).await.expect(422);
    assert_eq!(faults(&refused), ["files"], "this step takes none");
    accept["files"] = json!([]);
    let accepted = officer.goes_on(number, "accept", accept).await.expect(200).json();
    let mut answer = seen(&accepted);
    answer["words"] = json!("Гэрлийг сольсон.");
    let proof = [PDF, b"proof"].concat();
    answer["files"] = json!([file("proof.pdf", &proof)]);
    officer.goes_on(number, "answer", answer).await.expect(200);

    let (reader, case) = (house.signed_in(BAT).await, format!("/complaints/{number}"));
    let mut expected = vec![PDF.to_vec(), large, other, proof];
    assert_eq!(reader.saves_files_of(&case).await, expected);
    reader.takes_step(&case, "reopen", &[("words", "Дахиад унтарлаа")]).await;

    // By the page of the case as well.
    let police = house.signed_in(&people::somebody(801)).await;
    let desk = format!("/desk/{number}");
    let form = police.opens(&desk).await.form(&format!("{desk}/answer"));
    let form = form.with("answer-words", "Дахин сольсон");
    let script = [("answer-files", "a.sh", &b"#!/bin/sh"[..])];
    let told = form.clone().sent_with_files_by(&police, &script).await;
    assert_eq!(told.answer.status, 422);
    told.says("Дахин сольсон").says("answer-files-error");
    let again = [PDF, b"again"].concat();
    form.sent_with_files_by(&police, &[("answer-files", "again.pdf", &again[..])]).await;
    expected.push(again);
    assert_eq!(reader.saves_files_of(&case).await, expected);
    assert_eq!(police.saves_files_of(&desk).await, expected);
    let stranger = house.signed_in(TUYA).await;
    assert_eq!(stranger.saves_files_of(&case).await.len(), 0);
    assert!(!stranger.opens(&case).await.text().contains("Дахин сольсон"));
}

async fn a_file_that_is_not_taken_is_told_by_its_field(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let bat = house.citizen(BAT).await;
    let eicar = br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    let large = [PDF, &vec![b'\n'; 5 * 1024 * 1024]].concat();
    let many = vec![file("a.pdf", PDF); 6];
    for (files, status, field) in [
        (json!([file("a.pdf", eicar)]), 422, "files"),
        (json!([file("a.pdf", b"")]), 422, "files"),
        (json!([file("a.pdf", &large)]), 422, "files"),
        (json!(many), 422, "files"),
        (json!([{ "name": "a.pdf", "content": "not Base64" }]), 400, "files.content"),
        (json!([{ "name": "a.pdf" }]), 400, "content"),
        (json!("a.pdf"), 400, "files"),
    ] {
        let mut complaint = about_the_light();
        complaint["files"] = files;
        let refused = bat.brings("k1", &complaint).await.expect(status);
        assert_eq!(faults(&refused), [field]);
    }
    let mut huge = about_the_light();
    huge["files"] = json!([file("a.pdf", &vec![0; 30 * 1024 * 1024])]);
    bat.brings("k1", &huge).await.expect(413);
    bat.brings("k1", &about_the_light()).await.expect(201);
}
