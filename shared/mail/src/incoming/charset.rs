//! Bytes as text, by the character set that they are said to be in.

use mail_parser::decoders::charsets::map::charset_decoder;

/// What is said is believed, unless it is nothing (or ASCII, which says it of everything). What is neither
/// that nor UTF-8 is most likely of an old program in Cyrillic.
pub(super) fn decode(bytes: &[u8], charset: Option<&str>) -> String {
    const GUESS: &str = "windows-1251";
    let charset = charset.map(str::trim).filter(|charset| !says_nothing(charset));
    let known = charset.and_then(decoder);
    let text = match (known, std::str::from_utf8(bytes)) {
        (Some(decode), _) => decode(bytes),
        (None, Ok(text)) => text.to_owned(),
        (None, Err(_)) => match decoder(GUESS).filter(|_| charset.is_none()) {
            Some(decode) => decode(bytes),
            None => String::from_utf8_lossy(bytes).into_owned(),
        },
    };
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn decoder(charset: &str) -> Option<fn(&[u8]) -> String> {
    (!charset.is_empty()).then(|| charset_decoder(charset.as_bytes()))?
}

fn says_nothing(charset: &str) -> bool {
    ["", "us-ascii", "ascii", "unknown-8bit", "x-unknown"]
        .iter()
        .any(|name| charset.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::decode;

    const SAIN: &[u8] = b"\xd1\xe0\xe9\xed";

    #[test]
    fn a_text_is_read_in_the_set_it_is_written_in() {
        assert_eq!(decode(SAIN, Some("windows-1251")), "Сайн");
        assert_eq!(decode(b"\xf3\xc1\xca\xce", Some("KOI8-R")), "Сайн");
        assert_eq!(decode(b"\xff\xfe\x21\x04\xe9\x04", Some("utf-16")), "Сө");
        assert_eq!(decode(b"\x04\x21\x04\xe9", Some("utf-16be")), "Сө");
        assert_eq!(decode(b"\x1b$B%O%m\x1b(B", Some("ISO-2022-JP")), "ハロ");
        assert_eq!(decode("\u{feff}Сайн".as_bytes(), Some("utf-8")), "Сайн");
    }

    #[test]
    fn a_text_that_does_not_say_is_guessed() {
        for nothing in [None, Some(""), Some("US-ASCII")] {
            assert_eq!(decode("Сайн".as_bytes(), nothing), "Сайн");
            assert_eq!(decode(SAIN, nothing), "Сайн");
        }
        assert_eq!(decode("Сайн".as_bytes(), Some("x-nobody-knows")), "Сайн");
        assert_eq!(decode(b"a\xd1", Some("x-nobody-knows")), "a\u{fffd}");
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_wrong_for_any_set(
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
            charset in proptest::sample::select(vec![
                "utf-8", "utf-7", "utf-16", "utf-16le", "windows-1251", "koi8-r", "iso-2022-jp",
                "iso-2022-kr", "hz-gb-2312", "gb18030", "big5", "euc-jp", "euc-kr", "shift_jis",
                "x-user-defined", "ibm866", "iso-8859-5", "x-mac-cyrillic", "x", "\u{4e8}",
            ]),
        ) {
            let _ = decode(&bytes, Some(charset));
        }
    }
}
