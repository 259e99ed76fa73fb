//! One comment as everyone reads it, with what became of it and what was replied to it.

use comments::{AppealState, Mark, Shown, Stance, State};
use i18n::L10nLanguage;
use i18n::numbers::number;
use maud::{Markup, html};
use provisions::Piece;

use crate::pages::commented::{mark_name, outcome_name};
use crate::pages::forms;
use crate::pages::instant::instant;
use crate::pages::words_changed::pieces;
use crate::pages::{Frame, Visitor};

#[derive(Debug, Clone)]
pub struct Said {
    pub shown: Shown,
    pub about: SaidAbout,
    pub replies: Vec<Said>,
}

/// What else there is to know where it is shown.
#[derive(Debug, Clone, Default)]
pub struct SaidAbout {
    /// What the provision is called now; `None` on the whole, or where it is gone.
    pub now: Option<String>,
    /// And in the version that it was said of.
    pub then: Option<String>,
    /// What the provision is called in which it was reflected.
    pub reflected: Option<String>,
    /// What the suggested wording changes in the provision as it was then.
    pub suggested: Option<Vec<Piece>>,
    pub is_own: bool,
    pub is_supported: bool,
    /// Whether people may support it now.
    pub is_open: bool,
    /// Whether this is the page of just this one.
    pub is_alone: bool,
}

impl Said {
    fn address(&self) -> String {
        format!("/bills/{}/comments/{}", self.shown.entry.matter, self.shown.entry.comment)
    }

    pub(in crate::pages) fn render(&self, frame: &Frame) -> Markup {
        html! {
            article.comment #(self.shown.entry.comment) {
                (self.head(frame))
                (self.body(frame))
                (self.answer(frame))
                (self.acts(frame))
                @if !self.replies.is_empty() {
                    ol.replies aria-label=(frame.texts().comment_replies()) {
                        @for reply in &self.replies { li { (reply.render(frame)) } }
                    }
                }
            }
        }
    }

    fn head(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.shown.entry);
        html! {
            p.by {
                strong lang=[frame.citizens_language()] { (self.author(texts)) }
                @if self.is_named() { " " small { (texts.comment_name_as_written()) } }
                @if self.about.is_own { " · " (texts.comment_own_mark_you()) }
                " · " a href=(self.address()) aria-label=(texts.comment_permalink()) { (instant(entry.written_at)) }
                @if entry.edit > 0 { " · " (texts.comment_edited(entry.edit)) }
                @if entry.reply_to.is_none() { " · " (self.place(frame)) }
                @if let Some(stance) = entry.stance {
                    " · " @match stance {
                        Stance::For => (texts.stance_said_for()),
                        Stance::Against => (texts.stance_said_against()),
                    }
                }
            }
        }
    }

    /// By a name that its author wrote.
    fn is_named(&self) -> bool {
        let name = self.shown.words.as_ref().and_then(|words| words.name.as_ref());
        self.shown.entry.pseudonym().is_none() && name.is_some()
    }

    fn author(&self, texts: &L10nLanguage) -> String {
        let name = self.shown.words.as_ref().and_then(|words| words.name.as_ref());
        match (self.shown.entry.pseudonym(), name) {
            (Some(code), _) => texts.comment_by_pseudonym(code),
            (None, Some(name)) => name.as_str().to_owned(),
            (None, None) => texts.commented_by_name(),
        }
    }

    fn place(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.shown.entry);
        html! {
            @match (&entry.provision, &self.about.now) {
                (None, _) => (texts.comments_whole()),
                (Some(id), Some(now)) => {
                    a href={ "/bills/" (entry.matter) "#" (id) } { (now) }
                    " (" (texts.comment_of_version(entry.version))
                    @if let Some(then) = self.about.then.as_ref().filter(|then| *then != now) { " " (then) }
                    ")"
                }
                (Some(id), None) => {
                    a href={ "/bills/" (entry.matter) "/versions/" (entry.version) "#" (id) } { (self.about.then.as_ref().unwrap_or(id)) }
                    " (" (texts.comment_provision_gone(entry.version)) ")"
                }
            }
        }
    }

    fn body(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.shown.entry);
        html! {
            @match entry.state {
                State::Deleted => p.note { (texts.comment_deleted()) },
                State::Hidden => (self.hidden(frame)),
                State::Held => p.note { (texts.comment_held()) },
                State::Published => {}
            }
            @match &self.shown.words {
                Some(words) => div.words lang=[frame.citizens_language()] {
                    @for line in words.text.as_str().lines() { p { (line) } }
                    @if let Some(changes) = &self.about.suggested {
                        p.hint { (texts.comment_suggests()) }
                        p.changed { (pieces(frame, changes)) }
                    } @else if let Some(suggested) = &words.suggested {
                        p.hint { (texts.comment_suggests()) }
                        blockquote.quoted { @for line in suggested.as_str().lines() { p { (line) } } }
                    }
                },
                // Whoever wrote it has had everything of theirs destroyed.
                None if entry.state == State::Published => p.note { (texts.comment_deleted()) },
                None => {}
            }
            @if let (Some(mark), false) = (entry.marked.mark, entry.state == State::Hidden) { (self.marked(frame, mark)) }
        }
    }

    /// A mark and its reason stand in its place.
    fn hidden(&self, frame: &Frame) -> Markup {
        let (texts, marked) = (frame.texts(), &self.shown.entry.marked);
        html! {
            p.note {
                (texts.comment_hidden())
                @if let Some(mark) = marked.mark { ": " strong { (mark_name(frame.locale, mark)) } }
                @if let Some(reason) = &marked.mark_reason { ". " (reason) }
            }
            @match marked.appeal {
                Some(AppealState::Waiting) => p.note { (texts.comment_appeal_waiting()) },
                Some(AppealState::Upheld) => p.note { (texts.comment_upheld()) " " (marked.appeal_because.as_deref().unwrap_or_default()) },
                Some(AppealState::Overturned) | None => {}
            }
        }
    }

    fn marked(&self, frame: &Frame, mark: Mark) -> Markup {
        let (texts, marked) = (frame.texts(), &self.shown.entry.marked);
        html! {
            @if mark == Mark::Duplicate {
                p.note {
                    strong { (mark_name(frame.locale, mark)) }
                    @if let Some(reason) = &marked.mark_reason { ". " (reason) }
                    @if let Some(other) = &marked.duplicate_of {
                        " " a href={ "/bills/" (self.shown.entry.matter) "/comments/" (other) } { (texts.comment_duplicate_of()) }
                    }
                }
            }
            @if marked.appeal == Some(AppealState::Overturned) {
                p.note { (texts.comment_appeal_overturned()) " " (marked.appeal_because.as_deref().unwrap_or_default()) }
            }
        }
    }

    fn answer(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let is_wanted =
            self.shown.entry.reply_to.is_none() && self.shown.entry.state == State::Published;
        html! {
            @if let Some(answer) = self.shown.answer() {
                div.answer {
                    p.label { (texts.comment_answer()) }
                    p { strong { (outcome_name(frame.locale, answer.outcome)) } }
                    @for line in answer.reason.lines() { p { (line) } }
                    @if let Some(place) = &answer.reflected_in {
                        p { a href={ "/bills/" (self.shown.entry.matter) "/versions/" (place.version) "#" (place.provision) } { (texts.comment_reflected_in(place.version)) " " (self.about.reflected.as_ref().unwrap_or(&place.provision)) } }
                    }
                    @if self.shown.entry.given.outcome.is_none() && let Some(group) = &self.shown.group {
                        p.hint { (texts.comment_answered_with(&group.title)) }
                    }
                }
            } @else if is_wanted { p.hint { (texts.outcome_pending()) } }
        }
    }

    fn acts(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.shown.entry);
        let is_read = entry.state == State::Published;
        let signed_in = matches!(frame.visitor, Visitor::SignedIn { .. });
        let may_support = signed_in && is_read && self.about.is_open && !self.about.is_own;
        let (submit, wanted) = if self.about.is_supported {
            (texts.comment_unsupport(), "no")
        } else {
            (texts.comment_support(), "yes")
        };
        html! {
            div.acts {
                @if is_read && self.shown.support_count > 0 { span { (texts.comment_supports(self.shown.support_count)) } }
                @if may_support {
                    form method="post" action={ (self.address()) "/support" } {
                        (forms::csrf(frame))
                        button.quiet name="support" value=(wanted) { (submit) }
                    }
                }
                @if is_read && !self.about.is_alone {
                    a href=(self.address()) {
                        (texts.comment_open())
                        @if self.shown.reply_count > self.replies.len() as u64 { " (" (number(self.shown.reply_count)) ")" }
                    }
                }
            }
        }
    }
}
