//! Letters as people's programs write them, messages that no person wrote, and what is sent to hurt.

mod attaching;
mod hostile;
mod machines;
mod reading;

use mail::incoming::{self, Incoming, NotTaken};
use mail::{Ours, Tags};

pub const SUBJECT: &str = "CN-48291-73305";

pub fn tags() -> Tags {
    let address = "complaints@11-11.mn".to_owned();
    Tags::new(&Ours { address, key: vec![7; 32].into() }).expect("right")
}

/// Each letter; where it is an answer, to one about [`SUBJECT`].
pub fn letter(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/incoming/letters/{name}.eml", env!("CARGO_MANIFEST_DIR"));
    let tagged = tags().tag(SUBJECT).expect("a subject");
    match String::from_utf8(std::fs::read(&path).expect(&path)) {
        Ok(text) => text.replace("TAGGED", &tagged).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// As it is told, however the lines end and whatever a server puts before it.
pub fn read(name: &str) -> Result<Incoming, NotTaken> {
    let message = letter(name);
    let told = incoming::read(&message, &tags());
    let mut other = b"From bat@example.mn  Fri Nov 20 10:00:00 2026\r\n".to_vec();
    for byte in message {
        other.extend_from_slice(if byte == b'\n' { b"\r\n" } else { std::slice::from_ref(&byte) });
    }
    let again = incoming::read(&other, &tags());
    let text = |told: &Result<Incoming, NotTaken>| told.clone().map(|letter| letter.text);
    assert_eq!(text(&told), text(&again), "{name}");
    let known = |told: &Result<Incoming, NotTaken>| told.clone().map(|letter| letter.fingerprint);
    assert_eq!(known(&told), known(&again), "{name}");
    told
}

pub fn taken(name: &str) -> Incoming {
    read(name).expect(name)
}
