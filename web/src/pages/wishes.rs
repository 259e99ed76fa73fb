//! How somebody wishes to be told, and whether their addresses are known to be theirs.

use std::collections::HashMap;

use jiff::civil::Time;
use kernel::Locale;
use maud::{Markup, html};
use notices::{Address, Channel, Frequency, Wish};

use super::forms::{TextField, csrf, described_by, error, error_summary};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct WishesPage {
    pub wish: Wish,
    /// As they stand in the form; they count where its box is ticked.
    pub hours: QuietHours,
    /// What is known of the addresses that are kept now.
    pub addresses: HashMap<Channel, Address>,
    /// Whether anything carries letters, and text messages.
    pub has_mail: bool,
    pub has_sms: bool,
    /// As they were given.
    pub mail: Option<String>,
    pub phone: Option<String>,
    /// What was done a moment ago.
    pub done: Option<WishDone>,
    pub wrong: Vec<WrongWish>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    pub are_kept: bool,
    pub from: i8,
    pub to: i8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishDone {
    Saved,
    Asked(Channel),
    ConfirmedByCode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongWish {
    /// Asked for again while the last one is under way.
    TooSoon {
        channel: Channel,
        seconds: u64,
    },
    Code(WrongCode),
    QuietFrom,
    QuietTo,
    /// They end when they begin.
    NoQuiet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongCode {
    Missing,
    Wrong,
    TooMany,
    TooLate,
}

impl QuietHours {
    pub fn of(wish: &Wish) -> Self {
        let proposed = (NIGHT.from, NIGHT.to);
        let (from, to) = wish.quiet.map_or(proposed, |quiet| (quiet.from.hour(), quiet.to.hour()));
        Self { are_kept: wish.quiet.is_some(), from, to }
    }
}

/// What the form proposes to whoever has none.
pub const NIGHT: QuietHours = QuietHours { are_kept: false, from: 22, to: 8 };

impl WishDone {
    /// As the address of the page says it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Asked(channel) => channel.code(),
            Self::ConfirmedByCode => "confirmed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let each = [Self::Saved, Self::ConfirmedByCode].into_iter();
        each.chain(Channel::ALL.map(Self::Asked)).find(|known| known.code() == code)
    }
}

impl WrongWish {
    const fn field(self) -> &'static str {
        match self {
            Self::TooSoon { channel: Channel::Mail, .. } => "ask-mail",
            Self::TooSoon { channel: Channel::Sms, .. } => "ask-sms",
            Self::Code(_) => "code",
            Self::QuietFrom => "quiet_from",
            Self::QuietTo | Self::NoQuiet => "quiet_to",
        }
    }

    fn words(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::TooSoon { seconds, .. } => texts.wishes_too_soon(seconds),
            Self::Code(WrongCode::Missing) => texts.wishes_code_missing(),
            Self::Code(WrongCode::Wrong) => texts.wishes_code_wrong(),
            Self::Code(WrongCode::TooMany) => texts.wishes_code_too_many(),
            Self::Code(WrongCode::TooLate) => texts.wishes_code_too_late(),
            Self::QuietFrom | Self::QuietTo => texts.wishes_quiet_not_an_hour(),
            Self::NoQuiet => texts.wishes_quiet_same(),
        }
    }
}

impl WishesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.wishes_title();
        let wrong: Vec<_> =
            self.wrong.iter().map(|wrong| (wrong.field(), wrong.words(frame))).collect();
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &wrong))
                h1 { (title) }
                @if let Some(done) = self.done(frame) { p.done role="status" { (done) } }
                p.lead { (texts.wishes_lead()) }
                p { a href="/me/notices" { (texts.notices_title()) } }
                section {
                    h2 { (texts.wishes_addresses()) }
                    @if self.has_mail { (self.address(frame, Channel::Mail, self.mail.as_deref())) }
                    @if self.has_sms { (self.address(frame, Channel::Sms, self.phone.as_deref())) }
                    @if !self.has_mail && !self.has_sms { p { (texts.wishes_page_only()) } }
                    p { a href="/me" { (texts.nav_my_data()) } }
                }
                (self.form(frame))
            }
        };
        let head = Head { has_errors: !wrong.is_empty(), ..Head::titled(&title) };
        frame.document(head, content)
    }

    fn done(&self, frame: &Frame) -> Option<String> {
        let texts = frame.texts();
        Some(match self.done? {
            WishDone::Saved => texts.wishes_saved(),
            WishDone::Asked(Channel::Mail) => texts.wishes_asked_mail(self.mail.as_ref()?),
            WishDone::Asked(Channel::Sms) => texts.wishes_asked_sms(self.phone.as_ref()?),
            WishDone::ConfirmedByCode => texts.wishes_code_right(),
        })
    }

    fn error_of(&self, frame: &Frame, field: &str) -> Option<String> {
        let wrong = self.wrong.iter().find(|wrong| wrong.field() == field)?;
        Some(wrong.words(frame))
    }

    fn address(&self, frame: &Frame, channel: Channel, kept: Option<&str>) -> Markup {
        let texts = frame.texts();
        let label = match channel {
            Channel::Mail => texts.mine_email(),
            Channel::Sms => texts.mine_phone(),
        };
        let known = self.addresses.get(&channel);
        html! {
            h3 { (label) }
            @if let Some(kept) = kept {
                p { strong { (kept) } }
                @match known {
                    Some(Address { confirmed_at: Some(at), failed_at: None, .. }) => {
                        p { (sentence!(texts.wishes_confirmed(), instant(*at))) }
                    }
                    known => {
                        @if known.is_some_and(|known| known.failed_at.is_some()) {
                            p { strong { (texts.wishes_failing()) } }
                        } @else {
                            p { (texts.wishes_unconfirmed()) @if known.is_some() { " " (waits(frame, channel)) } }
                        }
                        @if channel == Channel::Sms && known.is_some() { (self.code(frame)) }
                        (self.ask(frame, channel, &label))
                    }
                }
            } @else {
                p { (texts.wishes_no_address()) }
            }
        }
    }

    fn ask(&self, frame: &Frame, channel: Channel, label: &str) -> Markup {
        let id = format!("ask-{}", channel.code());
        let wrong = self.error_of(frame, &id);
        let described = described_by(&id, false, wrong.is_some());
        html! {
            form method="post" action="/me/notices/confirm" {
                (csrf(frame))
                input type="hidden" name="channel" value=(channel.code());
                (error(frame, &id, wrong.as_deref()))
                button.button.quiet #(id) aria-describedby=[described] { (frame.texts().wishes_ask(label)) }
            }
        }
    }

    fn code(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let field = TextField {
            name: "code",
            label: texts.wishes_code(),
            hint: Some(texts.wishes_code_hint()),
            value: "",
            error: self.error_of(frame, "code"),
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
        let QuietHours { are_kept, from, to } = self.hours;
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
                    (checkbox("quiet", &texts.wishes_quiet(), are_kept))
                    (self.hour(frame, "quiet_from", &texts.wishes_quiet_from(), from))
                    (self.hour(frame, "quiet_to", &texts.wishes_quiet_to(), to))
                    p.hint { (texts.wishes_receipts()) }
                }
                button.button { (texts.wishes_save()) }
            }
        }
    }

    fn hour(&self, frame: &Frame, name: &str, label: &str, chosen: i8) -> Markup {
        let wrong = self.error_of(frame, name);
        let described = described_by(name, false, wrong.is_some());
        let invalid = wrong.is_some().then_some("true");
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(name) { (label) }
                (error(frame, name, wrong.as_deref()))
                select #(name) name=(name) aria-describedby=[described] aria-invalid=[invalid] {
                    @for hour in 0..24_i8 {
                        @let time = Time::constant(hour, 0, 0, 0).strftime("%H:%M").to_string();
                        option value=(time) selected[hour == chosen] { (time) }
                    }
                }
            }
        }
    }

    pub fn samples() -> Vec<Self> {
        samples::wishes_pages()
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
