//! Made-up petitions and people for the samples of the pages. Whoever changes a page looks at
//! these: `cargo run -p web --example samples -- target/samples`.

mod anomalies;
mod answering;
mod answers;
mod audit;
mod bills;
mod breakdown;
mod cabinet;
mod comments;
mod complaints;
mod directory;
mod drafting;
mod figures;
mod finding;
mod forms;
mod live_use;
mod mine;
mod moderation;
mod notices;
mod offices;
mod participation;
mod petitions;
mod service_points;
mod sessions;
mod steps;
mod webhooks;
mod writing;

use kernel::{AgeBand, Cell, Division, Locale, Sex, SocialStatus, Timestamp};
use maud::Markup;

pub(super) use self::anomalies::{anomalies_pages, petition_anomalies_pages};
pub(super) use self::answering::answering_pages;
pub(super) use self::answers::{
    answer_comment_pages, answer_group_pages, answers_pages, comment_desk_pages, report_pages,
    report_sheet_pages,
};
pub(super) use self::audit::{audit_pages, looks_at_complaint};
#[cfg(test)]
pub(super) use self::bills::bill_entry;
#[cfg(test)]
pub(crate) use self::bills::scheduled;
pub(super) use self::bills::{
    bill_cards, bill_pages, bill_sheet_pages, bill_version_pages, comparison_pages,
    consultations_pages,
};
pub(super) use self::breakdown::{breakdown_pages, released};
pub(super) use self::cabinet::{
    agenda_pages, agenda_sheet_pages, agendas_pages, brought_items, cabinet_issue_pages,
    cabinet_pages, call_pages, decision_pages, decisions_pages, follow_ups_pages, issue_pages,
    issues_pages, people_to_ask_pages,
};
pub(super) use self::comments::{comment_pages, comments_pages, my_comments_pages};
pub(super) use self::complaints::{complaint_cases, similar_complaints};
pub(super) use self::directory::{
    agencies_pages, agency_form_pages, directory_history_pages, directory_pages,
    holiday_form_pages, holidays_pages, route_form_pages, topic_form_pages, topic_pages,
};
pub(super) use self::drafting::{
    bill_form_pages, bill_steps_pages, draft_changes_pages, draft_pages, drafting_pages,
    import_text_pages, provision_pages, removal_pages,
};
pub(super) use self::figures::figures_pages;
pub(super) use self::finding::{found_cards, words_looked_for};
pub(super) use self::forms::{mock_dan_pages, problems};
pub(super) use self::live_use::live_use_pages;
pub(super) use self::mine::{find_person_pages, mine_pages, take_out_pages};
pub(super) use self::moderation::{
    desk_pages, ground_form_pages, moderation_pages, record_pages, shown_grounds,
};
pub(super) use self::notices::wishes_pages;
pub(super) use self::offices::{agency_officers_pages, offices_pages, propose_office_pages};
pub(super) use self::participation::{e_participation_pages, participation_pages};
pub(super) use self::petitions::{
    cards, followed, my_signatures, open_cards, own_cards, own_petitions, petition_pages,
};

pub(super) use self::service_points::service_points_pages;
pub(super) use self::sessions::my_sessions;
pub(super) use self::webhooks::{webhook_pages, webhook_secret_pages, webhooks_pages};
pub(super) use self::writing::{
    appeal_pages, check_pages, endorse_pages, share_pages, similar_pages, start_pages,
    too_late_pages, write_pages,
};

use super::{
    AgenciesPage, AgencyFormPage, DirectoryHistoryPage, DirectoryPage, HolidayFormPage,
    HolidaysPage, RouteFormPage, TopicFormPage, TopicPage,
};
use super::{
    AgencyOfficersPage, AnomaliesPage, AnswerCommentPage, AnswerGroupPage, AnsweringPage,
    AnswersPage, ApiPage, AppealPage, AuditPage, CheckPage, CommentDeskPage, DatasetPage, DeskPage,
    DiscardPage, EmbedPage, EndorsePage, ErasePage, ErasedPage, ErrorPage, FindPersonPage,
    FollowingPage, Frame, GroundFormPage, GroundsPage, HomePage, Kind, KindGoal, MinePage,
    MockDanPage, ModerationPage, MyPetitionsPage, MySessionsPage, MySignaturesPage, OfficesPage,
    OpenDataPage, PetitionAnomaliesPage, PetitionPage, PetitionsPage, PosterPage, PrivacyPage,
    ProposeOfficePage, RecordPage, RetentionPage, ServicePointsPage, SharePage, SignInPage,
    SignPage, SignedPage, SimilarPage, StartPage, TakeOutPage, TooLatePage, WithdrawPage,
    WritePage,
};
use super::{
    AgendaPage, AgendaSheetPage, AgendasPage, CabinetIssuePage, CabinetPage, CallPage,
    DecisionPage, DecisionsPage, FollowUpsPage, IssuePage, IssuesPage, PeopleToAskPage,
};
use super::{
    BillFormPage, BillStepsPage, BreakdownPage, DraftChangesPage, DraftPage, DraftingPage,
    ImportTextPage, LiveUsePage, ProvisionPage, RemovalPage,
};
use super::{
    BillPage, BillSheetPage, BillVersionPage, BillsPage, ComparisonPage, ConsultationsPage,
    DeliveriesPage, LetterLinkPage, NoticesPage, PracticePostPage, ReportPage, ReportSheetPage,
    WebhookPage, WebhookSecretPage, WebhooksPage, WishesPage,
};
use super::{CommentPage, CommentsPage, MyCommentsPage};
use super::{
    ComplaintDeskPage, ComplaintFormPage, ComplaintReceivedPage, ComplaintsPage, FiguresPage,
    IntakePage, MyComplaintsPage, OwnComplaintPage, StaffComplaintPage,
};
use super::{EParticipationPage, ParticipationPage};

/// One rendered sample: the name of its page, and the document.
#[derive(Debug)]
pub struct Sample {
    pub page: &'static str,
    pub document: Markup,
}

/// Every state of every page, in one frame.
pub fn of_all_pages(frame: &Frame) -> Vec<Sample> {
    macro_rules! all {
        ($($name:literal: $page:ty),+ $(,)?) => {
            [$(<$page>::samples()
                .iter()
                .map(|page| Sample { page: $name, document: page.render(frame) })
                .collect::<Vec<_>>()),+]
        };
    }
    let pages = all! {
        "home": HomePage,
        "petitions": PetitionsPage,
        "petition": PetitionPage,
        "breakdown": BreakdownPage,
        "participation": ParticipationPage,
        "e-participation": EParticipationPage,
        "bills": BillsPage,
        "bill": BillPage,
        "bill-version": BillVersionPage,
        "bill-sheet": BillSheetPage,
        "report": ReportPage,
        "report-sheet": ReportSheetPage,
        "comparison": ComparisonPage,
        "consultations": ConsultationsPage,
        "complaints": ComplaintsPage,
        "complaint-form": ComplaintFormPage,
        "complaint-received": ComplaintReceivedPage,
        "complaint": OwnComplaintPage,
        "my-complaints": MyComplaintsPage,
        "complaint-desk": ComplaintDeskPage,
        "complaint-intake": IntakePage,
        "complaint-staff": StaffComplaintPage,
        "issues": IssuesPage,
        "issue": IssuePage,
        "agendas": AgendasPage,
        "agenda": AgendaPage,
        "agenda-sheet": AgendaSheetPage,
        "decisions": DecisionsPage,
        "decision": DecisionPage,
        "follow-ups": FollowUpsPage,
        "people-to-ask": PeopleToAskPage,
        "call": CallPage,
        "figures": FiguresPage,
        "live-use": LiveUsePage,
        "cabinet": CabinetPage,
        "cabinet-issue": CabinetIssuePage,
        "poster": PosterPage,
        "embed": EmbedPage,
        "sign": SignPage,
        "signed": SignedPage,
        "withdraw": WithdrawPage,
        "discard": DiscardPage,
        "my-signatures": MySignaturesPage,
        "my-petitions": MyPetitionsPage,
        "following": FollowingPage,
        "notices": NoticesPage,
        "wishes": WishesPage,
        "letter-link": LetterLinkPage,
        "practice-post": PracticePostPage,
        "my-sessions": MySessionsPage,
        "start": StartPage,
        "similar": SimilarPage,
        "write": WritePage,
        "check": CheckPage,
        "too-late": TooLatePage,
        "share": SharePage,
        "endorse": EndorsePage,
        "appeal": AppealPage,
        "answering": AnsweringPage,
        "moderation": ModerationPage,
        "desk": DeskPage,
        "comment-desk": CommentDeskPage,
        "answers": AnswersPage,
        "answer-comment": AnswerCommentPage,
        "answer-group": AnswerGroupPage,
        "grounds": GroundsPage,
        "ground-form": GroundFormPage,
        "record": RecordPage,
        "directory": DirectoryPage,
        "directory-agencies": AgenciesPage,
        "directory-agency-form": AgencyFormPage,
        "directory-topic": TopicPage,
        "directory-topic-form": TopicFormPage,
        "directory-route-form": RouteFormPage,
        "directory-holidays": HolidaysPage,
        "directory-holiday-form": HolidayFormPage,
        "directory-history": DirectoryHistoryPage,
        "anomalies": AnomaliesPage,
        "petition-anomalies": PetitionAnomaliesPage,
        "offices": OfficesPage,
        "propose-office": ProposeOfficePage,
        "agency-officers": AgencyOfficersPage,
        "audit": AuditPage,
        "deliveries": DeliveriesPage,
        "find-person": FindPersonPage,
        "comments": CommentsPage,
        "comment": CommentPage,
        "my-comments": MyCommentsPage,
        "drafting": DraftingPage,
        "drafting-bill": BillFormPage,
        "drafting-draft": DraftPage,
        "drafting-changes": DraftChangesPage,
        "drafting-provision": ProvisionPage,
        "drafting-import": ImportTextPage,
        "drafting-removal": RemovalPage,
        "drafting-steps": BillStepsPage,
        "service-points": ServicePointsPage,
        "webhooks": WebhooksPage,
        "webhook": WebhookPage,
        "webhook-secret": WebhookSecretPage,
        "mine": MinePage,
        "take-out": TakeOutPage,
        "erase": ErasePage,
        "erased": ErasedPage,
        "retention": RetentionPage,
        "sign-in": SignInPage,
        "mock-dan": MockDanPage,
        "error": ErrorPage,
        "api": ApiPage,
        "open-data": OpenDataPage,
        "dataset": DatasetPage,
        "privacy": PrivacyPage,
    };
    pages.into_iter().flatten().collect()
}

/// Every letter that goes out: each a document of its own, which no frame is around.
pub fn of_all_letters(locale: Locale) -> Vec<Sample> {
    let documents = crate::letters::samples::letters(locale).into_iter();
    documents.map(|document| Sample { page: "letter", document }).collect()
}

pub(super) const NUMBER: &str = "PN-202611-00042";
pub(super) const ACTION: &str = "Сум бүрийн эрүүл мэндийн төвийг хүүхдийн эмчтэй болгох";
const BACKGROUND: &str = "Манай сумаас аймгийн төв хүртэл 180 километр. Өвөл зам хаагдахад өвчтэй хүүхдээ эмчид үзүүлэх арга байдаггүй. Сумын эмнэлэгт хүүхдийн эмч гурван жил байсангүй.";
const DETAILS: &str = "Сумын эрүүл мэндийн төвд ажиллах хүүхдийн эмчийн орон тоог хуулиар тогтоож, цалинд нь орон нутагт ажилласны нэмэгдэл олгох.\n\nЭмч ирэх хүртэл аймгийн нэгдсэн эмнэлгийн эмч сард хоёр удаа сумаар явж, үзлэг хийдэг байх. Үзлэгийн хуваарийг иргэдэд урьдчилан мэдэгдэнэ.";

pub(super) fn now() -> Timestamp {
    at("2026-11-20T10:00:00Z")
}

fn at(instant: &str) -> Timestamp {
    instant.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

pub(super) fn cell() -> Cell {
    Cell {
        sex: Sex::Female,
        age_band: AgeBand::From25,
        division: division("MN-041"),
        social_status: SocialStatus::Herder,
    }
}

fn division(code: &str) -> Division {
    Division::from_code(code).unwrap_or(Division::UNKNOWN)
}

pub(super) fn goals() -> Vec<KindGoal> {
    let goals = [33_000, 70_000, 100_000];
    Kind::ALL.into_iter().zip(goals).map(|(kind, goal)| KindGoal { kind, goal }).collect()
}
