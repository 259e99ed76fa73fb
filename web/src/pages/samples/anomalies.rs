//! Bursts that were made up, and a proposal at every stage.

use kernel::PersonKey;
use petitions::{
    Burst, BurstRules, Channel, InvalidationEntry, InvalidationStage, Meant, MeantPart,
    PetitionNumber, Selection,
};

use super::{ACTION, NUMBER, at, now};
use crate::pages::{
    AnomaliesPage, BurstLine, InvalidationLine, PetitionAnomaliesPage, Preview, Problem,
    ProposalForm,
};

const REASON: &str = "Нэг төхөөрөмжөөс хэдэн минутын дотор зурсан байна.";

fn number() -> Option<PetitionNumber> {
    NUMBER.parse().ok()
}

fn bursts() -> Vec<BurstLine> {
    let Some(petition) = number() else { return vec![] };
    let hour = now().as_second() / 3_600;
    let line = |ago, channel, network: &str, n, of_hour, is_marked| BurstLine {
        burst: Burst { petition, hour: hour - ago, channel, network: network.into(), n, of_hour },
        is_marked,
    };
    vec![
        line(3, Channel::App, "07ab", 1_240, 1_300, true),
        line(9, Channel::Kiosk, "", 64, 70, true),
        line(30, Channel::Web, "c0de", 120, 2_041, false),
        line(31, Channel::Assisted, "11f0", 51, 1_000, false),
    ]
}

fn line(invalidation: u32, stage: InvalidationStage, is_own: bool) -> Vec<InvalidationLine> {
    let Some(petition) = number() else { return vec![] };
    let is_decided = stage != InvalidationStage::Proposed;
    let network = Some("07ab".to_owned()).filter(|_| !is_own);
    let channel = Some(Channel::App).filter(|_| !is_own);
    let (from, until) = (at("2026-11-20T07:00:00Z"), at("2026-11-20T08:00:00Z"));
    let entry = InvalidationEntry {
        petition,
        invalidation,
        stage,
        by: PersonKey::from_random([7; 16]),
        selection: Selection { from, until, channel, network },
        reason: REASON.to_owned(),
        expected_count: 1_240,
        proposed_at: now(),
        decided_by: None,
        decided_at: is_decided.then(now),
        signature_count: (stage == InvalidationStage::Done).then_some(1_239),
        done_at: (stage == InvalidationStage::Done).then(now),
        position: 1,
    };
    let decided_by = is_decided.then_some(6);
    vec![InvalidationLine { entry, proposed_by: Some(5), decided_by, is_own }]
}

fn invalidations() -> Vec<InvalidationLine> {
    [
        line(5, InvalidationStage::Proposed, true),
        line(4, InvalidationStage::Proposed, false),
        line(3, InvalidationStage::Approved, false),
        line(2, InvalidationStage::Done, false),
        line(1, InvalidationStage::Declined, false),
    ]
    .concat()
}

pub(in crate::pages) fn anomalies_pages() -> Vec<AnomaliesPage> {
    let rules = BurstRules { hours: 168, at_least: 50, share: 0.5 };
    let full = AnomaliesPage {
        rules,
        bursts: bursts(),
        waiting: invalidations().into_iter().take(2).collect(),
        may_decide: true,
        wrong_number: None,
    };
    let read = AnomaliesPage { may_decide: false, ..full.clone() };
    let wrong_number = Some("PN-42".to_owned());
    let none = AnomaliesPage { bursts: vec![], waiting: vec![], wrong_number, ..full.clone() };
    vec![full, read, none]
}

fn filled() -> ProposalForm {
    ProposalForm {
        from: "2026-11-20T15:00".to_owned(),
        until: "2026-11-20T16:00".to_owned(),
        channel: Some(Channel::App),
        network: "07ab".to_owned(),
        reason: REASON.to_owned(),
        reason_length_max: 1_000,
        ..ProposalForm::default()
    }
}

fn preview(signature_count: u64, lines: i64, is_overdue: bool) -> Option<Preview> {
    let hour = now().as_second() / 3_600;
    let part = |n| MeantPart { hour: hour + n, channel: Channel::App, n: 20 };
    let meant = Meant { signature_count, parts: (0..lines).map(part).collect() };
    let selection = "{\"from\":\"2026-11-20T07:00:00Z\"}".to_owned();
    Some(Preview { meant, standing_count: 18_204, selection, is_overdue })
}

pub(in crate::pages) fn petition_anomalies_pages() -> Vec<PetitionAnomaliesPage> {
    let page = |proposal| PetitionAnomaliesPage {
        number: NUMBER.to_owned(),
        action: ACTION.to_owned(),
        bursts: bursts(),
        invalidations: invalidations(),
        proposal,
    };
    let empty = ProposalForm { reason_length_max: 1_000, ..ProposalForm::default() };
    let texts = i18n::texts(kernel::Locale::Mn);
    let wrong = ProposalForm {
        from: "өчигдөр".to_owned(),
        network: "203.0.113.7".to_owned(),
        wrong: vec![
            ("from", texts.selection_not_an_instant()),
            ("until", texts.selection_reversed()),
            ("channel", texts.field_not_one_of()),
            ("network", texts.selection_not_a_network()),
            ("reason", texts.field_missing()),
        ],
        ..filled()
    };
    let stale = Some(Problem::StepUpRequired { minutes: 10 });
    let one = PetitionAnomaliesPage { bursts: vec![], invalidations: vec![], ..page(Some(empty)) };
    vec![
        one,
        page(None),
        page(Some(wrong)),
        page(Some(ProposalForm { preview: preview(60, 3, false), ..filled() })),
        page(Some(ProposalForm { preview: preview(1_240, 62, true), ..filled() })),
        page(Some(ProposalForm { preview: preview(0, 0, false), ..filled() })),
        page(Some(ProposalForm { preview: preview(60, 3, false), not_taken: stale, ..filled() })),
    ]
}
