//! What people send with a letter, seen from its content: documents, and what a phone makes.

use crate::MediaType;

/// The kinds that are taken from people. What is a program, an archive, a page or a drawing with scripts is
/// none of them, and neither is a text, which could be any of these to a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enclosed {
    /// What is printed, scanned or written in an office.
    Document(MediaType),
    Webp,
    /// A photo of an iPhone.
    Heic,
    Gif,
    Mp3,
    M4a,
    /// Speech and sound only: Opus, Vorbis, Speex or FLAC.
    Ogg,
    /// A call that was recorded.
    Amr,
    Wav,
    Mp4,
    /// A film of an older phone.
    ThreeGp,
    /// A film of an iPhone.
    Mov,
}

impl Enclosed {
    /// Those that are no documents ([`MediaType::ALL`]).
    pub const OF_PHONES: [Self; 11] = [
        Self::Webp,
        Self::Heic,
        Self::Gif,
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Amr,
        Self::Wav,
        Self::Mp4,
        Self::ThreeGp,
        Self::Mov,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document(document) => document.as_str(),
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Gif => "image/gif",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Amr => "audio/amr",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::ThreeGp => "video/3gpp",
            Self::Mov => "video/quicktime",
        }
    }

    /// Of a file's name, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Document(document) => document.ending(),
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Gif => "gif",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Amr => "amr",
            Self::Wav => "wav",
            Self::Mp4 => "mp4",
            Self::ThreeGp => "3gp",
            Self::Mov => "mov",
        }
    }

    /// By its name in [`Enclosed::as_str`].
    pub fn named(name: &str) -> Option<Self> {
        let of_phones = || Self::OF_PHONES.into_iter().find(|kind| kind.as_str() == name);
        MediaType::named(name).map(Self::Document).or_else(of_phones)
    }

    /// What it begins with says what it is; what it is called counts for nothing.
    pub fn of(content: &[u8]) -> Option<Self> {
        let kinds: [(Self, Look); 8] = [
            (Self::Webp, is_webp),
            (Self::Heic, infer::image::is_heif),
            (Self::Gif, is_gif),
            (Self::Wav, is_wav),
            (Self::Ogg, is_ogg),
            (Self::Amr, is_amr),
            (Self::Mp3, is_mp3),
            (Self::Mp4, infer::video::is_mp4),
        ];
        let document = MediaType::of(content).map(Self::Document);
        let seen = || kinds.into_iter().find(|(_, is)| is(content)).map(|(kind, _)| kind);
        document.or_else(|| of_brand(content)).or_else(seen)
    }
}

type Look = fn(&[u8]) -> bool;

/// Films and sound in the boxes of MPEG-4 say first whose they are (ISO/IEC 14496-12, 4.3).
fn of_brand(content: &[u8]) -> Option<Enclosed> {
    match content.get(4..12)? {
        [b'f', b't', b'y', b'p', brand @ ..] => match brand {
            b"M4A " | b"M4B " => Some(Enclosed::M4a),
            b"qt  " => Some(Enclosed::Mov),
            [b'3', b'g', b'p' | b'2' | b'g' | b'r' | b's' | b'e', _] => Some(Enclosed::ThreeGp),
            _ => None,
        },
        _ => None,
    }
}

fn is_webp(content: &[u8]) -> bool {
    content.starts_with(b"RIFF")
        && infer::image::is_webp(content)
        && content.get(12..15).is_some_and(|chunk| chunk == b"VP8")
}

/// Three letters, which is what is asked of one otherwise, begin many a text.
fn is_gif(content: &[u8]) -> bool {
    infer::image::is_gif(content)
        && content.len() > 13
        && (content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a"))
}

fn is_wav(content: &[u8]) -> bool {
    infer::audio::is_wav(content)
}

/// With one of the sounds in it that are known: other things come in the same wrapping.
fn is_ogg(content: &[u8]) -> bool {
    let sounds: [&[u8]; 4] = [b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC"];
    infer::audio::is_ogg(content)
        && content.get(28..).is_some_and(|page| sounds.iter().any(|sound| page.starts_with(sound)))
}

fn is_amr(content: &[u8]) -> bool {
    infer::audio::is_amr(content) || content.starts_with(b"#!AMR-WB\n")
}

/// With its tags before it, or from the first frame on, which begins in two bytes that prove little: what
/// follows them is to be one, and the next is to stand where it ends.
fn is_mp3(content: &[u8]) -> bool {
    const TAGS: [u8; 3] = [2, 3, 4];
    if content.starts_with(b"ID3") {
        return content.get(3).is_some_and(|version| TAGS.contains(version));
    }
    let next = frame_length(content).and_then(|length| content.get(length..));
    infer::audio::is_mp3(content) && next.and_then(frame_length).is_some()
}

/// Bytes of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3, and 13818-3).
fn frame_length(content: &[u8]) -> Option<usize> {
    const KILOBITS: [[usize; 15]; 2] = [
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];
    const HERTZ: [usize; 3] = [44_100, 48_000, 32_000];
    let [0xff, second, third, ..] = *content else { return None };
    let (is_first, is_layer_three) = (second & 0b1_1000 == 0b1_1000, second & 0b110 == 0b010);
    let is_second = second & 0b1_1000 == 0b1_0000;
    let is_frame = second & 0b1110_0000 == 0b1110_0000 && is_layer_three;
    let kilobits = KILOBITS[usize::from(!is_first)].get(usize::from(third >> 4)).copied()?;
    let hertz = HERTZ.get(usize::from(third >> 2 & 0b11)).copied()?;
    let (samples, hertz) = if is_first { (144_000, hertz) } else { (72_000, hertz / 2) };
    let padding = usize::from(third >> 1 & 1);
    let is_right = is_frame && (is_first || is_second) && kilobits > 0;
    is_right.then(|| samples * kilobits / hertz + padding)
}
