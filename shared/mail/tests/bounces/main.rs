//! Reports as servers write them, messages that are none, and what somebody may make up.

mod hostile;
mod reports;

use mail::bounce::{self, Bounce, NotABounce};
use mail::{Bounces, Verp};

pub const LETTER: &str = "019a-letter";

pub fn verp() -> Verp {
    let bounces = Bounces { address: "bounces@example.mn".to_owned(), key: vec![7; 32].into() };
    Verp::new(&bounces).expect("right")
}

/// Each report, about [`LETTER`].
pub fn report(name: &str) -> String {
    let path = format!("{}/tests/bounces/reports/{name}.eml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    let sender = verp().sender(LETTER);
    let (local, _) = sender.split_once('@').expect("an address");
    let (_, tagged) = local.split_once('+').expect("a tag");
    text.replace("MESSAGE_ID", &format!("{tagged}@example.mn")).replace("SENDER", &sender)
}

/// As it is told, however the lines end.
pub fn read(text: &str) -> Result<Bounce, NotABounce> {
    let told = bounce::read(text.as_bytes(), &verp());
    assert_eq!(bounce::read(text.replace('\n', "\r\n").as_bytes(), &verp()), told);
    told
}
