//! Made-up petitions, in every state.

use jiff::civil::{Date, date};
use kernel::Timestamp;
use petitions::{HourCount, InBoth, Outcome, RefusalGround, Way};

use super::steps::{refused_steps, steps};
use super::{ACTION, BACKGROUND, DETAILS, NUMBER, at, goals, now};
use crate::pages::forms::TextError;
use crate::pages::{
    Appealing, ChangesAsked, CloseForm, Endorsements, FollowedPetition, ImportedFrom, Kind,
    MySignature, NextStep, OnItsWay, OwnPetition, OwnSignature, PetitionCard, PetitionPage,
    PetitionState, RefusalAppeal, Refused, Sharing, SignatureChart, StaffForms,
};

fn card(number: &str, action: &str, kind: Kind, count: u64, state: PetitionState) -> PetitionCard {
    let goal = goals().into_iter().find(|of| of.kind == kind).map_or(0, |of| of.goal);
    let (number, action) = (number.to_owned(), action.to_owned());
    PetitionCard {
        number,
        action,
        kind,
        goal,
        signature_count: count,
        state,
        way: None,
        imported_count: None,
        found: None,
    }
}

const fn open(closes_at: Timestamp) -> PetitionState {
    PetitionState::Open { closes_at }
}

fn closed() -> PetitionState {
    PetitionState::Closed { closed_at: at("2026-10-05T10:00:00Z"), reason: None }
}

pub(in crate::pages) fn open_cards() -> Vec<PetitionCard> {
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

pub(in crate::pages) fn cards() -> Vec<PetitionCard> {
    open_cards().into_iter().chain(closed_cards()).collect()
}

pub(in crate::pages) fn own_cards() -> Vec<PetitionCard> {
    let submitted = PetitionState::Submitted { submitted_at: now() };
    let water = "Уурхайн усны хэрэглээг сар бүр нийтэлдэг болох";
    let discarded = card("PN-202611-00058", "", Kind::Decision, 0, PetitionState::Discarded);
    let library = "Сумын номын санг цахим номтой болгох";
    let mut own = vec![
        card("PN-202611-00060", library, Kind::WorkingGroup, 0, PetitionState::Draft),
        card("PN-202611-00059", water, Kind::Inspection, 0, submitted),
    ];
    own.push(discarded);
    own.extend(cards().into_iter().skip(1).step_by(2));
    own
}

/// Each with what can be done next.
pub(in crate::pages) fn own_petitions() -> Vec<OwnPetition> {
    let words = || "Аль сумдыг хэлж байгаагаа тодруулна уу.".to_owned();
    let refused = |ground: Option<&str>, appeal| NextStep::Refused {
        ground: ground.map(str::to_owned),
        words: "Энэ нь Улсын Их Хурлын шийдэх асуудал биш.".to_owned(),
        appeal,
    };
    let of_refused = || PetitionState::Refused { refused_at: now() };
    let next = [
        (PetitionState::Draft, NextStep::Write),
        (PetitionState::Endorsing, NextStep::Share { endorsement_count: 17, needed: 101 }),
        (PetitionState::Submitted { submitted_at: now() }, NextStep::Wait { since: now() }),
        (PetitionState::ChangesAsked, NextStep::Change { words: words() }),
        (
            of_refused(),
            refused(Some("Эрх хэмжээнд хамаарахгүй"), Appealing::Possible { until: now() }),
        ),
        (of_refused(), refused(None, Appealing::Waiting { since: now() })),
        (of_refused(), refused(None, Appealing::Upheld { words: words() })),
        (of_refused(), refused(None, Appealing::Over)),
        (open(at("2026-12-20T10:00:00Z")), NextStep::Open { shows_name: true }),
        (closed(), NextStep::Nothing),
        (PetitionState::Discarded, NextStep::Nothing),
    ];
    let own = |(nth, (state, next))| OwnPetition {
        card: card(&format!("PN-202611-{:05}", 60 - nth), ACTION, Kind::Inspection, 12, state),
        next,
    };
    next.into_iter().enumerate().map(own).collect()
}

pub(in crate::pages) fn my_signatures() -> Vec<MySignature> {
    let signatures = cards().into_iter().zip([1_208_121, 8_121, 77, 5]);
    signatures
        .map(|(card, position)| MySignature {
            may_withdraw: card.state.is_open(),
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
        petitioner_name: None,
        signature_count: 25_907,
        as_of: now(),
        signature: None,
        endorsements: None,
        changes: None,
        refused: None,
        imported: None,
        way: on_its_way(Way::Gathering, date(2026, 11, 20)),
        steps: steps(2),
        chart: None,
        sharing: state.is_public().then(sharing),
        is_followed: None,
        state,
        may_submit: false,
        may_discard: false,
        staff: StaffForms::default(),
    }
}

pub(in crate::pages) fn petition_pages() -> Vec<PetitionPage> {
    let signature = Some(OwnSignature { signed_at: now(), position: 1_208_121 });
    let until = open(at("2026-12-20T10:00:00Z"));
    let submitted = PetitionState::Submitted { submitted_at: now() };
    let reason = Some("Өргөдөл гаргагч өргөдлөө татаж авсан.".to_owned());
    let closed_early = PetitionState::Closed { closed_at: now(), reason };
    let may_review = StaffForms { may_review: true, ..StaffForms::default() };
    let mut pages = vec![
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
        PetitionPage { may_submit: true, may_discard: true, ..petition(PetitionState::Draft) },
        PetitionPage { may_discard: true, ..petition(PetitionState::Endorsing) },
        PetitionPage { may_discard: true, ..petition(submitted.clone()) },
        PetitionPage { staff: may_review, ..petition(submitted.clone()) },
        without_text(submitted),
        without_text(PetitionState::Discarded),
    ];
    pages.extend(before_signing());
    pages.extend(after_signing());
    pages
}

fn before_signing() -> Vec<PetitionPage> {
    let words = "Хүсэж буй өөрчлөлтөө тодруулж бичнэ үү.".to_owned();
    let changes = |is_own| Some(ChangesAsked { words: words.clone(), is_own });
    let refused = |appeal, is_hidden| PetitionPage {
        refused: Some(Refused {
            ground: ground(is_hidden),
            words: "Шүүхээр хянагдаж буй хэрэг.".to_owned(),
            duplicate_of: Some("PN-202611-00017".to_owned()),
            appeal,
        }),
        steps: refused_steps(),
        ..petition(PetitionState::Refused { refused_at: now() })
    };
    let upheld = RefusalAppeal::Upheld {
        at: now(), words: "Үндэслэл нь хэвээр.".to_owned()
    };
    let hidden = refused(RefusalAppeal::Missed, true);
    let imported = ImportedFrom {
        created_at: at("2015-07-20T11:06:05Z"),
        source: "petition.parliament.uk".into(),
        reference: "104628".into(),
        count: 4_017,
    };
    vec![
        PetitionPage {
            endorsements: Some(Endorsements { count: 37, needed: 101 }),
            may_discard: true,
            ..petition(PetitionState::Endorsing)
        },
        PetitionPage { changes: changes(true), ..petition(PetitionState::ChangesAsked) },
        PetitionPage { changes: changes(false), ..petition(PetitionState::ChangesAsked) },
        refused(RefusalAppeal::Possible { until: at("2026-12-20T16:00:00Z") }, false),
        refused(RefusalAppeal::Waiting { since: now() }, false),
        PetitionPage { is_followed: Some(true), ..refused(upheld, false) },
        PetitionPage {
            steps: hidden.steps.clone(),
            refused: hidden.refused,
            ..without_text(hidden.state)
        },
        PetitionPage {
            imported: Some(imported),
            steps: Vec::new(),
            sharing: Some(sharing()),
            ..petition(PetitionState::Imported)
        },
    ]
}

/// Each stage of the way to an answer, in time and late.
fn after_signing() -> Vec<PetitionPage> {
    let on = |way, today, taken| PetitionPage {
        signature_count: 70_412,
        way: on_its_way(way, today),
        steps: steps(taken),
        chart: Some(chart()),
        is_followed: Some(false),
        ..petition(closed())
    };
    let open = PetitionPage {
        petitioner_name: Some("Д. Бат".to_owned()),
        chart: Some(chart()),
        is_followed: Some(true),
        ..petition(open(at("2026-12-20T10:00:00Z")))
    };
    let staff = StaffForms { may_answer: true, may_see_anomalies: true, ..StaffForms::default() };
    vec![
        open,
        PetitionPage { staff, ..on(Way::Reached, date(2026, 11, 20), 4) },
        on(Way::Reached, date(2026, 12, 1), 4),
        on(Way::HandedOver, date(2026, 12, 27), 6),
        on(Way::Considered, date(2027, 1, 19), 7),
        on(Way::Considered, date(2027, 2, 19), 7),
        on(Way::Answered, date(2027, 1, 19), 8),
        on(Way::Concluded, date(2027, 1, 20), 9),
    ]
}

fn on_its_way(way: Way, today: Date) -> OnItsWay {
    OnItsWay {
        way,
        hand_over_due: Some(date(2026, 11, 27)),
        consider_due: Some(date(2026, 12, 27)),
        answer_due: Some(date(2027, 1, 19)),
        outcome: (way >= Way::Answered).then_some(Outcome::PartlyGranted),
        today,
    }
}

fn sharing() -> Sharing {
    Sharing {
        address: format!("https://sanal.example/petitions/{NUMBER}"),
        embed: format!("https://sanal.example/embed/petitions/{NUMBER}"),
    }
}

pub(super) fn ground(is_hidden: bool) -> RefusalGround {
    let both = |mn: &str, en: &str| Some(InBoth { mn: mn.to_owned(), en: en.to_owned() });
    RefusalGround {
        code: "court".to_owned(),
        is_hidden,
        title: both("Шүүхэд байгаа асуудал", "A matter before a court"),
        text: both(
            "Шүүх шийдвэрлэж буй асуудлаар өргөдөл гаргахгүй.",
            "What a court is deciding is not petitioned for.",
        ),
    }
}

fn chart() -> SignatureChart {
    let first = at("2026-10-01T02:00:00Z").as_second() / 3_600;
    let counts = (0..96).map(|n| HourCount { hour: first + n, n: (n * 37) % 91 - 4 });
    let until = at("2026-10-05T10:00:00Z");
    SignatureChart::new(counts.collect(), at("2026-10-01T02:00:00Z"), until, 5_000)
}

pub(in crate::pages) fn followed() -> Vec<FollowedPetition> {
    let lines = cards().into_iter().zip([Some(8), Some(2), None]);
    lines
        .map(|(card, step)| FollowedPetition {
            steps: step.map(|step| steps(step).split_off(step - 2)).unwrap_or_default(),
            is_new: step == Some(8),
            card,
        })
        .collect()
}

fn without_text(state: PetitionState) -> PetitionPage {
    let (action, background, additional_details) = Default::default();
    PetitionPage { action, background, additional_details, ..petition(state) }
}

fn may_close(reason: &str, error: Option<TextError>) -> StaffForms {
    let form =
        CloseForm { reason: reason.to_owned(), error, not_taken: None, reason_length_max: 1_000 };
    StaffForms { close: Some(form), ..StaffForms::default() }
}
