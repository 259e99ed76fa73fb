//! Many connections on two threads, each thread with a runtime of its own.

use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

const THREADS: usize = 2;

/// Does the work once for every connection, all at the same time; gives what each brought back.
pub async fn all_at_once<F, T>(
    connections: usize,
    work: impl Fn(usize) -> F + Send + Sync + 'static,
) -> Result<Vec<T>>
where
    F: Future<Output = Result<T>> + Send + 'static,
    T: Send + 'static,
{
    let work = Arc::new(work);
    let mut threads = Vec::with_capacity(THREADS);
    for thread in 0..THREADS {
        let (work, (done, finished)) = (work.clone(), oneshot::channel());
        let mine: Vec<usize> = (thread..connections).step_by(THREADS).collect();
        // A thread and not a blocking task: an interrupted run does not wait for it.
        std::thread::Builder::new()
            .name("crowd".into())
            .spawn(move || drop(done.send(on_this_thread(mine, &*work))))?;
        threads.push(finished);
    }
    let mut brought = Vec::with_capacity(connections);
    for finished in threads {
        brought.extend(finished.await.map_err(|_| anyhow!("a thread of the crowd panicked"))??);
    }
    Ok(brought)
}

fn on_this_thread<F, T>(connections: Vec<usize>, work: &impl Fn(usize) -> F) -> Result<Vec<T>>
where
    F: Future<Output = Result<T>> + Send + 'static,
    T: Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut running = JoinSet::new();
        for connection in connections {
            running.spawn(work(connection));
        }
        let mut brought = Vec::new();
        while let Some(ended) = running.join_next().await {
            brought.push(ended.context("a connection panicked")??);
        }
        Ok(brought)
    })
}
