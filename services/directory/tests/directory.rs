//! The directory over a real log: two processes, two analysts, and what each is told.

use std::sync::Arc;

use directory::{
    AgencySet, Directory, DirectoryError, DirectoryEvent, Pointing, Refused, Table, TopicSet,
};
use eventlog::EventLog;
use eventlog::on_both_databases;
use eventlog::testing::FreshLog;
use kernel::testing::{citizen, in_offices, key, staff};
use kernel::{Actor, AgencyCode, Division, InBoth, Role, TopicCode};
use policy::Denied;
use tempfile::TempDir;

/// Two processes over one log.
struct Room {
    log: EventLog,
    here: Directory,
    there: Directory,
    _folder: Option<TempDir>,
}

async fn open(log: &EventLog) -> Directory {
    let defaults = Table::defaults().expect("a directory");
    Directory::open(log.clone(), defaults).await.expect("opens")
}

impl Room {
    async fn on(fresh: FreshLog) -> Self {
        let FreshLog { log, folder, .. } = fresh;
        let (here, there) = (open(&log).await, open(&log).await);
        Self { log, here, there, _folder: folder }
    }
}

fn code(text: &str) -> AgencyCode {
    text.parse().expect("a code")
}

fn topic(text: &str) -> TopicCode {
    text.parse().expect("a code")
}

fn named(mn: &str) -> InBoth {
    InBoth { mn: mn.into(), en: "In English".into() }
}

fn lights(agency: Option<&str>) -> TopicSet {
    TopicSet {
        code: topic("traffic-lights"),
        name: named(" Гэрлэн  дохио "),
        above: Some(topic("roads")),
        agency: agency.map(code),
        words: vec!["Гэрлэн".into(), "гэрлэн".into()],
    }
}

fn lights_agency(name: &str) -> AgencySet {
    AgencySet { code: code("ub-lights"), name: named(name), above: Some(code("ub-mayor")) }
}

fn refused(done: Result<(), DirectoryError>) -> Refused {
    match done {
        Err(DirectoryError::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

on_both_databases! {
    async fn of_two_analysts_who_write_at_once_the_second_is_told(room: Room) {
        let (sarnai, bat) = (staff(1, Role::Analyst), staff(2, Role::Analyst));
        room.here.set_agency(&sarnai, lights_agency("Нэг"), None).await.expect("set");
        let taken = room.there.set_agency(&bat, lights_agency("Хоёр"), None).await;
        assert_eq!(refused(taken), Refused::CodeTaken);
        let seen = room.there.latest().await.expect("read");
        let seen = seen.agency(&code("ub-lights")).expect("there").revision;
        room.there.set_agency(&bat, lights_agency("Хоёр"), Some(seen)).await.expect("set");
        room.there.set_agency(&bat, lights_agency("Хоёр"), Some(seen)).await.expect("as it is");
        let again = room.here.set_agency(&sarnai, lights_agency("Гурав"), Some(seen)).await;
        assert_eq!(refused(again), Refused::ChangedMeanwhile);
        assert_eq!(room.log.head().await.expect("read").position, 2);
        room.log.close().await;
    }

    async fn a_new_topic_is_routed_and_its_agency_stays_open(room: Room) {
        let (sarnai, capital) = (staff(1, Role::Analyst), Division::from_code("MN-1-1119").expect("one"));
        room.here.set_topic(&sarnai, lights(None), None).await.expect("set");
        let table = room.here.table();
        let listed = table.topic(&topic("traffic-lights")).expect("there");
        assert_eq!((listed.name.mn.as_str(), &listed.words[..]), ("Гэрлэн дохио", &["гэрлэн".to_owned()][..]));
        assert_eq!(table.agency_for(&listed.code, capital).expect("one").code, code("ub-roads"));

        room.here.set_agency(&sarnai, lights_agency("Дохио"), None).await.expect("set");
        room.here.set_topic(&sarnai, lights(Some("ub-lights")), Some(1)).await.expect("set");
        let table = room.there.latest().await.expect("read");
        assert_eq!(table.agency_for(&topic("traffic-lights"), capital).expect("one").code, code("ub-lights"));
        let closing = room.there.close_agency(&sarnai, code("ub-lights"), 2).await;
        assert_eq!(refused(closing), Refused::StillPointedTo(Pointing::Topics));
        room.there.close_topic(&sarnai, topic("traffic-lights"), 3).await.expect("closed");
        room.there.close_agency(&sarnai, code("ub-lights"), 2).await.expect("closed");

        let anew = open(&room.log).await.table();
        assert_eq!(*anew, *room.here.latest().await.expect("read"));
        assert!(anew.agency(&code("ub-lights")).is_some_and(|agency| agency.is_closed), "known by name");
        room.log.close().await;
    }

    async fn the_history_says_what_was_done_and_by_whom(room: Room) {
        let (sarnai, bat) = (staff(1, Role::Analyst), staff(2, Role::Analyst));
        room.here.set_agency(&sarnai, lights_agency("Нэг"), None).await.expect("set");
        room.there.close_agency(&bat, code("ub-lights"), 1).await.expect("closed");
        let history = room.here.history(&sarnai, None, 10).await.expect("read");
        let by: Vec<_> = history.iter().map(|change| change.by).collect();
        assert_eq!(by, [Some(key(2)), Some(key(1))]);
        assert!(matches!(&history[0].event, DirectoryEvent::AgencyClosed(closed) if closed.name.mn == "Нэг"));
        let latest = room.here.history(&sarnai, None, 1).await.expect("read");
        assert_eq!(latest, history[..1]);
        let before = Some(history[0].position);
        assert_eq!(room.here.history(&sarnai, before, 10).await.expect("read"), history[1..]);
        room.log.close().await;
    }
}

#[tokio::test]
async fn the_table_is_laid_out_once_for_all_who_ask_until_it_changes() {
    let Room { log, here, there, _folder } = Room::on(FreshLog::in_memory().await).await;
    let before = here.table();
    assert!(Arc::ptr_eq(&before, &here.clone().table()));
    there.set_agency(&staff(1, Role::Analyst), lights_agency("Нэг"), None).await.expect("set");
    let after = here.latest().await.expect("read");
    assert!(!Arc::ptr_eq(&before, &after) && Arc::ptr_eq(&after, &here.table()));
    assert!(before.agency(&code("ub-lights")).is_none(), "whoever holds it keeps what they saw");
    log.close().await;
}

#[tokio::test]
async fn only_analysts_write_and_read_who_wrote() {
    let Room { log, here, _folder, .. } = Room::on(FreshLog::in_memory().await).await;
    for (actor, why) in [
        (Actor::Visitor, Denied::SignInFirst),
        (citizen(2), Denied::Forbidden),
        (staff(3, Role::Operator), Denied::Forbidden),
        (in_offices(4, [Role::Auditor, Role::Administrator]), Denied::Forbidden),
    ] {
        let set = here.set_agency(&actor, lights_agency("Би"), None).await;
        assert!(matches!(set, Err(DirectoryError::Denied(denied)) if denied == why));
        let history = here.history(&actor, None, 10).await;
        assert!(matches!(history, Err(DirectoryError::Denied(denied)) if denied == why));
    }
    assert_eq!(log.head().await.expect("read").position, 0);
    log.close().await;
}
