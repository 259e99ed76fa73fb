//! Grounds between the rooms: of the table, of a refusal, on a page.

use moderation::{Ground, InBoth};
use petitions::RefusalGround;

use crate::pages::ShownGround;

/// As it is put into a refusal, which keeps it whatever becomes of the table.
pub fn used(ground: &Ground) -> RefusalGround {
    let words = |words: &InBoth| petitions::InBoth { mn: words.mn.clone(), en: words.en.clone() };
    RefusalGround {
        code: ground.code.to_string(),
        is_hidden: ground.is_hidden,
        title: ground.title.as_ref().map(words),
        text: ground.text.as_ref().map(words),
    }
}

/// Of the table.
pub fn of_table(ground: &Ground) -> ShownGround {
    ShownGround { names_duplicate: ground.names_duplicate, ..of_refusal(&used(ground)) }
}

/// As it stood when something was refused on it.
pub fn of_refusal(ground: &RefusalGround) -> ShownGround {
    let words = |words: &petitions::InBoth| [words.mn.clone(), words.en.clone()];
    ShownGround {
        code: ground.code.clone(),
        is_hidden: ground.is_hidden,
        names_duplicate: false,
        title: ground.title.as_ref().map(words),
        text: ground.text.as_ref().map(words),
    }
}
