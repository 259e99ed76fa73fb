//! Withholding: of a petition about belief, health, descent or the like only totals are told, by the secretariat or a
//! moderator and with a reason that everyone reads. What was told before cannot be taken back from those who read it;
//! the house shows it no longer.

use eventlog::{Meta, Terms};
use kernel::Actor;
use policy::{Action, Resource};

use crate::breakdown::events::{BreakdownsAllowed, BreakdownsWithheld};
use crate::breakdown::{Breakdown, BreakdownCommand, BreakdownError};
use crate::error::Fault;
use crate::{PetitionNumber, Statistics, StatisticsError};

/// Of a reason, in characters.
pub const WORDS_MAX: usize = 1_000;

#[derive(Debug, Clone)]
pub struct WithholdBreakdowns {
    pub petition: PetitionNumber,
    pub words: String,
}

#[derive(Debug, Clone)]
pub struct AllowBreakdowns {
    pub petition: PetitionNumber,
    pub words: String,
}

pub(crate) fn decide(
    breakdown: &Breakdown,
    command: WithholdBreakdowns,
) -> Result<BreakdownsWithheld, BreakdownError> {
    if breakdown.is_withheld {
        return Err(BreakdownError::Withheld);
    }
    Ok(BreakdownsWithheld { petition: command.petition, words: command.words })
}

pub(crate) fn allow(
    breakdown: &Breakdown,
    command: AllowBreakdowns,
) -> Result<BreakdownsAllowed, BreakdownError> {
    if !breakdown.is_withheld {
        return Err(BreakdownError::NotWithheld);
    }
    Ok(BreakdownsAllowed { petition: command.petition, words: command.words })
}

fn parse(words: &str) -> Result<String, Fault> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Fault::Missing);
    }
    if words.chars().count() > WORDS_MAX {
        return Err(Fault::TooLong(WORDS_MAX));
    }
    if words.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r')) {
        return Err(Fault::ControlCharacter);
    }
    Ok(words.to_owned())
}

impl Statistics {
    /// Of this petition only totals are told from now on.
    pub async fn withhold(
        &self,
        actor: &Actor,
        petition: PetitionNumber,
        words: &str,
    ) -> Result<(), StatisticsError> {
        let terms = Self::may_withhold(actor)?;
        let words = parse(words)?;
        let command = BreakdownCommand::Withhold(WithholdBreakdowns { petition, words });
        self.bus.execute::<Breakdown>(&petition.stream(), command, terms).await?;
        Ok(())
    }

    /// And again more than totals.
    pub async fn allow(
        &self,
        actor: &Actor,
        petition: PetitionNumber,
        words: &str,
    ) -> Result<(), StatisticsError> {
        let terms = Self::may_withhold(actor)?;
        let words = parse(words)?;
        let command = BreakdownCommand::Allow(AllowBreakdowns { petition, words });
        self.bus.execute::<Breakdown>(&petition.stream(), command, terms).await?;
        Ok(())
    }

    fn may_withhold(actor: &Actor) -> Result<Terms, StatisticsError> {
        let right = policy::check(actor, Action::WithholdBreakdowns, Resource::House)?;
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        Ok(Terms { meta, ..Terms::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{allow as allow_it, allowed, given, withheld, withhold};

    #[test]
    fn it_is_withheld_once_and_can_be_allowed_again() {
        given(vec![]).when(withhold()).then_expect_events(vec![withheld()]);
        given(vec![withheld()]).when(withhold()).then_expect_error(BreakdownError::Withheld);
        given(vec![withheld()]).when(allow_it()).then_expect_events(vec![allowed()]);
        given(vec![]).when(allow_it()).then_expect_error(BreakdownError::NotWithheld);
        given(vec![withheld(), allowed()]).when(withhold()).then_expect_events(vec![withheld()]);
    }

    #[test]
    fn a_reason_is_a_short_text() {
        assert_eq!(parse(" Итгэл үнэмшил "), Ok("Итгэл үнэмшил".to_owned()));
        assert_eq!(parse(" \n"), Err(Fault::Missing));
        assert_eq!(parse(&"а".repeat(1_001)), Err(Fault::TooLong(WORDS_MAX)));
        assert_eq!(parse("нэг\u{0}хоёр"), Err(Fault::ControlCharacter));
    }
}
