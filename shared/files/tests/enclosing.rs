//! What people send from their phones is known by its content, and what could do harm is not taken.

use files::{Enclosed, MediaType};
use proptest::prelude::*;

fn boxed(brand: &[u8; 4], compatible: &[u8; 4]) -> Vec<u8> {
    [b"\0\0\0\x18ftyp", &brand[..], b"\0\0\0\0", b"mif1", compatible, b"\0\0\0\x08mdat"].concat()
}

fn ogg(sound: &[u8]) -> Vec<u8> {
    [b"OggS\0\x02\0\0\0\0\0\0\0\0abcd\0\0\0\0crc!\x01\x13", sound].concat()
}

/// Two frames of 128 kbit/s at 44.1 kHz: 417 bytes each.
fn frames() -> Vec<u8> {
    let frame = [&b"\xff\xfb\x90\x00"[..], &[0; 413]].concat();
    [frame.clone(), frame].concat()
}

/// Two frames of 64 kbit/s at 22.05 kHz, of MPEG-2: 208 bytes each.
fn slower_frames() -> Vec<u8> {
    let frame = [&b"\xff\xf3\x80\x00"[..], &[0; 204]].concat();
    [frame.clone(), frame].concat()
}

fn of_phones() -> Vec<(Enclosed, Vec<u8>)> {
    vec![
        (Enclosed::Webp, b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0".to_vec()),
        (Enclosed::Webp, b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0".to_vec()),
        (Enclosed::Heic, boxed(b"heic", b"heic")),
        (Enclosed::Heic, boxed(b"mif1", b"heic")),
        (Enclosed::Gif, b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff;".to_vec()),
        (Enclosed::Mp3, b"ID3\x04\0\0\0\0\0\x0a".to_vec()),
        (Enclosed::Mp3, frames()),
        (Enclosed::Mp3, slower_frames()),
        (Enclosed::M4a, boxed(b"M4A ", b"isom")),
        (Enclosed::Ogg, ogg(b"OpusHead\x01\x01")),
        (Enclosed::Ogg, ogg(b"\x01vorbis")),
        (Enclosed::Amr, b"#!AMR\n\x3c\x91\x17\x16\xbe\x66".to_vec()),
        (Enclosed::Amr, b"#!AMR-WB\n\x04".to_vec()),
        (Enclosed::Wav, b"RIFF\x24\0\0\0WAVEfmt ".to_vec()),
        (Enclosed::Mp4, boxed(b"isom", b"mp42")),
        (Enclosed::Mp4, boxed(b"mp42", b"isom")),
        (Enclosed::ThreeGp, boxed(b"3gp4", b"isom")),
        (Enclosed::Mov, boxed(b"qt  ", b"qt  ")),
    ]
}

#[test]
fn what_a_phone_makes_is_known_by_its_content() {
    for (kind, content) in of_phones() {
        assert_eq!(Enclosed::of(&content), Some(kind), "{:?}", String::from_utf8_lossy(&content));
        assert!(MediaType::of(&content).is_none(), "an office publishes no {kind:?}");
    }
}

#[test]
fn a_document_is_one_of_a_citizen_too() {
    let document = |content: &[u8]| Enclosed::of(content);
    assert_eq!(document(b"%PDF-1.7\n"), Some(Enclosed::Document(MediaType::Pdf)));
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0";
    assert_eq!(document(jpeg), Some(Enclosed::Document(MediaType::Jpeg)));
    assert_eq!(MediaType::of(jpeg), Some(MediaType::Jpeg));
}

#[test]
fn every_kind_has_a_name_by_which_it_is_found_again() {
    let documents = MediaType::ALL.into_iter().map(Enclosed::Document);
    for kind in documents.chain(Enclosed::OF_PHONES) {
        assert_eq!(Enclosed::named(kind.as_str()), Some(kind));
        assert!((3..=4).contains(&kind.ending().len()), "{kind:?}");
    }
    assert_eq!(Enclosed::named("text/html"), None);
}

#[test]
fn what_could_do_harm_or_says_nothing_of_itself_is_not_taken() {
    let eicar =
        [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat();
    let contents: Vec<Vec<u8>> = vec![
        eicar.into_bytes(),
        b"".to_vec(),
        "Сайн байна уу?".into(),
        b"MZ\x90\0\x03\0\0\0".to_vec(),
        b"\x7fELF\x02\x01\x01".to_vec(),
        b"\xca\xfe\xba\xbe\0\0\0\x34".to_vec(),
        b"#!/bin/sh\nrm -rf /\n".to_vec(),
        b"#!AMR".to_vec(),
        b"<!doctype html><script>alert(1)</script>".to_vec(),
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
        b"From: eve@example.mn\n\nA letter.".to_vec(),
        b"PK\x03\x04\x14\0\0\0".to_vec(),
        b"Rar!\x1a\x07\0".to_vec(),
        b"7z\xbc\xaf\x27\x1c".to_vec(),
        b"\x1f\x8b\x08\0".to_vec(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
        b"{\\rtf1".to_vec(),
        b"GIF is a picture, and this is a text".to_vec(),
        b"GIF89a".to_vec(),
        b"ID3 is what begins here".to_vec(),
        b"\xff\xfb<script>".to_vec(),
        b"\xff\xfb\x90\x00".to_vec(),
        b"RIFF\0\0\0\0AVI LIST".to_vec(),
        b"12345678WEBPVP8 ".to_vec(),
        b"RIFF\x24\0\0\0WEBPevil".to_vec(),
        ogg(b"\x80theora"),
        boxed(b"avif", b"avif"),
        boxed(b"M4V ", b"isom"),
        b"\x1a\x45\xdf\xa3".to_vec(),
        b"FWS\x09".to_vec(),
    ];
    for content in contents {
        let told = Enclosed::of(&content);
        assert_eq!(told, None, "{:?}", String::from_utf8_lossy(&content));
    }
}

proptest! {
    #[test]
    fn whatever_is_sent_is_one_kind_or_none(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        with in prop::collection::vec(any::<u8>(), 0..40),
        is_cut in any::<bool>(),
    ) {
        let mut content = which.get(&of_phones()).1.clone();
        let at = at.index(content.len());
        if is_cut {
            content.truncate(at);
        }
        content.splice(at..at, with);
        let _ = Enclosed::of(&content);
    }
}
