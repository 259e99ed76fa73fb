//! What each event makes of an issue.

use super::events::IssueEvent as Event;
use super::{Decision, Issue, Stage};

impl Issue {
    pub(super) fn take(&mut self, event: Event) {
        self.sequence += 1;
        match event {
            Event::EscalationProposed(_) => self.stage = Stage::Proposed { postponed: None },
            Event::EscalationDeclined(declined) => {
                self.stage = Stage::Open;
                self.declined_people = Some(declined.people);
            }
            Event::IssueMerged(merged) => self.stage = Stage::Merged { into: merged.into },
            Event::IssuePostponed(postponed) => {
                let postponed = Some((postponed.agenda, postponed.to));
                self.stage = Stage::Proposed { postponed };
            }
            Event::DecisionRecorded(recorded) => {
                let (agenda, agency, due_on) = (recorded.agenda, recorded.agency, recorded.due_on);
                let decision = Decision { agenda, agency, due_on, is_overdue: false };
                self.stage = Stage::Decided(decision);
            }
            Event::DecisionWithdrawn(_) => self.stage = Stage::Proposed { postponed: None },
            Event::DecisionReported(reported) if reported.is_done => self.be_done(),
            Event::DecisionExtended(extended) => self.decision(|decision| {
                decision.due_on = extended.due_on;
                decision.is_overdue = false;
            }),
            Event::DecisionOverdue(_) => self.decision(|decision| decision.is_overdue = true),
            Event::IssueClosed(_) => self.be_closed(),
            Event::SummariesWritten(written) => self.summaries = written.summaries,
            Event::IssueOpened(_) | Event::ComplaintsSplitOut(_) | Event::DecisionReported(_) => {}
        }
    }

    fn be_done(&mut self) {
        if let Stage::Decided(decision) = &self.stage {
            self.stage = Stage::Done(decision.clone());
        }
    }

    fn be_closed(&mut self) {
        if let Stage::Done(decision) = &self.stage {
            self.stage = Stage::Closed(decision.clone());
        }
    }

    fn decision(&mut self, change: impl FnOnce(&mut Decision)) {
        if let Stage::Decided(decision) = &mut self.stage {
            change(decision);
        }
    }
}
