//! What sort of instrument it is, who initiates it, and the stages it passes.

use kernel::cell::coded;

coded! {
    Kind {
        Law = "law",
        /// Changes to a law in force.
        Amendment = "amendment",
        /// Of the State Great Khural.
        Resolution = "resolution",
        /// A norm that a body of the executive sets (General Administrative Law, chapter 6).
        AdministrativeAct = "administrative_act",
    }
}

coded! {
    /// Who may table it: the Constitution's article 26 knows three; an act is its body's own.
    Initiator {
        President = "president",
        Member = "member",
        Government = "government",
        Agency = "agency",
    }
}

coded! {
    /// The ten stages of a bill, in their order.
    Stage {
        Drafting = "drafting",
        Tabled = "tabled",
        Preparing = "preparing",
        /// Whether to discuss it at all.
        Admitting = "admitting",
        FirstReading = "first_reading",
        FinalReading = "final_reading",
        Adopting = "adopting",
        FinalWording = "final_wording",
        Certifying = "certifying",
        /// To the President's office.
        Sending = "sending",
    }
}

impl Kind {
    /// Whether this one may be its initiator.
    pub const fn may_come_from(self, initiator: Initiator) -> bool {
        match self {
            Self::AdministrativeAct => {
                matches!(initiator, Initiator::Agency | Initiator::Government)
            }
            _ => !matches!(initiator, Initiator::Agency),
        }
    }

    /// What it passes: an act is drafted, and adopted by its body.
    pub const fn stages(self) -> &'static [Stage] {
        match self {
            Self::AdministrativeAct => &[Stage::Drafting, Stage::Adopting],
            _ => Stage::ALL,
        }
    }
}

impl Stage {
    /// From 1 to 10.
    pub const fn ordinal(self) -> usize {
        self as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizens_and_agencies_table_no_bills_and_the_president_no_acts() {
        assert!(Kind::Law.may_come_from(Initiator::President));
        assert!(!Kind::Law.may_come_from(Initiator::Agency));
        assert!(Kind::AdministrativeAct.may_come_from(Initiator::Agency));
        assert!(!Kind::AdministrativeAct.may_come_from(Initiator::President));
    }

    #[test]
    fn there_are_ten_stages_and_the_last_is_the_tenth() {
        assert_eq!(Stage::ALL.len(), 10);
        assert_eq!(Stage::Sending.ordinal(), 10);
    }
}
