//! Every provision of two versions with what became of it in words; what is as it was, folded away.

use maud::{Markup, html};
use provisions::{Change, Compared, Level, Piece, PieceKind, Provision, label};

use crate::pages::Frame;

pub(in crate::pages) fn render(frame: &Frame, compared: &[Compared]) -> Markup {
    html! {
        div.changes {
            @for group in compared.chunk_by(|one, next| is_as_it_was(one) == is_as_it_was(next)) {
                @if group.first().is_some_and(is_as_it_was) {
                    details {
                        summary { (frame.texts().compare_unchanged(group.len())) }
                        @for one in group { (block(frame, one)) }
                    }
                } @else {
                    @for one in group { (block(frame, one)) }
                }
            }
        }
    }
}

fn is_as_it_was(one: &Compared) -> bool {
    one.change == Change::Same && !one.moved
}

fn block(frame: &Frame, one: &Compared) -> Markup {
    html! {
        div.change.(code(one.change)) {
            @if !is_as_it_was(one) { p.label { (marks(frame, one)) } }
            div lang=[frame.citizens_language()] {
                (head(frame, one))
                @if !one.text.is_empty() { p.words { (pieces(frame, one, &one.text)) } }
            }
        }
    }
}

/// What became of it, and whether it stands elsewhere now.
fn marks(frame: &Frame, one: &Compared) -> Markup {
    html! {
        @if one.change != Change::Same { span.badge { (name(frame, one.change)) } }
        @if one.moved { " " span.badge { (frame.texts().compare_moved()) } }
    }
}

/// What it is called, the old name struck out where it has another now; and its heading.
fn head(frame: &Frame, one: &Compared) -> Markup {
    let called = |number: &Option<String>| {
        number.as_deref().map(|number| called(one, number)).unwrap_or_default()
    };
    let (old, new) = (called(&one.old_number), called(&one.new_number));
    let is_renamed = one.old_number.is_some() && one.new_number.is_some() && old != new;
    html! {
        p.head {
            @if is_renamed {
                (removed(frame, html! { (old) }, true)) " " (added(frame, html! { (new) }, true))
            } @else { strong { @if new.is_empty() { (old) } @else { (new) } } }
            @if !one.heading.is_empty() { " " (pieces(frame, one, &one.heading)) }
        }
    }
}

fn called(one: &Compared, number: &str) -> String {
    let provision = Provision {
        id: one.id.clone(),
        level: one.level,
        number: number.to_owned(),
        heading: None,
        text: String::new(),
        children: Vec::new(),
    };
    match label(&provision) {
        name if one.level >= Level::Article && !name.is_empty() => format!("{name}."),
        name => name,
    }
}

/// Of a provision that came or went as a whole its label says so; word by word is said at each.
fn pieces(frame: &Frame, one: &Compared, pieces: &[Piece]) -> Markup {
    let is_said = one.change == Change::Changed;
    html! {
        @for Piece { kind, words } in pieces {
            @match kind {
                PieceKind::Kept => (words),
                PieceKind::Added => (added(frame, html! { (words) }, is_said)),
                PieceKind::Removed => (removed(frame, html! { (words) }, is_said)),
            }
        }
    }
}

fn added(frame: &Frame, words: Markup, is_said: bool) -> Markup {
    html! { ins { @if is_said { span.unseen { (frame.texts().compare_ins()) " " } } (words) } }
}

fn removed(frame: &Frame, words: Markup, is_said: bool) -> Markup {
    html! { del { @if is_said { span.unseen { (frame.texts().compare_del()) " " } } (words) } }
}

pub(super) fn name(frame: &Frame, change: Change) -> String {
    let texts = frame.texts();
    match change {
        Change::Added => texts.compare_added(),
        Change::Removed => texts.compare_removed(),
        Change::Changed => texts.compare_changed(),
        Change::Renumbered => texts.compare_renumbered(),
        Change::Same => texts.compare_same(),
    }
}

const fn code(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Changed => "changed",
        Change::Renumbered => "renumbered",
        Change::Same => "same",
    }
}
