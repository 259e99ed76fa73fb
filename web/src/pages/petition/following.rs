//! Following: to be shown what is new of a petition, for whoever is signed in.

use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::forms::csrf;

pub(super) fn render(frame: &Frame, number: &str, is_followed: Option<bool>) -> Markup {
    let texts = frame.texts();
    let Some(is_followed) = is_followed else { return html! {} };
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
