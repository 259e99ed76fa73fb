//! Bytes that were written as letters for their way (RFC 2045, 6).

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::{
    quoted_printable_decode, quoted_printable_decode_char,
};

use super::kind::Coding;

/// What is not written as it should be is read as far as it can be.
pub(super) fn decode(body: &[u8], coding: Coding) -> Cow<'_, [u8]> {
    match coding {
        Coding::None => Cow::Borrowed(body),
        Coding::Base64 => Cow::Owned(base64_decode(body).unwrap_or_else(|| base64(body))),
        Coding::QuotedPrintable => {
            Cow::Owned(quoted_printable_decode(body).unwrap_or_else(|| quoted_printable(body)))
        }
    }
}

/// Something that does not belong there is among it: it is passed over (RFC 2045, 6.8).
fn base64(body: &[u8]) -> Vec<u8> {
    let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    let body: Vec<u8> = body.iter().copied().filter(belongs).collect();
    base64_decode(&body).unwrap_or_default()
}

/// A sign that is not followed by two digits is a sign.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let (mut decoded, mut rest) = (Vec::with_capacity(body.len()), body);
    while let Some((&byte, after)) = rest.split_first() {
        rest = match (byte, after) {
            (b'=', [b'\n', after @ ..] | [b'\r', b'\n', after @ ..]) => after,
            (b'=', [high, low, after @ ..]) => match quoted_printable_decode_char(*high, *low) {
                Some(byte) => {
                    decoded.push(byte);
                    after
                }
                None => {
                    decoded.push(b'=');
                    &rest[1..]
                }
            },
            _ => {
                decoded.push(byte);
                after
            }
        };
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_wrongly_is_read_as_far_as_it_can_be() {
        let decoded = |body: &str, coding| {
            String::from_utf8_lossy(&decode(body.as_bytes(), coding)).into_owned()
        };
        for (body, text) in [
            ("0KHQsNC50L0=", "Сайн"),
            ("0KHQ\r\nsNC5\r\n0L0=\r\n", "Сайн"),
            ("0KHQ!sNC5*0L0=\r\n_______\r\n", "Сайн"),
            ("0KHQsNC50L", "Сай\u{fffd}"),
            ("", ""),
        ] {
            assert!(decoded(body, Coding::Base64).starts_with(text), "{body}");
        }
        for (body, text) in [
            ("=D0=A1=D0=B0=\r\n=D0=B9=D0=BD", "Сайн"),
            ("1 =1 =\nx=", "1 =1 x="),
            ("100% =ZZ =D0=A1", "100% =ZZ С"),
            ("a=", "a"),
        ] {
            assert_eq!(decoded(body, Coding::QuotedPrintable), text);
        }
        assert_eq!(decoded("=D0", Coding::None), "=D0");
    }
}
