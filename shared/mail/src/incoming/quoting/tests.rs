//! What is taken away of an answer, and what never is.

use proptest::prelude::*;

use super::apart;

#[test]
fn what_a_program_put_below_the_words_is_not_among_them() {
    for below in [
        "On Fri, Nov 20, 2026 at 10:00 Санал <sanal@11-11.mn> wrote:\n> Сайн байна уу?\n>\n> Нэг",
        "On Fri, Nov 20, 2026 at 10:00 Санал <\nsanal@11-11.mn> wrote:\n\n> Нэг\n\n> Хоёр",
        "2026 оны 11-р сарын 20, Ба 10:00 цагт Санал <sanal@11-11.mn> бичсэн:\n> Нэг",
        "20.11.2026 10:00, Санал пишет:\n> Нэг\n>> Хоёр",
        "-----Original Message-----\nFrom: Санал\nSent: Friday\nTo: Бат\nSubject: Нэг\n\nХоёр",
        "________________________________\nFrom: Санал <sanal@11-11.mn>\nSent: Friday\nTo: Бат\n\nХоёр",
        "*From:* Санал\n*Sent:* Friday\n*To:* Бат\n\nХоёр",
        "Хэнээс: Санал\nОгноо: 2026-11-20\nСэдэв: Нэг\n\nХоёр",
        "----- Эх захидал -----\n> Нэг",
        "From: Санал\nDate: 2026-11-20\nSubject: Нэг\n> Хоёр",
        "--\nБат\n99112233",
        "--\nБат\n\nOn Fri, Nov 20, 2026 Санал wrote:\n> Нэг",
        "On Fri, Nov 20, 2026 Санал wrote:\n> Нэг\n\n--\nБат",
        "> On 23 Nov 2026, at 21:54, Санал <sanal@11-11.mn> wrote:\n> \n> Дугаар CN-48291-73305, код K7QM-2FXA.",
        "> On 23 Nov 2026, at 21:54, Санал\n> <sanal@11-11.mn> wrote:\n>\n> Нэг\n>> Хоёр",
    ] {
        let (own, quoted) = apart(&format!("Баярлалаа.\n\nАсуудал шийдэгдсэн.\n\n{below}"));
        assert_eq!(own, "Баярлалаа.\n\nАсуудал шийдэгдсэн.", "{below}");
        assert_eq!(quoted, below);
    }
}

#[test]
fn our_letter_stays_away_also_above_the_words_and_between_them() {
    for (text, own, quoted) in [
        (
            "On Fri, Nov 20, 2026 Санал wrote:\n> Нэг\n>\n> Хоёр\n\nҮгүй, тийм биш.",
            "Үгүй, тийм биш.",
            "On Fri, Nov 20, 2026 Санал wrote:\n> Нэг\n>\n> Хоёр",
        ),
        (
            "On Fri, Nov 20, 2026 Санал <\nsanal@11-11.mn> wrote:\n\n> Нэг\nҮгүй.\n> Хоёр\nТийм.\n--\nБат",
            "Үгүй.\nТийм.",
            "On Fri, Nov 20, 2026 Санал <\nsanal@11-11.mn> wrote:\n\n> Нэг\n> Хоёр\n--\nБат",
        ),
        (
            "Сайн байна уу?\n\n> On 23 Nov 2026, at 21:54, Санал <sanal@11-11.mn> wrote:\n> Нэг\n\nҮгүй.",
            "Сайн байна уу?\n\n\nҮгүй.",
            "> On 23 Nov 2026, at 21:54, Санал <sanal@11-11.mn> wrote:\n> Нэг",
        ),
    ] {
        assert_eq!(apart(text), (own.to_owned(), quoted.to_owned()), "{text}");
    }
}

#[test]
fn nobody_loses_words_of_their_own() {
    for text in [
        "Баярлалаа.",
        "",
        "> Нэг\n> Хоёр",
        "Хуульд ингэж бичсэн:\n> Нэг",
        "Тэр над руу 2026-11-20 бичсэн:\nнэг",
        "On Fri, Nov 20, 2026 Санал wrote:\n> Нэг",
        "Үүнийг үз:\n\n---------- Forwarded message ---------\nFrom: Дорж\nDate: 2026\nSubject: Нэг\n\nХоёр",
        "Үүнийг үз:\n\n---------- Forwarded message ---------\nFrom: Дорж\nDate: 2026\nSubject: Нэг\n\n> Хоёр",
        "From: Улаанбаатар\nTo: Дархан\nцагтаа ирсэнгүй",
        "--\nнэг\nхоёр\nгурав\nдөрөв\nтав\nзургаа\nдолоо\nнайм\nес\nарав",
        "нэг\n-----\nхоёр",
    ] {
        assert_eq!(apart(text), (text.to_owned(), String::new()));
    }
}

proptest! {
    #[test]
    fn what_is_not_among_the_words_is_beside_them(
        lines in proptest::collection::vec(proptest::sample::select(vec![
            "", "нэг", "> хоёр", ">> гурав", "--", "-----Original Message-----", "From: a", "To: b",
            "Subject: c", "Бат <a@a.mn> бичсэн:", "---------- Forwarded message ---------",
        ]), 0..20),
    ) {
        let text = lines.join("\n");
        let (own, quoted) = apart(&text);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (mut all, mut kept) = (words(&text), [words(&own), words(&quoted)].concat());
        all.sort();
        kept.sort();
        prop_assert_eq!(kept, all);
    }
}

#[test]
fn a_letter_of_separators_takes_no_time() {
    for line in ["--\n", "> а\n", "From: a\n", "Бат <a@a.mn> бичсэн:\n> а\n", "\n"] {
        let begun = std::time::Instant::now();
        let _ = apart(&line.repeat(1_000_000 / line.len()));
        assert!(begun.elapsed() < std::time::Duration::from_secs(5), "{line:?}");
    }
}
