//! What was looked for, marked wherever it stands on the board.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::js;
use crate::i18n::{find_folded, fold};
use crate::ui::element::around;

/// What on the board has words of the map.
const TEXTS: &str = ".jm-card>p, .jm-chip, .jm-stage__t, .jm-step__t, .jm-lane__t, .jm-loop__b, .jm-ownrow, .jm-kpi, .jm-ptl";

/// The name of the marks in the style sheet.
const NAME: &str = "jm-found";

/// The most places that are marked: nobody looks at more, and each one costs.
const MAX_MARKS: usize = 2000;

/// Only texts.
const SHOW_TEXT: u32 = 4;

/// The places that are marked. Nothing is drawn for them, and nothing put into the page: they
/// are highlights of the browser; where it has none, only the thing in front is marked.
#[derive(Default)]
pub(super) struct Marks {
    /// All places marked on the page, other editors' included.
    all: JsValue,
    own: Vec<JsValue>,
}

impl Marks {
    /// Marks where the words stand within an element, and nothing else.
    pub(super) fn set(&mut self, within: &Element, words: &str) {
        self.clear();
        let words = fold(words);
        let Some(all) = shared().filter(|_| !words.is_empty()) else {
            return;
        };
        self.all = all;
        let document = js::global("document");
        let given = [within.into(), SHOW_TEXT.into()];
        let Some(walker) = js::call(&document, "createTreeWalker", &given) else {
            return;
        };
        while let Some(node) = js::call(&walker, "nextNode", &[]) {
            let Ok(node) = node.dyn_into::<Node>() else {
                break;
            };
            self.mark(&node, &words);
            if self.own.len() >= MAX_MARKS {
                break;
            }
        }
    }

    /// Marks where the words stand in a text.
    fn mark(&mut self, node: &Node, words: &str) {
        let text = node.node_value().unwrap_or_default();
        let places = find_folded(&text, words);
        let is_of_map = || {
            let parent = node.parent_element();
            parent.is_some_and(|parent| around(&parent, TEXTS).is_some())
        };
        if places.is_empty() || !is_of_map() {
            return;
        }
        for place in places {
            let Some(range) = js::new("Range") else {
                return;
            };
            js::call(&range, "setStart", &[node.into(), place.start.into()]);
            js::call(&range, "setEnd", &[node.into(), place.end.into()]);
            js::call(&self.all, "add", core::slice::from_ref(&range));
            self.own.push(range);
        }
    }

    /// Takes all marks off again.
    pub(super) fn clear(&mut self) {
        for range in self.own.drain(..) {
            js::call(&self.all, "delete", &[range]);
        }
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        self.clear();
    }
}

/// The highlight of that name; none where the browser has none.
fn shared() -> Option<JsValue> {
    let registry = js::get(&js::global("CSS"), "highlights");
    let there = js::call(&registry, "get", &[NAME.into()])?;
    if there.is_truthy() {
        return Some(there);
    }
    let highlight = js::new("Highlight")?;
    js::call(&registry, "set", &[NAME.into(), highlight.clone()])?;
    Some(highlight)
}
