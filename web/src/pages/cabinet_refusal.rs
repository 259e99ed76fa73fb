//! Why an issue, an agenda or a follow-up stays as it is, and what to do about it.

use cabinet::{AgendaError, FollowUpError, IssueError};
use i18n::{L10nLanguage, dates};

use crate::failure::CabinetRefusal;

pub(super) fn title(why: &CabinetRefusal, texts: &L10nLanguage) -> String {
    match why {
        CabinetRefusal::Moved | CabinetRefusal::Issue(IssueError::MovedMeanwhile) => {
            texts.cabinet_moved_meanwhile()
        }
        CabinetRefusal::Issue(_) => texts.issue_refused(),
        CabinetRefusal::Agenda(_) => texts.agenda_refused(),
        CabinetRefusal::FollowUp(_) => texts.follow_up_refused(),
    }
}

pub(super) fn advice(why: &CabinetRefusal, texts: &L10nLanguage) -> String {
    match why {
        CabinetRefusal::Moved => texts.cabinet_moved_meanwhile_advice(),
        CabinetRefusal::Issue(why) => of_issue(why, texts),
        CabinetRefusal::Agenda(why) => of_agenda(why, texts),
        CabinetRefusal::FollowUp(why) => of_follow_up(why, texts),
    }
}

fn of_issue(why: &IssueError, texts: &L10nLanguage) -> String {
    match why {
        IssueError::AlreadyProposed => texts.issue_already_proposed(),
        IssueError::NotProposed | IssueError::Declined | IssueError::NoGround => {
            texts.issue_not_proposed()
        }
        IssueError::AlreadyDecided => texts.issue_already_decided(),
        IssueError::NotDecided => texts.issue_not_decided(),
        IssueError::Done => texts.issue_is_done(),
        IssueError::NotDone => texts.issue_not_done(),
        IssueError::Closed | IssueError::NothingDue | IssueError::NotAllFollowedUp => {
            texts.issue_is_closed()
        }
        IssueError::Merged(_) => texts.issue_is_merged(),
        IssueError::Itself => texts.issue_itself(),
        IssueError::NotMembers => texts.issue_not_members(),
        IssueError::OnAgenda => texts.issue_on_agenda_first(),
        IssueError::OnFrozenAgenda => texts.issue_on_frozen_agenda(),
        IssueError::OfAnotherAgency => texts.issue_of_another_agency(),
        IssueError::Postponed(to) => texts.issue_was_postponed(dates::day(to.0)),
        _ => texts.cabinet_moved_meanwhile_advice(),
    }
}

fn of_agenda(why: &AgendaError, texts: &L10nLanguage) -> String {
    match why {
        AgendaError::Frozen => texts.agenda_is_frozen(),
        AgendaError::NotFrozen => texts.agenda_not_frozen(),
        AgendaError::Published => texts.agenda_is_published(),
        AgendaError::AlreadyOn => texts.agenda_already_on(),
        AgendaError::OnAnother(other) => texts.agenda_on_another(dates::day(other.0)),
        AgendaError::NotOn => texts.agenda_not_on(),
        AgendaError::NotTheItems => texts.agenda_not_the_items(),
        AgendaError::SameDay => texts.agenda_same_day(),
        AgendaError::DayTaken(_) => texts.agenda_day_taken(),
        AgendaError::InThePast | AgendaError::NotAMeeting => texts.day_gone(),
        AgendaError::NotHeld => texts.agenda_not_held(),
        AgendaError::Undecided(_) => texts.agenda_undecided(),
    }
}

fn of_follow_up(why: &FollowUpError, texts: &L10nLanguage) -> String {
    match why {
        FollowUpError::TakenByAnother(until) => {
            texts.follow_up_taken_by_another(dates::date_and_time(*until))
        }
        FollowUpError::TriedLately(again_at) => {
            texts.follow_up_tried_lately(dates::date_and_time(*again_at))
        }
        FollowUpError::NotTaken => texts.follow_up_not_taken(),
        FollowUpError::Settled => texts.follow_up_settled_already(),
        FollowUpError::NobodyToAsk | FollowUpError::NotARating => texts.follow_up_nobody(),
    }
}
