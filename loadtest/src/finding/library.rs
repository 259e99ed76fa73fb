//! Many petitions, made of few words: each another sentence, over twenty years.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;

const ACTS: [&str; 10] =
    ["Ban", "Fund", "Review", "Protect", "Reform", "Repair", "Open", "Stop", "Extend", "Publish"];
const THINGS: [&str; 20] = [
    "school",
    "hospital",
    "river",
    "mining",
    "pension",
    "pasture",
    "heating",
    "bus",
    "road",
    "library",
    "kindergarten",
    "clinic",
    "forest",
    "salary",
    "tax",
    "housing",
    "internet",
    "waste",
    "water",
    "playground",
];
const QUALITIES: [&str; 12] = [
    "rural", "public", "free", "clean", "local", "modern", "winter", "national", "disabled",
    "elderly", "night", "safe",
];
const PLACES: [&str; 22] = [
    "Arkhangai",
    "Bayankhongor",
    "Bayan-Ulgii",
    "Bulgan",
    "Darkhan",
    "Dornod",
    "Dornogovi",
    "Dundgovi",
    "Govi-Altai",
    "Govisumber",
    "Khentii",
    "Khovd",
    "Khuvsgul",
    "Orkhon",
    "Selenge",
    "Sukhbaatar",
    "Tuv",
    "Ulaanbaatar",
    "Umnugovi",
    "Uvs",
    "Uvurkhangai",
    "Zavkhan",
];

/// The table that `sanal import petitions` reads.
pub fn write(file: &Path, petitions: u32) -> Result<()> {
    let mut table = String::from("id,created_at,title,signatures,status,background\n");
    for n in 0..petitions {
        let (month, day) = (1 + n / 28 % 12, 1 + n % 28);
        let year = 2005 + n % 20;
        let signatures = u64::from(n).wrapping_mul(2_654_435_761) % 40_000;
        let status = if n.is_multiple_of(3) { "open" } else { "closed" };
        let (act, quality) = (of(&ACTS, n), of(&QUALITIES, n / 7));
        let (thing, place) = (of(&THINGS, n / 3), of(&PLACES, n / 11));
        let other = of(&THINGS, n / 13);
        let _ = writeln!(
            table,
            "{n},{year}-{month:02}-{day:02}T08:{:02}:00Z,{act} {quality} {thing} services in {place} ({n}),{signatures},{status},\
             People of {place} have asked for {quality} {thing} and {other} for years and nothing was done.",
            n % 60
        );
    }
    Ok(std::fs::write(file, table)?)
}

/// Each `{}` is a word, another for each question.
pub fn with_words(address: &str, nth: usize) -> String {
    let mut nth = u32::try_from(nth % 1_000_000).unwrap_or_default();
    let mut written = String::with_capacity(address.len() + 32);
    let mut parts = address.split("{}").peekable();
    let mut which = 0;
    while let Some(part) = parts.next() {
        written.push_str(part);
        if parts.peek().is_some() {
            written.push_str(match which % 3 {
                0 => of(&THINGS, nth),
                1 => of(&PLACES, nth / 3),
                _ => of(&QUALITIES, nth / 5),
            });
            which += 1;
            nth = nth.wrapping_add(7);
        }
    }
    written
}

fn of<'a>(words: &[&'a str], nth: u32) -> &'a str {
    words[nth as usize % words.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_question_looks_for_another_word() {
        assert_eq!(with_words("/petitions?q={}", 0), "/petitions?q=school");
        assert_eq!(with_words("/petitions?q={}+{}", 1), "/petitions?q=hospital+Bayan-Ulgii");
        assert_eq!(with_words("/petitions", 5), "/petitions");
    }
}
