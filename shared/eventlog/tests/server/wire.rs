//! The wire to a server, which a test can cut without anybody being told.

use database::Address;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Every connection made belongs to the wire as it is then. Cut, they are never heard of again;
/// connections made later are another wire.
pub struct Wire {
    pub address: Address,
    cuts: watch::Sender<Cut>,
}

#[derive(Clone, Copy)]
struct Cut {
    times: u32,
    mended: bool,
}

impl Wire {
    pub async fn to(address: &Address) -> Self {
        let Address::Postgres(url) = address else { panic!("there is no wire to a folder") };
        let (root, name) = url.rsplit_once('/').expect("a database");
        let (login, server) = root.rsplit_once('@').expect("a user");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let (cuts, _) = watch::channel(Cut { times: 0, mended: true });
        tokio::spawn(listen(listener, server.to_owned(), cuts.subscribe()));
        Self { address: Address::Postgres(format!("{login}@127.0.0.1:{port}/{name}")), cuts }
    }

    pub fn cut(&self) {
        self.cuts.send_modify(|cut| *cut = Cut { times: cut.times + 1, mended: false });
    }

    pub fn mend(&self) {
        self.cuts.send_modify(|cut| cut.mended = true);
    }
}

async fn listen(listener: TcpListener, server: String, cuts: watch::Receiver<Cut>) {
    while let Ok((client, _)) = listener.accept().await {
        tokio::spawn(carry(client, server.clone(), cuts.clone()));
    }
}

async fn carry(client: TcpStream, server: String, mut cuts: watch::Receiver<Cut>) {
    let Ok(cut) = cuts.wait_for(|cut| cut.mended).await.map(|cut| *cut) else { return };
    let server = TcpStream::connect(server).await.expect("the server answers");
    let ((from_client, to_client), (from_server, to_server)) =
        (client.into_split(), server.into_split());
    tokio::spawn(pass(from_client, to_server, cuts.clone(), cut.times));
    pass(from_server, to_client, cuts, cut.times).await;
}

/// Passes on what comes; after a cut both ends stay open, and hear nothing.
async fn pass(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut cuts: watch::Receiver<Cut>,
    times: u32,
) {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = tokio::select! {
            biased;
            () = is_cut(&mut cuts, times) => std::future::pending().await,
            read = from.read(&mut buffer) => read,
        };
        match read {
            Ok(read) if read > 0 && to.write_all(&buffer[..read]).await.is_ok() => {}
            _ => return,
        }
    }
}

async fn is_cut(cuts: &mut watch::Receiver<Cut>, times: u32) {
    let _ = cuts.wait_for(|cut| cut.times > times).await;
}
