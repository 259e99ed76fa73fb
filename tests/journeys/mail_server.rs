//! A letter on its real way: by SMTP to a mail server that others wrote, from its queue through its pipe into the house,
//! and the house's receipt back; nothing is lost while the house is away.

use std::time::Instant;

use crate::house::{House, PATIENCE, Place};
use crate::letters_in::{ADDRESS, WRITES_TO_US, a_letter};
use crate::people;
use crate::visitors::{Arrived, MailServer, Post, free_port};

crate::on_both_databases!(letters_come_through_a_real_mail_server_and_none_is_lost);

const DORJ: &str = "dorj@example.mn";

impl House {
    /// Waits for so many cases on the operator's desk.
    async fn has_cases(&self, n: usize) -> Vec<String> {
        let (desk, began) = (self.signed_in(&people::somebody(802)).await, Instant::now());
        loop {
            let cases = desk.cases_on_the_desk().await;
            if cases.len() >= n {
                assert_eq!(cases.len(), n, "{cases:?}");
                return cases;
            }
            assert!(began.elapsed() < PATIENCE, "{n} cases do not come: {cases:?}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

impl Post {
    /// Waits for a letter that nothing can come back to.
    async fn has_returned(&self) -> Arrived {
        for n in 1.. {
            let arrived = self.has(n).await;
            if let Some(returned) = arrived.into_iter().find(|letter| letter.from.is_empty()) {
                return returned;
            }
        }
        unreachable!("it comes or is waited for too long")
    }
}

async fn letters_come_through_a_real_mail_server_and_none_is_lost(place: Place) {
    let Some(post) = Post::start() else { return };
    let listen = format!("'127.0.0.1:{}'", free_port());
    let settings = post.settings();
    let settings = settings.iter().map(|(key, value)| (*key, value.as_str()));
    let ours = [WRITES_TO_US, ("server.listen", listen.as_str())];
    let settings: Vec<_> = settings.chain(ours).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let Some(mail) = MailServer::start(&place, &settings, &post.port()) else { return };

    mail.is_brought(DORJ, ADDRESS, &a_letter(ADDRESS, "Hog", "Хог овоорсон"));
    let receipt = post.has(1).await.pop().expect("a letter");
    let first = house.has_cases(1).await.remove(0);
    assert!(receipt.to == DORJ && receipt.text().contains(&first), "{}", receipt.raw);
    let reply_to = receipt.reply_to();
    mail.is_brought(DORJ, &reply_to, &a_letter(&reply_to, "Re: Hog", "Одоо ч байна"));
    let desk = house.signed_in(&people::somebody(802)).await;
    desk.waits_for(&format!("/desk/{first}"), "Одоо ч байна").await;
    house.stop();

    // Nobody is at home: it waits, and comes once.
    mail.is_brought(DORJ, ADDRESS, &a_letter(ADDRESS, "Us", "Ус алдаж байна"));
    mail.notes("returned 75").await;
    assert_eq!(mail.holds(), 1);
    let house = place.open_with(&settings);
    mail.runs_its_queue();
    assert_eq!(mail.holds(), 0);
    mail.runs_its_queue();
    house.has_cases(2).await;

    // What can never come in goes back, with the reason.
    let long = a_letter(ADDRESS, "Hog", &"Хог овоорсон\r\n".repeat(1_200_000));
    mail.is_brought(DORJ, ADDRESS, &long);
    let returned = post.has_returned().await;
    assert_eq!(returned.to, DORJ);
    assert!(returned.raw.contains("25 MB") && returned.raw.contains("25 МБ"), "{}", returned.raw);
    house.has_cases(2).await;
    house.stop();
    place.is_sound();
}
