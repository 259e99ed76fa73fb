//! Representing: whether those who took part are as many of a place as live there.

use kernel::Division;

/// The share of a division among those counted, by its share of the residents at the census of 2020: 1 where they are the
/// same. `None` where residents are not counted, and of the capital as a whole, whose districts stand for themselves. Of
/// other dimensions no official count is at hand here.
#[must_use]
pub fn representation(code: &str, count: u64, whole: u64) -> Option<f64> {
    let division = Division::from_code(code).filter(|division| !division.is_capital())?;
    let residents = u64::from(division.residents_2020());
    if residents == 0 || whole == 0 {
        return None;
    }
    let ratio = (count as f64 / whole as f64) / (residents as f64 / all_residents() as f64);
    Some((ratio * 100.0).round() / 100.0)
}

/// Of the country; the capital counts its districts.
fn all_residents() -> u64 {
    let own = Division::all().filter(|division| !division.is_district());
    own.map(|division| u64::from(division.residents_2020())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_as_many_take_part_as_live_there_it_is_one() {
        let khuvsgul = Division::from_code("MN-041").expect("Khövsgöl");
        let (here, all) = (u64::from(khuvsgul.residents_2020()), all_residents());
        assert_eq!(representation("MN-041", here, all), Some(1.0));
        assert_eq!(representation("MN-041", 2 * here, all), Some(2.0));
        assert_eq!(representation("MN-041", 0, all), Some(0.0));
        assert_eq!(representation("MN-041", 0, 0), None);
    }

    #[test]
    fn there_is_none_where_nobody_lives() {
        for code in ["unknown", "MN-1", "female"] {
            assert_eq!(representation(code, 10, 100), None, "{code}");
        }
    }
}
