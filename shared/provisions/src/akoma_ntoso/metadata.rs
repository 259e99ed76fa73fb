//! What is said about a bill: its number, its date, whose it is (the FRBR levels of a work, of its
//! version in a language, and of the file).

use std::collections::HashMap;

use super::Document;
use super::xml::{Element, escaped, told};
use crate::checking::LIMITS;
use crate::faults::Problem;
use crate::letters;

pub(super) fn write(document: &Document, xml: &mut String) {
    let value = |text: &str| escaped(&letters::line(text));
    let Uris { work, expression, manifestation } = uris(document);
    let (date, author) = (value(&document.date), value(&document.author));
    let core = |this: &str, uri: &str, date_of: &str| {
        format!(
            "<FRBRthis value=\"{this}\"/>\n<FRBRuri value=\"{uri}\"/>\n\
             <FRBRdate date=\"{date}\" name=\"{date_of}\"/>\n<FRBRauthor href=\"#author\"/>\n"
        )
    };
    let work = core(&format!("{work}/!main"), &work, "introduction");
    let expression = core(&format!("{expression}/!main"), &expression, "version");
    let manifestation = core(&manifestation, &manifestation, "version");
    let (kind, number) = (value(&document.kind), value(&document.number));
    let (version, language) = (document.version, value(&document.language));
    xml.push_str(&format!(
        "<meta>\n<identification source=\"#sanal\">\n\
         <FRBRWork>\n{work}<FRBRcountry value=\"mn\"/>\n<FRBRsubtype value=\"{kind}\"/>\n\
         <FRBRnumber value=\"{number}\"/>\n</FRBRWork>\n\
         <FRBRExpression>\n{expression}<FRBRversionNumber value=\"{version}\"/>\n\
         <FRBRlanguage language=\"{language}\"/>\n</FRBRExpression>\n\
         <FRBRManifestation>\n{manifestation}</FRBRManifestation>\n</identification>\n\
         <references source=\"#sanal\">\n\
         <TLCOrganization eId=\"sanal\" href=\"/akn/ontology/organization/mn/sanal\" showAs=\"Sanal\"/>\n\
         <TLCOrganization eId=\"author\" href=\"/akn/ontology/organization/mn/author\" showAs=\"{author}\"/>\n\
         </references>\n</meta>\n"
    ));
}

struct Uris {
    work: String,
    expression: String,
    manifestation: String,
}

fn uris(document: &Document) -> Uris {
    let [date, number, language] =
        [&document.date, &document.number, &document.language].map(|part| in_uri(part));
    let work = format!("/akn/mn/bill/{date}/{number}");
    let expression = format!("{work}/{language}@{}", document.version);
    let manifestation = format!("{expression}.xml");
    Uris { work, expression, manifestation }
}

/// A part of a path, whatever the text holds.
fn in_uri(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let plain = |byte: u8| match is_plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    letters::line(text).bytes().map(plain).collect()
}

/// What the `meta` of a file said so far.
#[derive(Default)]
pub(super) struct Metadata {
    is_work: bool,
    author: Option<String>,
    /// Names by the ids that they are referred to by.
    names: HashMap<String, String>,
}

impl Metadata {
    /// Takes what the element says into the document. What the file says about other things than
    /// the work and its version is its own affair.
    pub(super) fn take(
        &mut self,
        element: &Element,
        document: &mut Document,
    ) -> Result<(), Problem> {
        let name = element.name.as_str();
        let value = || said(element, "value");
        match name {
            "FRBRWork" => self.is_work = true,
            "FRBRExpression" | "FRBRManifestation" | "FRBRItem" => self.is_work = false,
            "FRBRnumber" if self.is_work => document.number = value()?,
            "FRBRsubtype" if self.is_work => document.kind = value()?,
            "FRBRdate" if self.is_work => document.date = date(&said(element, "date")?)?,
            "FRBRauthor" if self.is_work => self.author = Some(said(element, "href")?),
            "FRBRversionNumber" => document.version = version(&value()?)?,
            "FRBRlanguage" => document.language = said(element, "language")?,
            _ if name.starts_with("TLC") => {
                let id = element.attribute("eId").or_else(|| element.attribute("id"));
                self.names.insert(id.unwrap_or_default().to_owned(), said(element, "showAs")?);
            }
            _ => {}
        }
        Ok(())
    }

    /// The author by name, or as it is referred to.
    pub(super) fn author(&self) -> String {
        let author = self.author.as_deref().unwrap_or_default();
        let named = author.strip_prefix('#').and_then(|id| self.names.get(id));
        named.cloned().unwrap_or_else(|| author.to_owned())
    }
}

fn said(element: &Element, attribute: &str) -> Result<String, Problem> {
    let said = letters::line(element.attribute(attribute).unwrap_or_default());
    fitting(&element.name, said)
}

pub(super) fn fitting(element: &str, said: String) -> Result<String, Problem> {
    let max = LIMITS.heading_chars_max;
    if said.chars().count() > max {
        return Err(Problem::ValueTooLong { element: told(element), max });
    }
    Ok(said)
}

/// The day of a date, which may have an hour.
fn date(said: &str) -> Result<String, Problem> {
    let is_shaped = |day: &&str| {
        let shape = day.bytes().map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
        shape.eq(*b"0000-00-00")
    };
    let day = said.get(..10).filter(is_shaped).or_else(|| said.is_empty().then_some(said));
    let bad = || Problem::BadValue { element: "FRBRdate".to_owned(), found: told(said) };
    day.map(str::to_owned).ok_or_else(bad)
}

fn version(said: &str) -> Result<u32, Problem> {
    let bad = |_| Problem::BadValue { element: "FRBRversionNumber".to_owned(), found: told(said) };
    if said.is_empty() { Ok(1) } else { said.parse().map_err(bad) }
}
