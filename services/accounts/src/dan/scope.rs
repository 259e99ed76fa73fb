//! What is asked of the registry: the card of one citizen, and nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// The registry's name for "information of a citizen's identity card".
pub(crate) const SERVICE: &str = "WS100101_getCitizenIDCardInfo";

/// One entry of the list that DAN takes as a scope, as base64 of JSON.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    services: Vec<String>,
    wsdl: String,
}

pub(crate) fn encoded(wsdl: &str) -> String {
    let asked = [Asked { services: vec![SERVICE.to_owned()], wsdl: wsdl.to_owned() }];
    STANDARD.encode(serde_json::to_vec(&asked).expect("two texts are plain JSON"))
}

/// The WSDL of a scope that asks for this one service; `None` for any other scope.
pub(crate) fn read(scope: &str) -> Option<String> {
    let asked: Vec<Asked> = serde_json::from_slice(&STANDARD.decode(scope).ok()?).ok()?;
    match <[Asked; 1]>::try_from(asked).ok()? {
        [Asked { services, wsdl }] if services == [SERVICE] => Some(wsdl),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WSDL: &str = "https://xyp.gov.mn/citizen-1.3.0/ws?WSDL";

    #[test]
    fn the_scope_is_the_list_that_dan_expects() {
        let json = STANDARD.decode(encoded(WSDL)).expect("base64");
        let expected =
            format!(r#"[{{"services":["WS100101_getCitizenIDCardInfo"],"wsdl":"{WSDL}"}}]"#);
        assert_eq!(String::from_utf8(json).expect("text"), expected);
        assert_eq!(read(&encoded(WSDL)).as_deref(), Some(WSDL));
    }

    #[test]
    fn whoever_asks_for_more_is_not_understood() {
        for more in [
            r#"[{"services":["WS100101_getCitizenIDCardInfo","WS100501_getCitizenSalaryInfo"],"wsdl":""}]"#,
            r#"[{"services":["WS100501_getCitizenSalaryInfo"],"wsdl":""}]"#,
            r#"[{"services":[],"wsdl":""}]"#,
            "[]",
        ] {
            assert_eq!(read(&STANDARD.encode(more)), None, "{more}");
        }
        assert_eq!(read("openid profile"), None);
    }
}
