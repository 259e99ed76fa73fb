//! Each fault, in a log that somebody has meddled with.

use async_trait::async_trait;
use kernel::Clock;

use super::*;
use crate::append::Append;
use crate::store::{LogHead, Outcome};

/// A store that shows what it was given, sound or not.
struct Shown {
    events: Vec<StoredEvent>,
    heads: HashMap<String, Head>,
    head: Position,
}

/// Bat, Dorj, Bat again.
fn sound() -> Shown {
    let event = |position, stream: &str, sequence, previous| StoredEvent {
        position,
        stream_type: "signature".into(),
        stream_id: stream.into(),
        sequence,
        previous,
        event_type: "PetitionSigned".into(),
        event_version: 1,
        recorded_at: crate::contract::instant(position as i64),
        payload: "{}".into(),
        meta: None,
    };
    let head = |sequence, position| Head { sequence, position };
    Shown {
        events: vec![
            event(1, "bat", 1, None),
            event(2, "dorj", 1, None),
            event(3, "bat", 2, Some(1)),
        ],
        heads: HashMap::from([("bat".into(), head(2, 3)), ("dorj".into(), head(1, 2))]),
        head: 3,
    }
}

async fn faults(change: impl FnOnce(&mut Shown)) -> Vec<Fault> {
    let mut shown = sound();
    change(&mut shown);
    let found = Integrity::check(&shown, |_| {}).await.expect("checked");
    assert!(found.index_compared);
    found.faults
}

#[tokio::test]
async fn a_sound_log_has_none() {
    assert_eq!(faults(|_| {}).await, []);
}

#[tokio::test]
async fn an_event_that_was_taken_out() {
    let found = faults(|shown| drop(shown.events.remove(1))).await;
    assert_eq!(found, [Fault::Gap { expected: 2 }]);
}

#[tokio::test]
async fn an_instant_that_was_changed() {
    let found = faults(|shown| shown.events[0].recorded_at = crate::contract::instant(9)).await;
    assert_eq!(found, [Fault::TimeWentBack(2)]);
}

#[tokio::test]
async fn an_event_given_to_someone_else() {
    let found = faults(|shown| shown.events[2].stream_id = "dorj".into()).await;
    assert_eq!(found, [Fault::BrokenStream(3), Fault::IndexDiffers(2)]);
}

#[tokio::test]
async fn a_person_counted_twice() {
    let again = |shown: &mut Shown| {
        shown.events[2].sequence = 1;
        shown.events[2].previous = None;
        shown.heads.insert("bat".into(), Head { sequence: 1, position: 3 });
    };
    assert_eq!(faults(again).await, [Fault::BrokenStream(3)]);
}

#[tokio::test]
async fn an_end_that_was_cut_off() {
    let found = faults(|shown| drop(shown.events.remove(2))).await;
    assert_eq!(found, [Fault::HeadDiffers { head: 3, last: 2 }, Fault::IndexDiffers(1)]);
}

#[tokio::test]
async fn a_head_that_is_behind_ahead_or_elsewhere() {
    for (sequence, position) in [(1, 1), (3, 3), (2, 2), (2, 4), (3, 4), (0, 0)] {
        let head = Head { sequence, position };
        let found = faults(|shown| shown.heads.extend([("bat".to_owned(), head)])).await;
        assert_eq!(found, [Fault::IndexDiffers(1)], "{head:?}");
    }
}

#[tokio::test]
async fn a_log_that_goes_on_meanwhile_has_none() {
    let goes_on = |shown: &mut Shown| {
        let next = StoredEvent {
            position: 4,
            sequence: 2,
            previous: Some(2),
            stream_id: "dorj".into(),
            ..shown.events[2].clone()
        };
        shown.events.push(next);
        shown.heads.insert("dorj".into(), Head { sequence: 2, position: 4 });
    };
    assert_eq!(faults(goes_on).await, []);
}

#[async_trait]
impl Store for Shown {
    async fn append(&self, _: &[Append], _: &dyn Clock) -> Result<Vec<Outcome>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn read_after(
        &self,
        position: Position,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let after = self.events.iter().filter(|event| event.position > position);
        Ok(after.take(limit as usize).cloned().collect())
    }

    async fn read_stream(&self, _: &str) -> Result<Vec<StoredEvent>, StoreError> {
        Err(StoreError::Locked)
    }

    async fn read_latest(
        &self,
        stream_ids: &[String],
    ) -> Result<Vec<Option<StoredEvent>>, StoreError> {
        let latest = |id| {
            let position = self.heads.get(id)?.position;
            self.events.iter().find(|event| event.position == position).cloned()
        };
        Ok(stream_ids.iter().map(latest).collect())
    }

    async fn heads_of(&self, stream_ids: &[String]) -> Result<Vec<Head>, StoreError> {
        Ok(stream_ids.iter().map(|id| self.heads.get(id).copied().unwrap_or_default()).collect())
    }

    async fn head(&self) -> Result<LogHead, StoreError> {
        Ok(LogHead { position: self.head, recorded_at: Timestamp::UNIX_EPOCH })
    }

    fn is_shared(&self) -> bool {
        false
    }

    async fn close(&self) {}
}
