//! From what is right to what nobody expects: seeds, what was found once, and how they are altered.

use std::path::Path;

/// Which seed, and what is done to it: how, where, how much, and with what.
pub type Twist = (u8, Vec<(u8, u16, u8, Vec<u8>)>);

/// What parsers have stumbled over before.
const HURTFUL: &[&str] = &[
    "\0",
    "\r\n",
    "\u{feff}",
    "\u{202e}",
    "%00",
    "%ff",
    "%",
    "..",
    "//",
    "\\",
    "\"",
    "'",
    "{",
    "[",
    "]}",
    "-1",
    "0",
    "00",
    "9223372036854775808",
    "1e999",
    "NaN",
    "null",
    "true",
    "&",
    "=",
    ";",
    ",",
    ":",
    "\u{1f1f2}\u{1f1f3}",
    "Ү",
    "ө",
    "\u{301}",
    "=?",
    "..;/",
    "<script>",
    "$(id)",
    "' OR 1=1 --",
    "\u{7f}",
];

/// The seeds of a target: these, and the files kept for it because they once broke something.
pub fn seeds(target: &str, right: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/kept").join(target);
    let mut kept: Vec<_> = std::fs::read_dir(folder)
        .map(|files| files.filter_map(|file| std::fs::read(file.ok()?.path()).ok()).collect())
        .unwrap_or_default();
    kept.sort();
    right.iter().map(|seed| seed.as_bytes().to_vec()).chain(kept).collect()
}

/// Every seed as it is, then seeds twisted, for as long as there is time. A macro, so that the target
/// is the test that it stands in.
macro_rules! throw {
    ($target:literal, $right:expr, $at:expr $(,)?) => {{
        let seeds = crate::twisting::seeds($target, $right);
        let at = $at;
        seeds.iter().for_each(|seed| at(seed));
        // Whatever it looks at is only looked at: a panic in between breaks nothing.
        let at = std::panic::AssertUnwindSafe(|twist: &crate::twisting::Twist| {
            at(&crate::twisting::twisted(&seeds, twist));
        });
        let at = &at;
        bolero::check!().with_type::<crate::twisting::Twist>().for_each(|twist| (at)(twist));
    }};
}

/// The same for what must be text.
macro_rules! throw_text {
    ($target:literal, $right:expr, $at:expr $(,)?) => {{
        let at = $at;
        let read = |bytes: &[u8]| at(&String::from_utf8_lossy(bytes));
        crate::twisting::throw!($target, $right, read);
    }};
}

pub(crate) use {throw, throw_text};

pub fn twisted(seeds: &[Vec<u8>], (which, twists): &Twist) -> Vec<u8> {
    const LENGTH_MAX: usize = 1 << 16;
    let mut text = seeds.get(usize::from(*which) % seeds.len().max(1)).cloned().unwrap_or_default();
    for (how, place, much, with) in twists.iter().take(16) {
        let from = usize::from(*place) % (text.len() + 1);
        let to = (from + usize::from(*much)).min(text.len());
        let hurtful = HURTFUL[usize::from(*much) % HURTFUL.len()].as_bytes();
        match how % 7 {
            0 => drop(text.splice(from..to, with.iter().copied())),
            1 => drop(text.splice(from..from, with.iter().copied())),
            2 => drop(text.drain(from..to)),
            3 => text.extend_from_within(from..to),
            4 => drop(text.splice(from..from, hurtful.iter().copied())),
            5 => drop(text.splice(from..to, hurtful.iter().copied())),
            _ => text = text.repeat(usize::from(*much % 8) + 1),
        }
        text.truncate(LENGTH_MAX);
    }
    text
}
