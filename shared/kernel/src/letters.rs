//! Which characters may be shown to others: a text must say what it shows.

/// Characters that cannot be published: controls, and what turns the reading order around, so that a
/// text would not say what it shows.
pub fn is_refused(letter: char) -> bool {
    let is_line_or_tab = matches!(letter, '\n' | '\t');
    (letter.is_control() && !is_line_or_tab)
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that show nothing by themselves. They are harmless within a text (emoji and the old
/// script are joined with some), and no text alone.
pub const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}')
        || matches!(letter, '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
        // Fillers of Hangul, and Braille without a dot.
        || matches!(letter, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}')
        || shapes_the_old_script(letter)
}

/// What chooses a letter's shape in the Mongolian script: it is not seen, and it is spelling.
pub const fn shapes_the_old_script(letter: char) -> bool {
    matches!(letter, '\u{180b}'..='\u{180f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_text_around_is_refused_and_a_new_line_is_not() {
        for refused in ['\0', '\u{7f}', '\u{85}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'] {
            assert!(is_refused(refused), "{refused:?}");
        }
        for taken in ['\n', '\t', ' ', 'а', 'ᠮ', '\u{200d}', '👩'] {
            assert!(!is_refused(taken), "{taken:?}");
        }
    }

    #[test]
    fn what_shows_nothing_is_unseen() {
        for unseen in
            ['\u{ad}', '\u{180e}', '\u{200b}', '\u{200f}', '\u{2060}', '\u{feff}', '\u{3164}']
        {
            assert!(is_unseen(unseen), "{unseen:?}");
        }
        for seen in ['а', 'ᠮ', '-', '👩'] {
            assert!(!is_unseen(seen), "{seen:?}");
        }
    }
}
