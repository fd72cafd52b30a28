//! The dialog about a path: where the journey does not simply go on.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{Remove, foot};
use super::{close, on_close};
use crate::base::{PathId, StageId};
use crate::edit::Command;
use crate::model::{JourneyMap, Path, PathEnd, PathKind, Probability, Stage, Wanted};
use crate::ui::Ui;
use crate::ui::widgets::{
    Choice, ChoiceField, Dialog, Icon, NumberField, SelectField, TextField, editable,
};

/// The dialog about a path, if there is one of that id.
pub(super) fn view(ui: &Ui, path_id: &PathId) -> Option<Html> {
    let path = ui
        .store
        .read(|session| session.map().paths.get(path_id).cloned())?;
    let messages = ui.messages;
    let set = {
        let (ui, path) = (ui.clone(), path.clone());
        Callback::from(move |changed: Path| {
            let is_typed = changed.label != path.label;
            let command = Command::edit(&*path, |path| *path = changed);
            if is_typed {
                ui.store.write(command)
            } else {
                ui.run(command)
            };
        })
    };
    let on_remove = {
        let (ui, path_id) = (ui.clone(), path_id.clone());
        Callback::from(move |()| {
            ui.run(Command::remove::<Path>(path_id.clone()));
        })
    };
    let remove = html! { <Remove ui={ui.clone()} label={messages.remove_path()} {on_remove} /> };
    Some(html! {
        <Dialog
            key={format!("path {path_id}")}
            title={messages.path()}
            hint={messages.path_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            foot={foot(ui, Some(remove))}
        >
            { fields(ui, &path, &set) }
        </Dialog>
    })
}

/// The dialog that asks for a new path, from a stage and to an end if they are given.
pub(super) fn new(ui: &Ui, stage_id: Option<&StageId>, to: Option<&PathEnd>) -> Option<Html> {
    let path = ui
        .store
        .read(|session| likely(session.map(), stage_id, to))?;
    Some(html! { <NewPath ui={ui.clone()} {path} /> })
}

/// The path somebody most likely means: from the stage back to the one before it, unless it is
/// said where it leads.
fn likely(map: &JourneyMap, stage_id: Option<&StageId>, to: Option<&PathEnd>) -> Option<Path> {
    let idx = stage_id
        .and_then(|id| map.stages.position(id))
        .unwrap_or(map.stages.len().saturating_sub(1));
    let from = PathEnd::from(&map.stages.at(idx)?.id);
    let before = idx.checked_sub(1).and_then(|idx| map.stages.at(idx));
    let to = to
        .cloned()
        .unwrap_or_else(|| before.map_or_else(PathEnd::exit, |stage| PathEnd::from(&stage.id)));
    let kind = kind_between(map, &from, &to);
    Some(Path {
        from,
        to,
        kind,
        wanted: Wanted(false),
        ..Path::default()
    })
}

/// What a path between two ends is.
fn kind_between(map: &JourneyMap, from: &PathEnd, to: &PathEnd) -> PathKind {
    match (map.columns_of(from), map.columns_of(to)) {
        (_, None) => PathKind::Exit,
        (Some((from, _)), Some((to, _))) if to > from => PathKind::Skip,
        (_, Some(_)) => PathKind::Loop,
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NewPathProps {
    ui: Ui,
    path: Path,
}

/// A path that is not on the map yet.
#[component]
fn NewPath(props: &NewPathProps) -> Html {
    let path = use_state(|| Rc::new(props.path.clone()));
    let ui = &props.ui;
    let messages = ui.messages;
    let set = {
        let path = path.clone();
        Callback::from(move |changed: Path| path.set(Rc::new(changed)))
    };
    let add = {
        let (ui, path) = (ui.clone(), path.clone());
        Callback::from(move |_: MouseEvent| {
            if ui.run(Command::add((**path).clone(), None)) {
                close(&ui);
            }
        })
    };
    let cancel = on_close(ui).reform(|_: MouseEvent| ());
    let foot = html! {
        <>
            <button type="button" class="jm-btn" onclick={cancel}>{ messages.cancel() }</button>
            <button type="button" class="jm-btn jm-btn--p" onclick={add}>{ Icon::ADD.sized("jm-i--16") }{ messages.add() }</button>
        </>
    };
    html! {
        <Dialog
            title={messages.add_path()}
            hint={messages.path_help()}
            close={messages.close()}
            on_close={on_close(ui)}
            {foot}
        >
            { fields(ui, &path, &set) }
        </Dialog>
    }
}

fn fields(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    html! {
        <div class="jm-form1">
            { ends(ui, path, set) }
            { kind(ui, path, set) }
            { wish(ui, path, set) }
            { label(ui, path, set) }
            { probability(ui, path, set) }
        </div>
    }
}

/// Where it starts and where it leads; what it is follows from that.
fn ends(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    let messages = ui.messages;
    let places = ui.store.read(|session| {
        session
            .map()
            .stages
            .iter()
            .flat_map(|stage| places(ui, stage))
            .collect::<Vec<_>>()
    });
    let ways_out = Choice::new(PathEnd::exit().as_str().to_owned(), messages.path_out());
    let with_exit: Vec<Choice> = places.iter().cloned().chain([ways_out]).collect();
    let on_from = {
        let (ui, path, set) = (ui.clone(), path.clone(), set.clone());
        Callback::from(move |value: AttrValue| {
            if let Some(from) = end(&ui, &value) {
                let kind = ui
                    .store
                    .read(|session| kind_between(session.map(), &from, &path.to));
                set.emit(Path {
                    from,
                    kind,
                    ..Path::clone(&path)
                });
            }
        })
    };
    let on_to = {
        let (ui, path, set) = (ui.clone(), path.clone(), set.clone());
        Callback::from(move |value: AttrValue| {
            if let Some(to) = end(&ui, &value) {
                let kind = ui
                    .store
                    .read(|session| kind_between(session.map(), &path.from, &to));
                set.emit(Path {
                    to,
                    kind,
                    ..Path::clone(&path)
                });
            }
        })
    };
    html! {
        <div class="jm-cols">
            <SelectField label={messages.path_from()} is_read_only={ui.is_read_only} choices={places} value={path.from.as_str().to_owned()} on_choose={on_from} />
            <SelectField label={messages.path_to()} is_read_only={ui.is_read_only} choices={with_exit} value={path.to.as_str().to_owned()} on_choose={on_to} />
        </div>
    }
}

/// A stage and its steps as ends of a path.
fn places(ui: &Ui, stage: &Rc<Stage>) -> Vec<Choice> {
    let title = ui.stage_title(stage);
    let whole = Choice::new(PathEnd::from(&stage.id).as_str().to_owned(), title.clone());
    let steps = stage.steps.iter().map(|step| {
        Choice::new(
            PathEnd::from(&step.id).as_str().to_owned(),
            format!("{title} › {}", ui.step_title(step)),
        )
    });
    std::iter::once(whole).chain(steps).collect()
}

/// The end of that id.
fn end(ui: &Ui, value: &str) -> Option<PathEnd> {
    if value == PathEnd::exit().as_str() {
        return Some(PathEnd::exit());
    }
    ui.store.read(|session| {
        session.map().stages.iter().find_map(|stage| {
            let whole = PathEnd::from(&stage.id);
            let steps = stage.steps.iter().map(|step| PathEnd::from(&step.id));
            std::iter::once(whole)
                .chain(steps)
                .find(|end| end.as_str() == value)
        })
    })
}

fn kind(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    let messages = ui.messages;
    let kinds = PathKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), messages.path_kind(*kind)));
    let on_choose = {
        let (path, set) = (path.clone(), set.clone());
        Callback::from(move |word: AttrValue| {
            let mut changed = Path::clone(&path);
            match PathKind::from_word(&word) {
                Some(PathKind::Exit) => {
                    (changed.to, changed.kind) = (PathEnd::exit(), PathKind::Exit);
                }
                // Only what leads out is an exit.
                Some(kind) if !path.to.is_exit() => changed.kind = kind,
                Some(_) | None => {}
            }
            set.emit(changed);
        })
    };
    html! {
        <ChoiceField label={messages.path_is()} is_read_only={ui.is_read_only} choices={kinds.collect::<Vec<_>>()} value={path.kind.word()} {on_choose} />
    }
}

fn wish(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    let messages = ui.messages;
    let choices = vec![
        Choice::new("yes", messages.path_wanted()),
        Choice::new("no", messages.path_unwanted()),
    ];
    let on_choose = {
        let path = path.clone();
        set.reform(move |word: AttrValue| Path {
            wanted: Wanted(word == "yes"),
            ..Path::clone(&path)
        })
    };
    let value = if path.wanted.0 { "yes" } else { "no" };
    html! {
        <ChoiceField label={messages.path_wish()} is_read_only={ui.is_read_only} {choices} {value} {on_choose} />
    }
}

fn label(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    let messages = ui.messages;
    let (value, foreign) = editable(ui, &path.label);
    let example = if foreign.is_empty() {
        messages.path_label_example().into()
    } else {
        foreign
    };
    let on_write = {
        let (ui, path) = (ui.clone(), path.clone());
        set.reform(move |words: String| Path {
            label: ui.rewritten(&path.label, &words),
            ..Path::clone(&path)
        })
    };
    html! { <TextField ui={ui.clone()} label={messages.path_label()} {value} {example} max_chars={80} {on_write} /> }
}

fn probability(ui: &Ui, path: &Rc<Path>, set: &Callback<Path>) -> Html {
    let on_change = {
        let path = path.clone();
        set.reform(move |percent: Option<f64>| Path {
            probability: percent.and_then(|percent| Probability::clamped(percent / 100.0)),
            ..Path::clone(&path)
        })
    };
    let value = path.probability.as_ref().map(|share| share.get() * 100.0);
    html! {
        <NumberField ui={ui.clone()} label={ui.messages.in_percent(ui.messages.path_probability())} {value} low={0.0} high={100.0} n_decimals={1} {on_change} />
    }
}
