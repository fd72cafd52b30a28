//! The head of the grid: paths, stages, steps; it stays in sight.

use std::rc::Rc;

use yew::{Html, NodeRef};

use super::paths;
use super::row::key;
use super::{Columns, PtrVec, focus_soon};
use crate::model::{Path, Stage, Step};
use crate::ui::context::Ui;
use crate::ui::markup::{Property, Tag, list, tag};
use crate::ui::part::Part;
use crate::ui::view::{Editing, Lifted};
use crate::ui::widgets::{Icon, TitleInput, menu_button};

/// The head of the grid.
#[derive(PartialEq)]
pub(super) struct Head {
    pub(super) ui: Ui,
    pub(super) scroller: NodeRef,
    pub(super) columns: Columns,
    pub(super) stages: PtrVec<Stage>,
    pub(super) paths: PtrVec<Path>,
    pub(super) editing: Option<Editing>,
    pub(super) lifted: Option<Lifted>,
}

impl Part for Head {
    fn view(&self) -> Html {
        let ui = &self.ui;
        focus_soon(ui, &self.scroller);
        let has_paths = !self.paths.0.is_empty();
        let paths = || paths::view(ui, &self.columns, &self.stages, &self.paths);
        let has_steps = self.stages.0.iter().any(|stage| !stage.steps.is_empty());
        tag!("div", "class" = "jm-head", "role" = "rowgroup")
            .child(has_paths.then(paths))
            .child(self.stage_row())
            .child(has_steps.then(|| self.step_row()))
            .html()
    }
}

impl Head {
    fn stage_row(&self) -> Tag {
        let ui = &self.ui;
        let corner = tag!(
            "div",
            "class" = "jm-lane jm-stagebg jm-corner",
            "role" = "columnheader",
            "aria-colindex" = "1"
        );
        let mut stages = Vec::new();
        let mut column = 0;
        for (idx, stage) in self.stages.0.iter().enumerate() {
            stages.push(self.stage(stage, idx, column));
            column += stage.n_columns();
        }
        let label = ui.messages.add_stage();
        let add = || {
            let button = tag!(
                "button",
                "class" = "jm-ib",
                "type" = "button",
                "data-act" = "add-stage",
                "aria-label" = label,
                "title" = label,
            );
            tag!("div", "class" = "jm-addstage", "role" = "gridcell")
                .child(button.child(Icon::ADD.sized("jm-i--14")))
        };
        tag!(
            "div",
            "class" = "jm-row jm-stages",
            "role" = "row",
            "aria-rowindex" = "1"
        )
        .child(corner.child(ui.messages.stages()))
        .child(stages)
        .child((!ui.is_read_only).then(add))
    }

    fn step_row(&self) -> Tag {
        let corner = tag!(
            "div",
            "class" = "jm-lane jm-corner jm-corner--steps",
            "role" = "columnheader",
            "aria-colindex" = "1"
        );
        let mut stages = Vec::new();
        let mut column = 0;
        for stage in self.stages.0.iter() {
            let mut steps = Vec::new();
            for (idx, step) in stage.steps.iter().enumerate() {
                steps.push(self.step(stage, step, idx, column + idx));
            }
            stages.push(if steps.is_empty() {
                self.no_step(stage, column)
            } else {
                list(steps)
            });
            column += stage.n_columns();
        }
        tag!(
            "div",
            "class" = "jm-row jm-stepr",
            "role" = "row",
            "aria-rowindex" = "2"
        )
        .child(corner.child(self.ui.messages.steps()))
        .child(stages)
    }

    /// What stands in the row of steps for a stage without any.
    fn no_step(&self, stage: &Stage, column: usize) -> Html {
        tag!(
            "div",
            "class" = "jm-step b-st is-none",
            "role" = "gridcell",
            "aria-colindex" = column + 2,
            "aria-label" = self.ui.messages.whole_stage(),
            "data-c" = column,
            "data-r" = "1",
        )
        .key(key(&stage.id))
        .html()
    }

    /// The header of a stage, with what can be done to it.
    fn stage(&self, stage: &Rc<Stage>, idx: usize, column: usize) -> Html {
        let ui = &self.ui;
        let title = ui.stage_title(stage);
        let editing = Editing::Stage(stage.id.clone());
        let is_titled = self.editing.as_ref() == Some(&editing);
        let is_lifted = matches!(&self.lifted, Some(Lifted::Stage(id)) if *id == stage.id);
        let heading = if is_titled {
            self.title_input(editing, &title, ui.messages.stage_title())
        } else {
            tag!("span", "class" = "jm-stage__t")
                .child(ui.show_or(&stage.title, &title))
                .html()
        };
        let n_steps = (stage.steps.len() > 1 && !is_titled)
            .then(|| tag!("small").child(ui.messages.n_steps(stage.steps.len())));
        let menu = || {
            menu_button(Icon::MORE, "jm-i--14", ui.messages.stage_menu(&title), true)
                .class("jm-stage__m")
        };
        // What a path is drawn by; the menu has the same for the keyboard.
        let handle = || {
            tag!("span", "class" = "jm-stage__w", "aria-hidden" = "true")
                .child(Icon::PATH.sized("jm-i--14"))
        };
        let description = ui.words(&stage.description);
        tag!(
            "div",
            "class" = "jm-stage jm-stagebg jm-span",
            "style" = Property(["--k:", &stage.n_columns().to_string()].concat()),
            "role" = "columnheader",
            "aria-colindex" = column + 2,
            "aria-colspan" = stage.n_columns(),
            "data-stage" = &stage.id,
            "data-drag" = (!ui.is_read_only).then_some("stage"),
            "data-r" = "0",
            "data-c" = column,
            "data-span" = stage.n_columns(),
            "data-stop" = "true",
            "tabindex" = "-1",
            "title" = (!stage.description.is_empty()).then(|| description.to_owned()),
        )
        .key(key(&stage.id))
        .class_if(is_lifted, "is-drag")
        .child(
            tag!("span", "class" = "jm-stage__n", "aria-hidden" = "true")
                .child(ui.locale().count(idx + 1)),
        )
        .child(heading)
        .child(n_steps)
        .child((!ui.is_read_only && !is_titled).then(handle))
        .child((!ui.is_read_only && !is_titled).then(menu))
        .html()
    }

    /// The header of a step, with what can be done to it.
    fn step(&self, stage: &Rc<Stage>, step: &Step, idx: usize, column: usize) -> Html {
        let ui = &self.ui;
        let title = ui.step_title(step);
        let editing = Editing::Step(stage.id.clone(), step.id.clone());
        let is_titled = self.editing.as_ref() == Some(&editing);
        let is_lifted = matches!(&self.lifted, Some(Lifted::Step(_, id)) if *id == step.id);
        let heading = if is_titled {
            self.title_input(editing, ui.words(&step.title), ui.messages.step_title())
        } else {
            tag!("span", "class" = "jm-step__t")
                .child(ui.show_or(&step.title, &title))
                .html()
        };
        let menu = || {
            menu_button(Icon::MORE, "jm-i--12", ui.messages.step_menu(&title), true)
                .class("jm-step__m")
        };
        tag!(
            "div",
            "class" = "jm-step",
            "role" = "columnheader",
            "aria-colindex" = column + 2,
            "data-step" = &step.id,
            "data-of" = &stage.id,
            "data-drag" = (!ui.is_read_only).then_some("step"),
            "data-r" = "1",
            "data-c" = column,
            "data-stop" = "true",
            "tabindex" = "-1",
        )
        .key(key(&step.id))
        .class(if idx == 0 { "b-st" } else { "b-sp" })
        .class_if(is_lifted, "is-drag")
        .child(heading)
        .child((!ui.is_read_only && !is_titled).then(menu))
        .html()
    }

    fn title_input(&self, editing: Editing, words: &str, label: &'static str) -> Html {
        TitleInput {
            ui: self.ui.clone(),
            editing,
            words: words.to_owned(),
            label,
            placeholder: "",
            class: "",
        }
        .html()
    }
}
