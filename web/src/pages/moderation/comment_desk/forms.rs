//! What a moderator may decide of a comment, each in a form of its own.

use comments::Mark;
use i18n::numbers::number;
use maud::{Markup, html};

use super::{CommentDesk, CommentDeskPage, CommentState, CommentStep, HiddenAppeal};
use crate::pages::commented::mark_name;
use crate::pages::drafting::fields::{Asked, Fields};
use crate::pages::{Frame, forms};

impl CommentDeskPage {
    /// Only what can be decided now by the one who looks.
    pub(super) fn desk(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @match self.desk {
                CommentDesk::OwnComment => p.note { (texts.comment_desk_own()) },
                CommentDesk::ReadOnly => p.note { (texts.comment_desk_read_only()) },
                CommentDesk::OwnMark => p.note { (texts.comment_desk_own_mark()) },
                CommentDesk::Free => { @for step in self.steps() { (self.form(frame, step)) } },
            }
        }
    }

    fn steps(&self) -> Vec<CommentStep> {
        match &self.state {
            CommentState::Held => vec![CommentStep::Publish, CommentStep::Mark],
            CommentState::Hidden { appeal: HiddenAppeal::Waiting { .. }, .. } => {
                vec![CommentStep::Appeal]
            }
            CommentState::Published { .. } | CommentState::Hidden { .. } => vec![CommentStep::Mark],
            CommentState::Deleted => Vec::new(),
        }
    }

    fn form(&self, frame: &Frame, step: CommentStep) -> Markup {
        let texts = frame.texts();
        let (title, submit) = match step {
            CommentStep::Publish => (texts.comment_publish_title(), texts.comment_publish_submit()),
            CommentStep::Mark => (texts.comment_mark_title(), texts.comment_mark_submit()),
            CommentStep::Appeal => (texts.comment_decide_title(), texts.comment_decide_submit()),
        };
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        html! {
            section.staff {
                h2 { (title) }
                form method="post" action={ (self.address()) "/" (step.code()) } novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("seen", &self.seen.to_string()))
                    @match step {
                        CommentStep::Publish => p { (texts.comment_publish_lead()) },
                        CommentStep::Mark => (self.mark(frame, &fields)),
                        CommentStep::Appeal => (self.decide(frame, &fields)),
                    }
                    button.button { (submit) }
                }
            }
        }
    }

    fn mark(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let none = [("", texts.comment_mark_none())];
        let marks = Mark::ALL.iter().map(|mark| (mark.code(), mark_name(frame.locale, *mark)));
        let marks: Vec<_> = none.into_iter().chain(marks).collect();
        html! {
            p { (texts.comment_mark_lead()) }
            (fields.choice(frame, "mark", &texts.comment_mark_which(), "", &marks))
            (self.reason(frame, fields, texts.comment_mark_reason(), texts.comment_mark_reason_hint(number(self.reason_max as u64))))
            (fields.text(frame, Asked {
                name: "duplicate_of", label: texts.comment_mark_duplicate_of(),
                hint: Some(texts.comment_mark_duplicate_hint()), standing: "", rows: None, is_required: false,
            }))
            (fields.hidden("reports_until", &self.reports_until.to_string()))
        }
    }

    fn decide(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let decisions = [
            ("", texts.comment_mark_none()),
            ("uphold", texts.comment_decide_uphold()),
            ("overturn", texts.comment_decide_overturn()),
        ];
        html! {
            (fields.choice(frame, "decision", &texts.comment_decide_which(), "", &decisions))
            (self.reason(frame, fields, texts.comment_decide_reason(), texts.comment_decide_reason_hint(number(self.reason_max as u64))))
        }
    }

    fn reason(&self, frame: &Frame, fields: &Fields<'_>, label: String, hint: String) -> Markup {
        let (hint, rows) = (Some(hint), Some(4));
        let asked = Asked { name: "reason", label, hint, standing: "", rows, is_required: true };
        fields.text(frame, asked)
    }
}
