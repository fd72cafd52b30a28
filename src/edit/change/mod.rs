//! Changes as hosts write and hear them: ops in JSON.
//!
//! Unlike a document, a change is never repaired: it is read as it is meant or
//! refused with its place, so that a host learns of its mistake.

mod read;
mod write;

pub use read::{ChangeError, read_changes};
pub use write::write_changes;

#[cfg(test)]
mod tests {
    use alloc::rc::Rc;

    use super::*;
    use crate::base::IdSource;
    use crate::edit::op::Op;
    use crate::model::{Card, JourneyMap, Stage};

    fn map() -> JourneyMap {
        let stage = |id: &str| {
            Rc::new(Stage {
                id: id.into(),
                ..Stage::default()
            })
        };
        let lane = Rc::new(crate::model::Lane {
            id: "l1".into(),
            ..Default::default()
        });
        let card = Rc::new(Card {
            id: "c1".into(),
            lane: "l1".into(),
            stage: "s1".into(),
            ..Card::default()
        });
        let mut map = JourneyMap::default();
        for op in [
            Op::insert(stage("s1"), None),
            Op::insert(stage("s2"), None),
            Op::insert(lane, None),
            Op::insert(card, None),
        ] {
            op.apply(&mut map).unwrap();
        }
        map
    }

    /// The changes as they are heard after they were made, or why they are refused.
    fn heard(changes: &str) -> String {
        let changes = crate::model::parse_json(changes).unwrap();
        let mut map = map();
        match read_changes(changes, &map, &mut IdSource::new(1)) {
            Err(error) => format!("refused: {error}"),
            Ok(ops) => match crate::edit::apply_all(&ops, &mut map) {
                Err(error) => format!("failed: {error}"),
                Ok(undo) => {
                    assert_eq!(map.violations(), []);
                    write_changes(&ops, &undo)
                }
            },
        }
    }

    #[test]
    fn what_a_host_asks_for_is_what_it_hears() {
        for changes in [
            r#"[{"op":"insert","in":"cards","value":{"id":"c2","lane":"l1","stage":"s2","text":"x"},"before":null}]"#,
            r#"[{"op":"update","in":"cards","id":"c1","set":{"text":"x","owner":null,"own":1}}]"#,
            r#"[{"op":"move","in":"stages","id":"s2","before":"s1"},{"op":"move","in":"cards","id":"c1","before":null}]"#,
            r#"[{"op":"remove","in":"cards","id":"c1"}]"#,
            r#"[{"op":"update","in":"map","set":{"title":{"fa":"سفر"},"goals":["a"]}}]"#,
            r#"[{"op":"update","in":"cards","id":"c1","set":{"stage":"s2","step":null}},{"op":"move","in":"cards","id":"c1","before":null}]"#,
        ] {
            assert_eq!(heard(changes), changes);
        }
    }

    #[test]
    fn new_things_get_an_id() {
        insta::assert_snapshot!(heard(r#"[{"op":"insert","in":"stages","value":{"title":"x","steps":[{"title":"y"}]}}]"#), @r#"[{"op":"insert","in":"stages","value":{"id":"s53prtya0vi","title":"x","steps":[{"id":"t788nfh5fcr","title":"y"}]},"before":null}]"#);
    }

    #[test]
    fn mistakes_are_refused_with_their_place() {
        insta::assert_snapshot!(heard("{}"), @"refused: : WrongType { expected: List }");
        insta::assert_snapshot!(heard("[5]"), @"refused: [0]: WrongType { expected: Object }");
        insta::assert_snapshot!(heard(r#"[{"in":"cards"}]"#), @"refused: [0] has no op");
        insta::assert_snapshot!(heard(r#"[{"op":"erase","in":"cards"}]"#), @r#"refused: [0].op: UnknownWord { word: "erase" }"#);
        insta::assert_snapshot!(heard(r#"[{"op":"remove","in":"card","id":"c1"}]"#), @r#"refused: [0].in: UnknownWord { word: "card" }"#);
        insta::assert_snapshot!(heard(r#"[{"op":"remove","in":"cards"}]"#), @"refused: [0] has no id");
        insta::assert_snapshot!(heard(r#"[{"op":"remove","in":"cards","id":"c1","befor":null}]"#), @"refused: [0].befor cannot be set");
        insta::assert_snapshot!(heard(r#"[{"op":"update","in":"cards","id":"c1","set":{"score":101}}]"#), @"refused: [0].set.score: OutOfRange { low: -100, high: 100 }");
        insta::assert_snapshot!(heard(r#"[{"op":"update","in":"cards","id":"c9","set":{"score":1}}]"#), @r#"refused: [0].id: Dangling { name: "c9" }"#);
        insta::assert_snapshot!(heard(r#"[{"op":"update","in":"cards","id":"c1","set":{"stage":"s9"}}]"#), @"failed: there is no s9 on the map");
        insta::assert_snapshot!(heard(r#"[{"op":"update","in":"cards","id":"c1","set":{"id":"c2"}}]"#), @"refused: [0].set.id cannot be set");
        insta::assert_snapshot!(heard(r#"[{"op":"update","in":"map","set":{"cards":[]}}]"#), @"refused: [0].set.cards cannot be set");
        insta::assert_snapshot!(heard(r#"[{"op":"insert","in":"cards","value":{"text":"x"}}]"#), @"refused: [0].value has no lane");
        insta::assert_snapshot!(heard(r#"[{"op":"insert","in":"lanes","value":"actions"}]"#), @"refused: [0].value: WrongType { expected: Object }");
        insta::assert_snapshot!(heard(r#"[{"op":"insert","in":"lanes","value":{"kind":"feelings"}}]"#), @r#"refused: [0].value.kind: UnknownWord { word: "feelings" }"#);
    }
}
