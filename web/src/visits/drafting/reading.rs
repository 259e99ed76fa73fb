//! What a drafter's form says: all that is wrong with it at once, each fault beside its field.

use actix_web::HttpResponse;
use actix_web::HttpResponseBuilder;
use actix_web::http::StatusCode;
use bills::{TextFault, parse_line, parse_optional_words, parse_words};
use jiff::civil::Date;

use super::Fields;
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::guards::telling::refusal;
use crate::pages::Back;
use crate::telling;

/// A form that is being read; its fields begin with its name.
pub struct Reading {
    form: &'static str,
    pub fields: Fields,
    faults: Vec<(String, Fault)>,
}

impl Reading {
    pub fn new(form: &'static str, fields: Fields) -> Self {
        Self { form, fields, faults: Vec::new() }
    }

    pub fn value(&self, name: &str) -> &str {
        self.fields
            .get(&format!("{}-{name}", self.form))
            .map(|text| text.trim())
            .unwrap_or_default()
    }

    pub fn is_wrong(&self) -> bool {
        !self.faults.is_empty()
    }

    pub fn wrong(&mut self, name: &str, fault: Fault) {
        self.faults.push((format!("{}-{name}", self.form), fault));
    }

    pub fn line(&mut self, name: &str, max: usize) -> Option<String> {
        let parsed = parse_line(self.value(name), max);
        self.parsed(name, parsed)
    }

    pub fn words(&mut self, name: &str, max: usize) -> Option<String> {
        let parsed = parse_words(self.value(name), max);
        self.parsed(name, parsed)
    }

    pub fn optional_words(&mut self, name: &str, max: usize) -> Option<String> {
        let parsed = parse_optional_words(self.value(name), max);
        self.parsed(name, parsed)
    }

    pub fn code<T>(&mut self, name: &str, from_code: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = from_code(self.value(name));
        if found.is_none() {
            let is_chosen = !self.value(name).is_empty();
            self.wrong(name, if is_chosen { Fault::NotOneOf } else { Fault::Missing });
        }
        found
    }

    pub fn day(&mut self, name: &str) -> Option<Date> {
        let day = self.value(name).parse().ok();
        if day.is_none() {
            self.wrong(name, Fault::NotADay);
        }
        day
    }

    /// Nothing is nothing; what is no day is wrong.
    pub fn optional_day(&mut self, name: &str) -> Option<Date> {
        if self.value(name).is_empty() { None } else { self.day(name) }
    }

    /// The form as it came, where there is something in it to put right or to send again; else what it is
    /// that nobody can mend here.
    pub fn given_back(mut self, failure: Failure) -> Result<(HttpResponseBuilder, Back), Failure> {
        let Self { form, .. } = self;
        if let Failure::Fields(faults) = &failure {
            for fault in faults {
                self.wrong(fault.field, fault.fault);
            }
            let Self { fields, faults, .. } = self;
            let back = Back { form, fields, faults, not_taken: None };
            return Ok((HttpResponse::UnprocessableEntity(), back));
        }
        let is_refused =
            matches!(failure.status(), StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY);
        if !failure.is_passing() && !is_refused {
            return Err(failure);
        }
        let not_taken = Some(telling::problem(&failure));
        let back = Back { form, fields: self.fields, faults: self.faults, not_taken };
        Ok((refusal(&failure), back))
    }

    /// The same for programs: all that is wrong at once, by the names that fields have there.
    pub fn told(self, failure: Failure, names: &'static [&'static str]) -> Failure {
        let Failure::Fields(mut all) = failure else { return failure };
        for (field, fault) in self.faults {
            let name = field.strip_prefix(self.form).and_then(|name| name.strip_prefix('-'));
            let known = names.iter().copied().find(|known| Some(*known) == name);
            all.extend(known.map(|field| FieldFault { field, fault }));
        }
        Failure::Fields(all)
    }

    fn parsed(&mut self, name: &str, parsed: Result<String, TextFault>) -> Option<String> {
        match parsed {
            Ok(words) => Some(words),
            Err(fault) => {
                self.wrong(name, Fault::Text(fault));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nothing_was_chosen_it_is_missing_and_else_it_is_none_of_them() {
        let sent = [("bill-kind", " "), ("bill-stage", "moon")];
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut reading = Reading::new("bill", sent.into_iter().collect());
        for name in ["kind", "stage", "level"] {
            assert_eq!(reading.code(name, |_| None::<()>), None);
        }
        let told = [
            ("bill-kind", Fault::Missing),
            ("bill-stage", Fault::NotOneOf),
            ("bill-level", Fault::Missing),
        ];
        assert_eq!(reading.faults, told.map(|(name, fault)| (name.to_owned(), fault)));
    }
}
