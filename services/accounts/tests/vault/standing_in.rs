//! Whoever the house does not know is stood in for, and let go when nothing needs it.

use jiff::ToSpan as _;
use kernel::Clock as _;

use crate::fresh::on_every_database;
use crate::leaving::{BROWSER, comes_in, house, noon};

#[tokio::test]
async fn a_stranger_is_stood_in_for_as_long_as_a_message_may_come_again() {
    on_every_database(async |vault| {
        let clock = noon();
        let accounts = house(vault.open().await, &clock);
        let (_, session) = comes_in(&accounts, BROWSER).await;
        let first = accounts.stand_in("sms", "1").await.expect("somebody");
        assert_eq!(accounts.stand_in("sms", "1").await.expect("somebody"), first);
        assert_ne!(accounts.stand_in("sms", "2").await.expect("somebody"), first);
        let began = clock.now();
        assert_eq!(accounts.let_go_of_stand_ins(began, &[]).await.expect("looked"), 0);
        clock.set(began + 1.hour());
        assert_eq!(accounts.stand_in("sms", "1").await.expect("somebody"), first);
        let gone = accounts.let_go_of_stand_ins(began + 1.minute(), &["complaint_text"]).await;
        assert_eq!(gone.expect("let go"), 1, "the one who came again stays");
        assert_eq!(accounts.stand_in("sms", "1").await.expect("somebody"), first);
        clock.set(began + 2.hours());
        assert_eq!(accounts.let_go_of_stand_ins(clock.now(), &[]).await.expect("let go"), 1);
        assert_ne!(accounts.stand_in("sms", "1").await.expect("somebody"), first);
        assert!(accounts.is_here(session.citizen.key).await.expect("asked"), "who came in stays");
    })
    .await;
}
