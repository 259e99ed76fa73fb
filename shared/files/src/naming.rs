//! A document's name as a reader may save it: a name and no path, with the ending of what it is.

use kernel::letters;

use crate::MediaType;

/// Letters before the ending: what every file system takes, also in Cyrillic.
const LETTERS_MAX: usize = 100;

pub(crate) fn cleaned(declared: &str, digest: &str, media_type: MediaType) -> String {
    let name = declared.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = name.chars().filter(|letter| may_stand(*letter)).collect();
    let stem = without_ending(kept.trim());
    let stem: String = stem.chars().take(LETTERS_MAX).collect();
    let stem = stem.trim_matches([' ', '.', '-']);
    // Nobody has named it: its digest does.
    let stem = if stem.chars().all(letters::is_unseen) { &digest[..8] } else { stem };
    format!("{stem}.{}", media_type.ending())
}

fn may_stand(letter: char) -> bool {
    !letter.is_control()
        && !letters::is_refused(letter)
        && !matches!(letter, '"' | '<' | '>' | ':' | '|' | '?' | '*' | ';' | '%')
}

fn without_ending(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if (1..=5).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            stem
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_it_was_and_ends_as_what_it_is() {
        let named = |declared: &str| cleaned(declared, "0123456789abcdef", MediaType::Pdf);
        for (declared, name) in [
            ("Байнгын хорооны тогтоол.pdf", "Байнгын хорооны тогтоол.pdf"),
            ("answer.DOCX", "answer.pdf"),
            ("C:\\Users\\Bat\\2026.11.22 хариу.pdf", "2026.11.22 хариу.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("a\r\nSet-Cookie: x\"; y.pdf", "aSet-Cookie x y.pdf"),
            ("\u{202e}fdp.exe", "fdp.pdf"),
            ("", "01234567.pdf"),
            ("...", "01234567.pdf"),
            ("\u{200b}.pdf", "01234567.pdf"),
            (".htaccess", "htaccess.pdf"),
        ] {
            assert_eq!(named(declared), name, "{declared:?}");
        }
        assert_eq!(named(&"ө".repeat(5_000)).chars().count(), LETTERS_MAX + 4);
    }
}
