//! Where a page of a list begins, as an address carries it: `1763640000000000~PN-202611-00001`.

use std::fmt;
use std::str::FromStr;

use crate::number::PetitionNumber;

/// The last petition of the page before, and by what it stood where it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ListCursor {
    pub(super) key: i64,
    pub(super) petition: PetitionNumber,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a page of a list begins after something else")]
pub struct NoSuchPage;

impl fmt::Display for ListCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.key, self.petition)
    }
}

impl FromStr for ListCursor {
    type Err = NoSuchPage;

    fn from_str(text: &str) -> Result<Self, NoSuchPage> {
        let (key, petition) = text.split_once('~').ok_or(NoSuchPage)?;
        let key = key.parse().map_err(|_| NoSuchPage)?;
        Ok(Self { key, petition: petition.parse().map_err(|_| NoSuchPage)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_written_and_nothing_else_is() {
        let text = "1763640000000000~PN-202611-00001";
        assert_eq!(text.parse::<ListCursor>().expect("a cursor").to_string(), text);
        for other in ["", "~", "5", "x~PN-202611-00001", "5~PN-202613-00001", "5~PN-202611-00001~"]
        {
            assert_eq!(other.parse::<ListCursor>(), Err(NoSuchPage), "{other}");
        }
    }
}
