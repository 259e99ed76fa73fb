//! Who answers for a topic, where.

use kernel::{AgencyCode, Division, TopicCode};

use crate::Agency;
use crate::table::Table;
use crate::topic::Topic;

impl Table {
    /// By the topic's route for that very division; for a district then by the capital's; then by the
    /// topic itself; then in the same way by the topic above. A closed agency is never the answer.
    pub fn agency_for(&self, topic: &TopicCode, division: Division) -> Option<&Agency> {
        let places: Vec<_> = std::iter::once(division).chain(division.above()).collect();
        let from_itself_up = self.path(topic).into_iter().rev();
        from_itself_up.flat_map(|topic| self.named_by(topic, &places)).find_map(|code| {
            let agency = self.agency(code)?;
            (!agency.is_closed).then_some(&agency.entry)
        })
    }

    /// Whom a topic names for these places, in their order, and then for any.
    fn named_by(&self, topic: &Topic, places: &[Division]) -> Vec<&AgencyCode> {
        let routes = places.iter().filter_map(|place| self.route(&topic.code, *place));
        let own = self.topic(&topic.code).and_then(|topic| topic.agency.as_ref());
        routes.map(|route| &route.agency).chain(own).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::events::TopicSet;
    use crate::testing::{
        agency_closed, changed, code, division, route_set, topic_code, topic_set,
    };

    fn answers(table: &Table, topic: &str, place: &str) -> Option<String> {
        let agency = table.agency_for(&topic_code(topic), division(place))?;
        Some(agency.code.to_string())
    }

    #[test]
    fn a_route_of_the_division_comes_before_whoever_answers_elsewhere() {
        let table = changed(vec![]);
        assert_eq!(answers(&table, "roads", "MN-041").as_deref(), Some("khuvsgul"));
        assert_eq!(answers(&table, "roads", "MN-073").as_deref(), Some("roads"));
        assert_eq!(answers(&table, "roads", "unknown").as_deref(), Some("roads"));
        assert_eq!(answers(&table, "no-such", "MN-041"), None);
    }

    #[test]
    fn a_topic_without_an_answer_of_its_own_has_that_of_the_topic_above() {
        let table = changed(vec![]);
        assert_eq!(answers(&table, "potholes", "MN-041").as_deref(), Some("khuvsgul"));
        assert_eq!(answers(&table, "potholes", "MN-073").as_deref(), Some("roads"));
        let of_police =
            TopicSet { agency: Some(code("police")), ..topic_set("potholes", Some("roads")) };
        let table = changed(vec![of_police.into()]);
        assert_eq!(answers(&table, "potholes", "MN-041").as_deref(), Some("police"));
    }

    #[test]
    fn a_district_goes_where_the_capital_goes_unless_it_has_its_own_way() {
        let table = changed(vec![
            route_set("roads", "MN-1", "ministry").into(),
            route_set("roads", "MN-1-1119", "police").into(),
        ]);
        assert_eq!(answers(&table, "roads", "MN-1-1119").as_deref(), Some("police"));
        assert_eq!(answers(&table, "roads", "MN-1-1101").as_deref(), Some("ministry"));
        assert_eq!(answers(&table, "roads", "MN-1").as_deref(), Some("ministry"));
    }

    #[test]
    fn a_closed_agency_is_passed_over() {
        let closed = agency_closed("khuvsgul", Some("cabinet"));
        let table = changed(vec![closed.into()]);
        assert_eq!(answers(&table, "roads", "MN-041").as_deref(), Some("roads"));
    }
}
