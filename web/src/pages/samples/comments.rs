//! Comments in every state, with forms empty and wrong; as somebody signed in would see them.

use comments::{Order, Shown, Stance};
use provisions::words_changed;
use serde_json::{Value, json};

use super::now;
use crate::failure::Fault;
use crate::pages::{
    AskedPlace, Back, BegunComment, CommentDone, CommentForm, CommentForms, CommentPage,
    CommentsPage, MyCommentsPage, Said, SaidAbout, StanceCounts,
};

const BILL: &str = "BN-202611-00001";
const TITLE: &str = "Агаарын чанарын тухай хуулийн төсөл";
const PROVISION: &str = "Хэмжилтийг цаг тутам хийнэ.";

/// As the catalogue has it, laid over by what is different.
fn shown(id: &str, different: Value, words: Option<&str>) -> Option<Shown> {
    let at = now().as_microsecond();
    let mut entry = json!({
        "comment": id, "matter": BILL, "version": 1, "provision": "p17", "author": "AAAAAAAAAAAAAAAAAAAAAA",
        "channel": "web", "text_digest": "00", "suggests": false, "shown_as": "pseudonym",
        "state": "published", "edit": 0, "written_at": at, "written_position": 12, "sequence": 1,
        "position": 12,
    });
    let fields = different.as_object()?.clone();
    entry.as_object_mut()?.extend(fields);
    let shown = json!({ "entry": entry, "support_count": 12, "reply_count": 1 });
    let mut shown: Shown = serde_json::from_value(shown).ok()?;
    shown.words = words.and_then(|words| {
        serde_json::from_value(json!({
            "text": words, "suggested": "Хэмжилтийг минут тутам хийнэ.", "name": "Б.Сарнай",
        }))
        .ok()
    });
    Some(shown)
}

fn said(shown: Option<Shown>, replies: Vec<Said>) -> Option<Said> {
    let suggested = Some(words_changed(PROVISION, "Хэмжилтийг минут тутам хийнэ."));
    let about = SaidAbout {
        now: Some("4.2".to_owned()),
        then: Some("3.2".to_owned()),
        reflected: Some("4.2".to_owned()),
        suggested,
        is_open: true,
        ..SaidAbout::default()
    };
    Some(Said { shown: shown?, about, replies })
}

fn every_state() -> Vec<Said> {
    let words = Some("Цаг тутам хангалтгүй.\nЯндан асаах үед минут тутамд өөрчлөгддөг.");
    let answer = json!({
        "shown_as": "initial", "edit": 1, "outcome": "partly", "answer_reason": "15 минут тутам болгов.",
        "reflected_provision": "p17", "reflected_version": 2, "answered_at": now().as_microsecond(),
    });
    let hidden = json!({
        "state": "hidden", "mark": "abusive", "mark_reason": "Хүнийг доромжилсон.", "appeal": "waiting",
    });
    let duplicate = json!({ "mark": "duplicate", "mark_reason": "Адил санал.", "duplicate_of": "CM-AAAAAAAAAAAAAAAA" });
    let reply = json!({ "reply_to": "CM-AAAAAAAAAAAAAAAA" });
    let reply = said(shown("CM-AAAAAAAAAAAAAAAB", reply, Some("Санал нэг байна.")), Vec::new());
    let other = |id, different, words| said(shown(id, different, words), Vec::new());
    let all = [
        said(shown("CM-AAAAAAAAAAAAAAAA", answer, words), reply.into_iter().collect()),
        other("CM-AAAAAAAAAAAAAAAC", hidden, None),
        other("CM-AAAAAAAAAAAAAAAD", json!({ "state": "deleted" }), None),
        other("CM-AAAAAAAAAAAAAAAE", duplicate, words),
        other("CM-AAAAAAAAAAAAAAAF", json!({ "stance": "against", "provision": null }), words),
    ];
    all.into_iter().flatten().collect()
}

fn form(back: Option<Back>) -> CommentForm {
    CommentForm {
        key: "a".to_owned(),
        provision: "p17".to_owned(),
        wording: Some(PROVISION.to_owned()),
        is_draft: back.is_none(),
        text: "Ноорог".to_owned(),
        is_held_first: true,
        text_max: 5_000,
        back,
        ..CommentForm::default()
    }
}

fn wrong() -> Back {
    let fault = |name: &str, fault| (format!("comment-{name}"), fault);
    let faults = vec![fault("text", Fault::Missing), fault("name", Fault::Missing)];
    Back { form: "comment", faults, ..Back::default() }
}

pub(in crate::pages) fn comments_pages() -> Vec<CommentsPage> {
    let Ok(bill) = BILL.parse() else { return Vec::new() };
    let provision = AskedPlace::Provision {
        id: "p17".to_owned(),
        label: "4.2 Хэмжилтийг цаг тутам хийнэ.".to_owned(),
        text: PROVISION.to_owned(),
    };
    let page = |place, comments: Vec<Said>, form, is_open: bool| CommentsPage {
        bill,
        title: TITLE.to_owned(),
        place,
        order: Order::Balanced,
        open_until: is_open.then(|| jiff::civil::date(2026, 12, 4)),
        opens_on: None,
        is_withdrawn: false,
        is_held_first: is_open,
        previous: is_open.then(|| "/bills/BN-202611-00001/comments?offset=0".to_owned()),
        stances: Some(StanceCounts { in_favour: 120, against: 7, own: Some(Stance::For) }),
        total: comments.len() as u64,
        next: (!comments.is_empty())
            .then(|| "/bills/BN-202611-00001/comments?offset=20".to_owned()),
        comments,
        form,
    };
    let removed = AskedPlace::Removed {
        id: "p17".to_owned(),
        label: "4.2 Хэмжилтийг цаг тутам хийнэ.".to_owned(),
        text: PROVISION.to_owned(),
        version: 1,
    };
    let moved = CommentForm { moved_from: "p17".to_owned(), wording: None, ..form(None) };
    vec![
        page(removed, every_state(), Some(moved), true),
        page(AskedPlace::Whole, Vec::new(), None, true),
        page(provision.clone(), every_state(), Some(form(None)), true),
        page(provision, Vec::new(), Some(form(Some(wrong()))), true),
        page(AskedPlace::Everything, every_state(), None, false),
    ]
}

pub(in crate::pages) fn comment_pages() -> Vec<CommentPage> {
    let earlier = shown("CM-AAAAAAAAAAAAAAAA", json!({}), Some("Хангалтгүй."));
    let earlier: Vec<_> = earlier.and_then(|shown| shown.words).into_iter().collect();
    let pages = every_state().into_iter().map(|said| {
        let forms = CommentForms {
            reply: Some(CommentForm {
                reply_to: said.shown.entry.comment.to_string(),
                ..form(None)
            }),
            edits: true,
            stands: earlier.first().cloned(),
            deletes: true,
            reports: true,
            appeal_until: Some(now()),
        };
        CommentPage {
            title: TITLE.to_owned(),
            parent: said.shown.entry.reply_to.is_some().then(|| said.clone()),
            said,
            earlier: earlier.clone(),
            done: Some(CommentDone::Written),
            forms,
            back: None,
        }
    });
    let pages: Vec<_> = pages.collect();
    let done = pages.iter().zip([CommentDone::Held, CommentDone::Reported]);
    let others: Vec<_> = done
        .map(|(page, done)| CommentPage {
            done: Some(done),
            forms: CommentForms::default(),
            ..page.clone()
        })
        .collect();
    pages.into_iter().chain(others).collect()
}

pub(in crate::pages) fn my_comments_pages() -> Vec<MyCommentsPage> {
    let mut own = every_state();
    for said in &mut own {
        said.about.is_own = true;
    }
    let held = said(
        shown("CM-AAAAAAAAAAAAAAAG", json!({ "state": "held" }), Some("Шинэ санал")),
        Vec::new(),
    );
    own.extend(held);
    let begun = BegunComment {
        matter: BILL.to_owned(),
        provision: Some("4.2".to_owned()),
        address: format!("/bills/{BILL}/comments?provision=p17"),
        text: "Хэмжилтийг минут тутам".to_owned(),
    };
    vec![
        MyCommentsPage { begun: Vec::new(), comments: Vec::new() },
        MyCommentsPage { begun: vec![begun], comments: own },
    ]
}
