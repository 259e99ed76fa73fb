//! What a moderator refuses a petition by: parsed, or told field by field; for the page and for programs.

use kernel::Actor;
use moderation::GroundCode;
use petitions::{PetitionNumber, Refusing, TextFault};

use super::words;
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::pages::{DuplicateError, GroundError};
use crate::site::Site;

/// As it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    pub ground: &'a str,
    pub words: &'a str,
    pub duplicate_of: &'a str,
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Faults {
    pub ground: Option<GroundError>,
    pub words: Option<TextFault>,
    pub duplicate_of: Option<DuplicateError>,
}

/// The ground as the table has it at this moment: it may be another one than when the form was opened.
pub async fn meant(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    sent: Wording<'_>,
) -> Result<Result<Refusing, Faults>, Failure> {
    let ground = match sent.ground.parse::<GroundCode>() {
        Ok(code) => site.moderation.ground(actor, &code).await?,
        Err(_) => None,
    };
    let is_chosen = !sent.ground.is_empty();
    let missing = if is_chosen { GroundError::Gone } else { GroundError::Missing };
    let ground = ground.map(|listed| listed.ground).ok_or(missing);
    let needs_duplicate = ground.as_ref().is_ok_and(|ground| ground.names_duplicate);
    let duplicate_of = duplicate(number, sent.duplicate_of.trim(), needs_duplicate);
    let words = petitions::parse_reason(sent.words, &site.petitions.rules().text);
    Ok(match (ground, words, duplicate_of) {
        (Ok(ground), Ok(words), Ok(duplicate_of)) => {
            Ok(Refusing { ground: words::used(&ground), words, duplicate_of })
        }
        (ground, words, duplicate_of) => Err(Faults {
            ground: ground.err(),
            words: words.err(),
            duplicate_of: duplicate_of.err(),
        }),
    })
}

fn duplicate(
    number: PetitionNumber,
    typed: &str,
    is_needed: bool,
) -> Result<Option<PetitionNumber>, DuplicateError> {
    if typed.is_empty() {
        return if is_needed { Err(DuplicateError::Missing) } else { Ok(None) };
    }
    match typed.parse() {
        Ok(other) if other == number => Err(DuplicateError::Itself),
        Ok(other) => Ok(Some(other)),
        Err(_) => Err(DuplicateError::NotANumber),
    }
}

impl Faults {
    /// For programs.
    pub fn fields(self) -> Vec<FieldFault> {
        let ground = self.ground.map(|error| match error {
            GroundError::Missing => Fault::Missing,
            GroundError::Gone => Fault::NotOneOf,
        });
        let duplicate_of = self.duplicate_of.map(|error| match error {
            DuplicateError::Missing => Fault::Missing,
            _ => Fault::NotOneOf,
        });
        let faults = [
            ("ground", ground),
            ("words", self.words.map(Fault::Text)),
            ("duplicate_of", duplicate_of),
        ];
        let faults = faults.into_iter();
        faults.filter_map(|(field, fault)| Some(FieldFault { field, fault: fault? })).collect()
    }
}
