//! Words of a page, put down line by line.

use mail_parser::decoders::html::add_html_token;

/// Bytes. Far more than is kept of a letter.
const LENGTH_MAX: usize = 1024 * 1024;
/// Nobody quotes more deeply, and each line of it would begin with as many marks.
const DEPTH_MAX: usize = 5;
/// Of the name of a letter, as `CounterClockwiseContourIntegral`.
const ENTITY_LENGTH_MAX: usize = 40;

#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// Lines that end before the next word, and whether a space stands before it.
    breaks: u8,
    has_space: bool,
    depth: usize,
    keeps_lines: bool,
    link: Option<Link>,
}

struct Link {
    target: String,
    /// Where its words begin.
    at: usize,
}

impl Page {
    pub fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find('&') {
            self.plain(&rest[..at]);
            rest = &rest[at..];
            let end = rest.bytes().take(ENTITY_LENGTH_MAX).position(|byte| byte == b';');
            let entity = &rest[..end.map_or(1, |end| end + 1)];
            let mut letter = String::new();
            add_html_token(&mut letter, entity.as_bytes(), false);
            self.plain(&letter);
            rest = &rest[entity.len()..];
        }
        self.plain(rest);
    }

    /// So many lines end here, or are about to already: one is a new line, two leave one empty.
    pub fn lines_apart(&mut self, lines: u8) {
        self.breaks = self.breaks.max(lines);
    }

    pub fn line_break(&mut self) {
        self.breaks = (self.breaks + 1).min(2);
    }

    pub fn quote(&mut self) {
        self.lines_apart(2);
        self.depth += 1;
    }

    pub fn unquote(&mut self) {
        self.lines_apart(2);
        self.depth = self.depth.saturating_sub(1);
    }

    pub fn keep_lines(&mut self, keeps_lines: bool) {
        self.lines_apart(1);
        self.keeps_lines = keeps_lines;
    }

    pub fn link(&mut self, target: Option<String>) {
        self.end_link();
        self.link = target.map(|target| Link { target, at: self.text.len() });
    }

    /// Where it leads follows its words, if it has any and they say something else.
    pub fn end_link(&mut self) {
        let Some(Link { target, at }) = self.link.take() else { return };
        let mut read = Self::default();
        read.words(&target);
        let words = self.text.get(at..).unwrap_or_default().trim();
        if !words.is_empty() && bare(words) != bare(&read.text) {
            let has_space = std::mem::replace(&mut self.has_space, true);
            self.plain(&format!("({})", read.text));
            self.has_space = has_space;
        }
    }

    pub fn finish(mut self) -> String {
        self.end_link();
        self.text
    }

    fn plain(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '\n' if self.keeps_lines => self.line_break(),
                ' ' if self.keeps_lines => self.put(' '),
                // Spaces that are kept together are for the eye of whoever wrote them.
                _ if letter.is_whitespace() => self.has_space = true,
                _ => self.put(letter),
            }
        }
    }

    fn put(&mut self, letter: char) {
        if self.text.len() >= LENGTH_MAX {
            return;
        }
        let is_first = self.text.is_empty();
        if self.breaks > 0 || is_first {
            let breaks = if is_first { 0 } else { usize::from(self.breaks) };
            self.text.extend(std::iter::repeat_n('\n', breaks));
            self.text.extend(std::iter::repeat_n('>', self.depth.min(DEPTH_MAX)));
            self.text.push_str(if self.depth > 0 { " " } else { "" });
        } else if self.has_space {
            self.text.push(' ');
        }
        (self.breaks, self.has_space) = (0, false);
        self.text.push(letter);
    }
}

/// As people write it.
fn bare(target: &str) -> &str {
    let target = target.trim_start_matches("https://").trim_start_matches("http://");
    target.trim_start_matches("www.").trim_end_matches('/')
}
