//! Setting a topic: an analyst writes one anew, moves it in the tree, or adds one. A closed one that is
//! set is open again.

use kernel::{Actor, TopicCode};

use crate::entries::changes::{Revision, as_seen};
use crate::entries::events::TopicSet;
use crate::entries::refused::Refused;
use crate::table::Table;
use crate::topic::{DEPTH_MAX, Topic, words};
use crate::{Directory, DirectoryError, name};

#[derive(Debug, Clone)]
pub struct SetTopic {
    pub set: TopicSet,
    /// As the one who writes saw it; `None` for one that is not in the table.
    pub seen: Option<Revision>,
}

pub(crate) fn decide(table: &Table, command: SetTopic) -> Result<TopicSet, Refused> {
    let SetTopic { set, seen } = command;
    as_seen(table.topic(&set.code), &Topic::from(set.clone()), seen)?;
    name::check(&set.name)?;
    words::check(&set.words)?;
    if let Some(agency) = &set.agency {
        table.open_agency(agency)?;
    }
    if let Some(above) = &set.above {
        may_stand_under(table, &set.code, above)?;
    }
    Ok(set)
}

fn may_stand_under(table: &Table, code: &TopicCode, above: &TopicCode) -> Result<(), Refused> {
    table.open_topic(above)?;
    let path = table.path(above);
    if path.iter().any(|topic| topic.code == *code) {
        return Err(Refused::AboveItself);
    }
    let depth = path.len() + 1 + table.levels_beneath(code);
    if depth > DEPTH_MAX { Err(Refused::TooDeep) } else { Ok(()) }
}

impl Directory {
    /// `seen` is the revision its writer saw, or none for a new one. Set twice alike, it is set once.
    pub async fn set_topic(
        &self,
        actor: &Actor,
        set: TopicSet,
        seen: Option<Revision>,
    ) -> Result<(), DirectoryError> {
        let (name, words) = (name::tidied(&set.name), words::tidied(&set.words));
        let set = TopicSet { name, words, ..set };
        self.change(actor, SetTopic { set, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{agency_closed, code, given, in_both, set_topic, topic_closed, topic_set};

    #[test]
    fn an_analyst_adds_a_topic_and_its_code_is_its_own() {
        let lights = topic_set("lights", Some("roads"));
        given(vec![])
            .when(set_topic(lights.clone(), None))
            .then_expect_events(vec![lights.clone().into()]);
        given(vec![lights.into()])
            .when(set_topic(topic_set("lights", None), None))
            .then_expect_error(Refused::CodeTaken);
    }

    #[test]
    fn of_two_who_write_at_once_the_second_is_told_and_the_same_again_is_nothing() {
        let water = TopicSet { words: vec!["ус".into()], ..topic_set("water", None) };
        given(vec![water.clone().into()])
            .when(set_topic(topic_set("water", None), Some(0)))
            .then_expect_error(Refused::ChangedMeanwhile);
        given(vec![water.clone().into()])
            .when(set_topic(water, Some(1)))
            .then_expect_error(Refused::Unchanged);
    }

    #[test]
    fn the_tree_is_three_levels_deep_wherever_a_topic_is_moved() {
        let deep = topic_set("deep", Some("potholes"));
        given(vec![])
            .when(set_topic(deep.clone(), None))
            .then_expect_events(vec![deep.clone().into()]);
        given(vec![deep.clone().into()])
            .when(set_topic(topic_set("deeper", Some("deep")), None))
            .then_expect_error(Refused::TooDeep);
        given(vec![deep.into()])
            .when(set_topic(topic_set("roads", Some("water")), Some(0)))
            .then_expect_error(Refused::TooDeep);
    }

    #[test]
    fn none_stands_above_itself() {
        for above in ["roads", "potholes"] {
            given(vec![])
                .when(set_topic(topic_set("roads", Some(above)), Some(0)))
                .then_expect_error(Refused::AboveItself);
        }
    }

    #[test]
    fn what_it_points_to_is_there_and_open() {
        given(vec![])
            .when(set_topic(topic_set("lights", Some("no-such")), None))
            .then_expect_error(Refused::NoSuchTopic);
        given(vec![topic_closed(topic_set("water", None)).into()])
            .when(set_topic(topic_set("lights", Some("water")), None))
            .then_expect_error(Refused::NoSuchTopic);
        let of_police = TopicSet { agency: Some(code("police")), ..topic_set("order", None) };
        given(vec![agency_closed("police", None).into()])
            .when(set_topic(of_police, None))
            .then_expect_error(Refused::NoSuchAgency);
    }

    #[test]
    fn it_has_a_name_and_words_that_are_words() {
        let nameless = TopicSet { name: in_both(""), ..topic_set("lights", None) };
        given(vec![]).when(set_topic(nameless, None)).then_expect_error(Refused::WordsMissing);
        let two = TopicSet {
            words: vec!["гудамжны гэрэл".into()], ..topic_set("lights", None)
        };
        given(vec![])
            .when(set_topic(two, None))
            .then_expect_error(Refused::NotAWord { word: "гудамжны гэрэл".into() });
    }
}
