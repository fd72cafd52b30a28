//! Keeps the map of one editor in the browser's local storage.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use super::failure::Failure;
use super::page::Page;
use crate::base::Instant;
use crate::schema;
use crate::storage::{self, Autosave, BrowserStore, Found, Next, Record, Slots, Status};
use crate::ui::{SaveState, Store};

/// What keeps one map: the rhythm of saving, and where it is saved.
pub(super) struct Keeper {
    store: Rc<Store>,
    page: Page,
    state: RefCell<State>,
}

struct State {
    key: Option<String>,
    autosave: Autosave,
    slots: Option<Slots<BrowserStore>>,
    /// Rings when it is time to ask the policy again.
    alarm: Option<Timeout>,
    told: Option<Status>,
    last_saved: Option<Instant>,
    me: Weak<Keeper>,
}

/// What was found under a key.
pub(super) struct Restored {
    pub(super) text: String,
    /// The last write was damaged: this is the one before.
    pub(super) is_older: bool,
}

impl Keeper {
    /// A keeper that keeps nothing yet.
    pub(super) fn new(store: Rc<Store>, page: Page) -> Rc<Self> {
        Rc::new_cyclic(|me| Self {
            store,
            page,
            state: RefCell::new(State {
                key: None,
                autosave: Autosave::off(),
                slots: None,
                alarm: None,
                told: None,
                last_saved: None,
                me: me.clone(),
            }),
        })
    }

    /// From now on the map is kept under that key; nothing is read or written yet.
    pub(super) fn set_key(&self, key: Option<String>) {
        let mut state = self.state.borrow_mut();
        state.autosave = if key.is_some() {
            Autosave::on()
        } else {
            Autosave::off()
        };
        state.key = key;
        state.slots = None;
        state.alarm = None;
        state.last_saved = None;
    }

    /// Reads what is kept; from then on it is written over.
    pub(super) fn restore(&self) -> Result<Option<Restored>, storage::Failure> {
        let Some(key) = self.state.borrow().key.clone() else {
            return Ok(None);
        };
        let opened = BrowserStore::local().and_then(|local| Slots::open(local, &key));
        let found = match opened {
            Ok((slots, found)) => {
                let mut state = self.state.borrow_mut();
                state.slots = Some(slots);
                state.autosave.was_read();
                found
            }
            Err(failure) => {
                let now = self.now();
                self.state.borrow_mut().autosave.failed(failure, now);
                self.tell();
                return Err(failure);
            }
        };
        let restored = |record: Record, is_older| {
            self.state.borrow_mut().last_saved = Some(record.saved_at);
            Some(Restored {
                text: record.text,
                is_older,
            })
        };
        let restored = match found {
            Found::Nothing => None,
            Found::Newest(record) => restored(record, false),
            Found::Older(record) => restored(record, true),
            Found::Corrupt { .. } => {
                self.tell();
                return Err(storage::Failure::Corrupt);
            }
        };
        self.tell();
        Ok(restored)
    }

    /// The map changed.
    pub(super) fn changed(&self) {
        let now = self.now();
        self.state.borrow_mut().autosave.changed(now);
        self.go_on();
    }

    /// Writes at once what is not written yet.
    pub(super) fn flush(&self) {
        self.state.borrow_mut().autosave.flush();
        self.go_on();
    }

    /// How saving goes, in the word hosts read.
    pub(super) fn status(&self) -> &'static str {
        self.state.borrow().autosave.status().word()
    }

    /// Does what the policy says until it says to wait.
    fn go_on(&self) {
        loop {
            let now = self.now();
            let next = self.state.borrow_mut().autosave.next(now);
            match next {
                Next::Rest => break,
                Next::Wait(millis) => {
                    self.wait(millis);
                    break;
                }
                // A denied store is asked again; what was in it must be seen before it is written.
                Next::Read => {
                    // What comes to light only now is older than what is being written; it
                    // is put aside, not written over.
                    if let Ok(Some(found)) = self.restore() {
                        self.put_aside(&found.text);
                    }
                }
                Next::Write => self.write(),
            }
        }
        self.tell();
    }

    /// Keeps a text that is to be shown to nobody under a key of its own.
    fn put_aside(&self, text: &str) {
        let key = self.state.borrow().key.clone().unwrap_or_default();
        let aside = ["journey-map:", &key, ":earlier"].concat();
        // Without room for it the text is lost, as it would be without the try.
        let _ok = BrowserStore::local()
            .and_then(|local| storage::Store::set(&local, &aside, text))
            .is_ok();
    }

    fn wait(&self, millis: u32) {
        let me = self.state.borrow().me.clone();
        let alarm = Timeout::new(millis, move || {
            if let Some(keeper) = me.upgrade() {
                keeper.state.borrow_mut().alarm.take();
                keeper.go_on();
            }
        });
        self.state.borrow_mut().alarm = Some(alarm);
    }

    fn write(&self) {
        let (text, revision) = self
            .store
            .read(|session| (schema::write(session.map()), session.revision()));
        let now = self.now();
        let written = {
            let mut state = self.state.borrow_mut();
            let written = match &mut state.slots {
                Some(slots) => slots.write(&text, now),
                None => Err(storage::Failure::Unavailable),
            };
            match written {
                Ok(_) => {
                    state.autosave.was_written();
                    state.last_saved = Some(now);
                }
                Err(failure) => state.autosave.failed(failure, now),
            }
            written
        };
        match written {
            Ok(_) => {
                self.store.update(|session| session.mark_saved(revision));
                self.page
                    .emit("jm-save", &saved(revision, text.len()), false);
            }
            Err(failure) => self.report(failure),
        }
    }

    /// Tells people and the host of a failure, once for each kind of it.
    fn report(&self, failure: storage::Failure) {
        let status = self.state.borrow().autosave.status();
        if self.state.borrow().told == Some(status) {
            return;
        }
        self.page
            .emit("jm-error", &Failure::storing(failure).json(), false);
    }

    /// Shows how saving goes, and tells the host when that is new.
    fn tell(&self) {
        let (status, last_saved) = {
            let state = self.state.borrow();
            (state.autosave.status(), state.last_saved)
        };
        let shown = match status {
            Status::Off => SaveState::Off,
            Status::Saving => SaveState::Saving,
            Status::Saved => SaveState::Saved(last_saved.map(minutes_of_day)),
            Status::Retrying => SaveState::Retrying,
            Status::Quota => SaveState::Quota,
            Status::Unavailable => SaveState::Unavailable,
        };
        if self.store.read_view(|view| view.save != shown) {
            self.store.update_view(|view| view.save = shown);
        }
        let is_new = self.state.borrow_mut().told.replace(status) != Some(status);
        if is_new {
            let detail = [r#"{"status":""#, status.word(), r#""}"#].concat();
            self.page.emit("jm-storage", &detail, false);
        }
    }

    fn now(&self) -> Instant {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a clock of the present is far below 2^53"
        )]
        Instant::from_millis(self.page.now() as i64)
    }
}

/// What hosts are told of a map that has been kept.
pub(super) fn saved(revision: u64, n_bytes: usize) -> String {
    [
        r#"{"revision":"#,
        &revision.to_string(),
        r#","bytes":"#,
        &n_bytes.to_string(),
        "}",
    ]
    .concat()
}

/// Minutes since midnight where the reader is.
fn minutes_of_day(instant: Instant) -> u16 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a clock of the present is far below 2^53"
    )]
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(instant.millis() as f64));
    u16::try_from(date.get_hours() * 60 + date.get_minutes()).unwrap_or(0)
}
