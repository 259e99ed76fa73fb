//! Issues whose complaints say much the same: which complaints to compare, and whose issues those that are alike are in.

use database::{Statement, statement};
use kernel::Actor;
use policy::Action;
use serde::{Deserialize, Serialize};

use crate::id::IssueId;
use crate::number::ComplaintNumber;
use crate::{Cabinet, CabinetError};

const NEWEST: Statement = statement!("members/newest");
const ISSUES: Statement = statement!("members/issues");

pub(crate) const STATEMENTS: &[Statement] = &[NEWEST, ISSUES];

#[derive(Serialize)]
struct Newest<'a> {
    issue: &'a IssueId,
    limit: u32,
}

#[derive(Serialize)]
struct These<'a> {
    complaints: &'a [ComplaintNumber],
}

#[derive(Deserialize)]
struct Place {
    complaint: ComplaintNumber,
    issue: IssueId,
}

impl Cabinet {
    /// Complaints of an issue, the newest first.
    pub async fn newest(
        &self,
        actor: &Actor,
        issue: &IssueId,
        limit: u32,
    ) -> Result<Vec<ComplaintNumber>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        Ok(self.views.rows(&NEWEST, Newest { issue, limit }).await?)
    }

    /// Which issues these complaints are in, each with how many of them, the most first; not this issue. Complaints that
    /// are named twice count once.
    pub async fn issues_of(
        &self,
        actor: &Actor,
        complaints: &[ComplaintNumber],
        but: &IssueId,
    ) -> Result<Vec<(IssueId, u64)>, CabinetError> {
        self.may(actor, Action::SeeIssues)?;
        let places: Vec<Place> = self.views.rows(&ISSUES, These { complaints }).await?;
        Ok(ranked(places.into_iter().filter(|place| place.issue != *but).collect()))
    }
}

/// Of two with as many the one that comes first by name.
fn ranked(mut places: Vec<Place>) -> Vec<(IssueId, u64)> {
    places.sort_by(|a, b| (&a.issue, &a.complaint).cmp(&(&b.issue, &b.complaint)));
    places.dedup_by(|a, b| a.complaint == b.complaint);
    let mut issues: Vec<(IssueId, u64)> = Vec::new();
    for place in places {
        match issues.last_mut() {
            Some((issue, count)) if *issue == place.issue => *count += 1,
            _ => issues.push((place.issue, 1)),
        }
    }
    issues.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    issues
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{issue, number, other_issue};

    #[test]
    fn the_issue_with_the_most_alike_comes_first() {
        let at = |issue: IssueId, n| Place { complaint: number(n), issue };
        let places =
            vec![at(issue(), 1), at(other_issue(), 2), at(other_issue(), 3), at(issue(), 1)];
        assert_eq!(ranked(places), [(other_issue(), 2), (issue(), 1)]);
        assert_eq!(ranked(vec![]), []);
    }
}
