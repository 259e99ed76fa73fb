//! What comes to the centre from outside: by gateways of text messages and chats, and by the mail server.

mod wording;

use std::sync::Arc;

use complaints::{Channel, Enclosure, FileLimits};
use kernel::Locale;
use webhook::Secret;

/// Bytes: a letter with its attachments.
pub const LETTER_MAX: usize = 25 * 1024 * 1024;

/// A letter that somebody wrote, as far as the centre needs it.
#[derive(Debug, Clone)]
pub struct LetterIn {
    /// Of the letter: delivered twice it is the same. Whoever writes chooses it.
    pub id: String,
    /// Of what it says: two letters under one id have two.
    pub fingerprint: String,
    pub from: String,
    pub subject: String,
    pub text: String,
    /// There was more of the text than is read.
    pub is_cut: bool,
    /// Around the words of an answer stood the letter that it answers. It stays away: it is mostly ours, with the code
    /// by which its owner alone follows the case.
    pub is_quoting: bool,
    /// Those of a kind that is taken.
    pub files: Vec<Enclosure>,
    /// How many files came along that are not among these.
    pub files_left: usize,
    /// The number of the complaint that it answers a letter of ours about.
    pub answers: Option<String>,
}

impl LetterIn {
    /// As many files as a case takes; the others count as left.
    pub(crate) fn keep_files_within(&mut self, limits: FileLimits) {
        let came = self.files.len();
        self.files.retain(|file| file.content.len() <= limits.bytes);
        self.files.truncate(limits.count);
        self.files_left += came - self.files.len();
    }
}

/// Why a message is no letter to the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotALetter {
    /// An answer of a machine, bulk mail, or our own: to be answered by nobody (RFC 3834, 2), and done with.
    Machines,
    /// Nothing says whom it is from, or several things do: nobody could be told what becomes of it.
    Nobodys,
    TooLong,
}

impl NotALetter {
    /// For whoever sent it, in the letter by which their mail server says that it did not arrive: in both languages, as
    /// nobody knows theirs. `None` where nobody is to be told.
    pub fn told(self) -> Option<String> {
        let megabytes = (LETTER_MAX / 1_048_576).to_string();
        let told = |language| {
            let texts = i18n::texts(language);
            match self {
                Self::Machines => None,
                Self::Nobodys => Some(texts.intake_letter_of_nobody()),
                Self::TooLong => Some(texts.intake_letter_too_long(&megabytes)),
            }
        };
        Some(format!("{}\n{}", told(Locale::Mn)?, told(Locale::En)?))
    }
}

/// Reads letters.
pub trait ReadsLetters: Send + Sync {
    fn read(&self, message: &[u8]) -> Result<LetterIn, NotALetter>;
}

/// The mail server's way in: there where people can write to the house, and answers to its letters find their case.
#[derive(Clone)]
pub struct Letterbox {
    pub secret: Secret,
    pub reader: Arc<dyn ReadsLetters>,
}

/// By what deliveries are believed.
#[derive(Clone)]
pub struct Intake {
    /// Of each channel whose gateway delivers messages.
    pub messages: Vec<(Channel, Secret)>,
    /// `None` where the settings name no address to write to.
    pub letters: Option<Letterbox>,
}

/// By what one channel delivers.
pub(crate) enum Door<'a> {
    Messages(&'a Secret),
    Letters(&'a Letterbox),
}

impl Door<'_> {
    pub fn secret(&self) -> &Secret {
        match self {
            Self::Messages(secret) => secret,
            Self::Letters(letters) => &letters.secret,
        }
    }
}

impl Intake {
    pub(crate) fn door(&self, channel: Channel) -> Option<Door<'_>> {
        if channel == Channel::Email {
            return self.letters.as_ref().map(Door::Letters);
        }
        let known = self.messages.iter().find(|(known, _)| *known == channel);
        known.map(|(_, secret)| Door::Messages(secret))
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    pub fn a_letter(subject: &str, text: &str) -> LetterIn {
        LetterIn {
            id: "1@example.mn".to_owned(),
            fingerprint: "1".repeat(64),
            from: "dorj@example.mn".to_owned(),
            subject: subject.to_owned(),
            text: text.to_owned(),
            is_cut: false,
            is_quoting: false,
            files: Vec::new(),
            files_left: 0,
            answers: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::a_letter;
    use super::*;

    #[test]
    fn files_that_a_case_does_not_take_are_counted() {
        let file = |bytes| Enclosure {
            name: "a.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            content: vec![0; bytes],
        };
        let files = vec![file(9), file(1), file(1), file(1)];
        let mut letter = LetterIn { files, files_left: 2, ..a_letter("Hog", "") };
        letter.keep_files_within(FileLimits { count: 2, bytes: 5 });
        assert_eq!((letter.files.len(), letter.files_left), (2, 4));
    }

    #[test]
    fn whoever_wrote_is_told_in_both_languages_and_a_machine_is_not() {
        let told = NotALetter::TooLong.told().expect("told");
        assert!(told.contains("25 МБ") && told.contains("25 MB"), "{told}");
        assert!(NotALetter::Nobodys.told().is_some());
        assert_eq!(NotALetter::Machines.told(), None);
    }
}
