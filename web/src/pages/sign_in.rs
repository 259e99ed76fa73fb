//! The door: what DAN is asked for, and the way there; or why it did not work.

use maud::{Markup, html};

use super::Frame;
use super::addresses::{address_with, fresh_sign_in_address};
use super::layout::Head;

#[derive(Debug, Clone)]
pub struct SignInPage {
    /// The path to come back to.
    pub return_to: String,
    pub trouble: Option<SignInTrouble>,
}

/// Why somebody is not signed in: whose doing it is, so that nobody is told it is theirs who did
/// nothing wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInTrouble {
    /// The provider is away or out of order.
    ProviderDown,
    /// The provider did not answer in time.
    ProviderSlow,
    /// The provider does not know this house: a matter for its operator.
    HouseUnknown,
    /// The person did not consent there.
    Refused,
    /// The registry found no such person, or would not say.
    NotVouched,
    /// What the provider answered cannot be read.
    Unreadable,
    /// What the provider answered lacks what we need.
    Incomplete,
    /// The provider does not take the code any more.
    CodeRefused,
    /// What came back is not for us, not of now, or not signed by the state.
    Untrusted,
    /// The way there and back took too long.
    Expired,
    /// Somebody has come back this way before.
    UsedBefore,
    /// The way there began in another browser, or the browser kept no cookie.
    AnotherBrowser,
    /// Nobody left from here for what came back.
    Stray,
    /// Younger than may sign in on their own.
    TooYoung,
    /// Not the person who left to show anew who they are.
    SomebodyElse,
}

impl SignInTrouble {
    pub const ALL: [Self; 15] = [
        Self::ProviderDown,
        Self::ProviderSlow,
        Self::HouseUnknown,
        Self::Refused,
        Self::NotVouched,
        Self::Unreadable,
        Self::Incomplete,
        Self::CodeRefused,
        Self::Untrusted,
        Self::Expired,
        Self::UsedBefore,
        Self::AnotherBrowser,
        Self::Stray,
        Self::TooYoung,
        Self::SomebodyElse,
    ];

    fn title(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::ProviderDown => texts.sign_in_provider_down_title(),
            Self::ProviderSlow => texts.sign_in_provider_slow_title(),
            Self::HouseUnknown => texts.sign_in_house_unknown_title(),
            Self::Refused => texts.sign_in_refused_title(),
            Self::NotVouched => texts.sign_in_not_vouched_title(),
            Self::Unreadable => texts.sign_in_unreadable_title(),
            Self::Incomplete => texts.sign_in_incomplete_title(),
            Self::CodeRefused => texts.sign_in_code_refused_title(),
            Self::Untrusted => texts.sign_in_untrusted_title(),
            Self::Expired => texts.sign_in_expired_title(),
            Self::UsedBefore => texts.sign_in_used_before_title(),
            Self::AnotherBrowser => texts.sign_in_another_browser_title(),
            Self::Stray => texts.sign_in_stray_title(),
            Self::TooYoung => texts.sign_in_too_young_title(),
            Self::SomebodyElse => texts.sign_in_somebody_else_title(),
        }
    }

    fn advice(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::ProviderDown => texts.sign_in_provider_down(),
            Self::ProviderSlow => texts.sign_in_provider_slow(),
            Self::HouseUnknown => texts.sign_in_house_unknown(),
            Self::Refused => texts.sign_in_refused(),
            Self::NotVouched => texts.sign_in_not_vouched(),
            Self::Unreadable => texts.sign_in_unreadable(),
            Self::Incomplete => texts.sign_in_incomplete(),
            Self::CodeRefused => texts.sign_in_code_refused(),
            Self::Untrusted => texts.sign_in_untrusted(),
            Self::Expired => texts.sign_in_expired(),
            Self::UsedBefore => texts.sign_in_used_before(),
            Self::AnotherBrowser => texts.sign_in_another_browser(),
            Self::Stray => texts.sign_in_stray(),
            Self::TooYoung => texts.sign_in_too_young(),
            Self::SomebodyElse => texts.sign_in_somebody_else(),
        }
    }
}

impl SignInPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = match self.trouble {
            Some(trouble) => trouble.title(frame),
            None => frame.texts().sign_in_title(),
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.body(frame))
            }
        };
        let head = Head { has_errors: self.trouble.is_some(), ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        let troubles = SignInTrouble::ALL.into_iter().map(Some);
        let page = |trouble| Self { return_to: "/petitions".to_owned(), trouble };
        std::iter::once(None).chain(troubles).map(page).collect()
    }

    fn body(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match self.trouble {
            None => html! {
                p.lead { (texts.sign_in_lead()) }
                (self.go(&texts.sign_in_go()))
                (asked(frame))
            },
            Some(trouble) => html! {
                p.lead { (trouble.advice(frame)) }
                @match trouble {
                    SignInTrouble::TooYoung => {
                        p { a.button href="/petitions" { (texts.error_petitions()) } }
                    }
                    SignInTrouble::SomebodyElse => {
                        p { a.button href=(fresh_sign_in_address(&self.return_to)) { (texts.sign_in_again()) } }
                    }
                    SignInTrouble::ProviderDown | SignInTrouble::ProviderSlow => {
                        (self.go(&texts.sign_in_retry()))
                    }
                    _ => (self.go(&texts.sign_in_again())),
                }
                @if trouble == SignInTrouble::UsedBefore {
                    p {
                        (texts.sign_in_used_before_not_you()) " "
                        a href="/me/sessions" { (texts.nav_my_sessions()) }
                    }
                }
            },
        }
    }

    fn go(&self, label: &str) -> Markup {
        let address = address_with("/sign-in/start", "return_to", &self.return_to);
        html! { p { a.button href=(address) { (label) } } }
    }
}

fn asked(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        section {
            h2 { (texts.sign_in_asked()) }
            ul {
                li { (texts.sign_in_asked_number()) }
                li { (texts.sign_in_asked_birth()) }
                li { (texts.sign_in_asked_rest()) }
            }
            p { (texts.sign_in_not_kept()) }
        }
    }
}
