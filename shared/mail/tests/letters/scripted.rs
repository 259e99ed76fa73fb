//! Servers that say what a good one does not, word for word.

use mail::{Mailer, NotSent, Reason, Smtp, Tls};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::post::{IMPATIENCE, letter, mailer, quotes_nobody};

/// One answer for each thing that a client waits for: the greeting, EHLO, MAIL, RCPT, DATA, the letter,
/// and so on. After the last one the connection ends.
type Script = &'static [&'static str];

const HELLO: [&str; 2] = ["220 at your service", "250 mx.example.mn"];

struct Scripted {
    mailer: Mailer,
    heard: UnboundedReceiver<String>,
}

impl Scripted {
    /// A connection after the other, each by its script; then there is nobody.
    async fn start(scripts: Vec<Script>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (hears, heard) = unbounded_channel();
        tokio::spawn(async move {
            for script in scripts {
                let (stream, _) = listener.accept().await.expect("a client");
                let mut stream = BufReader::new(stream);
                let mut is_letter = false;
                for (number, answer) in script.iter().enumerate() {
                    let mut line = String::new();
                    while number > 0 && (line.is_empty() || is_letter && line != ".\r\n") {
                        line.clear();
                        if stream.read_line(&mut line).await.unwrap_or_default() == 0 {
                            break;
                        }
                        let _ = hears.send(line.trim_end().to_owned());
                    }
                    is_letter = answer.starts_with("354");
                    let answer = format!("{answer}\r\n");
                    let _ = stream.write_all(answer.as_bytes()).await;
                }
            }
        });
        let smtp = Smtp {
            host: "127.0.0.1".to_owned(),
            port,
            tls: Tls::None,
            login: None,
            root_certificates: None,
            connections: 1,
            timeout: IMPATIENCE,
        };
        Self { mailer: mailer(smtp), heard }
    }

    fn heard(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.heard.try_recv().ok()).collect()
    }
}

/// What is told of a letter when these are the answers after EHLO.
async fn told(answers: &[&'static str]) -> NotSent {
    let script: Vec<_> = HELLO.iter().chain(answers).copied().collect();
    let server = Scripted::start(vec![script.leak()]).await;
    let why = server.mailer.send(&letter("bat")).await.expect_err("not sent");
    quotes_nobody(&why);
    why
}

fn away(reason: Reason) -> NotSent {
    NotSent::Away { reason }
}

#[tokio::test]
async fn what_is_wrong_with_us_is_not_wrong_with_the_letter() {
    let ok = "250 2.1.0 ok";
    assert_eq!(told(&["530 5.7.0 Authentication required"]).await, away(Reason::LogIn));
    assert_eq!(told(&[ok, "535 who are you"]).await, away(Reason::LogIn));
    assert_eq!(told(&["550 5.7.1 sender denied"]).await, away(Reason::Sender));
    assert_eq!(told(&["553 5.1.8 <sanal@example.mn>: no such domain"]).await, away(Reason::Sender));
    assert_eq!(
        told(&[ok, "550 5.1.8 <sanal@example.mn>: no such domain"]).await,
        away(Reason::Sender)
    );
    assert_eq!(told(&[ok, ok, "503 no DATA"]).await, NotSent::Refused { code: 503, status: None });
}

#[tokio::test]
async fn nobody_has_an_address_only_if_the_server_says_so() {
    let ok = "250 ok";
    let refused = |code, status: &str| NotSent::Refused { code, status: status.parse().ok() };
    assert_eq!(told(&[ok, "550 blocked by <somebody@example.mn>"]).await, refused(550, ""));
    assert_eq!(told(&[ok, "552 5.2.2 mailbox full"]).await, refused(552, "5.2.2"));
    assert_eq!(told(&[ok, "550 5.2.1 mailbox disabled"]).await, refused(550, "5.2.1"));
    let nobody = NotSent::BadAddress { code: Some(550), status: "5.1.1".parse().ok() };
    assert_eq!(told(&[ok, "550-5.1.1 nobody\r\n550 5.1.1 of this name"]).await, nobody);
    assert_eq!(told(&[ok, ok, "354 go on", "550 5.1.1 nobody"]).await, nobody);
}

#[tokio::test]
async fn an_answer_to_something_else_is_none() {
    // As if somebody had slipped one in, and each answer were to the command before.
    let mut server =
        Scripted::start(vec![&[HELLO[0], HELLO[1], "250 ok", "250 ok", "250 ok"]]).await;
    let why = server.mailer.send(&letter("bat")).await;
    assert_eq!(why, Err(away(Reason::Garbled)));
    let heard = server.heard();
    assert_eq!(heard.last().map(String::as_str), Some("DATA"), "the letter is not sent: {heard:?}");
    assert_eq!(told(&["250 ok", "250 ok", "354 go on", "354 go on"]).await, NotSent::Unknown);
    assert_eq!(
        told(&["250 ok", "250 ok", "354 go on", "250-never\r\n260 mind"]).await,
        NotSent::Unknown
    );
    assert_eq!(told(&["250 ok", "200 sure"]).await, away(Reason::Garbled));
    assert_eq!(told(&["hello?"]).await, away(Reason::Garbled));
}

#[tokio::test]
async fn a_connection_that_ended_while_it_rested_is_replaced() {
    const SENT: Script =
        &["220 at your service", "250 mx", "250 ok", "250 ok", "354 go on", "250 taken"];
    const SENT_AND_BORED: Script = &[
        "220 at your service",
        "250 mx",
        "250 ok",
        "250 ok",
        "354 go on",
        "250 taken",
        "421 bored",
    ];
    let mut server = Scripted::start(vec![SENT, SENT_AND_BORED, SENT]).await;
    for _ in 0..3 {
        server.mailer.send(&letter("bat")).await.expect("sent");
        tokio::time::sleep(IMPATIENCE / 10).await;
    }
    let heard = server.heard();
    assert_eq!(heard.iter().filter(|line| line.starts_with("EHLO")).count(), 3);
    assert_eq!(heard.iter().filter(|line| *line == ".").count(), 3, "each letter once");
    assert_eq!(heard[0], "EHLO example.mn");
}
