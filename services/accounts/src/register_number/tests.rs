//! What people type, and what is made of it.

use std::collections::HashSet;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<RegisterNumber, NotARegisterNumber> {
    text.parse()
}

#[test]
fn bat_was_born_in_the_last_century_and_is_a_man() {
    let bat = read("УБ90051312").expect("a number");
    assert_eq!((bat.birth_date(), bat.sex()), (date(1990, 5, 13), Sex::Male));
}

#[test]
fn bolor_was_born_in_this_century_and_is_a_woman() {
    let bolor = read("ӨҮ09222864").expect("a number");
    assert_eq!((bolor.birth_date(), bolor.sex()), (date(2009, 2, 28), Sex::Female));
}

#[test]
fn small_letters_and_blanks_around_are_forgiven() {
    assert_eq!(read("  өё90051312\n"), read("ӨЁ90051312"));
    assert!(read("ӨЁ90051312").is_ok());
}

#[test]
fn letters_typed_with_a_mark_count_as_one() {
    assert_eq!(read("и\u{306}е\u{308}90051312"), read("ЙЁ90051312"));
    assert!(read("ЙЁ90051312").is_ok());
}

#[test]
fn a_latin_letter_is_named_with_the_one_that_was_meant() {
    let mistaken = |letter, meant| Err(NotARegisterNumber::LatinLookAlike { letter, meant });
    assert_eq!(read("AБ90051312"), mistaken('A', "А"));
    assert_eq!(read("УB90051312"), mistaken('B', "В"));
    assert_eq!(read("c\u{411}90051312"), mistaken('c', "С"));
    assert_eq!(read("YБ90051312"), mistaken('Y', "Ү"));
    assert_eq!(read("yБ90051312"), mistaken('y', "У"));
    assert_eq!(read("ɵБ90051312"), mistaken('ɵ', "Ө"));
}

#[test]
fn what_is_pasted_may_bring_along_what_nobody_sees() {
    assert_eq!(read("\u{200e}УБ 900513 12\u{200b}"), read("УБ90051312"));
}

#[test]
fn every_mistake_has_a_name_of_its_own() {
    assert_eq!(read(""), Err(NotARegisterNumber::WrongLength { found: 0 }));
    assert_eq!(read("УБ9005131"), Err(NotARegisterNumber::WrongLength { found: 9 }));
    assert_eq!(read("УБ900513123"), Err(NotARegisterNumber::WrongLength { found: 11 }));
    assert_eq!(read("QБ90051312"), Err(NotARegisterNumber::NotALetter { found: 'Q' }));
    assert_eq!(read("Б090051312"), Err(NotARegisterNumber::NotALetter { found: '0' }));
    assert_eq!(read("УБ9О051312"), Err(NotARegisterNumber::NotADigit { found: 'О', place: 4 }));
    assert_eq!(read("УБ9005131٢"), Err(NotARegisterNumber::NotADigit { found: '٢', place: 10 }));
    for no_date in
        ["УБ90001312", "УБ90131312", "УБ90201312", "УБ90331312", "УБ90023012", "УБ90050012"]
    {
        assert_eq!(read(no_date), Err(NotARegisterNumber::NoSuchDate), "{no_date}");
    }
}

#[test]
fn the_thirteenth_month_of_the_next_century_is_refused_and_a_leap_day_is_not() {
    assert!(read("УБ00222912").is_ok());
    assert_eq!(read("УБ01222912"), Err(NotARegisterNumber::NoSuchDate));
}

#[test]
fn invented_people_never_share_a_number() {
    let numbers: HashSet<_> = (0..RegisterNumber::INVENTED_MAX)
        .filter_map(|serial| RegisterNumber::invented(date(2001, 2, 3), Sex::Male, serial))
        .map(|number| number.expose().to_owned())
        .collect();
    assert_eq!(numbers.len(), RegisterNumber::INVENTED_MAX as usize);
    assert_eq!(
        RegisterNumber::invented(date(2001, 2, 3), Sex::Male, RegisterNumber::INVENTED_MAX),
        None
    );
    assert_eq!(RegisterNumber::invented(date(1899, 2, 3), Sex::Male, 0), None);
}

proptest! {
    #[test]
    fn a_number_says_when_someone_was_born_and_their_sex(
        days in 0..73_049_i32, male: bool, serial in 0..RegisterNumber::INVENTED_MAX,
    ) {
        let born = date(1900, 1, 1) + jiff::Span::new().days(days);
        let sex = if male { Sex::Male } else { Sex::Female };
        let number = RegisterNumber::invented(born, sex, serial).expect("a number");
        prop_assert_eq!((number.birth_date(), number.sex()), (born, sex));
    }

    #[test]
    fn a_number_is_never_printed(
        days in 0..73_049_i32, serial in 0..RegisterNumber::INVENTED_MAX,
    ) {
        let born = date(1900, 1, 1) + jiff::Span::new().days(days);
        let number = RegisterNumber::invented(born, Sex::Female, serial).expect("a number");
        let key = RegisterKey::new(vec![7; 32].into());
        let printed = format!("{number:?} {number:#?} {:?}", number.mac(&key));
        prop_assert!(!printed.contains(number.expose()));
        prop_assert!(!printed.contains(&number.expose()[4..]));
        prop_assert!(!number.mac(&key).as_str().contains(&number.expose()[4..]));
    }

    #[test]
    fn whatever_is_typed_is_answered(text in "\\PC{0,14}") {
        let _ = read(&text);
    }

    #[test]
    fn a_number_is_the_same_number_however_it_is_typed(
        days in 0..73_049_i32, serial in 0..RegisterNumber::INVENTED_MAX, blanks in " {0,3}",
    ) {
        let born = date(1900, 1, 1) + jiff::Span::new().days(days);
        let number = RegisterNumber::invented(born, Sex::Male, serial).expect("a number");
        let typed = format!("{blanks}{}{blanks}", number.expose().to_lowercase());
        prop_assert_eq!(read(&typed), Ok(number));
    }
}
