//! Which characters a law's text may hold, and its words without what only a typesetter sees.

/// Controls, and what turns the reading order around, so that a text would not say what it shows.
pub(crate) fn is_refused(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        // What XML has no place for.
        || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// One line: white space, a non-breaking one too, becomes one space, and what is not seen goes.
/// The joiners of emoji and of the old script are spelling, and stay.
pub(crate) fn line(text: &str) -> String {
    let seen: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines, each tidied, without empty ones.
pub(crate) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = text.split('\n').map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_the_unseen_goes() {
        assert_eq!(line("\u{feff} Агаар\u{a0}\t ба\u{ad}йгаль\u{200b} "), "Агаар байгаль");
        assert_eq!(lines("нэг\r\n\r\n хоёр\rгурав"), "нэг\nхоёр\nгурав");
        assert_eq!(lines(" \n"), "");
    }

    #[test]
    fn controls_are_refused_and_a_new_line_is_not() {
        assert!(['\0', '\t', '\u{7f}', '\u{202e}', '\u{ffff}'].into_iter().all(is_refused));
        assert!(!['\n', ' ', 'а', '\u{200d}', '👩'].into_iter().any(is_refused));
    }
}
