//! What was found, by a rule of the editor or by one of the page's own.

use std::rc::Rc;

use crate::base::{LaneId, StageId};
use crate::insight::{Finding, Insights, Part, Place, Score, Severity, is_off};
use crate::model::{JourneyMap, Json, Reader, Text, Writer, parse_json};
use crate::ui::Ui;

/// All that was found on a map, as of the last check.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Report {
    pub(super) score: Score,
    /// What nobody has dismissed, the most severe first.
    pub(super) found: Vec<Found>,
    /// What people have dismissed one by one.
    pub(super) dismissed: Vec<Found>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// By a rule of the editor.
    Ours(Finding),
    /// By a rule of the page.
    Own(Rc<OwnFinding>),
}

/// What a rule of the page found.
#[derive(Debug, PartialEq)]
pub(super) struct OwnFinding {
    rule: Rc<str>,
    severity: Severity,
    place: Place,
    title: Text,
    message: Text,
    why: Text,
    is_fixable: bool,
}

impl Report {
    /// Sorts what was found into what counts and what people have dismissed.
    pub(super) fn of(
        map: &JourneyMap,
        (score, found, dismissed): (Score, Vec<Finding>, Vec<Finding>),
        own: &[Rc<OwnFinding>],
    ) -> Self {
        let is_out = |finding: &OwnFinding| {
            crate::insight::is_dismissed(&map.meta, &finding.rule, &finding.place)
        };
        let own = |is_dismissed: bool| {
            let own = own.iter();
            own.filter(move |finding| is_out(finding) == is_dismissed)
                .cloned()
                .map(Found::Own)
        };
        let all = |ours: Vec<Finding>, is_dismissed: bool| {
            let ours = ours.into_iter().map(Found::Ours);
            let mut all: Vec<Found> = ours.chain(own(is_dismissed)).collect();
            // Stable: the page's own come after ours that are as severe.
            all.sort_by_key(Found::severity);
            all
        };
        let mut dismissed = all(dismissed, true);
        dismissed.retain(|found| !is_off(&map.meta, found.rule()));
        Self {
            score,
            found: all(found, false),
            dismissed,
        }
    }

    /// How many were found that are that severe.
    fn count(&self, severity: Severity) -> usize {
        let found = self.found.iter();
        found.filter(|found| found.severity() == severity).count()
    }

    /// The score and how much was found, in JSON.
    pub(super) fn summary(&self) -> String {
        let mut json = Writer::new();
        json.begin_object();
        json.key("score");
        json.whole(self.score.percent().into());
        for severity in Severity::ALL {
            json.key(severity.word());
            json.whole(i64::try_from(self.count(severity)).unwrap_or(i64::MAX));
        }
        json.end_object();
        json.finish()
    }

    /// All of it, in JSON, in the words `ui` has for it.
    pub(super) fn write(&self, ui: &Ui, map: &JourneyMap, insights: &Insights) -> String {
        let fixable = fixable(insights, map, &self.found);
        let mut json = Writer::new();
        json.begin_object();
        json.key("score");
        json.whole(self.score.percent().into());
        json.key("parts");
        json.begin_object();
        for part in Part::ALL {
            if let Some(share) = self.score.part(part) {
                json.key(part.word());
                json.whole(percent(share));
            }
        }
        json.end_object();
        json.key("findings");
        json.begin_list();
        for (found, is_fixable) in self.found.iter().zip(fixable) {
            json.begin_object();
            json.text_entry("rule", found.rule());
            json.text_entry("severity", found.severity().word());
            json.key("place");
            json.json(&found.place().to_json());
            json.text_entry("title", &found.title(ui));
            json.text_entry("message", &found.message(ui, map));
            json.text_entry("why", &found.why(ui));
            json.flag_entry("fixable", is_fixable);
            json.end_object();
        }
        json.end_list();
        json.end_object();
        json.finish()
    }
}

/// Whether there is a way to mend each of what was found.
pub(super) fn fixable(insights: &Insights, map: &JourneyMap, found: &[Found]) -> Vec<bool> {
    let ours = found.iter().filter_map(Found::ours).collect::<Vec<_>>();
    let mut ours = insights.fixable(map, &ours).into_iter();
    let is_fixable = |found: &Found| match found {
        Found::Ours(_) => ours.next().unwrap_or_default(),
        Found::Own(finding) => finding.is_fixable,
    };
    found.iter().map(is_fixable).collect()
}

/// A share between 0 and 1 in per cent.
fn percent(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "from 0 to 100")]
    let percent = (share * 100.0).round() as i64;
    percent
}

impl Found {
    /// The word of its rule.
    pub(super) fn rule(&self) -> &str {
        match self {
            Self::Ours(finding) => finding.rule.word(),
            Self::Own(finding) => &finding.rule,
        }
    }

    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::Ours(finding) => finding.severity,
            Self::Own(finding) => finding.severity,
        }
    }

    pub(super) fn place(&self) -> &Place {
        match self {
            Self::Ours(finding) => &finding.place,
            Self::Own(finding) => &finding.place,
        }
    }

    /// A name among all that was found, which stays from one check to the next.
    pub(super) fn key(&self) -> String {
        let place = match self.place() {
            Place::Map => "",
            Place::Thing(_, name) => name,
        };
        [self.rule(), ":", place].concat()
    }

    /// What its rule finds, in a few words.
    pub(super) fn title(&self, ui: &Ui) -> String {
        match self {
            Self::Ours(finding) => ui.messages.rule_title(finding.rule).into(),
            Self::Own(finding) if finding.title.is_empty() => finding.rule.to_string(),
            Self::Own(finding) => ui.words(&finding.title).into(),
        }
    }

    /// What was found, in a sentence.
    pub(super) fn message(&self, ui: &Ui, map: &JourneyMap) -> String {
        match self {
            Self::Ours(finding) => ui.messages.finding(finding, map, &ui.language),
            Self::Own(finding) => ui.words(&finding.message).into(),
        }
    }

    /// Why it matters.
    pub(super) fn why(&self, ui: &Ui) -> String {
        match self {
            Self::Ours(finding) => ui.messages.rule_why(finding.rule).into(),
            Self::Own(finding) => ui.words(&finding.why).into(),
        }
    }

    /// The finding, if it is one of ours.
    fn ours(&self) -> Option<&Finding> {
        match self {
            Self::Ours(finding) => Some(finding),
            Self::Own(_) => None,
        }
    }

    /// The stage and the lane it lies in.
    pub(super) fn cell(&self) -> (Option<&StageId>, Option<&LaneId>) {
        match self {
            Self::Ours(finding) => (finding.stage.as_ref(), finding.lane.as_ref()),
            Self::Own(_) => (None, None),
        }
    }
}

/// What the page's own rules found, which its script has put into a list in JSON; what is not one
/// is left out.
pub(super) fn read_own(json: &str) -> Vec<Rc<OwnFinding>> {
    let Some(Json::Array(list)) = (!json.is_empty()).then(|| parse_json(json).ok()).flatten()
    else {
        return Vec::new();
    };
    list.iter().filter_map(read_one).map(Rc::new).collect()
}

fn read_one(json: &Json) -> Option<OwnFinding> {
    let Json::Object(object) = json else {
        return None;
    };
    let text = |key| {
        let text = object.get(key).cloned();
        text.and_then(|json| Reader::new().field::<Text>(key, json))
            .unwrap_or_default()
    };
    let severity = object.get("severity").and_then(Json::as_str);
    let severity = severity.and_then(Severity::from_word);
    Some(OwnFinding {
        rule: object.get("rule").and_then(Json::as_str)?.into(),
        severity: severity.unwrap_or(Severity::Medium),
        place: Place::from_json(object.get("place")?)?,
        title: text("title"),
        message: text("message"),
        why: text("why"),
        is_fixable: matches!(object.get("fixable"), Some(Json::Bool(true))),
    })
}
