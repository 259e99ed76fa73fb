//! The one place that draws random bytes: keys of people, sessions, codes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// One call for many people: asking the system again for each would cost more than the rest.
pub(crate) fn many(count: usize) -> Vec<[u8; 16]> {
    let mut bytes = vec![[0; 16]; count];
    fill(bytes.as_flattened_mut());
    bytes
}

/// 128 bits in 22 characters of base64url.
pub(crate) fn text() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<16>())
}

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
