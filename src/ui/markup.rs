//! Markup: elements with their attributes, and what stands in them.
//!
//! [`tag!`] makes the same as `html!` of Yew does, out of a few functions that
//! all elements share. `html!` spells out in place how each attribute becomes
//! a value to compare, ten times the code.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VComp, VList, VNode,
    VTag, VText,
};
use yew::{BaseComponent, Html, NodeRef};

use crate::base;

/// An element of that name with those attributes, such as
/// `tag!("li", "class" = "jm-more", "title" = title).child(words)`.
macro_rules! tag {
    ($name:literal $(, $attribute:literal = $value:expr)* $(,)?) => {
        $crate::ui::markup::Tag::new($name, &[$($attribute),*])$(.value($value))*
    };
}
pub(super) use tag;

/// An element while it is put together.
pub(super) struct Tag(Box<Parts>);

struct Parts {
    element: VTag,
    attributes: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
}

impl Tag {
    /// An element whose attributes are yet to get their values, in their order.
    #[inline(never)]
    pub(super) fn new(name: &'static str, attributes: &'static [&'static str]) -> Self {
        Self(Box::new(Parts {
            element: VTag::new(name),
            attributes,
            values: Vec::with_capacity(attributes.len()),
            listeners: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// Gives the next attribute its value; none leaves it out.
    #[inline(never)]
    pub(super) fn value<V: Value>(mut self, value: V) -> Self {
        let attribute = self.0.attributes.get(self.0.values.len());
        let value = value.of(attribute.copied().unwrap_or_default());
        self.0.values.push(value);
        self
    }

    /// One more class; the first attribute is `class`.
    #[inline(never)]
    pub(super) fn class(mut self, class: &str) -> Self {
        if let Some(value) = self.0.values.first_mut().filter(|_| !class.is_empty()) {
            let classes = match value {
                Some(AttributeOrProperty::Attribute(classes)) => [classes, " ", class].concat(),
                _ => class.to_owned(),
            };
            *value = classes.of("class");
        }
        self
    }

    /// One more class where that is so.
    #[inline(never)]
    pub(super) fn class_if(self, is_so: bool, class: &'static str) -> Self {
        if is_so { self.class(class) } else { self }
    }

    /// Names it among its siblings.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.element.key = Some(key.into());
        self
    }

    /// Lets a component reach it on the page.
    #[inline(never)]
    pub(super) fn node(mut self, node: &NodeRef) -> Self {
        self.0.element.node_ref = node.clone();
        self
    }

    /// Hears one kind of event.
    pub(super) fn on<E: JsCast>(self, event: &'static str, hear: impl Fn(E) + 'static) -> Self {
        self.listen(
            event,
            Rc::new(move |event: Event| hear(event.unchecked_into())),
        )
    }

    /// Hears one kind of event, with what may hear others too.
    #[inline(never)]
    pub(super) fn listen(mut self, event: &'static str, hear: Rc<dyn Fn(Event)>) -> Self {
        self.0.listeners.push(Some(Rc::new(Ear { event, hear })));
        self
    }

    /// Puts something into it, after what is there; none keeps its place.
    #[inline(never)]
    pub(super) fn child<C: Child>(mut self, child: C) -> Self {
        self.0.children.push(child.node());
        self
    }

    /// The element, done.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let Parts {
            mut element,
            attributes,
            values,
            listeners,
            children,
        } = *self.0;
        if !attributes.is_empty() {
            element.attributes = Attributes::Dynamic {
                keys: attributes,
                values: values.into_boxed_slice(),
            };
        }
        if !listeners.is_empty() {
            element.set_listeners(listeners.into_boxed_slice());
        }
        if let Some(place) = element.children_mut().filter(|_| !children.is_empty()) {
            *place = list(children);
        }
        element.into()
    }
}

/// Several things one after the other; where all have keys, they are told apart by them.
#[inline(never)]
pub(super) fn list(things: Vec<Html>) -> Html {
    VList::with_children(things, None).into()
}

/// A component with what it is given.
pub(super) fn component<C: BaseComponent>(props: C::Properties, key: Option<Key>) -> Html {
    VComp::new::<C>(Rc::new(props), key).into()
}

/// What hears an event of an element.
struct Ear {
    event: &'static str,
    hear: Rc<dyn Fn(Event)>,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        // What `html!` takes for the same events: every kind goes its own way through the tree,
        // so that what stops one of them would not stop the other in time.
        match self.event {
            "change" => ListenerKind::onchange,
            "click" => ListenerKind::onclick,
            "input" => ListenerKind::oninput,
            "keydown" => ListenerKind::onkeydown,
            event => ListenerKind::other(event.into()),
        }
    }

    fn handle(&self, event: Event) {
        (self.hear)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What an attribute may be set to.
pub(super) trait Value {
    /// The value for the attribute of that name; none leaves it out.
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty>;
}

/// A value that is set as a property of the element, where a strict policy forbids the attribute.
pub(super) struct Property(pub(super) String);

impl Value for Property {
    fn of(self, _: &'static str) -> Option<AttributeOrProperty> {
        Some(AttributeOrProperty::Property(JsValue::from_str(&self.0)))
    }
}

impl Value for AttrValue {
    fn of(self, _: &'static str) -> Option<AttributeOrProperty> {
        Some(AttributeOrProperty::Attribute(self))
    }
}

impl Value for &'static str {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        AttrValue::Static(self).of(attribute)
    }
}

impl Value for String {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        AttrValue::Rc(self.into()).of(attribute)
    }
}

impl Value for usize {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        self.to_string().of(attribute)
    }
}

/// There or not, as `disabled` is.
impl Value for bool {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        self.then_some(attribute).of(attribute)
    }
}

impl<I: base::Id> Value for &I {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        AttrValue::Rc(self.name().clone()).of(attribute)
    }
}

impl<V: Value> Value for Option<V> {
    fn of(self, attribute: &'static str) -> Option<AttributeOrProperty> {
        self?.of(attribute)
    }
}

/// What may stand in an element.
pub(super) trait Child {
    /// The thing itself.
    fn node(self) -> Html;
}

impl Child for Html {
    fn node(self) -> Html {
        self
    }
}

impl Child for Tag {
    fn node(self) -> Html {
        self.html()
    }
}

impl Child for AttrValue {
    fn node(self) -> Html {
        VNode::VText(VText { text: self })
    }
}

impl Child for &'static str {
    fn node(self) -> Html {
        AttrValue::Static(self).node()
    }
}

impl Child for String {
    fn node(self) -> Html {
        AttrValue::Rc(self.into()).node()
    }
}

impl Child for Vec<Html> {
    fn node(self) -> Html {
        list(self)
    }
}

impl<C: Child> Child for Option<C> {
    fn node(self) -> Html {
        self.map_or_else(Html::default, Child::node)
    }
}

/// The word for it in an attribute that says yes or no.
pub(super) fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

/// A selector of the element whose `data-` attribute has that value.
pub(super) fn selector(attribute: &str, value: &str) -> String {
    let mut selector = ["[data-", attribute, "=\""].concat();
    for letter in value.chars() {
        // In a CSS string only these need care.
        match letter {
            '\n' => selector.push_str("\\a "),
            '\\' | '"' => selector.extend(['\\', letter]),
            _ => selector.push(letter),
        }
    }
    selector.push_str("\"]");
    selector
}
