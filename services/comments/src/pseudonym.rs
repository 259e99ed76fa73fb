//! A person's names in one matter: as an author, and for each thing they support, report or take a stance on.
//! Nobody without the key can tell that two of them belong together.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::base32::spelled;
use kernel::{PersonKey, RequestKey};
use secrecy::{ExposeSecret as _, SecretSlice};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::id::{CommentId, GroupId};

/// Who wrote a comment, by the name they have in its matter alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Author(String);

impl Author {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What everyone may call them by: six letters or digits, the same under every comment of theirs in this
    /// matter.
    pub fn code(&self) -> String {
        spelled(&Sha256::digest(self.0.as_bytes()), 6)
    }
}

/// Holds the house's secret and makes each matter's key from it.
#[derive(Clone)]
pub(crate) struct Pseudonyms {
    secret: SecretSlice<u8>,
}

/// One matter's key, ready to use.
pub(crate) struct MatterKey(Hmac<Sha256>);

impl Pseudonyms {
    pub fn new(secret: SecretSlice<u8>) -> Self {
        Self { secret }
    }

    /// Under a word of its own, so that no petition has the same key.
    pub fn of(&self, matter: &str) -> MatterKey {
        let mut mac = keyed(self.secret.expose_secret());
        with(&mut mac, &[b"comments", matter.as_bytes()]);
        MatterKey(keyed(&mac.finalize().into_bytes()))
    }
}

impl MatterKey {
    pub fn author(&self, person: &PersonKey) -> Author {
        Author(self.named(&[b"author", person.as_bytes()]))
    }

    /// The stream of a person's support of a comment.
    pub fn supporter(&self, comment: &CommentId, person: &PersonKey) -> String {
        self.named(&[b"support", comment.as_str().as_bytes(), person.as_bytes()])
    }

    /// The stream of a person's report of a comment.
    pub fn reporter(&self, comment: &CommentId, person: &PersonKey) -> String {
        self.named(&[b"report", comment.as_str().as_bytes(), person.as_bytes()])
    }

    /// The stream of a person's stance on a provision, or on the whole.
    pub fn holder(&self, provision: Option<&str>, person: &PersonKey) -> String {
        let (which, provision) = provision.map_or((&b"whole"[..], ""), |p| (&b"provision"[..], p));
        self.named(&[b"stance", which, provision.as_bytes(), person.as_bytes()])
    }

    /// The same author with the same form writes one comment.
    pub fn comment(&self, author: &Author, key: &RequestKey) -> CommentId {
        CommentId::of(&self.bytes(&[b"comment", author.0.as_bytes(), key.as_str().as_bytes()]))
    }

    pub fn group(&self, by: &PersonKey, key: &RequestKey) -> GroupId {
        GroupId::of(&self.bytes(&[b"group", by.as_bytes(), key.as_str().as_bytes()]))
    }

    fn bytes(&self, parts: &[&[u8]]) -> Vec<u8> {
        let mut mac = self.0.clone();
        with(&mut mac, parts);
        mac.finalize().into_bytes().to_vec()
    }

    /// 128 bits as 22 characters of base64url.
    fn named(&self, parts: &[&[u8]]) -> String {
        URL_SAFE_NO_PAD.encode(&self.bytes(parts)[..16])
    }
}

/// Each with its length, so that nothing can be shifted from one to the next.
fn with(mac: &mut Hmac<Sha256>, parts: &[&[u8]]) {
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_another_name_in_each_matter_and_for_each_thing_they_do() {
        let pseudonyms = Pseudonyms::new(vec![1; 32].into());
        let [one, other] = ["BN-202611-00001", "BN-202611-00002"].map(|bill| pseudonyms.of(bill));
        let bat = PersonKey::from_random([7; 16]);
        let comment = one.comment(&one.author(&bat), &"form-1".parse().expect("a key"));
        let names = [
            one.author(&bat).0,
            other.author(&bat).0,
            one.supporter(&comment, &bat),
            one.reporter(&comment, &bat),
            one.holder(None, &bat),
            one.holder(Some("art_1"), &bat),
        ];
        let different: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(different.len(), names.len());
        assert_eq!(one.author(&bat), one.author(&bat));
    }

    #[test]
    fn the_same_form_is_the_same_comment() {
        let key = Pseudonyms::new(vec![1; 32].into()).of("BN-202611-00001");
        let [bat, sarnai] = [1, 2].map(|seed| key.author(&PersonKey::from_random([seed; 16])));
        let form = |text: &str| text.parse().expect("a key");
        assert_eq!(key.comment(&bat, &form("a")), key.comment(&bat, &form("a")));
        assert_ne!(key.comment(&bat, &form("a")), key.comment(&bat, &form("b")));
        assert_ne!(key.comment(&bat, &form("a")), key.comment(&sarnai, &form("a")));
        assert_eq!(bat.code().len(), 6);
    }
}
