//! What the staff write: short, never empty, and no character that cannot be kept.

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("it is empty")]
    Empty,
    #[error("it is longer than {0} characters")]
    TooLong(usize),
    #[error("there are more than {0}")]
    TooMany(usize),
    #[error("it holds what is no text")]
    NoText,
}

/// Without what stands around it.
pub(crate) fn parse(text: &str, longest: usize) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.chars().count() > longest {
        return Err(Fault::TooLong(longest));
    }
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
        return Err(Fault::NoText);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_there_and_short_and_a_text() {
        assert_eq!(parse("  Ус алга \n", 7), Ok("Ус алга".to_owned()));
        assert_eq!(parse(" \n", 10), Err(Fault::Empty));
        assert_eq!(parse("Ус алга", 6), Err(Fault::TooLong(6)));
        assert_eq!(parse("Ус\0алга", 10), Err(Fault::NoText));
    }
}
