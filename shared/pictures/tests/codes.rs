//! A telephone reads what the house drew.

use pictures::qr;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// What a reader sees, each module some pixels wide, on a wall of another colour.
fn read(svg: &str) -> String {
    const MODULE: f32 = 5.0;
    let tree = Tree::from_str(svg, &Options::default()).expect("SVG");
    let side = (tree.size().width() * MODULE) as u32;
    let mut wall = Pixmap::new(side, side).expect("pixels");
    wall.fill(Color::from_rgba8(20, 32, 46, 255));
    resvg::render(&tree, Transform::from_scale(MODULE, MODULE), &mut wall.as_mut());
    let grey = |x: usize, y: usize| wall.pixel(x as u32, y as u32).expect("a pixel").red();
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side as usize, side as usize, grey);
    let codes = seen.detect_grids();
    assert_eq!(codes.len(), 1, "one code is seen");
    codes[0].decode().expect("it is read").1
}

#[test]
fn what_was_written_is_read() {
    for address in [
        "https://sanal.mn/petitions/PN-202611-00001",
        "http://localhost:8080/p/1?from=poster",
        "https://санал.мон/өргөдөл",
        &format!("https://sanal.mn/{}", "a".repeat(900)),
    ] {
        assert_eq!(read(&qr::svg(address).expect("it fits")), address);
    }
}

#[test]
fn a_page_may_hold_it_as_it_is() {
    let svg = qr::svg("https://sanal.mn/\"><script>").expect("it fits");
    assert!(!svg.contains("script") && !svg.contains("style") && !svg.contains("currentColor"));
    // Version 2 is 25 modules wide, with four of quiet on each side.
    assert!(qr::svg("https://sanal.mn").expect("it fits").contains(r#"viewBox="0 0 33 33""#));
}

#[test]
fn what_no_code_holds_is_refused() {
    assert_eq!(qr::svg(&"a".repeat(5_000)), Err(qr::TooLong));
}
