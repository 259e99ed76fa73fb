//! Made-up petitions that were found by words.

use petitions::FoundPiece;

use super::open_cards;
use crate::pages::{FoundWords, PetitionCard};

pub(in crate::pages) fn words_looked_for() -> String {
    "зам".to_owned()
}

pub(in crate::pages) fn found_cards() -> Vec<PetitionCard> {
    open_cards().into_iter().map(found).collect()
}

fn found(card: PetitionCard) -> PetitionCard {
    let piece = |text: &str, is_hit| FoundPiece { text: text.to_owned(), is_hit };
    let title = vec![piece(&card.action, false)];
    let excerpt =
        vec![piece("Хороо хүртэлх ", false), piece("замын", true), piece(" гэрэл …", false)];
    PetitionCard { found: Some(FoundWords { title, excerpt }), ..card }
}
