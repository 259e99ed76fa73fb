//! Nothing goes out in clear, and nothing to whom we do not know.

use mail::{Backend, MailConfigError, Mailer, NotSent, Reason, Smtp, Tls};

use crate::post::{Post, config, letter, login, mailer, self_signed};

#[tokio::test]
async fn a_letter_goes_out_whichever_way_tls_begins() {
    let Some(post) = Post::start() else { return };
    for tls in [Tls::Implicit, Tls::StartTls] {
        post.mailer(tls).send(&letter("bat")).await.expect("sent");
    }
    assert_eq!(post.arrived().await.len(), 2);
}

#[tokio::test]
async fn whom_nobody_vouches_for_gets_nothing() {
    let Some(post) = Post::start() else { return };
    let another = self_signed().0;
    for tls in [Tls::Implicit, Tls::StartTls] {
        let wrong = [
            Smtp { root_certificates: Some(another.clone()), ..post.smtp(tls) },
            // Vouched for, but under another name.
            Smtp { host: "127.0.0.1".to_owned(), ..post.smtp(tls) },
        ];
        for smtp in wrong {
            let mailer = mailer(Smtp { login: login("a password"), ..smtp });
            let why = mailer.send(&letter("bat")).await;
            assert_eq!(why, Err(NotSent::Away { reason: Reason::UntrustedTls }));
        }
    }
    nothing_was_said(&post).await;
}

#[tokio::test]
async fn an_offer_of_tls_that_was_taken_away_ends_it() {
    let Some(post) = Post::start() else { return };
    let stripped = Smtp { port: post.smtp(Tls::None).port, ..post.smtp(Tls::StartTls) };
    let mailer = mailer(Smtp { login: login("a password"), ..stripped });
    let why = mailer.send(&letter("bat")).await;
    assert_eq!(why, Err(NotSent::Away { reason: Reason::NoTls }));
    nothing_was_said(&post).await;
}

async fn nothing_was_said(post: &Post) {
    let counts = post.counts().await;
    assert_eq!((counts.logins, counts.senders), (0, 0));
}

#[tokio::test]
async fn what_would_be_in_clear_or_wrong_is_seen_at_the_start() {
    let smtp = |host: &str, tls| Smtp {
        host: host.to_owned(),
        port: 25,
        tls,
        login: None,
        root_certificates: Some(self_signed().0),
        connections: 1,
        timeout: crate::post::PATIENCE,
    };
    let open = |smtp| Mailer::open(config(Backend::Smtp(smtp)));
    for host in ["127.0.0.1", "::1", "localhost"] {
        open(smtp(host, Tls::None)).expect("this machine itself");
    }
    for host in ["smtp.example.mn", "10.0.0.1", "localhost.example.mn", ""] {
        assert!(matches!(open(smtp(host, Tls::None)), Err(MailConfigError::InClear)), "{host}");
    }
    for wrong in
        ["", "no certificate", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n"]
    {
        let smtp =
            Smtp { root_certificates: Some(wrong.to_owned()), ..smtp("a.mn", Tls::Implicit) };
        assert!(
            matches!(open(smtp), Err(MailConfigError::RootCertificates | MailConfigError::Tls)),
            "{wrong}"
        );
    }
    let nothing = Smtp { connections: 0, ..smtp("a.mn", Tls::Implicit) };
    assert!(matches!(open(nothing), Err(MailConfigError::Nothing)));
}
