//! What has happened to a petition, as it is stored for ever.

mod earlier;

use jiff::civil::Date;
use kernel::{Cell, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::rules::Kind;
use crate::text::PetitionText;

/// Someone began a petition. Its text is not public yet and may never be: the log keeps a digest of
/// it that nobody can recognise who does not have the salt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionStarted {
    pub petitioner: PersonKey,
    pub kind: Kind,
    pub text_digest: String,
    /// In which the petitioner counts among those who take part; petitions started before that was counted have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
}

/// The petitioner wrote it anew, before handing it in or because a moderator asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionEdited {
    pub kind: Kind,
    pub text_digest: String,
}

/// The petitioner handed it in: its text stands from here on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionSubmitted {
    /// Whether the petitioner agrees that their name is shown while it is open.
    pub shows_name: bool,
    /// By so many people, before a moderator looks at it; 0 for none.
    pub endorsements_needed: u32,
}

/// Enough people have endorsed it: it waits for moderation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EndorsementsReached {
    pub endorsement_count: u64,
}

/// A moderator has taken it, and nobody else does meanwhile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReviewBegun {
    pub by: PersonKey,
    pub until: Timestamp,
}

/// The moderator laid it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReviewLeft {}

/// A moderator gave it back to the petitioner, with words for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangesAsked {
    pub words: String,
}

/// A moderator found it in order: its text is public from here on, and signing is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionPublished {
    pub text: PetitionText,
    /// With which the digest of the text was made: whoever has both can tell that it is the very text
    /// that was handed in. Petitions started before digests were salted have none.
    pub salt: Option<String>,
    pub threshold: u32,
    pub closes_at: Timestamp,
    /// Whether signing ends when the threshold is reached.
    pub closes_at_threshold: bool,
}

/// A moderator refused it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionRefused {
    pub by: PersonKey,
    pub ground: RefusalGround,
    /// Why, in words for everyone.
    pub words: String,
    /// The petition it repeats.
    pub duplicate_of: Option<PetitionNumber>,
    /// Where the ground leaves it visible.
    pub text: Option<PetitionText>,
    /// Until when the petitioner may appeal.
    pub appeal_until: Timestamp,
}

/// A ground as it stood when it was used; the table of grounds may change afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalGround {
    pub code: String,
    /// Whether the petition's text stays out of sight.
    pub is_hidden: bool,
    /// In Mongolian and English, where the staff have written them; otherwise the code's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<InBoth>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<InBoth>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InBoth {
    pub mn: String,
    pub en: String,
}

/// The petitioner asked for another moderator's decision. Their words are in the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RefusalAppealed {
    pub words_digest: String,
}

/// Another moderator came to the same end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RefusalUpheld {
    pub by: PersonKey,
    pub words: String,
}

/// Another moderator came to another end: it is published, in the same breath.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RefusalOverturned {
    pub by: PersonKey,
    pub words: String,
}

/// The petitioner's name is not to be shown any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NameHidden {}

/// The secretariat gave people longer to sign, and said why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SigningExtended {
    pub closes_at: Timestamp,
    pub reason: String,
}

/// As many have signed as it takes: from here on Parliament's clocks run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThresholdReached {
    pub signature_count: u64,
    /// The day it was, in Ulaanbaatar.
    pub on: Date,
    /// The last day to hand it over.
    pub hand_over_due: Date,
    /// The last day to answer it.
    pub answer_due: Date,
}

/// Signing has ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionClosed {
    pub cause: ClosingCause,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum ClosingCause {
    /// The period was over.
    PeriodOver,
    /// It was to close when its threshold is reached, and that is so.
    ThresholdReached,
    /// The secretariat stopped it, and said why.
    Stopped { reason: String },
}

/// The petitioner threw it away, or took it back, before it was public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionDiscarded {}

/// A public document, which goes by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// SHA-256, in hexadecimal.
    pub digest: String,
    pub media_type: String,
    pub bytes: u64,
}

/// The secretariat handed it over to whoever in Parliament decides on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionHandedOver {
    pub to: String,
    pub on: Date,
    pub documents: Vec<Document>,
    /// The last day to consider it.
    pub consider_due: Date,
}

/// A committee considered it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionConsidered {
    pub committee: String,
    pub on: Date,
    /// What was said or decided there, if anything is to be told.
    pub words: String,
    pub documents: Vec<Document>,
}

/// Parliament's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionAnswered {
    pub outcome: Outcome,
    pub text: String,
    pub on: Date,
    pub documents: Vec<Document>,
}

/// What became of what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Granted,
    PartlyGranted,
    Declined,
}

/// The secretariat laid it to the files: nothing more is to come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionConcluded {}

/// A petition of another system, with the total it had there. Nobody here has attested it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionImported {
    /// What the other system is called.
    pub source: String,
    /// What it went by there.
    pub reference: String,
    pub text: PetitionText,
    pub created_at: Timestamp,
    /// Whether it still took signatures there when it was brought here.
    pub was_open: bool,
    pub signature_count: u64,
}

eventlog::recorded! {
    pub enum PetitionEvent {
        PetitionStarted = 1,
        PetitionEdited = 1,
        PetitionSubmitted = 2,
        EndorsementsReached = 1,
        ReviewBegun = 1,
        ReviewLeft = 1,
        ChangesAsked = 1,
        PetitionPublished = 2,
        PetitionRefused = 1,
        RefusalAppealed = 1,
        RefusalUpheld = 1,
        RefusalOverturned = 1,
        NameHidden = 1,
        SigningExtended = 1,
        ThresholdReached = 1,
        PetitionClosed = 1,
        PetitionDiscarded = 1,
        PetitionHandedOver = 1,
        PetitionConsidered = 1,
        PetitionAnswered = 1,
        PetitionConcluded = 1,
        PetitionImported = 1,
    }
    upcasts {
        PetitionSubmitted 1 => earlier::submitted_1,
        PetitionPublished 1 => earlier::published_1,
    }
}
