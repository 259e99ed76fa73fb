//! A drafter, as a program would be one.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use kernel::{Clock as _, OffsetClock};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::{Client, Door};
use crate::petition::{appoint, post, sign_in};

const DRAFTER: &str = "УБ81020314";

pub struct Drafter {
    pub token: String,
    client: Client,
}

pub struct Bill {
    pub number: String,
    /// Of what can be written anew.
    pub ids: Vec<String>,
    pub provision_count: usize,
    /// From the request that brings it in to the answer of the one that publishes it.
    pub published_in: Duration,
}

#[derive(Deserialize)]
struct Draft {
    seen: String,
    provisions: Vec<Provision>,
}

#[derive(Deserialize)]
struct Provision {
    id: String,
    level: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    seen: String,
}

#[derive(Deserialize)]
struct Begun {
    number: String,
    seen: String,
}

impl Drafter {
    pub async fn appointed(door: &Door) -> Result<Self> {
        let mut client = Client::new(door.clone());
        appoint(&mut client, DRAFTER, "drafter").await?;
        Ok(Self { token: sign_in(&mut client, DRAFTER).await?, client })
    }

    async fn does(&mut self, path: &str, body: &Value, status: u16) -> Result<Value> {
        let answer = post(&mut self.client, path, Some(&self.token), body).await?;
        answer.json(status).with_context(|| format!("POST {path}"))
    }

    pub async fn publishes(&mut self, law: &str) -> Result<Bill> {
        let begun = json!({
            "kind": "law", "title": "Агаарын чанарын тухай", "initiator": "government", "initiated_by": "Яам",
        });
        let begun = self.does("/api/v1/bills", &begun, 201).await?;
        let Begun { number, seen } = serde_json::from_value(begun)?;
        let started = Instant::now();
        let path = format!("/api/v1/bills/{number}/draft/import");
        let draft = self.does(&path, &json!({ "content": law, "seen": seen }), 200).await?;
        let Draft { seen, provisions } = serde_json::from_value(draft)?;
        let path = format!("/api/v1/bills/{number}/publish");
        self.does(&path, &json!({ "explanation": "Анхны хувилбар.", "seen": seen }), 200).await?;
        let provision_count = provisions.len();
        let ids = provisions.into_iter().filter(|one| one.level == "paragraph").map(|one| one.id);
        let published_in = started.elapsed();
        Ok(Bill { number, ids: ids.collect(), provision_count, published_in })
    }

    pub async fn opens(&mut self, bill: &Bill) -> Result<()> {
        let until = OffsetClock::default().now() + Duration::from_secs(20 * 24 * 60 * 60);
        let until = until.to_zoned(kernel::clock::zone()).date().to_string();
        let path = format!("/api/v1/bills/{}/open", bill.number);
        self.does(&path, &json!({ "closes_on": until, "moderated": "after" }), 200).await?;
        Ok(())
    }

    /// How long one provision takes to be written anew.
    pub async fn rewords(&mut self, bill: &Bill, n: u32) -> Result<Duration> {
        let id = &bill.ids[n as usize * 7 % bill.ids.len()];
        let path = format!("/api/v1/bills/{}/draft", bill.number);
        let draft = crate::petition::get(&mut self.client, &path, &self.token).await?;
        let Draft { provisions, .. } = draft.json(200)?;
        let stands = provisions.into_iter().find(|one| one.id == *id).context("it is there")?;
        let words = format!("{} {n}", stands.text);
        let body = json!({ "id": id, "text": words, "seen": stands.seen });
        let path = format!("/api/v1/bills/{}/draft/reword", bill.number);
        let started = Instant::now();
        self.does(&path, &body, 200).await?;
        Ok(started.elapsed())
    }
}
