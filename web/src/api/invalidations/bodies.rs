//! What is sent and told about an invalidation.

use kernel::Timestamp;
use petitions::{Channel, Meant, MeantPart};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::pages::InvalidationLine;

/// Which signatures should count no longer, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvalidation {
    /// The first instant that is meant; without a zone, by the clock of Ulaanbaatar.
    #[schema(example = "2026-11-20T18:00:00+08:00")]
    pub(super) from: String,
    /// The first instant that is not meant any more.
    #[schema(example = "2026-11-20T19:00:00+08:00")]
    pub(super) until: String,
    /// `web`, `app`, `kiosk` or `assisted`; absent for any.
    #[serde(default)]
    pub(super) channel: Option<String>,
    /// Four hexadecimal digits as in a burst; absent for any.
    #[serde(default)]
    pub(super) network: Option<String>,
    /// Shown to everyone once it is done. Not needed for a preview.
    #[serde(default)]
    pub(super) reason: String,
    /// Only tells how many are meant; nothing is proposed.
    #[serde(default)]
    pub(super) preview: bool,
}

/// A proposal, as far as it has come. People are their first line of the roll of offices.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvalidationBody {
    pub(super) petition: String,
    /// Counted from 1 under its petition.
    pub(super) number: u32,
    /// `proposed`, `declined`, `approved` (and about to be done) or `done`.
    pub(super) state: &'static str,
    #[schema(value_type = String, format = "date-time")]
    pub(super) from: Timestamp,
    #[schema(value_type = String, format = "date-time")]
    pub(super) until: Timestamp,
    pub(super) channel: Option<&'static str>,
    pub(super) network: Option<String>,
    pub(super) reason: String,
    /// So many stood when it was proposed.
    pub(super) expected_count: u64,
    /// So many were invalidated.
    pub(super) signature_count: Option<u64>,
    pub(super) proposed_by: Option<u32>,
    #[schema(value_type = String, format = "date-time")]
    pub(super) proposed_at: Timestamp,
    pub(super) decided_by: Option<u32>,
    #[schema(value_type = Option<String>, format = "date-time")]
    pub(super) decided_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    pub(super) done_at: Option<Timestamp>,
    /// Whether the one who asks proposed it: another one agrees then.
    pub(super) is_own: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct InvalidationsBody {
    pub(super) data: Vec<InvalidationBody>,
}

/// What is meant, at the moment of looking.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeantBody {
    pub(super) signature_count: u64,
    /// Signatures of the petition that stand.
    pub(super) of: u64,
    pub(super) parts: Vec<MeantPartBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MeantPartBody {
    /// When the hour began.
    #[schema(value_type = String, format = "date-time")]
    pub(super) hour: Timestamp,
    pub(super) channel: &'static str,
    pub(super) signature_count: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ProposedBody {
    pub(super) petition: String,
    /// By which it is approved or declined.
    pub(super) number: u32,
}

impl From<InvalidationLine> for InvalidationBody {
    fn from(line: InvalidationLine) -> Self {
        let InvalidationLine { entry, proposed_by, decided_by, is_own } = line;
        Self {
            petition: entry.petition.to_string(),
            number: entry.invalidation,
            state: entry.stage.code(),
            from: entry.selection.from,
            until: entry.selection.until,
            channel: entry.selection.channel.map(Channel::code),
            network: entry.selection.network,
            reason: entry.reason,
            expected_count: entry.expected_count,
            signature_count: entry.signature_count,
            proposed_by,
            proposed_at: entry.proposed_at,
            decided_by,
            decided_at: entry.decided_at,
            done_at: entry.done_at,
            is_own,
        }
    }
}

impl MeantBody {
    pub(super) fn new(meant: Meant, of: u64) -> Self {
        let parts = meant.parts.into_iter().map(|part: MeantPart| MeantPartBody {
            hour: part.begins(),
            channel: part.channel.code(),
            signature_count: part.n,
        });
        Self { signature_count: meant.signature_count, of, parts: parts.collect() }
    }
}
