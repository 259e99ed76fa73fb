//! What is enclosed in a letter, and what is too much of it.

use mail::incoming::{self, Attachment, Incoming, LENGTH_MAX, NotTaken, Why};

use crate::{tags, taken};

fn named(letter: &Incoming) -> Vec<&str> {
    letter.attachments.iter().map(|attachment| attachment.name.as_str()).collect()
}

#[test]
fn a_photo_and_a_contract_come_as_they_were() {
    let letter = taken("gmail_attachments");
    assert_eq!(named(&letter), ["Гэрлийн зураг 1.jpg", "Гэрээ.pdf"]);
    assert!(letter.attachments[0].content.starts_with(b"\xff\xd8\xff\xe0\0\x10JFIF"));
    assert_eq!(letter.attachments[0].content.len(), 51);
    assert!(letter.attachments[1].content.ends_with(b"endobj\n"));
    assert_eq!(letter.left_out, []);
}

#[test]
fn what_is_beside_the_page_only_is_not_lost_with_it() {
    let letter = taken("apple_nested");
    assert_eq!(letter.text, "Гэрээг хавсаргав.\n\nБат");
    assert_eq!(named(&letter), ["contract.pdf", "logo.png"], "what was attached comes first");
}

#[test]
fn a_letter_in_a_letter_is_an_attachment_and_says_nothing_of_this_one() {
    let letter = taken("forwarded");
    assert_eq!(letter.text, "Надад ийм хариу ирсэн.");
    assert_eq!(named(&letter), ["Таны өргөдөл.eml"]);
    let content = String::from_utf8(letter.attachments[0].content.clone()).expect("UTF-8");
    assert!(content.starts_with("From: Agency") && content.ends_with("--inner--"), "{content}");
}

#[test]
fn what_was_cut_off_on_its_way_is_there_as_far_as_it_came() {
    let letter = taken("cut_off");
    assert_eq!(named(&letter), ["a.jpg"]);
    assert!(letter.attachments[0].content.starts_with(b"\xff\xd8\xff"));
}

#[test]
fn a_signature_over_the_letter_is_not_in_it() {
    assert_eq!(taken("signed").attachments, []);
}

/// With attachments of so many bytes.
fn with(sizes: &[usize]) -> Result<Incoming, NotTaken> {
    let mut message =
        b"From: bat@example.mn\nContent-Type: multipart/mixed; boundary=b\n\n".to_vec();
    for (number, size) in sizes.iter().enumerate() {
        let head = format!("--b\nContent-Type: image/jpeg; name={number}.jpg\n\n");
        message.extend_from_slice(head.as_bytes());
        message.extend(std::iter::repeat_n(b'a', *size));
        message.push(b'\n');
    }
    message.extend_from_slice(b"--b--\n");
    incoming::read(&message, &tags())
}

#[test]
fn there_is_room_for_so_much_and_what_is_left_out_is_named() {
    const MAX: usize = Attachment::BYTES_MAX;
    let told = |sizes: &[usize]| {
        let letter = with(sizes).expect("taken");
        let left_out = letter.left_out.iter().map(|left| (left.name.clone(), left.why));
        (named(&letter).join(" "), left_out.collect::<Vec<_>>())
    };
    let left = |name: &str, why| vec![(name.to_owned(), why)];
    assert_eq!(told(&[MAX, MAX, MAX]), ("0.jpg 1.jpg 2.jpg".to_owned(), vec![]));
    assert_eq!(told(&[MAX + 1, 1]), ("1.jpg".to_owned(), left("0.jpg", Why::TooLarge)));
    let (taken, out) = told(&[MAX, MAX, MAX - 1, 2, 1]);
    assert_eq!((taken.as_str(), out), ("0.jpg 1.jpg 2.jpg 4.jpg", left("3.jpg", Why::TooMuch)));
    let (taken, out) = told(&[1; Attachment::NUMBER_MAX + 1]);
    assert!(taken.starts_with("0.jpg 1.jpg ") && taken.ends_with(" 19.jpg"), "{taken}");
    assert_eq!(out, left("20.jpg", Why::TooMany));
    assert_eq!(told(&[0, 1]), ("1.jpg".to_owned(), vec![]), "nothing is no attachment");
}

#[test]
fn thirty_megabytes_are_not_even_looked_at() {
    assert_eq!(with(&[30 * 1024 * 1024]), Err(NotTaken::TooLong));
    let endless = vec![b'a'; LENGTH_MAX + 1];
    assert_eq!(incoming::read(&endless, &tags()), Err(NotTaken::TooLong));
}
