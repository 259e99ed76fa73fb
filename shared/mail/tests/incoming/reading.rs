//! What a letter says, whichever program wrote it.

use mail::incoming::{self, NotTaken, TEXT_LENGTH_MAX};

use crate::{SUBJECT, letter, read, tags, taken};

const LIGHT: &str = "Гудамжны гэрэл асахгүй байна";
const TEXT: &str = "Сайн байна уу?\n\nМанай гудамжны гэрэл гурван өдөр асахгүй байна.\n\nБат";
const RUSSIAN: &str = "Здравствуйте!\n\nНа нашей улице три дня нет света.";

#[test]
fn bat_is_read_in_whatever_set_he_writes() {
    for (name, subject, text) in [
        ("utf_8", LIGHT, TEXT),
        ("utf_16", LIGHT, TEXT),
        ("windows_1251", "Нет света", RUSSIAN),
        ("windows_1251_unsaid", "Light", RUSSIAN),
        ("koi8_r", "Нет света", RUSSIAN),
        ("iso_2022_jp", "街灯", "街灯がつきません。"),
        ("unknown_charset", "Gerel \u{fffd}", "Gerel \u{fffd} asahgui"),
        ("flowed", LIGHT, "Манай гудамжны гэрэл гурван өдөр асахгүй байна.\n\nFrom here"),
        ("gmail_attachments", LIGHT, TEXT),
        ("signed", "Signed", "Гарын үсэгтэй."),
        ("nothing", "", ""),
        ("broken_boundary", "Hello", "Гэрэл асахгүй байна."),
        ("cut_off", "Hello", TEXT),
    ] {
        let letter = taken(name);
        assert_eq!((letter.subject.as_str(), letter.text.as_str()), (subject, text), "{name}");
        assert_eq!(letter.from, "Bat@example.mn", "{name}");
        assert!(letter.answers.is_none() && letter.quoted.is_empty() && !letter.is_cut, "{name}");
    }
}

#[test]
fn a_page_without_a_text_is_read_as_one() {
    let gmail = "Сайн байна уу?\n\nМанай гудамжны гэрэл асахгүй байна. Зураг нь энд \
                 (https://photos.example.mn/1?a=1&b=2) бий.\n\n- шон №1\n- шон №2";
    assert_eq!(taken("gmail_page").text, gmail);
    let outlook = "Здравствуйте!\n\nНа улице нет света – «Парк».";
    assert_eq!(taken("outlook_page").text, outlook);
}

#[test]
fn an_answer_is_told_from_what_it_answers() {
    let letter = taken("reply_gmail");
    assert_eq!(letter.answers.as_deref(), Some(SUBJECT));
    assert_eq!(letter.text, "Баярлалаа, гэрэл ассан.\n\nБат");
    assert!(letter.quoted.starts_with("2026 оны") && letter.quoted.ends_with("шийдвэрлэлээ."));
    let letter = taken("reply_outlook_page");
    assert_eq!(letter.answers.as_deref(), Some(SUBJECT), "a server notes where it came to");
    assert_eq!(letter.text, "Үгүй, гэрэл асаагүй.");
    assert!(letter.quoted.starts_with("From: 11-11"), "{}", letter.quoted);
}

#[test]
fn words_below_what_is_quoted_come_without_it() {
    let letter = taken("reply_below");
    assert_eq!(letter.text, "Гэрэл асаагүй.");
    assert!(letter.quoted.starts_with("On Fri"), "{}", letter.quoted);
    assert!(letter.quoted.ends_with("> Сайн байна уу?\n--\nБат\n99112233"), "{}", letter.quoted);
}

#[test]
fn an_answer_to_nothing_of_ours_is_a_letter_of_its_own() {
    let letter = taken("reply_forged");
    assert_eq!(letter.answers, None);
    assert!(letter.text.ends_with("> Сайн байна уу?"), "nothing is taken away");
}

#[test]
fn an_answer_is_known_by_the_letter_it_answers_where_its_address_is_gone() {
    const QUOTED: &str = "On Fri, Nov 20, 2026 Sanal wrote:\n> c";
    let mark = tags().mark(SUBJECT).expect("a subject");
    let answer = |head: &str| {
        let message = format!("{head}\nFrom: bat@example.mn\nSubject: a\n\nb\n\n{QUOTED}\n");
        incoming::read(message.as_bytes(), &tags()).expect("taken")
    };
    let ours = format!("<{mark}.12-3@11-11.mn>");
    for head in [
        format!("In-Reply-To: {ours}"),
        format!("in-reply-to: letter of Friday {}", ours.to_uppercase()),
        format!("References: {ours} <2@example.mn>"),
        format!(
            "In-Reply-To: <2@example.mn>\nReferences: <1@example.mn>\n {ours}\n <2@example.mn>"
        ),
    ] {
        let letter = answer(&head);
        assert_eq!(letter.answers.as_deref(), Some(SUBJECT), "{head}");
        assert_eq!((letter.text.as_str(), letter.quoted.as_str()), ("b", QUOTED), "{head}");
    }
    let other = tags().mark("CN-1").expect("a subject");
    let head = format!("References: {ours} <{other}.1@11-11.mn>");
    assert_eq!(answer(&head).answers.as_deref(), Some("CN-1"), "the last of them is the nearest");
    for made_up in ["<12-3@11-11.mn>", "<cn-48291-73305.aaaaaaaaaaaaaaaa.12-3@11-11.mn>", "", "<>"]
    {
        let letter = answer(&format!("In-Reply-To: {made_up}\nReferences: {made_up}"));
        assert_eq!((letter.answers, letter.quoted.as_str()), (None, ""), "{made_up}");
    }
}

#[test]
fn a_letter_that_comes_twice_is_known_again() {
    let first = taken("utf_8");
    assert_eq!(
        (first.message_id.as_deref(), first.identity()),
        (Some("utf8@example.mn"), "utf8@example.mn")
    );
    let first = taken("no_message_id");
    assert_eq!((first.message_id.as_deref(), first.identity().len()), (None, 64));
    let message = String::from_utf8(letter("no_message_id")).expect("UTF-8");
    let read = |message: &str| incoming::read(message.as_bytes(), &tags()).expect("taken");
    let again = message.replace("4XyZ12", "5AbC34").replace("Delivered-To: ", "X-Original-To: ");
    assert_eq!(read(&again).identity(), first.identity(), "it came another way");
    for other in [
        message.replace("Hello.", "Hello!"),
        message.replace("10:00:00 +0800\n", "10:00:01 +0800\n"),
        message.replace("Bat@", "Eve@"),
    ] {
        assert_ne!(read(&other).identity(), first.identity());
    }
    let long = message.replace("Date:", &format!("Message-ID: <{}@a.mn>\nDate:", "a".repeat(250)));
    assert_eq!(read(&long).message_id, None, "two that are cut would be one");
}

#[test]
fn whoever_writes_is_one_person_with_an_address() {
    for name in ["two_senders", "no_sender"] {
        assert_eq!(read(name), Err(NotTaken::NotALetter), "{name}");
    }
    for from in ["", "Бат", "bat@", "бат@example.mn", "bat@127.0.0.1", "undisclosed-recipients:;"]
    {
        let message = format!("From: {from}\nSubject: a\n\nb\n");
        let told = incoming::read(message.as_bytes(), &tags());
        assert_eq!(told, Err(NotTaken::NotALetter), "{from}");
    }
    let message = "From: \"bat@evil.mn\" <bat@Шуудан.мон>, dorj@example.mn\n\nb";
    let letter = incoming::read(message.as_bytes(), &tags()).expect("taken");
    assert_eq!(letter.from, "bat@xn--80ah2ava2a.xn--l1acc");
}

#[test]
fn nothing_in_a_letter_becomes_a_line_of_another() {
    let letter = taken("injection");
    assert_eq!(letter.subject, "Hi Bcc: eve@example.mn <script>");
    assert_eq!(letter.from, "Bat@example.mn");
    assert_eq!(letter.text, "abcd[31m\n.\nQUIT");
    assert_eq!(letter.attachments[0].name, "Set-Cookie afdp.exe");
}

#[test]
fn a_long_letter_is_cut_and_says_so() {
    let of = |subject: usize, letters: usize| {
        let (subject, text) = ("ө".repeat(subject), "ө".repeat(letters));
        let message = format!("From: bat@example.mn\nSubject: {subject}\n\n{text}");
        incoming::read(message.as_bytes(), &tags()).expect("taken")
    };
    let (whole, more) = (of(200, TEXT_LENGTH_MAX), of(200, TEXT_LENGTH_MAX + 1));
    assert!(!whole.is_cut && more.is_cut);
    assert_eq!(whole.text, more.text);
    let called = of(201, 1);
    assert!(called.is_cut && called.subject.chars().count() == 200);
}

#[test]
fn parts_that_are_not_read_are_told_as_well() {
    let of = |depth: usize| {
        let begins = |n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
        let within: String = (0..depth).map(begins).collect();
        let message = format!("From: bat@example.mn\n{within}\nHello\n");
        incoming::read(message.as_bytes(), &tags()).expect("taken")
    };
    assert!(!of(10).is_cut && of(10).text == "Hello", "{:?}", of(10));
    assert!(of(11).is_cut);
    let parts = |n: usize| {
        let parts = "--b\n\nHello\n".repeat(n);
        let head = "From: bat@example.mn\nContent-Type: multipart/mixed; boundary=b\n\n";
        incoming::read(format!("{head}{parts}--b--\n").as_bytes(), &tags()).expect("taken")
    };
    assert!(!parts(50).is_cut && parts(150).is_cut);
}

#[test]
fn what_is_shown_of_a_letter_is_not_what_it_says() {
    let letter = taken("gmail_attachments");
    let shown = format!("{letter:?} {:?}", read("own"));
    for secret in ["at@", "11-11", "Сайн", "Гудамж", "Гэр", "pdf", "attach@"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
