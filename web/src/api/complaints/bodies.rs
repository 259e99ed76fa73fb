//! What programs send and are told of complaints.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cabinet::PublicItem;
use complaints::{Entry, Happened, Received, Sender, Shown, What};
use jiff::civil::Date;
use kernel::Timestamp;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use utoipa::ToSchema;

use crate::Failure;
use crate::guards::body::BodyFault;
use crate::guards::uploads::SentFile;
use crate::visits::drafting::Fields;

/// Of all fields there are.
pub(super) const NAMES: &[&str] = &[
    "text", "kind", "topic", "division", "agency", "name", "address", "phone", "email", "seen",
    "words", "rating", "days", "ground", "register", "number", "code", "files",
];

/// As a form would have sent them.
pub fn fields(form: &str, body: &impl Serialize) -> Result<Fields, Failure> {
    let body = serde_json::to_value(body).map_err(|error| Failure::Internal(error.to_string()))?;
    let Value::Object(fields) = body else { return Ok(Fields::new()) };
    let texts = fields.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((format!("{form}-{name}"), text)),
        _ => None,
    });
    Ok(texts.collect())
}

/// Files go beside the fields. That they are left out is said here, for they would be missing in the description too.
fn nothing<T, S: Serializer>(_: &T, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_none()
}

/// Who it is of, as the form of a step would have sent it.
pub(super) fn sender(form: &str, shown: &Shown) -> Result<Fields, Failure> {
    fields(form, &SenderBody::of(shown))
}

/// What a form would have sent as a file.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ComplaintFile)]
pub struct FileBody {
    /// What it is called.
    #[schema(example = "light.jpg")]
    name: String,
    /// In Base64. What kind it is, is seen from it.
    #[schema(format = "byte")]
    content: String,
}

/// As forms send them; how many and how large they may be is said where they are taken.
pub(in crate::api) fn files(sent: &[FileBody]) -> Result<Vec<SentFile>, Failure> {
    let file = |file: &FileBody| {
        let content = STANDARD.decode(&file.content).map_err(|_| {
            let field = "files.content";
            Failure::Body(BodyFault::NotBase64 { field })
        })?;
        let (field, name) = ("files".to_owned(), file.name.clone());
        Ok(SentFile { field, name, content, is_too_large: false })
    };
    sent.iter().map(file).collect()
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComplaint {
    /// 10,000 characters at most.
    pub(super) text: String,
    /// `complaint`, `request`, `suggestion`, `appreciation` or `criticism`.
    #[schema(example = "complaint")]
    pub(super) kind: String,
    /// Where: a division, as in `/directory`.
    #[schema(example = "MN-1-1119")]
    pub(super) division: String,
    /// As `/directory/topics.json` has it; absent where the centre is to find it.
    #[serde(default)]
    pub(super) topic: Option<String>,
    /// Whom it is for; absent: the one that the directory names for the topic and the place.
    #[serde(default)]
    pub(super) agency: Option<String>,
    /// Needed, but for a tip; so are an address and a telephone number or an e-mail address.
    #[serde(default)]
    pub(super) name: Option<String>,
    /// Where you live.
    #[serde(default)]
    pub(super) address: Option<String>,
    #[serde(default)]
    pub(super) phone: Option<String>,
    #[serde(default)]
    pub(super) email: Option<String>,
    #[serde(default)]
    pub(super) is_tip: bool,
    /// Five at most, of 5 MB each: pictures, sound, film, PDF, Word, Excel.
    #[serde(default, serialize_with = "nothing")]
    pub(super) files: Vec<FileBody>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Tracking {
    #[schema(example = "CN-48291-73305")]
    pub(super) number: String,
    pub(super) code: String,
}

/// Which of them a step asks for, the operation says; all but the files are texts.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = ComplaintStep)]
pub struct StepBody {
    /// As the case or the desk told it.
    pub(super) seen: Option<String>,
    pub(super) words: Option<String>,
    /// From `1` to `5`.
    pub(super) rating: Option<String>,
    pub(super) days: Option<String>,
    /// `identity_missing`, `unclear`, `outside_competence`, `repeated` or `spam`.
    pub(super) ground: Option<String>,
    pub(super) agency: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) topic: Option<String>,
    pub(super) division: Option<String>,
    /// A registration number, where it was told.
    pub(super) register: Option<String>,
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    /// With `add` and `answer`; as when a complaint is brought.
    #[serde(serialize_with = "nothing")]
    pub(super) files: Vec<FileBody>,
}

/// That it came in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComplaintReceipt)]
pub struct ReceiptBody {
    #[schema(example = "CN-48291-73305")]
    number: String,
    /// With the number it shows the case to whoever has both.
    code: String,
}

impl ReceiptBody {
    pub(super) fn of(received: &Received) -> Self {
        Self { number: received.number.to_string(), code: received.code.to_string() }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintsBody {
    pub(super) data: Vec<StandingBody>,
    /// What the next page is asked with, as `after`; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<String>,
}

/// Where a case stands, without what it says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComplaintStanding)]
pub struct StandingBody {
    number: String,
    /// `received`, `registered`, `returned`, `assigned`, `in_progress`, `answered` or `closed`.
    state: &'static str,
    /// Who is to do something next: `centre`, `agency`, `owner` or `nobody`.
    turn: &'static str,
    channel: &'static str,
    is_tip: bool,
    kind: Option<&'static str>,
    topic: Option<String>,
    division: Option<&'static str>,
    agency: Option<String>,
    #[schema(value_type = String, format = "date-time")]
    received_at: Timestamp,
    /// The last day of its clock, in Ulaanbaatar.
    #[schema(value_type = Option<String>, format = "date")]
    due_on: Option<Date>,
    /// The last day for registering it; null where that is done.
    #[schema(value_type = Option<String>, format = "date")]
    register_by: Option<Date>,
    is_extended: bool,
    is_overdue: bool,
    #[schema(value_type = Option<String>, format = "date-time")]
    answered_at: Option<Timestamp>,
    is_in_time: Option<bool>,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_at: Option<Timestamp>,
    /// `confirmed`, `no_reply`, `without_action`, `withdrawn`, `acknowledged` or `refused`.
    closing: Option<&'static str>,
    /// From 1 to 5.
    rating: Option<u8>,
    /// For whoever acts on it.
    seen: String,
}

impl StandingBody {
    pub(super) fn of(entry: &Entry, register_by: Option<Date>, now: Timestamp) -> Self {
        Self {
            number: entry.number.to_string(),
            state: entry.state.code(),
            turn: entry.turn.code(),
            channel: entry.channel.code(),
            is_tip: entry.is_tip,
            kind: entry.kind.map(|kind| kind.code()),
            topic: entry.topic.as_ref().map(ToString::to_string),
            division: entry.division.map(|division| division.code()),
            agency: entry.agency.as_ref().map(ToString::to_string),
            received_at: entry.received_at,
            due_on: entry.due_on,
            register_by,
            is_extended: entry.is_extended,
            is_overdue: entry.is_overdue(now),
            answered_at: entry.answered_at,
            is_in_time: entry.is_in_time,
            closed_at: entry.closed_at,
            closing: entry.closing.map(|closing| closing.code()),
            rating: entry.rating,
            seen: entry.sequence.to_string(),
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComplaintCase)]
pub struct CaseBody {
    #[serde(flatten)]
    standing: StandingBody,
    /// The first step first.
    steps: Vec<HappenedBody>,
    /// The issue that it is in, where that went to Cabinet: its page says what was decided and what was done.
    #[schema(example = "/cabinet/water-outage.usug.MN-1-1113.1")]
    cabinet: Option<String>,
    /// Who it is of, as they said; absent where it was erased, and to whoever does not deal with it.
    sender: Option<SenderBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComplaintSender)]
pub struct SenderBody {
    name: Option<String>,
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

/// One step of a case; what a step does not have is absent.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = ComplaintStepTaken)]
pub struct HappenedBody {
    #[schema(value_type = String, format = "date-time")]
    at: Timestamp,
    /// `received`, `registered`, `reclassified`, `refused`, `assigned`, `accepted`, `returned`, `progress`,
    /// `extended`, `answered`, `reopened`, `closed`, `added`, `overdue` or `rated`.
    step: &'static str,
    /// Absent where they were erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ground: Option<&'static str>,
    #[schema(value_type = Option<String>, format = "date")]
    #[serde(skip_serializing_if = "Option::is_none")]
    due_on: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<u8>,
    /// How many files came with it.
    files: usize,
}

impl SenderBody {
    /// `None` where it was erased.
    pub fn of(shown: &Shown) -> Option<Self> {
        let Sender { name, address, phone, email } = shown.sender.clone()?;
        Some(Self { name, address, phone, email })
    }
}

impl CaseBody {
    pub(super) fn of(shown: &Shown, standing: StandingBody, brought: Option<&PublicItem>) -> Self {
        Self {
            standing,
            steps: shown.history.iter().map(|one| HappenedBody::of(shown, one)).collect(),
            cabinet: brought.map(|item| format!("/cabinet/{}", item.issue)),
            sender: SenderBody::of(shown),
        }
    }
}

impl HappenedBody {
    fn of(shown: &Shown, happened: &Happened) -> Self {
        let what = &happened.what;
        let step = |step| Self {
            at: happened.at,
            step,
            words: shown.words_of(happened).map(|words| words.as_str().to_owned()),
            files: what.attached().len(),
            ..Self::default()
        };
        match what {
            What::Received { .. } => step("received"),
            What::Registered { due_on, .. } => Self { due_on: *due_on, ..step("registered") },
            What::Reclassified { due_on, .. } => Self { due_on: *due_on, ..step("reclassified") },
            What::Refused { ground, .. } => Self { ground: Some(ground.code()), ..step("refused") },
            What::Assigned { agency } => {
                Self { agency: Some(agency.to_string()), ..step("assigned") }
            }
            What::Accepted {} => step("accepted"),
            What::Returned { .. } => step("returned"),
            What::Progress { .. } => step("progress"),
            What::Extended { due_on, .. } => Self { due_on: Some(*due_on), ..step("extended") },
            What::Answered { .. } => step("answered"),
            What::Reopened { due_on, .. } => Self { due_on: *due_on, ..step("reopened") },
            What::Closed { .. } => step("closed"),
            What::Added { .. } => step("added"),
            What::Overdue { due_on, .. } => Self { due_on: Some(*due_on), ..step("overdue") },
            What::Rated { rating, .. } => Self { rating: Some(*rating), ..step("rated") },
        }
    }
}
