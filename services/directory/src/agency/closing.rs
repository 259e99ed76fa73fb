//! Closing an agency: it stays known by name, and nothing new is routed to it.

use kernel::{Actor, AgencyCode};

use crate::entries::changes::Revision;
use crate::entries::events::AgencyClosed;
use crate::entries::refused::{Pointing, Refused};
use crate::table::Table;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone)]
pub struct CloseAgency {
    pub code: AgencyCode,
    /// As the one who closes it saw it.
    pub seen: Revision,
}

pub(crate) fn decide(table: &Table, command: CloseAgency) -> Result<AgencyClosed, Refused> {
    let listed = table.agency(&command.code).ok_or(Refused::Unknown)?;
    if listed.is_closed {
        return Err(Refused::Unchanged);
    }
    if listed.revision != command.seen {
        return Err(Refused::ChangedMeanwhile);
    }
    if let Some(pointing) = pointing_to(table, &command.code) {
        return Err(Refused::StillPointedTo(pointing));
    }
    let agency = listed.entry.clone();
    Ok(AgencyClosed { code: agency.code, name: agency.name, above: agency.above })
}

/// What is open and would be left without it. Routes of closed topics lead nobody anywhere.
fn pointing_to(table: &Table, code: &AgencyCode) -> Option<Pointing> {
    let is_under = |above: &Option<AgencyCode>| above.as_ref() == Some(code);
    let is_open = |topic| table.topic(topic).is_some_and(|topic| !topic.is_closed);
    if table.agencies().any(|agency| !agency.is_closed && is_under(&agency.above)) {
        Some(Pointing::Agencies)
    } else if table.topics().any(|(topic, _)| !topic.is_closed && is_under(&topic.agency)) {
        Some(Pointing::Topics)
    } else if table.routes().any(|route| route.agency == *code && is_open(&route.topic)) {
        Some(Pointing::Routes)
    } else {
        None
    }
}

impl Directory {
    /// Closed twice, it is closed once.
    pub async fn close_agency(
        &self,
        actor: &Actor,
        code: AgencyCode,
        seen: Revision,
    ) -> Result<(), DirectoryError> {
        self.change(actor, CloseAgency { code, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        agency_closed, agency_set, close_agency, given, route_removed, topic_closed, topic_set,
    };

    #[test]
    fn an_agency_to_which_nothing_points_is_closed_and_keeps_its_name() {
        let closed = agency_closed("police", None);
        given(vec![])
            .when(close_agency("police", 0))
            .then_expect_events(vec![closed.clone().into()]);
        given(vec![closed.into()])
            .when(close_agency("police", 0))
            .then_expect_error(Refused::Unchanged);
        given(vec![]).when(close_agency("no-such", 0)).then_expect_error(Refused::Unknown);
    }

    #[test]
    fn what_points_to_it_is_named() {
        for (code, pointing) in [
            ("ministry", Pointing::Agencies),
            ("roads", Pointing::Topics),
            ("khuvsgul", Pointing::Routes),
        ] {
            given(vec![])
                .when(close_agency(code, 0))
                .then_expect_error(Refused::StillPointedTo(pointing));
        }
    }

    #[test]
    fn once_nothing_open_points_to_it_any_more_it_can_be_closed() {
        given(vec![route_removed("roads", "MN-041").into()])
            .when(close_agency("khuvsgul", 0))
            .then_expect_events(vec![agency_closed("khuvsgul", Some("cabinet")).into()]);
        let (potholes, roads) = (topic_set("potholes", Some("roads")), topic_set("roads", None));
        given(vec![topic_closed(potholes).into(), topic_closed(roads).into()])
            .when(close_agency("khuvsgul", 0))
            .then_expect_events(vec![agency_closed("khuvsgul", Some("cabinet")).into()]);
    }

    #[test]
    fn what_somebody_else_has_just_written_is_not_closed_unseen() {
        given(vec![agency_set("police", Some("ministry")).into()])
            .when(close_agency("police", 0))
            .then_expect_error(Refused::ChangedMeanwhile);
    }
}
