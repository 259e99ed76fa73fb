//! What has happened to a complaint, as it is stored for ever: never a word of it, nor whose it is.

use jiff::civil::Date;
use kernel::cell::coded;
use kernel::{AgencyCode, Cell, Division, Locale, PersonKey, Timestamp, TopicCode};
use serde::{Deserialize, Serialize};

use crate::clocks::Clock;
use crate::pseudonym::{Complainant, Source};

coded! {
    /// By which of the centre's channels it came.
    Channel {
        Phone = "phone",
        Voicemail = "voicemail",
        Sms = "sms",
        Fax = "fax",
        Email = "email",
        Web = "web",
        Webchat = "webchat",
        App = "app",
        Facebook = "facebook",
        Twitter = "twitter",
        Kiosk = "kiosk",
        InPerson = "in_person",
        Letter = "letter",
    }
}

coded! {
    Kind {
        /// гомдол
        Complaint = "complaint",
        /// хүсэлт
        Request = "request",
        /// санал
        Suggestion = "suggestion",
        /// талархал: it is acknowledged, and asks for no answer.
        Appreciation = "appreciation",
        /// шүүмжлэл
        Criticism = "criticism",
    }
}

coded! {
    /// How the house knows who it is of.
    Identity {
        /// They signed in with the state.
        Attested = "attested",
        /// They told an operator their registration number, or wrote it.
        Stated = "stated",
        /// A tip: they will not be identified.
        Unknown = "unknown",
    }
}

coded! {
    /// Why it is not taken up (Law on resolving citizens' petitions and complaints).
    Ground {
        /// Name, address, registration number or telephone is missing, and nobody can be asked.
        IdentityMissing = "identity_missing",
        /// What is asked cannot be made out.
        Unclear = "unclear",
        /// No body of the executive may decide it: a court, Parliament, a private quarrel.
        OutsideCompetence = "outside_competence",
        /// The same person has the same matter under way.
        Repeated = "repeated",
        /// Advertising, or no matter at all.
        Spam = "spam",
    }
}

coded! {
    /// How it ended.
    Closing {
        /// Its owner says that it is solved.
        Confirmed = "confirmed",
        /// It was answered, and its owner said nothing within the days there are for it.
        NoReply = "no_reply",
        /// Whoever was to answer closed it, with a reason, and nothing was done; or the centre, once its owner wrote
        /// after an answer, and nothing more is.
        WithoutAction = "without_action",
        /// Its owner took it back.
        Withdrawn = "withdrawn",
        /// Of an appreciation: it was passed on.
        Acknowledged = "acknowledged",
        Refused = "refused",
    }
}

/// A file that came with it; its name and content are in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    pub digest: String,
    pub media_type: String,
    pub bytes: u64,
}

/// It came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintReceived {
    pub channel: Channel,
    /// By someone who will not be identified: no clock runs and nobody calls back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_tip: bool,
    /// The day in Ulaanbaatar: what its clock counts from.
    pub received_on: Date,
    pub source: Source,
    pub identity: Identity,
    /// As attested when they signed in; of a number that was told to an operator, as the number says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
    pub language: Language,
    pub words_digest: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attached: Vec<Attached>,
    /// The operator who wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<PersonKey>,
}

coded! {
    /// In which its owner is written to.
    Language { Mn = "mn", En = "en" }
}

impl From<Locale> for Language {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::Mn => Self::Mn,
            Locale::En => Self::En,
        }
    }
}

/// What it is about and who it is of is known, and its clock runs from the day it came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintRegistered {
    #[serde(flatten)]
    pub about: About,
    pub identity: Identity,
    /// As attested, or as their registration number says; `None` of a tip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
    /// None of a tip, nor of an appreciation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// The operator; `None` where it was complete as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonKey>,
}

/// What a complaint is about, by which it is routed and counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub kind: Kind,
    pub topic: TopicCode,
    /// Where the matter is, which need not be where its owner lives.
    pub division: Division,
    /// Who complains of this topic; `None` of a tip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complainant: Option<Complainant>,
}

/// Somebody saw that it is about something else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintReclassified {
    pub by: PersonKey,
    #[serde(flatten)]
    pub about: About,
    /// Of the new kind, from the day it came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
}

/// It is not taken up. What its owner is told is in the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintRefused {
    pub by: PersonKey,
    pub ground: Ground,
    pub words_digest: String,
}

/// An agency is to answer it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintAssigned {
    pub agency: AgencyCode,
    /// The operator; `None` where the table of routes did, as it came: what is registered later is news to its owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonKey>,
}

/// An officer of the agency takes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintAccepted {
    pub by: PersonKey,
}

/// The agency says that it is another's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintReturned {
    pub by: PersonKey,
    pub words_digest: String,
}

/// Something was done, and its owner is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProgressLogged {
    pub by: PersonKey,
    pub words_digest: String,
}

/// The agency takes longer, once; its owner is told why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintExtended {
    pub by: PersonKey,
    pub clock: Clock,
    pub words_digest: String,
}

/// The agency answered; whether that helped is its owner's to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintAnswered {
    pub by: PersonKey,
    pub words_digest: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attached: Vec<Attached>,
    /// Whole days since it came in, or since it was reopened.
    pub days: u32,
    /// `None` where no clock ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_in_time: Option<bool>,
    /// Until when its owner may say whether it is solved.
    pub reply_until: Timestamp,
}

/// Its owner says that it is not solved, once; the agency's clock runs anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintReopened {
    pub words_digest: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// The operator who was told so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<PersonKey>,
}

/// It ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintClosed {
    pub how: Closing,
    /// Of the staff; `None` where its owner or the clock did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonKey>,
    /// What its owner is told, or tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words_digest: Option<String>,
}

/// Its owner wrote more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordsAdded {
    pub channel: Channel,
    pub source: Source,
    pub words_digest: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attached: Vec<Attached>,
    /// After an answer: somebody at the centre is to read what they say to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_reply: bool,
}

/// The clock has run out, and the next level of the hierarchy hears of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeadlinePassed {
    pub due_on: Date,
    pub agency: AgencyCode,
    /// Counted from 1.
    pub level: u32,
    /// All levels that have heard of it now, the nearest first; fewer than `level` where nobody stands above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reached: Vec<AgencyCode>,
    /// Whether nobody stands above those: it climbs no further.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_at_top: bool,
}

/// Its owner says how content they are, from 1 to 5.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SurveyAnswered {
    pub rating: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words_digest: Option<String>,
    /// The agent who asked on the telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<PersonKey>,
}

eventlog::recorded! {
    pub enum ComplaintEvent {
        ComplaintReceived = 1,
        ComplaintRegistered = 1,
        ComplaintReclassified = 1,
        ComplaintRefused = 1,
        ComplaintAssigned = 1,
        ComplaintAccepted = 1,
        ComplaintReturned = 1,
        ProgressLogged = 1,
        ComplaintExtended = 1,
        ComplaintAnswered = 1,
        ComplaintReopened = 1,
        ComplaintClosed = 1,
        WordsAdded = 1,
        DeadlinePassed = 1,
        SurveyAnswered = 1,
    }
}
