//! What may be left of a Mongolian word without its endings.
//!
//! Mongolian strings endings together (`surguul-iud-iin-haa`), drops unstable vowels before them
//! (хүүхэд, хүүхдийн) and lets the first vowel govern the others (vowel harmony). So a stem is kept
//! as its first vowel and its consonants: what people leave out, confuse or lose is gone from it,
//! and every step of taking endings off is kept, because where a stem ends cannot be seen.
//!
//! Sources for the endings: Janhunen, *Mongolian* (2012), chapters 4 (nominal) and 5 (verbal
//! morphology); the orthography rules of Damdinsuren and Luvsandendev (1983).

use super::spelling::is_vowel;

/// Endings in the common spelling, long vowels written once; `@` stands for a, e and o, which
/// harmony puts in turn, `U` for u.
const ENDINGS: &[&str] = &[
    // plural: -ууд, -нууд, -чууд, -нар, -чуул
    "ud", "nud", "Cud", "n@r", "Cul", "s",
    // genitive: -ын/-ийн, -ы/-ий, -ны/-ний; with the reflexive -ынхаа
    "in", "i", "ni", "g@in", "inh", "inh@", "nih",
    // accusative: -ыг/-ийг, -г; with the reflexive
    "ig", "g", "ig@", "g@", // dative and locative: -д/-т, -ад, -нд
    "d", "t", "@d", "nd", "d@", "t@", "@d@",
    // ablative: -аас, -наас, -гаас; with the reflexive -аасаа
    "@s", "n@s", "g@s", "@s@", // instrumental: -аар, -гаар
    "@r", "g@r", "@r@", "i@r",
    // comitative and privative: -тай, -тайгаа, -гүй
    "t@i", "t@", "t@ig@", "gui", // directive: -руу/-лүү
    "ru", "lu", // reflexive: -аа, -гаа
    "@", "n@", "h@",
    // adjectives of place and belonging: -ын дахь, -хан, -рхаг, -гч, -чин, -лэг
    "h", "gC", "Cin", "h@n", "l@g",
    // verbal nouns: -х, -сан, -даг, -аа, -маар, -гч
    "@h", "ih", "uh", "s@n", "d@g", "m@r",
    // finite: -на, -лаа, -жээ, -чээ, -в
    "n@", "l@", "j@", "C@", "v", "@v",
    // converbs: -ж, -ч, -аад, -н, -вал, -тал, -магц, -нгаа
    "j", "C", "ij", "n", "@n", "v@l", "b@l", "t@l", "m@gc", "ng@",
    // asking and wishing: -аарай, -я, -г, -аач, -уузай
    "@r@i", "i", "i@", "@C",
    // deverbal nouns and voices: -лт, -лга, -л, -уулах, -гдах, -лцах
    "lt", "@lt", "lg@", "@l", "l", "ul", "ulh", "gd", "lc",
];

/// Letters that must be left, so that little is taken from little.
const LETTERS_MIN: usize = 3;
/// Endings that are taken off one after another: plural, case and reflexive.
const ENDINGS_MAX: usize = 3;
/// Readings of one word that are kept.
const STEMS_MAX: usize = 8;

/// The whole word first, then what is left the more endings are taken off.
pub fn stems(spelling: &str) -> Vec<String> {
    let mut stems = vec![skeleton(spelling)];
    let mut ends = vec![spelling.len()];
    for _ in 0..ENDINGS_MAX {
        let shorter: Vec<usize> =
            ends.iter().flat_map(|&end| without_ending(&spelling[..end])).collect();
        for &end in &shorter {
            let stem = skeleton(&spelling[..end]);
            if stems.len() < STEMS_MAX && !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        ends = shorter;
        ends.sort_unstable();
        ends.dedup();
    }
    stems
}

/// Where the word would end without each ending that it has.
fn without_ending(word: &str) -> impl Iterator<Item = usize> {
    ENDINGS.iter().filter_map(move |ending| {
        let end = word.len().checked_sub(ending.len()).filter(|_| word.is_ascii())?;
        let is_ending =
            ending.bytes().zip(word[end..].bytes()).all(|(wanted, letter)| match wanted {
                b'@' => matches!(letter, b'a' | b'e' | b'o'),
                _ => wanted == letter,
            });
        (is_ending && end >= LETTERS_MIN && word[..end].contains(is_vowel)).then_some(end)
    })
}

/// The first vowel and the consonants; о, ө, у and ү, which Latin confuses, are one.
fn skeleton(spelling: &str) -> String {
    let merged = |letter| if letter == 'o' { 'u' } else { letter };
    let first = spelling.find(is_vowel).unwrap_or(spelling.len());
    let mut bare = String::with_capacity(spelling.len());
    for (at, letter) in spelling.char_indices().map(|(at, letter)| (at, merged(letter))) {
        if (at <= first || !is_vowel(letter)) && !bare.ends_with(letter) {
            bare.push(letter);
        }
    }
    // Of a short word every vowel counts: ам, ажил and the like would fall together.
    if bare.len() < LETTERS_MIN { spelling.chars().map(merged).collect() } else { bare }
}

#[cfg(test)]
mod tests {
    use super::super::words;

    /// Whether two words have a stem in common that is longer than a syllable.
    fn are_kin(one: &str, other: &str) -> bool {
        let stems = |text| words(text).next().expect("a word").mongolian;
        stems(one).iter().any(|stem| stems(other).contains(stem))
    }

    #[test]
    fn a_word_is_known_with_any_ending() {
        for (bare, others) in [
            (
                "сургууль",
                &["сургуулийн", "сургуульд", "сургуулиудын", "сургуулиасаа", "surguulid"][..],
            ),
            (
                "зам",
                &["замын", "замд", "замаар", "замаас", "замтай", "замуудын", "замаа", "zamruu"],
            ),
            ("хүүхэд", &["хүүхдийн", "хүүхдүүд", "хүүхдүүдийнхээ", "хүүхдэд", "huuhdiig"]),
            ("багш", &["багшийн", "багш нар", "багшаас", "багшийнхаа", "багшид"]),
            ("нэмэх", &["нэмсэн", "нэмдэг", "нэмж", "нэмээд", "нэмвэл", "нэмье", "нэмээрэй"]),
            ("цөөлөх", &["цөөлсөн", "цөөлж", "цөөлье", "цөөлөөч"]),
            ("эмнэлэг", &["эмнэлгийн", "эмнэлэгт", "эмнэлгүүдэд", "emnelgees"]),
            ("мөнгө", &["мөнгийг", "мөнгөөр", "мөнгөтэй", "мөнгөгүй"]),
        ] {
            for other in others {
                assert!(are_kin(bare, other), "{bare} and {other}");
            }
        }
    }

    #[test]
    fn other_words_stay_other_words() {
        for (one, other) in [("зам", "зэм"), ("хот", "хэт"), ("багш", "бага"), ("эм", "ам")]
        {
            assert!(!are_kin(one, other), "{one} and {other}");
        }
    }
}
