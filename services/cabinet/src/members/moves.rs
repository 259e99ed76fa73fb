//! What moves many complaints at once, or says where the next of a matter go.

use database::{Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use projector::{Change, Poison};
use serde::Serialize;

use crate::id::IssueId;
use crate::issue::events::IssueEvent;
use crate::number::ComplaintNumber;

const FIX: Statement = statement!("members/fix");
const MOVE_ON: Statement = statement!("members/move_on");
const MERGE: Statement = statement!("members/merge");
const REDIRECT: Statement = statement!("members/redirect");
const OPEN: Statement = statement!("members/open");
const SPLIT: Statement = statement!("members/split");
const TURN: Statement = statement!("members/turn");

pub(super) const STATEMENTS: &[Statement] = &[FIX, MOVE_ON, MERGE, REDIRECT, OPEN, SPLIT, TURN];

/// An issue whose people are as they are from now on, or which is taken, or which goes into another.
#[derive(Serialize)]
struct Moved {
    issue: String,
    matter: String,
    n: u32,
    into: Option<IssueId>,
    position: Position,
}

#[derive(Serialize)]
struct Out<'a> {
    complaint: ComplaintNumber,
    from: &'a str,
    into: &'a IssueId,
    position: Position,
}

/// A matter that was split out of an issue of another.
#[derive(Serialize)]
struct Turned<'a> {
    matter: String,
    n: u32,
    from: &'a str,
    into: &'a IssueId,
    position: Position,
}

/// In the order in which they are to be applied.
pub(super) fn of(stored: &StoredEvent) -> Result<Vec<Change>, Poison> {
    let event = IssueEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        .map_err(|reason| Poison::at(stored, reason))?;
    let position = stored.position;
    let moved = |into: Option<IssueId>| -> Result<[Moved; 1], Poison> {
        let id: IssueId = stored.stream_id.parse().map_err(|reason| Poison::at(stored, reason))?;
        let (issue, matter, n) = (id.to_string(), id.matter.to_string(), id.n);
        Ok([Moved { issue, matter, n, into, position }])
    };
    Ok(match event {
        IssueEvent::DecisionReported(reported) if !reported.is_done => vec![],
        IssueEvent::DecisionReported(_) | IssueEvent::IssueClosed(_) => {
            vec![Change::new(&FIX, moved(None)?)?, Change::new(&MOVE_ON, moved(None)?)?]
        }
        IssueEvent::IssueMerged(merged) => {
            let into = Some(merged.into);
            vec![Change::new(&MERGE, moved(into.clone())?)?, Change::new(&REDIRECT, moved(into)?)?]
        }
        IssueEvent::IssueOpened(_) => vec![Change::new(&OPEN, moved(None)?)?],
        IssueEvent::ComplaintsSplitOut(split) => {
            let (from, into) = (&*stored.stream_id, &split.into);
            let out = |complaint| Out { complaint, from, into, position };
            let mut moves = vec![Change::new(&SPLIT, split.complaints.into_iter().map(out))?];
            let of: IssueId = from.parse().map_err(|reason| Poison::at(stored, reason))?;
            if of.matter != into.matter {
                let (matter, n) = (into.matter.to_string(), into.n);
                moves.push(Change::new(&TURN, [Turned { matter, n, from, into, position }])?);
            }
            moves
        }
        IssueEvent::EscalationProposed(_)
        | IssueEvent::EscalationDeclined(_)
        | IssueEvent::SummariesWritten(_)
        | IssueEvent::IssuePostponed(_)
        | IssueEvent::DecisionRecorded(_)
        | IssueEvent::DecisionWithdrawn(_)
        | IssueEvent::DecisionExtended(_)
        | IssueEvent::DecisionOverdue(_) => vec![],
    })
}
