//! What the bound wasm carries and this program never comes to.
//!
//! Yew's virtual DOM has kinds of nodes that the editor never makes, and the compiler cannot tell,
//! since they stand in one enum with those it does. Their functions become traps; wasm-opt then takes
//! out what only they reached. What is named here the sources must not use: `tests/it` looks after that.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::ir::{Instr, InstrLocId, Unreachable};
use walrus::{ConstExpr, Element, ElementItems, FunctionId, FunctionKind, Module, ModuleConfig};

/// Types no value of which is ever made, by their path: none of their functions can run.
const TYPES: [&str; 7] = [
    "yew::dom_bundle::bportal::BPortal",
    "yew::dom_bundle::braw::BRaw",
    "yew::dom_bundle::bsuspense::BSuspense",
    "yew::suspense::suspension::Suspension",
    "yew::virtual_dom::vportal::VPortal",
    "yew::virtual_dom::vraw::VRaw",
    "yew::virtual_dom::vsuspense::VSuspense",
];

/// How the names of other functions begin that never run.
const FUNCTIONS: [&str; 2] = [
    // A panic of a release only traps; nobody is told.
    "console_error_panic_hook::hook",
    // A component that waits for something: none of ours does.
    "<yew::html::component::lifecycle::ComponentState>::suspend",
];

/// Makes a trap of every function in a bound wasm file that never runs.
pub fn end(file: &Path) -> Result<()> {
    let mut config = ModuleConfig::new();
    // The compiler's own sections stay as they are; wasm-opt strips them.
    config.generate_producers_section(false);
    let mut module = config
        .parse_file(file)
        .with_context(|| format!("cannot read {}", file.display()))?;
    let unreached = unreached(&module);
    for name in TYPES.iter().chain(&FUNCTIONS) {
        ensure!(
            unreached.iter().any(|(_, path)| path.contains(name)),
            "{} has no function of {name}: has it another name now?",
            file.display()
        );
    }
    for (id, _) in unreached {
        let function = module.funcs.get_mut(id).kind.unwrap_local_mut();
        let entry = function.entry_block();
        let body = &mut function.block_mut(entry).instrs;
        *body = vec![(Instr::Unreachable(Unreachable {}), InstrLocId::default())];
    }
    leave_empty(&mut module);
    module
        .emit_wasm_file(file)
        .with_context(|| format!("cannot write {}", file.display()))
}

/// Takes out what fills the table of functions with nothing, where chunks will put theirs: it is
/// empty to begin with.
fn leave_empty(module: &mut Module) {
    let is_nothing = |items: &ElementItems| match items {
        ElementItems::Functions(functions) => functions.is_empty(),
        ElementItems::Expressions(_, values) => values
            .iter()
            .all(|value| matches!(value, ConstExpr::RefNull(_))),
    };
    let fillers: Vec<_> = module
        .elements
        .iter()
        .filter(|element| is_nothing(&element.items))
        .map(Element::id)
        .collect();
    for id in fillers {
        for table in module.tables.iter_mut() {
            table.elem_segments.remove(&id);
        }
        module.elements.delete(id);
    }
}

/// The functions that never run, with their paths.
fn unreached(module: &Module) -> Vec<(FunctionId, String)> {
    let local = module
        .funcs
        .iter()
        .filter(|function| matches!(function.kind, FunctionKind::Local(_)));
    let named = local.filter_map(|function| Some((function.id(), path(function.name.as_deref()?))));
    named.filter(|(_, path)| is_unreached(path)).collect()
}

/// Is the function under this path one that never runs?
fn is_unreached(path: &str) -> bool {
    if FUNCTIONS.iter().any(|name| path.starts_with(name)) {
        return true;
    }
    // Of the type itself, or of what holds one; what drops an `Option` of it runs.
    let of = path.strip_prefix('<').unwrap_or_default();
    let of = of.strip_prefix("alloc::rc::Rc<").unwrap_or(of);
    TYPES.iter().any(|name| {
        let rest = of.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['>', ' ']))
    })
}

/// A function's path without the numbers that tell its crate and its instances apart.
fn path(name: &str) -> String {
    let mut path = String::with_capacity(name.len());
    let mut parts = name.split('[');
    path.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once(']') {
            Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                path.push_str(rest);
            }
            _ => path.extend(["[", part]),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{is_unreached, path};

    #[test]
    fn a_path_has_no_numbers_in_it() {
        let name = "<yew[5efd1d119a72cd0d]::dom_bundle::braw::BRaw>::position";
        assert_eq!(path(name), "<yew::dom_bundle::braw::BRaw>::position");
        assert_eq!(path("<[u8]>::repeat"), "<[u8]>::repeat");
    }

    #[test]
    fn only_what_needs_a_value_never_runs() {
        assert!(is_unreached("<yew::dom_bundle::braw::BRaw>::position"));
        assert!(is_unreached(
            "<yew::dom_bundle::braw::BRaw as yew::dom_bundle::traits::ReconcileTarget>::shift"
        ));
        assert!(is_unreached(
            "<alloc::rc::Rc<yew::virtual_dom::vraw::VRaw> as yew::utils::RcExt<yew::virtual_dom::vraw::VRaw>>::unwrap_or_clone"
        ));
        assert!(!is_unreached(
            "core::ptr::drop_in_place::<core::option::Option<yew::suspense::suspension::Suspension>>"
        ));
        assert!(!is_unreached("<yew::dom_bundle::braw::BRawer>::position"));
    }
}
