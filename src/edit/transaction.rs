//! Transactions: ops that happen whole or not at all.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::label::Label;
use super::op::{Op, OpError};
use crate::model::JourneyMap;

/// Ops that make one undo step.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    /// What people call the step.
    pub label: Rc<Label>,
    /// The ops in the order they are applied.
    pub ops: Vec<Op>,
}

impl Transaction {
    /// A transaction of those ops.
    pub fn new(label: Rc<Label>, ops: Vec<Op>) -> Self {
        Self { label, ops }
    }
}

/// Applies every op and returns the ops that undo them, in the order to apply them.
///
/// On error the map is exactly as it was.
pub fn apply_all(ops: impl AsRef<[Op]>, map: &mut JourneyMap) -> Result<Vec<Op>, OpError> {
    apply_each(ops.as_ref(), map)
}

fn apply_each(ops: &[Op], map: &mut JourneyMap) -> Result<Vec<Op>, OpError> {
    let mut undo = Vec::with_capacity(ops.len());
    for op in ops {
        match op.apply(map) {
            Ok(inverse) => undo.push(inverse),
            Err(error) => {
                for inverse in undo.into_iter().rev() {
                    // An inverse applies to the very map its op left behind.
                    let rolled_back = inverse.apply(map);
                    debug_assert!(rolled_back.is_ok(), "{rolled_back:?}");
                }
                return Err(error);
            }
        }
    }
    undo.reverse();
    Ok(undo)
}
