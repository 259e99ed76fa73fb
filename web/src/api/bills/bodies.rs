//! What programs send and are told of drafts.

use bills::{Draft, seen_of, seen_with_all_below};
use provisions::Step;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A bill as its drafters have it before them.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftBody {
    pub(super) number: String,
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) initiator: &'static str,
    pub(super) initiated_by: String,
    /// The version that was published last; 0 for none.
    pub(super) version: u32,
    /// Whether it says anything that this version does not.
    pub(super) is_new: bool,
    pub(super) is_withdrawn: bool,
    /// Of the whole: for importing and publishing.
    pub(super) seen: String,
    /// In reading order.
    pub(super) provisions: Vec<ProvisionBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ProvisionBody {
    pub(super) id: String,
    /// What it stands in.
    pub(super) parent: Option<String>,
    /// `part`, `chapter`, `article`, `paragraph`, `point` or `subpoint`.
    pub(super) level: &'static str,
    pub(super) number: String,
    pub(super) heading: Option<String>,
    pub(super) text: String,
    /// Of its own words: for rewording.
    pub(super) seen: String,
    /// With all below it: for removing.
    pub(super) seen_below: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBill {
    /// `law`, `amendment`, `resolution` or `administrative_act`.
    pub(super) kind: String,
    pub(super) title: String,
    /// `president`, `member`, `government`; of an act `government` or `agency`.
    pub(super) initiator: String,
    /// By which member, ministry or body, as it is to be shown.
    pub(super) initiated_by: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Description {
    pub(super) title: String,
    pub(super) initiator: String,
    pub(super) initiated_by: String,
    /// The title as it was.
    pub(super) seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Insertion {
    pub(super) level: String,
    /// What it is to stand in; absent at the top.
    #[serde(default)]
    pub(super) parent: Option<String>,
    /// What it is to follow there; absent to be the first.
    #[serde(default)]
    pub(super) after: Option<String>,
    /// Such as `3¹`; absent, it is numbered by the rule, or gets one that is free.
    #[serde(default)]
    pub(super) number: Option<String>,
    #[serde(default)]
    pub(super) heading: Option<String>,
    #[serde(default)]
    pub(super) text: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rewording {
    pub(super) id: String,
    /// Absent, it stays as it is.
    #[serde(default)]
    pub(super) number: Option<String>,
    #[serde(default)]
    pub(super) heading: Option<String>,
    #[serde(default)]
    pub(super) text: String,
    /// As the draft told it of this provision.
    pub(super) seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Relocation {
    pub(super) id: String,
    #[serde(default)]
    pub(super) parent: Option<String>,
    #[serde(default)]
    pub(super) after: Option<String>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    pub(super) id: String,
    /// `seen_below`, as the draft told it of this provision.
    pub(super) seen: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// Akoma Ntoso 3.0, or a law's plain text.
    pub(super) content: String,
    /// As the draft told it of the whole.
    pub(super) seen: String,
}

impl DraftBody {
    pub(super) fn of(draft: Draft) -> Self {
        let provisions = draft.text.walk().map(|step| ProvisionBody::of(&step)).collect();
        Self {
            number: draft.number.to_string(),
            kind: draft.kind.code(),
            title: draft.title,
            initiator: draft.initiator.code(),
            initiated_by: draft.initiated_by,
            version: draft.version,
            is_new: draft.is_new,
            is_withdrawn: draft.is_withdrawn,
            seen: draft.seen,
            provisions,
        }
    }
}

impl ProvisionBody {
    pub(super) fn of(step: &Step<'_>) -> Self {
        let one = step.provision;
        Self {
            id: one.id.to_string(),
            parent: step.parent().map(|parent| parent.id.to_string()),
            level: one.level.code(),
            number: one.number.clone(),
            heading: one.heading.clone(),
            text: one.text.clone(),
            seen: seen_of(one),
            seen_below: seen_with_all_below(one),
        }
    }
}
