//! A petition's number, as people write it: `PN-202611-00001`.

kernel::month_number! {
    /// `PN-YYYYMM-NNNNN`: the month it was started in (Ulaanbaatar), and a count within the month.
    PetitionNumber = "PN-", NotANumber = "a petition's number reads PN-YYYYMM-NNNNN"
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_month_is_that_of_ulaanbaatar() {
        let just_december: Timestamp = "2026-11-30T16:00:00Z".parse().expect("an instant");
        let number = PetitionNumber::of_month(just_december, 7).expect("in range");
        assert_eq!(number.to_string(), "PN-202612-00007");
        assert_eq!(number.to_string().parse(), Ok(number));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "",
            "PN-202613-00001",
            "PN-202612-00000",
            "PN-202612-0001",
            "pn-202612-00001",
            "PN-202612-+0001",
        ] {
            assert_eq!(text.parse::<PetitionNumber>(), Err(NotANumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,20}") {
            let _ = text.parse::<PetitionNumber>();
        }
    }
}
