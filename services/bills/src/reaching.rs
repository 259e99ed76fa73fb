//! Reaching a stage: how far a bill has come on its way, with the day. Going back is recorded too, with why.

use jiff::civil::Date;
use kernel::{Actor, clock};
use policy::Action;

use crate::bill::events::StageReached;
use crate::bill::{Bill, BillCommand, BillError};
use crate::kind::Stage;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct ReachStage {
    pub stage: Stage,
    pub on: Date,
    pub words: String,
    /// When the bill was begun.
    pub begun_on: Date,
    pub today: Date,
}

pub(crate) fn decide(bill: &Bill, command: ReachStage) -> Result<StageReached, BillError> {
    let known = bill.at_work()?;
    let ReachStage { stage, on, words, begun_on, today } = command;
    let words = words.trim().to_owned();
    if known.versions.is_empty() {
        return Err(BillError::NotPublished);
    }
    if !known.kind.stages().contains(&stage) {
        return Err(BillError::NoSuchStage);
    }
    if stage == known.stage {
        return Err(BillError::AtThisStage);
    }
    if on > today {
        return Err(BillError::InTheFuture);
    }
    // One after another, also where it goes back.
    let earliest = known.stage_on.unwrap_or(begun_on).max(begun_on);
    if on < earliest {
        return Err(BillError::TooEarly { earliest });
    }
    if stage < known.stage && words.is_empty() {
        return Err(BillError::ReasonMissing);
    }
    Ok(StageReached { stage, on, words })
}

impl Bills {
    pub async fn reach_stage(
        &self,
        actor: &Actor,
        number: BillNumber,
        stage: Stage,
        on: Date,
        words: &str,
    ) -> Result<(), BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let (words, today) = (words.to_owned(), clock::day_of(self.clock.now()));
        let events = self.bus.log().read_stream(&number.to_string()).await?;
        let begun_on = events.first().map_or(today, |begun| clock::day_of(begun.recorded_at));
        let command = BillCommand::Reach(ReachStage { stage, on, words, begun_on, today });
        self.advance(actor, right, number, command).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_bill, day, given};

    fn reach(stage: Stage, on: &str, words: &str) -> BillCommand {
        let (on, begun_on, today) = (day(on), day("2026-11-20"), day("2026-11-25"));
        BillCommand::Reach(ReachStage { stage, on, words: words.into(), begun_on, today })
    }

    #[test]
    fn it_goes_on_stage_by_stage_and_may_pass_some_over() {
        let reached =
            StageReached { stage: Stage::Tabled, on: day("2026-11-24"), words: String::new() };
        given(a_bill().published())
            .when(reach(Stage::Tabled, "2026-11-24", " "))
            .then_expect_events(vec![reached.into()]);
    }

    #[test]
    fn it_goes_back_with_a_reason_only() {
        let reached =
            StageReached { stage: Stage::Tabled, on: day("2026-11-24"), words: String::new() };
        let events = || [a_bill().published(), vec![reached.clone().into()]].concat();
        given(events())
            .when(reach(Stage::Drafting, "2026-11-25", ""))
            .then_expect_error(BillError::ReasonMissing);
        let back = StageReached {
            stage: Stage::Drafting,
            on: day("2026-11-25"),
            words: "Буцаасан".into(),
        };
        given(events())
            .when(reach(Stage::Drafting, "2026-11-25", "Буцаасан"))
            .then_expect_events(vec![back.into()]);
        given(events())
            .when(reach(Stage::Tabled, "2026-11-25", ""))
            .then_expect_error(BillError::AtThisStage);
        given(events())
            .when(reach(Stage::Preparing, "2026-11-26", ""))
            .then_expect_error(BillError::InTheFuture);
    }

    #[test]
    fn no_stage_is_reached_before_the_bill_was_begun_or_before_the_one_before_it() {
        let too_early = |earliest| BillError::TooEarly { earliest: day(earliest) };
        given(a_bill().published())
            .when(reach(Stage::Adopting, "1900-01-01", ""))
            .then_expect_error(too_early("2026-11-20"));
        let reached =
            StageReached { stage: Stage::Tabled, on: day("2026-11-24"), words: String::new() };
        let events = [a_bill().published(), vec![reached.into()]].concat();
        for (stage, words) in [(Stage::Preparing, ""), (Stage::Drafting, "Буцаасан")] {
            given(events.clone())
                .when(reach(stage, "2026-11-23", words))
                .then_expect_error(too_early("2026-11-24"));
        }
    }

    #[test]
    fn nobody_follows_what_is_not_published() {
        given(a_bill().written())
            .when(reach(Stage::Tabled, "2026-11-24", ""))
            .then_expect_error(BillError::NotPublished);
    }
}
