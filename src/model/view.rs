//! Saved views: what a board shows, under a name.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::json::{Json, Writer, parse_json};
use super::value::{Reader, Value};
use super::{JourneyMap, Lane, ListName, Text};
use crate::base::{LaneId, PersonaId};

record! {
    /// What a board shows, under a name.
    pub struct SavedView {
        head {}
        /// Its name.
        title: Text => "title",
        /// The lanes it leaves out.
        hidden: Vec<LaneId> => "hidden",
        /// The lanes it folds to one line.
        collapsed: Vec<LaneId> => "collapsed",
        /// The persona in front; none for the first.
        persona: Option<PersonaId> => "persona",
    }
}

impl SavedView {
    /// What the board of a map shows now, with that persona in front.
    pub fn of(map: &JourneyMap, persona: Option<PersonaId>) -> Self {
        let lanes = |is_so: fn(&Lane) -> bool| {
            let lanes = map.lanes.iter().filter(|lane| is_so(lane));
            lanes.map(|lane| lane.id.clone()).collect()
        };
        Self {
            hidden: lanes(|lane| lane.hidden),
            collapsed: lanes(|lane| lane.collapsed),
            persona,
            ..Self::default()
        }
    }
}

impl JourneyMap {
    /// The saved views, as records.
    pub fn saved_views(&self) -> Vec<SavedView> {
        let mut json = self.meta.views.clone();
        Value::read(&mut json, &mut Reader::new()).unwrap_or_default()
    }
}

/// Views as they stand in a document.
pub fn views_to_json(views: &[SavedView]) -> Json {
    let mut writer = Writer::new();
    writer.begin_list();
    for view in views {
        Value::write(view, &mut writer);
    }
    writer.end_list();
    let json = parse_json(&writer.finish()).unwrap_or_default();
    if views.is_empty() { Json::Null } else { json }
}

/// Takes the names of what is not on the map out of its views, and tells each of them.
pub(crate) fn mend_views(views: &mut Json, map: &JourneyMap, tell: &mut dyn FnMut(&Rc<str>)) {
    for list in [ListName::Lanes, ListName::Personas] {
        drop_from_views(views, list, &mut |name| {
            let is_gone = !map.has(list, name);
            if is_gone {
                tell(name);
            }
            is_gone
        });
    }
}

/// Takes the names of lanes, or of personas, that are gone out of views; true when there were any.
pub(crate) fn drop_from_views(
    views: &mut Json,
    list: ListName,
    is_gone: &mut dyn FnMut(&Rc<str>) -> bool,
) -> bool {
    let keys: &[&str] = if list == ListName::Lanes {
        &["hidden", "collapsed"]
    } else if list == ListName::Personas {
        &["persona"]
    } else {
        &[]
    };
    let Json::Array(views) = views else {
        return false;
    };
    let mut has_dropped = false;
    let mut stays = |name: &Json| {
        let is_gone = matches!(name, Json::String(name) if is_gone(name));
        has_dropped |= is_gone;
        !is_gone
    };
    for view in views {
        let Json::Object(view) = view else { continue };
        for key in keys {
            match view.get_mut(key) {
                Some(Json::Array(names)) => names.retain(&mut stays),
                Some(name) if !stays(name) => {
                    view.remove(key);
                }
                Some(_) | None => {}
            }
        }
    }
    has_dropped
}
