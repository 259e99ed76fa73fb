//! An address of its own for each letter to come back to (VERP), which nobody else can make.

use hmac::{Hmac, KeyInit as _, Mac as _};
use lettre::Address;
use secrecy::ExposeSecret as _;
use sha2::Sha256;

use crate::{Bounces, Letter, MailConfigError, address};

/// Makes and reads `bounces+<id>.<tag>@example.mn`. Servers on the way may change capitals to small
/// letters, so there are none.
#[derive(Clone)]
pub struct Verp {
    local: String,
    domain: String,
    mac: Hmac<Sha256>,
}

impl Verp {
    /// Bytes of the key.
    pub const KEY_LENGTH_MIN: usize = 32;

    pub fn new(bounces: &Bounces) -> Result<Self, MailConfigError> {
        let key = bounces.key.expose_secret();
        let short = MailConfigError::Key { length: key.len(), minimum: Self::KEY_LENGTH_MIN };
        if key.len() < Self::KEY_LENGTH_MIN {
            return Err(short);
        }
        let address = address::read(&bounces.address).ok_or(MailConfigError::Bounces)?;
        if address.user().len() > LOCAL_LENGTH_MAX || address.user().contains(['+', '"']) {
            return Err(MailConfigError::Bounces);
        }
        let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| short)?;
        mac.update(b"sanal mail bounce\0");
        let (local, domain) = (address.user().to_ascii_lowercase(), address.domain().to_owned());
        Ok(Self { local, domain, mac })
    }

    /// The envelope's sender of this letter.
    pub fn sender(&self, id: &str) -> String {
        format!("{}+{}@{}", self.local, self.tagged(id), self.domain)
    }

    /// The letter that something addressed to `address` is about: the sender that was made for it, or its
    /// Message-ID, in which what answers are known by may stand before. `None` if the tag is not right.
    pub fn letter(&self, address: &str) -> Option<String> {
        let (local, _) = address.rsplit_once('@')?;
        let local = local.to_ascii_lowercase();
        let own = local.strip_prefix(&self.local).and_then(|rest| rest.strip_prefix('+'));
        let (id, tag) = own.unwrap_or(&local).rsplit_once('.')?;
        let id = id.rsplit('.').next()?;
        let tag = hex::decode(tag).ok().filter(|tag| tag.len() == TAG_LENGTH)?;
        let mac = self.mac.clone().chain_update(id);
        (is_id(id) && mac.verify_truncated_left(&tag).is_ok()).then(|| id.to_owned())
    }

    /// `<id>.<tag>`
    pub(crate) fn tagged(&self, id: &str) -> String {
        let tag = self.mac.clone().chain_update(id).finalize().into_bytes();
        format!("{id}.{}", hex::encode(&tag[..TAG_LENGTH]))
    }

    pub(crate) fn sender_of(&self, id: &str) -> Option<Address> {
        address::read(&self.sender(id))
    }
}

/// Bytes of the tag. Guessing one takes two thousand million messages.
const TAG_LENGTH: usize = 4;

/// What is left of a local part for the name.
const LOCAL_LENGTH_MAX: usize = 64 - "+".len() - Letter::ID_LENGTH_MAX - ".".len() - 2 * TAG_LENGTH;

pub(crate) fn is_id(id: &str) -> bool {
    let is_right =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte);
    (1..=Letter::ID_LENGTH_MAX).contains(&id.len()) && id.bytes().all(is_right)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verp(key: u8) -> Verp {
        let bounces = Bounces { address: "Bounces@example.mn".into(), key: vec![key; 32].into() };
        Verp::new(&bounces).expect("right")
    }

    #[test]
    fn a_sender_leads_back_to_its_letter() {
        let sender = verp(1).sender("019a-b_c");
        assert!(sender.starts_with("bounces+019a-b_c.") && sender.ends_with("@example.mn"));
        assert_eq!(verp(1).letter(&sender).as_deref(), Some("019a-b_c"));
        let shouted = sender.to_uppercase();
        assert_eq!(verp(1).letter(&shouted).as_deref(), Some("019a-b_c"), "{shouted}");
        let message_id = format!("{}@example.mn", verp(1).tagged("019a-b_c"));
        assert_eq!(verp(1).letter(&message_id).as_deref(), Some("019a-b_c"));
        let marked = format!("cn-48291-73305.aaaaaaaaaaaaaaaa.{message_id}");
        assert_eq!(verp(1).letter(&marked).as_deref(), Some("019a-b_c"));
    }

    #[test]
    fn nobody_makes_one_without_the_key() {
        let sender = verp(1).sender("a");
        assert_eq!(verp(2).letter(&sender), None);
        let another = sender.replace("+a.", "+b.");
        for wrong in [
            "",
            "@",
            "bounces@example.mn",
            "bounces+a@example.mn",
            "bounces+a.@example.mn",
            &another,
        ] {
            assert_eq!(verp(1).letter(wrong), None, "{wrong}");
        }
        assert_eq!(verp(1).letter("bounces+a.00@example.mn"), None, "a shorter tag is none");
    }

    #[test]
    fn the_longest_one_still_is_an_address() {
        let address = format!("{}@example.mn", "b".repeat(LOCAL_LENGTH_MAX));
        let verp = |address: String| Verp::new(&Bounces { address, key: vec![1; 32].into() });
        let id = "i".repeat(Letter::ID_LENGTH_MAX);
        assert!(verp(address.clone()).expect("right").sender_of(&id).is_some());
        for wrong in [format!("b{address}"), "bounces".to_owned(), "boun+ces@example.mn".to_owned()]
        {
            assert!(matches!(verp(wrong), Err(MailConfigError::Bounces)));
        }
        let short = Bounces { address, key: vec![1; 31].into() };
        assert!(matches!(Verp::new(&short), Err(MailConfigError::Key { length: 31, .. })));
    }
}
