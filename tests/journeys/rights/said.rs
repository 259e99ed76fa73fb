//! What everyone sends: all that a form or a program's request asks for, so that by right alone it is
//! decided.

use serde_json::{Value, json};

use super::things::Made;
use crate::answering::today;
use crate::consulting::in_days;
use crate::drafting::AIR;
use crate::people;
use crate::visitors::a_petition;

/// What any form of the house asks for, filled in.
pub fn form(csrf: &str, made: &Made) -> Vec<(&'static str, String)> {
    let (later, much_later) = (in_days(30).to_string(), in_days(60).to_string());
    let of_the_house = [
        ("csrf", csrf),
        ("consent", "yes"),
        ("reason", "post_left"),
        ("action", "Гэр хорооллын гудамжийг гэрэлтүүлэх"),
        ("background", "Хүүхдүүд харанхуйд сургуулиас харьж байна."),
        ("kind", "decision"),
        ("step", "reason"),
        ("words", "Өөр хянагч уншиж өгнө үү."),
        ("registration_number", people::DORJ),
        ("role", "khan"),
        ("changes", "Аль гудамж вэ?"),
        ("decision", "uphold"),
        ("ground", "khan"),
    ];
    let of_drafters = [
        ("bill-kind", "law"),
        ("bill-title", "Агаарын тухай"),
        ("bill-initiator", "government"),
        ("bill-initiated_by", "Байгаль орчны яам"),
        ("bill-seen", "Агаарын тухай"),
        ("pasted", AIR),
        ("insert-level", "article"),
        ("insert-heading", "Хариуцлага"),
        ("insert-where", "last"),
        ("reword-heading", "Хариуцлага"),
        ("move-where", "down"),
        ("publish-explanation", "Агаарын төлөө"),
        ("open-closes_on", later.as_str()),
        ("open-moderated", "after"),
        ("extend-closes_on", much_later.as_str()),
        ("extend-reason", "Хүн цөөн"),
        ("stage-stage", "tabled"),
        ("stage-on", "2026-01-01"),
        ("withdraw-reason", "Буцаан татав"),
        ("group-title", "Хэмжилтийн тухай"),
        ("similar-title", "Хэмжилтийн тухай"),
        ("rename-title", "Хэмжилтийн тухай"),
        ("take-out-comment", made.comment.as_str()),
        ("answer-seen", "1"),
        ("answer-outcome", "not_reflected"),
        ("answer-reason", "Өөр хуулиар зохицуулна."),
    ];
    let of_commenters = [
        ("comment-key", "form-1"),
        ("comment-text", "Цаг тутам хэмжье."),
        ("comment-shown_as", "pseudonym"),
        ("stance", "for"),
        ("support", "yes"),
        ("edit-made_of", "0"),
        ("edit-text", "Минут тутам хэмжье."),
        ("report-reason", "spam"),
        ("appeal-reason", "Сэдэвтэй холбоотой."),
    ];
    let of_moderators = [
        ("publish-seen", "1"),
        ("mark-seen", "1"),
        ("mark-reports_until", "0"),
        ("mark-mark", "off_topic"),
        ("mark-reason", "Өөр хуулийн тухай."),
        ("appeal-seen", "1"),
        ("appeal-decision", "uphold"),
    ];
    let of_the_centre = [
        ("complaint-key", "form-1"),
        ("complaint-kind", "complaint"),
        ("complaint-topic", "traffic"),
        ("complaint-division", "MN-1-1119"),
        ("complaint-text", "Гэрлэн дохио"),
        ("complaint-name", "Бат"),
        ("complaint-address", "Сүхбаатар дүүрэг"),
        ("complaint-phone", "99112233"),
        ("add-words", "Бас"),
        ("reopen-words", "Үгүй"),
        ("survey-rating", "3"),
        ("intake-text", "Гэрлэн дохио"),
        ("intake-do", "look"),
        ("accept-seen", "3"),
        ("progress-seen", "3"),
        ("progress-words", "Шалгаж байна"),
        ("track-number", "CN-00000-00001"),
        ("track-code", "AAAA-AAAA"),
    ];
    let all = of_the_house.into_iter().chain(of_drafters).chain(of_commenters).chain(of_moderators);
    let of_cabinet = [
        ("raise-words", "Олон хүн хандаж байна"),
        ("summarize-words1", "Гэрлэн дохио асахгүй байна"),
        ("decline-words", "Эрт байна"),
        ("put-on-agenda", "2026-11-25"),
        ("withdraw-words", "Дахин хэлэлцэнэ"),
        ("move-words", "Айлчлал"),
        ("report-words", "Засаж байна"),
        ("report-done", "no"),
        ("settle-answered", "content"),
    ];
    let all = all.chain(of_the_centre).chain(of_cabinet);
    all.map(|(name, value)| (name, value.to_owned())).collect()
}

/// What a program sends; an office that does not exist is proposed, so that none is.
pub fn body(path: &str, made: &Made) -> Value {
    let last = path.rsplit('/').next().unwrap_or_default();
    if path.starts_with("/api/v1/bills") || path.starts_with("/api/v1/comment") {
        return of_a_comment(path, last, made).unwrap_or_else(|| of_a_bill(last));
    }
    if path.starts_with("/api/v1/directory") {
        return of_the_directory(path, last);
    }
    if path.starts_with("/api/v1/complaints") {
        return of_a_complaint(last, made);
    }
    if path.starts_with("/api/v1/issues") || path.starts_with("/api/v1/agendas") {
        return json!({ "words": "Олон хүн хандаж байна" });
    }
    match last {
        "report" => json!({ "words": "Засаж байна" }),
        "settle" => json!({ "answered": "content" }),
        "petitions" => a_petition(),
        "endorsements" => json!({ "link": "AAAAAAAAAAAA" }),
        "close" => json!({ "reason": "Хүсэлтээр" }),
        "end" => json!({ "reason": "post_left" }),
        "extend" => json!({ "closes_at": "2026-12-31T18:00:00+08:00", "reason": "Хүсэлтээр" }),
        "hand-over" => json!({ "to": "УИХ", "on": "2026-01-01" }),
        "consider" => json!({ "committee": "УИХ", "on": "2026-01-01" }),
        "answer" => json!({ "outcome": "declined", "text": "Үгүй", "on": "2026-01-01" }),
        "approve" => json!({ "register_number": people::DORJ }),
        "changes" | "appeal" => json!({ "words": "Аль гудамж вэ?" }),
        "decision" => json!({ "decision": "uphold", "words": "Үндэслэлтэй" }),
        // A ground that is not in the table: nothing is refused.
        "refuse" => json!({ "ground": "khan", "words": "Үндэслэлтэй" }),
        "invalidations" => an_invalidation(),
        "sessions" => json!({ "register_number": people::DORJ }),
        "offices" => {
            json!({ "register_number": people::DORJ, "role": "khan", "until": "2027-01-01" })
        }
        _ => Value::Null,
    }
}

/// A step says all that any step asks for.
fn of_a_complaint(last: &str, made: &Made) -> Value {
    match last {
        "complaints" => {
            json!({ "text": "Гэрлэн дохио", "kind": "complaint", "division": "MN-1-1119",
                "topic": "traffic", "name": "Бат", "address": "Сүхбаатар дүүрэг", "phone": "99112233" })
        }
        "track" => json!({ "number": made.number, "code": "AAAAAAAAAAAA" }),
        _ => json!({ "seen": "999", "words": "Гэрлэн дохио", "ground": "unclear" }),
    }
}

/// What was seen is not what stands: whoever may write is told so.
fn of_the_directory(path: &str, last: &str) -> Value {
    let (mn, en, seen) = ("Зам", "Roads", "999");
    match last {
        "agency" => Value::Null,
        "agencies" => json!({ "code": "khuvsgul", "name_mn": mn, "name_en": en, "seen": seen }),
        "topics" => json!({ "code": "roads", "name_mn": mn, "name_en": en, "seen": seen }),
        "routes" => {
            json!({ "topic": "roads", "division": "MN-041", "agency": "police", "seen": seen })
        }
        "holidays" => json!({ "day": "2027-07-11", "name_mn": mn, "name_en": en, "seen": seen }),
        "remove" if path.contains("/routes/") => {
            json!({ "topic": "roads", "division": "MN-041", "seen": seen })
        }
        _ => json!({ "seen": seen }),
    }
}

/// What the staff do with comments.
fn of_a_comment(path: &str, last: &str, made: &Made) -> Option<Value> {
    let (bill, is_group) = (&made.number, path.contains("/comment-groups/"));
    let reason = "Өөр хуулиар зохицуулна.";
    Some(match last {
        "publish" if path.contains("/comments/") => json!({ "seen": "1" }),
        "mark" => json!({ "seen": "1", "mark": "off_topic", "reason": reason }),
        "decision" => json!({ "seen": "1", "decision": "uphold", "words": reason }),
        "answer" if is_group => {
            json!({ "bill": bill, "seen": "1", "outcome": "not_reflected", "reason": reason })
        }
        "answer" => json!({ "seen": "1", "outcome": "not_reflected", "reason": reason }),
        "comment-groups" => json!({ "title": "Хэмжилт" }),
        "put" => json!({ "bill": bill, "comments": [made.comment] }),
        "take-out" => json!({ "bill": bill, "comment": made.comment }),
        "rename" => json!({ "bill": bill, "title": "Хэмжилт" }),
        _ => return None,
    })
}

fn of_a_bill(last: &str) -> Value {
    match last {
        "bills" => {
            json!({
                "kind": "law", "title": "Агаарын тухай", "initiator": "government",
                "initiated_by": "Байгаль орчны яам",
            })
        }
        "describe" => {
            json!({
                "title": "Цэвэр агаарын тухай", "initiator": "government",
                "initiated_by": "Байгаль орчны яам", "seen": "Агаарын тухай",
            })
        }
        // What was seen is not what stands: whoever may write is told so.
        "import" => json!({ "content": AIR, "seen": "before" }),
        "insert" => json!({ "level": "article", "heading": "Хариуцлага", "parent": "p1" }),
        "reword" => json!({ "id": "p1", "heading": "Хариуцлага", "seen": "before" }),
        "move" => json!({ "id": "p1" }),
        "remove" => json!({ "id": "p1", "seen": "before" }),
        "publish" => json!({ "explanation": "Агаарын төлөө", "seen": "before" }),
        "open" => json!({ "closes_on": in_days(30) }),
        "extend" => json!({ "closes_on": in_days(60), "reason": "Хүн цөөн" }),
        "stage" => json!({ "stage": "tabled", "on": today() }),
        "withdraw" => json!({ "reason": "Буцаан татав" }),
        "comments" => json!({ "text": "Цаг тутам хэмжье." }),
        "stances" => json!({ "stance": "for" }),
        "edit" => json!({ "text": "Минут тутам хэмжье.", "made_of": "0" }),
        "report" => json!({ "reason": "spam" }),
        "appeal" => json!({ "words": "Сэдэвтэй холбоотой." }),
        _ => Value::Null,
    }
}

/// Of every signature there was or will be.
pub fn an_invalidation() -> Value {
    let (from, until) = ("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
    json!({ "from": from, "until": until, "reason": "Туршилт" })
}
