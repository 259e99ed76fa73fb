//! One petition, started, submitted and published as an app would do it.

use std::time::Duration;

use anyhow::{Context as _, Result};
use http_body_util::Full;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::{Request, Uri};
use kernel::{Clock as _, OffsetClock};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::{Answer, Client, Door};

const PETITIONER: &str = "УБ90051312";
const MODERATOR: &str = "УБ80010117";
/// Two, who appoint the moderator together.
pub const ADMINISTRATORS: [&str; 2] = ["УБ75030411", "УБ76050622"];

/// An open petition and where it is found.
pub struct Petition {
    pub number: String,
    pub signatures: Uri,
    pub count: Uri,
    pub page: Uri,
}

#[derive(Deserialize)]
struct Session {
    token: String,
}

#[derive(Deserialize)]
struct Started {
    id: String,
}

#[derive(Deserialize)]
struct Proposed {
    number: u32,
}

impl Petition {
    pub async fn open(door: &Door) -> Result<Self> {
        let mut client = Client::new(door.clone());
        let petitioner = sign_in(&mut client, PETITIONER).await?;
        appoint(&mut client, MODERATOR, "moderator").await?;
        let moderator = sign_in(&mut client, MODERATOR).await?;
        let text = json!({
            "action": "Сургуулийн зам дээр гэрлэн дохио тавьж өгнө үү",
            "background": "Өглөө бүр хүүхдүүд дөрвөн эгнээ зам хөндлөн гардаг",
        });
        let started = post(&mut client, "/api/v1/petitions", Some(&petitioner), &text).await?;
        let Started { id: number } = started.json(201).context("starting a petition")?;
        for (act, who) in [("submit", &petitioner), ("publish", &moderator)] {
            let path = format!("/api/v1/petitions/{number}/{act}");
            let answer = post(&mut client, &path, Some(who), &Value::Null).await?;
            answer.json::<Value>(200).with_context(|| format!("POST {path}"))?;
        }
        Self::of(number)
    }

    fn of(number: String) -> Result<Self> {
        Ok(Self {
            signatures: format!("/api/v1/petitions/{number}/signatures").parse()?,
            count: format!("/petitions/{number}/count.json").parse()?,
            page: format!("/petitions/{number}").parse()?,
            number,
        })
    }
}

/// One administrator proposes, the other approves.
pub async fn appoint(client: &mut Client, register_number: &str, role: &str) -> Result<()> {
    appoint_at(client, register_number, role, None).await
}

/// The same, for an agency where the role is of one.
pub async fn appoint_at(
    client: &mut Client,
    register_number: &str,
    role: &str,
    agency: Option<&str>,
) -> Result<()> {
    let [first, second] = ADMINISTRATORS;
    let (first, second) = (sign_in(client, first).await?, sign_in(client, second).await?);
    let until = OffsetClock::default().now() + Duration::from_secs(20 * 24 * 60 * 60);
    let until = until.to_zoned(kernel::clock::zone()).date().to_string();
    let office = json!({
        "register_number": register_number, "role": role, "agency": agency, "until": until,
    });
    let proposed = post(client, "/api/v1/offices", Some(&first), &office).await?;
    let Proposed { number } = proposed.json(201).with_context(|| format!("proposing a {role}"))?;
    let path = format!("/api/v1/offices/{number}/approve");
    let meant = json!({ "register_number": register_number });
    post(client, &path, Some(&second), &meant).await?.json::<Value>(200)?;
    Ok(())
}

pub async fn sign_in(client: &mut Client, register_number: &str) -> Result<String> {
    let body = json!({ "register_number": register_number });
    let answer = post(client, "/api/v1/sessions", None, &body).await?;
    Ok(answer.json::<Session>(201).context("signing in")?.token)
}

pub async fn get(client: &mut Client, path: &str, token: &str) -> Result<Answer> {
    let request = Request::get(path).header(AUTHORIZATION, format!("Bearer {token}"));
    client.ask(request.body(Full::default())?).await
}

pub async fn post(
    client: &mut Client,
    path: &str,
    token: Option<&str>,
    body: &Value,
) -> Result<Answer> {
    let mut request = Request::post(path);
    if let Some(token) = token {
        request = request.header(AUTHORIZATION, format!("Bearer {token}"));
    }
    let body = match body {
        Value::Null => Full::default(),
        body => {
            request = request.header(CONTENT_TYPE, "application/json");
            Full::from(body.to_string())
        }
    };
    client.ask(request.body(body)?).await
}
