//! Service points: which devices are kiosks and assisted desks, and the form that makes this one such.

use devices::DeviceKind;
use i18n::dates;
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::forms::{self, TextError, TextField};
use super::instant::last_day;
use super::layout::Head;
use super::{Frame, Problem, samples};

const ADDRESS: &str = "/service-points";

#[derive(Debug, Clone)]
pub struct ServicePointsPage {
    pub devices: Vec<EnrolledDevice>,
    pub form: EnrolForm,
    pub errors: EnrolErrors,
    /// Why the whole form was not taken.
    pub not_taken: Option<Problem>,
    /// The last instant for which one can be enrolled.
    pub latest: Timestamp,
    /// In characters.
    pub point_length_max: usize,
}

#[derive(Debug, Clone)]
pub struct EnrolledDevice {
    pub id: String,
    pub kind: DeviceKind,
    pub point: String,
    pub until: Timestamp,
}

/// As it was sent.
#[derive(Debug, Clone, Default)]
pub struct EnrolForm {
    pub kind: Option<DeviceKind>,
    pub point: String,
    pub until: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnrolErrors {
    pub kind: bool,
    pub point: Option<TextError>,
    pub until: bool,
}

impl ServicePointsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.points_title();
        let errors = self.explained(frame);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, self.not_taken.as_ref(), ADDRESS))
                (self.list(frame))
                section {
                    h2 { (texts.points_enrol()) }
                    p { (texts.points_enrol_lead()) }
                    form method="post" action=(ADDRESS) novalidate {
                        (forms::csrf(frame))
                        (self.fields(frame, &errors))
                        button.button { (texts.points_enrol_submit()) }
                    }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::service_points_pages()
    }

    fn list(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.points_list()) }
                @if self.devices.is_empty() { p { (texts.points_none()) } }
                @else {
                    ul.cards {
                        @for device in &self.devices {
                            li.card {
                                h3 { (device.point) }
                                p { (kind(frame, device.kind)) ", " (texts.points_until()) " " (last_day(device.until)) }
                                form method="post" action={ (ADDRESS) "/" (device.id) "/end" } {
                                    (forms::csrf(frame))
                                    button.button.quiet aria-label=(texts.points_end_which(&device.point)) { (texts.points_end()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn fields(&self, frame: &Frame, errors: &[(&str, String)]) -> Markup {
        let texts = frame.texts();
        let wrong =
            |field| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
        let kind_wrong = wrong("kiosk");
        let point = TextField {
            name: "point",
            label: texts.points_point(),
            hint: Some(texts.points_point_hint()),
            value: &self.form.point,
            error: wrong("point"),
            rows: None,
            is_required: true,
        };
        let until_wrong = wrong("until");
        html! {
            fieldset.field.wrong[kind_wrong.is_some()] {
                legend { (texts.points_kind()) }
                (forms::error(frame, "kiosk", kind_wrong.as_deref()))
                @for each in DeviceKind::ALL {
                    label.choice for=(each.code()) {
                        input #(each.code()) type="radio" name="channel" value=(each.code()) required checked[self.form.kind == Some(each)]
                            aria-describedby=[kind_wrong.is_some().then_some("kiosk-error")];
                        span { (kind(frame, each)) }
                    }
                }
            }
            (point.render(frame))
            (forms::day(frame, "until", &texts.points_last_day(), &texts.points_last_day_hint(dates::last_whole_day(self.latest)), &self.form.until, until_wrong.as_deref()))
        }
    }

    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let texts = frame.texts();
        let kind = self.errors.kind.then(|| ("kiosk", texts.points_kind_missing()));
        let point = self.errors.point.map(|error| {
            let text = match error {
                TextError::Missing => texts.answering_missing(),
                TextError::TooLong { length } => texts.answering_too_long(
                    number(self.point_length_max as u64),
                    number(length as u64),
                ),
                TextError::NotAllowed => texts.start_not_allowed(),
            };
            ("point", text)
        });
        let until = self
            .errors
            .until
            .then(|| ("until", texts.points_last_day_hint(dates::last_whole_day(self.latest))));
        [kind, point, until].into_iter().flatten().collect()
    }
}

fn kind(frame: &Frame, kind: DeviceKind) -> String {
    match kind {
        DeviceKind::Kiosk => frame.texts().points_kiosk(),
        DeviceKind::Assisted => frame.texts().points_assisted(),
    }
}
