//! Who acted: what stands beside an event's payload.

use kernel::{PersonKey, Role};
use serde::{Deserialize, Serialize};

/// JSON in the log's `meta` column. Nothing of it says who the person is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    pub actor: PersonKey,
    /// The office it was done in; absent where someone acted for themselves.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Meta {
    /// `None` for the house itself and for visitors, of whom there is nothing to say.
    pub fn of(actor: &kernel::Actor, role: Option<Role>) -> Option<Self> {
        Some(Self { actor: actor.key()?, role })
    }

    pub fn text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// What an event says of who acted.
    pub fn read(text: Option<&str>) -> Option<Self> {
        serde_json::from_str(text?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_written() {
        let actor = PersonKey::from_random([7; 16]);
        for role in [None, Some(Role::Moderator)] {
            let meta = Meta { actor, role };
            assert_eq!(Meta::read(meta.text().as_deref()), Some(meta));
        }
        assert_eq!(Meta::read(None), None);
    }
}
