//! Whatever is typed, what comes out holds what is on the list, in time.

use std::time::{Duration, Instant};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use proptest::prelude::*;

const TAGS: [&str; 13] =
    ["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "code", "pre"];

/// What parsers and browsers have stumbled over.
const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=x>",
    "<style>*{}</style>",
    "javascript:alert(1)",
    "data:text/html;base64,PHN2Zz4=",
    "[а](javascript:x)",
    "[а](https://a.mn)",
    "![а](https://a.mn/x.png)",
    "<https://a.mn/\"onmouseover=x>",
    "[а]: javascript:x\n",
    "[а]",
    "](",
    "<a href=",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "\n\n",
    "\n",
    "    ",
    "> ",
    "- ",
    "1. ",
    "99999999999. ",
    "# ",
    "```",
    "~~~",
    "`",
    "*",
    "**",
    "_",
    "|а|б|\n|-|-|\n",
    "&lt;script&gt;",
    "&#x3c;",
    "&#0;",
    "\u{202e}",
    "\u{0}",
    "👩‍👩‍👧",
    "\\",
    "\"",
    "'",
    "</p>",
    "</a>",
    "<math><mi",
    "<noscript><p title=\"</noscript><img src=x>\">",
    "{.class #id onclick=x}",
    "https://a.mn/?q=<script>",
    "а",
    " ",
];

#[derive(Default)]
struct Tags(Vec<Tag>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&mut self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.0.push(tag),
            Token::CommentToken(_) | Token::DoctypeToken(_) | Token::ParseError(_) => {
                panic!("nothing but tags and text: {token:?}")
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn tags(html: &str) -> Vec<Tag> {
    let mut tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    let mut input = BufferQueue::new();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&mut input);
    tokenizer.end();
    tokenizer.sink.0
}

fn is_harmless(text: &str) {
    let safe = markdown::render(text);
    for tag in tags(safe.as_str()) {
        assert!(TAGS.contains(&&*tag.name), "{:?} of {text:?}", tag.name);
        for attribute in &tag.attrs {
            let value = &*attribute.value;
            let is_right = match (&*tag.name, &*attribute.name.local) {
                ("a", "href") => {
                    ["http://", "https://", "mailto:"].iter().any(|begin| value.starts_with(begin))
                }
                ("a", "rel") => value == "nofollow noopener ugc",
                ("ol", "start") => value.parse::<u64>().is_ok(),
                _ => false,
            };
            assert!(is_right, "{attribute:?} of {text:?}");
        }
    }
    assert!(!safe.as_str().contains(kernel::letters::is_refused), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn only_what_is_on_the_list_comes_out(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
    ) {
        is_harmless(&pieces.concat());
    }

    #[test]
    fn nor_does_anything_else(text in any::<String>()) {
        is_harmless(&text);
    }

    #[test]
    fn a_plain_line_is_one_and_not_longer_than_asked(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        max in 0_usize..200,
    ) {
        let line = markdown::plain(&pieces.concat(), max);
        prop_assert!(line.chars().count() <= max && !line.contains('\n'));
        prop_assert_eq!(line.trim(), &line);
    }
}

/// Twenty times as long as an explanation may be.
const LETTERS: usize = 60_000;

#[test]
fn what_was_made_to_take_long_does_not() {
    for piece in [
        ">",
        "> ",
        "- ",
        "1. ",
        "  - ",
        "*",
        "**a ",
        "*a **b ",
        "_a_",
        "[",
        "![",
        "](",
        "[a](",
        "[a](b",
        "[a][",
        "<",
        "<a",
        "<!--",
        "<?",
        "&",
        "`",
        "`a``",
        "\\",
        "#",
        "~~~\n",
        "|a",
        "a\n-\n",
        "https://a.mn ",
        "www.",
        "a@b.mn ",
        "👩‍👩‍👧",
        "\u{202e}",
        "а\u{301}",
        "<https://a.mn>",
        "[a]: b\n",
        "[a](<b",
        "(",
        "a\n\n",
        "* a\n",
        "<div>",
        "</div>\n\n",
        "![a](b)",
        "\u{1828}\u{180b}",
        "    a\n",
        "\t",
    ] {
        let text: String = piece.chars().cycle().take(LETTERS).collect();
        let began = Instant::now();
        is_harmless(&text);
        markdown::plain(&text, 200);
        let took = began.elapsed();
        assert!(took < Duration::from_secs(4), "{piece:?} took {took:?}");
    }
    let nested: String = (0..300).map(|depth| format!("{}- а\n", "  ".repeat(depth))).collect();
    is_harmless(&nested);
}

#[test]
fn five_thousand_emoji_are_five_thousand_emoji() {
    let emoji = "🇲🇳".repeat(5_000);
    assert_eq!(markdown::render(&emoji).as_str().trim(), format!("<p>{emoji}</p>"));
}

#[test]
fn what_lies_too_deep_is_shown_flat() {
    let deep = format!("{}дотор", "> ".repeat(1_000));
    let html = markdown::render(&deep);
    assert_eq!(html.as_str().matches("<blockquote>").count(), 12);
    assert!(html.as_str().contains("дотор"));
    let list: String = (0..50).map(|depth| format!("{}- а{depth}\n", "  ".repeat(depth))).collect();
    let html = markdown::render(&list);
    assert_eq!(html.as_str().matches("<ul>").count(), 12);
    assert!((0..50).all(|depth| html.as_str().contains(&format!("а{depth}"))));
}
