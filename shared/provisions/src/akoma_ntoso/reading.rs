//! From XML to a tree. Nothing here follows the file's nesting by calling itself, so that no file
//! is too deep for it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Document;
use super::building::{Building, Origin};
use super::metadata::{self, Metadata};
use super::places::{Begun, Place, begun};
use super::xml::{self, Element, malformed, told};
use crate::checking::LIMITS;
use crate::faults::{FAULTS_MAX, Malformed, Problem, ReadFault, ReadFaults};
use crate::fresh::Fresh;
use crate::letters;
use crate::numbers;

/// Elements in one another. Ours go ten deep, and the deepest of other parliaments some twenty.
const DEPTH_MAX: usize = 32;

/// A file in Akoma Ntoso 3.0 or one of its drafts: a bill, an act or a document with a body. Ids
/// are those of the file where they can be ours. The faults are in the order of their lines.
pub fn read(bytes: &[u8], fresh: &mut Fresh) -> Result<Document, ReadFaults> {
    if bytes.len() > LIMITS.import_bytes_max {
        return Err(Problem::TooLarge { max: LIMITS.import_bytes_max }.into());
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Problem::NotUtf8)?;
    let text = text.trim_start_matches('\u{feff}');
    shows_what_it_says(text)?;
    let mut reading = Reading::default();
    let mut lines = Lines { text, read: 0, line: 1 };
    let mut reader = Reader::from_str(text);
    loop {
        reading.line = lines.line(reader.buffer_position());
        let taken = match reader.read_event() {
            Ok(event) => reading.take(event),
            Err(error) => {
                reading.line = lines.line(reader.error_position());
                Err(malformed(error))
            }
        };
        match taken {
            Ok(Next::Go) => {}
            Ok(Next::End) => return reading.finish(fresh),
            Err(problem) => {
                reading.fault(problem);
                return Err(ReadFaults(reading.faults));
            }
        }
    }
}

/// Controls are told with their lines before anything is parsed.
fn shows_what_it_says(text: &str) -> Result<(), ReadFaults> {
    let is_refused = |letter: &char| !matches!(letter, '\t' | '\r') && letters::is_refused(*letter);
    let fault = |(line, text): (usize, &str)| {
        let code = u32::from(text.chars().find(is_refused)?);
        Some(ReadFault { line, problem: Problem::RefusedCharacter { code } })
    };
    let faults: Vec<_> = (1..).zip(text.split('\n')).filter_map(fault).take(FAULTS_MAX).collect();
    if faults.is_empty() { Ok(()) } else { Err(ReadFaults(faults)) }
}

/// Counts lines as the reader goes on.
struct Lines<'a> {
    text: &'a str,
    read: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of what stands at this byte, or of the next that is no white space.
    fn line(&mut self, at: u64) -> usize {
        let at = usize::try_from(at).unwrap_or(usize::MAX).min(self.text.len());
        let bytes = self.text.as_bytes();
        let rest = bytes.get(at..).unwrap_or_default();
        let at = at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let new = bytes.get(self.read..at).unwrap_or_default();
        self.line += new.iter().filter(|byte| **byte == b'\n').count();
        self.read = self.read.max(at);
        self.line
    }
}

enum Next {
    Go,
    End,
}

#[derive(Default)]
struct Reading {
    line: usize,
    /// From the outside in.
    open: Vec<Place>,
    /// The prefix that this file gives to Akoma Ntoso.
    prefix: String,
    has_root: bool,
    has_document: bool,
    has_body: bool,
    words: String,
    building: Building,
    metadata: Metadata,
    document: Document,
    faults: Vec<ReadFault>,
}

impl Reading {
    fn fault(&mut self, problem: Problem) {
        self.faults.push(ReadFault { line: self.line, problem });
    }

    /// A problem that is returned ends the reading.
    fn take(&mut self, event: Event<'_>) -> Result<Next, Problem> {
        match event {
            Event::Start(start) => self.start(&start)?,
            Event::Empty(start) => {
                self.start(&start)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.words(&xml::text(&text))?,
            Event::CData(text) => self.words(&xml::text(&text))?,
            Event::GeneralRef(reference) => match xml::referred(&reference) {
                Ok(text) => self.words(&text)?,
                Err(problem) => self.fault(problem),
            },
            Event::DocType(_) => return Err(Problem::Doctype),
            Event::Eof => return self.eof(),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
        }
        let is_enough = self.faults.len() >= FAULTS_MAX;
        if is_enough || self.building.count() > LIMITS.provisions_max {
            return Ok(Next::End);
        }
        Ok(Next::Go)
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Problem> {
        if self.open.len() >= DEPTH_MAX {
            return Err(Problem::NestedTooDeep { max: DEPTH_MAX });
        }
        let element = Element::read(start)?;
        let Some(within) = self.open.last() else { return self.root(element) };
        let begun = match begun(within, &element, self.building.level()) {
            Begun::Place(Place::Meta) if element.prefix != self.prefix => {
                Begun::Place(Place::Ignored)
            }
            Begun::Place(place) if self.is_second(&place) => Begun::OutOfPlace,
            begun if element.prefix == self.prefix || *within == Place::Ignored => begun,
            _ => Begun::OutOfPlace,
        };
        match begun {
            Begun::Place(place) => self.begin(place, &element)?,
            Begun::Provision(level) => {
                self.building.begin(level, &element, self.line);
                self.open.push(Place::Provision);
            }
            Begun::OutOfPlace => {
                self.fault(Problem::ElementOutOfPlace { name: told(&element.name) });
                self.open.push(Place::Ignored);
            }
        }
        Ok(())
    }

    fn root(&mut self, element: Element) -> Result<(), Problem> {
        let namespace = element.namespace().unwrap_or_default().to_lowercase();
        let is_known = namespace.is_empty()
            || namespace.contains("legaldocml")
            || namespace.contains("akomantoso");
        if self.has_root {
            return Err(Malformed::SecondRoot.into());
        }
        if element.name != "akomaNtoso" || !is_known {
            return Err(Problem::NotAkomaNtoso { found: told(&element.name) });
        }
        self.has_root = true;
        self.prefix = element.prefix;
        self.open.push(Place::Root);
        Ok(())
    }

    fn is_second(&self, place: &Place) -> bool {
        match place {
            Place::Document => self.has_document,
            Place::Body => self.has_body,
            _ => false,
        }
    }

    fn begin(&mut self, place: Place, element: &Element) -> Result<(), Problem> {
        match &place {
            Place::Document => self.has_document = true,
            Place::Body => self.has_body = true,
            Place::Meta => self.metadata.take(element, &mut self.document)?,
            Place::Title | Place::Num | Place::Heading | Place::Line => self.words.clear(),
            Place::Inline { .. } => {
                self.words.push_str(element.attribute("startQuote").unwrap_or_default());
            }
            _ => {}
        }
        self.open.push(place);
        Ok(())
    }

    fn words(&mut self, text: &str) -> Result<(), Problem> {
        let is_blank = text.chars().all(char::is_whitespace);
        match self.open.last() {
            Some(place) if place.holds_words() => self.push(text),
            Some(Place::Meta | Place::Front | Place::Ignored) => {}
            _ if is_blank => {}
            Some(_) => self.fault(Problem::StrayWords { words: told(text.trim()) }),
            None => return Err(Malformed::WordsOutside.into()),
        }
        Ok(())
    }

    /// A new line of the file is white space; only an element begins a line of the text.
    fn push(&mut self, text: &str) {
        let is_raised = |place: &Place| matches!(place, Place::Inline { is_raised: true, .. });
        let text = text.replace(['\n', '\r', '\t'], " ");
        if self.open.iter().any(is_raised) {
            self.words.push_str(&numbers::raised_text(&text));
        } else {
            self.words.push_str(&text);
        }
    }

    fn end(&mut self) {
        let words = std::mem::take(&mut self.words);
        match self.open.pop() {
            Some(Place::Provision) => self.building.end(),
            Some(Place::Num) => self.building.number(&words),
            Some(Place::Heading) => self.building.heading(&words),
            Some(Place::Line) => self.building.line(&words),
            Some(Place::Title) => self.title(&words),
            Some(Place::Inline { end, .. }) => self.words = words + &end,
            // What is left out of a line leaves the line.
            _ => self.words = words,
        }
    }

    fn title(&mut self, words: &str) {
        let title = letters::line(&format!("{} {words}", self.document.title));
        match metadata::fitting("docTitle", title) {
            Ok(title) => self.document.title = title,
            Err(problem) => self.fault(problem),
        }
    }

    fn eof(&self) -> Result<Next, Problem> {
        match () {
            () if !self.open.is_empty() => Err(Malformed::NotClosed.into()),
            () if !self.has_root => Err(Problem::NotAkomaNtoso { found: String::new() }),
            () if !self.has_body => Err(Problem::NoBody),
            () => Ok(Next::End),
        }
    }

    fn finish(mut self, fresh: &mut Fresh) -> Result<Document, ReadFaults> {
        let (text, origins) = self.building.finish(fresh);
        if let Err(fault) = text.check() {
            let line = fault.id().and_then(|id| origins.get(id)).map_or(1, |origin| origin.line);
            self.faults.push(ReadFault { line, problem: Problem::Unsound(fault) });
        }
        // Of a file that was not taken as a whole, numbers say little.
        if self.faults.is_empty() {
            let told =
                text.contradictions().map(|(id, problem)| misnumbered(origins.get(id), problem));
            self.faults.extend(told.take(FAULTS_MAX));
        }
        self.faults.sort_by_key(|fault| fault.line);
        if self.faults.is_empty() {
            let author = self.metadata.author();
            return Ok(Document { author, text, ..self.document });
        }
        Err(ReadFaults(self.faults))
    }
}

/// With its line, and by the name that the file has for it.
fn misnumbered(origin: Option<&Origin>, problem: Problem) -> ReadFault {
    let line = origin.map_or(1, |origin| origin.line);
    match (problem, origin) {
        (Problem::NoNumber { .. }, Some(Origin { place, .. })) => {
            ReadFault { line, problem: Problem::NoNumber { place: place.clone() } }
        }
        (problem, _) => ReadFault { line, problem },
    }
}
