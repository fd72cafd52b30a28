//! A field for a portrait: a picture from the device, made small enough to travel inside a map.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlInputElement, ImageBitmap};
use yew::prelude::*;

use super::{Avatar, Icon};
use crate::model::{Image, Persona};
use crate::ui::Ui;

/// What a [`PhotoField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct PhotoFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// Whose portrait it is.
    pub persona: Rc<Persona>,
    /// Takes the picture; none when it was taken away.
    pub on_change: Callback<Option<Image>>,
}

/// The sides a picture is tried at, in pixels, until it is small enough.
const SIDES_PX: [u32; 3] = [384, 256, 128];

/// How much of a picture's detail is kept, from 0 to 1.
const QUALITY: f64 = 0.86;

/// A field for a portrait.
#[component]
pub fn PhotoField(props: &PhotoFieldProps) -> Html {
    let is_unreadable = use_state_eq(|| false);
    let PhotoFieldProps {
        ui,
        persona,
        on_change,
    } = props;
    let messages = ui.messages;
    let onchange = {
        let (on_change, is_unreadable) = (on_change.clone(), is_unreadable.clone());
        Callback::from(move |event: Event| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(input) = input else { return };
            let file = input.files().and_then(|files| files.get(0));
            // Choosing the same file again is a change too.
            input.set_value("");
            if let Some(file) = file {
                let (on_change, is_unreadable) = (on_change.clone(), is_unreadable.clone());
                spawn_local(async move {
                    let image = shrunk(&file).await;
                    is_unreadable.set(image.is_none());
                    if image.is_some() {
                        on_change.emit(image);
                    }
                });
            }
        })
    };
    let remove = on_change.reform(|_: MouseEvent| None);
    let name = ui.words(&persona.name);
    html! {
        <div class="jm-photo">
            <Avatar persona={persona.clone()} class="jm-ava--96" alt={messages.persona_photo_of(name)} />
            if !ui.is_read_only {
                <label class="jm-btn jm-btn--sm">
                    { Icon::UPLOAD.sized("jm-i--14") }{ messages.choose_photo() }
                    <input type="file" class="jm-sr" accept="image/*" {onchange} />
                </label>
                if persona.photo.is_some() {
                    <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={remove}>
                        { messages.remove_photo() }
                    </button>
                }
            }
            <span role="status">
                if *is_unreadable {
                    <span class="jm-field__p">{ messages.photo_unreadable() }</span>
                }
            </span>
        </div>
    }
}

/// The middle of a picture as a small square.
async fn shrunk(file: &File) -> Option<Image> {
    let promise = web_sys::window()?
        .create_image_bitmap_with_blob(file)
        .ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    SIDES_PX
        .into_iter()
        .find_map(|side_px| drawn(&bitmap, side_px))
}

fn drawn(bitmap: &ImageBitmap, side_px: u32) -> Option<Image> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(side_px);
    canvas.set_height(side_px);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height, side) = (
        f64::from(bitmap.width()),
        f64::from(bitmap.height()),
        f64::from(side_px),
    );
    let edge = width.min(height);
    // A JPEG has no see-through parts; without paper below they come out black.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, side, side);
    context
        .draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            bitmap,
            (width - edge) / 2.0,
            (height - edge) / 2.0,
            edge,
            edge,
            0.0,
            0.0,
            side,
            side,
        )
        .ok()?;
    let uri = canvas
        .to_data_url_with_type_and_encoder_options("image/jpeg", &QUALITY.into())
        .ok()?;
    Image::new(&uri)
}
