//! What kinds of instrument, initiators and stages are called.

use bills::{Initiator, Kind, Stage};

use super::Frame;

pub(super) fn kind_name(frame: &Frame, kind: Kind) -> String {
    let texts = frame.texts();
    match kind {
        Kind::Law => texts.bill_kind_law(),
        Kind::Amendment => texts.bill_kind_amendment(),
        Kind::Resolution => texts.bill_kind_resolution(),
        Kind::AdministrativeAct => texts.bill_kind_administrative_act(),
    }
}

pub(super) fn initiator_name(frame: &Frame, initiator: Initiator) -> String {
    let texts = frame.texts();
    match initiator {
        Initiator::President => texts.bill_initiator_president(),
        Initiator::Member => texts.bill_initiator_member(),
        Initiator::Government => texts.bill_initiator_government(),
        Initiator::Agency => texts.bill_initiator_agency(),
    }
}

pub(super) fn stage_name(frame: &Frame, stage: Stage) -> String {
    let texts = frame.texts();
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
