//! The opportunity matrix: the opportunities by what they would change and cost, and the order of
//! work that comes of it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use crate::base::{CardId, decimal};
use crate::edit::Command;
use crate::insight::{
    Opportunity, PictureWords, Quadrant, level_at, matrix, matrix_picture, order_of_work, spread,
};
use crate::model::{Card, Level};
use crate::ui::carry::{Carrying, use_carry};
use crate::ui::dialogs::{card_words, fields::foot, improvement_of, on_close};
use crate::ui::element::{all, around, attribute, first, focus, is_right_to_left, target};
use crate::ui::store::{OutFile, Request};
use crate::ui::widgets::{Dialog, Icon};
use crate::ui::{DialogKind, Ui};

/// The dialog about the opportunities of the map.
pub(super) fn view(ui: &Ui) -> Html {
    let messages = ui.messages;
    let order = ui
        .store
        .read(|session| order_of_work(matrix(session.map())));
    let help = if ui.is_read_only {
        ""
    } else {
        messages.matrix_help()
    };
    html! {
        <Dialog
            key="matrix"
            title={messages.open_matrix()}
            hint={help}
            close={messages.close()}
            on_close={on_close(ui)}
            is_wide={true}
            foot={foot(ui, Some(download(ui, order.is_empty())))}
        >
            if order.is_empty() {
                <p class="jm-hint">{ messages.matrix_empty() }</p>
            } else {
                <Matrix ui={ui.clone()} {order} />
            }
        </Dialog>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct MatrixProps {
    ui: Ui,
    /// The opportunities in the order to take them up.
    order: Vec<Opportunity>,
}

/// Where an opportunity is put: a level of impact and of effort, or out of the plane.
type Rating = Option<(Level, Level)>;

#[component]
fn Matrix(props: &MatrixProps) -> Html {
    let MatrixProps { ui, order } = props;
    let whole = use_node_ref();
    let rate = use_ratings(props, &whole);
    let take_up = {
        let is_read_only = ui.is_read_only;
        Callback::from(move |event: PointerEvent| {
            let dot = target(&event).and_then(|target| dot_at(&target));
            dot.filter(|_| !is_read_only)
        })
    };
    let on_drop = {
        let rate = rate.clone();
        Callback::from(move |(dot, at): (HtmlElement, (f64, f64))| {
            if let (Some(id), Some(to)) = (id_of(&dot), dropped(&dot, at)) {
                rate.emit((id, to));
            }
        })
    };
    let Carrying {
        carry,
        onpointerdown,
        onpointermove,
        onpointerup,
        onpointercancel,
    } = use_carry(take_up, Callback::noop(), on_drop);
    let onkeydown = {
        let (carry, order, is_read_only) = (carry.clone(), order.clone(), ui.is_read_only);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && carry.give_up() {
                return event.prevent_default();
            }
            let Some(dot) = target(&event).and_then(|target| dot_at(&target)) else {
                return;
            };
            let id = id_of(&dot);
            let idea = order.iter().find(|idea| Some(&idea.card.id) == id.as_ref());
            let to = idea.and_then(|idea| moved(&event, &dot, &idea.card));
            if let (Some(id), Some(to)) = (id, to.filter(|_| !is_read_only)) {
                event.prevent_default();
                rate.emit((id, to));
            }
        })
    };
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            let dot = target(&event).and_then(|target| dot_at(&target));
            let id = dot.as_deref().and_then(id_of);
            if let Some(id) = id.filter(|_| !carry.takes_click()) {
                let kind = DialogKind::Card(id);
                ui.store.update_view(|view| view.dialog = Some(kind));
            }
        })
    };
    html! {
        <div class="jm-mx" ref={whole}>
            <div class="jm-mx__a" {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onkeydown} {onclick}>
                { plane(ui, order) }
                { tray(ui, order) }
            </div>
            { list(ui, order) }
        </div>
    }
}

/// What rates an opportunity, says so, and leaves the focus on it.
#[hook]
fn use_ratings(props: &MatrixProps, whole: &NodeRef) -> Callback<(CardId, Rating)> {
    // In the tray and on the plane it is drawn anew.
    let moved = use_mut_ref(|| None::<CardId>);
    {
        let (whole, moved) = (whole.clone(), moved.clone());
        use_effect(move || {
            if let (Some(id), Some(whole)) = (moved.take(), whole.cast::<Element>()) {
                let dots = all(&whole, "[data-idea]");
                focus(
                    dots.into_iter()
                        .find(|dot| id_of(dot).as_ref() == Some(&id)),
                );
            }
        });
    }
    let MatrixProps { ui, order } = props.clone();
    Callback::from(move |(id, to): (CardId, Rating)| {
        let Some(idea) = order.iter().find(|idea| idea.card.id == id) else {
            return;
        };
        let command = Command::edit(&*idea.card, |card| {
            card.impact = to.map(|(impact, _)| impact);
            card.effort = to.map(|(_, effort)| effort);
        });
        *moved.borrow_mut() = Some(id);
        if ui.run(command) {
            let rating = rating(&ui, to);
            let said = ui
                .messages
                .said_rated(&card_words(&ui, &idea.card), &rating);
            ui.store.say(&said);
        }
    })
}

/// What a rating is in words.
fn rating(ui: &Ui, rating: Rating) -> String {
    let messages = ui.messages;
    let Some((impact, effort)) = rating else {
        return messages.not_rated().to_owned();
    };
    let field = messages.quadrant(Quadrant::of_levels(impact, effort));
    messages.rated_as(messages.level(impact), messages.level(effort), field)
}

fn rating_of(card: &Card) -> Rating {
    card.impact.zip(card.effort)
}

/// The plane with its fields, and what is rated on it.
fn plane(ui: &Ui, order: &[Opportunity]) -> Html {
    let messages = ui.messages;
    let fields = [
        (Quadrant::QuickWin, "is-quick"),
        (Quadrant::Project, "is-big"),
        (Quadrant::FillIn, "is-fill"),
        (Quadrant::Thankless, "is-no"),
    ];
    let places = spread(order);
    html! {
        <figure class="jm-mx__f">
            <span class="jm-mx__y" aria-hidden="true">{ messages.impact_label() }{ " ↑" }</span>
            <div class="jm-mx__p" role="group" aria-label={messages.open_matrix()}>
                for (quadrant, class) in fields {
                    <span class={classes!("jm-mx__q", class)} title={messages.quadrant_help(quadrant)}>{ messages.quadrant(quadrant) }</span>
                }
                for (idx, (idea, place)) in order.iter().zip(places).enumerate() {
                    if let Some((along, up)) = place {
                        { dot(ui, idx, idea, Some([along * 20.0, up * 20.0])) }
                    }
                }
            </div>
            <span class="jm-mx__x" aria-hidden="true">{ messages.little_to_much(messages.effort_label()) }</span>
        </figure>
    }
}

/// What nobody has rated.
fn tray(ui: &Ui, order: &[Opportunity]) -> Html {
    let is_in = |(_, idea): &(usize, &Opportunity)| rating_of(&idea.card).is_none();
    let waiting: Vec<_> = order.iter().enumerate().filter(is_in).collect();
    if waiting.is_empty() && ui.is_read_only {
        return html! {};
    }
    html! {
        <section class="jm-mx__t" aria-label={ui.messages.not_rated()}>
            <h3>{ ui.messages.not_rated() }</h3>
            if waiting.is_empty() {
                <span aria-hidden="true">{ "—" }</span>
            }
            for (idx, idea) in waiting {
                { dot(ui, idx, idea, None) }
            }
        </section>
    }
}

/// An opportunity: on the plane its number, in the tray its words too.
fn dot(ui: &Ui, idx: usize, idea: &Opportunity, place: Option<[f64; 2]>) -> Html {
    let (messages, card) = (ui.messages, &idea.card);
    let number = ui.locale().digits(&(idx + 1).to_string());
    let words = card_words(ui, card);
    let name = messages.idea_is(&number, &words, &rating(ui, rating_of(card)));
    let style = place.map(|[along, up]| {
        let (along, up) = (decimal(along), decimal(up));
        [
            "inset-inline-start:",
            &along,
            "%;inset-block-end:",
            &up,
            "%",
        ]
        .concat()
    });
    html! {
        <button
            type="button"
            key={card.id.to_string()}
            class={classes!("jm-mx__d", style.is_none().then_some("is-waiting"), idea.is_taken_up.then_some("is-taken"))}
            data-idea={card.id.to_string()}
            aria-label={style.is_some().then_some(name)}
            title={style.is_some().then(|| words.clone())}
            ~style={style.clone().unwrap_or_default()}
        >
            <b>{ number }</b>
            if style.is_none() {
                <span>{ words }</span>
            }
        </button>
    }
}

/// The order of work.
fn list(ui: &Ui, order: &[Opportunity]) -> Html {
    let messages = ui.messages;
    html! {
        <section class="jm-mx__l">
            <h3>{ messages.order_of_work() }</h3>
            <ol>
                for (idx, idea) in order.iter().enumerate() {
                    <li key={idea.card.id.to_string()} class="jm-mx__i">
                        <b class="jm-mx__n" aria-hidden="true">{ ui.locale().digits(&(idx + 1).to_string()) }</b>
                        <div>
                            <p>{ card_words(ui, &idea.card) }</p>
                            <small>{ facts(ui, idea) }</small>
                        </div>
                        { take_up(ui, idea) }
                    </li>
                }
            </ol>
        </section>
    }
}

/// Where an opportunity lies, which stage it is in, and what speaks for it.
fn facts(ui: &Ui, idea: &Opportunity) -> String {
    let messages = ui.messages;
    let stage = ui.store.read(|session| {
        let stage = session.map().stages.get(&idea.card.stage);
        stage.map(|stage| ui.stage_title(stage))
    });
    let mut facts = vec![messages.quadrant(idea.quadrant).to_owned()];
    facts.extend(stage);
    if idea.eases > 0 {
        facts.push(messages.eases_pain(usize::try_from(idea.eases).unwrap_or(usize::MAX)));
    }
    if idea.card.votes > 0 {
        facts.push(messages.n_votes_of(usize::try_from(idea.card.votes).unwrap_or(usize::MAX)));
    }
    facts.join(" · ")
}

/// The way to an improvement, or that there is one.
fn take_up(ui: &Ui, idea: &Opportunity) -> Html {
    let messages = ui.messages;
    if idea.is_taken_up {
        return html! {
            <span class="jm-mx__ok" title={messages.is_taken_up()}>
                { Icon::CHECK.sized("jm-i--14") }<span class="jm-sr">{ messages.is_taken_up() }</span>
            </span>
        };
    }
    if ui.is_read_only {
        return html! {};
    }
    let name = messages.take_up_of(&card_words(ui, &idea.card));
    let onclick = {
        let (ui, card) = (ui.clone(), idea.card.clone());
        Callback::from(move |_: MouseEvent| {
            ui.run(Command::add(improvement_of(&card), None));
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--sm" aria-label={name} {onclick}>{ messages.take_up() }</button>
    }
}

/// The button that hands the matrix over as a picture.
fn download(ui: &Ui, is_empty: bool) -> Html {
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.store.request(Request::HandOver(Rc::new(picture(&ui))));
        })
    };
    html! {
        <button type="button" class="jm-btn jm-btn--sm" disabled={is_empty} {onclick}>
            { Icon::DOWNLOAD.sized("jm-i--14") }{ ui.messages.as_picture() }
        </button>
    }
}

fn picture(ui: &Ui) -> OutFile {
    let (messages, locale) = (ui.messages, ui.locale());
    let text = ui.store.read(|session| {
        let map = session.map();
        let order = order_of_work(matrix(map));
        let impact = messages.axis_up(messages.impact_label());
        let effort = messages.little_to_much(messages.effort_label());
        matrix_picture(
            &order,
            &PictureWords {
                language: locale.tag(),
                is_rtl: locale.is_rtl(),
                title: ui.words(&map.meta.title),
                subtitle: messages.open_matrix(),
                impact: &impact,
                effort: &effort,
                order: messages.order_of_work(),
                quadrant: &|quadrant| messages.quadrant(quadrant),
                words: &|idea| card_words(ui, &idea.card),
                number: &|n| locale.digits(&n.to_string()),
            },
        )
    });
    OutFile {
        what: messages.open_matrix(),
        ending: "svg",
        kind: "image/svg+xml",
        text,
    }
}

fn dot_at(element: &Element) -> Option<HtmlElement> {
    around(element, "[data-idea]")?.dyn_into().ok()
}

fn id_of(dot: &Element) -> Option<CardId> {
    attribute(dot, "data-idea").map(|id| CardId::from(&*id))
}

/// What an opportunity is rated where it was let go; none beside the plane and the tray.
fn dropped(dot: &Element, (x, y): (f64, f64)) -> Option<Rating> {
    let area = around(dot, ".jm-mx__a")?;
    let share = |element: &Element| {
        let at = element.get_bounding_client_rect();
        let along = (x - at.left()) / at.width();
        let up = (at.bottom() - y) / at.height();
        let is_in = (0.0..=1.0).contains(&along) && (0.0..=1.0).contains(&up);
        is_in.then_some((along, up))
    };
    if let Some((along, up)) = first(&area, ".jm-mx__p").and_then(|plane| share(&plane)) {
        let along = if is_right_to_left(dot) {
            1.0 - along
        } else {
            along
        };
        return Some(Some((level_at(up), level_at(along))));
    }
    let tray = first(&area, ".jm-mx__t");
    tray.and_then(|tray| share(&tray)).map(|_| None)
}

/// Where a key takes an opportunity: along and up by a level, or out of the plane. What is not
/// rated begins in the middle.
fn moved(event: &KeyboardEvent, dot: &Element, card: &Card) -> Option<Rating> {
    let onwards = if is_right_to_left(dot) { -1 } else { 1 };
    let (up, along) = match event.key().as_str() {
        "ArrowUp" => (1, 0),
        "ArrowDown" => (-1, 0),
        "ArrowRight" => (0, onwards),
        "ArrowLeft" => (0, -onwards),
        "Delete" | "Backspace" => return Some(None),
        _ => return None,
    };
    let Some((impact, effort)) = rating_of(card) else {
        let middle = Level::clamped(3);
        return Some(Some((middle, middle)));
    };
    let by = |level: Level, step: i64| Level::clamped(i64::from(level.get()) + step);
    Some(Some((by(impact, up), by(effort, along))))
}
