//! Closing a topic: what was about it keeps its name, and nothing new is.

use kernel::{Actor, TopicCode};

use crate::entries::changes::Revision;
use crate::entries::events::TopicClosed;
use crate::entries::refused::{Pointing, Refused};
use crate::table::Table;
use crate::{Directory, DirectoryError};

#[derive(Debug, Clone)]
pub struct CloseTopic {
    pub code: TopicCode,
    /// As the one who closes it saw it.
    pub seen: Revision,
}

pub(crate) fn decide(table: &Table, command: CloseTopic) -> Result<TopicClosed, Refused> {
    let listed = table.topic(&command.code).ok_or(Refused::Unknown)?;
    if listed.is_closed {
        return Err(Refused::Unchanged);
    }
    if listed.revision != command.seen {
        return Err(Refused::ChangedMeanwhile);
    }
    let is_beneath = |above: &Option<TopicCode>| above.as_ref() == Some(&command.code);
    if table.topics().any(|(topic, _)| !topic.is_closed && is_beneath(&topic.above)) {
        return Err(Refused::StillPointedTo(Pointing::Topics));
    }
    let topic = listed.entry.clone();
    let (name, above, agency, words) = (topic.name, topic.above, topic.agency, topic.words);
    Ok(TopicClosed { code: command.code, name, above, agency, words })
}

impl Directory {
    /// Closed twice, it is closed once.
    pub async fn close_topic(
        &self,
        actor: &Actor,
        code: TopicCode,
        seen: Revision,
    ) -> Result<(), DirectoryError> {
        self.change(actor, CloseTopic { code, seen }.into()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{close_topic, given, topic_closed, topic_set};

    #[test]
    fn a_topic_with_none_beneath_is_closed_once_and_keeps_what_it_was() {
        let water = topic_closed(topic_set("water", None));
        given(vec![topic_set("water", None).into()])
            .when(close_topic("water", 1))
            .then_expect_events(vec![water.clone().into()]);
        given(vec![water.into()])
            .when(close_topic("water", 0))
            .then_expect_error(Refused::Unchanged);
        given(vec![]).when(close_topic("no-such", 0)).then_expect_error(Refused::Unknown);
    }

    #[test]
    fn one_with_open_ones_beneath_stays() {
        given(vec![])
            .when(close_topic("roads", 0))
            .then_expect_error(Refused::StillPointedTo(Pointing::Topics));
        let roads = topic_set("roads", None);
        let potholes = topic_closed(topic_set("potholes", Some("roads")));
        given(vec![roads.clone().into(), potholes.into()])
            .when(close_topic("roads", 1))
            .then_expect_events(vec![topic_closed(roads).into()]);
    }

    #[test]
    fn what_somebody_else_has_just_written_is_not_closed_unseen() {
        given(vec![topic_set("water", None).into()])
            .when(close_topic("water", 0))
            .then_expect_error(Refused::ChangedMeanwhile);
    }
}
