//! A name that goes on over several parameters (RFC 2231, 3): `filename*0*=UTF-8''%D0; filename*1*=%93`.
//!
//! The parser decodes each of them by itself, and a letter in Cyrillic is two bytes, which programs part; it
//! also knows the character set of the first one only.

use super::charset;

/// The parameter of a header, if it is in pieces.
pub(super) fn value(header: &str, parameter: &str) -> Option<String> {
    let mut pieces: Vec<_> =
        parameters(header).iter().filter_map(|text| Piece::read(text, parameter)).collect();
    pieces.sort_by_key(|piece| piece.number);
    let first = pieces.first_mut()?;
    let mut charset = None;
    if let (true, Some((named, rest))) = (first.is_encoded, first.text.split_once('\'')) {
        charset = Some(named);
        first.text = rest.split_once('\'').map_or(rest, |(_language, text)| text);
    }
    let bytes: Vec<u8> = pieces.iter().flat_map(Piece::bytes).collect();
    Some(charset::decode(&bytes, charset))
}

struct Piece<'a> {
    number: u16,
    is_encoded: bool,
    text: &'a str,
}

impl<'a> Piece<'a> {
    fn read(text: &'a str, parameter: &str) -> Option<Self> {
        let (name, text) = text.split_once('=')?;
        let name = name.trim().to_ascii_lowercase();
        let number = name.strip_prefix(parameter)?.strip_prefix('*')?;
        let is_encoded = number.ends_with('*');
        let number = number.trim_end_matches('*').parse().ok()?;
        let text = text.trim();
        let unquoted = text.strip_prefix('"').map(|text| text.strip_suffix('"').unwrap_or(text));
        Some(Self { number, is_encoded, text: unquoted.unwrap_or(text) })
    }

    fn bytes(&self) -> Vec<u8> {
        let (mut bytes, mut rest) = (Vec::new(), self.text.as_bytes());
        while let Some((&byte, after)) = rest.split_first() {
            let digits = (byte == b'%' && self.is_encoded).then(|| after.get(..2)).flatten();
            let mut decoded = [0];
            let is_one = digits.is_some_and(|two| hex::decode_to_slice(two, &mut decoded).is_ok());
            bytes.push(if is_one { decoded[0] } else { byte });
            rest = if is_one { &after[2..] } else { after };
        }
        bytes
    }
}

/// What stands between semicolons that are not quoted.
fn parameters(header: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let ends = |c: char| {
        is_quoted ^= c == '"';
        c == ';' && !is_quoted
    };
    header.split(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn pieces_are_one_name_wherever_they_were_parted() {
        let name = |header: &str| value(header, "filename");
        for (header, wanted) in [
            ("attachment; filename*0*=UTF-8''%D0%93%D1; filename*1*=%8D.pdf", Some("Гэ.pdf")),
            (
                "a;\r\n FileName*1=\"р;г.pdf\";\r\n filename*0*=utf-8'mn'%D0%93%D1%8D",
                Some("Гэр;г.pdf"),
            ),
            ("a; filename*0*=windows-1251''%C3; filename*1*=%E0", Some("Га")),
            ("a; filename*0=a%41; filename*1=b", Some("a%41b")),
            ("a; filename*0*=%ZZ%; filename*x=1; filename*=2", Some("%ZZ%")),
            ("a; filename*=UTF-8''a", None),
            ("a; filename=a", None),
            ("", None),
        ] {
            assert_eq!(name(header).as_deref(), wanted, "{header}");
        }
    }
}
