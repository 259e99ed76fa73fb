//! What sort of thing is kept. The codes are bound into what is sealed, so they stay for ever.

use std::fmt;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    ContactEmail,
    ContactPhone,
    ShownName,
    /// Of a petition that is not public.
    PetitionText,
    ComplaintText,
    Attachment,
    /// What a petitioner wrote against a refusal.
    PetitionAppeal,
    /// Shown while the petition is open.
    PetitionerName,
    /// A petition, or a comment of one's own, that someone follows.
    Following,
    /// What a comment says, each wording apart.
    CommentText,
    /// A comment that is being written.
    CommentDraft,
    /// What a comment's author wrote against a mark.
    CommentAppeal,
    /// What an operator types while somebody calls.
    IntakeDraft,
}

impl Kind {
    pub const ALL: [Self; 13] = [
        Self::ContactEmail,
        Self::ContactPhone,
        Self::ShownName,
        Self::PetitionText,
        Self::ComplaintText,
        Self::Attachment,
        Self::PetitionAppeal,
        Self::PetitionerName,
        Self::Following,
        Self::CommentText,
        Self::CommentDraft,
        Self::CommentAppeal,
        Self::IntakeDraft,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::ContactEmail => "contact_email",
            Self::ContactPhone => "contact_phone",
            Self::ShownName => "shown_name",
            Self::PetitionText => "petition_text",
            Self::ComplaintText => "complaint_text",
            Self::Attachment => "attachment",
            Self::PetitionAppeal => "petition_appeal",
            Self::PetitionerName => "petitioner_name",
            Self::Following => "following",
            Self::CommentText => "comment_text",
            Self::CommentDraft => "comment_draft",
            Self::CommentAppeal => "comment_appeal",
            Self::IntakeDraft => "intake_draft",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_stored_by_its_code_and_the_codes_are_these() {
        for kind in Kind::ALL {
            let stored = serde_json::to_string(&kind).expect("JSON");
            assert_eq!(stored, format!("\"{}\"", kind.code()));
            assert_eq!(serde_json::from_str::<Kind>(&stored).expect("a kind"), kind);
        }
        let codes = Kind::ALL.map(Kind::code).join(" ");
        let pinned = "contact_email contact_phone shown_name petition_text complaint_text attachment \
                      petition_appeal petitioner_name following comment_text comment_draft comment_appeal \
                      intake_draft";
        assert_eq!(codes, pinned);
    }
}
