//! How each event moves a complaint on.

use super::events::{Closing, ComplaintEvent, ComplaintReceived, Identity};
use super::{Case, Complaint, Origin};

impl Complaint {
    pub(super) fn evolve(self, event: ComplaintEvent) -> Self {
        match self {
            Self::Unknown => match event {
                ComplaintEvent::ComplaintReceived(received) => Self::received(received),
                _ => Self::Unknown,
            },
            Self::Received { origin } => received(origin.after(&event), event),
            Self::Waiting { origin, case } => {
                waiting(origin.after(&event), case.after(&event), event)
            }
            Self::Assigned { origin, case, agency, officer } => {
                let (origin, case) = (origin.after(&event), case.after(&event));
                match event {
                    ComplaintEvent::ComplaintAccepted(accepted) => {
                        Self::Assigned { origin, case, agency, officer: Some(accepted.by) }
                    }
                    ComplaintEvent::ComplaintReturned(_) => Self::Waiting { origin, case },
                    ComplaintEvent::ComplaintAnswered(answered) => {
                        let reply_until = answered.reply_until;
                        Self::Answered { origin, case, agency, reply_until, has_replied: false }
                    }
                    event @ (ComplaintEvent::ComplaintAssigned(_)
                    | ComplaintEvent::ComplaintClosed(_)) => waiting(origin, case, event),
                    _ => Self::Assigned { origin, case, agency, officer },
                }
            }
            Self::Answered { origin, case, agency, reply_until, has_replied } => {
                let (origin, case) = (origin.after(&event), case.after(&event));
                match event {
                    ComplaintEvent::ComplaintReopened(_) => {
                        Self::Assigned { origin, case, agency, officer: None }
                    }
                    ComplaintEvent::ComplaintClosed(closed) => {
                        Self::Closed { origin, case: Some(case), how: closed.how }
                    }
                    ComplaintEvent::WordsAdded(added) => {
                        let has_replied = has_replied || added.is_reply;
                        Self::Answered { origin, case, agency, reply_until, has_replied }
                    }
                    _ => Self::Answered { origin, case, agency, reply_until, has_replied },
                }
            }
            Self::Closed { origin, case, how } => {
                let case = case.map(|case| case.after(&event));
                Self::Closed { origin: origin.after(&event), case, how }
            }
        }
    }

    fn received(received: ComplaintReceived) -> Self {
        Self::Received {
            origin: Origin {
                source: received.source,
                identity: received.identity,
                cell: received.cell,
                is_tip: received.is_tip,
                received_on: received.received_on,
                words: vec![received.words_digest],
                added: Vec::new(),
                sequence: 1,
            },
        }
    }
}

fn received(origin: Origin, event: ComplaintEvent) -> Complaint {
    match event {
        ComplaintEvent::ComplaintRegistered(registered) => {
            let case = Case {
                about: registered.about,
                clock: registered.clock,
                is_extended: false,
                is_reopened: false,
                overdue_level: 0,
                reached: Vec::new(),
                rating: None,
            };
            let is_tip = origin.is_tip || registered.identity == Identity::Unknown;
            Complaint::Waiting { origin: Origin { is_tip, ..origin }, case }
        }
        ComplaintEvent::ComplaintRefused(_) => {
            Complaint::Closed { origin, case: None, how: Closing::Refused }
        }
        ComplaintEvent::ComplaintClosed(closed) => {
            Complaint::Closed { origin, case: None, how: closed.how }
        }
        _ => Complaint::Received { origin },
    }
}

fn waiting(origin: Origin, case: Case, event: ComplaintEvent) -> Complaint {
    match event {
        ComplaintEvent::ComplaintAssigned(assigned) => {
            Complaint::Assigned { origin, case, agency: assigned.agency, officer: None }
        }
        ComplaintEvent::ComplaintClosed(closed) => {
            Complaint::Closed { origin, case: Some(case), how: closed.how }
        }
        _ => Complaint::Waiting { origin, case },
    }
}

impl Origin {
    fn after(mut self, event: &ComplaintEvent) -> Self {
        self.sequence += 1;
        if let ComplaintEvent::WordsAdded(added) = event {
            self.words.push(added.words_digest.clone());
            self.added.push(added.source.clone());
        }
        self
    }
}

impl Case {
    fn after(mut self, event: &ComplaintEvent) -> Self {
        match event {
            ComplaintEvent::ComplaintReclassified(anew) => {
                self.about = anew.about.clone();
                self.clock = anew.clock;
            }
            ComplaintEvent::ComplaintExtended(extended) => {
                self.clock = Some(extended.clock);
                self.is_extended = true;
            }
            ComplaintEvent::ComplaintReopened(reopened) => {
                self.clock = reopened.clock;
                self.is_reopened = true;
                self.overdue_level = 0;
                self.reached = Vec::new();
            }
            ComplaintEvent::DeadlinePassed(passed) => {
                self.overdue_level = passed.level;
                self.reached.clone_from(&passed.reached);
            }
            ComplaintEvent::SurveyAnswered(answered) => self.rating = Some(answered.rating),
            _ => {}
        }
        self
    }
}
