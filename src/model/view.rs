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

/// Takes the names of lanes and personas that do not stay out of views.
pub(crate) fn mend_views(views: &mut Json, stays: &mut dyn FnMut(ListName, &Rc<str>) -> bool) {
    let Json::Array(views) = views else { return };
    for view in views {
        let Json::Object(view) = view else { continue };
        for (key, list) in [
            ("hidden", ListName::Lanes),
            ("collapsed", ListName::Lanes),
            ("persona", ListName::Personas),
        ] {
            let mut stays = |name: &Json| !matches!(name, Json::String(name) if !stays(list, name));
            match view.get_mut(key) {
                Some(Json::Array(names)) => names.retain(&mut stays),
                Some(name) if !stays(name) => {
                    view.remove(key);
                }
                Some(_) | None => {}
            }
        }
    }
}
