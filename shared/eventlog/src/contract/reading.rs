//! What is read is what was written.

use super::{append, at, instant};
use crate::append::Append;
use crate::event::NewEvent;
use crate::store::Store;

pub async fn strange_text_comes_back_as_it_was(store: &dyn Store) {
    for (n, text) in [
        "Өргөдөл: „ө ү ё“",
        "'; DROP TABLE events; --",
        "{\\\"\n\t\u{7f}}",
        "👩‍🌾 \u{202e}",
        "%_?$1:x",
    ]
    .into_iter()
    .enumerate()
    {
        let payload = format!(r#"{{"text":{text:?}}}"#);
        let event = NewEvent { event_type: "Said".into(), version: 7, payload: payload.clone() };
        let item = Append { events: vec![event], meta: Some(payload.clone()), ..append(text, 0) };
        store.append(&[item], &at(n as i64)).await.expect("committed");
        let read = store.read_stream(text).await.expect("read");
        assert_eq!(
            (read[0].stream_id.as_str(), read[0].payload.as_str()),
            (text, payload.as_str())
        );
        assert_eq!((read[0].meta.as_deref(), read[0].event_version), (Some(payload.as_str()), 7));
        assert_eq!((read[0].stream_type.as_str(), read[0].event_type.as_str()), ("thing", "Said"));
        assert_eq!(read[0].recorded_at, instant(n as i64));
    }
}

pub async fn a_stream_is_read_whole_and_alone(store: &dyn Store) {
    for n in 0..5 {
        store.append(&[append("a", n), append("b", n)], &at(n as i64)).await.expect("committed");
    }
    let positions: Vec<_> =
        store.read_stream("a").await.expect("read").iter().map(|e| e.position).collect();
    assert_eq!(positions, [1, 3, 5, 7, 9]);
    assert_eq!(store.read_stream("nobody").await.expect("read"), []);
}

pub async fn the_latest_of_many_streams_is_read_at_once(store: &dyn Store) {
    store
        .append(&[append("a", 0), append("b", 0), append("a", 1)], &at(0))
        .await
        .expect("committed");
    let ids = ["b", "nobody", "a"].map(str::to_owned);
    let latest: Vec<_> = store
        .read_latest(&ids)
        .await
        .expect("read")
        .iter()
        .map(|e| e.as_ref().map(|e| e.position))
        .collect();
    assert_eq!(latest, [Some(2), None, Some(3)]);
    assert_eq!(store.read_latest(&[]).await.expect("read"), []);
}
