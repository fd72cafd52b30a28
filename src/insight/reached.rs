//! How many customers came to each stage and step, as somebody counted them.

use alloc::collections::BTreeMap;
use alloc::rc::Rc;

use crate::base::{Id, StageId};
use crate::model::{Column, JourneyMap, Json};

/// How many customers came to each stage and step.
///
/// Documents hold it among what was recorded: `"records": {"reached": {"s1": 1200, "s2": 540}}`,
/// with the ids of stages and steps. What is no number, or less than none, is not counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached(BTreeMap<Rc<str>, f64>);

impl Reached {
    /// What was counted on a map.
    pub fn of(map: &JourneyMap) -> Self {
        let mut counts = BTreeMap::new();
        if let Json::Object(records) = &map.meta.records
            && let Some(Json::Object(reached)) = records.get("reached")
        {
            for (name, count) in reached.iter() {
                let count = count.as_number().map(crate::model::Number::get);
                if let Some(count) = count.filter(|count| count.is_finite() && *count >= 0.0) {
                    counts.insert(name.clone(), count);
                }
            }
        }
        Self(counts)
    }

    /// How many came to a stage: as counted there, else at its first step that was counted.
    pub fn stage(&self, map: &JourneyMap, stage_id: &StageId) -> Option<f64> {
        let count = |name: &str| self.0.get(name).copied();
        count(stage_id.as_str()).or_else(|| {
            let mut steps = map.stages.get(stage_id)?.steps.iter();
            steps.find_map(|step| count(step.id.as_str()))
        })
    }

    /// How many came to a column: to its step, else to its stage.
    pub fn column(&self, column: &Column) -> Option<f64> {
        let of_step = column.step.as_ref().and_then(|id| self.0.get(id.name()));
        of_step.or_else(|| self.0.get(column.stage.name())).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::Sample;

    #[test]
    fn what_was_counted_is_found_by_stage_and_step() {
        let map = Sample::bare().records(r#"{"reached":{"s1":1200,"t1":900,"s2":-1,"x":"many"}}"#);
        let reached = Reached::of(&map.map);
        assert_eq!(reached.stage(&map.map, &"s1".into()), Some(1200.0));
        assert_eq!(reached.stage(&map.map, &"s2".into()), None);
        let column = |step: Option<&str>| Column {
            stage: "s1".into(),
            step: step.map(Into::into),
            is_first: false,
        };
        assert_eq!(reached.column(&column(Some("t1"))), Some(900.0));
        assert_eq!(reached.column(&column(Some("t2"))), Some(1200.0));
        for other in ["null", "[]", r#"{"reached":7}"#] {
            let map = Sample::bare().records(other);
            assert_eq!(Reached::of(&map.map), Reached::default());
        }
    }
}
