//! Numbers as people read them: `1,234,567`, in both languages.

/// Digits in groups of three.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// Whole percent of a goal, rounded down so that 100 means reached, and never nothing for something;
/// without the sign.
pub fn percent(part: u64, whole: u64) -> String {
    let percent = u128::from(part) * 100 / u128::from(whole.max(1));
    if part > 0 && percent == 0 {
        return "<1".to_owned();
    }
    number(u64::try_from(percent).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let written = [0, 7, 999, 1_000, 12_345, 123_456, 1_234_567].map(number);
        assert_eq!(written, ["0", "7", "999", "1,000", "12,345", "123,456", "1,234,567"]);
        assert_eq!(number(u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn a_goal_is_reached_at_a_hundred_percent_and_not_before() {
        assert_eq!(percent(32_999, 33_000), "99");
        assert_eq!(percent(33_000, 33_000), "100");
        assert_eq!(percent(71_000, 33_000), "215");
        assert_eq!(percent(1, 0), "100");
        assert_eq!([percent(0, 33_000), percent(86, 33_000)], ["0", "<1"]);
    }
}
