//! Somebody with a program and a bearer token.

use kernel::{Clock as _, OffsetClock};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

use super::Answer;
use crate::house::House;
use crate::people;

#[derive(Clone)]
pub struct Citizen {
    pub http: Client,
    pub url: String,
    pub token: String,
}

impl House {
    /// Signs in with a registration number.
    pub async fn citizen(&self, register_number: &str) -> Citizen {
        let http = super::client().build().expect("a client");
        let body = json!({ "register_number": register_number });
        let session = Answer::to(http.post(format!("{}/api/v1/sessions", self.url)).json(&body))
            .await
            .expect(201);
        let token = session.json()["token"].as_str().expect("a token").to_owned();
        Citizen { http, url: self.url.clone(), token }
    }

    pub async fn bat(&self) -> Citizen {
        self.citizen(people::BAT).await
    }

    pub async fn tuya(&self) -> Citizen {
        self.citizen(people::TUYA).await
    }

    /// Many different people; they share one client, as a crowd behind one proxy does.
    pub async fn crowd(&self, numbers: std::ops::Range<usize>) -> Vec<Citizen> {
        let mut crowd = vec![self.citizen(&people::somebody(numbers.start)).await];
        for n in numbers.skip(1) {
            let somebody = self.citizen_with(&crowd[0].http, &people::somebody(n)).await;
            crowd.push(somebody);
        }
        crowd
    }

    async fn citizen_with(&self, http: &Client, register_number: &str) -> Citizen {
        let body = json!({ "register_number": register_number });
        let session = Answer::to(http.post(format!("{}/api/v1/sessions", self.url)).json(&body))
            .await
            .expect(201);
        let token = session.json()["token"].as_str().expect("a token").to_owned();
        Citizen { http: http.clone(), url: self.url.clone(), token }
    }
}

/// What Bat asks of Parliament.
pub fn a_petition() -> Value {
    json!({
        "action": "Гэр хорооллын гудамжийг гэрэлтүүлэх",
        "background": "Өвлийн улиралд хүүхдүүд харанхуйд сургуулиас харьж байна.",
    })
}

impl Citizen {
    /// The same person at another door: another process, or the same one started again.
    pub fn at(&self, house: &House) -> Self {
        Self { url: house.url.clone(), ..self.clone() }
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.url)).bearer_auth(&self.token)
    }

    async fn post(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::POST, path)).await
    }

    /// Where this person is signed in, the last used first.
    pub async fn sessions_as_told(&self) -> Vec<Value> {
        let answer = Answer::to(self.request(Method::GET, "/api/v1/sessions/mine")).await;
        answer.expect(200).json()["data"].as_array().expect("a list").clone()
    }

    /// The ids of these sessions.
    pub async fn sessions(&self) -> Vec<String> {
        let told = self.sessions_as_told().await;
        told.iter().map(|session| session["id"].as_str().expect("an id").to_owned()).collect()
    }

    pub async fn starts(&self, petition: Value) -> Answer {
        Answer::to(self.request(Method::POST, "/api/v1/petitions").json(&petition)).await
    }

    pub async fn submits(&self, number: &str) -> Answer {
        self.post(&format!("/api/v1/petitions/{number}/submit")).await
    }

    /// The address that its petitioner sends to others.
    pub async fn link_of(&self, number: &str) -> String {
        let told = self.gets(&format!("/petitions/{number}.json")).await.expect(200).json();
        told["links"]["endorse"].as_str().expect("its petitioner's link").to_owned()
    }

    /// With the address that they were sent.
    pub async fn endorses(&self, number: &str, address: &str) -> Answer {
        let link = address.rsplit('/').next().expect("a link");
        let path = format!("/api/v1/petitions/{number}/endorsements");
        Answer::to(self.request(Method::POST, &path).json(&json!({ "link": link }))).await
    }

    pub async fn discards(&self, number: &str) -> Answer {
        self.post(&format!("/api/v1/petitions/{number}/discard")).await
    }

    pub async fn publishes(&self, number: &str) -> Answer {
        self.post(&format!("/api/v1/petitions/{number}/publish")).await
    }

    async fn sends(&self, path: &str, body: Value) -> Answer {
        Answer::to(self.request(Method::POST, path).json(&body)).await
    }

    pub async fn takes(&self, number: &str) -> Answer {
        self.post(&format!("/api/v1/petitions/{number}/review")).await
    }

    pub async fn lays_back(&self, number: &str) -> Answer {
        let path = format!("/api/v1/petitions/{number}/review");
        Answer::to(self.request(Method::DELETE, &path)).await
    }

    pub async fn gives_back(&self, number: &str, words: &str) -> Answer {
        let path = format!("/api/v1/petitions/{number}/changes");
        self.sends(&path, json!({ "words": words })).await
    }

    pub async fn refuses(&self, number: &str, ground: &str, words: &str) -> Answer {
        self.refuses_by(number, json!({ "ground": ground, "words": words })).await
    }

    pub async fn refuses_by(&self, number: &str, refusal: Value) -> Answer {
        self.sends(&format!("/api/v1/petitions/{number}/refuse"), refusal).await
    }

    pub async fn appeals(&self, number: &str, words: &str) -> Answer {
        let path = format!("/api/v1/petitions/{number}/appeal");
        self.sends(&path, json!({ "words": words })).await
    }

    pub async fn decides(&self, number: &str, decision: &str, words: &str) -> Answer {
        let path = format!("/api/v1/petitions/{number}/appeal/decision");
        self.sends(&path, json!({ "decision": decision, "words": words })).await
    }

    pub async fn closes(&self, number: &str, reason: &str) -> Answer {
        let path = format!("/api/v1/petitions/{number}/close");
        Answer::to(self.request(Method::POST, &path).json(&json!({ "reason": reason }))).await
    }

    pub async fn signs(&self, number: &str) -> Answer {
        self.post(&format!("/api/v1/petitions/{number}/signatures")).await
    }

    /// `None` when the house fell before it answered.
    pub async fn tries_to_sign(&self, number: &str) -> Option<Answer> {
        Answer::if_any(
            self.request(Method::POST, &format!("/api/v1/petitions/{number}/signatures")),
        )
        .await
    }

    /// For a month.
    pub async fn proposes(&self, who: &str, mut office: Value) -> Answer {
        let month = std::time::Duration::from_secs(30 * 24 * 60 * 60);
        let until = (OffsetClock::default().now() + month).to_zoned(kernel::clock::zone());
        office["register_number"] = json!(who);
        office["until"] = json!(until.date().to_string());
        Answer::to(self.request(Method::POST, "/api/v1/offices").json(&office)).await
    }

    /// Meaning somebody by their registration number.
    pub async fn approves(&self, line: u64, who: &str) -> Answer {
        let path = format!("/api/v1/offices/{line}/approve");
        let meant = json!({ "register_number": who });
        Answer::to(self.request(Method::POST, &path).json(&meant)).await
    }

    pub async fn declines(&self, line: u64) -> Answer {
        self.post(&format!("/api/v1/offices/{line}/decline")).await
    }

    pub async fn ends(&self, line: u64) -> Answer {
        self.ends_saying(line, json!({ "reason": "post_left" })).await
    }

    /// To what another administrator asked.
    pub async fn agrees_to_end(&self, line: u64) -> Answer {
        self.ends_saying(line, json!({})).await
    }

    pub async fn ends_saying(&self, line: u64, why: Value) -> Answer {
        let path = format!("/api/v1/offices/{line}/end");
        Answer::to(self.request(Method::POST, &path).json(&why)).await
    }

    pub async fn gets(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::GET, path)).await
    }

    pub async fn withdraws(&self, number: &str) -> Answer {
        Answer::to(
            self.request(Method::DELETE, &format!("/api/v1/petitions/{number}/signatures/mine")),
        )
        .await
    }

    pub async fn receipt(&self, number: &str) -> Answer {
        Answer::to(
            self.request(Method::GET, &format!("/api/v1/petitions/{number}/signatures/mine")),
        )
        .await
    }
}
