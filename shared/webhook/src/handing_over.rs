//! Handing over: a program of this machine tells the house something, signed like any other delivery. The house may
//! stand in a private network, and is where the operator says.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::header::CONTENT_TYPE;
use url::Url;

use crate::Secret;

#[derive(Debug, thiserror::Error)]
pub enum NotHandedOver {
    #[error("the house does not answer: {0}")]
    Away(#[source] reqwest::Error),
    #[error("the house answers with {0}")]
    Refused(u16),
}

/// Waits for the answer, which is given once it is durable.
pub async fn hand_over(
    to: Url,
    secret: &Secret,
    id: &str,
    now: Timestamp,
    content_type: &str,
    body: Vec<u8>,
) -> Result<(), NotHandedOver> {
    crate::sender::choose_cryptography();
    let seconds = now.as_second();
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(60))
        .build()
        .map_err(NotHandedOver::Away)?;
    let request = client
        .post(to)
        .header(CONTENT_TYPE, content_type)
        .header("webhook-id", id)
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", secret.sign(id, seconds, &body))
        .body(body);
    let answer = request.send().await.map_err(NotHandedOver::Away)?;
    match answer.status().as_u16() {
        200..300 => Ok(()),
        status => Err(NotHandedOver::Refused(status)),
    }
}
