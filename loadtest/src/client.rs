//! One keep-alive connection, as an app on a phone has it; opened again when it was lost.

use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use http_body_util::{BodyExt as _, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{HOST, HeaderValue, RETRY_AFTER};
use hyper_util::rt::TokioIo;
use serde::de::DeserializeOwned;
use tokio::net::TcpStream;

pub type Question = Request<Full<Bytes>>;

/// No answer for so long is none.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// Where the server is; it moves when the server is started again.
#[derive(Debug, Clone)]
pub struct Door(Arc<RwLock<SocketAddr>>);

impl Door {
    pub fn at(address: SocketAddr) -> Self {
        Self(Arc::new(RwLock::new(address)))
    }

    pub fn moves_to(&self, address: SocketAddr) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = address;
    }

    pub fn address(&self) -> SocketAddr {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }
}

pub struct Client {
    door: Door,
    open: Option<Connection>,
}

struct Connection {
    sender: SendRequest<Full<Bytes>>,
    host: HeaderValue,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// What `Retry-After` asks for.
    pub retry_after: Option<Duration>,
    pub body: Bytes,
}

impl Client {
    pub fn new(door: Door) -> Self {
        Self { door, open: None }
    }

    /// Asks and reads the whole answer. After an error nobody knows whether the server acted.
    pub async fn ask(&mut self, question: Question) -> Result<Answer> {
        tokio::time::timeout(ANSWER_WITHIN, self.ask_without_end(question)).await?
    }

    async fn ask_without_end(&mut self, mut question: Question) -> Result<Answer> {
        let mut connection = match self.open.take() {
            Some(connection) if !connection.sender.is_closed() => connection,
            _ => Connection::open(self.door.address()).await?,
        };
        question.headers_mut().insert(HOST, connection.host.clone());
        let answer = connection.ask(question).await?;
        // Only a connection whose answer was read to its end is used again.
        self.open = Some(connection);
        Ok(answer)
    }
}

impl Connection {
    async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        // Its errors reach whoever asked.
        tokio::spawn(connection);
        Ok(Self { sender, host: HeaderValue::try_from(address.to_string())? })
    }

    async fn ask(&mut self, question: Question) -> Result<Answer> {
        self.sender.ready().await?;
        let answer = self.sender.send_request(question).await?;
        let status = answer.status().as_u16();
        let retry_after = answer.headers().get(RETRY_AFTER).and_then(seconds);
        let body = answer.into_body().collect().await?.to_bytes();
        Ok(Answer { status, retry_after, body })
    }
}

fn seconds(value: &HeaderValue) -> Option<Duration> {
    Some(Duration::from_secs(value.to_str().ok()?.parse().ok()?))
}

impl Answer {
    /// The body as JSON, if the status is the one expected.
    pub fn json<T: DeserializeOwned>(&self, status: u16) -> Result<T> {
        let text = || String::from_utf8_lossy(&self.body);
        ensure!(self.status == status, "{} instead of {status}: {}", self.status, text());
        serde_json::from_slice(&self.body).with_context(|| format!("reading {}", text()))
    }
}
