//! How somebody wishes to be told, and whether their addresses are known to be theirs.

use std::collections::HashMap;

use jiff::civil::Time;
use kernel::Locale;
use maud::{Markup, html};
use notices::{Address, Channel, Frequency, Wish};

use super::Frame;
use super::forms::{TextField, csrf};
use super::instant::{instant, sentence};
use super::layout::Head;

#[derive(Debug, Clone)]
pub struct WishesPage {
    pub wish: Wish,
    /// What is known of the addresses that are kept now.
    pub addresses: HashMap<Channel, Address>,
    /// Whether anything carries letters, and text messages.
    pub has_mail: bool,
    pub has_sms: bool,
    pub keeps_mail: bool,
    pub keeps_phone: bool,
    pub code_error: Option<WrongCode>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongCode {
    Wrong,
    TooMany,
    TooLate,
}

impl WishesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.wishes_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.wishes_lead()) }
                p { a href="/me/notices" { (texts.notices_title()) } }
                section {
                    h2 { (texts.wishes_addresses()) }
                    @if self.has_mail { (self.address(frame, Channel::Mail, self.keeps_mail)) }
                    @if self.has_sms { (self.address(frame, Channel::Sms, self.keeps_phone)) }
                    @if !self.has_mail && !self.has_sms { p { (texts.wishes_page_only()) } }
                    p { a href="/me" { (texts.nav_my_data()) } }
                }
                (self.form(frame))
            }
        };
        let head = Head { has_errors: self.code_error.is_some(), ..Head::titled(&title) };
        frame.document(head, content)
    }

    fn address(&self, frame: &Frame, channel: Channel, is_kept: bool) -> Markup {
        let texts = frame.texts();
        let label = match channel {
            Channel::Mail => texts.mine_email(),
            Channel::Sms => texts.mine_phone(),
        };
        html! {
            h3 { (label) }
            @match (is_kept, self.addresses.get(&channel)) {
                (false, _) => p { (texts.wishes_no_address()) },
                (true, Some(Address { confirmed_at: Some(at), failed_at: None, .. })) => {
                    p { (sentence!(texts.wishes_confirmed(), instant(*at))) }
                }
                (true, known) => {
                    @if known.is_some_and(|known| known.failed_at.is_some()) {
                        p { strong { (texts.wishes_failing()) } }
                    } @else if known.is_some() {
                        p { (waits(frame, channel)) }
                    }
                    @if channel == Channel::Sms && known.is_some() { (self.code(frame)) }
                    form method="post" action="/me/notices/confirm" {
                        (csrf(frame))
                        input type="hidden" name="channel" value=(channel.code());
                        button.button.quiet { (texts.wishes_ask(&label)) }
                    }
                }
            }
        }
    }

    fn code(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let error = self.code_error.map(|error| match error {
            WrongCode::Wrong => texts.wishes_code_wrong(),
            WrongCode::TooMany => texts.wishes_code_too_many(),
            WrongCode::TooLate => texts.wishes_code_too_late(),
        });
        let field = TextField {
            name: "code",
            label: texts.wishes_code(),
            hint: Some(texts.wishes_code_hint()),
            value: "",
            error,
            rows: None,
            is_required: true,
        };
        html! {
            form method="post" action="/me/notices/code" novalidate {
                (csrf(frame))
                (field.render(frame))
                button.button { (texts.wishes_code_send()) }
            }
        }
    }

    fn form(&self, frame: &Frame) -> Markup {
        let (texts, wish) = (frame.texts(), &self.wish);
        let (from, to) = wish.quiet.map_or((22, 8), |quiet| (quiet.from.hour(), quiet.to.hour()));
        html! {
            form method="post" action="/me/notices/wishes" {
                (csrf(frame))
                fieldset {
                    legend { (texts.wishes_language()) }
                    @for locale in Locale::ALL {
                        (radio("language", locale.code(), &i18n::texts(*locale).language_name(), wish.language == *locale))
                    }
                }
                fieldset {
                    legend { (texts.wishes_mail()) }
                    @for frequency in Frequency::ALL {
                        (radio("mail", frequency.code(), &often(frame, frequency), wish.mail == frequency))
                    }
                }
                fieldset {
                    legend { (texts.wishes_more()) }
                    @if self.has_sms { (checkbox("sms", &texts.wishes_sms(), wish.sms)) }
                    (checkbox("quiet", &texts.wishes_quiet(), wish.quiet.is_some()))
                    (hour("quiet_from", &texts.wishes_quiet_from(), from))
                    (hour("quiet_to", &texts.wishes_quiet_to(), to))
                    p.hint { (texts.wishes_receipts()) }
                }
                button.button { (texts.wishes_save()) }
            }
        }
    }

    pub fn samples() -> Vec<Self> {
        let none = Self {
            wish: Wish::default(),
            addresses: HashMap::new(),
            has_mail: true,
            has_sms: true,
            keeps_mail: false,
            keeps_phone: false,
            code_error: None,
        };
        let asked = Address::sample(Channel::Sms);
        let waiting = Self {
            keeps_mail: true,
            keeps_phone: true,
            addresses: HashMap::from([
                (Channel::Sms, asked),
                (Channel::Mail, Address::sample(Channel::Mail)),
            ]),
            ..none.clone()
        };
        let page_only = Self { has_mail: false, has_sms: false, ..none.clone() };
        let each = [WrongCode::Wrong, WrongCode::TooMany, WrongCode::TooLate];
        let wrong = each.map(|error| Self { code_error: Some(error), ..waiting.clone() });
        [none, page_only, waiting].into_iter().chain(wrong).collect()
    }
}

fn waits(frame: &Frame, channel: Channel) -> String {
    let texts = frame.texts();
    match channel {
        Channel::Mail => texts.wishes_waits_mail(),
        Channel::Sms => texts.wishes_waits_sms(),
    }
}

fn often(frame: &Frame, frequency: Frequency) -> String {
    let texts = frame.texts();
    match frequency {
        Frequency::AtOnce => texts.wishes_at_once(),
        Frequency::Daily => texts.wishes_daily(),
        Frequency::Weekly => texts.wishes_weekly(),
        Frequency::Never => texts.wishes_never(),
    }
}

fn radio(name: &str, value: &str, label: &str, is_chosen: bool) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        label.choice for=(id) {
            input #(id) type="radio" name=(name) value=(value) checked[is_chosen];
            span { (label) }
        }
    }
}

fn checkbox(name: &str, label: &str, is_ticked: bool) -> Markup {
    html! {
        label.choice for=(name) {
            input #(name) type="checkbox" name=(name) value="yes" checked[is_ticked];
            span { (label) }
        }
    }
}

fn hour(name: &str, label: &str, chosen: i8) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            select #(name) name=(name) {
                @for hour in 0..24_i8 {
                    @let time = Time::constant(hour, 0, 0, 0).strftime("%H:%M").to_string();
                    option value=(time) selected[hour == chosen] { (time) }
                }
            }
        }
    }
}
