//! What becomes of a complaint of the demonstration, day by day after it came in.

use complaints::Ground;

/// What is still to come today has not happened yet: one of last week that is to be solved in a month is under way.
#[derive(Clone, Copy)]
pub(super) enum Course {
    /// Nobody has looked at it.
    Waits,
    /// An officer has it, and nothing more.
    Accepted,
    UnderWay,
    Extended,
    /// The agency says that it is another's.
    GivenBack,
    /// So it goes to this one.
    Elsewhere(&'static str),
    /// Answered after so many days, confirmed and rated.
    Solved(i64, u8),
    /// Answered after so many days, and its owner says nothing.
    Silent(i64),
    /// Answered after so many days, and its owner is not content.
    Unsolved(i64),
    WithoutAction,
    Refused(Ground),
    Withdrawn,
}

#[derive(Clone, Copy)]
pub(super) enum Step {
    /// An operator makes it out.
    Register,
    Refuse(Ground),
    Accept,
    Progress,
    Extend,
    GiveBack,
    Assign(&'static str),
    Answer,
    Confirm,
    Reopen,
    Rate(u8),
    CloseWithoutAction,
    TakeBack,
}

/// In their order, each with the days since it came in.
pub(super) fn steps(course: Course) -> Vec<(i64, Step)> {
    use Step::{
        Accept, Answer, Assign, CloseWithoutAction, Confirm, Extend, GiveBack, Progress, Rate,
        Refuse, Reopen, TakeBack,
    };
    match course {
        Course::Waits => vec![],
        Course::Accepted => vec![(1, Accept)],
        Course::UnderWay => vec![(1, Accept), (4, Progress)],
        Course::Extended => vec![(2, Accept), (9, Progress), (24, Extend)],
        Course::GivenBack => vec![(2, GiveBack)],
        Course::Elsewhere(agency) => vec![
            (2, GiveBack),
            (3, Assign(agency)),
            (4, Accept),
            (12, Answer),
            (15, Confirm),
            (16, Rate(4)),
        ],
        Course::Solved(days, rating) => vec![
            (1, Accept),
            (days / 2, Progress),
            (days, Answer),
            (days + 2, Confirm),
            (days + 3, Rate(rating)),
        ],
        Course::Silent(days) => vec![(2, Accept), (days, Answer)],
        Course::Unsolved(days) => vec![
            (1, Accept),
            (days, Answer),
            (days + 3, Reopen),
            (days + 5, Accept),
            (days + 21, Answer),
            (days + 23, Rate(2)),
        ],
        Course::WithoutAction => vec![(3, Accept), (8, CloseWithoutAction)],
        Course::Refused(ground) => vec![(2, Refuse(ground))],
        Course::Withdrawn => vec![(1, Accept), (5, TakeBack)],
    }
}
