//! Following: to be shown what is new of a petition, for whoever is signed in.

use maud::{Markup, html};

use crate::pages::addresses::sign_in_address;
use crate::pages::forms::csrf;
use crate::pages::{Frame, Visitor};

pub(in crate::pages) fn render(frame: &Frame, number: &str, is_followed: bool) -> Markup {
    let texts = frame.texts();
    let (act, button) = if is_followed {
        ("unfollow", texts.following_stop())
    } else {
        ("follow", texts.following_begin())
    };
    html! {
        form method="post" action={ "/petitions/" (number) "/" (act) } {
            (csrf(frame))
            button.button.quiet { (button) }
        }
        p.note {
            @if is_followed { a href="/me/following" { (texts.following_title()) } }
            @else { (texts.following_note()) }
        }
    }
}

/// Whoever is not signed in comes back here, where following is one step.
pub(super) fn sign_in_first(frame: &Frame, number: &str) -> Markup {
    let here = format!("/petitions/{number}");
    html! {
        @if frame.visitor == Visitor::Guest && frame.point.is_none() {
            p { a href=(sign_in_address(&here)) { (frame.texts().following_sign_in()) } }
        }
    }
}
