//! The table of grounds over a real log: two processes, two people, and what each is told.

use eventlog::testing::FreshLog;
use kernel::testing::{citizen, in_offices, staff};
use kernel::{Actor, Role};
use moderation::{Ground, GroundsError, InBoth, Listed, Moderation, Refused};
use policy::Denied;

fn ground(code: &str, words: Option<&str>) -> Ground {
    let words = words.map(|mn| InBoth { mn: mn.into(), en: "In English".into() });
    Ground {
        code: code.parse().expect("a code"),
        is_hidden: false,
        names_duplicate: false,
        title: words.clone(),
        text: words,
    }
}

fn defaults() -> Vec<Ground> {
    vec![ground("unclear", None), ground("no_action", None)]
}

fn codes(listed: &[Listed]) -> Vec<&str> {
    listed.iter().map(|listed| listed.ground.code.as_str()).collect()
}

/// Both know the table; what one sets, the other is told of when it writes or looks.
async fn two_who_write_at_once(FreshLog { log, folder: _folder, .. }: FreshLog) {
    let (sarnai, bat) = (staff(1, Role::Secretariat), citizen(2));
    let here = Moderation::open(log.clone(), defaults()).await.expect("opens");
    let there = Moderation::open(log.clone(), defaults()).await.expect("opens");
    assert_eq!(codes(&here.grounds(&Actor::Visitor).expect("for all")), ["unclear", "no_action"]);

    here.set(&sarnai, ground("unclear", Some("Нэг")), Some(0)).await.expect("set");
    let second = there.set(&sarnai, ground("unclear", Some("Хоёр")), Some(0)).await;
    assert!(matches!(second, Err(GroundsError::Refused(Refused::ChangedMeanwhile))));
    let code = "unclear".parse().expect("a code");
    let seen = there.ground(&bat, &code).await.expect("read").expect("there");
    assert_eq!(seen.ground, ground("unclear", Some("Нэг")));
    there.set(&sarnai, ground("unclear", Some("Хоёр")), Some(seen.revision)).await.expect("set");
    there.set(&sarnai, ground("unclear", Some("Хоёр")), Some(0)).await.expect("as it is");

    here.set(&sarnai, ground("in_court", Some("Шүүхэд байгаа")), None).await.expect("added");
    let seen = here.ground(&bat, &code).await.expect("read").expect("there");
    here.remove(&sarnai, code.clone(), seen.revision).await.expect("removed");
    assert_eq!(there.ground(&bat, &code).await.expect("read"), None);
    assert_eq!(codes(&here.grounds(&bat).expect("for all")), ["no_action", "in_court"]);

    let anew = Moderation::open(log.clone(), defaults()).await.expect("opens");
    assert_eq!(anew.grounds(&bat).expect("read"), here.grounds(&bat).expect("read"));
    log.close().await;
}

#[tokio::test]
async fn two_who_write_at_once_in_memory() {
    two_who_write_at_once(FreshLog::in_memory().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_write_at_once_on_sqlite() {
    two_who_write_at_once(FreshLog::on_sqlite().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_who_write_at_once_on_postgres() {
    let Some(fresh) = FreshLog::on_postgres().await else { return };
    two_who_write_at_once(fresh).await;
}

#[tokio::test]
async fn only_the_secretariat_writes_and_nobody_else_changes_anything() {
    let FreshLog { log, folder: _folder, .. } = FreshLog::in_memory().await;
    let moderation = Moderation::open(log.clone(), defaults()).await.expect("opens");
    for (actor, why) in [
        (Actor::Visitor, Denied::SignInFirst),
        (citizen(2), Denied::Forbidden),
        (staff(3, Role::Moderator), Denied::Forbidden),
        (in_offices(4, [Role::Auditor, Role::Administrator]), Denied::Forbidden),
    ] {
        let set = moderation.set(&actor, ground("unclear", Some("Би")), Some(0)).await;
        assert!(matches!(set, Err(GroundsError::Denied(denied)) if denied == why));
        let code = "unclear".parse().expect("a code");
        let removed = moderation.remove(&actor, code, 0).await;
        assert!(matches!(removed, Err(GroundsError::Denied(denied)) if denied == why));
    }
    assert_eq!(log.head().await.expect("read").position, 0);
    log.close().await;
}
