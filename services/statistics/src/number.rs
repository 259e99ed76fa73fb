//! The number of a petition whose signers are told of: `PN-202611-00001`.

kernel::month_number! {
    /// `PN-YYYYMM-NNNNN`, as the room of petitions writes it.
    PetitionNumber = "PN-", NotAPetition = "a petition's number reads PN-YYYYMM-NNNNN"
}

impl PetitionNumber {
    /// The stream of what was told of it.
    pub(crate) fn stream(self) -> String {
        format!("breakdown/{self}")
    }
}
