//! Comments on a made-up bill as the staff have them before them.

mod desk;
mod record;
mod report;

use std::collections::BTreeMap;

use comments::{Mark, ReportReason, Stance, What, Why};
use provisions::words_changed;

pub(in crate::pages) use self::desk::{answer_comment_pages, answer_group_pages, answers_pages};
pub(in crate::pages) use self::record::comment_record;
pub(in crate::pages) use self::report::{report_pages, report_sheet_pages};
use super::at;
use super::bills::{BILL, TITLE};
use crate::failure::Fault;
use crate::pages::{
    Back, CommentDesk, CommentDeskPage, CommentQueue, CommentState, Commented, CommentedBy,
    HiddenAppeal, HistoryLine, Problem, Replied, ShownMark, ShownReply, WaitingComment,
};

const ONE: &str = "CM-0123456789ABCDEF";
const OTHER: &str = "CM-FEDCBA9876543210";
const TEXT: &str = "Хэмжилтийн дүнг 24 цаг биш, нэг цагийн дотор нийтлэх хэрэгтэй.\nИргэд тэр өдрөө мэдэж байж хүүхдээ гаргах эсэхээ шийднэ.";
pub(super) const REASON: &str = "Төслийн 3.3 дахь хэсэгт нэг цаг гэж тусгалаа.";

pub(in crate::pages) fn commented() -> Commented {
    Commented {
        id: ONE.to_owned(),
        by: CommentedBy::Name("Д. Бат".to_owned()),
        provision: Some("3.2 Хэмжилтийн дүнг 24 цагийн дотор нийтэлнэ.".to_owned()),
        version: 1,
        written_at: at("2026-11-21T03:15:00Z"),
        stance: Some(Stance::Against),
        text: Some(TEXT.to_owned()),
        suggested: Some(words_changed(
            "Хэмжилтийн дүнг 24 цагийн дотор нийтэлнэ.",
            "Хэмжилтийн дүнг 1 цагийн дотор нийтэлнэ.",
        )),
        support_count: 1_204,
    }
}

pub(super) fn another() -> Commented {
    Commented {
        id: OTHER.to_owned(),
        by: CommentedBy::Code("7K2M9Q".to_owned()),
        provision: None,
        stance: Some(Stance::For),
        text: Some("Төслийг бүхэлд нь дэмжиж байна.".to_owned()),
        suggested: None,
        support_count: 0,
        ..commented()
    }
}

pub(super) fn replied() -> Replied {
    let mark = Mark::Abusive;
    let (reason, at) = ("Бусдыг доромжилсон үг хэрэглэсэн.".to_owned(), at("2026-11-22T03:15:00Z"));
    let mark = Some(ShownMark { mark, reason, at });
    let replies = vec![
        ShownReply { reply: another(), mark: None },
        ShownReply { reply: Commented { by: CommentedBy::HiddenName, ..gone() }, mark },
    ];
    Replied { replies, left: Some((12, format!("/bills/{BILL}/comments/{ONE}"))) }
}

fn gone() -> Commented {
    Commented { text: None, suggested: None, ..another() }
}

pub(in crate::pages) fn comment_queue() -> CommentQueue {
    let waiting = |why, days, begins: &str, reports| WaitingComment {
        id: ONE.to_owned(),
        bill: BILL.to_owned(),
        provision: (days > 0).then(|| "3.2 Хэмжилтийн дүн".to_owned()),
        why,
        since: at("2026-11-21T03:15:00Z"),
        days,
        begins: begins.to_owned(),
        reports,
    };
    let reports = vec![
        (ReportReason::Abusive, 12),
        (ReportReason::PersonalData, 1),
        (ReportReason::OffTopic, 2),
        (ReportReason::Spam, 3),
        (ReportReason::Other, 4),
    ];
    CommentQueue {
        waiting: vec![
            waiting(Why::Held, 3, TEXT, Vec::new()),
            waiting(Why::Appealed, 1, "", Vec::new()),
            waiting(Why::Reported, 0, TEXT, reports),
        ],
        total: 1_207,
        next: Some("/moderation?comments_after=1795176000000000.CM-0123456789ABCDEF".to_owned()),
    }
}

fn said(mark: Mark) -> comments::Said {
    let reason = (mark != Mark::Relevant).then(|| "Өөр төслийн тухай байна.".to_owned());
    comments::Said { mark, reason, duplicate_of: None }
}

fn history() -> Vec<HistoryLine> {
    let because = "Шалтгаан нь үндэслэлтэй.".to_owned();
    let steps = [
        What::Came {},
        What::Published {},
        What::Reported { reason: ReportReason::Abusive },
        What::Marked(said(Mark::Abusive)),
        What::Appealed {},
        What::Overturned { because: because.clone() },
        What::Marked(said(Mark::Relevant)),
        What::Upheld { because },
    ];
    let at = at("2026-11-21T04:00:00Z");
    steps.into_iter().map(|what| HistoryLine { at, what }).collect()
}

pub(in crate::pages) fn comment_desk_pages() -> Vec<CommentDeskPage> {
    let page = |state, desk| CommentDeskPage {
        bill: BILL.to_owned(),
        bill_title: TITLE.to_owned(),
        comment: commented(),
        reply_to: None,
        state,
        reports: vec![(ReportReason::Abusive, 3)],
        reports_until: 1_204,
        history: history(),
        desk,
        seen: 4,
        reason_max: 2_000,
        back: None,
    };
    let hidden = |appeal| CommentState::Hidden {
        mark: Mark::OffTopic,
        reason: "Өөр төслийн тухай байна.".to_owned(),
        appeal,
    };
    let words = Some("Энэ зүйлийн тухай л бичсэн шүү дээ.".to_owned());
    let waiting = || hidden(HiddenAppeal::Waiting { words: words.clone() });
    let wrong = [("mark-reason".to_owned(), Fault::Missing)];
    let until = Some(at("2026-12-20T16:00:00Z"));
    let marked = CommentState::Published { mark: Some(Mark::Duplicate), reason: words.clone() };
    let back = |form, faults: Vec<_>, not_taken| Back {
        form,
        fields: BTreeMap::from([("mark-mark".to_owned(), "abusive".to_owned())]),
        faults,
        not_taken,
    };
    vec![
        CommentDeskPage {
            reply_to: Some(another()),
            ..page(CommentState::Held, CommentDesk::Free)
        },
        CommentDeskPage {
            back: Some(back("mark", wrong.to_vec(), None)),
            ..page(CommentState::Published { mark: None, reason: None }, CommentDesk::Free)
        },
        CommentDeskPage {
            back: Some(back("mark", Vec::new(), Some(Problem::SessionExpired))),
            ..page(marked, CommentDesk::ReadOnly)
        },
        page(waiting(), CommentDesk::Free),
        page(waiting(), CommentDesk::OwnMark),
        page(hidden(HiddenAppeal::None { until }), CommentDesk::OwnComment),
        page(hidden(HiddenAppeal::Upheld { because: REASON.to_owned() }), CommentDesk::Free),
        CommentDeskPage { comment: gone(), ..page(CommentState::Deleted, CommentDesk::Free) },
    ]
}
