//! What a page asks a drawing to show, as it says it.

use super::drawing::{CallToAction, Drawing, Lanes};
use crate::base::{Colour, Date, LaneId, from_base64};
use crate::i18n::Locale;
use crate::layout::{Orientation, Paper};
use crate::model::{Json, JsonMap};

/// An option that is none: its name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("options.{0}")]
pub struct BadOption(pub &'static str);

impl Drawing {
    /// Reads the options of a drawing: an object, of which whatever is missing or null is as
    /// usual, but for the day.
    ///
    /// `today` `YYYY-MM-DD` · `language` `fa`, `en` · `paper` `a4`, `a3`, `16:9`, `long` ·
    /// `orientation` `landscape`, `portrait` · `lanes` `shown`, `all`, a list of ids · `persona`,
    /// `funnel`, `legend`, `insights`, `comments` flags · `author`, `version` texts · `logo` base64
    /// of a PNG or JPEG · `accent` a colour · `call` `{title, text, address}`.
    pub fn read(options: &Json) -> Result<Self, BadOption> {
        let given = Given(match options {
            Json::Object(options) => Some(options),
            Json::Null => None,
            Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => {
                return Err(BadOption(""));
            }
        });
        let locale = given.read("language", Locale::from_tag)?;
        let today = given.read("today", |day| day.parse::<Date>().ok())?;
        let usual = Self::new(
            locale.unwrap_or_default().messages(),
            today.ok_or(BadOption("today"))?,
        );
        let call = match given.get("call") {
            None => None,
            Some(Json::Object(call)) => {
                let call = Given(Some(call));
                Some(CallToAction {
                    title: call.text("title")?.unwrap_or_default(),
                    text: call.text("text")?.unwrap_or_default(),
                    address: call.text("address")?,
                })
            }
            Some(_) => return Err(BadOption("call")),
        };
        Ok(Self {
            paper: given.read("paper", paper)?.unwrap_or(usual.paper),
            orientation: given
                .read("orientation", orientation)?
                .unwrap_or(usual.orientation),
            lanes: given.lanes()?.unwrap_or_default(),
            has_people: given.flag("persona")?.unwrap_or(usual.has_people),
            has_funnel: given.flag("funnel")?.unwrap_or(usual.has_funnel),
            has_legend: given.flag("legend")?.unwrap_or(usual.has_legend),
            has_insights: given.flag("insights")?.unwrap_or(usual.has_insights),
            has_comments: given.flag("comments")?.unwrap_or(usual.has_comments),
            author: given.text("author")?,
            version: given.text("version")?,
            logo: given.read("logo", from_base64)?,
            accent: given.read("accent", |colour| colour.parse::<Colour>().ok())?,
            call,
            ..usual
        })
    }
}

fn paper(word: &str) -> Option<Paper> {
    match word {
        "a4" => Some(Paper::A4),
        "a3" => Some(Paper::A3),
        "16:9" => Some(Paper::Slide),
        "long" => Some(Paper::OnePage),
        _ => None,
    }
}

fn orientation(word: &str) -> Option<Orientation> {
    match word {
        "landscape" => Some(Orientation::Landscape),
        "portrait" => Some(Orientation::Portrait),
        _ => None,
    }
}

/// What was given of an object.
struct Given<'a>(Option<&'a JsonMap>);

impl<'a> Given<'a> {
    fn get(&self, name: &str) -> Option<&'a Json> {
        self.0?.get(name).filter(|json| !json.is_null())
    }

    fn read<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, BadOption> {
        let Some(json) = self.get(name) else {
            return Ok(None);
        };
        let value = json.as_str().and_then(read);
        value.map(Some).ok_or(BadOption(name))
    }

    fn text(&self, name: &'static str) -> Result<Option<String>, BadOption> {
        self.read(name, |text| Some(text.to_owned()))
    }

    fn flag(&self, name: &'static str) -> Result<Option<bool>, BadOption> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(BadOption(name)),
        }
    }

    fn lanes(&self) -> Result<Option<Lanes>, BadOption> {
        let bad = || BadOption("lanes");
        match self.get("lanes") {
            None => Ok(None),
            Some(Json::Array(ids)) => {
                let ids = ids.iter().map(|id| id.as_str().map(LaneId::from));
                let ids: Option<Vec<LaneId>> = ids.collect();
                ids.map(|ids| Some(Lanes::Only(ids))).ok_or_else(bad)
            }
            Some(json) => match json.as_str() {
                Some("shown") => Ok(Some(Lanes::Shown)),
                Some("all") => Ok(Some(Lanes::All)),
                Some(_) | None => Err(bad()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::parse_json;

    /// Reads options given besides the day.
    fn read(options: &str) -> Result<Drawing, BadOption> {
        let text = format!(r#"{{"today": "2026-11-28", {options}}}"#);
        Drawing::read(&parse_json(&text).unwrap())
    }

    #[test]
    fn what_is_not_given_is_as_usual() {
        let today = Date::new(2026, 11, 28).unwrap();
        let usual = Drawing::new(Locale::En.messages(), today);
        let read = read(r#""paper": null, "unknown": 1"#).unwrap();
        assert_eq!(format!("{read:?}"), format!("{usual:?}"));
    }

    #[test]
    fn every_option_is_read() {
        let drawing = read(
            r##""language": "fa-IR", "paper": "16:9", "orientation": "portrait",
            "lanes": ["l1"], "persona": false, "funnel": false, "legend": false, "insights": true,
            "comments": true, "author": "A", "version": "2", "logo": "Zm9v", "accent": "#123456",
            "call": {"title": "T", "text": "W", "address": "https://example.com"}"##,
        )
        .unwrap();
        assert_eq!(drawing.messages.locale(), Locale::Fa);
        assert_eq!(drawing.today, Date::new(2026, 11, 28).unwrap());
        assert_eq!(
            (drawing.paper, drawing.orientation),
            (Paper::Slide, Orientation::Portrait)
        );
        assert_eq!(drawing.lanes, Lanes::Only(vec!["l1".into()]));
        assert!(!drawing.has_people && !drawing.has_funnel && !drawing.has_legend);
        assert!(drawing.has_insights && drawing.has_comments);
        assert_eq!(drawing.logo.as_deref(), Some(&b"foo"[..]));
        let call = drawing.call.unwrap();
        assert_eq!((call.title.as_str(), call.text.as_str()), ("T", "W"));
        assert_eq!(call.address.as_deref(), Some("https://example.com"));
        for (word, paper) in [
            ("a4", Paper::A4),
            ("a3", Paper::A3),
            ("long", Paper::OnePage),
        ] {
            assert_eq!(read(&format!(r#""paper": "{word}""#)).unwrap().paper, paper);
        }
        assert_eq!(
            read(r#""orientation": "landscape""#).unwrap().orientation,
            Orientation::Landscape
        );
        assert_eq!(read(r#""lanes": "all""#).unwrap().lanes, Lanes::All);
        assert_eq!(read(r#""lanes": "shown""#).unwrap().lanes, Lanes::Shown);
    }

    #[test]
    fn what_is_no_option_is_named() {
        for (text, name) in [
            (r#""paper": "a5""#, "paper"),
            (r#""paper": 4"#, "paper"),
            (r#""orientation": "up""#, "orientation"),
            (r#""lanes": [1]"#, "lanes"),
            (r#""lanes": "some""#, "lanes"),
            (r#""persona": "yes""#, "persona"),
            (r#""language": "de""#, "language"),
            (r#""logo": "Z""#, "logo"),
            (r#""accent": "reddish""#, "accent"),
            (r#""call": "me""#, "call"),
            (r#""call": {"address": 1}"#, "address"),
        ] {
            assert_eq!(read(text).unwrap_err(), BadOption(name), "{text}");
        }
        for (text, name) in [
            ("[]", ""),
            ("null", "today"),
            ("{}", "today"),
            (r#"{"today": "tomorrow"}"#, "today"),
        ] {
            let json = parse_json(text).unwrap();
            assert_eq!(Drawing::read(&json).unwrap_err(), BadOption(name), "{text}");
        }
    }
}
