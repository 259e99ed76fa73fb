//! Numbers as they stand in a law, `39.1¹`, taken apart so that one can be told from the next.

/// `³` after the second number.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Longer ones are no numbers of a law, and would not fit the type.
const DIGITS_MAX: usize = 9;

/// More dots than that are no number of a law either, not even a wrong one.
const COUNTS_MAX: usize = 8;

/// What stands between two dots: `39`, or `39¹` for the first that was inserted after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Count {
    pub(crate) plain: u32,
    /// Nought where nothing is raised.
    pub(crate) raised: u32,
}

/// `39.1¹`, from the outside in; compared as read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Number(pub(crate) Vec<Count>);

impl Number {
    /// The number at the beginning of the text, and what follows it. The dot after it is not taken.
    pub(crate) fn leading(text: &str) -> Option<(Self, &str)> {
        let (first, mut rest) = count(text)?;
        let mut counts = vec![first];
        while let Some((next, after)) = rest.strip_prefix('.').and_then(count) {
            counts.push(next);
            rest = after;
        }
        (counts.len() <= COUNTS_MAX).then_some((Self(counts), rest))
    }

    pub(crate) fn whole(text: &str) -> Option<Self> {
        Self::leading(text).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| number)
    }

    pub(crate) fn depth(&self) -> usize {
        self.0.len()
    }

    /// `2026.11.20`: more articles than any law has, a month and a day.
    pub(crate) fn is_date(&self) -> bool {
        let plain: Vec<u32> = self.0.iter().map(|count| count.plain).collect();
        matches!(plain.as_slice(), [1900..=2199, 1..=12, 1..=31])
    }

    /// The number that this one would stand below: `1.2` of `1.2.3`.
    pub(crate) fn outer(&self) -> &[Count] {
        &self.0[..self.0.len().saturating_sub(1)]
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, count) in self.0.iter().enumerate() {
            let dot = if index > 0 { "." } else { "" };
            write!(f, "{dot}{}{}", count.plain, raised(count.raised))?;
        }
        Ok(())
    }
}

fn raised(count: u32) -> String {
    if count > 0 { raised_text(&count.to_string()) } else { String::new() }
}

fn count(text: &str) -> Option<(Count, &str)> {
    let (plain, rest) = digits(text, |letter| letter.to_digit(10))?;
    let (raised, rest) = match digits(rest, digit_raised) {
        Some((raised, rest)) => (raised, rest),
        None => (0, rest),
    };
    Some((Count { plain, raised }, rest))
}

fn digits(text: &str, digit: impl Fn(char) -> Option<u32>) -> Option<(u32, &str)> {
    let end = text.find(|letter| digit(letter).is_none()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let is_short = (1..=DIGITS_MAX).contains(&digits.chars().count());
    let value = digits.chars().filter_map(digit).fold(0, |value, digit| value * 10 + digit);
    is_short.then_some((value, rest))
}

/// The text with its digits raised.
pub(crate) fn raised_text(text: &str) -> String {
    let raise = |letter: char| letter.to_digit(10).map_or(letter, |digit| RAISED[digit as usize]);
    text.chars().map(raise).collect()
}

pub(crate) fn digit_raised(letter: char) -> Option<u32> {
    (0..).zip(RAISED).find_map(|(value, raised)| (raised == letter).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_from_what_follows_it() {
        let (number, rest) = Number::leading("39¹.2.Энэ").expect("a number");
        assert_eq!((number.to_string().as_str(), rest), ("39¹.2", ".Энэ"));
        assert_eq!(number.depth(), 2);
        assert_eq!(Number::leading("Энэ"), None);
        assert_eq!(Number::leading("1234567890"), None);
        assert_eq!(Number::leading("1.2.3.4.5.6.7.8.9"), None);
        assert_eq!(Number::whole("1.1 "), None);
    }

    #[test]
    fn an_inserted_number_stands_between_two_others() {
        let ordered: Vec<Number> = ["1", "1.1", "1.1¹", "1.1²", "1.2", "1.10", "2"]
            .into_iter()
            .filter_map(Number::whole)
            .collect();
        assert_eq!(ordered.len(), 7);
        assert!(ordered.is_sorted_by(|one, other| one < other));
    }
}
