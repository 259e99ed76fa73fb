//! What the index holds of a petition, by all that has happened to it.

use kernel::Timestamp;
use search::{Change, Document};

use crate::catalogue::Stage;
use crate::petition::Way;
use crate::petition::events::{PetitionEvent, PetitionImported};
use crate::rules::Kind;
use crate::text::PetitionText;

/// An event and when it was recorded.
pub(super) type Happened = (PetitionEvent, Timestamp);

/// What is known of a petition on the way through its events.
#[derive(Default)]
struct Known {
    kind: Option<Kind>,
    public: Option<Public>,
}

struct Public {
    stage: Stage,
    way: Option<Way>,
    text: PetitionText,
    since: Timestamp,
}

/// Its document, or that there is none: only what everyone can read is in the index.
pub(super) fn change(id: &str, events: Vec<Happened>) -> Change {
    let known = events.into_iter().fold(Known::default(), Known::after);
    match known.public {
        Some(public) => Change::Put(document(id, known.kind, &public)),
        None => Change::Remove(id.to_owned()),
    }
}

impl Known {
    fn after(mut self, (event, at): Happened) -> Self {
        let published = |stage, way, text, since| Some(Public { stage, way, text, since });
        match event {
            PetitionEvent::PetitionStarted(started) => self.kind = Some(started.kind),
            PetitionEvent::PetitionEdited(edited) => self.kind = Some(edited.kind),
            PetitionEvent::PetitionPublished(it) => {
                self.public = published(Stage::Open, Some(Way::Gathering), it.text, at);
            }
            // Where its ground hides it, nobody finds it.
            PetitionEvent::PetitionRefused(it) => {
                self.public = it.text.and_then(|text| published(Stage::Refused, None, text, at));
            }
            PetitionEvent::PetitionImported(PetitionImported { text, created_at, .. }) => {
                self.public = published(Stage::Imported, None, text, created_at);
            }
            PetitionEvent::PetitionClosed(_) => self.stands(Stage::Closed),
            PetitionEvent::ThresholdReached(_) => self.is_on_its_way(Way::Reached),
            PetitionEvent::PetitionHandedOver(_) => self.is_on_its_way(Way::HandedOver),
            PetitionEvent::PetitionConsidered(_) => self.is_on_its_way(Way::Considered),
            PetitionEvent::PetitionAnswered(_) => self.is_on_its_way(Way::Answered),
            PetitionEvent::PetitionConcluded(_) => self.is_on_its_way(Way::Concluded),
            PetitionEvent::PetitionSubmitted(_)
            | PetitionEvent::EndorsementsReached(_)
            | PetitionEvent::ReviewBegun(_)
            | PetitionEvent::ReviewLeft(_)
            | PetitionEvent::ChangesAsked(_)
            | PetitionEvent::RefusalAppealed(_)
            | PetitionEvent::RefusalUpheld(_)
            | PetitionEvent::RefusalOverturned(_)
            | PetitionEvent::NameHidden(_)
            | PetitionEvent::SigningExtended(_)
            | PetitionEvent::PetitionDiscarded(_) => {}
        }
        self
    }

    fn stands(&mut self, stage: Stage) {
        if let Some(public) = &mut self.public {
            public.stage = stage;
        }
    }

    fn is_on_its_way(&mut self, way: Way) {
        if let Some(public) = &mut self.public {
            public.way = Some(way);
        }
    }
}

fn document(id: &str, kind: Option<Kind>, public: &Public) -> Document {
    let Public { stage, way, text, since } = public;
    // Of Markdown its words are found, and not its marks.
    let details = markdown::plain(&text.additional_details, text.additional_details.len());
    let marks = [
        Some(format!("stage:{}", stage.code())),
        kind.map(|kind| format!("kind:{}", kind.code())),
        way.map(|way| format!("way:{}", way.code())),
    ];
    Document {
        id: id.to_owned(),
        title: text.action.clone(),
        body: format!("{}\n{details}", text.background),
        marks: marks.into_iter().flatten().collect(),
        rank: u64::try_from(since.as_second()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NUMBER, a_petition, noon};

    fn of(events: Vec<PetitionEvent>) -> Change {
        change(NUMBER, events.into_iter().map(|event| (event, noon())).collect())
    }

    fn marks(events: Vec<PetitionEvent>) -> Vec<String> {
        match of(events) {
            Change::Put(document) => document.marks,
            other => panic!("nobody finds it: {other:?}"),
        }
    }

    #[test]
    fn what_is_not_public_is_not_found() {
        for events in [
            a_petition().started(),
            a_petition().endorsing(),
            a_petition().submitted(),
            a_petition().given_back(),
            a_petition().discarded(),
        ] {
            assert_eq!(of(events), Change::Remove(NUMBER.to_owned()));
        }
    }

    #[test]
    fn an_open_one_is_found_by_its_words_with_where_it_stands() {
        let Change::Put(found) = of(a_petition().open()) else { panic!("it is there") };
        let text = crate::testing::text();
        assert_eq!((found.id.as_str(), found.title), (NUMBER, text.action));
        assert!(found.body.starts_with(&text.background));
        assert_eq!(found.marks, ["stage:open", "kind:working_group", "way:gathering"]);
        assert_eq!(found.rank, noon().as_second().unsigned_abs());
    }

    #[test]
    fn it_stays_found_on_its_way_to_the_answer() {
        assert_eq!(marks(a_petition().closed())[0], "stage:closed");
        let answered = marks(a_petition().answered_and_closed());
        assert_eq!((answered[0].as_str(), answered[2].as_str()), ("stage:closed", "way:answered"));
    }

    #[test]
    fn of_the_refused_only_those_are_found_that_stay_visible() {
        let mut events = a_petition().refused();
        assert_eq!(marks(events.clone())[0], "stage:refused");
        if let Some(PetitionEvent::PetitionRefused(refused)) = events.last_mut() {
            refused.text = None;
        }
        assert_eq!(of(events), Change::Remove(NUMBER.to_owned()));
    }

    #[test]
    fn marks_of_markdown_are_no_words() {
        let mut events = a_petition().open();
        if let Some(PetitionEvent::PetitionPublished(published)) = events.last_mut() {
            published.text.additional_details = "# Гэрэл\n\n**тод** [зам](https://a.mn)".to_owned();
        }
        let Change::Put(found) = of(events) else { panic!("it is there") };
        assert!(found.body.ends_with("\nГэрэл тод зам"), "{}", found.body);
    }
}
