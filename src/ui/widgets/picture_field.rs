//! A field for a picture from the device, made small enough to travel inside a map.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlInputElement, ImageBitmap};
use yew::prelude::*;

use super::Icon;
use crate::model::Image;
use crate::ui::Ui;

/// What a [`PictureField`] is given.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureFieldProps {
    /// The language and the way to the session.
    pub ui: Ui,
    /// What is kept of a picture.
    pub crop: Crop,
    /// What the button says that chooses one.
    pub choose: &'static str,
    /// What the button says that takes it away; none where there is no picture.
    pub remove: Option<&'static str>,
    /// The picture as it is.
    pub children: Html,
    /// Takes the picture; none when it was taken away.
    pub on_change: Callback<Option<Image>>,
}

/// What is kept of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crop {
    /// The middle, as a square: a portrait.
    Square,
    /// All of it.
    Whole,
}

impl Crop {
    /// The longest sides a picture is tried at, in pixels, until it is small enough.
    fn sides_px(self) -> &'static [u32] {
        match self {
            Self::Square => &[384, 256, 128],
            Self::Whole => &[960, 720, 480, 320, 160],
        }
    }
}

/// How much of a picture's detail is kept, from 0 to 1.
const QUALITY: f64 = 0.86;

/// A field for a picture.
#[component]
pub fn PictureField(props: &PictureFieldProps) -> Html {
    let is_unreadable = use_state_eq(|| false);
    let PictureFieldProps { ui, on_change, .. } = props;
    let crop = props.crop;
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
                    let image = shrunk(&file, crop).await;
                    is_unreadable.set(image.is_none());
                    if image.is_some() {
                        on_change.emit(image);
                    }
                });
            }
        })
    };
    let on_remove = on_change.reform(|_: MouseEvent| None);
    html! {
        <div class="jm-photo">
            { props.children.clone() }
            if !ui.is_read_only {
                <div class="jm-photo__b">
                    <label class="jm-btn jm-btn--sm">
                        { Icon::UPLOAD.sized("jm-i--14") }{ props.choose }
                        <input type="file" class="jm-sr" accept="image/*" {onchange} />
                    </label>
                    if let Some(remove) = props.remove {
                        <button type="button" class="jm-btn jm-btn--g jm-btn--sm" onclick={on_remove}>
                            { remove }
                        </button>
                    }
                </div>
            }
            <span role="status">
                if *is_unreadable {
                    <span class="jm-field__p">{ ui.messages.photo_unreadable() }</span>
                }
            </span>
        </div>
    }
}

/// A picture, small enough.
async fn shrunk(file: &File, crop: Crop) -> Option<Image> {
    let promise = web_sys::window()?
        .create_image_bitmap_with_blob(file)
        .ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let mut sides = crop.sides_px().iter();
    sides.find_map(|side_px| drawn(&bitmap, crop, *side_px))
}

fn drawn(bitmap: &ImageBitmap, crop: Crop, side_px: u32) -> Option<Image> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let (from_width, from_height) = match crop {
        Crop::Square => (width.min(height), width.min(height)),
        Crop::Whole => (width, height),
    };
    let fitting = f64::from(side_px) / from_width.max(from_height);
    let scale = match crop {
        // A portrait fills its frame, however small it came.
        Crop::Square => fitting,
        Crop::Whole => fitting.min(1.0),
    };
    let side = |from: f64| (from * scale).round().max(1.0);
    let (to_width, to_height) = (side(from_width), side(from_height));
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between one and a thousand pixels"
    )]
    let set_size = || {
        canvas.set_width(to_width as u32);
        canvas.set_height(to_height as u32);
    };
    set_size();
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // A JPEG has no see-through parts; without paper below they come out black.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, to_width, to_height);
    context
        .draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            bitmap,
            (width - from_width) / 2.0,
            (height - from_height) / 2.0,
            from_width,
            from_height,
            0.0,
            0.0,
            to_width,
            to_height,
        )
        .ok()?;
    let uri = canvas
        .to_data_url_with_type_and_encoder_options("image/jpeg", &QUALITY.into())
        .ok()?;
    Image::new(&uri)
}
