//! Everything that can go wrong between the door and the answer, named for its reader.
//!
//! A handler returns a [`Failure`]; `guards/telling.rs` turns it into a page or a problem document
//! in the visitor's language. No failure carries personal data.

mod fields;
mod grounds;
mod invalidations;
pub mod of_bills;
pub mod of_cabinet;
pub mod of_comments;
pub mod of_complaints;
mod of_devices;
mod of_directory;
mod of_files;
mod of_notices;
mod of_petitions;
mod of_statistics;
mod of_webhooks;
mod offices;

use std::time::Duration;

use accounts::SignInError;
use actix_web::ResponseError;
use actix_web::http::StatusCode;
use audit::AuditError;
use bills::BillError;
use complaints::ComplaintError;
use directory::Refused as DirectoryRefusal;
use petitions::{NotDone, PetitionError, PetitionNumber};
use policy::Denied;
use privacy::PrivacyError;

use crate::guards::body::BodyFault;
use crate::pages::{GroundRefusal, InvalidationRefusal, OfficeRefusal};
use crate::telling;

pub use fields::{Fault, FieldFault, called_as_here};
pub use invalidations::SelectionFault;
pub use of_cabinet::CabinetRefusal;
pub use of_comments::CommentRefusal;
pub use of_directory::DirectoryFault;

#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure {
    #[error("bad request: {0}")]
    BadRequest(String),
    /// What a program sent is not what is asked for here.
    #[error("the body cannot be read: {0}")]
    Body(BodyFault),
    #[error("sign in first")]
    SignInFirst,
    #[error("the session has expired")]
    SessionExpired,
    #[error("the token is not one of ours")]
    NotASession,
    /// Signed in longer ago than is fresh enough for what matters.
    #[error("sign in again")]
    StepUpRequired { minutes: u32 },
    #[error("forbidden")]
    Forbidden,
    #[error("the form's token is not this session's")]
    FormExpired,
    #[error("no such page")]
    NotFound,
    #[error("no such petition")]
    UnknownPetition(String),
    /// Not for them to know of: told like what does not exist, and on record as refused.
    #[error("hidden")]
    Hidden(Option<PetitionNumber>),
    #[error("the method is not for this address: {allow}")]
    MethodNotAllowed { allow: String },
    #[error("too large")]
    TooLarge,
    #[error("this kind of content is not taken")]
    UnsupportedMediaType,
    #[error("the petition is closed")]
    PetitionClosed(PetitionNumber),
    #[error("under age")]
    UnderAge,
    #[error("too young to sign in")]
    TooYoung,
    #[error("not signed")]
    NotSigned,
    /// Of who signed nothing of this kind was told: not yet, or only totals are.
    #[error("nothing was released")]
    NothingReleased,
    /// The petition is at another stage than this needs.
    #[error("not at this stage: {0}")]
    WrongStage(PetitionError),
    /// The table of grounds stays as it is.
    #[error("the ground stays as it is: {0:?}")]
    GroundRefused(GroundRefusal),
    /// The roll of offices stays as it is.
    #[error("the office stays as it is: {0:?}")]
    OfficeRefused(OfficeRefusal),
    /// The bill stays as it is.
    #[error("the bill stays as it is: {0}")]
    BillRefused(BillError),
    /// A comment, or a group of them, stays as it is.
    #[error("the comment stays as it is: {0}")]
    CommentRefused(CommentRefusal),
    /// A complaint stays as it is.
    #[error("the complaint stays as it is: {0}")]
    ComplaintRefused(ComplaintError),
    /// An issue, an agenda or a follow-up stays as it is.
    #[error("the issue stays as it is: {0}")]
    CabinetRefused(CabinetRefusal),
    /// The directory stays as it is.
    #[error("the directory stays as it is: {0}")]
    DirectoryRefused(DirectoryRefusal),
    /// A law's text that was sent, line by line.
    #[error("the text cannot be read: {0}")]
    NotRead(provisions::ReadFaults),
    /// Signatures stay as they are.
    #[error("the signatures stay as they are: {0:?}")]
    InvalidationRefused(InvalidationRefusal),
    /// What was written was destroyed with all that was kept of its writer.
    #[error("the text is not there any more")]
    TextGone,
    #[error("fields are not right")]
    Fields(Vec<FieldFault>),
    /// The same of what an address asks for after its question mark.
    #[error("the question is not right")]
    Query(Vec<FieldFault>),
    /// A file is asked something that it does not know.
    #[error("there is no parameter {parameter}")]
    UnknownParameter { parameter: String, known: &'static [&'static str] },
    #[error("the idempotency key was used for another request")]
    KeyReused,
    #[error("too many requests")]
    TooManyRequests(Duration),
    #[error("the body took too long to arrive")]
    TooSlow,
    #[error("overloaded")]
    Overloaded(Duration),
    /// Something the house stands on is away: the same may succeed in a moment.
    #[error("not available now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure {
    /// One of each kind, for the page that explains them.
    pub fn kinds() -> Vec<Self> {
        const NUMBER: &str = "PN-202611-00001";
        let mut kinds = vec![
            Self::BadRequest(String::new()),
            Self::SignInFirst,
            Self::SessionExpired,
            Self::NotASession,
            Self::StepUpRequired { minutes: 10 },
            Self::Forbidden,
            Self::FormExpired,
            Self::UnderAge,
            Self::TooYoung,
            Self::NotFound,
            Self::UnknownPetition(NUMBER.to_owned()),
            Self::NotSigned,
            Self::NothingReleased,
            Self::MethodNotAllowed { allow: String::new() },
            Self::GroundRefused(GroundRefusal::ChangedMeanwhile),
            Self::GroundRefused(GroundRefusal::Gone),
            Self::GroundRefused(GroundRefusal::Last),
            Self::OfficeRefused(OfficeRefusal::SamePerson),
            Self::InvalidationRefused(InvalidationRefusal::SamePerson),
            Self::TextGone,
            Self::TooLarge,
            Self::UnsupportedMediaType,
            Self::Fields(Vec::new()),
            Self::NotRead(provisions::Problem::NoProvisions.into()),
            Self::KeyReused,
            Self::TooSlow,
            Self::TooManyRequests(Duration::from_secs(1)),
            Self::Overloaded(Duration::from_secs(1)),
            Self::Unavailable(String::new()),
            Self::Internal(String::new()),
        ];
        kinds.extend(NUMBER.parse().ok().map(Self::PetitionClosed));
        kinds.extend(of_comments::kinds().into_iter().map(Self::CommentRefused));
        kinds.extend(of_complaints::kinds().into_iter().map(Self::ComplaintRefused));
        kinds.extend(of_cabinet::kinds().into_iter().map(Self::CabinetRefused));
        kinds.extend(of_bills::kinds().into_iter().map(Self::BillRefused));
        kinds.extend(of_directory::kinds().into_iter().map(Self::DirectoryRefused));
        kinds.extend(telling::petition::kinds().into_iter().map(Self::WrongStage));
        kinds.sort_by_key(|kind| kind.status().as_u16());
        kinds
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest(_)
            | Self::Body(_)
            | Self::Query(_)
            | Self::UnknownParameter { .. } => StatusCode::BAD_REQUEST,
            Self::SignInFirst
            | Self::SessionExpired
            | Self::NotASession
            | Self::StepUpRequired { .. } => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::FormExpired | Self::UnderAge | Self::TooYoung => {
                StatusCode::FORBIDDEN
            }
            Self::NotFound
            | Self::UnknownPetition(_)
            | Self::Hidden(_)
            | Self::NotSigned
            | Self::NothingReleased => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::PetitionClosed(_)
            | Self::WrongStage(_)
            | Self::GroundRefused(_)
            | Self::OfficeRefused(_)
            | Self::InvalidationRefused(_)
            | Self::BillRefused(_)
            | Self::ComplaintRefused(_)
            | Self::CabinetRefused(_)
            | Self::DirectoryRefused(_)
            | Self::TextGone => StatusCode::CONFLICT,
            Self::CommentRefused(CommentRefusal::SentBefore) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::CommentRefused(_) => StatusCode::CONFLICT,
            Self::Fields(_) | Self::NotRead(_) | Self::KeyReused => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Overloaded(_) | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether the very same, sent again after a moment or after signing in, may well be done.
    pub const fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::SignInFirst
                | Self::SessionExpired
                | Self::StepUpRequired { .. }
                | Self::FormExpired
                | Self::KeyReused
                | Self::TooManyRequests(_)
                | Self::Overloaded(_)
                | Self::Unavailable(_)
        )
    }

    /// A stable name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadRequest(_)
            | Self::Body(_)
            | Self::Query(_)
            | Self::UnknownParameter { .. } => "bad-request",
            Self::SignInFirst => "sign-in-required",
            Self::SessionExpired => "session-expired",
            Self::NotASession => "not-a-session",
            Self::StepUpRequired { .. } => "step-up-required",
            Self::Forbidden => "forbidden",
            Self::FormExpired => "form-expired",
            Self::NotFound | Self::Hidden(None) => "not-found",
            Self::UnknownPetition(_) | Self::Hidden(Some(_)) => "unknown-petition",
            Self::MethodNotAllowed { .. } => "method-not-allowed",
            Self::TooLarge => "too-large",
            Self::UnsupportedMediaType => "unsupported-media-type",
            Self::PetitionClosed(_) => "petition-closed",
            Self::UnderAge => "under-age",
            Self::TooYoung => "too-young",
            Self::NotSigned => "not-signed",
            Self::NothingReleased => "nothing-released",
            Self::WrongStage(error) => telling::petition::code(error),
            Self::GroundRefused(why) => why.code(),
            Self::OfficeRefused(_) => "office-refused",
            Self::InvalidationRefused(_) => "invalidation-refused",
            Self::BillRefused(why) => of_bills::code(why),
            Self::CommentRefused(why) => why.code(),
            Self::ComplaintRefused(why) => of_complaints::code(why),
            Self::CabinetRefused(why) => why.code(),
            Self::DirectoryRefused(why) => of_directory::code(why),
            Self::NotRead(_) => "text-not-read",
            Self::TextGone => "text-gone",
            Self::Fields(_) => "fields",
            Self::KeyReused => "idempotency-key-reused",
            Self::TooManyRequests(_) => "too-many-requests",
            Self::TooSlow => "too-slow",
            Self::Overloaded(_) => "overloaded",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<Denied> for Failure {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::SignInFirst => Self::SignInFirst,
            Denied::Forbidden => Self::Forbidden,
            Denied::Hidden => Self::Hidden(None),
        }
    }
}

impl From<NotDone> for Failure {
    fn from(not_done: NotDone) -> Self {
        match not_done {
            NotDone::Overloaded { retry_after } => Self::Overloaded(retry_after),
            NotDone::Unanswered => Self::Unavailable(not_done.to_string()),
            NotDone::Unavailable(what) => Self::Unavailable(what),
            NotDone::Broken(what) => Self::Internal(what),
        }
    }
}

impl From<AuditError> for Failure {
    fn from(error: AuditError) -> Self {
        match error {
            AuditError::Denied(denied) => denied.into(),
            AuditError::NotDone(not_done) => not_done.into(),
        }
    }
}

impl From<PrivacyError> for Failure {
    fn from(error: PrivacyError) -> Self {
        match error {
            PrivacyError::Denied(denied) => denied.into(),
            PrivacyError::NotDone(not_done) => not_done.into(),
        }
    }
}

impl From<SignInError> for Failure {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::TooYoung(_) => Self::TooYoung,
            SignInError::SomebodyElse => Self::Forbidden,
            error if error.is_unavailable() => Self::Unavailable(error.to_string()),
            error => Self::Internal(error.to_string()),
        }
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        self.status()
    }
}
