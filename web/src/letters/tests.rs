//! What holds for every letter and text message, in both languages.

use kernel::Locale;
use notices::{Because, Channel, Content, Frequency, Message, Told, What, Words};

use super::samples::{HOUSE, NUMBER, TITLE, code, digest, messages, subjects, told};
use super::writing::{LISTED, Writer};
use super::{address, saying, spoken_of};
use crate::subjects::{Subject, Subjects};

const HOSTILE: &str = "<b>\"A\" & 'B'</b>\nhttps://elsewhere.example";

fn words(message: &Message, title: &str) -> Words {
    Writer { house: HOUSE, subjects: &subjects(title), code: &code }.words(message)
}

/// Everything that goes out, in both languages.
fn all() -> Vec<(Message, Words)> {
    let ways = Locale::ALL.iter().flat_map(|locale| Channel::ALL.map(|channel| (channel, *locale)));
    let messages = ways.flat_map(|(channel, locale)| messages(channel, locale));
    messages.map(|message| (message.clone(), words(&message, TITLE))).collect()
}

fn letters() -> impl Iterator<Item = (Message, Words)> {
    all().into_iter().filter(|(message, _)| message.channel == Channel::Mail)
}

fn letter(content: Content) -> Message {
    Message { channel: Channel::Mail, language: Locale::En, content, unsubscribe: None }
}

fn links_of_html(html: &str) -> Vec<&str> {
    html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn links_of_text(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with("https://")).collect()
}

#[test]
fn everything_is_said_in_both_languages_and_each_in_its_own_words() {
    let mut titles = std::collections::HashSet::new();
    for what in What::ALL {
        let told = told(*what, Because::Own);
        for say in [saying::title, saying::body] {
            let (mongolian, english) = (say(Locale::Mn, &told), say(Locale::En, &told));
            assert!(!mongolian.is_empty() && !english.is_empty(), "{what:?}");
            assert_ne!(mongolian, english, "{what:?}");
            assert!(titles.insert(mongolian) && titles.insert(english), "{what:?} is said twice");
        }
    }
}

#[test]
fn no_subject_and_no_text_message_tells_what_a_petition_asks() {
    for (message, words) in all() {
        assert!(!words.subject.contains(TITLE), "{message:?}");
        match message.channel {
            Channel::Sms => {
                assert!(!words.text.contains(TITLE), "{message:?}");
                assert_eq!((words.subject.as_str(), words.html.as_str()), ("", ""));
            }
            Channel::Mail => assert!(!words.subject.is_empty() && !words.subject.contains('\n')),
        }
        if let Content::Notice(told) = &message.content {
            let shown = [&words.subject, &words.text].map(|text| text.contains(&told.subject));
            assert_eq!(shown, [message.channel == Channel::Mail, true], "its number is in both");
        }
    }
}

#[test]
fn a_text_message_fits_into_one_besides_its_address() {
    for message in messages(Channel::Sms, Locale::Mn) {
        let words = words(&message, TITLE);
        let said = words.text.split("https://").next().unwrap_or_default().trim_end();
        assert!(said.chars().count() <= 70, "{}: {said}", said.chars().count());
    }
}

#[test]
fn what_a_petition_asks_stands_in_letters_where_everyone_may_read_it_and_as_text() {
    for content in [
        Content::Notice(told(What::PetitionAnswered, Because::Followed)),
        digest(Frequency::Daily, 3),
    ] {
        let message = letter(content);
        let hostile = words(&message, HOSTILE);
        assert!(hostile.html.contains(
            "lang=\"mn\">“&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt; https://elsewhere.example”<"
        ));
        assert!(!hostile.html.contains("<b>"));
        assert!(hostile.text.contains("\n“<b>\"A\" & 'B'</b> https://elsewhere.example”\n"));
        let nothing =
            Writer { house: HOUSE, subjects: &Subjects::default(), code: &code }.words(&message);
        assert!(!nothing.text.contains('“') && !nothing.html.contains("lang=\"mn\""));
    }
}

#[test]
fn of_an_extension_the_new_last_day_is_told_and_not_what_the_case_is_about() {
    let number = "CN-48291-73305".to_owned();
    let due_on = Some(jiff::civil::date(2026, 12, 30));
    let subject = Subject { number: number.clone(), title: TITLE.to_owned(), due_on };
    let subjects: Subjects = [(number.clone(), subject)].into_iter().collect();
    let told = Told { subject: number, ..told(What::ComplaintExtended, Because::Followed) };
    for channel in Channel::ALL {
        let message = Message { channel, ..letter(Content::Notice(told.clone())) };
        let words = Writer { house: HOUSE, subjects: &subjects, code: &code }.words(&message);
        assert!(words.text.contains("2026.12.30"), "{}", words.text);
        assert!(!words.text.contains(TITLE) && !words.html.contains(TITLE), "{}", words.text);
    }
}

#[test]
fn text_and_html_lead_to_the_same_places() {
    for (message, Words { text, html, .. }) in letters() {
        let links = links_of_html(&html);
        assert_eq!(links, links_of_text(&text), "{message:?}");
        assert!(links.iter().all(|link| link.starts_with("https://sanal.example/")), "{links:?}");
    }
}

#[test]
fn each_leads_where_something_can_be_done() {
    let address = |what| {
        let message = letter(Content::Notice(told(what, Because::Own)));
        links_of_text(&words(&message, TITLE).text)[0].replace(HOUSE, "")
    };
    assert_eq!(address(What::ChangesAsked), format!("/petitions/{NUMBER}?lang=en"));
    assert_eq!(address(What::AppealWaits), format!("/moderation/{NUMBER}?lang=en"));
    assert_eq!(address(What::AnswerDueSoon), format!("/petitions/{NUMBER}/answering?lang=en"));
}

#[test]
fn letters_end_where_they_can_be_ended() {
    for (mut message, with) in letters() {
        let is_wished = !matches!(message.content, Content::ConfirmMail { .. });
        let wishes = address(HOUSE, "/me/notices/wishes", message.language);
        assert_eq!(links_of_text(&with.text).contains(&wishes.as_str()), is_wished);
        message.unsubscribe = Some(format!("{HOUSE}/unsubscribe/8.x?a&b"));
        let with = words(&message, TITLE);
        assert_eq!(links_of_text(&with.text).last(), message.unsubscribe.as_deref().as_ref());
        assert!(with.html.contains("/unsubscribe/8.x?a&amp;b\""), "{message:?}");
        message.unsubscribe = None;
        let without = words(&message, TITLE);
        assert!(!without.text.contains("/unsubscribe/") && !without.html.contains("/unsubscribe/"));
    }
}

#[test]
fn a_digest_lists_all_there_was_and_no_more_than_a_letter_holds() {
    for (count, listed) in [(1, 1), (60, 60), (LISTED, LISTED), (LISTED + 30, LISTED)] {
        let message = letter(digest(Frequency::Weekly, count));
        let words = words(&message, TITLE);
        assert_eq!(words.html.matches("<li").count(), listed);
        // Each, and its address; that of one's own comments says no number.
        let leads = words.text.matches(NUMBER).count() + words.text.matches("/me/comments").count();
        assert_eq!(leads, 2 * listed);
        assert!(words.subject.contains(&count.to_string()), "{}", words.subject);
        let more = i18n::texts(Locale::En).letter_digest_more(30_u64, "30");
        assert_eq!(words.text.contains(&more), count > LISTED);
        // Mail programs cut what is longer than some hundred thousand bytes.
        assert!(words.html.len() < 100_000, "{}", words.html.len());
    }
}

#[test]
fn a_confirmation_says_how_long_it_is_good_and_leads_nowhere_else() {
    for locale in Locale::ALL {
        let mail = messages(Channel::Mail, *locale).pop().expect("the last");
        let mail = words(&mail, TITLE);
        assert_eq!(links_of_text(&mail.text), [format!("{HOUSE}/confirm/7.c2FtcGxl")]);
        let phone = messages(Channel::Sms, *locale).pop().expect("the last");
        let phone = words(&phone, TITLE);
        assert!(mail.text.contains(" 24 ") && phone.text.contains(" 24 "));
        assert!(phone.text.contains(" 004217.") && !phone.text.contains("https://"));
    }
}

#[test]
fn every_letter_is_a_whole_document_that_asks_for_nothing_from_anywhere() {
    for (message, Words { html, .. }) in letters() {
        let opening = format!("<!DOCTYPE html><html lang=\"{}\"", message.language);
        assert!(html.starts_with(&opening) && html.ends_with("</body></html>"));
        for part in ["<h1", "<main", "<title>", "name=\"viewport\"", "<footer"] {
            assert_eq!(html.matches(part).count(), 1, "{part}: {message:?}");
        }
        for part in ["<img", "<script", "<style", "<link", "<table", " src=", "url(", " class="] {
            assert!(!html.contains(part), "{part}: {message:?}");
        }
    }
}

#[test]
fn what_a_digest_tells_is_spoken_of_and_a_confirmation_is_of_nothing() {
    let messages = messages(Channel::Mail, Locale::Mn);
    assert!(spoken_of(&messages).count() > messages.len());
    assert!(spoken_of(&messages).all(|told| told.subject == NUMBER));
    assert_eq!(spoken_of(&messages[messages.len() - 1..]).count(), 0);
}
