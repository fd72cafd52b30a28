//! Parts of the screen that are drawn anew only when what they show has changed.

use std::any::Any;
use std::rc::Rc;

use yew::virtual_dom::Key;
use yew::{Component, Context, Html, Properties};

use super::markup::component;

/// A part of the screen, as what it shows; equal parts look the same.
///
/// All parts are one component to Yew, which else would bring its whole
/// machinery once for each of them.
pub(super) trait Part: PartialEq + Sized + 'static {
    /// The part as it looks.
    fn view(&self) -> Html;

    /// The part as a thing with a name among its siblings.
    fn keyed(self, key: impl Into<Key>) -> Html {
        component::<Memo>(
            MemoProps {
                part: Rc::new(self),
            },
            Some(key.into()),
        )
    }

    /// The part as the only one of its kind in its place.
    fn html(self) -> Html {
        component::<Memo>(
            MemoProps {
                part: Rc::new(self),
            },
            None,
        )
    }
}

/// A part of any kind.
trait AnyPart: Any {
    fn view(&self) -> Html;
    fn is_as(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<P: Part> AnyPart for P {
    fn view(&self) -> Html {
        #[cfg(debug_assertions)]
        DRAWN.with_borrow_mut(|drawn| drawn.push(std::any::type_name::<P>()));
        Part::view(self)
    }

    fn is_as(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Properties)]
struct MemoProps {
    part: Rc<dyn AnyPart>,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &Self) -> bool {
        self.part.is_as(other.part.as_any())
    }
}

/// The component that all parts are.
struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().part.view()
    }
}

/// What has been drawn since this was last asked: the names of the parts, in the order of their drawing.
///
/// Builds with debug assertions remember it, for tests of what a change costs.
#[cfg(debug_assertions)]
pub fn take_drawn() -> Vec<&'static str> {
    DRAWN.take()
}

#[cfg(debug_assertions)]
thread_local! {
    static DRAWN: std::cell::RefCell<Vec<&'static str>> = const { std::cell::RefCell::new(Vec::new()) };
}
