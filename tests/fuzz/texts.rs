//! What people type, and what their browsers say for them.

use accounts::{RegisterNumber, ReturnTo};
use kernel::RequestKey;
use petitions::{PetitionNumber, PetitionText, TextLimits};
use url::{Host, Url};
use webhook::{Endpoint, Networks};

use crate::twisting::{throw, throw_text};

#[test]
fn register_numbers() {
    let right = [
        "УБ85041213",
        "өү99320101",
        "И\u{306}Е\u{308}85041213",
        " УБ 85041213\u{200b}",
        "YB85041213",
    ];
    throw_text!("register_numbers", &right, |text: &str| match text.parse::<RegisterNumber>() {
        Ok(number) => assert_eq!(format!("{number:?}"), "RegisterNumber(…)", "it is never shown"),
        Err(fault) => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            assert!(
                digits.len() < 8 || !fault.to_string().contains(&digits),
                "nor repeated: {fault}"
            );
        }
    });
}

#[test]
fn addresses_of_webhooks() {
    let right = [
        "https://example.mn/hook?token=a",
        "https://2130706433/",
        "https://0x7f.1:8443/hook",
        "https://[::ffff:10.0.0.1]/",
        "https://xn--d1ap5cba.example.mn.",
    ];
    let public = Networks::public();
    throw_text!("addresses_of_webhooks", &right, |text: &str| {
        let Ok(endpoint) = Endpoint::parse(text, &public) else { return };
        let url: Url = endpoint.as_str().parse().expect("it stays an address");
        assert_eq!((url.scheme(), url.username(), url.fragment()), ("https", "", None));
        let may_reach = match url.host().expect("a host") {
            Host::Ipv4(ip) => public.may_reach(ip.into()),
            Host::Ipv6(ip) => public.may_reach(ip.into()),
            Host::Domain(name) => !name.trim_end_matches('.').ends_with("localhost"),
        };
        assert!(may_reach, "{text} leads inside");
        assert_eq!(Endpoint::parse(endpoint.as_str(), &public), Ok(endpoint), "{text}");
    });
}

#[test]
fn petition_numbers() {
    throw_text!(
        "petition_numbers",
        &["PN-202611-00001", "PN-999912-99999", "pn-202611-1"],
        |text: &str| {
            if let Ok(number) = text.parse::<PetitionNumber>() {
                assert_eq!(number.to_string(), text, "one way to write it");
            }
        },
    );
}

#[test]
fn request_keys() {
    throw_text!("request_keys", &["one", "3f1c-…", &"k".repeat(100)], |text: &str| {
        if text.parse::<RequestKey>().is_ok() {
            assert!(text.is_ascii() && text.len() <= 100);
        }
    });
}

#[test]
fn ways_back() {
    let right = [
        "/",
        "/petitions/PN-202611-00042?page=2#signatures",
        "/petitions?q=цас",
        "//evil.example",
        "/\\evil",
    ];
    throw_text!("ways_back", &right, |text: &str| {
        if let Ok(path) = ReturnTo::parse(text) {
            let house = Url::parse("https://sanal.example/sign-in").expect("an address");
            let there = house.join(path.as_str()).expect("a page");
            assert_eq!(there.origin(), house.origin(), "{text:?} leads out");
            assert!(path.as_str().is_ascii() && !path.as_str().contains(['\r', '\n']), "{text:?}");
        }
    });
}

#[test]
fn texts_of_petitions() {
    let limits = TextLimits::default();
    throw!(
        "texts_of_petitions",
        &["Гэр хорооллын гудамжийг гэрэлтүүлэх", "a\u{0}b", "  \n\n x"],
        |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes);
            if let Ok(read) = PetitionText::parse(&text, &text, &text, &limits) {
                let stored = serde_json::to_string(&read).expect("JSON");
                let again: PetitionText = serde_json::from_str(&stored).expect("it is read again");
                assert_eq!(again, read);
                assert!(!stored.contains("\\u0000"), "what PostgreSQL cannot hold");
            }
        },
    );
}

#[test]
fn explanations_in_markdown() {
    const TAGS: [&str; 13] =
        ["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "code", "pre"];
    let right = [
        "# Гэрэл\n\n*Шөнө* **харанхуй**: [хууль](https://legalinfo.mn/1?a=b#c)\n\n1. нэг\n   - хоёр\n\n> гурав",
        "<script>alert(1)</script>\n\n[а](javascript:alert(1)) ![б](data:x) <a@b.mn> `<br>`",
        "```html\n<b onclick=x>\n```\n    код\n\n[а]: https://a.mn\n[а] &#x202e;&lt;script&gt;",
    ];
    throw_text!("explanations_in_markdown", &right, |text: &str| {
        let html = markdown::render(text);
        for tag in html.as_str().split('<').skip(1) {
            let (tag, _) = tag.split_once('>').expect("a tag ends");
            let (name, rest) = tag.split_once(' ').unwrap_or((tag.trim_start_matches('/'), ""));
            let is_right = match name {
                "a" => {
                    let leads_out = ["http://", "https://", "mailto:"]
                        .iter()
                        .any(|scheme| rest.starts_with(&format!("href=\"{scheme}")));
                    leads_out && rest.ends_with("\" rel=\"nofollow noopener ugc\"") || tag == "/a"
                }
                "ol" => rest.is_empty() || rest.starts_with("start=\""),
                _ => rest.is_empty(),
            };
            assert!(TAGS.contains(&name) && is_right, "<{tag}> of {text:?}");
        }
        assert!(markdown::plain(text, 200).chars().count() <= 200);
    });
}

#[test]
fn accepted_languages() {
    throw_text!(
        "accepted_languages",
        &["de-DE,en;q=0.9,mn;q=0.1", "mn-Mong-MN", "*;q=0"],
        |text: &str| {
            let _ = i18n::asked_for(text);
        }
    );
}
