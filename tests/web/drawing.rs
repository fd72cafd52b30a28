//! What a change draws anew: the parts around it, however large the map is.

use std::fmt::Write;

use journey_map::edit::Command;
use journey_map::i18n::Messages;
use journey_map::model::{JourneyMap, Text};
use journey_map::schema;
use journey_map::session::Session;
use journey_map::ui::{App, AppProps, Store, take_drawn};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::{AppHandle, Renderer};

/// Stages, lanes and cards a cell of the maps that are measured: 80 and 1,000 cards.
const SHAPES: [[usize; 3]; 2] = [[5, 8, 2], [20, 10, 5]];

#[wasm_bindgen_test]
async fn new_words_draw_their_card() {
    for shape in SHAPES {
        let board = Board::show(shape).await;
        let edit = board.command(|map| {
            let card = map.cards.iter().nth(7).unwrap();
            Command::edit(&**card, |card| card.text = Text::plain("Asks a friend"))
        });
        assert_eq!(board.draws(edit).await, ["Row", "Cell", "CardView"]);
        board.end();
    }
}

#[wasm_bindgen_test]
async fn a_card_that_moves_draws_the_cells_it_leaves_and_enters() {
    for shape in SHAPES {
        let board = Board::show(shape).await;
        let shift = board.command(|map| {
            let (first, last) = (
                map.cards.iter().next().unwrap(),
                map.cards.iter().last().unwrap(),
            );
            Command::MoveCards {
                card_ids: vec![first.id.clone()],
                cell: last.cell().clone(),
                before: None,
            }
        });
        let mut drawn = board.draws(shift).await;
        drawn.sort_unstable();
        assert_eq!(drawn, ["CardView", "Cell", "Cell", "Row", "Row"]);
        board.end();
    }
}

#[wasm_bindgen_test]
async fn another_title_of_the_map_draws_no_row() {
    for shape in SHAPES {
        let board = Board::show(shape).await;
        let rename = board.command(|map| {
            Command::edit_map(&map.meta, |meta| meta.title = Text::plain("A day out"))
        });
        assert_eq!(board.draws(rename).await, [""; 0]);
        board.end();
    }
}

/// An editor that shows a map.
struct Board {
    store: std::rc::Rc<Store>,
    app: AppHandle<App>,
    mount: web_sys::Element,
}

impl Board {
    async fn show(shape: [usize; 3]) -> Self {
        let mut session = Session::new(Messages::ENGLISH, 1);
        session.open(schema::read(&document(shape)).unwrap().map);
        let store = Store::new(session);
        let page = web_sys::window().unwrap().document().unwrap();
        let mount = page.create_element("div").unwrap();
        page.document_element()
            .unwrap()
            .append_child(&mount)
            .unwrap();
        let props = AppProps {
            store: Some(store.clone()),
        };
        let app = Renderer::<App>::with_root_and_props(mount.clone(), props).render();
        let [n_stages, n_lanes, n_in_cell] = shape;
        let drawn = all_drawn().await;
        let n_cards = drawn
            .iter()
            .filter(|name| name.ends_with("::CardView"))
            .count();
        assert_eq!(n_cards, n_stages * n_lanes * n_in_cell);
        Self { store, app, mount }
    }

    fn command(&self, make: impl FnOnce(&JourneyMap) -> Command) -> Command {
        self.store.read(|session| make(session.map()))
    }

    /// The parts of the board that a command draws, by their names.
    async fn draws(&self, command: Command) -> Vec<&'static str> {
        assert!(self.store.run(command));
        let drawn = all_drawn().await.into_iter();
        let board = drawn.filter_map(|name| name.strip_prefix("journey_map::ui::board::"));
        board.filter_map(|name| name.rsplit("::").next()).collect()
    }

    fn end(self) {
        self.app.destroy();
        self.mount.remove();
        take_drawn();
    }
}

fn document([n_stages, n_lanes, n_in_cell]: [usize; 3]) -> String {
    let list = |n: usize, item: &dyn Fn(usize) -> String| {
        let items: Vec<_> = (0..n).map(item).collect();
        items.join(",")
    };
    let stages = list(n_stages, &|idx| {
        format!(r#"{{"id":"s{idx}","title":"Stage {idx}"}}"#)
    });
    let lanes = list(n_lanes, &|idx| {
        format!(r#"{{"id":"l{idx}","kind":"actions","title":"Lane {idx}"}}"#)
    });
    let mut cards = String::new();
    for idx in 0..n_stages * n_lanes * n_in_cell {
        let (lane, stage) = (idx / (n_stages * n_in_cell), idx / n_in_cell % n_stages);
        let comma = if idx == 0 { "" } else { "," };
        write!(
            cards,
            r#"{comma}{{"stage":"s{stage}","lane":"l{lane}","text":"Card {idx}"}}"#
        )
        .unwrap();
    }
    format!(
        r#"{{"type":"journey-map","schemaVersion":1,"stages":[{stages}],"lanes":[{lanes}],"cards":[{cards}]}}"#
    )
}

/// What has been drawn once there is nothing more to draw: Yew pauses when it takes long, and goes
/// on in a later task.
async fn all_drawn() -> Vec<&'static str> {
    let mut drawn = Vec::new();
    let mut n_quiet = 0;
    while n_quiet < 3 {
        next_frame().await;
        let more = take_drawn();
        n_quiet = if more.is_empty() { n_quiet + 1 } else { 0 };
        drawn.extend(more);
    }
    drawn
}

/// Waits for a frame.
async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL));
        let window = web_sys::window().unwrap();
        window
            .request_animation_frame(done.unchecked_ref())
            .unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}
