//! The page's objects, by the names of what they have and do.
//!
//! Whatever the editor names of the page one by one is part of its first load. What only loads on
//! demand goes through these few functions instead.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What an object has under a name; undefined where it has nothing.
#[inline(never)]
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// A number an object has; zero where it has none.
pub(super) fn number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or_default()
}

/// Sets what an object has under a name.
pub(super) fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    // Only a frozen object refuses, and none of the page's are.
    let _ok = Reflect::set(object, &name.into(), &value.into()).is_ok();
}

/// Lets an object do something; none where it cannot, or fails.
#[inline(never)]
pub(super) fn call(object: &JsValue, name: &str, given: &[JsValue]) -> Option<JsValue> {
    let does: Function = get(object, name).dyn_into().ok()?;
    does.apply(object, &list(given)).ok()
}

/// A new object of a class of the page; none where there is no such class.
pub(super) fn new(class: &str) -> Option<JsValue> {
    let class: Function = get(&js_sys::global(), class).dyn_into().ok()?;
    Reflect::construct(&class, &Array::new()).ok()
}

/// An object of the page by its name.
pub(super) fn global(name: &str) -> JsValue {
    get(&js_sys::global(), name)
}

fn list(values: &[JsValue]) -> Array {
    let list = Array::new();
    for value in values {
        list.push(value);
    }
    list
}
