//! From the lines of a bill to its tree, with everything that contradicts itself on the way.

use std::collections::HashMap;

use super::lines::{self, ESCAPE, Line};
use super::order::Order;
use crate::checking::{Fault, LIMITS};
use crate::faults::{FAULTS_MAX, Problem, ReadFault, ReadFaults};
use crate::fresh::Fresh;
use crate::law::LawText;
use crate::letters;
use crate::numbers::Number;
use crate::outline::Outline;
use crate::provision::{Level, Provision, ProvisionId};

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub text: LawText,
    /// The lines before the first provision: «МОНГОЛ УЛСЫН ХУУЛЬ», a date, the title.
    pub before: Vec<String>,
}

/// A file as it was uploaded.
pub fn read_bytes(bytes: &[u8], fresh: &mut Fresh) -> Result<Read, ReadFaults> {
    if bytes.len() > LIMITS.import_bytes_max {
        return Err(Problem::TooLarge { max: LIMITS.import_bytes_max }.into());
    }
    read(std::str::from_utf8(bytes).map_err(|_| Problem::NotUtf8)?, fresh)
}

/// Ids are new ones. The faults are in the order of their lines, at most [`FAULTS_MAX`].
pub fn read(text: &str, fresh: &mut Fresh) -> Result<Read, ReadFaults> {
    if text.len() > LIMITS.import_bytes_max {
        return Err(Problem::TooLarge { max: LIMITS.import_bytes_max }.into());
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut reading = Reading::new(fresh);
    for (line, text) in (1..).zip(text.split('\n')) {
        reading.line = line;
        reading.take(text);
        if reading.faults.len() >= FAULTS_MAX || reading.lines.len() > LIMITS.provisions_max {
            break;
        }
    }
    reading.finish()
}

struct Reading<'a> {
    fresh: &'a mut Fresh,
    line: usize,
    outline: Outline,
    order: Order,
    /// Where each provision begins.
    lines: HashMap<ProvisionId, usize>,
    before: Vec<String>,
    /// Whether an empty line was the last.
    is_apart: bool,
    faults: Vec<ReadFault>,
}

impl<'a> Reading<'a> {
    fn new(fresh: &'a mut Fresh) -> Self {
        Self {
            fresh,
            line: 0,
            outline: Outline::default(),
            order: Order::default(),
            lines: HashMap::new(),
            before: Vec::new(),
            is_apart: false,
            faults: Vec::new(),
        }
    }

    fn fault(&mut self, problem: Problem) {
        self.faults.push(ReadFault { line: self.line, problem });
    }

    fn take(&mut self, text: &str) {
        let is_refused = |letter: &char| *letter != '\t' && letters::is_refused(*letter);
        if let Some(letter) = text.chars().find(is_refused) {
            self.fault(Problem::RefusedCharacter { code: u32::from(letter) });
        }
        let text = letters::line(text);
        if text.is_empty() {
            self.is_apart = true;
            return;
        }
        match lines::line(&text) {
            Line::Titled { level, number, beside } => self.title(level, number, beside),
            Line::Numbered { number, words } => self.numbered(&number, words, &text),
            Line::Words(words) => self.words(words),
        }
        self.is_apart = false;
    }

    fn title(&mut self, level: Level, number: String, beside: &str) {
        self.begin(level, number);
        let (words, is_escaped) = unescaped(beside);
        let is_heading = level < Level::Article || is_escaped || lines::reads_as_heading(words);
        let Some(provision) = self.outline.last_mut().filter(|_| !words.is_empty()) else { return };
        if is_heading {
            provision.heading = Some(words.to_owned());
        } else {
            words.clone_into(&mut provision.text);
        }
    }

    /// In an article of plain number, a paragraph's has two figures; elsewhere one. What has fewer
    /// is an item of a list.
    fn numbered(&mut self, number: &Number, words: &str, line: &str) {
        let article = self.outline.open(Level::Article);
        let article = article.and_then(|article| Number::whole(&article.number));
        let outside = usize::from(article.is_some_and(|article| article.depth() == 1));
        let level = match number.depth().checked_sub(outside) {
            None | Some(0) => return self.words(line),
            Some(1) => Level::Paragraph,
            Some(2) => Level::Point,
            Some(3) => Level::Subpoint,
            Some(_) => {
                self.fault(Problem::NumberedTooDeep { found: number.to_string() });
                return self.words(line);
            }
        };
        if let Some(problem) = self.order.fits(level, number, &self.outline) {
            self.fault(problem);
        }
        self.begin(level, number.to_string());
        if let Some(provision) = self.outline.last_mut() {
            unescaped(words).0.clone_into(&mut provision.text);
        }
    }

    fn begin(&mut self, level: Level, number: String) {
        if let Some(problem) = self.order.take(level, &number, self.line) {
            self.fault(problem);
        }
        let id = self.fresh.id();
        self.lines.insert(id.clone(), self.line);
        let (heading, text, children) = (None, String::new(), Vec::new());
        self.outline.push(Provision { id, level, number, heading, text, children });
    }

    fn words(&mut self, line: &str) {
        let (words, is_escaped) = unescaped(line);
        let Some(provision) = self.outline.last_mut() else {
            self.before.push(words.to_owned());
            return;
        };
        let Provision { level, heading, text, .. } = provision;
        let may_head = !is_escaped && text.is_empty();
        if may_head && lines::is_of_heading(*level, heading.as_deref(), words, !self.is_apart) {
            let heading = heading.get_or_insert_default();
            join(heading, ' ', words);
            return;
        }
        let is_own = is_escaped || self.is_apart || lines::is_line_of_its_own(text, words);
        join(text, if is_own { '\n' } else { ' ' }, words);
    }

    fn finish(mut self) -> Result<Read, ReadFaults> {
        let text = self.outline.finish();
        if self.lines.is_empty() && self.faults.is_empty() {
            return Err(Problem::NoProvisions.into());
        }
        if let Err(fault) = text.check() {
            self.faults.extend(unsound(fault, &self.lines, &self.faults));
        }
        if self.faults.is_empty() {
            return Ok(Read { text, before: self.before });
        }
        self.faults.sort_by_key(|fault| fault.line);
        Err(ReadFaults(self.faults))
    }
}

/// The fault with its line, unless one of that line says it already.
fn unsound(
    fault: Fault,
    lines: &HashMap<ProvisionId, usize>,
    known: &[ReadFault],
) -> Option<ReadFault> {
    let line = fault.id().and_then(|id| lines.get(id)).copied().unwrap_or(1);
    let is_said = matches!(fault, Fault::RefusedCharacter { .. }) && !known.is_empty()
        || known.iter().any(|fault| fault.line == line);
    (!is_said).then_some(ReadFault { line, problem: Problem::Unsound(fault) })
}

fn join(text: &mut String, between: char, words: &str) {
    if !text.is_empty() {
        text.push(between);
    }
    text.push_str(words);
}

fn unescaped(words: &str) -> (&str, bool) {
    match words.strip_prefix(ESCAPE) {
        Some(words) => (words, true),
        None => (words, false),
    }
}
