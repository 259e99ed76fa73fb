//! Letters that go nowhere: to a folder, to memory.

use mail::{Backend, Config, Letter, MailConfigError, Mailer, NotSent, Verp};

use crate::post::{bounces, config, letter};

#[tokio::test]
async fn a_folder_holds_each_letter_once_and_whole() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("letters/outgoing");
    let mailer = Mailer::open(config(Backend::File { folder: folder.clone() })).expect("right");
    for id in ["a", "b", "a"] {
        mailer.send(&Letter { id: id.to_owned(), ..letter("bat") }).await.expect("sent");
    }
    let names = std::fs::read_dir(&folder)
        .expect("it is there")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["a.eml", "b.eml"]);
    let written = std::fs::read_to_string(folder.join("a.eml")).expect("a letter");
    assert!(written.contains("Message-ID: <a@example.mn>\r\n"), "{written}");
    #[cfg(unix)]
    for (path, mode) in [(folder.clone(), 0o700), (folder.join("a.eml"), 0o600)] {
        use std::os::unix::fs::PermissionsExt as _;
        let permissions = std::fs::metadata(path).expect("it is there").permissions();
        assert_eq!(permissions.mode() & 0o777, mode, "nobody else reads it");
    }
    let why = mailer.send(&Letter { id: "../a".to_owned(), ..letter("bat") }).await;
    assert!(matches!(why, Err(NotSent::Malformed { .. })), "{why:?}");
}

#[test]
fn a_folder_that_cannot_be_one_is_seen_at_the_start() {
    let place = tempfile::NamedTempFile::new().expect("a file");
    let folder = place.path().join("below");
    let opened = Mailer::open(config(Backend::File { folder }));
    assert!(matches!(opened, Err(MailConfigError::Folder(_))));
}

#[tokio::test]
async fn memory_shows_what_was_sent() {
    let mailer = Mailer::open(config(Backend::Memory)).expect("right");
    mailer.send(&letter("bat")).await.expect("sent");
    mailer.check().await.expect("it is always there");
    mailer.close().await;
    let sent = mailer.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(
        (sent[0].id.as_str(), sent[0].recipient.as_str()),
        ("019a-letter", "bat@example.mn")
    );
    assert!(!format!("{sent:?} {mailer:?}").contains("bat"));
}

#[tokio::test]
async fn a_letter_says_where_an_answer_to_it_goes() {
    let mailer = Mailer::open(config(Backend::Memory)).expect("right");
    mailer.send(&letter("bat")).await.expect("sent");
    let reply_to = Some("complaints+cn-1.aaaaaaaaaaaaaaaa@example.mn".to_owned());
    mailer.send(&Letter { reply_to, ..letter("bat") }).await.expect("sent");
    let sent: Vec<_> =
        mailer.sent().into_iter().map(|sent| String::from_utf8(sent.raw).expect("ASCII")).collect();
    assert!(!sent[0].contains("Reply-To"), "without one it goes to the sender");
    let wanted = "\r\nReply-To: complaints+cn-1.aaaaaaaaaaaaaaaa@example.mn\r\n";
    assert!(sent[1].contains(wanted), "{}", sent[1]);
    for wrong in ["", "complaints", "a@example.mn\r\nBcc: eve@example.mn"] {
        let letter = Letter { reply_to: Some(wrong.to_owned()), ..letter("bat") };
        assert_eq!(mailer.send(&letter).await, Err(NotSent::Malformed { what: "reply_to" }));
    }
}

#[tokio::test]
async fn a_letter_is_called_by_what_it_is_about_and_stays_one_of_its_own() {
    let mailer = Mailer::open(Config { bounces: Some(bounces()), ..config(Backend::Memory) });
    let mailer = mailer.expect("right");
    let mark = Some("cn-1.aaaaaaaaaaaaaaaa".to_owned());
    for id in ["a", "b", "a"] {
        let letter = Letter { id: id.to_owned(), mark: mark.clone(), ..letter("bat") };
        mailer.send(&letter).await.expect("sent");
    }
    let ids: Vec<_> = mailer
        .sent()
        .into_iter()
        .map(|sent| {
            let raw = String::from_utf8(sent.raw).expect("ASCII");
            let id = raw.lines().find_map(|line| line.strip_prefix("Message-ID: <"));
            id.expect("an id").trim_end_matches('>').to_owned()
        })
        .collect();
    assert!(ids[0].starts_with("cn-1.aaaaaaaaaaaaaaaa.a."), "{ids:?}");
    assert!(ids[0] == ids[2] && ids[0] != ids[1], "sent twice, it is one letter: {ids:?}");
    let verp = Verp::new(&bounces()).expect("right");
    assert_eq!(verp.letter(&ids[1]).as_deref(), Some("b"), "what comes back is about it");
    for wrong in ["", "cn-1", "cn-1.a", "cn-1.aaaaaaaaaaaaaaaa.b", "cn-1.aaaaaaaaaaaaaaa>"] {
        let letter = Letter { mark: Some(wrong.to_owned()), ..letter("bat") };
        assert_eq!(mailer.send(&letter).await, Err(NotSent::Malformed { what: "mark" }));
    }
}
