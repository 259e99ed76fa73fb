//! A card is a picture of its size, whatever a petition is called.

use pictures::card::{self, Card};
use resvg::tiny_skia::Pixmap;

const CARD: Card<'_> = Card {
    site: "Санал",
    number: "PN-202611-00001",
    state: "Гарын үсэг цуглуулж байна",
    title: "Гэр хорооллын гудамжийг гэрэлтүүлэх",
    count: "70 000 гарын үсгээс 12 345 цугларлаа",
    signatures: 12_345,
    threshold: 70_000,
};

fn drawn(card: &Card<'_>) -> Pixmap {
    let png = card::png(card).expect("it is drawn");
    assert!(png.len() < 300_000, "{} bytes", png.len());
    let pixels = Pixmap::decode_png(&png).expect("a PNG");
    assert_eq!((pixels.width(), pixels.height()), (card::WIDTH, card::HEIGHT));
    pixels
}

fn titled(title: &str) -> Pixmap {
    drawn(&Card { title, ..CARD })
}

/// Pixels of this colour between two lines.
fn count(pixels: &Pixmap, rows: std::ops::Range<u32>, (r, g, b): (u8, u8, u8)) -> usize {
    let at = |x, y| pixels.pixel(x, y).expect("a pixel");
    let all = rows.flat_map(|y| (0..card::WIDTH).map(move |x| (x, y)));
    all.filter(|(x, y)| {
        let pixel = at(*x, *y);
        (pixel.red(), pixel.green(), pixel.blue()) == (r, g, b)
    })
    .count()
}

const INK: (u8, u8, u8) = (0x14, 0x20, 0x2e);
const SKY: (u8, u8, u8) = (0x0b, 0x4f, 0x96);
const TITLE: std::ops::Range<u32> = 190..500;
const BAR: std::ops::Range<u32> = 508..526;

#[test]
fn the_title_is_on_the_card() {
    assert!(count(&titled(CARD.title), TITLE, INK) > 5_000);
    assert_eq!(count(&titled(""), TITLE, INK), 0);
    assert_ne!(titled("Гэрэл").data(), titled("Гэрэл!").data());
}

#[test]
fn the_same_card_is_the_same_bytes() {
    assert_eq!(card::png(&CARD).expect("drawn"), card::png(&CARD).expect("drawn"));
}

#[test]
fn the_bar_is_as_long_as_the_signatures_are_many() {
    let bar = |signatures, threshold| {
        count(&drawn(&Card { signatures, threshold, ..CARD }), BAR, SKY) / BAR.len()
    };
    assert_eq!(bar(0, 70_000), 0);
    assert_eq!(bar(1, 70_000), 18);
    assert_eq!(bar(35_000, 70_000), 536);
    assert_eq!(bar(70_000, 70_000), 1_072);
    assert_eq!(bar(u64::MAX, 70_000), 1_072);
    assert_eq!(bar(5, 0), 0);
}

#[test]
fn whatever_a_petition_is_called_there_is_a_card() {
    let long =
        "Гэр хорооллын гудамжийг гэрэлтүүлэх, зам тавих, цэцэрлэгт хүрээлэн байгуулах ".repeat(40);
    let longest = titled(&long);
    assert!(count(&longest, TITLE, INK) > 20_000);
    assert_eq!(count(&longest, 480..508, INK), 0, "it stays above the bar");
    for title in [
        "👩‍👩‍👧".repeat(5_000),
        "شارع مضاء".to_owned(),
        "\u{202e}evol\u{202c}".to_owned(),
        "<script>&amp;]]></text><image href='file:///etc/passwd'/>".to_owned(),
        "\u{0}\u{1b}\u{fffe}\u{feff}".to_owned(),
        format!("а{}", "\u{301}".repeat(5_000)),
        "ᠮᠣᠩᠭᠣᠯ".to_owned(),
        "ө".repeat(10_000),
    ] {
        titled(&title);
        drawn(&Card { site: &title, number: &title, state: &title, count: &title, ..CARD });
    }
    assert_eq!(titled("👩‍👩‍👧").data(), titled("").data(), "no boxes in their place");
}
