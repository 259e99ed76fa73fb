//! Many letters at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use mail::{Letter, NotSent, Reason, Smtp, Tls};
use tokio::task::JoinSet;

use crate::post::{Post, letter, mailer};

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_letters_share_a_few_connections() {
    let Some(post) = Post::start() else { return };
    let mailer = Arc::new(mailer(Smtp { connections: 4, ..post.smtp(Tls::StartTls) }));
    let mut sending = JoinSet::new();
    for number in 0..200 {
        let mailer = Arc::clone(&mailer);
        let id = format!("letter-{number}");
        sending.spawn(async move { mailer.send(&Letter { id, ..letter("bat") }).await });
    }
    for sent in sending.join_all().await {
        sent.expect("sent");
    }
    let arrived = post.arrived().await;
    let ids: BTreeSet<_> = arrived.iter().filter_map(|letter| message_id(&letter.raw)).collect();
    assert_eq!((arrived.len(), ids.len()), (200, 200), "each once");
    mailer.check().await.expect("it is there");
    let counts = post.counts().await;
    assert!(counts.connections <= 5 && counts.most_at_once <= 4, "{counts:?}");
    assert_eq!(counts.senders, 200);
}

fn message_id(raw: &str) -> Option<&str> {
    raw.lines().find_map(|line| line.strip_prefix("Message-ID: "))
}

#[tokio::test]
async fn who_closes_sends_no_more() {
    let Some(post) = Post::start() else { return };
    let mailer = post.mailer(Tls::Implicit);
    mailer.send(&letter("bat")).await.expect("sent");
    mailer.close().await;
    let why = mailer.send(&letter("bat")).await;
    assert_eq!(why, Err(NotSent::Away { reason: Reason::Closing }));
    assert_eq!(post.arrived().await.len(), 1);
}
