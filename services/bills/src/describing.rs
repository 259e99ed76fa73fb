//! Describing a bill: its title, and who initiates it. What was published keeps the title it had.

use kernel::Actor;
use kernel::words::on_one_line;
use policy::Action;

use crate::bill::events::BillDescribed;
use crate::bill::{Bill, BillCommand, BillError};
use crate::kind::Initiator;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct DescribeBill {
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
    /// The title that the form was made with.
    pub seen: String,
}

pub(crate) fn decide(bill: &Bill, command: DescribeBill) -> Result<BillDescribed, BillError> {
    let known = bill.at_work()?;
    if command.seen != known.title {
        return Err(BillError::DraftChangedMeanwhile);
    }
    if !known.kind.may_come_from(command.initiator) {
        return Err(BillError::NotTheirs);
    }
    let title = on_one_line(&command.title);
    if title.is_empty() {
        return Err(BillError::TitleMissing);
    }
    let (initiator, initiated_by) = (command.initiator, on_one_line(&command.initiated_by));
    Ok(BillDescribed { title, initiator, initiated_by })
}

impl Bills {
    pub async fn describe(
        &self,
        actor: &Actor,
        number: BillNumber,
        command: DescribeBill,
    ) -> Result<(), BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        self.advance(actor, right, number, BillCommand::Describe(command)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TITLE, a_bill, given};

    fn describe(title: &str, seen: &str) -> BillCommand {
        BillCommand::Describe(DescribeBill {
            title: title.into(),
            initiator: Initiator::Member,
            initiated_by: " Улсын Их Хурлын гишүүн ".into(),
            seen: seen.into(),
        })
    }

    #[test]
    fn a_title_is_written_anew_and_nobody_writes_over_anothers() {
        let described = BillDescribed {
            title: "Цэвэр агаарын тухай".into(),
            initiator: Initiator::Member,
            initiated_by: "Улсын Их Хурлын гишүүн".into(),
        };
        given(a_bill().begun())
            .when(describe(" Цэвэр  агаарын тухай", TITLE))
            .then_expect_events(vec![described.into()]);
        given(a_bill().begun())
            .when(describe("Цэвэр агаарын тухай", "Өөр нэр"))
            .then_expect_error(BillError::DraftChangedMeanwhile);
        given(a_bill().begun())
            .when(describe(" ", TITLE))
            .then_expect_error(BillError::TitleMissing);
    }
}
