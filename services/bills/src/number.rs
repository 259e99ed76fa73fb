//! A bill's number, as people write it: `BN-202611-00001`.

kernel::month_number! {
    /// `BN-YYYYMM-NNNNN`: the month its drafting began in (Ulaanbaatar), and a count within the month.
    BillNumber = "BN-", NotABillNumber = "a bill's number reads BN-YYYYMM-NNNNN"
}
