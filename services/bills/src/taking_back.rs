//! Taking back an import: as long as nothing else was done to it since, a draft that was replaced as a whole is
//! what it was before.

use kernel::Actor;
use policy::Action;

use crate::bill::events::DraftReplaced;
use crate::bill::{Bill, BillCommand, BillError};
use crate::drafting::{Draft, seen_of_all};
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct TakeBackImport {
    /// [`seen_of_all`] the draft as it stands.
    pub seen: String,
}

pub(crate) fn decide(bill: &Bill, command: TakeBackImport) -> Result<DraftReplaced, BillError> {
    let known = bill.at_work()?;
    if command.seen != seen_of_all(&known.title, &known.draft) {
        return Err(BillError::DraftChangedMeanwhile);
    }
    let before = known.replaced.clone().filter(|before| !before.provisions.is_empty());
    Ok(DraftReplaced { text: before.ok_or(BillError::NothingReplaced)? })
}

impl Bills {
    /// The draft after it.
    pub async fn take_back_import(
        &self,
        actor: &Actor,
        number: BillNumber,
        seen: &str,
    ) -> Result<Draft, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let command = BillCommand::TakeBackImport(TakeBackImport { seen: seen.to_owned() });
        self.advance(actor, right, number, command).await?;
        self.draft(actor, number).await
    }
}

#[cfg(test)]
mod tests {
    use provisions::LawText;

    use super::*;
    use crate::bill::events::{BillEvent, DraftEdited, Edit};
    use crate::testing::{TITLE, a_bill, article, given, id, text};

    fn take_back(seen: &str) -> BillCommand {
        BillCommand::TakeBackImport(TakeBackImport { seen: seen.into() })
    }

    fn other() -> LawText {
        LawText { provisions: vec![article("p8", "1", "Усны тухай")] }
    }

    fn replaced() -> Vec<BillEvent> {
        [a_bill().written(), vec![DraftReplaced { text: other() }.into()]].concat()
    }

    #[test]
    fn what_was_replaced_is_what_it_was_before() {
        let seen = seen_of_all(TITLE, &other());
        given(replaced())
            .when(take_back(&seen))
            .then_expect_events(vec![DraftReplaced { text: text() }.into()]);
        given(replaced())
            .when(take_back("before"))
            .then_expect_error(BillError::DraftChangedMeanwhile);
    }

    #[test]
    fn what_was_written_since_is_not_lost_by_it() {
        let removed = DraftEdited { edit: Edit::Removed { id: id("p8") }, numbers: Vec::new() };
        let seen = seen_of_all(TITLE, &LawText::default());
        given([replaced(), vec![removed.into()]].concat())
            .when(take_back(&seen))
            .then_expect_error(BillError::NothingReplaced);
        // The first text of a bill takes the place of nothing.
        let seen = seen_of_all(TITLE, &text());
        given(a_bill().written())
            .when(take_back(&seen))
            .then_expect_error(BillError::NothingReplaced);
    }
}
