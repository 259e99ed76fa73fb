//! Drafting: one change at a time to a text that several people write. Whoever changes a provision says what
//! they saw there, so nobody writes over another's words without having read them.

use kernel::Actor;
use policy::Action;
use provisions::{EditFault, Fresh, LawText, Place, Provision, ProvisionId};
use sha2::{Digest as _, Sha256};

use crate::bill::events::{DraftEdited, Edit};
use crate::bill::{Bill, BillCommand, BillError, Known};
use crate::kind::{Initiator, Kind, Stage};
use crate::standing::{OpenWindow, open_window};
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct EditDraft {
    pub edit: Edit,
    /// [`seen_of`] what is changed, [`seen_with_all_below`] what is removed; nothing for what is new.
    pub seen: Option<String>,
}

pub(crate) fn decide(bill: &Bill, command: EditDraft) -> Result<DraftEdited, BillError> {
    let known = bill.at_work()?;
    let mut edit = command.edit;
    must_be_as_seen(&known.draft, &edit, command.seen.as_deref())?;
    if let Edit::Inserted { provision, .. } = &mut edit {
        // Whoever asks for it does not choose what it is known by.
        provision.id = known.fresh.clone().id();
        provision.children.clear();
    }
    let edited = edited(&known.draft, &edit)?;
    as_it_came_out(&mut edit, &edited);
    let numbers = numbers_that_change(&known.draft, &edited, &edit);
    Ok(DraftEdited { edit, numbers })
}

fn must_be_as_seen(draft: &LawText, edit: &Edit, seen: Option<&str>) -> Result<(), BillError> {
    let gone = |id: &ProvisionId| BillError::NotEdited(EditFault::NotFound { id: id.clone() });
    let (id, now): (_, fn(&Provision) -> String) = match edit {
        Edit::Reworded { id, .. } => (id, seen_of),
        Edit::Removed { id } => (id, seen_with_all_below),
        Edit::Inserted { .. } | Edit::Moved { .. } => return Ok(()),
    };
    let provision = draft.find(id).ok_or_else(|| gone(id))?;
    if seen == Some(now(provision).as_str()) {
        Ok(())
    } else {
        Err(BillError::ChangedMeanwhile(id.clone()))
    }
}

/// With the numbers that follow from it.
fn edited(draft: &LawText, edit: &Edit) -> Result<LawText, BillError> {
    let edited = match edit {
        Edit::Inserted { parent, after, provision } => {
            draft.insert(&place(parent, after), provision.clone())
        }
        Edit::Removed { id } => draft.remove(id),
        Edit::Moved { id, parent, after } => draft.move_to(id, &place(parent, after)),
        Edit::Reworded { id, number, heading, text } => {
            draft.replace_words(id, number.as_deref(), heading.as_deref(), text)
        }
    };
    edited.map_err(|fault| match fault {
        EditFault::Unsound(fault) => BillError::NotALaw(fault),
        fault => BillError::NotEdited(fault),
    })
}

fn place(parent: &Option<ProvisionId>, after: &Option<ProvisionId>) -> Place {
    Place { parent: parent.clone(), after: after.clone() }
}

/// With its white space as it is kept, and the number that was given.
fn as_it_came_out(edit: &mut Edit, edited: &LawText) {
    match edit {
        Edit::Inserted { provision, .. } => {
            if let Some(inserted) = edited.find(&provision.id) {
                *provision = inserted.clone();
            }
        }
        Edit::Reworded { id, number, heading, text } => {
            if let Some(reworded) = edited.find(id) {
                heading.clone_from(&reworded.heading);
                text.clone_from(&reworded.text);
                *number = number.take().map(|_| reworded.number.clone());
            }
        }
        Edit::Removed { .. } | Edit::Moved { .. } => {}
    }
}

/// Those that the edit itself does not say.
fn numbers_that_change(
    before: &LawText,
    after: &LawText,
    edit: &Edit,
) -> Vec<(ProvisionId, String)> {
    let earlier: std::collections::HashMap<_, _> =
        before.walk().map(|step| (&step.provision.id, &step.provision.number)).collect();
    let is_said = |id: &ProvisionId| matches!(edit, Edit::Reworded { id: one, .. } if one == id);
    let now = after.walk().map(|step| step.provision);
    now.filter(|one| earlier.get(&one.id).is_some_and(|number| **number != one.number))
        .filter(|one| !is_said(&one.id))
        .map(|one| (one.id.clone(), one.number.clone()))
        .collect()
}

/// Of a provision's own words; its number may change by what others do elsewhere.
pub fn seen_of(provision: &Provision) -> String {
    let mut hash = Sha256::new();
    take_in(&mut hash, provision);
    shown(hash)
}

/// Of a provision and all that is below it.
pub fn seen_with_all_below(provision: &Provision) -> String {
    let mut hash = Sha256::new();
    take_in_all(&mut hash, std::slice::from_ref(provision));
    shown(hash)
}

/// Of a whole draft.
pub fn seen_of_all(title: &str, text: &LawText) -> String {
    let mut hash = Sha256::new();
    take_in_word(&mut hash, title);
    take_in_all(&mut hash, &text.provisions);
    for step in text.walk() {
        take_in_word(&mut hash, &step.provision.number);
    }
    shown(hash)
}

fn take_in_all(hash: &mut Sha256, provisions: &[Provision]) {
    for provision in provisions {
        take_in(hash, provision);
        hash.update((provision.children.len() as u64).to_be_bytes());
        take_in_all(hash, &provision.children);
    }
}

fn take_in(hash: &mut Sha256, provision: &Provision) {
    let heading = provision.heading.as_deref().unwrap_or_default();
    for word in [provision.id.as_str(), provision.level.code(), heading, &provision.text] {
        take_in_word(hash, word);
    }
}

fn take_in_word(hash: &mut Sha256, word: &str) {
    hash.update((word.len() as u64).to_be_bytes());
    hash.update(word);
}

/// As much of it as nobody meets twice by chance.
fn shown(hash: Sha256) -> String {
    hash.finalize()[..12].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A bill as its drafters have it before them.
#[derive(Debug, Clone)]
pub struct Draft {
    pub number: BillNumber,
    pub kind: Kind,
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub text: LawText,
    /// [`seen_of_all`] of it.
    pub seen: String,
    /// The version that was published last; 0 for none.
    pub version: u32,
    /// Whether it says anything that this version does not.
    pub is_new: bool,
    pub is_withdrawn: bool,
    /// What no provision of it was ever called.
    pub fresh: Fresh,
    /// What stood there before, where replacing it was the last thing that was done.
    pub replaced: Option<LawText>,
    pub stage: Stage,
    /// The latest time that people were asked.
    pub window: Option<OpenWindow>,
}

impl Draft {
    fn of(number: BillNumber, known: &Known) -> Self {
        let seen = seen_of_all(&known.title, &known.draft);
        let is_new = known.versions.last().is_none_or(|version| version.seen != seen);
        Self {
            number,
            kind: known.kind,
            title: known.title.clone(),
            initiator: known.initiator,
            initiated_by: known.initiated_by.clone(),
            text: known.draft.clone(),
            seen,
            version: known.version(),
            is_new,
            is_withdrawn: known.is_withdrawn,
            fresh: known.fresh.clone(),
            replaced: known.replaced.clone().filter(|before| !before.provisions.is_empty()),
            stage: known.stage,
            window: open_window(known),
        }
    }
}

impl Bills {
    /// The draft as the log has it.
    pub async fn draft(&self, actor: &Actor, number: BillNumber) -> Result<Draft, BillsError> {
        self.may(actor, Action::SeeDraft, number).await?;
        let bill = self.bill(number).await?;
        Ok(Draft::of(number, bill.known().map_err(BillsError::Bill)?))
    }

    /// The draft after it.
    pub async fn edit(
        &self,
        actor: &Actor,
        number: BillNumber,
        edit: Edit,
        seen: Option<String>,
    ) -> Result<Draft, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let command = BillCommand::Edit(EditDraft { edit, seen });
        let bill = self.advance(actor, right, number, command).await?;
        Ok(Draft::of(number, bill.known().map_err(BillsError::Bill)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_bill, article, edit, given, id, the_bill};

    fn reword(text: &str) -> Edit {
        Edit::Reworded { id: id("p2"), number: None, heading: None, text: text.into() }
    }

    fn seen(one: &str) -> String {
        let bill = the_bill(a_bill().written());
        seen_of(bill.known().expect("a bill").draft.find(&id(one)).expect("a provision"))
    }

    #[test]
    fn dorj_puts_an_article_first_and_the_others_are_numbered_after_it() {
        let first =
            Edit::Inserted { parent: None, after: None, provision: article("x", "", "Шинэ") };
        let inserted =
            Edit::Inserted { parent: None, after: None, provision: article("p4", "1", "Шинэ") };
        let numbers = [("p1", "2"), ("p2", "2.1"), ("p3", "3")];
        let numbers = numbers.map(|(one, number)| (id(one), number.to_owned())).to_vec();
        given(a_bill().written())
            .when(edit(first, None))
            .then_expect_events(vec![DraftEdited { edit: inserted, numbers }.into()]);
    }

    #[test]
    fn an_article_in_an_amended_law_gets_a_number_and_the_others_keep_theirs() {
        let rename = Edit::Reworded {
            id: id("p3"),
            number: Some("1¹".into()),
            heading: Some("Хууль тогтоомж".into()),
            text: String::new(),
        };
        let amended = DraftEdited { edit: rename, numbers: Vec::new() };
        let insert = |one: &str, number: &str| Edit::Inserted {
            parent: None,
            after: Some(id("p3")),
            provision: article(one, number, "Шинэ"),
        };
        let inserted = DraftEdited { edit: insert("p4", "2"), numbers: Vec::new() };
        given([a_bill().written(), vec![amended.clone().into()]].concat())
            .when(edit(insert("x", ""), None))
            .then_expect_events(vec![inserted.into()]);
        let between = Edit::Inserted {
            parent: None,
            after: Some(id("p1")),
            provision: article("x", "", "Шинэ"),
        };
        given([a_bill().written(), vec![amended.into()]].concat())
            .when(edit(between, None))
            .then_expect_error(BillError::NotEdited(EditFault::NoNumberFree));
    }

    #[test]
    fn who_saw_what_stands_there_writes_it_anew() {
        let edited =
            DraftEdited { edit: reword("Агаар цэвэр байна."), numbers: Vec::new() };
        given(a_bill().written())
            .when(edit(reword("  Агаар цэвэр   байна. "), Some(seen("p2"))))
            .then_expect_events(vec![edited.into()]);
    }

    #[test]
    fn two_drafters_do_not_write_over_each_other() {
        let earlier = DraftEdited { edit: reword("Өөр үг."), numbers: Vec::new() };
        let events = || [a_bill().written(), vec![earlier.clone().into()]].concat();
        given(events())
            .when(edit(reword("Агаар цэвэр байна."), Some(seen("p2"))))
            .then_expect_error(BillError::ChangedMeanwhile(id("p2")));
        // Elsewhere they do not meet.
        let other =
            Edit::Reworded {
                id: id("p3"), number: None, heading: None, text: "Гурав.".into()
            };
        given(events())
            .when(edit(other.clone(), Some(seen("p3"))))
            .then_expect_events(vec![DraftEdited { edit: other, numbers: Vec::new() }.into()]);
    }

    #[test]
    fn nobody_removes_what_another_wrote_below_it_meanwhile() {
        let bill = the_bill(a_bill().written());
        let draft = &bill.known().expect("a bill").draft;
        let seen = seen_with_all_below(draft.find(&id("p1")).expect("a provision"));
        let remove = Edit::Removed { id: id("p1") };
        let earlier = DraftEdited { edit: reword("Өөр үг."), numbers: Vec::new() };
        given([a_bill().written(), vec![earlier.into()]].concat())
            .when(edit(remove.clone(), Some(seen.clone())))
            .then_expect_error(BillError::ChangedMeanwhile(id("p1")));
        let removed = DraftEdited { edit: remove.clone(), numbers: vec![(id("p3"), "1".into())] };
        given(a_bill().written())
            .when(edit(remove, Some(seen)))
            .then_expect_events(vec![removed.into()]);
    }

    #[test]
    fn what_is_gone_is_not_written_in_and_what_was_withdrawn_neither() {
        let gone =
            Edit::Reworded { id: id("p9"), number: None, heading: None, text: "Үг".into() };
        given(a_bill().written())
            .when(edit(gone, None))
            .then_expect_error(BillError::NotEdited(EditFault::NotFound { id: id("p9") }));
        given(a_bill().withdrawn())
            .when(edit(reword("Үг"), None))
            .then_expect_error(BillError::Withdrawn);
    }
}
