//! What is asked before something large is done.

use std::rc::Rc;

use yew::prelude::*;

use super::{Hands, Message, preview, transfer};
use crate::edit::clipboard::Paste;
use crate::ui::context::Ui;
use crate::ui::store::Request;
use crate::ui::widgets::Dialog;

/// What is asked.
pub(super) enum Question {
    /// May that be pasted?
    Paste(Rc<Paste>),
    /// May that document take the place of the map?
    Replace(Rc<str>),
}

/// The dialog that asks it.
pub(super) fn view(ui: &Ui, hands: &Rc<Hands>, question: &Question) -> Html {
    match question {
        Question::Paste(paste) => paste_view(ui, hands, paste),
        Question::Replace(text) => replace_view(ui, hands, text),
    }
}

fn paste_view(ui: &Ui, hands: &Rc<Hands>, paste: &Rc<Paste>) -> Html {
    let messages = ui.messages;
    let n_cards = ui
        .store
        .read(|session| preview::n_pasted(session.map(), paste));
    let (doer, pasted) = (hands.clone(), paste.clone());
    let on_paste = Callback::from(move |_: MouseEvent| {
        // The dialog gives the focus back before the new cards take it.
        close(&doer);
        let (doer, pasted) = (doer.clone(), pasted.clone());
        wasm_bindgen_futures::spawn_local(async move { transfer::run(&doer, &pasted) });
    });
    let foot = foot(
        ui,
        hands,
        AttrValue::from(messages.paste_cards(n_cards)),
        n_cards == 0,
        on_paste,
    );
    html! {
        <Dialog
            key="paste"
            title={messages.paste_title()}
            hint={preview::about(ui, paste, n_cards)}
            close={messages.close()}
            on_close={on_close(hands)}
            is_wide={true}
            foot={Some(foot)}
        >
            { preview::view(ui, hands, paste) }
        </Dialog>
    }
}

fn replace_view(ui: &Ui, hands: &Rc<Hands>, text: &Rc<str>) -> Html {
    let messages = ui.messages;
    let (doer, text) = (hands.clone(), text.clone());
    let on_replace = Callback::from(move |_: MouseEvent| {
        close(&doer);
        doer.store.request(Request::OpenText(text.clone()));
    });
    let foot = foot(ui, hands, messages.replace().into(), false, on_replace);
    html! {
        <Dialog
            key="replace"
            title={messages.replace_title()}
            close={messages.close()}
            on_close={on_close(hands)}
            foot={Some(foot)}
        >
            <p class="jm-ask">{ messages.confirm_replace() }</p>
        </Dialog>
    }
}

fn foot(
    ui: &Ui,
    hands: &Rc<Hands>,
    words: AttrValue,
    is_disabled: bool,
    on_yes: Callback<MouseEvent>,
) -> Html {
    let on_no = on_close(hands).reform(|_: MouseEvent| ());
    html! {
        <>
            <button type="button" class="jm-btn" onclick={on_no}>{ ui.messages.cancel() }</button>
            <button type="button" class="jm-btn jm-btn--p" disabled={is_disabled} onclick={on_yes}>{ words }</button>
        </>
    }
}

fn close(hands: &Hands) {
    hands.scope.send_message(Message::Ask(None));
}

fn on_close(hands: &Rc<Hands>) -> Callback<()> {
    let hands = hands.clone();
    Callback::from(move |()| close(&hands))
}
