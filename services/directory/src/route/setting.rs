//! Setting a route: in one division another body answers for a topic than elsewhere.

use kernel::Actor;

use crate::entries::changes::{Revision, as_seen};
use crate::entries::events::RouteSet;
use crate::entries::refused::Refused;
use crate::route::Route;
use crate::table::Table;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone)]
pub struct SetRoute {
    pub set: RouteSet,
    /// As the one who writes saw it; `None` for one that is not in the table.
    pub seen: Option<Revision>,
}

pub(crate) fn decide(table: &Table, command: SetRoute) -> Result<RouteSet, Refused> {
    let SetRoute { set, seen } = command;
    as_seen(table.route(&set.topic, set.division), &Route::from(set.clone()), seen)?;
    table.open_topic(&set.topic)?;
    table.open_agency(&set.agency)?;
    Ok(set)
}

impl Directory {
    /// `seen` is the revision its writer saw, or none for a new one. Set twice alike, it is set once.
    pub async fn set_route(
        &self,
        actor: &Actor,
        set: RouteSet,
        seen: Option<Revision>,
    ) -> Result<(), DirectoryError> {
        self.change(actor, SetRoute { set, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{agency_closed, given, route_set, set_route, topic_closed, topic_set};

    #[test]
    fn an_analyst_sends_a_topic_of_one_division_to_another_agency() {
        let set = route_set("water", "MN-041", "khuvsgul");
        given(vec![])
            .when(set_route(set.clone(), None))
            .then_expect_events(vec![set.clone().into()]);
        given(vec![set.clone().into()])
            .when(set_route(set.clone(), None))
            .then_expect_error(Refused::Unchanged);
        given(vec![set.into()])
            .when(set_route(route_set("water", "MN-041", "police"), None))
            .then_expect_error(Refused::CodeTaken);
    }

    #[test]
    fn of_two_who_write_at_once_the_second_is_told() {
        given(vec![route_set("roads", "MN-041", "police").into()])
            .when(set_route(route_set("roads", "MN-041", "ministry"), Some(0)))
            .then_expect_error(Refused::ChangedMeanwhile);
    }

    #[test]
    fn both_of_its_ends_are_there_and_open() {
        for (set, why) in [
            (route_set("no-such", "MN-1", "police"), Refused::NoSuchTopic),
            (route_set("water", "MN-1", "no-such"), Refused::NoSuchAgency),
        ] {
            given(vec![]).when(set_route(set, None)).then_expect_error(why);
        }
        given(vec![topic_closed(topic_set("water", None)).into()])
            .when(set_route(route_set("water", "MN-1", "roads"), None))
            .then_expect_error(Refused::NoSuchTopic);
        given(vec![agency_closed("police", None).into()])
            .when(set_route(route_set("water", "MN-1", "police"), None))
            .then_expect_error(Refused::NoSuchAgency);
    }
}
