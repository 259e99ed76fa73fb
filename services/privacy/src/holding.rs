//! What is held: read out of the vault for the person themself.

use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::{ContactKind, Privacy, PrivacyError};

/// Everything that lies sealed for one person.
#[derive(Default)]
pub struct Held {
    pub contacts: Vec<HeldContact>,
    /// Of petitions that are not public, and whatever else was written.
    pub texts: Vec<HeldText>,
}

pub struct HeldContact {
    pub kind: ContactKind,
    pub value: String,
    pub kept_at: Timestamp,
}

pub struct HeldText {
    /// The code of its kind: `petition_text`.
    pub kind: &'static str,
    /// What it goes by: a petition's number, or a digest that says nothing to its owner.
    pub record: String,
    /// JSON or plain, as it was kept; `None` where it cannot be opened any more.
    pub text: Option<String>,
    pub kept_at: Timestamp,
}

impl Held {
    pub fn contact(&self, kind: ContactKind) -> Option<&HeldContact> {
        self.contacts.iter().find(|contact| contact.kind == kind)
    }
}

impl Privacy {
    pub async fn held(&self, actor: &Actor) -> Result<Held, PrivacyError> {
        let person = self.own(actor, Action::SeeHeld)?;
        self.all_of(person).await
    }

    pub(crate) async fn all_of(&self, person: PersonKey) -> Result<Held, PrivacyError> {
        let mut held = Held::default();
        for opened in self.vault.all_of(person).await? {
            let plain = opened.content.ok();
            let text = plain.as_ref().and_then(|plain| plain.text().ok()).map(str::to_owned);
            let kept_at = opened.kept_at;
            match ContactKind::of_vault(opened.kind) {
                Some(kind) => {
                    let value = text.unwrap_or_default();
                    held.contacts.push(HeldContact { kind, value, kept_at });
                }
                None => {
                    let (kind, record) = (opened.kind.code(), opened.record);
                    held.texts.push(HeldText { kind, record, text, kept_at });
                }
            }
        }
        held.contacts.sort_by_key(|contact| contact.kind);
        held.texts.sort_by_key(|text| text.kept_at);
        Ok(held)
    }
}
