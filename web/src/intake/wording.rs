//! What a letter says in its case, and what of it is not there: told in the case itself, to the centre and to whoever
//! wrote it.

use complaints::Words;
use i18n::L10nLanguage;
use kernel::Locale;
use kernel::words::TextFault;

use super::LetterIn;

const BETWEEN: &str = "\n\n";

impl LetterIn {
    /// The subject and the text, and lines below them for what was left out: `max` characters in all.
    pub(crate) fn words(&self, max: usize) -> Result<Words, TextFault> {
        let texts = i18n::texts(Locale::Mn);
        let whole = joined(&[&self.said(texts), &self.left(texts, self.is_cut)]);
        if whole.chars().count() <= max {
            return Words::parse(&whole, max);
        }
        let left = self.left(texts, true);
        let room = max.saturating_sub(left.chars().count() + BETWEEN.len());
        let said: String = self.said(texts).chars().take(room).collect();
        Words::parse(&joined(&[said.trim_end(), &left]), max)
    }

    /// The subject of an answer is mostly ours. What has no word in it is somebody's letter all the same.
    fn said(&self, texts: &L10nLanguage) -> String {
        let (subject, text) = (self.subject.trim(), self.text.trim());
        let subject = if self.answers.is_some() && !text.is_empty() { "" } else { subject };
        let said = joined(&[subject, text]);
        match Words::parse(&said, usize::MAX) {
            Ok(_) => said,
            Err(_) => joined(&[&texts.intake_empty_letter(), &said]),
        }
    }

    fn left(&self, texts: &L10nLanguage, is_cut: bool) -> String {
        let cut = is_cut.then(|| texts.intake_text_cut());
        let files = self.files_left;
        let files = (files > 0).then(|| texts.intake_files_left(files.to_string()));
        let quoting = self.is_quoting.then(|| texts.intake_quoted_left());
        let lines: Vec<_> = [cut, files, quoting].into_iter().flatten().collect();
        lines.join("\n")
    }
}

fn joined(texts: &[&str]) -> String {
    let texts: Vec<_> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    texts.join(BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::super::testing::a_letter;
    use super::*;

    fn said(letter: &LetterIn) -> String {
        letter.words(200).expect("words").as_str().to_owned()
    }

    #[test]
    fn a_letter_says_its_subject_and_its_text() {
        assert_eq!(said(&a_letter("Hog", "Ovoorson")), "Hog\n\nOvoorson");
        assert_eq!(said(&a_letter("", "Ovoorson")), "Ovoorson");
        let answer = LetterIn { answers: Some("CN".to_owned()), ..a_letter("Re: Hog", "Ovoorson") };
        assert_eq!(said(&answer), "Ovoorson");
        assert_eq!(said(&LetterIn { text: String::new(), ..answer }), "Re: Hog");
    }

    #[test]
    fn what_has_no_word_in_it_is_not_thrown_away() {
        let empty = i18n::texts(Locale::Mn).intake_empty_letter();
        assert_eq!(said(&a_letter("", "")), empty);
        assert_eq!(said(&a_letter("", "!!!")), format!("{empty}\n\n!!!"));
    }

    #[test]
    fn what_is_left_out_is_told_below_the_words() {
        let texts = i18n::texts(Locale::Mn);
        let letter = LetterIn { files_left: 3, is_quoting: true, ..a_letter("", "Hog") };
        let (files, quoted) = (texts.intake_files_left("3"), texts.intake_quoted_left());
        assert_eq!(said(&letter), format!("Hog\n\n{files}\n{quoted}"));
        let letter = LetterIn { is_cut: true, ..a_letter("", "Hog") };
        assert_eq!(said(&letter), format!("Hog\n\n{}", texts.intake_text_cut()));
    }

    #[test]
    fn what_is_too_long_is_cut_within_the_limit_and_says_so() {
        let cut = i18n::texts(Locale::Mn).intake_text_cut();
        let fits = "a".repeat(200);
        assert_eq!(said(&a_letter("", &fits)), fits);
        let long = said(&LetterIn { files_left: 1, ..a_letter("", &"ө".repeat(201)) });
        assert_eq!(long.chars().count(), 200);
        assert!(long.starts_with("өөө") && long.contains(cut.as_str()), "{long}");
        assert!(long.ends_with(&i18n::texts(Locale::Mn).intake_files_left("1")));
    }
}
