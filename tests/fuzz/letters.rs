//! What people write to us, from wherever they do: whoever knows an address can send anything to it.

use mail::incoming::{self, Attachment, SUBJECT_LENGTH_MAX, TEXT_LENGTH_MAX};
use mail::{Ours, Tags};

use crate::twisting::throw;

const SUBJECT: &str = "CN-48291-73305";

fn letter(to: &str, kind: &str, body: &str) -> String {
    format!(
        "Return-Path: <bat@example.mn>\r\nReceived: from a by b\r\nFrom: =?UTF-8?B?0JHQsNGC?= <bat@example.mn>\r\n\
         To: {to}\r\nSubject: =?windows-1251?Q?=C3=FD=F0=FD=EB?=\r\nMessage-ID: <1@example.mn>\r\n\
         MIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}"
    )
}

#[test]
fn letters_that_people_write() {
    let ours = Ours { address: "complaints@11-11.mn".to_owned(), key: vec![7; 32].into() };
    let tags = Tags::new(&ours).expect("a key");
    let tagged = tags.tag(SUBJECT).expect("a subject");
    let parts = "--b\r\nContent-Type: text/plain; charset=koi8-r; format=flowed\r\nContent-Transfer-Encoding: \
                 quoted-printable\r\n\r\n=F3=C1=CA=CE =\r\n=E2=C1=D4 \r\n-- \r\n--b\r\nContent-Type: image/jpeg\r\n\
                 Content-Disposition: attachment; filename*0*=UTF-8''%D0%97; filename*1*=.jpg\r\n\
                 Content-Transfer-Encoding: base64\r\n\r\n/9j/4AAQSkZJRg==\r\n--b\r\n\
                 Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nb\r\n--b--\r\n";
    let page = "<html><style>p{}</style><p>Сайн &amp; уу <a href='https://a.mn'>энд</a><br><blockquote>а</blockquote>";
    let answer = "Баярлалаа.\r\n\r\nOn Fri, Nov 20, 2026 <sanal@11-11.mn> wrote:\r\n> Нэг\r\n";
    let forged = "complaints+cn-48291-73305.aaaaaaaaaaaaaaaa@11-11.mn";
    let mark = tags.mark(SUBJECT).expect("a subject");
    let plain = letter("complaints@11-11.mn", "text/plain; charset=utf-8", answer);
    let right = [
        letter("complaints@11-11.mn", "multipart/mixed; boundary=b", parts),
        letter("complaints@11-11.mn", "text/html; charset=utf-8", page),
        letter(&tagged, "text/plain; charset=utf-8", answer),
        letter(forged, "text/plain; charset=utf-8", answer),
        letter("complaints@11-11.mn", "multipart/report; boundary=b", parts),
        format!(
            "In-Reply-To: <{mark}.1-1@11-11.mn>\r\nReferences: <1@a.mn>\r\n <{mark}.2-2@11-11.mn>\r\n{plain}"
        ),
    ];
    let right: Vec<_> = right.iter().map(String::as_str).collect();
    throw!("letters_that_people_write", &right, |bytes: &[u8]| {
        let Ok(letter) = incoming::read(bytes, &tags) else { return };
        assert!(letter.answers.is_none_or(|answers| answers == SUBJECT), "nobody makes one up");
        assert!(letter.text.chars().count() <= TEXT_LENGTH_MAX, "it ends");
        assert!(letter.subject.chars().count() <= SUBJECT_LENGTH_MAX, "it ends");
        assert!(
            !letter.subject.contains(['\r', '\n', '\0']) && !letter.text.contains(['\r', '\0'])
        );
        assert!(letter.attachments.len() <= Attachment::NUMBER_MAX, "they are few");
        for attachment in letter.attachments {
            assert!(!attachment.name.contains(['/', '\\', '\r', '\n', '\0']), "a name is no path");
        }
    });
}
