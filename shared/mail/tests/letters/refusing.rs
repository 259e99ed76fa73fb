//! What is told of a letter that was not taken.

use mail::{Letter, NotSent, Reason, Smtp, Tls};

use crate::post::{IMPATIENCE, Post, letter, login, mailer, quotes_nobody};

#[tokio::test]
async fn what_the_server_says_of_one_address_is_told_as_what_it_means() {
    let Some(post) = Post::start() else { return };
    let mailer = post.mailer(Tls::None);
    let status = |text: &str| Some(text.parse().expect("a status"));
    let told = [
        ("defer", NotSent::Deferred { code: 451, status: status("4.7.1") }),
        ("full", NotSent::Deferred { code: 452, status: status("4.2.2") }),
        ("nobody", NotSent::BadAddress { code: Some(550), status: status("5.1.1") }),
        ("refuse", NotSent::Refused { code: 554, status: status("5.7.1") }),
    ];
    for (to, wanted) in told {
        let why = mailer.send(&letter(to)).await.expect_err(to);
        assert_eq!(why, wanted);
        assert_eq!(why.is_final(), ["nobody", "refuse"].contains(&to), "{to}");
        quotes_nobody(&why);
        mailer.send(&letter("bat")).await.expect("the next one is sent");
    }
    assert_eq!(post.counts().await.connections, 1, "a refusal ends no connection");
    let why = mailer.send(&letter("nobody")).await.expect_err("nobody");
    assert_eq!(why.to_string(), "nobody has the address (550 5.1.1)");
}

#[tokio::test]
async fn what_cannot_be_an_address_is_not_asked_about() {
    let Some(post) = Post::start() else { return };
    let mailer = post.mailer(Tls::None);
    for wrong in ["", "bat", "bat bold@example.mn", "bat@example.mn\r\nRCPT TO:<eve@example.mn>"] {
        let letter = Letter { to: wrong.to_owned(), ..letter("bat") };
        let why = mailer.send(&letter).await.expect_err(wrong);
        assert_eq!(why, NotSent::BadAddress { code: None, status: None });
        assert!(why.is_final());
    }
    for wrong in ["", "a b", "A", "a>\r\nX: 1", "a.b", &"a".repeat(41)] {
        let why = mailer.send(&Letter { id: wrong.to_owned(), ..letter("bat") }).await;
        assert_eq!(why, Err(NotSent::Malformed { what: "its id" }), "{wrong}");
    }
    assert_eq!(post.counts().await.connections, 0);
}

#[tokio::test]
async fn a_letter_without_an_answer_may_have_arrived() {
    let Some(post) = Post::start() else { return };
    let mailer = mailer(Smtp { timeout: IMPATIENCE, ..post.smtp(Tls::Implicit) });
    for to in ["hang", "drop", "lost"] {
        let why = mailer.send(&letter(to)).await.expect_err(to);
        assert_eq!(why, NotSent::Unknown, "{to}");
        assert!(!why.is_final());
    }
    let arrived: Vec<_> = post.arrived().await.into_iter().map(|letter| letter.recipient).collect();
    assert_eq!(arrived, ["lost@example.mn"]);
}

#[tokio::test]
async fn a_server_that_cannot_be_used_is_away_and_comes_back() {
    let Some(post) = Post::start() else { return };
    let mailer = mailer(Smtp { timeout: IMPATIENCE, ..post.smtp(Tls::None) });
    let whims = [
        ("hang", NotSent::Away { reason: Reason::TimedOut }),
        ("close", NotSent::Away { reason: Reason::Garbled }),
        ("refuse", NotSent::Away { reason: Reason::Unwelcome }),
        ("defer", NotSent::Deferred { code: 421, status: "4.3.2".parse().ok() }),
    ];
    for (whim, wanted) in whims {
        post.will(whim).await;
        // Once with a connection that has rested, once with none.
        for _ in 0..2 {
            let why = mailer.send(&letter("bat")).await.expect_err(whim);
            assert_eq!(why, wanted, "{whim}");
            assert!(!why.is_final());
            quotes_nobody(&why);
        }
        assert_eq!(mailer.check().await, Err(wanted), "{whim}");
        post.will("accept").await;
        mailer.check().await.expect("it is there");
        mailer.send(&letter("bat")).await.expect("sent");
    }
}

#[tokio::test]
async fn a_server_that_is_down_is_away() {
    let Some(post) = Post::start() else { return };
    let mailer = post.mailer(Tls::None);
    mailer.send(&letter("bat")).await.expect("sent");
    post.stop();
    let why = mailer.send(&letter("bat")).await;
    assert_eq!(why, Err(NotSent::Away { reason: Reason::Unreachable }));
}

#[tokio::test]
async fn who_is_not_let_in_sends_nothing() {
    let Some(post) = Post::start_with_login() else { return };
    let away = Err(NotSent::Away { reason: Reason::LogIn });
    for tls in [Tls::Implicit, Tls::StartTls] {
        for wrong in [None, login("wrong")] {
            let mailer = mailer(Smtp { login: wrong, ..post.smtp(tls) });
            assert_eq!(mailer.send(&letter("bat")).await, away);
        }
        let mailer = mailer(Smtp { login: login(crate::post::PASSWORD), ..post.smtp(tls) });
        mailer.send(&letter("bat")).await.expect("sent");
    }
    assert_eq!(post.arrived().await.len(), 2);
}
