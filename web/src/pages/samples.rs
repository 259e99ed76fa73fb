//! Made-up petitions and people for the samples of the pages. Whoever changes a page looks at
//! these: `cargo run -p web --example samples -- target/samples`.

use kernel::{AgeBand, Cell, Division, Sex, SocialStatus, Timestamp};
use maud::Markup;

use super::forms::TextError;
use super::{
    ApiPage, CloseForm, ErrorPage, Frame, HomePage, Kind, KindGoal, MockDanPage, ModerationPage,
    MyPetitionsPage, MySignature, MySignaturesPage, NumberError, OwnSignature, PetitionCard,
    PetitionPage, PetitionState, PetitionsPage, PrivacyPage, Problem, SamplePerson, SamplePurpose,
    SignInPage, SignPage, SignedPage, StaffForms, StartErrors, StartForm, StartLimits, StartPage,
    TypedPerson, WaitingPetition, WithdrawPage,
};

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
        "sign": SignPage,
        "signed": SignedPage,
        "withdraw": WithdrawPage,
        "my-signatures": MySignaturesPage,
        "my-petitions": MyPetitionsPage,
        "start": StartPage,
        "moderation": ModerationPage,
        "sign-in": SignInPage,
        "mock-dan": MockDanPage,
        "error": ErrorPage,
        "api": ApiPage,
        "privacy": PrivacyPage,
    };
    pages.into_iter().flatten().collect()
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

fn card(number: &str, action: &str, kind: Kind, count: u64, state: PetitionState) -> PetitionCard {
    let goal = goals().into_iter().find(|of| of.kind == kind).map_or(0, |of| of.goal);
    let (number, action) = (number.to_owned(), action.to_owned());
    PetitionCard { number, action, kind, goal, signature_count: count, state }
}

const fn open(closes_at: Timestamp) -> PetitionState {
    PetitionState::Open { closes_at }
}

fn closed() -> PetitionState {
    PetitionState::Closed { closed_at: at("2026-10-05T10:00:00Z"), reason: None }
}

pub(super) fn open_cards() -> Vec<PetitionCard> {
    let bridge = "Хэрлэн голын хуучин гүүрийг бүрэн шинэчлэх";
    let noise = "Сургуулийн орчны замд хурд сааруулагч тавихыг хуульчлах";
    let until = |instant| open(at(instant));
    vec![
        card("PN-202611-00017", noise, Kind::WorkingGroup, 33_412, until("2026-12-02T01:30:00Z")),
        card(NUMBER, ACTION, Kind::Inspection, 25_907, until("2026-12-20T10:00:00Z")),
        card("PN-202611-00051", bridge, Kind::Decision, 1, until("2026-12-20T16:00:00Z")),
    ]
}

fn closed_cards() -> Vec<PetitionCard> {
    let pasture = "Бэлчээрийн даацыг жил бүр сумаар нь нийтэлдэг болох";
    let bus = "Орон нутгийн автобусны хуваарийг нэг дор нээлттэй болгох";
    vec![
        card("PN-202609-00003", pasture, Kind::Decision, 100_231, closed()),
        card("PN-202609-00008", bus, Kind::WorkingGroup, 4_120, closed()),
    ]
}

pub(super) fn cards() -> Vec<PetitionCard> {
    open_cards().into_iter().chain(closed_cards()).collect()
}

pub(super) fn own_cards() -> Vec<PetitionCard> {
    let submitted = PetitionState::Submitted { submitted_at: now() };
    let water = "Уурхайн усны хэрэглээг сар бүр нийтэлдэг болох";
    let library = "Сумын номын санг цахим номтой болгох";
    let mut own = vec![
        card("PN-202611-00060", library, Kind::WorkingGroup, 0, PetitionState::Draft),
        card("PN-202611-00059", water, Kind::Inspection, 0, submitted),
    ];
    own.extend(cards().into_iter().skip(1).step_by(2));
    own
}

pub(super) fn waiting() -> Vec<WaitingPetition> {
    let submitted = ["2026-11-18T02:00:00Z", "2026-11-20T03:15:00Z"];
    let cards = own_cards().into_iter().zip(submitted);
    cards
        .map(|(card, instant)| WaitingPetition {
            number: card.number,
            action: card.action,
            kind: card.kind,
            submitted_at: at(instant),
        })
        .collect()
}

pub(super) fn my_signatures() -> Vec<MySignature> {
    let signatures = cards().into_iter().zip([1_208_121, 8_121, 77, 5]);
    signatures
        .map(|(card, position)| MySignature {
            withdrawn_at: (position == 8_121).then(now),
            may_withdraw: card.state.is_open() && position != 8_121,
            number: card.number,
            action: card.action,
            signed_at: now(),
            position,
        })
        .collect()
}

fn petition(state: PetitionState) -> PetitionPage {
    PetitionPage {
        number: NUMBER.to_owned(),
        action: ACTION.to_owned(),
        background: BACKGROUND.to_owned(),
        additional_details: DETAILS.to_owned(),
        kind: Kind::Inspection,
        goal: 70_000,
        state,
        signature_count: 25_907,
        as_of: now(),
        signature: None,
        may_submit: false,
        staff: StaffForms::default(),
    }
}

pub(super) fn petition_pages() -> Vec<PetitionPage> {
    let signature = Some(OwnSignature { signed_at: now(), position: 1_208_121 });
    let until = open(at("2026-12-20T10:00:00Z"));
    let submitted = PetitionState::Submitted { submitted_at: now() };
    let reason = Some("Өргөдөл гаргагч өргөдлөө татаж авсан.".to_owned());
    let closed_early = PetitionState::Closed { closed_at: now(), reason };
    let may_publish = StaffForms { may_publish: true, close: None };
    vec![
        petition(until.clone()),
        PetitionPage { signature, ..petition(until.clone()) },
        PetitionPage { signature_count: 71_003, ..petition(until.clone()) },
        PetitionPage {
            signature_count: 0,
            additional_details: String::new(),
            ..petition(until.clone())
        },
        PetitionPage { staff: may_close("", None), ..petition(until.clone()) },
        PetitionPage { staff: may_close(" ", Some(TextError::Missing)), ..petition(until) },
        petition(closed()),
        PetitionPage { signature_count: 70_000, signature, ..petition(closed()) },
        petition(closed_early),
        PetitionPage { may_submit: true, ..petition(PetitionState::Draft) },
        petition(submitted.clone()),
        PetitionPage { staff: may_publish, ..petition(submitted) },
    ]
}

fn may_close(reason: &str, error: Option<TextError>) -> StaffForms {
    let form = CloseForm { reason: reason.to_owned(), error, reason_length_max: 1_000 };
    StaffForms { may_publish: false, close: Some(form) }
}

pub(super) fn start_pages() -> Vec<StartPage> {
    let page = |form, errors| StartPage { form, errors, limits: limits(), kinds: goals() };
    let filled = StartForm {
        action: ACTION.repeat(3),
        background: String::new(),
        additional_details: DETAILS.to_owned(),
        kind: None,
        key: String::new(),
    };
    let errors = StartErrors {
        action: Some(TextError::TooLong { length: 162 }),
        background: Some(TextError::Missing),
        additional_details: Some(TextError::NotAllowed),
        kind_missing: true,
    };
    let chosen = StartForm { kind: Some(Kind::Inspection), ..filled.clone() };
    let one = StartErrors { background: Some(TextError::Missing), ..StartErrors::default() };
    vec![
        page(StartForm::default(), StartErrors::default()),
        page(filled, errors),
        page(chosen, one),
    ]
}

const fn limits() -> StartLimits {
    StartLimits {
        action_length_max: 150,
        background_length_max: 500,
        additional_details_length_max: 3_000,
    }
}

pub(super) fn mock_dan_pages() -> Vec<MockDanPage> {
    let oauth = [("client_id", "sanal"), ("redirect_uri", "/sign-in/return"), ("state", "4f1c")];
    let page = |typed, error| MockDanPage {
        oauth: oauth.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        people: people(),
        typed,
        error,
    };
    let wrong = TypedPerson {
        registration_number: "ТЕ950101".to_owned(),
        division: Some(division("MN-041")),
        social_status: Some(SocialStatus::Herder),
    };
    vec![
        page(TypedPerson::default(), None),
        page(wrong, Some(NumberError::Malformed(i18n::texts(kernel::Locale::Mn).number_look_alike("B", "В")))),
        page(TypedPerson::default(), Some(NumberError::Missing)),
    ]
}

fn people() -> Vec<SamplePerson> {
    let person = |number: &str, name: &str, age, home, purpose| SamplePerson {
        registration_number: number.to_owned(),
        name: name.to_owned(),
        age,
        division: division(home),
        purpose,
    };
    vec![
        person("ТЕ95010118", "Жишээ Бат", 31, "MN-041", SamplePurpose::Signing),
        person("ТЕ60050227", "Жишээ Цэцэг", 66, "MN-1-1110", SamplePurpose::Starting),
        person("ТЕ09250339", "Жишээ Тэмүүлэн", 17, "MN-065", SamplePurpose::UnderAge),
        person("ТЕ85071441", "Жишээ Номин", 41, "MN-1-1119", SamplePurpose::Moderating),
        person("ТЕ79112053", "Жишээ Дорж", 47, "MN-1-1122", SamplePurpose::Closing),
    ]
}

pub(super) fn problems() -> Vec<Problem> {
    let number = NUMBER.to_owned();
    vec![
        Problem::BadRequest,
        Problem::SignInRequired,
        Problem::SessionExpired,
        Problem::Forbidden,
        Problem::FormExpired,
        Problem::NotFound,
        Problem::UnknownPetition { number: number.clone() },
        Problem::MethodNotAllowed,
        Problem::PetitionClosed { number },
        Problem::ContentTooLarge,
        Problem::UnsupportedMediaType,
        Problem::Unprocessable,
        Problem::NotASession,
        Problem::UnderAge,
        Problem::TooYoung,
        Problem::NotSigned,
        Problem::WrongStage,
        Problem::KeyReused,
        Problem::TooManyRequests { retry_after_seconds: None },
        Problem::Internal { reference: Some("7F3A-91C2".to_owned()) },
        Problem::Unavailable { retry_after_seconds: Some(60) },
        Problem::Overloaded { retry_after_seconds: 1 },
    ]
}
