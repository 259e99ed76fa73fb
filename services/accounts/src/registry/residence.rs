//! Where someone is registered, from the registry's codes of an aimag and its soum.

use kernel::Division;

const CAPITAL: &str = "11";

/// A district of the capital, or an aimag; `None` where the codes name neither.
///
/// The district's code comes alone (`19`) or behind the capital's (`1119`). A resident of the
/// capital without a known district is not counted in the capital as a whole: everyone counts in
/// exactly one aimag or district.
pub(crate) fn division(aimag: Option<&str>, soum: Option<&str>) -> Option<Division> {
    let aimag = two_digits(aimag?)?;
    if aimag != CAPITAL {
        return Division::from_nso(&aimag);
    }
    let soum = soum?.trim();
    let district =
        if soum.len() == 4 { soum.to_owned() } else { format!("{CAPITAL}{}", two_digits(soum)?) };
    Division::from_nso(&district).filter(|division| division.is_district())
}

/// Leading zeros are lost where a code was kept as a number.
fn two_digits(code: &str) -> Option<String> {
    let code: u8 = code.trim().parse().ok()?;
    (code < 100).then(|| format!("{code:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(aimag: Option<&str>, soum: Option<&str>) -> Option<&'static str> {
        division(aimag, soum).map(Division::code)
    }

    #[test]
    fn a_resident_of_the_capital_counts_in_a_district() {
        assert_eq!(code(Some("11"), Some("19")), Some("MN-1-1119"));
        assert_eq!(code(Some("11"), Some("1119")), Some("MN-1-1119"));
        assert_eq!(code(Some("11"), Some("4")), Some("MN-1-1104"));
        assert_eq!(code(Some("11"), None), None);
        assert_eq!(code(Some("11"), Some("99")), None);
        assert_eq!(code(Some("11"), Some("6704")), None);
    }

    #[test]
    fn everyone_else_counts_in_an_aimag() {
        assert_eq!(code(Some("67"), Some("04")), Some("MN-041"));
        assert_eq!(code(Some(" 67 "), None), Some("MN-041"));
    }

    #[test]
    fn what_names_no_place_is_unknown() {
        assert_eq!(code(None, Some("19")), None);
        for nowhere in ["", "00", "1119", "-1", "Хөвсгөл", "300"] {
            assert_eq!(code(Some(nowhere), Some("19")), None, "{nowhere}");
        }
    }
}
