//! Importing a text: the whole draft is replaced by what was read from a file. What it continues keeps its id,
//! so that what people said of it stays where it belongs.

use kernel::Actor;
use policy::Action;
use provisions::{LawText, ProvisionId};

use crate::bill::events::DraftReplaced;
use crate::bill::{Bill, BillCommand, BillError};
use crate::drafting::{Draft, seen_of_all};
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct ReplaceDraft {
    pub text: LawText,
    /// Whether its ids are this bill's own, as in a file that was exported here. Otherwise the draft's are
    /// given to what continues it, and what is new keeps its own where this bill never called anything by it.
    pub has_own_ids: bool,
    /// [`seen_of_all`] the draft that it takes the place of.
    pub seen: String,
}

pub(crate) fn decide(bill: &Bill, command: ReplaceDraft) -> Result<DraftReplaced, BillError> {
    let known = bill.at_work()?;
    if command.seen != seen_of_all(&known.title, &known.draft) {
        return Err(BillError::DraftChangedMeanwhile);
    }
    if command.text.provisions.is_empty() {
        return Err(BillError::Empty);
    }
    let (text, mut fresh) = (command.text.tidied(), known.fresh.clone());
    let is_free = |id: &ProvisionId| !known.used.contains(id);
    let text = if command.has_own_ids {
        text
    } else {
        text.keeping_ids_of_both(&known.draft, is_free, &mut fresh)
    };
    text.check().map_err(BillError::NotALaw)?;
    Ok(DraftReplaced { text })
}

impl Bills {
    /// The draft after it.
    pub async fn import(
        &self,
        actor: &Actor,
        number: BillNumber,
        command: ReplaceDraft,
    ) -> Result<Draft, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        self.advance(actor, right, number, BillCommand::Replace(command)).await?;
        self.draft(actor, number).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TITLE, a_bill, article, given, id, the_bill};

    fn replace(text: LawText, seen: &str) -> BillCommand {
        BillCommand::Replace(ReplaceDraft { text, has_own_ids: false, seen: seen.into() })
    }

    #[test]
    fn what_a_new_text_continues_keeps_its_id() {
        let known = the_bill(a_bill().written()).known().expect("a bill").clone();
        let seen = seen_of_all(TITLE, &known.draft);
        let mut text = known.draft;
        text.provisions.insert(0, article("a", "1", "Оршил"));
        for (at, one) in ["b", "c"].into_iter().enumerate() {
            text.provisions[at + 1].id = id(one);
            text.provisions[at + 1].number = (at + 2).to_string();
        }
        let text = text.renumbered();
        let mut expected = text.clone();
        for (at, one) in ["a", "p1", "p3"].into_iter().enumerate() {
            expected.provisions[at].id = id(one);
        }
        given(a_bill().written())
            .when(replace(text.clone(), &seen))
            .then_expect_events(vec![DraftReplaced { text: expected }.into()]);
        given(a_bill().written())
            .when(replace(text, "before"))
            .then_expect_error(BillError::DraftChangedMeanwhile);
        given(a_bill().written())
            .when(replace(LawText::default(), &seen))
            .then_expect_error(BillError::Empty);
    }
    #[test]
    fn a_text_of_another_bill_keeps_its_ids_where_they_were_never_used_here() {
        let brought = |ids: [&str; 2]| LawText {
            provisions: vec![article(ids[0], "1", "Усны тухай"), article(ids[1], "2", "Ойн тухай")],
        };
        let replace = |seen: &str| {
            let (text, seen) = (brought(["p8", "art_2"]), seen.to_owned());
            BillCommand::Replace(ReplaceDraft { text, has_own_ids: false, seen })
        };
        given(a_bill().begun())
            .when(replace(&seen_of_all(TITLE, &LawText::default())))
            .then_expect_events(vec![DraftReplaced { text: brought(["p8", "art_2"]) }.into()]);
        // Gone since, but never to be called so again.
        let gone = LawText { provisions: vec![article("p8", "1", "Агаарын тухай")] };
        let left = LawText { provisions: vec![article("p9", "1", "Газрын тухай")] };
        let seen = seen_of_all(TITLE, &left);
        let events = [gone, left].map(|text| DraftReplaced { text }.into()).to_vec();
        given([a_bill().begun(), events].concat())
            .when(replace(&seen))
            .then_expect_events(vec![DraftReplaced { text: brought(["p10", "art_2"]) }.into()]);
    }
}
