//! Links: where one leads stands beside it, so that nobody is led where the text does not say.

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use url::Url;

/// Links in one text; what comes after is shown and leads nowhere. A list of sources has room, a
/// page that was made for search engines has not.
const LINKS_MAX: usize = 30;

/// Somewhere a text may lead to.
struct Address(Url);

/// The events with every link either leading to a page or a mailbox, and saying so, or gone.
/// An address that stands in the text by itself becomes a link.
pub(crate) fn linked(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut linking = Linking::default();
    for event in events {
        linking.take(event);
    }
    linking.events
}

#[derive(Default)]
struct Linking<'a> {
    events: Vec<Event<'a>>,
    links: usize,
    is_code: bool,
    /// The link that is open, and what has been said within.
    open: Option<(Option<Address>, String)>,
}

impl<'a> Linking<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let address = Address::parse(&dest_url, link_type).filter(|_| self.has_room());
                self.events.extend(address.as_ref().map(Address::start));
                self.open = Some((address, String::new()));
            }
            Event::End(TagEnd::Link) => self.end(),
            Event::Text(text) if !self.is_code && self.open.is_none() => self.find(&text),
            Event::Text(_) | Event::Code(_) => {
                if let (Some((_, said)), Event::Text(text) | Event::Code(text)) =
                    (&mut self.open, &event)
                {
                    said.push_str(text);
                }
                self.events.push(event);
            }
            Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => {
                self.is_code = matches!(event, Event::Start(_));
                self.events.push(event);
            }
            other => self.events.push(other),
        }
    }

    fn has_room(&self) -> bool {
        self.links < LINKS_MAX
    }

    fn end(&mut self) {
        let Some((Some(address), said)) = self.open.take() else { return };
        self.links += 1;
        self.events.push(Event::End(TagEnd::Link));
        if !address.is_said_by(&said) {
            self.events.push(Event::Text(format!(" ({})", address.place()).into()));
        }
    }

    /// Addresses that stand in the text by themselves.
    fn find(&mut self, text: &str) {
        let mut finder = LinkFinder::new();
        finder.kinds(&[LinkKind::Url]);
        for span in finder.spans(text) {
            let said = Event::Text(span.as_str().to_owned().into());
            let address = span.kind().and_then(|_| Address::parse(span.as_str(), LinkType::Inline));
            match address.filter(|_| self.has_room()) {
                Some(address) => {
                    self.events.extend([address.start(), said]);
                    self.open = Some((Some(address), span.as_str().to_owned()));
                    self.end();
                }
                None => self.events.push(said),
            }
        }
    }
}

impl Address {
    /// A page of another site or a mailbox. `https://parliament.mn@elsewhere` is neither: it was
    /// made to be misread.
    fn parse(written: &str, kind: LinkType) -> Option<Self> {
        let is_mail = kind == LinkType::Email && !written.starts_with("mailto:");
        let written = if is_mail { format!("mailto:{written}") } else { written.to_owned() };
        let mut url = Url::parse(&written).ok()?;
        match url.scheme() {
            "http" | "https" => {
                let is_plain = url.username().is_empty() && url.password().is_none();
                (is_plain && url.has_host()).then_some(Self(url))
            }
            "mailto" => {
                // A letter's subject and text are its writer's, and so is who else gets it.
                url.set_query(None);
                url.set_fragment(None);
                let is_one = url.path().split('@').count() == 2 && !url.path().contains([',', '%']);
                is_one.then_some(Self(url))
            }
            _ => None,
        }
    }

    fn start<'a>(&self) -> Event<'a> {
        Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: CowStr::from(self.0.as_str().to_owned()),
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        })
    }

    /// Whose page or box it is, letter by letter: foreign letters that look like ours are `xn--…`.
    fn place(&self) -> &str {
        self.0.host_str().unwrap_or_else(|| self.0.path())
    }

    fn is_said_by(&self, text: &str) -> bool {
        let (said, address) = (text.trim_end_matches('/'), self.0.as_str().trim_end_matches('/'));
        said == address || address.strip_prefix("mailto:") == Some(said)
    }
}
