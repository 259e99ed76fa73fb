//! Markdown taken apart, and what a petition has no use for made into plain text.
//!
//! Raw HTML is shown as it was typed, of an image its description stays, and a line that was ended
//! by its writer ends. Who indents the first line of a paragraph, as was taught with the
//! typewriter, means a paragraph and no code.

use kernel::letters;
use pulldown_cmark::{
    CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream,
};

/// How deep quotes, lists and emphasis may lie in one another: far more than a reader can follow,
/// and far less than it takes to bring a browser to its knees. What lies deeper is shown flat.
const DEPTH_MAX: usize = 12;

/// The text without the letters that cannot be published, its lines ended in one way.
pub(crate) fn letters(text: &str) -> String {
    shown(&text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn shown(text: &str) -> String {
    text.chars().filter(|letter| !letters::is_refused(*letter)).collect()
}

pub(crate) fn events(text: &str) -> Vec<Event<'_>> {
    let mut reading = Reading::default();
    for event in TextMergeStream::new(Parser::new_ext(text, Options::empty())) {
        reading.take(event);
    }
    reading.events
}

#[derive(Default)]
struct Reading<'a> {
    events: Vec<Event<'a>>,
    /// What is open, from the outside in: how it will end, or nothing where it is left out.
    open: Vec<Option<TagEnd>>,
    /// How many of those lie in one another visibly.
    depth: usize,
    is_code: bool,
}

impl<'a> Reading<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            // An entity such as &#x202e; has become its letter only now.
            Event::Text(text) if self.is_code => {
                self.events.push(Event::Text(shown(&text).into()));
            }
            Event::Text(text) | Event::InlineHtml(text) => self.lines(&text),
            Event::Html(text) => self.line_of_html(&text),
            Event::Code(text) => self.events.push(Event::Code(shown(&text).into())),
            Event::SoftBreak | Event::HardBreak => self.events.push(Event::HardBreak),
            // A line across, and what no option above has asked for.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        let tag = self.kept(tag);
        self.is_code |= matches!(tag, Some(Tag::CodeBlock(_)));
        self.depth += usize::from(tag.as_ref().is_some_and(nests));
        self.open.push(tag.as_ref().map(Tag::to_end));
        self.events.extend(tag.map(Event::Start));
    }

    fn end(&mut self) {
        let Some(Some(end)) = self.open.pop() else { return };
        self.is_code = false;
        self.depth -= usize::from(nests_until(end));
        self.events.push(Event::End(end));
    }

    fn kept(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        let may_nest = self.depth < DEPTH_MAX;
        match tag {
            Tag::Heading { level, .. } => {
                let level = match level {
                    HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
                    _ => HeadingLevel::H4,
                };
                Some(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() })
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                Some(Tag::CodeBlock(CodeBlockKind::Indented))
            }
            Tag::Paragraph | Tag::HtmlBlock | Tag::CodeBlock(CodeBlockKind::Indented) => {
                Some(Tag::Paragraph)
            }
            Tag::BlockQuote(_) => may_nest.then_some(Tag::BlockQuote(None)),
            Tag::Item if matches!(self.open.last(), Some(Some(TagEnd::List(_)))) => Some(Tag::Item),
            Tag::Item => {
                self.events.push(Event::HardBreak);
                None
            }
            Tag::List(_) | Tag::Emphasis | Tag::Strong | Tag::Link { .. } => {
                may_nest.then_some(tag)
            }
            _ => None,
        }
    }

    /// Raw HTML comes line by line.
    fn line_of_html(&mut self, text: &str) {
        if !matches!(self.events.last(), Some(Event::Start(_))) {
            self.events.push(Event::HardBreak);
        }
        self.lines(text);
    }

    fn lines(&mut self, text: &str) {
        for (index, line) in shown(text).trim_end_matches('\n').split('\n').enumerate() {
            if index > 0 {
                self.events.push(Event::HardBreak);
            }
            self.events.push(Event::Text(line.to_owned().into()));
        }
    }
}

fn nests(tag: &Tag<'_>) -> bool {
    nests_until(tag.to_end())
}

const fn nests_until(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link
    )
}
