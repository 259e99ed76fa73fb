//! How the house is used, as pictures, each with its table: the same in a page and as files.

use charts::{Bar, Bars, Column, Columns, Line, Picture, Point, Tick, Words};
use i18n::numbers::number;
use i18n::{L10nLanguage, dates, texts};
use kernel::cell::coded;
use kernel::{Locale, Timestamp, clock};
use petitions::Channel;
use statistics::{Act, InUse, Part, Section, Step};

use crate::chart_words::most;

coded! {
    /// A picture of live use.
    Chart {
        Visits = "visits",
        Signatures = "signatures",
        VisitsByHour = "visits-by-hour",
        ActsByHour = "acts-by-hour",
        Channels = "channels",
        Languages = "languages",
        Sections = "sections",
    }
}

/// A word below every so many minutes.
const TICK: usize = 15;

impl Chart {
    pub fn title(self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::Visits => texts.live_chart_visits(),
            Self::Signatures => texts.live_chart_signatures(),
            Self::VisitsByHour => texts.live_chart_visits_by_hour(),
            Self::ActsByHour => texts.live_chart_acts_by_hour(),
            Self::Channels => texts.live_chart_channels(),
            Self::Languages => texts.live_chart_languages(),
            Self::Sections => texts.live_chart_sections(),
        }
    }

    pub fn picture(self, locale: Locale, in_use: &InUse) -> Picture {
        match self {
            Self::Visits => self.line(locale, &in_use.minutes, |step| step.visits),
            Self::Signatures => self.line(locale, &in_use.minutes, |step| step.signatures),
            Self::VisitsByHour => self.columns(locale, &in_use.hours, |step| (step.visits, None)),
            Self::ActsByHour => {
                let both = |step: &Step| (step.signatures, Some(step.comments));
                self.columns(locale, &in_use.hours, both)
            }
            Self::Channels | Self::Languages | Self::Sections => {
                self.bars(locale, self.values(locale, in_use))
            }
        }
    }

    /// Of the last two days, each value with its count.
    pub fn values(self, locale: Locale, in_use: &InUse) -> Vec<(String, u64)> {
        let sum = |is_in: &dyn Fn(&Part) -> bool| -> u64 {
            in_use.parts.iter().filter(|part| is_in(part)).map(|part| part.last_days).sum()
        };
        match self {
            Self::Channels => {
                let by = |channel: Option<&str>| {
                    sum(&|part| part.act == Act::Signature && part.channel.as_deref() == channel)
                };
                let of = |channel: &Channel| {
                    (channel_name(locale, channel.code()), by(Some(channel.code())))
                };
                let together = (texts(locale).live_channels_together(), by(None));
                // What is not told of a channel by itself is no nought.
                Channel::ALL.iter().map(of).chain([together]).filter(|(_, n)| *n > 0).collect()
            }
            Self::Languages => {
                let of = |language: &Locale| {
                    let is_in = |part: &Part| part.language == Some(*language);
                    (texts(*language).language_name(), sum(&is_in))
                };
                Locale::ALL.iter().map(of).collect()
            }
            _ => {
                let of = |section: &Section| {
                    let is_in = |part: &Part| part.section == Some(*section);
                    (section_name(locale, *section), sum(&is_in))
                };
                // Files are no pages: they are counted by themselves.
                Section::ALL.iter().filter(|one| **one != Section::Files).map(of).collect()
            }
        }
    }

    fn words(self, locale: Locale, shown: impl IntoIterator<Item = (String, u64)>) -> Words {
        let texts = texts(locale);
        Words {
            id: format!("live-{self}"),
            title: self.title(locale),
            description: most(locale, shown).unwrap_or_else(|| texts.live_none()),
            beside: texts.breakdown_chart_table(),
            no_data: texts.live_none(),
        }
    }

    fn line(self, locale: Locale, steps: &[Step], value: impl Fn(&Step) -> u64) -> Picture {
        let shown = steps.iter().map(|step| (hour_and_minute(step.begins_at), value(step)));
        let words = self.words(locale, shown);
        let point = |step: &Step| Point { at: step.begins_at.as_second(), value: value(step) };
        let tick = |step: &Step| Tick {
            at: step.begins_at.as_second(),
            text: hour_and_minute(step.begins_at),
        };
        let points = steps.iter().map(point).collect();
        let ticks = steps.iter().step_by(TICK).map(tick).collect();
        Line { words, points, ticks, threshold: None, number: &number }.picture()
    }

    fn columns(
        self,
        locale: Locale,
        steps: &[Step],
        values: impl Fn(&Step) -> (u64, Option<u64>),
    ) -> Picture {
        let texts = texts(locale);
        // An hour is there on two days.
        let shown = steps.iter().map(|step| (dates::date_and_time(step.begins_at), values(step).0));
        let words = self.words(locale, shown);
        let column = |step: &Step| {
            let (solid, hatched) = values(step);
            Column { label: hour_and_minute(step.begins_at), solid: Some(solid), hatched }
        };
        let chart = Columns {
            words,
            columns: steps.iter().map(column).collect(),
            solid: texts.live_signatures(),
            hatched: (self == Self::ActsByHour).then(|| texts.live_comments()),
            withheld: texts.breakdown_withheld_count(),
            number: &number,
        };
        chart.picture()
    }

    fn bars(self, locale: Locale, values: Vec<(String, u64)>) -> Picture {
        let words = self.words(locale, values.clone());
        let bar =
            |(label, count): (String, u64)| Bar { label, value: Some(count), text: number(count) };
        Bars { words, bars: values.into_iter().map(bar).collect() }.picture()
    }
}

/// By the official clock: `18:05`
pub fn hour_and_minute(at: Timestamp) -> String {
    at.to_zoned(clock::zone()).strftime("%H:%M").to_string()
}

/// How an act reached the house, in words.
pub fn channel_name(locale: Locale, code: &str) -> String {
    let texts = texts(locale);
    match Channel::from_code(code) {
        Some(Channel::Web) => texts.channel_web(),
        Some(Channel::App) => texts.channel_app(),
        Some(Channel::Kiosk) => texts.channel_kiosk(),
        Some(Channel::Assisted) => texts.channel_assisted(),
        None => code.to_owned(),
    }
}

/// A kind of page, in words.
pub fn section_name(locale: Locale, section: Section) -> String {
    let texts = texts(locale);
    match section {
        Section::Front => texts.live_section_front(),
        Section::Petitions => texts.live_section_petitions(),
        Section::Petition => texts.live_section_petition(),
        Section::Bills => texts.live_section_bills(),
        Section::Bill => texts.live_section_bill(),
        Section::Consultations => texts.live_section_consultations(),
        Section::Complaints => texts.live_section_complaints(),
        Section::OpenData => texts.live_section_open_data(),
        Section::Files => texts.live_section_files(),
        Section::Other => texts.live_section_other(),
    }
}

/// What is counted, in words.
pub fn act_name(texts: &L10nLanguage, act: Act) -> String {
    match act {
        Act::Visit => texts.live_visits(),
        Act::Download => texts.live_section_files(),
        Act::Signature => texts.live_signatures(),
        Act::Comment => texts.live_comments(),
        Act::Complaint => texts.live_complaints(),
    }
}

#[cfg(test)]
mod tests {
    use charts::Around;

    use super::*;

    fn in_use() -> InUse {
        let now = "2026-11-20T10:05:30Z".parse().expect("an instant");
        let empty = InUse::of(now, &[], &[]);
        let part = Part {
            act: Act::Signature,
            language: None,
            section: None,
            channel: Some("kiosk".to_owned()),
            last_minute: 0,
            last_hour: 3,
            last_days: 12,
        };
        InUse { parts: vec![part], ..empty }
    }

    #[test]
    fn every_picture_can_be_drawn_also_of_nothing() {
        for locale in Locale::ALL {
            for chart in Chart::ALL {
                for of in [in_use(), InUse::default()] {
                    let drawn = chart.picture(*locale, &of).standalone(&Around::default());
                    assert!(drawn.starts_with("<svg"), "{chart}");
                }
            }
        }
    }

    #[test]
    fn only_channels_of_which_something_is_told_are_drawn() {
        let values = Chart::Channels.values(Locale::En, &in_use());
        let counts: Vec<_> = values.iter().map(|(_, count)| *count).collect();
        assert_eq!(counts, [12]);
    }
}
