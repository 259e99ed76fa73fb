//! How many messages a text is paid as.

/// GSM 03.38 (3GPP TS 23.038, 6.2.1): the letters that take seven bits.
const ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Its extension (6.2.1.1): after an escape, so twice as many.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How many units a message holds: one that stands alone, and each of several, which say in their
/// first bytes whose parts they are.
struct Room {
    alone: usize,
    each: usize,
}

/// Of seven bits.
const SEPTETS: Room = Room { alone: 160, each: 153 };
/// Of sixteen bits, as UCS-2 has them.
const UNITS: Room = Room { alone: 70, each: 67 };

/// How many messages a text is sent and paid as; an empty one is one. A single letter that the
/// alphabet of GSM lacks, as any of Cyrillic, makes all of it cost more than twice as much.
#[must_use]
pub fn parts(text: &str) -> u32 {
    let septets: Option<Vec<usize>> = text.chars().map(septets).collect();
    match septets {
        Some(septets) => filled(&septets, &SEPTETS),
        None => filled(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), &UNITS),
    }
}

fn septets(letter: char) -> Option<usize> {
    if ALPHABET.contains(letter) { Some(1) } else { EXTENSION.contains(letter).then_some(2) }
}

/// A letter is never parted, neither from its escape nor in two surrogates.
fn filled(lengths: &[usize], room: &Room) -> u32 {
    if lengths.iter().sum::<usize>() <= room.alone {
        return 1;
    }
    let (mut parts, mut left) = (1, room.each);
    for length in lengths {
        if *length > left {
            parts += 1;
            left = room.each;
        }
        left -= length;
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_alphabet_is_whole() {
        assert_eq!(ALPHABET.chars().count(), 127, "128 places, one of them the escape");
        assert_eq!(EXTENSION.chars().count(), 10);
        let mut letters: Vec<_> = ALPHABET.chars().chain(EXTENSION.chars()).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 137);
    }

    #[test]
    fn cyrillic_costs_more() {
        for (letters, count, expected) in [
            ("", 1, 1),
            ("a", 160, 1),
            ("a", 161, 2),
            ("a", 306, 2),
            ("a", 307, 3),
            ("ө", 70, 1),
            ("ө", 71, 2),
            ("ө", 134, 2),
            ("ө", 135, 3),
            ("€", 80, 1),
            ("€", 81, 2),
            // 76 of them in 153 septets: the last place stays empty
            ("€", 152, 2),
            ("€", 153, 3),
            ("🇲🇳", 17, 1),
            ("😀", 35, 1),
            ("😀", 36, 2),
            // 33 of them in 67 units
            ("😀", 66, 2),
            ("😀", 67, 3),
        ] {
            assert_eq!(parts(&letters.repeat(count)), expected, "{count} times {letters}");
        }
        let latin = "a".repeat(160);
        assert_eq!(parts(&latin.replacen('a', "ү", 1)), 3, "one letter of Cyrillic");
        assert_eq!(parts(&latin.replacen('a', "`", 1)), 3, "not in the alphabet");
    }

    proptest! {
        #[test]
        fn more_text_is_never_fewer_messages(text: String, more: char) {
            let longer = format!("{text}{more}");
            prop_assert!(parts(&text) >= 1 && parts(&longer) >= parts(&text));
        }
    }
}
