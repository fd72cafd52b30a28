//! The checks of one open map, kept up to date edit by edit.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use yew::Html;

use super::found::{OwnFinding, Report, read_own};
use super::{matrix, mend, panel, review};
use crate::insight::{Insights, Place, RuleName};
use crate::model::{JourneyMap, parse_json};
use crate::session::{Event, Session};
use crate::ui::checker::{Checked, Checker};
use crate::ui::clock::today;
use crate::ui::context::Ui;
use crate::ui::store::{Request, Store};
use crate::ui::view::View;

/// How long after a change what was found is put together, in milliseconds: while somebody
/// writes, the panel follows without being in the way.
const PAUSE_MILLIS: u32 = 150;

/// The checks of the open map of a store.
#[derive(Clone)]
pub(super) struct Checks(Rc<Inner>);

struct Inner {
    store: Weak<Store>,
    state: RefCell<State>,
    /// Which check was the last.
    number: Cell<u32>,
    pending: RefCell<Option<Timeout>>,
}

struct State {
    insights: Insights,
    /// The rules that the page has switched off, as it says it.
    off: Rc<str>,
    /// What the page's own rules found, as it says it and as it was read.
    own: (String, Vec<Rc<OwnFinding>>),
    report: Rc<Report>,
}

/// The checks are a state, equal only to themselves.
impl PartialEq for Checks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Starts to check the open map of a store.
pub(in crate::ui) fn start(store: &Rc<Store>) -> Rc<dyn Checker> {
    let off = store.read_view(|view| view.rules_off.clone());
    let insights = store.read(|session| all(session.map(), &off));
    Rc::new(Checks(Rc::new(Inner {
        store: Rc::downgrade(store),
        state: RefCell::new(State {
            insights,
            off,
            own: Default::default(),
            report: Rc::default(),
        }),
        number: Cell::default(),
        pending: RefCell::default(),
    })))
}

/// Asks every rule that is on of everything.
fn all(map: &JourneyMap, off: &str) -> Insights {
    let off: Vec<RuleName> = off.split(' ').filter_map(RuleName::from_word).collect();
    Insights::new(map, today(), &off)
}

impl Checker for Checks {
    fn hear(&self, events: &[Event]) -> bool {
        let Some(store) = self.0.store.upgrade() else {
            return false;
        };
        if events.contains(&Event::Opened) {
            let state = &mut *self.0.state.borrow_mut();
            state.insights = store.read(|session| all(session.map(), &state.off));
            return true;
        }
        let mut has_changed = false;
        store.read(|session| {
            let state = &mut *self.0.state.borrow_mut();
            for event in events {
                if let Event::Changed { change, .. } = event {
                    has_changed = true;
                    let (ops, undo) = (&change.ops, &change.undo);
                    state.insights.update(session.map(), ops, undo);
                }
            }
        });
        let mut pending = self.0.pending.borrow_mut();
        if has_changed && pending.is_none() {
            let inner = Rc::downgrade(&self.0);
            *pending = Some(Timeout::new(PAUSE_MILLIS, move || {
                if let Some(inner) = inner.upgrade() {
                    inner.pending.take();
                    if let Some(store) = inner.store.upgrade() {
                        store.request(Request::Check);
                    }
                }
            }));
        }
        false
    }

    fn take_due(&self) -> bool {
        self.0.pending.take().is_some()
    }

    fn check(&self, own: &str) -> Option<String> {
        let store = self.0.store.upgrade()?;
        let off = store.read_view(|view| view.rules_off.clone());
        let state = &mut *self.0.state.borrow_mut();
        let report = store.read(|session| {
            let map = session.map();
            if off != state.off {
                state.insights = all(map, &off);
                state.off = off;
            }
            state.insights.set_today(map, today());
            if own != state.own.0 {
                state.own = (own.to_owned(), read_own(own));
            }
            let insights = &state.insights;
            let (found, dismissed) = (insights.findings(map), insights.dismissed(map));
            Report::of(map, (insights.score(map), found, dismissed), &state.own.1)
        });
        let is_first = self.0.number.get() == 0;
        self.0
            .number
            .set(self.0.number.get().wrapping_add(1).max(1));
        let is_new = is_first || report != *state.report;
        state.report = Rc::new(report);
        is_new.then(|| state.report.summary())
    }

    fn n_findings(&self) -> usize {
        self.report().found.len()
    }

    fn number(&self) -> u32 {
        self.0.number.get()
    }

    fn dialog(&self, ui: &Ui, about: Checked) -> Html {
        match about {
            Checked::Matrix => matrix::view(ui),
            Checked::Review => review::view(ui, &self.report()),
        }
    }

    fn view(&self, ui: &Ui, _: &Session, _: &View) -> Html {
        panel::view(ui, self, self.0.number.get())
    }

    fn report(&self) -> String {
        let Some(store) = self.0.store.upgrade() else {
            return String::new();
        };
        let report = self.report();
        let ui = Ui::now(&store);
        store.read(|session| self.read(|insights| report.write(&ui, session.map(), insights)))
    }

    fn fix(&self, rule: &str, place: &str) -> bool {
        let place = parse_json(place).ok();
        let place = place.and_then(|json| Place::from_json(&json));
        let (Some(store), Some(place)) = (self.0.store.upgrade(), place) else {
            return false;
        };
        let finding = store.read(|session| {
            let found = self.0.state.borrow().insights.findings(session.map());
            let mut found = found.into_iter();
            found.find(|finding| finding.rule.word() == rule && finding.place == place)
        });
        finding.is_some_and(|finding| mend::for_host(&Ui::now(&store), self, &finding))
    }
}

impl Checks {
    /// What was found at the last check.
    pub(super) fn report(&self) -> Rc<Report> {
        self.0.state.borrow().report.clone()
    }

    /// Reads what the rules found and know.
    pub(super) fn read<T>(&self, read: impl FnOnce(&Insights) -> T) -> T {
        read(&self.0.state.borrow().insights)
    }

    /// Which rules does the page leave on?
    pub(super) fn rules(&self) -> Vec<RuleName> {
        let off = self.0.state.borrow().off.clone();
        let is_on = |rule: &&RuleName| !off.split(' ').any(|word| word == rule.word());
        RuleName::ALL.iter().filter(is_on).copied().collect()
    }
}
