//! A real mail server, exim: it takes letters by SMTP, keeps them, and hands them to `sanal intake email` by its pipe.
//! A private copy, with its own configuration, queue and port.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::house::{PATIENCE, Place, executable};

const PROGRAM: &str = "/usr/sbin/exim4";
/// It does nothing for root.
const USER: &str = "Debian-exim";

pub struct MailServer {
    folder: TempDir,
    port: u16,
    daemon: Child,
}

/// Whose its processes and files are; `None` where the tests are nobody special themselves.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl MailServer {
    /// What comes for complaints@example.mn, with a `+` or without, goes to the pipe of a house with these settings;
    /// everything else by SMTP to the port `outside`. `None` on a developer's machine without exim.
    pub fn start(place: &Place, settings: &[(&str, &str)], outside: &str) -> Option<Self> {
        if !Path::new(PROGRAM).exists() {
            let missing = "apt-get install exim4-daemon-light comes first: tests/run does it";
            assert!(std::env::var_os("CI").is_none(), "{missing}");
            eprintln!("{missing}; no letter went through a mail server");
            return None;
        }
        let (folder, port) = (TempDir::new().expect("a folder"), free_port());
        let pipe = pipe(place, settings, folder.path());
        let configuration = configuration(folder.path(), &pipe, outside);
        std::fs::write(folder.path().join("exim.conf"), configuration).expect("it is written");
        std::fs::create_dir(folder.path().join("spool")).expect("a folder");
        give_away(folder.path());
        let mut daemon = exim(folder.path());
        daemon.args(["-bdf", "-oX", &format!("127.0.0.1.{port}")]);
        let output = std::fs::File::create(folder.path().join("output")).expect("a file");
        let daemon = daemon.stderr(output).spawn().expect("exim runs");
        let mut server = Self { folder, port, daemon };
        server.listens();
        Some(server)
    }

    fn listens(&mut self) {
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.daemon.try_wait().expect("it is our child");
            let hint = format!("run the tests as root, or as somebody in the group {USER}");
            assert!(ended.is_none(), "exim does not begin ({hint}): {}", self.told());
            assert!(began.elapsed() < PATIENCE, "exim does not listen: {}", self.told());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// By SMTP, as any other mail server brings a letter; it answers for it from then on.
    pub fn is_brought(&self, from: &str, to: &str, letter: &str) {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("exim listens");
        let (mut lines, mut stream) =
            (BufReader::new(stream.try_clone().expect("its end")), stream);
        let letter = letter.replace("\r\n.", "\r\n..");
        let said = [
            String::new(),
            "EHLO mail.example.org\r\n".to_owned(),
            format!("MAIL FROM:<{from}>\r\n"),
            format!("RCPT TO:<{to}>\r\n"),
            "DATA\r\n".to_owned(),
            format!("{letter}\r\n.\r\n"),
            "QUIT\r\n".to_owned(),
        ];
        for (at, said) in said.iter().enumerate() {
            stream.write_all(said.as_bytes()).expect("exim listens");
            let mut answer = String::new();
            // All but the last line of an answer have a hyphen after the code.
            while answer.is_empty() || answer.as_bytes().get(3) == Some(&b'-') {
                answer.clear();
                lines.read_line(&mut answer).expect("exim answers");
            }
            assert!(answer.starts_with(['2', '3']), "the {at}th thing said: {answer}");
        }
    }

    /// Waits until this stands in its log.
    pub async fn notes(&self, words: &str) {
        let began = Instant::now();
        while !self.told().contains(words) {
            assert!(began.elapsed() < PATIENCE, "{words:?} is not told: {}", self.told());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// As it does now and then; what it holds is tried again before this ends.
    pub fn runs_its_queue(&self) {
        let status = exim(self.folder.path()).arg("-qff").status().expect("exim runs");
        assert!(status.success(), "{status}: {}", self.told());
    }

    /// How many letters it holds.
    pub fn holds(&self) -> usize {
        let output = exim(self.folder.path()).arg("-bpc").output().expect("exim runs");
        String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number")
    }

    pub fn told(&self) -> String {
        let read = |name| std::fs::read(self.folder.path().join(name)).unwrap_or_default();
        let told: Vec<_> = ["output", "log-main", "log-panic"].into_iter().flat_map(read).collect();
        String::from_utf8_lossy(&told).into_owned()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("exim told: {}", self.told());
        }
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Below the ports that the system hands out by itself, so that it is free again after a restart.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 8_000).unwrap_or_default();
    loop {
        let port = 10_000 + (start + NEXT.fetch_add(1, Ordering::Relaxed)) % 10_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

fn owner() -> Option<Owner> {
    if !rustix::process::geteuid().is_root() {
        return None;
    }
    let passwd = std::fs::read_to_string("/etc/passwd").expect("users");
    let line = passwd.lines().find(|line| line.starts_with(&format!("{USER}:")));
    let fields: Vec<_> = line.expect("the package makes its user").split(':').collect();
    let number = |at: usize| fields[at].parse().expect("a number");
    Some(Owner { user: number(2), group: number(3) })
}

fn exim(folder: &Path) -> Command {
    let mut exim = Command::new(PROGRAM);
    exim.current_dir(folder).arg("-C").arg(folder.join("exim.conf")).stdin(Stdio::null());
    if let Some(Owner { user, group }) = owner() {
        exim.uid(user).gid(group);
    }
    exim
}

fn give_away(folder: &Path) {
    let Some(Owner { user, group }) = owner() else { return };
    let within = std::fs::read_dir(folder).expect("a folder").map(|one| one.expect("one").path());
    for path in within.chain([folder.to_owned()]) {
        chown(path, Some(user), Some(group)).expect("it is given away");
    }
}

/// The program, its settings and the keys, where the mail server can read them; nothing of the data.
fn pipe(place: &Place, settings: &[(&str, &str)], folder: &Path) -> String {
    let (program, keys) = (folder.join("sanal"), folder.join("secrets.toml"));
    std::fs::hard_link(executable(), &program)
        .or_else(|_| std::fs::copy(executable(), &program).map(|_| ()))
        .expect("the program is there");
    std::fs::copy(place.file("secrets.toml"), &keys).expect("the keys are there");
    let named = format!("'{}'", keys.display());
    let settings: Vec<_> = settings.iter().copied().chain([("secrets.file", &*named)]).collect();
    let file: PathBuf = folder.join("sanal.toml");
    std::fs::copy(place.settings(&settings), &file).expect("the settings are there");
    format!("{} intake email --settings {}", program.display(), file.display())
}

fn configuration(folder: &Path, pipe: &str, outside: &str) -> String {
    let folder = folder.display();
    format!(
        "primary_hostname = mail.example.mn
spool_directory = {folder}/spool
log_file_path = {folder}/log-%s
pid_file_path = {folder}/pid
keep_environment =
tls_advertise_hosts =
host_lookup =
message_size_limit = 60M
prod_requires_admin = false
queue_list_requires_admin = false
deliver_drop_privilege
acl_smtp_rcpt = acl_of_all
begin acl
acl_of_all:
  accept
begin routers
centre:
  driver = accept
  domains = example.mn
  local_parts = complaints
  local_part_suffix = +*
  local_part_suffix_optional
  transport = centre
outside:
  driver = manualroute
  route_list = * 127.0.0.1
  self = send
  transport = outside
begin transports
centre:
  driver = pipe
  command = {pipe}
  return_fail_output
  log_output
  envelope_to_add
  return_path_add
outside:
  driver = smtp
  port = {outside}
  hosts_try_fastopen =
  allow_localhost
begin retry
* * F,1d,1s
"
    )
}
