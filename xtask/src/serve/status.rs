//! What the open pages may ask: how many builds there were and whether the last one failed.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The outcome of the last build, shared by the builder and the server.
#[derive(Default)]
pub struct Status {
    last: Mutex<Build>,
    changed: Condvar,
}

/// One finished build.
#[derive(Clone, Debug, Default)]
pub struct Build {
    /// Counts the builds from 1; 0 when there was none.
    pub number: u64,
    /// The compiler's words when it failed.
    pub failure: Option<String>,
}

impl Status {
    /// Ends a build.
    pub fn publish(&self, failure: Option<String>) {
        let mut last = self.lock();
        *last = Build {
            number: last.number + 1,
            failure,
        };
        drop(last);
        self.changed.notify_all();
    }

    /// The last build.
    pub fn last(&self) -> Build {
        self.lock().clone()
    }

    /// Whether the last build failed.
    pub fn is_failed(&self) -> bool {
        self.lock().failure.is_some()
    }

    /// The last build once it is not `number` any more, or when `patience` is over.
    pub fn wait_past(&self, number: u64, patience: Duration) -> Build {
        let last = self.lock();
        let waited = self
            .changed
            .wait_timeout_while(last, patience, |last| last.number == number);
        let (last, _) = waited.unwrap_or_else(PoisonError::into_inner);
        last.clone()
    }

    /// The build, also after a thread died while it held it: it is only ever replaced whole.
    fn lock(&self) -> MutexGuard<'_, Build> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
