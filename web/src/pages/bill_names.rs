//! What sort of instrument it is, who initiates it and how far it is, as people call these.

use bills::{Initiator, Kind, Stage};
use i18n::texts;
use kernel::Locale;

pub(super) fn kind_name(locale: Locale, kind: Kind) -> String {
    let texts = texts(locale);
    match kind {
        Kind::Law => texts.bill_kind_law(),
        Kind::Amendment => texts.bill_kind_amendment(),
        Kind::Resolution => texts.bill_kind_resolution(),
        Kind::AdministrativeAct => texts.bill_kind_administrative_act(),
    }
}

pub(super) fn initiator_name(locale: Locale, initiator: Initiator) -> String {
    let texts = texts(locale);
    match initiator {
        Initiator::President => texts.bill_initiator_president(),
        Initiator::Member => texts.bill_initiator_member(),
        Initiator::Government => texts.bill_initiator_government(),
        Initiator::Agency => texts.bill_initiator_agency(),
    }
}

/// Who, and by which body where that says more.
pub(super) fn initiated_by(locale: Locale, initiator: Initiator, by: &str) -> String {
    let name = initiator_name(locale, initiator);
    if by.is_empty() || by == name { name } else { format!("{name} · {by}") }
}

pub(super) fn stage_name(locale: Locale, stage: Stage) -> String {
    let texts = texts(locale);
    match stage {
        Stage::Drafting => texts.bill_stage_drafting(),
        Stage::Tabled => texts.bill_stage_tabled(),
        Stage::Preparing => texts.bill_stage_preparing(),
        Stage::Admitting => texts.bill_stage_admitting(),
        Stage::FirstReading => texts.bill_stage_first_reading(),
        Stage::FinalReading => texts.bill_stage_final_reading(),
        Stage::Adopting => texts.bill_stage_adopting(),
        Stage::FinalWording => texts.bill_stage_final_wording(),
        Stage::Certifying => texts.bill_stage_certifying(),
        Stage::Sending => texts.bill_stage_sending(),
    }
}
