//! What an entry is called: one line in each language.

use kernel::InBoth;
use kernel::words::{TextFault, fault, on_one_line};

use crate::entries::refused::Refused;

/// Characters, in each language.
pub const NAME_LENGTH_MAX: usize = 200;

/// As it came from a form: without what stands around it.
pub(crate) fn tidied(name: &InBoth) -> InBoth {
    InBoth { mn: on_one_line(&name.mn), en: on_one_line(&name.en) }
}

pub(crate) fn check(name: &InBoth) -> Result<(), Refused> {
    for text in [&name.mn, &name.en] {
        match fault(text, true, NAME_LENGTH_MAX) {
            Some(TextFault::Missing) => return Err(Refused::WordsMissing),
            Some(TextFault::TooLong { .. } | TextFault::ControlCharacter) => {
                return Err(Refused::NotAName);
            }
            None if text.contains(['\n', '\t']) => return Err(Refused::NotAName),
            None => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_in_both_languages() {
        let name = |mn: &str| InBoth { mn: mn.into(), en: "Roads".into() };
        assert_eq!(check(&name("Зам")), Ok(()));
        assert_eq!(check(&name(" ")), Err(Refused::WordsMissing));
        assert_eq!(check(&name("Зам\nгүүр")), Err(Refused::NotAName));
        assert_eq!(check(&name(&"З".repeat(201))), Err(Refused::NotAName));
        assert_eq!(tidied(&name(" Зам\n гүүр ")), name("Зам гүүр"));
    }
}
