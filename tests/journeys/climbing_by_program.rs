//! The road to Cabinet and back by the API: the programs of the analysts, of the secretariat, of an agency, of the centre.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::complaining_by_program::about_the_light;
use crate::consulting::in_days;
use crate::escalating::{self, ISSUE};
use crate::house::{House, PATIENCE, Place};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::visitors::{Answer, Citizen};

crate::on_both_databases! {
    programs_take_an_issue_to_cabinet_and_back,
    what_is_wrong_with_a_step_is_told_by_its_field,
}

const AT_ONCE: (&str, &str) = ("cabinet.follow_up.retry_hours", "0");

impl Citizen {
    async fn posts(&self, path: &str, body: Value) -> Answer {
        Answer::to(self.request(Method::POST, &format!("/api/v1{path}")).json(&body)).await
    }

    async fn reads(&self, path: &str) -> Value {
        self.gets(&format!("/api/v1{path}")).await.expect(200).json()
    }

    /// Until the house has done by itself what is asked for.
    async fn awaits(&self, path: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let began = Instant::now();
        loop {
            let answer = self.gets(&format!("/api/v1{path}")).await;
            if answer.status == 200 && is_so(&answer.json()) {
                return answer.json();
            }
            assert!(began.elapsed() < PATIENCE, "{path}: {}", answer.text());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

fn faults(answer: &Answer) -> Vec<String> {
    let problem = answer.json();
    let errors = problem["errors"].as_array().expect("faults").iter();
    errors.filter_map(|error| Some(error["field"].as_str()?.to_owned())).collect()
}

impl House {
    async fn hears_of_the_light(&self, who: &[&str]) {
        for number in who {
            self.citizen(number).await.brings("k", &about_the_light()).await.expect(201);
        }
    }
}

async fn programs_take_an_issue_to_cabinet_and_back(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_cabinet().await;
    house.hears_of_the_light(&[BAT, TUYA, DORJ]).await;
    let issue = format!("/issues/{ISSUE}");
    let analyst = house.citizen(&escalating::analyst()).await;
    let gathers = |queue: &Value| queue["gathering"][0]["complaints"] == json!(3);
    let queue = analyst.awaits("/issues", gathers).await;
    assert_eq!((&queue["data"], &queue["gathering"][0]["issue"]), (&json!([]), &json!(ISSUE)));
    let found = analyst.reads(&issue).await;
    assert_eq!((&found["progress"], &found["seen"]), (&json!("open"), &json!("0")));
    assert_eq!((&found["figures"]["people"], &found["division"]), (&json!(3), &json!("MN-1-1119")));
    let of_issue = analyst.reads(&format!("{issue}/complaints")).await;
    assert_eq!(of_issue["data"].as_array().expect("complaints").len(), 3);
    let bats = of_issue["data"][0]["number"].as_str().expect("a number").to_owned();
    assert!(of_issue["data"][0].get("name").is_none() && of_issue.get("next").is_none());

    let why = json!({ "words": "Ослын аюултай" });
    let raised = analyst.posts(&format!("{issue}/raise"), why).await.expect(200).json();
    assert_eq!(
        (&raised["progress"], &raised["grounds"]),
        (&json!("proposed"), &json!(["by_hand"]))
    );
    assert_eq!(raised["evidence"]["people"], json!(3));
    let summed = json!({ "seen": raised["seen"], "summaries": [escalating::SUMMARY] });
    let summed = analyst.posts(&format!("{issue}/summarize"), summed).await.expect(200).json();
    assert_eq!(summed["summaries"], json!([escalating::SUMMARY]));
    let queue = analyst.reads("/issues").await;
    assert_eq!((&queue["data"][0]["issue"], &queue["gathering"]), (&json!(ISSUE), &json!([])));
    assert!(queue["data"][0]["rank"]["total"].is_u64() && queue["data"][0]["agenda"].is_null());

    let secretary = house.citizen(&escalating::secretary()).await;
    let agendas = secretary.reads("/agendas").await;
    let agenda = agendas["next"]["agenda"].as_str().expect("a day").to_owned();
    let put = json!({ "agenda": agenda });
    secretary.posts(&format!("{issue}/put-on"), put.clone()).await.expect(200);
    secretary.posts(&format!("{issue}/put-on"), put).await.expect(409);
    let agenda = format!("/agendas/{agenda}");
    let open = secretary.reads(&agenda).await;
    assert_eq!((&open["state"], &open["items"][0]["issue"]), (&json!("open"), &json!(ISSUE)));
    assert_eq!(open["items"][0]["standing"]["figures"]["people"], json!(3));
    secretary.posts(&format!("{agenda}/publish"), json!({})).await.expect(409);
    house.stop();

    let later = place.open_with(&[("clock.offset", "'10d'"), AT_ONCE]);
    later.is_decided_by_programs(&agenda).await;
    later.answers_by_program(&bats).await;
    later.calls_by_program().await;
    let told = later.bat().await.reads(&format!("/complaints/{bats}")).await;
    let rated = told["steps"].as_array().expect("steps").last().expect("a step").clone();
    assert_eq!((&rated["rating"], &rated["words"]), (&json!(5), &json!("Баярлалаа")));
    let analyst = later.citizen(&escalating::analyst()).await;
    // Where it stands and what happened to it are told by two views.
    let is_closed = |issue: &Value| {
        let steps = issue["steps"].as_array().expect("steps");
        issue["progress"] == json!("closed") && steps.iter().any(|one| one["step"] == "closed")
    };
    let whole = analyst.awaits(&issue, is_closed).await;
    assert_eq!((&whole["asked"]["content"], &whole["asked"]["open"]), (&json!(2), &json!(0)));
    later.stop();
}

impl House {
    async fn is_decided_by_programs(&self, agenda: &str) {
        let secretary = self.citizen(&escalating::secretary()).await;
        let frozen = secretary.awaits(agenda, |agenda| agenda["state"] == json!("frozen")).await;
        let item = &frozen["items"][0]["frozen"];
        assert_eq!(
            (&item["summaries"], &item["evidence"]["people"]),
            (&json!([escalating::SUMMARY]), &json!(3))
        );
        let decide = format!("{agenda}/decide");
        let unfinished = secretary.posts(&decide, json!({ "issue": ISSUE, "agency": "moon" }));
        let told = faults(&unfinished.await.expect(422));
        for field in ["text", "agency", "due_on"] {
            assert!(told.iter().any(|name| name == field), "{field}: {told:?}");
        }
        let due_on = in_days(40).to_string();
        let decision = json!({ "issue": ISSUE, "text": "Дохиог солино",
            "agency": "traffic-police", "due_on": due_on });
        secretary.posts(&decide, decision.clone()).await.expect(200);
        secretary.posts(&decide, decision).await.expect(409);
        let published = secretary.posts(&format!("{agenda}/publish"), json!({})).await.expect(200);
        assert_eq!(published.json()["state"], json!("published"));

        let police = self.citizen(&escalating::officer()).await;
        let decisions = police.reads("/agencies/traffic-police/decisions").await;
        let decided = &decisions["data"][0]["decision"];
        assert_eq!((&decided["due_on"], &decided["is_public"]), (&json!(due_on), &json!(true)));
        let report = format!("/agencies/traffic-police/decisions/{ISSUE}/report");
        let wordless = police.posts(&report, json!({ "words": " " })).await.expect(422);
        assert_eq!(faults(&wordless), ["words"]);
        let done = json!({ "words": "Сольсон", "is_done": true });
        let done = police.posts(&report, done).await.expect(200).json();
        assert_eq!((&done["progress"], &done["report"]), (&json!("done"), &json!("Сольсон")));
        self.bat().await.posts(&report, json!({ "words": "Сольсон" })).await.expect(403);
    }

    async fn answers_by_program(&self, number: &str) {
        let officer = self.citizen(&escalating::officer()).await;
        let case = format!("/complaints/{number}");
        let mut seen = officer.reads(&case).await["seen"].clone();
        for (step, words) in [("accept", None), ("answer", Some("Сольсон"))] {
            let body = json!({ "seen": seen, "words": words });
            let taken = officer.posts(&format!("{case}/{step}"), body).await.expect(200).json();
            seen = taken["seen"].clone();
        }
    }

    /// Two are content; the third is called three times, and nobody answers.
    async fn calls_by_program(&self) {
        let operator = self.citizen(&escalating::operator()).await;
        let issues = operator.reads("/follow-ups").await;
        assert_eq!(
            (&issues["data"][0]["issue"], &issues["data"][0]["asked"]["open"]),
            (&json!(ISSUE), &json!(3))
        );
        let list = format!("/follow-ups/{ISSUE}");
        let people = operator.reads(&list).await;
        let people = people["data"].as_array().expect("people").clone();
        assert!(
            people.iter().all(|one| one.get("sender").is_none() && one["is_yours"] == json!(false))
        );
        for (nth, person) in people.iter().enumerate() {
            let call = format!("{list}/{}", person["complaint"].as_str().expect("a number"));
            let (answered, rating) = if nth < 2 { ("content", "5") } else { ("not_reached", "") };
            for _ in 0..if nth < 2 { 1 } else { 3 } {
                let taken = operator.posts(&format!("{call}/take"), json!({})).await.expect(200);
                assert_eq!(taken.json()["sender"]["phone"], json!("99112233"));
                let mut said = json!({ "answered": answered, "rating": rating });
                if nth == 1 {
                    // Of a complaint that nobody has answered there is no survey to write them in.
                    said["words"] = json!("Баярлалаа");
                    operator.posts(&format!("{call}/settle"), said.clone()).await.expect(409);
                }
                said["words"] = if nth == 0 { json!("Баярлалаа") } else { Value::Null };
                operator.posts(&format!("{call}/settle"), said).await.expect(204);
            }
            let said = json!({ "answered": answered });
            operator.posts(&format!("{call}/settle"), said).await.expect(409);
        }
    }
}

async fn what_is_wrong_with_a_step_is_told_by_its_field(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_cabinet().await;
    house.hears_of_the_light(&[BAT, TUYA]).await;
    let analyst = house.citizen(&escalating::analyst()).await;
    analyst.awaits("/issues", |queue| queue["gathering"][0]["complaints"] == json!(2)).await;
    let issue = format!("/issues/{ISSUE}");
    let many = vec![escalating::SUMMARY; 6];
    for (step, body, field) in [
        ("raise", json!({ "words": " " }), "words"),
        ("raise", json!({ "words": "Дорж 99112233" }), "words"),
        ("summarize", json!({ "seen": "0", "summaries": ["Утас 9911 2233"] }), "summaries"),
        ("summarize", json!({ "seen": "0", "summaries": many }), "summaries"),
        ("summarize", json!({ "summaries": [escalating::SUMMARY] }), "seen"),
        ("merge", json!({ "seen": "0", "into": ISSUE, "words": "Нэг" }), "into"),
        ("split", json!({ "seen": "0", "words": "Өөр" }), "complaints"),
        ("split", json!({ "seen": "0", "words": "Өөр", "complaints": ["CN-1"] }), "complaints"),
    ] {
        let refused = analyst.posts(&format!("{issue}/{step}"), body.clone()).await.expect(422);
        assert_eq!(faults(&refused), [field], "{step} {body}");
    }
    let secretary = house.citizen(&escalating::secretary()).await;
    analyst.posts(&format!("{issue}/raise"), json!({ "words": "Олон хүн" })).await.expect(200);
    // A word, a Thursday, and a Wednesday that nobody plans for.
    for day in ["someday", "2026-12-03", "2036-11-26"] {
        let put = json!({ "agenda": day });
        let put = secretary.posts(&format!("{issue}/put-on"), put).await.expect(422);
        assert_eq!(faults(&put), ["agenda"], "{day}");
    }
    analyst.posts(&format!("{issue}/put-on"), json!({})).await.expect(403);
    analyst.posts(&format!("{issue}/dance"), json!({})).await.expect(404);
    analyst.posts(&format!("{issue}/raise"), json!({ "summaries": "one" })).await.expect(400);
    analyst.posts(&format!("{issue}/raise"), json!({ "colour": "red" })).await.expect(400);
    let stale = json!({ "seen": "7", "summaries": [escalating::SUMMARY] });
    analyst.posts(&format!("{issue}/summarize"), stale).await.expect(409);
    analyst.gets("/api/v1/issues/traffic.traffic-police.MN-1-1119.9").await.expect(404);
    analyst.gets("/api/v1/issues/nothing").await.expect(404);
    analyst.gets(&format!("/api/v1{issue}/complaints?after=soon")).await.expect(400);
    analyst.gets("/api/v1/agendas/2026-11-24").await.expect(404);
    house.citizen(BAT).await.gets("/api/v1/issues").await.expect(403);
    house.citizen(&people::somebody(801)).await.gets("/api/v1/follow-ups").await.expect(403);
    house.stop();
}
