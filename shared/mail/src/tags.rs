//! An address of its own for the answers about each subject, and a mark for the letters, which nobody else can make.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::ExposeSecret as _;
use sha2::Sha256;

use crate::{MailConfigError, Ours, address};

/// Makes and reads `complaints+<subject>.<tag>@example.mn`, and the mark `<subject>.<tag>` that the
/// Message-ID of a letter begins with. A subject is what a letter is about, as `CN-48291-73305`: letters,
/// digits and hyphens, the same in capitals and in small letters, as servers on the way may change one to
/// the other.
///
/// Whoever has had such a letter can hand its address and its Message-ID on: the tag says that we wrote
/// about the subject, not who answers.
#[derive(Clone)]
pub struct Tags {
    local: String,
    domain: String,
    mac: Hmac<Sha256>,
}

impl Tags {
    /// Bytes of the key.
    pub const KEY_LENGTH_MIN: usize = 32;
    /// Characters.
    pub const SUBJECT_LENGTH_MAX: usize = 32;

    pub fn new(ours: &Ours) -> Result<Self, MailConfigError> {
        let key = ours.key.expose_secret();
        let short = MailConfigError::TagKey { length: key.len(), minimum: Self::KEY_LENGTH_MIN };
        if key.len() < Self::KEY_LENGTH_MIN {
            return Err(short);
        }
        let address = address::read(&ours.address).ok_or(MailConfigError::Ours)?;
        if address.user().len() > LOCAL_LENGTH_MAX || address.user().contains(['+', '"']) {
            return Err(MailConfigError::Ours);
        }
        let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| short)?;
        mac.update(b"sanal mail reply\0");
        let (local, domain) = (address.user().to_ascii_lowercase(), address.domain().to_owned());
        Ok(Self { local, domain, mac })
    }

    /// Where answers about this subject go to; `None` if it is not letters, digits and hyphens, or too long.
    pub fn tag(&self, subject: &str) -> Option<String> {
        Some(format!("{}+{}@{}", self.local, self.mark(subject)?, self.domain))
    }

    /// What the Message-ID of a letter about this subject begins with; `None` as above.
    pub fn mark(&self, subject: &str) -> Option<String> {
        let subject = subject.to_ascii_lowercase();
        let mac = is_subject(&subject).then(|| self.mac.clone().chain_update(&subject))?;
        let tag = BASE32_NOPAD.encode(&mac.finalize().into_bytes()[..TAG_LENGTH]);
        Some(format!("{subject}.{}", tag.to_ascii_lowercase()))
    }

    /// The subject, in capitals, that something sent to `address` is about. `None` if the tag is not right.
    pub fn read(&self, address: &str) -> Option<String> {
        let (local, _) = address.rsplit_once('@')?;
        let local = local.to_ascii_lowercase();
        let (subject, tag) =
            local.strip_prefix(&self.local)?.strip_prefix('+')?.rsplit_once('.')?;
        self.checked(subject, tag)
    }

    /// The subject, in capitals, of the letter of ours that has this Message-ID. `None` if it has no mark, or
    /// one that is not right.
    pub fn of_letter(&self, message_id: &str) -> Option<String> {
        let (local, _) = message_id.rsplit_once('@')?;
        let local = local.to_ascii_lowercase();
        let mut parts = local.split('.');
        self.checked(parts.next()?, parts.next()?)
    }

    fn checked(&self, subject: &str, tag: &str) -> Option<String> {
        let tag = BASE32_NOPAD.decode(tag.to_ascii_uppercase().as_bytes()).ok()?;
        let mac = self.mac.clone().chain_update(subject);
        let is_ours = tag.len() == TAG_LENGTH && mac.verify_truncated_left(&tag).is_ok();
        (is_ours && is_subject(subject)).then(|| subject.to_ascii_uppercase())
    }

    /// The address itself, or one of those made of it, whether its tag is right or not.
    pub(crate) fn is_own(&self, address: &str) -> bool {
        let Some((local, domain)) = address.rsplit_once('@') else { return false };
        let name = local.split('+').next().unwrap_or_default();
        name.eq_ignore_ascii_case(&self.local) && domain.eq_ignore_ascii_case(&self.domain)
    }
}

/// Bytes of the tag: sixteen characters.
const TAG_LENGTH: usize = 10;
const TAG_CHARACTERS: usize = 16;

/// What the Message-ID of a letter may begin with: the form of [`Tags::mark`].
pub(crate) fn is_mark(mark: &str) -> bool {
    let (subject, tag) = mark.split_once('.').unwrap_or_default();
    is_subject(subject)
        && tag.len() == TAG_CHARACTERS
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What is left of a local part (RFC 5321, 4.5.3.1.1) for the name.
const LOCAL_LENGTH_MAX: usize =
    64 - "+".len() - Tags::SUBJECT_LENGTH_MAX - ".".len() - TAG_CHARACTERS;

fn is_subject(subject: &str) -> bool {
    (1..=Tags::SUBJECT_LENGTH_MAX).contains(&subject.len())
        && subject.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUBJECT: &str = "CN-48291-73305";

    fn tags(key: u8) -> Tags {
        let address = "Complaints@11-11.mn".to_owned();
        Tags::new(&Ours { address, key: vec![key; 32].into() }).expect("right")
    }

    #[test]
    fn an_answer_finds_its_subject_however_servers_write_it() {
        let address = tags(1).tag(SUBJECT).expect("a subject");
        let (local, domain) = address.split_once('@').expect("an address");
        assert!(local.starts_with("complaints+cn-48291-73305.") && domain == "11-11.mn");
        assert_eq!(local.rsplit_once('.').expect("a tag").1.len(), TAG_CHARACTERS);
        for address in [address.clone(), address.to_uppercase(), address.replace("11-11", "1111")] {
            assert_eq!(tags(1).read(&address).as_deref(), Some(SUBJECT), "{address}");
        }
        assert_eq!(tags(1).tag("cn-48291-73305").as_ref(), Some(&address));
    }

    #[test]
    fn nobody_makes_one_without_the_key() {
        let address = tags(1).tag(SUBJECT).expect("a subject");
        assert_eq!(tags(2).read(&address), None);
        let (another, shorter) = (address.replace("48291", "48292"), address.replace('@', "a@"));
        let cut = address.replacen('@', "", 1);
        for wrong in ["", "@", "complaints@11-11.mn", "complaints+cn-48291-73305@11-11.mn"] {
            assert_eq!(tags(1).read(wrong), None, "{wrong}");
        }
        for wrong in [another, shorter, cut, address.replace("complaints+", "bounces+")] {
            assert_eq!(tags(1).read(&wrong), None, "{wrong}");
        }
        for none in ["", "a b", "a.b", "a\r\nBcc: eve@example.mn", "ө", &"a".repeat(33)] {
            assert_eq!(tags(1).tag(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_letter_is_known_by_its_message_id_and_nobody_makes_one_up() {
        let mark = tags(1).mark(SUBJECT).expect("a subject");
        assert!(is_mark(&mark) && mark.starts_with("cn-48291-73305."), "{mark}");
        for id in [format!("{mark}.12-3@11-11.mn"), format!("{mark}.12-3.0a1b2c3d@example.mn")] {
            for id in [id.clone(), id.to_uppercase()] {
                assert_eq!(tags(1).of_letter(&id).as_deref(), Some(SUBJECT), "{id}");
            }
            assert_eq!(tags(2).of_letter(&id), None, "another key");
            let another = id.replace("48291", "48292");
            assert_eq!(tags(1).of_letter(&another), None, "another subject");
        }
        for wrong in ["", "@", "12-3@11-11.mn", "12-3.0a1b2c3d@11-11.mn", &mark] {
            assert_eq!(tags(1).of_letter(wrong), None, "{wrong}");
        }
        for wrong in ["", ".", "cn-1", "cn-1.a", "cn-1.aaaaaaaaaaaaaaa>", "cn 1.aaaaaaaaaaaaaaaa"] {
            assert!(!is_mark(wrong), "{wrong}");
        }
    }

    #[test]
    fn our_own_address_is_known_with_whatever_follows_the_plus() {
        for own in ["complaints@11-11.mn", "COMPLAINTS@11-11.MN", "complaints+x@11-11.mn"] {
            assert!(tags(1).is_own(own), "{own}");
        }
        for other in ["", "complaints", "complaints@example.mn", "complaintsx@11-11.mn"] {
            assert!(!tags(1).is_own(other), "{other}");
        }
    }

    #[test]
    fn the_longest_one_still_is_an_address() {
        let ours = |address: String, length| Ours { address, key: vec![1; length].into() };
        let address = format!("{}@example.mn", "c".repeat(LOCAL_LENGTH_MAX));
        let tags = Tags::new(&ours(address.clone(), 32)).expect("right");
        let tagged = tags.tag(&"s".repeat(Tags::SUBJECT_LENGTH_MAX)).expect("a subject");
        assert!(address::read(&tagged).is_some());
        for wrong in [format!("c{address}"), "complaints".to_owned(), "c+d@example.mn".to_owned()] {
            assert!(matches!(Tags::new(&ours(wrong, 32)), Err(MailConfigError::Ours)));
        }
        let short = Tags::new(&ours(address, 31));
        assert!(matches!(short, Err(MailConfigError::TagKey { length: 31, minimum: 32 })));
    }
}
