//! Publishing a version: the draft as it was looked at becomes public, with what there is to say of it, and
//! does not change any more.

use kernel::Actor;
use policy::Action;

use crate::bill::events::VersionPublished;
use crate::bill::{Bill, BillCommand, BillError};
use crate::drafting::seen_of_all;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct PublishVersion {
    pub explanation: String,
    /// [`seen_of_all`] the draft: what is published is what was looked at.
    pub seen: String,
}

pub(crate) fn decide(bill: &Bill, command: PublishVersion) -> Result<VersionPublished, BillError> {
    let known = bill.at_work()?;
    let seen = seen_of_all(&known.title, &known.draft);
    if command.seen != seen {
        return Err(BillError::DraftChangedMeanwhile);
    }
    if known.draft.provisions.is_empty() {
        return Err(BillError::Empty);
    }
    if known.versions.last().is_some_and(|version| version.seen == seen) {
        return Err(BillError::NothingNew);
    }
    // While it is written, numbers may have to pass one another. What everyone reads, and takes elsewhere as
    // a file, does not contradict itself.
    if let Some(problem) = known.draft.misnumbered() {
        return Err(BillError::Misnumbered(problem));
    }
    let explanation = command.explanation.trim().to_owned();
    if explanation.is_empty() {
        return Err(BillError::ExplanationMissing);
    }
    let (title, text) = (known.title.clone(), known.draft.clone());
    Ok(VersionPublished { version: known.version() + 1, title, text, explanation })
}

impl Bills {
    /// The version's number.
    pub async fn publish(
        &self,
        actor: &Actor,
        number: BillNumber,
        explanation: &str,
        seen: &str,
    ) -> Result<u32, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let (explanation, seen) = (explanation.to_owned(), seen.to_owned());
        let command = BillCommand::Publish(PublishVersion { explanation, seen });
        let bill = self.advance(actor, right, number, command).await?;
        Ok(bill.known().map_err(BillsError::Bill)?.version())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TITLE, a_bill, given, the_bill};

    fn publish(explanation: &str, seen: &str) -> BillCommand {
        BillCommand::Publish(PublishVersion { explanation: explanation.into(), seen: seen.into() })
    }

    fn seen() -> String {
        seen_of_all(TITLE, &the_bill(a_bill().written()).known().expect("a bill").draft)
    }

    #[test]
    fn what_was_looked_at_is_published_with_an_explanation() {
        let events = a_bill().published();
        given(a_bill().written())
            .when(publish(" Агаарыг цэвэр байлгана ", &seen()))
            .then_expect_events(events[events.len() - 1..].to_vec());
        given(a_bill().written())
            .when(publish(" ", &seen()))
            .then_expect_error(BillError::ExplanationMissing);
        given(a_bill().written())
            .when(publish("Яагаад", "other"))
            .then_expect_error(BillError::DraftChangedMeanwhile);
    }

    #[test]
    fn nothing_is_published_twice_nor_an_empty_text() {
        given(a_bill().published())
            .when(publish("Яагаад", &seen()))
            .then_expect_error(BillError::NothingNew);
        let seen = seen_of_all(TITLE, &provisions::LawText::default());
        given(a_bill().begun()).when(publish("Яагаад", &seen)).then_expect_error(BillError::Empty);
    }
    #[test]
    fn what_is_numbered_against_itself_is_not_published() {
        let mut text = crate::testing::text();
        text.provisions[0].children[0].number = "9.9".into();
        let seen = seen_of_all(TITLE, &text);
        let problem = provisions::Problem::Orphan { found: "9.9".into(), expected: "1.1".into() };
        let replaced = crate::bill::events::DraftReplaced { text };
        given([a_bill().begun(), vec![replaced.into()]].concat())
            .when(publish("Яагаад", &seen))
            .then_expect_error(BillError::Misnumbered(problem));
    }
}
