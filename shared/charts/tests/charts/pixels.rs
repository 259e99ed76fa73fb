//! A picture as pixels.

use pictures::svg::png_of;
use resvg::tiny_skia::Pixmap;

use crate::samples::{all, around, bars, empty};

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

#[test]
fn every_chart_becomes_a_png_of_the_width_asked_for() {
    for picture in all().into_iter().map(|(_, picture)| picture).chain(empty()) {
        let png = png_of(&picture.standalone(&around()), 1_080).expect("it is drawn");
        assert!(png.starts_with(&SIGNATURE));
        let width = png.get(16..20).expect("a head");
        assert_eq!(width, 1_080_u32.to_be_bytes());
    }
}

/// The style that is in the file reaches the pixels: paper, ink, the colour of what is marked.
#[test]
fn a_file_brings_its_colours() {
    let count = |value| {
        let png =
            png_of(&bars(&[value]).picture().standalone(&around()), 720).expect("it is drawn");
        let pixels = Pixmap::decode_png(&png).expect("a PNG");
        [(0xfb, 0xfa, 0xf7), (0x14, 0x20, 0x2e), (0x0b, 0x4f, 0x96)].map(|colour| {
            let has = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
                (pixel.red(), pixel.green(), pixel.blue()) == colour
            };
            pixels.pixels().iter().filter(has).count()
        })
    };
    let [paper, ink, mark] = count(Some(5));
    assert!(paper > 10_000 && ink > 100 && mark > 5_000, "{paper} {ink} {mark}");
    let [_, hatching, mark] = count(None);
    assert!(hatching > 100 && mark == 0, "{hatching} {mark}");
}
