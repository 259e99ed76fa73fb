//! Wishes at every stage of an address, and whatever can be wrong with them.

use std::collections::HashMap;

use notices::{Address, Channel, Wish};

use crate::pages::{QuietHours, WishDone, WishesPage, WrongCode, WrongWish};

pub(in crate::pages) fn wishes_pages() -> Vec<WishesPage> {
    let wish = Wish::default();
    let none = WishesPage {
        wish,
        hours: QuietHours::of(&wish),
        addresses: HashMap::new(),
        has_mail: true,
        has_sms: true,
        mail: None,
        phone: None,
        done: None,
        wrong: Vec::new(),
    };
    let kept = WishesPage {
        mail: Some("bat@example.mn".to_owned()),
        phone: Some("99112233".to_owned()),
        ..none.clone()
    };
    let waiting = WishesPage {
        addresses: Channel::ALL.map(|channel| (channel, Address::sample(channel))).into(),
        ..kept.clone()
    };
    let page_only = WishesPage { has_mail: false, has_sms: false, ..none.clone() };
    let done = [WishDone::Saved, WishDone::ConfirmedByCode];
    let done = done.into_iter().chain(Channel::ALL.map(WishDone::Asked));
    let done = done.map(|done| WishesPage { done: Some(done), ..waiting.clone() });
    let wrong = [
        vec![WrongWish::Code(WrongCode::Missing)],
        vec![WrongWish::Code(WrongCode::Wrong)],
        vec![WrongWish::Code(WrongCode::TooMany)],
        vec![WrongWish::Code(WrongCode::TooLate)],
        vec![WrongWish::TooSoon { channel: Channel::Mail, seconds: 1 }],
        vec![WrongWish::TooSoon { channel: Channel::Sms, seconds: 42 }],
        vec![WrongWish::QuietFrom, WrongWish::QuietTo],
        vec![WrongWish::NoQuiet],
    ];
    let wrong = wrong.map(|wrong| WishesPage { wrong, ..waiting.clone() });
    [none, page_only, kept, waiting.clone()].into_iter().chain(done).chain(wrong).collect()
}
