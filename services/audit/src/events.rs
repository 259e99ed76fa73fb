//! A look at someone's data, and a look or an act that was refused, as they are stored for ever. Who it
//! was, and in which office, stands in the event's meta.

use kernel::PersonKey;
use serde::{Deserialize, Serialize};

/// Someone in office saw what is personal, for a purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonalDataSeen {
    pub purpose: Purpose,
    pub seen: Vec<Seen>,
}

/// One thing that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Whose it is; absent where it is nobody's in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonKey>,
    pub what: What,
    /// Which, by its number or name: never a word of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub object: String,
}

/// Someone in office asked for what is not theirs to see or to do, and was refused.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccessRefused {
    /// `POST`
    pub method: String,
    /// The pattern of the address, `/petitions/{number}/publish`: never what was typed.
    pub route: String,
}

kernel::coded! {
    /// What for (Law on the protection of personal data: a purpose is named before data is used).
    Purpose {
        /// To decide whether a text is published.
        Moderation = "moderation",
        /// To move on what was handed in.
        Handling = "handling",
        /// To know who calls, and what they asked before.
        CallerIdentification = "caller_identification",
        /// Someone asked what is held about them, and cannot do it themself.
        RequestOfThePerson = "request_of_the_person",
        /// To see whether everyone keeps to the rules.
        Supervision = "supervision",
    }
}

kernel::coded! {
    What {
        /// The words of a petition that is not public.
        PetitionText = "petition_text",
        /// The name that a petitioner wants shown, before the petition is public.
        PetitionerName = "petitioner_name",
        /// What a petitioner wrote against a refusal.
        PetitionAppeal = "petition_appeal",
        /// What a comment says that not everyone reads.
        CommentText = "comment_text",
        /// What its author wrote against a mark.
        CommentAppeal = "comment_appeal",
        /// What is said in a case, and who it is of.
        ComplaintText = "complaint_text",
        /// That the person is known here, and how they can be reached.
        Contacts = "contacts",
        /// The trail itself.
        Trail = "trail",
    }
}

eventlog::recorded! {
    pub enum LookEvent {
        PersonalDataSeen = 1,
        AccessRefused = 1,
    }
}
