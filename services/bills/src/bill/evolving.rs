//! What each event makes of a bill. Nothing here may follow a rule that could change: what happened, happened.

use std::collections::{BTreeSet, HashMap};

use provisions::{Fresh, LawText, Provision, ProvisionId};

use super::events::{BillEvent, ConsultationOpened, DraftEdited, Edit, VersionPublished};
use super::{Bill, Consulting, Known, Published, Window};
use crate::drafting::seen_of_all;
use crate::kind::Stage;

impl Bill {
    pub(super) fn evolve(self, event: BillEvent) -> Self {
        let mut known = match (self, event) {
            (Self::Unknown, BillEvent::BillCreated(created)) => {
                return Self::Known(Box::new(Known {
                    kind: created.kind,
                    title: created.title,
                    initiator: created.initiator,
                    initiated_by: created.initiated_by,
                    draft: LawText::default(),
                    fresh: Fresh::default(),
                    used: BTreeSet::new(),
                    replaced: None,
                    versions: Vec::new(),
                    consultation: Consulting::None,
                    stage: Stage::Drafting,
                    stage_on: None,
                    is_withdrawn: false,
                }));
            }
            (Self::Unknown, _) => return Self::Unknown,
            (Self::Known(known), event) => (known, event),
        };
        known.0.evolve(known.1);
        Self::Known(known.0)
    }
}

impl Known {
    fn evolve(&mut self, event: BillEvent) {
        match event {
            BillEvent::BillCreated(_) => {}
            BillEvent::BillDescribed(described) => {
                self.title = described.title;
                self.initiator = described.initiator;
                self.initiated_by = described.initiated_by;
            }
            BillEvent::DraftEdited(edited) => self.edited(edited),
            BillEvent::DraftReplaced(replaced) => {
                self.replaced = Some(std::mem::replace(&mut self.draft, replaced.text));
                self.pass_ids();
            }
            BillEvent::VersionPublished(published) => self.published(&published),
            BillEvent::ConsultationOpened(opened) => {
                self.consultation = Consulting::Open(window(&opened));
            }
            BillEvent::ConsultationExtended(extended) => {
                if let Consulting::Open(window) = &mut self.consultation {
                    window.closes_at = extended.closes_at;
                    window.answer_due = extended.answer_due;
                }
            }
            BillEvent::ClosingOutBegun(_) => {
                if let Consulting::Open(window) = &self.consultation {
                    self.consultation = Consulting::ClosingOut(window.clone());
                }
            }
            BillEvent::ClosingOutAbandoned(_) => {
                if let Consulting::ClosingOut(window) = &self.consultation {
                    self.consultation = Consulting::Open(window.clone());
                }
            }
            BillEvent::ConsultationClosedOut(_) => {
                if let Consulting::ClosingOut(window) = &self.consultation {
                    self.consultation = Consulting::ClosedOut(window.clone());
                }
            }
            BillEvent::StageReached(reached) => {
                self.stage = reached.stage;
                self.stage_on = Some(reached.on);
            }
            BillEvent::BillWithdrawn(_) => self.is_withdrawn = true,
        }
    }

    fn edited(&mut self, edited: DraftEdited) {
        self.replaced = None;
        match edited.edit {
            Edit::Inserted { parent, after, provision } => {
                put(&mut self.draft, parent.as_ref(), after.as_ref(), provision);
            }
            Edit::Removed { id } => drop(take(&mut self.draft.provisions, &id)),
            Edit::Moved { id, parent, after } => {
                if let Some(moved) = take(&mut self.draft.provisions, &id) {
                    put(&mut self.draft, parent.as_ref(), after.as_ref(), moved);
                }
            }
            Edit::Reworded { id, number, heading, text } => {
                if let Some(provision) = self.draft.find_mut(&id) {
                    provision.heading = heading;
                    provision.text = text;
                    if let Some(number) = number {
                        provision.number = number;
                    }
                }
            }
        }
        let numbers: HashMap<_, _> = edited.numbers.into_iter().collect();
        number(&mut self.draft.provisions, &numbers);
        self.pass_ids();
    }

    fn published(&mut self, published: &VersionPublished) {
        let provisions = published.text.walk().map(|step| step.provision.id.clone()).collect();
        let seen = seen_of_all(&published.title, &published.text);
        self.versions.push(Published { provisions, seen });
    }

    /// An id that was given once is not given again.
    fn pass_ids(&mut self) {
        self.fresh.next = self.fresh.next.max(Fresh::after(&self.draft).next);
        self.used.extend(self.draft.walk().map(|step| step.provision.id.clone()));
    }
}

fn window(opened: &ConsultationOpened) -> Window {
    Window {
        count: opened.count,
        version: opened.version,
        opens_at: opened.opens_at,
        closes_at: opened.closes_at,
        moderated: opened.moderated,
        answer_due: opened.answer_due,
    }
}

fn put(
    text: &mut LawText,
    parent: Option<&ProvisionId>,
    after: Option<&ProvisionId>,
    provision: Provision,
) {
    let siblings = match parent {
        None => &mut text.provisions,
        Some(parent) => match text.find_mut(parent) {
            Some(parent) => &mut parent.children,
            None => return,
        },
    };
    let at = after.map_or(Some(0), |after| {
        siblings.iter().position(|sibling| sibling.id == *after).map(|index| index + 1)
    });
    siblings.insert(at.unwrap_or(siblings.len()), provision);
}

fn take(siblings: &mut Vec<Provision>, id: &ProvisionId) -> Option<Provision> {
    if let Some(index) = siblings.iter().position(|sibling| sibling.id == *id) {
        return Some(siblings.remove(index));
    }
    siblings.iter_mut().find_map(|sibling| take(&mut sibling.children, id))
}

fn number(siblings: &mut [Provision], numbers: &HashMap<ProvisionId, String>) {
    for sibling in siblings {
        if let Some(number) = numbers.get(&sibling.id) {
            sibling.number.clone_from(number);
        }
        number(&mut sibling.children, numbers);
    }
}
