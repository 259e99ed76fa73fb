//! A person's name in the log: as one of those who complain of a topic, where people are counted. Nobody without the
//! key can tell that two such names are one person's; whose a complaint is only the vault knows.

use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::base32::spelled;
use kernel::{PersonKey, TopicCode};
use secrecy::{ExposeSecret as _, SecretSlice};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::code::TrackingCode;
use crate::number::ComplaintNumber;

/// Who complains of a topic: the same in all their complaints of it, and in no other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Complainant(String);

impl Complainant {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a complaint came by: the same form, letter or message is one complaint however often it is delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source(String);

/// Letters of a pseudonym: 125 bits.
const LETTERS: usize = 25;
/// Of an id that everyone may know: 80 bits.
const PUBLIC_LETTERS: usize = 16;

impl Source {
    /// What a complaint is called among single ones that everyone may know of. It leads neither to its number nor to
    /// whoever has it, and back to it only in the log, which nobody reads.
    pub fn public_id(&self) -> String {
        let digest = Sha256::digest(format!("public complaint {}", self.0));
        spelled(&digest, PUBLIC_LETTERS)
    }
}

/// Holds the house's secret and makes all names from it.
#[derive(Clone)]
pub(crate) struct Pseudonyms {
    secret: SecretSlice<u8>,
}

impl Pseudonyms {
    pub fn new(secret: SecretSlice<u8>) -> Self {
        Self { secret }
    }

    pub fn complainant(&self, topic: &TopicCode, person: &PersonKey) -> Complainant {
        Complainant(self.named(&[b"complainant", topic.as_str().as_bytes(), person.as_bytes()]))
    }

    /// `from` is where it came from, `key` what it is called there.
    pub fn source(&self, from: &str, key: &str) -> Source {
        Source(self.named(&[b"source", from.as_bytes(), key.as_bytes()]))
    }

    /// The number of what came by a source; another where one was taken by something else.
    pub fn number(&self, source: &Source, attempt: u8) -> ComplaintNumber {
        let bytes = self.bytes(&[b"number", source.0.as_bytes(), &[attempt]]);
        ComplaintNumber::of(std::array::from_fn(|at| bytes[at]))
    }

    /// What its owner is given beside the number; it is stored nowhere.
    pub fn code(&self, number: ComplaintNumber) -> TrackingCode {
        TrackingCode::of(&self.bytes(&[b"code", number.to_string().as_bytes()]))
    }

    fn named(&self, parts: &[&[u8]]) -> String {
        spelled(&self.bytes(parts), LETTERS)
    }

    /// Under a word of its own, and each part with its length, so that nothing can be shifted from one to the next.
    fn bytes(&self, parts: &[&[u8]]) -> Vec<u8> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        for part in std::iter::once(&&b"complaints"[..]).chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pseudonyms() -> Pseudonyms {
        Pseudonyms::new(vec![1; 32].into())
    }

    #[test]
    fn one_person_is_counted_once_within_a_topic_and_known_nowhere_else() {
        let [bat, sarnai] = [1, 2].map(|seed| PersonKey::from_random([seed; 16]));
        let [air, roads]: [TopicCode; 2] = ["air", "roads"].map(|code| code.parse().expect("one"));
        let names = pseudonyms();
        assert_eq!(names.complainant(&air, &bat), names.complainant(&air, &bat));
        assert_ne!(names.complainant(&air, &bat), names.complainant(&roads, &bat));
        assert_ne!(names.complainant(&air, &bat), names.complainant(&air, &sarnai));
    }

    #[test]
    fn what_is_delivered_twice_has_one_number_and_what_is_taken_makes_way() {
        let names = pseudonyms();
        let source = names.source("sms", "8c1f");
        assert_eq!(names.number(&source, 0), names.number(&names.source("sms", "8c1f"), 0));
        assert_ne!(names.number(&source, 0), names.number(&source, 1));
        assert_ne!(names.source("sms", "8c1f"), names.source("webchat", "8c1f"));
    }

    #[test]
    fn a_code_is_of_one_number_and_one_house() {
        let [one, other] = [4_829_173_305u64, 1].map(|n| ComplaintNumber::of(n.to_be_bytes()));
        let elsewhere = Pseudonyms::new(vec![2; 32].into());
        assert_ne!(pseudonyms().code(one).to_string(), pseudonyms().code(other).to_string());
        assert_ne!(pseudonyms().code(one).to_string(), elsewhere.code(one).to_string());
    }
}
