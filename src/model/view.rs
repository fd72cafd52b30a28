//! Saved views: what a board shows, under a name.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::json::{Json, Writer, parse_json};
use super::value::{JsonType, Reader, Value};
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

// They are JSON, since only what shows them reads them: until then they are not worth the code.
/// The saved views of a map, as they stand in its document.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json-schema", schemars(transparent, inline))]
pub struct SavedViews(#[cfg_attr(feature = "json-schema", schemars(with = "Vec<SavedView>"))] Json);

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

impl SavedViews {
    /// The views as records.
    pub fn read(&self) -> Vec<SavedView> {
        let mut json = self.0.clone();
        Value::read(&mut json, &mut Reader::new()).unwrap_or_default()
    }

    /// The same of records.
    pub fn of(views: Vec<SavedView>) -> Self {
        if views.is_empty() {
            return Self::default();
        }
        let mut writer = Writer::new();
        views.write(&mut writer);
        Self(parse_json(&writer.finish()).unwrap_or_default())
    }

    /// Takes out the names of what is not on the map, and tells each of them.
    pub(crate) fn mend(&mut self, map: &JourneyMap, tell: &mut dyn FnMut(&Rc<str>)) {
        for list in [ListName::Lanes, ListName::Personas] {
            self.drop_names(list, &mut |name| {
                let is_gone = !map.has(list, name);
                if is_gone {
                    tell(name);
                }
                is_gone
            });
        }
    }

    /// Takes out the names of lanes, or of personas, that are gone; true when there were any.
    pub(crate) fn drop_names(
        &mut self,
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
        let Json::Array(views) = &mut self.0 else {
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
}

impl Value for SavedViews {
    fn read(json: &mut Json, reader: &mut Reader) -> Option<Self> {
        match json {
            // None at all is as good as no list.
            Json::Array(views) if views.is_empty() => Some(Self::default()),
            Json::Array(_) => Json::read(json, reader).map(Self),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                reader.expected(JsonType::List)
            }
        }
    }

    fn write(&self, writer: &mut Writer) {
        writer.json(&self.0);
    }

    fn is_blank(&self) -> bool {
        self.0.is_null()
    }
}
