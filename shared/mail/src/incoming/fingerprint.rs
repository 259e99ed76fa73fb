//! By what a letter is known again that has no Message-ID.

use mail_parser::Message;
use sha2::{Digest as _, Sha256};

use crate::mime;

/// What whoever wrote it put there; servers on the way add headers of their own and end lines their way.
const OF_THE_WRITER: [&str; 5] = ["From", "Date", "Subject", "Message-ID", "Content-Type"];

pub(super) fn of(head: &Message<'_>, body: &[u8]) -> String {
    let mut hash = Sha256::new();
    for name in OF_THE_WRITER {
        for value in mime::values(head, &[name]) {
            let words: Vec<_> = value.split_whitespace().collect();
            hash.update(format!("{name}\0{}\0", words.join(" ")));
        }
    }
    for line in body.trim_ascii_end().split(|byte| *byte == b'\n') {
        hash.update(line.trim_ascii_end());
        hash.update(b"\n");
    }
    hex::encode(hash.finalize())
}
