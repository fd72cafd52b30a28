//! What checks the open map, as the rest of the editor sees it.

use yew::Html;

use super::context::Ui;
use super::view::View;
use crate::session::{Event, Session};

/// A dialog about what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The opportunities by what they would change and cost.
    Matrix,
    /// What has changed since the map was looked at last.
    Review,
}

/// What checks the open map of a store.
pub trait Checker {
    /// Takes in what happened to the session, of which nothing is borrowed; true when the map is
    /// another, so that all that was found before is about none that is there.
    fn hear(&self, events: &[Event]) -> bool;

    /// Has the map changed since the last check? Whoever asks is to check it.
    fn take_due(&self) -> bool;

    /// Puts together what was found, with what the page's own rules found, in JSON; what there is
    /// to tell the page, in JSON, if anything is new.
    fn check(&self, own: &str) -> Option<String>;

    /// How many findings there are that nobody has dismissed.
    fn n_findings(&self) -> usize;

    /// Which check was the last; none yet for zero.
    fn number(&self) -> u32;

    /// Draws a dialog about what was found.
    fn dialog(&self, ui: &Ui, about: Checked) -> Html;

    /// Draws the panel beside the map.
    fn view(&self, ui: &Ui, session: &Session, view: &View) -> Html;

    /// All that was found, for the page, in JSON.
    fn report(&self) -> String;

    /// Mends what a rule found at a place, in JSON, for the page; true when the map changed.
    fn fix(&self, rule: &str, place: &str) -> bool;
}
