//! How wide words are. Nobody knows in which font a page will be shown, so this guesses, and rather
//! too wide than too narrow.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::length::Length;

/// Of every letter, in units of the picture: on a page with edges, on a screen 360 pixels wide, 14
/// are more than 12 pixels.
pub(crate) const SIZE: u64 = 14;
const CUT: &str = "…";

/// One line of what XML can hold, without spaces at its ends or beside one another.
pub(crate) fn plain(text: &str) -> String {
    let kept = text.chars().filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'));
    let kept: String = kept.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: Vec<_> = kept.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A guess, on the wide side.
pub(crate) fn width(text: &str) -> Length {
    let hundredths: u64 = text.chars().map(hundredths).sum();
    Length::tenths(hundredths * SIZE / 10)
}

/// Of the letters' size.
fn hundredths(letter: char) -> u64 {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j'
        | 'l' | 'I' | '·' => 30,
        '0'..='9' => 60,
        'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'ф' | 'м' | 'm' | 'w' | '№' | '%' => 94,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ы' | 'Ф' | 'M' | 'W' | '@' | '—' | '…' => 108,
        letter if letter.is_uppercase() => 78,
        letter if letter < '\u{1100}' || ('\u{1e00}'..'\u{2070}').contains(&letter) => 64,
        _ => 120,
    }
}

/// One line, cut where it is too long.
pub(crate) fn fitted(text: &str, room: Length) -> String {
    let text = plain(text);
    if width(&text) <= room {
        return text;
    }
    let mut kept = String::new();
    let mut wide = width(CUT);
    for letter in text.graphemes(true) {
        wide = wide + width(letter);
        if wide > room {
            break;
        }
        kept.push_str(letter);
    }
    kept.truncate(kept.trim_end_matches([' ', ',', '.', ':', '-', '–']).len());
    kept.push_str(CUT);
    kept
}

/// At most so many lines, broken between words; what is still too long is cut.
pub(crate) fn lines(text: &str, room: Length, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in plain(text).split(' ').filter(|word| !word.is_empty()) {
        let is_last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if is_last || width(line.as_str()) + width(" ") + width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fitted(line, room)).collect()
}

/// As many lines as it takes, nothing cut: broken between words, behind a stroke of an address, and
/// within what is still too long for a line.
pub(crate) fn wrapped(text: &str, room: Length) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in plain(text).split(' ').filter(|word| !word.is_empty()) {
        let space = if line.is_empty() { "" } else { " " };
        if width(&line) + width(space) + width(word) <= room {
            line.push_str(space);
            line.push_str(word);
            continue;
        }
        let is_short = width(word) <= room;
        if is_short && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        } else {
            line.push_str(space);
        }
        for part in word.split_inclusive('/') {
            let is_part_short = width(part) <= room;
            if is_part_short && !line.is_empty() && width(&line) + width(part) > room {
                lines.push(std::mem::take(&mut line));
            }
            for letter in part.graphemes(true) {
                if !line.is_empty() && width(&line) + width(letter) > room {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(letter);
            }
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// A value as it is read: half of a number would be another number, so it is never cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Whole {
    pub text: String,
    pub width: Length,
    /// Whether its letters stand closer, to be of that width.
    pub is_narrowed: bool,
}

/// Narrowed where there is no room, down to half its width; only an ellipsis where there is still
/// none, since the table beside the picture has it.
pub(crate) fn whole(text: &str, room: Length) -> Whole {
    let text = plain(text);
    let width = width(&text);
    if width <= room {
        Whole { text, width, is_narrowed: false }
    } else if width.half() <= room {
        Whole { text, width: room, is_narrowed: true }
    } else {
        Whole { text: CUT.to_owned(), width: self::width(CUT).min(room), is_narrowed: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_one_line_of_what_xml_can_hold() {
        assert_eq!(plain("  Гэр \n\t хороолол\u{0}\u{fffe} "), "Гэр хороолол");
        assert_eq!(plain("12\u{a0}345"), "12\u{a0}345");
    }

    #[test]
    fn what_is_too_long_is_cut_and_what_fits_is_not() {
        let room = Length::units(100);
        assert_eq!(fitted("Баянгол", room), "Баянгол");
        let cut = fitted(&"Баянгол ".repeat(1_000), room);
        assert!(cut.starts_with("Баянгол") && cut.ends_with('…'), "{cut}");
        assert!(width(&cut) <= room, "{cut}");
        assert_eq!(fitted(&format!("а{}", "\u{301}".repeat(5_000)), room), "…");
    }

    #[test]
    fn lines_are_broken_between_words() {
        let room = Length::units(100);
        assert_eq!(lines("Хан-Уул дүүрэг", room, 2), ["Хан-Уул", "дүүрэг"]);
        assert_eq!(lines("нэг", room, 2), ["нэг"]);
        assert_eq!(lines("", room, 2), [""; 0]);
        let many = lines(&"дүүрэг ".repeat(1_000), room, 2);
        assert_eq!(many.len(), 2);
        assert!(many.iter().all(|line| width(line) <= room), "{many:?}");
        assert!(many[1].ends_with('…') && !many[0].ends_with('…'), "{many:?}");
    }

    #[test]
    fn of_what_is_wrapped_nothing_is_lost() {
        let room = Length::units(200);
        let address = "https://sanal.example/petitions/PN-202611-00042/breakdown?release=12";
        let long = format!("Эх сурвалж: Санал, {address} {}", "ү".repeat(300));
        let lines = wrapped(&long, room);
        assert!(lines.len() > 4 && lines.iter().all(|line| width(line) <= room), "{lines:?}");
        let written: String = lines.concat().split(' ').collect();
        assert_eq!(written, long.split(' ').collect::<String>());
        assert!(lines.iter().any(|line| line.ends_with('/')), "{lines:?}");
        assert_eq!(wrapped("Хан-Уул дүүрэг", Length::units(100)), ["Хан-Уул", "дүүрэг"]);
        assert_eq!(wrapped(" ", room), [""; 0]);
    }

    #[test]
    fn a_value_is_whole_or_not_there() {
        let room = Length::units(47);
        for fits in ["12,345", "9,999", "0", "<5"] {
            assert!(!whole(fits, room).is_narrowed, "{fits}");
        }
        let narrowed = whole("1,234,567", room);
        assert_eq!((narrowed.text.as_str(), narrowed.width), ("1,234,567", room));
        assert!(narrowed.is_narrowed);
        assert_eq!(whole("18,446,744,073,709,551,615", room).text, "…");
    }
}
