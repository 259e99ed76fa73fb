//! Removing a route: in that division the topic goes where it goes elsewhere.

use kernel::{Actor, Division, TopicCode};

use crate::entries::changes::Revision;
use crate::entries::events::RouteRemoved;
use crate::entries::refused::Refused;
use crate::table::Table;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone)]
pub struct RemoveRoute {
    pub topic: TopicCode,
    pub division: Division,
    /// As the one who removes it saw it.
    pub seen: Revision,
}

pub(crate) fn decide(table: &Table, command: RemoveRoute) -> Result<RouteRemoved, Refused> {
    let RemoveRoute { topic, division, seen } = command;
    let listed = table.route(&topic, division).ok_or(Refused::Unknown)?;
    if listed.revision != seen {
        return Err(Refused::ChangedMeanwhile);
    }
    Ok(RouteRemoved { topic, division })
}

impl Directory {
    pub async fn remove_route(
        &self,
        actor: &Actor,
        topic: TopicCode,
        division: Division,
        seen: Revision,
    ) -> Result<(), DirectoryError> {
        self.change(actor, RemoveRoute { topic, division, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given, remove_route, route_removed, route_set};

    #[test]
    fn a_route_is_removed_once() {
        let removed = route_removed("roads", "MN-041");
        given(vec![])
            .when(remove_route("roads", "MN-041", 0))
            .then_expect_events(vec![removed.clone().into()]);
        given(vec![removed.into()])
            .when(remove_route("roads", "MN-041", 0))
            .then_expect_error(Refused::Unknown);
    }

    #[test]
    fn what_somebody_else_has_just_written_is_not_removed_unseen() {
        given(vec![route_set("roads", "MN-041", "police").into()])
            .when(remove_route("roads", "MN-041", 0))
            .then_expect_error(Refused::ChangedMeanwhile);
    }
}
