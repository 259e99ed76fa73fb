//! Representing: whether those who took part are as many of a place as live there.
//!
//! Residents are those of all ages at the census of 2020, which is the only official count that is at hand here: there is
//! none of who may take part (from 16 or 18 on), and none by sex, age or social status.

use kernel::Division;

/// The share of a division among those that are told of, by its share of their residents: 1 where they are the same, with
/// two digits, as counts are rounded. `None` where residents are not counted, and of the capital as a whole, whose
/// districts stand for themselves. `told` are all divisions of which it is told how many took part, this one among them.
#[must_use]
pub fn representation(code: &str, count: u64, told: &[(&str, u64)]) -> Option<f64> {
    let here = residents(code)?;
    let placed = told.iter().filter_map(|(code, count)| Some((residents(code)?, *count)));
    let sum = |(residents, whole): (u64, u64), (here, count): (u64, u64)| {
        (residents + here, whole + count)
    };
    let (residents, whole) = placed.fold((0, 0), sum);
    if whole == 0 {
        return None;
    }
    let ratio = (count as f64 / whole as f64) / (here as f64 / residents as f64);
    Some(with_two_digits(ratio))
}

/// `None` where they are not counted, or not by themselves.
fn residents(code: &str) -> Option<u64> {
    let division = Division::from_code(code).filter(|division| !division.is_capital())?;
    Some(u64::from(division.residents_2020())).filter(|residents| *residents > 0)
}

fn with_two_digits(ratio: f64) -> f64 {
    if ratio <= 0.0 {
        return 0.0;
    }
    let steps = 10_f64.powf(1.0 - ratio.log10().floor());
    (ratio * steps).round() / steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_as_many_take_part_as_live_there_it_is_one() {
        let [khuvsgul, khovd] = ["MN-041", "MN-043"].map(|code| residents(code).expect("people"));
        let told = [("MN-041", khuvsgul), ("MN-043", khovd), ("unknown", 500), ("MN-1", 500)];
        assert_eq!(representation("MN-041", khuvsgul, &told), Some(1.0));
        assert_eq!(representation("MN-043", khovd, &told), Some(1.0), "others change nothing");
        let told = [("MN-041", 2 * khuvsgul), ("MN-043", 0)];
        let twice = representation("MN-041", 2 * khuvsgul, &told).expect("a ratio");
        assert!(twice > 1.0, "{twice}");
        assert_eq!(representation("MN-043", 0, &told), Some(0.0));
        assert_eq!(representation("MN-041", 0, &[]), None);
    }

    #[test]
    fn a_ratio_has_two_digits() {
        for (ratio, told) in [(0.0, 0.0), (0.123, 0.12), (1.26, 1.3), (9.96, 10.0), (12.4, 12.0)] {
            assert!((with_two_digits(ratio) - told).abs() < 1e-9, "{ratio}");
        }
    }

    #[test]
    fn there_is_none_where_nobody_lives() {
        for code in ["unknown", "MN-1", "female"] {
            assert_eq!(representation(code, 10, &[(code, 10), ("MN-041", 90)]), None, "{code}");
        }
    }
}
