//! What a refusal must look like, wherever it happens: its status, its kind, in both languages.

use crate::visitors::Answer;

/// Kind, and what it is called in Mongolian and in English.
const TITLES: &[(&str, &str, &str)] = &[
    ("bad-request", "Хүсэлтийг ойлгосонгүй", "We could not understand the request"),
    ("sign-in-required", "Эхлээд нэвтэрнэ үү", "Sign in first"),
    ("session-expired", "Нэвтрэлтийн хугацаа дууссан", "You have been signed out"),
    ("not-a-session", "Нэвтрэлт хүчингүй байна", "This session is not valid"),
    (
        "step-up-required",
        "Дахин нэвтэрч, өөрийгөө баталгаажуулна уу",
        "Sign in again to show that it is you",
    ),
    ("forbidden", "Танд үүнийг хийх эрх алга", "You are not allowed to do this"),
    ("form-expired", "Маягтын хугацаа дууссан", "The form has expired"),
    ("under-age", "18 нас хүрсэн байх ёстой", "You must be 18 or over"),
    ("too-young", "16 нас хүрсэн байх ёстой", "You must be 16 or over"),
    ("not-found", "Хуудас олдсонгүй", "Page not found"),
    ("unknown-petition", "дугаартай өргөдөл олдсонгүй", "There is no petition"),
    ("not-signed", "Та энэ өргөдөлд гарын үсэг зураагүй", "You have not signed this petition"),
    ("method-not-allowed", "Ийм үйлдэл энд хийх боломжгүй", "That cannot be done here"),
    ("petition-closed", "Энэ өргөдөл хаагдсан", "This petition has closed"),
    ("text-gone", "Өргөдлийн бичвэр устсан байна", "The text of this petition is gone"),
    ("already-submitted", "Өргөдлийг аль хэдийн илгээсэн", "has been handed in already"),
    ("discarded", "Өргөдлийг цуцалсан байна", "The petition was thrown away"),
    ("already-public", "аль хэдийн нийтлэгдсэн", "The petition is public already"),
    ("not-submitted", "хянагч хүлээгээгүй", "is not waiting for a moderator"),
    ("under-review", "Өөр хянагч энэ өргөдлийг хянаж", "Another moderator is reviewing"),
    ("own-refusal", "Эсэргүүцлийг өөр хянагч шийднэ", "Another moderator decides the appeal"),
    ("not-refused", "татгалзаагүй байна", "This petition was not refused"),
    ("appealed-already", "Эсэргүүцлийг аль хэдийн гаргасан", "It has been appealed already"),
    ("appeal-too-late", "Эсэргүүцэл гаргах хугацаа дууссан", "The time for an appeal is over"),
    ("not-appealed", "Шийдэх эсэргүүцэл алга", "No appeal is waiting"),
    ("too-large", "Илгээсэн мэдээлэл хэт их", "What you sent is too large"),
    ("unsupported-media-type", "Ийм хэлбэрийн мэдээлэл", "This kind of content is not accepted"),
    ("fields", "Мэдээлэл дутуу эсвэл буруу", "Something is missing or not right"),
    ("too-slow", "хугацаандаа ирж амжсангүй", "did not arrive in time"),
    ("too-many-requests", "Хэт олон удаа хандлаа", "That was too often"),
    (
        "idempotency-key-reused",
        "Энэ түлхүүрийг өөр хүсэлтэд",
        "This key was used for another request",
    ),
];

/// As RFC 9470 has it: how old a sign-in may be, in seconds.
const STEP_UP: &str = "Bearer error=\"insufficient_user_authentication\", \
    error_description=\"A more recent sign-in is required\", max_age=\"600\"";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    Mongolian,
    English,
}

/// What a kind of refusal is called.
pub fn title(kind: &str, language: Language) -> &'static str {
    let found = TITLES.iter().find(|(known, ..)| *known == kind);
    let (_, mongolian, english) = found.unwrap_or_else(|| panic!("{kind} has no title here"));
    if language == Language::Mongolian { mongolian } else { english }
}

/// A problem document (RFC 9457) of this status and kind, in this language.
#[track_caller]
pub fn is_a_problem(answer: &Answer, what: &str, status: u16, kind: &str, language: Language) {
    let told = || format!("{what} ({language:?}): {} {}", answer.status, answer.text());
    assert_eq!(answer.status, status, "{}", told());
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", told());
    let problem = answer.json();
    assert_eq!(problem["status"], status, "{}", told());
    assert_eq!(problem["type"], format!("/api/docs#{kind}"), "{}", told());
    assert!(
        problem["title"].as_str().unwrap_or_default().contains(title(kind, language)),
        "{}",
        told()
    );
    let detail = problem["detail"].as_str().unwrap_or_default();
    let is_mongolian = detail.chars().any(|letter| ('А'..='я').contains(&letter));
    assert!(!detail.is_empty() && is_mongolian == (language == Language::Mongolian), "{}", told());
    let challenge = match (status, kind) {
        (401, "step-up-required") => STEP_UP,
        (401, _) => "Bearer",
        _ => "",
    };
    assert_eq!(answer.header("www-authenticate"), challenge, "{}", told());
}

/// A page of this status whose heading says it in this language.
#[track_caller]
pub fn is_a_page(answer: &Answer, what: &str, status: u16, heading: &str, language: Language) {
    let told = || format!("{what} ({language:?}): {} {}", answer.status, answer.text());
    assert_eq!(answer.status, status, "{}", told());
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{}", told());
    let lang = if language == Language::Mongolian { "mn" } else { "en" };
    assert!(answer.text().contains(&format!("<html lang=\"{lang}\">")), "{}", told());
    let (_, main) = answer
        .text()
        .split_once("<h1")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .expect("a heading");
    assert!(main.contains(heading), "{}", told());
}
