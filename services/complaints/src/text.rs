//! What people and staff write in a case, and how its owner is reached: parsed at the door, trusted afterwards.

use kernel::words::{TextFault, parse_line, parse_words};
use serde::{Deserialize, Serialize};

/// Characters of a name, and of an address.
pub const NAME_MAX: usize = 100;
pub const ADDRESS_MAX: usize = 300;
/// Of an address of mail (RFC 5321).
pub const EMAIL_MAX: usize = 254;

/// Words of somebody, for the few who may read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

impl Words {
    pub fn parse(text: &str, max: usize) -> Result<Self, TextFault> {
        parse_words(text, max).map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who it is of, as they say, and how they are reached: in the vault alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sender {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where they live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// What is missing for a complaint to be registered (Law on resolving citizens' petitions and complaints); that its
/// owner's registration number is known is said beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Name,
    Address,
    /// A telephone or an address of mail.
    Contact,
}

impl Sender {
    pub fn missing(&self) -> Vec<Missing> {
        let lacks = [
            (Missing::Name, self.name.is_none()),
            (Missing::Address, self.address.is_none()),
            (Missing::Contact, self.phone.is_none() && self.email.is_none()),
        ];
        lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(missing, _)| missing).collect()
    }
}

/// A name or an address on one line; `None` where nothing was written.
pub fn parse_optional_line(text: &str, max: usize) -> Result<Option<String>, TextFault> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_line(text, max).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_it_is_of_has_a_name_an_address_and_can_be_reached() {
        let nobody = Sender::default();
        assert_eq!(nobody.missing(), [Missing::Name, Missing::Address, Missing::Contact]);
        let bat = Sender {
            name: Some("Д. Бат".into()),
            address: Some("Баянзүрх дүүрэг, 3-р хороо".into()),
            email: Some("bat@example.mn".into()),
            phone: None,
        };
        assert_eq!(bat.missing(), []);
        assert_eq!(Sender { email: None, ..bat }.missing(), [Missing::Contact]);
    }
}
