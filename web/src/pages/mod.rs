//! The pages, one file each: a plain struct of what the page shows, `render` to show it in a
//! frame, and `samples` with every state it can be in. A failed form is the same page with its
//! errors. No sentence is written here; they live in `shared/i18n/locales`.

// what every page stands in
mod addresses;
mod bill_refusal;
mod cabinet_refusal;
mod comment_refusal;
mod complaint_refusal;
mod directory_refusal;
mod ground;
pub mod layout;
// what several pages show
mod charted;
pub mod commented;
pub mod forms;
pub mod instant;
pub mod kind;
pub mod petition_card;
pub mod petition_refusal;
pub mod petition_state;
pub mod petition_text;
mod provision_text;
pub(crate) mod sharing;
mod table;
pub mod tally;
mod words_changed;
// reading
pub mod home;
pub mod petition;
pub mod petitions;
pub mod poster;
// laws to come
pub mod bill;
pub mod bill_card;
mod bill_names;
pub mod bill_sheet;
pub mod bill_state;
pub mod bill_version;
pub mod bills;
pub mod comparison;
mod consultation_words;
pub mod consultations;
// the 11-11 centre, and Cabinet above it
pub mod cabinet;
pub mod complaints;
mod import_fault;
mod law;
mod replied;
mod report;
// who signed, who takes part in everything, and how the house is used
pub mod breakdown;
pub mod live_use;
pub mod participation;
// signing
pub mod sign;
pub mod signed;
pub mod withdraw;
// one's own
pub mod appeal;
pub mod check;
pub mod discard;
pub mod draft_form;
pub mod embed;
pub mod endorse;
pub mod erase;
pub mod following;
pub mod letter_link;
pub mod mine;
pub mod my_petitions;
pub mod my_sessions;
pub mod my_signatures;
pub mod notices;
pub mod share;
pub mod similar;
pub mod start;
pub mod take_out;
pub mod too_late;
pub mod wishes;
pub mod write;
// the staff
pub mod agency_officers;
mod anomalies;
pub mod answering;
mod answers;
pub mod audit;
mod comments;
pub mod deliveries;
mod directory;
mod drafting;
pub mod find_person;
pub mod moderation;
mod my_comments;
pub mod office_line;
mod offices;
pub mod propose_office;
pub mod service_points;
pub mod webhook;
mod webhooks;
// at the door
pub mod mock_dan;
pub mod practice_post;
pub mod sign_in;
// when something is wrong, and how we treat people
pub mod error;
pub mod privacy;
pub mod retention;
// for programs
pub mod api;
pub mod open_data;

pub mod samples;

#[cfg(test)]
mod tests;

pub use agency_officers::AgencyOfficersPage;
pub use anomalies::{
    AnomaliesPage, BurstLine, InvalidationLine, InvalidationRefusal, PetitionAnomaliesPage,
    Preview, ProposalForm,
};
pub use answering::{
    AnsweringFault, AnsweringPage, AnsweringStep, DOCUMENTS, DocumentFault, GivenBack,
};
pub use answers::{
    AnswerCommentPage, AnswerForm, AnswerGroupPage, AnswersFilter, AnswersPage, AnswersProgress,
    AnswersState, ShownGroup, SimilarComments, ToAnswer,
};
pub use api::ApiPage;
pub use appeal::{AppealPage, AppealWords};
pub use audit::{AuditPage, TrailFilter, TrailLine, TrailPerson};
pub use bill::{BillPage, Spoken};
pub use bill_card::BillCard;
pub use bill_sheet::BillSheetPage;
pub use bill_state::BillState;
pub use bill_version::BillVersionPage;
pub use bills::BillsPage;
pub use breakdown::{BreakdownPage, WithholdForm, dimension_name};
pub use cabinet::{
    AgendaPage, AgendaSheetPage, AgendasPage, CabinetIssuePage, CabinetPage, CallPage,
    DecisionPage, DecisionsPage, FollowUpsPage, IssuePage, IssuesPage, OtherIssue, PeopleToAskPage,
    issue_name,
};
pub use check::{CheckPage, NamingForm};
pub use commented::{Commented, CommentedBy, ShownAnswer};
pub use comments::{
    AskedPlace, CommentDone, CommentForm, CommentForms, CommentPage, CommentsPage, Said, SaidAbout,
    StanceCounts,
};
pub use comparison::ComparisonPage;
pub use complaints::{
    AgencyDesk, Caller, Case, ComplaintDeskPage, ComplaintFormPage, ComplaintReceivedPage,
    ComplaintsPage, DeskOf, FiguresPage, IntakePage, MyComplaintsPage, OwnComplaintPage, Sought,
    StaffComplaintPage, Suggested, agency_name, closing_name, figure_name, topic_name,
};
pub use consultation_words::consultation_told;
pub use consultations::ConsultationsPage;
pub use deliveries::DeliveriesPage;
pub use directory::{
    AgenciesPage, AgencyForm, AgencyFormPage, AskedAgency, DirectoryHistoryPage, DirectoryPage,
    DirectoryTrouble, HolidayForm, HolidayFormPage, HolidaysPage, RouteForm, RouteFormPage,
    TopicForm, TopicFormPage, TopicPage,
};
pub use discard::{DiscardPage, Discarding};
pub use draft_form::{DraftErrors, DraftForm, DraftLimits};
pub use drafting::{
    Back, BillFormPage, BillHead, BillStep, BillStepsPage, DraftChangesPage, DraftPage,
    DraftingPage, ImportFault, ImportTextPage, ProvisionPage, ProvisionStep, RemovalPage, Replaced,
    Standing,
};
pub use embed::{EmbedPage, EmbeddedSigners};
pub use endorse::{EndorsePage, EndorseState};
pub use erase::{ErasePage, ErasedPage, Erasing};
pub use error::{ErrorPage, OfficeRefusal, Problem};
pub use find_person::{FindErrors, FindForm, FindPersonPage, FoundPerson};
pub use following::{FollowedPetition, FollowingPage};
pub use home::{Centre, HomePage};
pub use import_fault::of_line;
pub use kind::{Kind, KindGoal};
pub use layout::{Desks, Frame, Visitor};
pub use letter_link::{LetterLink, LetterLinkPage};
pub use live_use::LiveUsePage;
pub use mine::{ContactError, ContactField, ContactKind, KeptContact, MinePage};
pub use mock_dan::{MockDanPage, NumberError, SamplePerson, SamplePurpose, TypedPerson};
pub use moderation::comment_desk::{
    CommentDesk, CommentDeskPage, CommentState, CommentStep, HiddenAppeal, HistoryLine,
};
pub use moderation::comment_queue::{CommentQueue, WaitingComment};
pub use moderation::desk::{AppealCase, Desk, DeskForms, DeskPage, Reviewed};
pub use moderation::desk_forms::{
    AppealForm, DuplicateError, GroundError, RefuseForm, Verdict, Written,
};
pub use moderation::ground::{GroundRefusal, ShownGround};
pub use moderation::ground_form::{CodeError, GroundErrors, GroundForm, GroundFormPage};
pub use moderation::grounds::GroundsPage;
pub use moderation::record::{
    Appealed, CommentRecord, RecordPage, RecordedCommentWeek, RecordedMark, RecordedRefusal,
    RecordedWeek,
};
pub use moderation::{ModerationPage, ReviewedBy, Waiting, WaitingPetition};
pub use my_comments::{BegunComment, MyCommentsPage};
pub use my_petitions::{Appealing, MyPetitionsPage, NextStep, OwnPetition};
pub use my_sessions::{MySession, MySessionsPage};
pub use my_signatures::{InvalidatedSignature, MySignature, MySignaturesPage};
pub use notices::NoticesPage;
pub use office_line::{EndingPart, OfficeClosed, OfficeEnding, OfficeLine, OfficeOutcome};
pub use offices::{LineError, LineField, OfficesPage};
pub use open_data::{DatasetPage, OpenDataPage};
pub use participation::{EParticipationPage, ParticipationPage, measure_name};
pub use petition::{
    Bar, ChangesAsked, CloseForm, EMBED_HEIGHT, EMBED_WIDTH, Endorsements, ImportedFrom, OnItsWay,
    OwnSignature, PetitionPage, RefusalAppeal, Refused, Sharing, SignatureChart, StaffForms,
    begins, by_day, documents_of, frame_code, step_in_words,
};
pub use petition_card::{FoundWords, PetitionCard};
pub use petition_refusal::PetitionRefusal;
pub use petition_state::PetitionState;
pub use petitions::PetitionsPage;
pub use poster::PosterPage;
pub use practice_post::PracticePostPage;
pub use privacy::PrivacyPage;
pub use propose_office::{AgencyError, OfficeErrors, OfficeForm, ProposeOfficePage};
pub use provision_text::in_short;
pub use replied::{Replied, ShownMark, ShownReply};
pub use report::{
    ReportComment, ReportNumbers, ReportPage, ReportPlace, ReportRows, ReportSheetPage,
};
pub use retention::{LastRun, RetentionPage};
pub use service_points::{EnrolErrors, EnrolForm, EnrolledDevice, ServicePointsPage};
pub use share::SharePage;
pub use sign::{SignPage, SignState};
pub use sign_in::{SignInPage, SignInTrouble};
pub use signed::SignedPage;
pub use similar::SimilarPage;
pub use start::StartPage;
pub use take_out::{TakeOutPage, TakenText, TextKind};
pub use too_late::{TooLate, TooLatePage, WrittenField};
pub use webhook::{WebhookDone, WebhookPage, WebhookSecretPage};
pub use webhooks::{ReceiverError, WebhookErrors, WebhookForm, WebhooksPage};
pub use wishes::{NIGHT, QuietHours, WishDone, WishesPage, WrongCode, WrongWish};
pub use withdraw::{WithdrawPage, WithdrawState};
pub use write::{WritePage, WriteStep};
