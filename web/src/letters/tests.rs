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
            // An issue has no number: a decision on it is known by its address.
            let is_numbered = message.channel == Channel::Mail && !told.what.is_of_decision();
            assert_eq!(shown, [is_numbered, true], "its number is in both");
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

/// What goes out of a case whose last day is 30 December: by mail and as text message, in Mongolian.
fn of_a_case(what: What, case: Subject) -> [Words; 2] {
    let number = "CN-48291-73305".to_owned();
    let due_on = Some(jiff::civil::date(2026, 12, 30));
    let subject = Subject { number: number.clone(), title: TITLE.to_owned(), due_on, ..case };
    let subjects: Subjects = [(number.clone(), subject)].into_iter().collect();
    let told = Told { subject: number, ..told(what, Because::Followed) };
    [Channel::Mail, Channel::Sms].map(|channel| {
        let notice = letter(Content::Notice(told.clone()));
        let message = Message { channel, language: Locale::Mn, ..notice };
        let words = Writer { house: HOUSE, subjects: &subjects, code: &code }.words(&message);
        assert!(!words.text.contains(TITLE) && !words.html.contains(TITLE), "{}", words.text);
        words
    })
}

#[test]
fn the_last_day_is_told_where_it_is_news_and_not_what_the_case_is_about() {
    let [receipt, _] = of_a_case(What::ComplaintReceived, Subject::default());
    assert!(receipt.text.contains("2026.12.30"), "{}", receipt.text);
    for (what, is_told) in [
        (What::ComplaintAssigned, true),
        (What::ComplaintExtended, true),
        (What::ComplaintReclassified, true),
        (What::ComplaintReopened, true),
        (What::ComplaintAccepted, false),
        (What::ComplaintReturned, false),
    ] {
        for words in of_a_case(what, Subject::default()) {
            assert_eq!(words.text.contains("2026.12.30"), is_told, "{}", words.text);
        }
    }
}

#[test]
fn that_somebody_above_knows_of_it_is_told_where_somebody_does() {
    for is_above_told in [true, false] {
        let late = Subject { is_above_told, ..Subject::default() };
        for words in of_a_case(What::ComplaintLate, late) {
            assert_eq!(words.text.contains("Дээд шат"), is_above_told, "{}", words.text);
            assert!(words.text.contains("Хариу өгөх хугацаа хэтэрлээ"), "{}", words.text);
        }
    }
    let late = Subject { is_above_told: true, ..Subject::default() };
    let [_, sms] = of_a_case(What::ComplaintLate, late);
    let said = sms.text.split("https://").next().unwrap_or_default().trim_end();
    assert!(said.chars().count() <= 70, "{}: {said}", said.chars().count());
}

#[test]
fn that_it_can_be_reopened_is_told_with_the_first_answer_and_with_no_other() {
    let told = "дахин нээлгэж болно";
    for may_be_reopened in [true, false] {
        let case = || Subject { may_be_reopened, ..Subject::default() };
        let [mail, sms] = of_a_case(What::ComplaintAnswered, case());
        assert_eq!(mail.text.contains(told), may_be_reopened, "{}", mail.text);
        assert_eq!(mail.html.contains(told), may_be_reopened, "{}", mail.html);
        assert!(!sms.text.contains(told), "{}", sms.text);
        let [late, _] = of_a_case(What::ComplaintLate, case());
        assert!(!late.text.contains(told), "{}", late.text);
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
fn officers_know_a_decision_by_its_topic_and_place_and_are_led_to_where_they_report() {
    let issue = "water-outage.usug.MN-1-1113.1";
    let (number, title) = (issue.to_owned(), TITLE.to_owned());
    let due_on = Some(jiff::civil::date(2026, 12, 30));
    let subject =
        Subject { number, title, due_on, agency: "usug".parse().ok(), ..Subject::default() };
    let subjects: Subjects = [(issue.to_owned(), subject)].into_iter().collect();
    for (what, leads_to) in [
        (What::DecisionAssigned, format!("/agencies/usug/decisions/{issue}")),
        (What::DecisionOverdue, format!("/agencies/usug/decisions/{issue}")),
        (What::DecisionWithdrawn, format!("/cabinet/{issue}")),
        (What::DecisionOverdueBelow, format!("/cabinet/{issue}")),
    ] {
        let told = Told { subject: issue.to_owned(), ..told(what, Because::Desk) };
        let message = letter(Content::Notice(told));
        let words = Writer { house: HOUSE, subjects: &subjects, code: &code }.words(&message);
        assert_eq!(links_of_text(&words.text)[0], format!("{HOUSE}{leads_to}?lang=en"));
        assert_eq!(words.text.matches(issue).count(), 1, "in its address: {}", words.text);
        assert!(words.text.contains(TITLE) && words.text.contains("2026.12.30"), "{}", words.text);
    }
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
        // Each, and its address; that of one's own comments says no number, and an issue has none but its address.
        let leads =
            [NUMBER, "/me/comments", "/cabinet/"].map(|one| words.text.matches(one).count());
        let leads: usize = leads.into_iter().sum();
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
