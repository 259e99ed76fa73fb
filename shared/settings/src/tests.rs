//! What the settings hold, and what they refuse.

use super::*;
use secrecy::ExposeSecret as _;

fn with(file: &str, variables: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("settings.toml");
    std::fs::write(&path, file).expect("written");
    let source =
        variables.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    Settings::from_sources(Some(&path), environment().source(Some(source)))
}

#[test]
fn the_defaults_are_whole() {
    let settings = with("", &[]).expect("loads");
    assert_eq!(settings.petitions.signing_period, SignedDuration::from_hours(720));
    assert_eq!(settings.identity.adapter, Adapter::Dan);
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "[server]\nlisten = \"127.0.0.1:1\"\nworkers = 3\n[clock]\noffset = \"-2h\"\n";
    let settings = with(file, &[("SANAL__SERVER__LISTEN", "127.0.0.1:2")]).expect("loads");
    assert_eq!((settings.server.listen.port(), settings.server.workers), (2, 3));
    assert_eq!(settings.clock.offset, SignedDuration::from_hours(-2));
}

#[test]
fn texts_of_the_environment_arrive_as_they_are_and_numbers_as_numbers() {
    let environment = [
        ("SANAL__IDENTITY__DAN__CLIENT_SECRET", "0012345"),
        ("SANAL__IDENTITY__DAN__CLIENT_ID", "1e5"),
        ("SANAL__SECRETS__FILE", "TRUE"),
        ("SANAL__SECRETS__VAULT_KEY", "0001"),
        ("SANAL__SERVER__WORKERS", "3"),
        ("SANAL__IDENTITY__SESSION_MINUTES", "45"),
        ("SANAL__PETITIONS__THRESHOLDS__DECISION", "500"),
        ("SANAL__PETITIONS__SIGNING_PERIOD", "3 days"),
        ("SANAL__OUTPUT__FORMAT", "json"),
    ];
    let settings = with("", &environment).expect("loads");
    assert_eq!(settings.identity.dan.client_secret.expose_secret(), "0012345");
    assert_eq!(settings.identity.dan.client_id, "1e5");
    assert_eq!(settings.secrets.file, Path::new("TRUE"));
    assert_eq!(settings.secrets.vault_key.expose_secret(), "0001");
    assert_eq!((settings.server.workers, settings.identity.session_minutes), (3, 45));
    assert_eq!(settings.petitions.thresholds.decision, 500);
    assert_eq!(settings.petitions.signing_period, SignedDuration::from_hours(72));
    assert_eq!(settings.output.format, OutputFormat::Json);
    assert!(with("", &[("SANAL__SERVER__WORKERS", "three")]).is_err());
}

#[test]
fn a_number_out_of_its_range_is_refused_by_name() {
    for (key, value) in [
        ("log.queue_items", "0"),
        ("log.batch_items", "0"),
        ("log.poll_ms", "0"),
        ("server.body_bytes_max", "0"),
        ("identity.session_minutes", "0"),
        ("identity.session_minutes", "721"),
        ("identity.step_up_minutes", "0"),
        ("identity.step_up_minutes", "721"),
        ("petitions.signing_period", "'0s'"),
        ("petitions.signing_period", "'-1 day'"),
        ("petitions.thresholds.decision", "0"),
        ("petitions.text.action", "0"),
        ("bills.window_days.bill", "0"),
        ("bills.window_days.administrative_act", "367"),
        ("server.head_seconds_max", "0"),
        ("server.connections_max", "0"),
        ("open_data.pause_seconds", "3601"),
        ("pace.person.signing", "{ requests = 0, every = '1m', at_once = 1 }"),
        ("pace.address.reading", "{ requests = 1, every = '0s', at_once = 1 }"),
        ("clock.offset", "'60000 days'"),
    ] {
        let refused = with(&format!("{key} = {value}"), &[]).expect_err(key).to_string();
        assert!(refused.starts_with(&format!("{key} is ")), "{refused}");
    }
    let refused = with("log.queue_items = 0", &[]).expect_err("refused").to_string();
    assert_eq!(refused, "log.queue_items is 0; it may be 1 to 1000000");
}

#[test]
fn networks_are_a_list_or_a_text_with_commas() {
    let file = "server.trusted_proxies = ['10.0.0.0/8', '::1']\n";
    let environment = [("SANAL__PACE__UNLIMITED", "127.0.0.1, 10.1.0.0/16")];
    let settings = with(file, &environment).expect("loads");
    let shown = |networks: &[IpNet]| networks.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(shown(&settings.server.trusted_proxies), ["10.0.0.0/8", "::1/128"]);
    assert_eq!(shown(&settings.pace.unlimited), ["127.0.0.1/32", "10.1.0.0/16"]);
    let refused = with("server.trusted_proxies = ['proxy']", &[]).expect_err("no network");
    assert!(refused.to_string().contains("proxy is no network"), "{refused}");
}

#[test]
fn a_misspelt_key_is_not_passed_over() {
    let error = with("[server]\nlissten = \"127.0.0.1:1\"\n", &[]).expect_err("refused");
    assert!(error.to_string().contains("lissten"), "{error}");
}

#[test]
fn no_secret_is_printed() {
    let file = "[store]\naddress = \"postgres://u:hunter2@h/d\"\n[identity.dan]\nclient_secret = \"hunter3\"\n[secrets]\nvault_key = \"hunter4\"\n";
    assert!(!format!("{:?}", with(file, &[]).expect("loads")).contains("hunter"));
}
