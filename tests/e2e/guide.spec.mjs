// The guide: the method as questions about the map, from the first screen to a map without empty stages.
import { expect, test } from './support/test.mjs';
import { axe } from './support/axe.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS } from './support/maps.mjs';
import { shots } from './support/shots.mjs';

const said = {
  en: {
    goal: 'More buyers come back', name: 'Nora', job: 'Designer', need: 'Fresh coffee', barrier: 'Too many names',
    problem: 'Out of coffee', question: 'When was it roasted?', aim: 'Good coffee at home', person: 'Mary',
    does: ['Saves a reel', 'Asks a friend', 'Orders a bag', 'Brews the first cup', 'Tells a friend'],
    thinks: ['What is it?', 'Is it bitter?', 'What does it cost?', 'Why is it weak?', 'Will they like it?'],
    hurts: 'Nobody answers', helps: 'Ready answers',
  },
  fa: {
    goal: 'خریداران بیشتری برگردند', name: 'نگار', job: 'طراح', need: 'قهوهٔ تازه', barrier: 'نام‌های زیاد',
    problem: 'قهوه‌اش تمام شده', question: 'کِی برشته شده؟', aim: 'قهوهٔ خوب در خانه', person: 'مریم',
    does: ['ریلز را ذخیره می‌کند', 'از دوستش می‌پرسد', 'سفارش می‌دهد', 'دم می‌کند', 'معرفی می‌کند'],
    thinks: ['این چیست؟', 'تلخ است؟', 'چند می‌شود؟', 'چرا کم‌رنگ است؟', 'خوششان می‌آید؟'],
    hurts: 'کسی پاسخ نمی‌دهد', helps: 'پاسخ آماده',
  },
};

/** The most inputs a walk from the first screen to the end may take: a field that is written, or a click. */
const MOST_INPUTS = 60;

/** A person in the guide, who counts what they do. */
class Walk {
  constructor(editor, lang, { tap = false } = {}) {
    Object.assign(this, { editor, lang, words: said[lang], tap, inputs: 0 });
    this.guide = editor.find('.jm-guide');
    this.heading = this.guide.locator('h2');
    this.onward = this.guide.locator('.jm-guide__on');
    this.open = this.guide.locator('.jm-srow.is-open');
    this.questions = this.guide.locator('.jm-guide__q');
  }

  async press(thing) {
    this.inputs++;
    await (this.tap ? thing.tap() : thing.click());
  }

  async write(name, text) {
    this.inputs++;
    await this.field(name).fill(text);
  }

  field(name) {
    return this.questions.getByRole('textbox', { name, exact: true });
  }

  item(list) {
    return this.editor.word('item_of', this.editor.word(list), this.lang === 'fa' ? '۱' : '1');
  }

  named(name) {
    return this.editor.word(name, `⁨${this.words.name}⁩`);
  }

  chip(name) {
    return this.questions.getByRole('button', { name: this.editor.word(name), exact: true });
  }

  async next() {
    const before = await this.position();
    await this.press(this.onward);
    await expect.poll(() => this.position(), 'the next question').not.toBe(before);
  }

  position() {
    return this.guide.evaluate((guide) => [guide.querySelector('h2').textContent, guide.querySelector('.jm-srow.is-open b')?.textContent].join('/'));
  }

  async start() {
    await this.press(this.editor.find('.jm-first').getByRole('button', { name: this.editor.word('start_guide') }));
    await expect(this.heading).toHaveText(this.editor.word('ask_trade'));
  }

  /** Steps one to three. */
  async about(look = async () => {}) {
    const { words } = this;
    await look('trade');
    await this.press(this.questions.getByRole('button', { name: this.editor.word('Shop') }));
    await expect(this.heading).toHaveText(this.editor.word('ask_purpose'));
    await this.write(this.item('ask_purpose_label'), words.goal);
    await this.next();
    await this.write(this.editor.word('ask_name_label'), words.name);
    await this.write(this.editor.word('ask_job_label'), words.job);
    await look('customer');
    await this.next();
    await this.write(this.item('ask_needs_label'), words.need);
    await this.write(this.item('ask_barriers_label'), words.barrier);
    await this.next();
    await this.press(this.chip('Instagram'));
    await this.next();
    await this.next();
    await this.write(this.editor.word('ask_problem_label'), words.problem);
    await this.next();
    await this.write(this.item('ask_questions_label'), words.question);
    await this.next();
    await this.write(this.item('ask_aims_label'), words.aim);
    await look('aims');
    await this.next();
  }

  /** Steps four to six, and the owners. */
  async stages(look = async () => {}) {
    const { words } = this;
    await look('stages');
    await this.next();
    for (let idx = 0; idx < 5; idx++) {
      await this.press(this.chip(['Instagram', 'Whatsapp', 'Website', 'Courier', 'Referral'][idx]));
      if (idx === 1) await look('touchpoints');
      await this.next();
    }
    for (let idx = 0; idx < 5; idx++) {
      await this.write(this.named('ask_action'), words.does[idx]);
      await this.write(this.named('ask_thought'), words.thinks[idx]);
      await this.press(this.questions.getByRole('radio', { name: this.editor.word(['score_good', 'score_bad', 'score_neutral', 'score_great', 'score_good'][idx]), exact: true }));
      if (idx === 1) await look('experience');
      await this.next();
    }
    await this.write(this.named('ask_pain'), words.hurts);
    await this.write(this.editor.word('ask_idea'), words.helps);
    await look('pains');
    await this.press(this.guide.locator('.jm-stp button').nth(6));
    await this.write(this.editor.word('ask_person_name'), words.person);
    await this.press(this.chip('ask_add_person'));
    await this.press(this.questions.getByRole('button', { name: this.editor.word('ask_owns_rest', `⁨${words.person}⁩`), exact: true }));
    await look('owners');
    await this.next();
    await look('improvements');
    await this.next();
    await look('review');
    await this.next();
    await look('end');
  }
}

/** What a map lacks by the rules `stage-without-*`, told by its document alone. */
function lacking({ stages, lanes, cards }) {
  const kinds = Object.fromEntries(lanes.map(({ id, kind }) => [id, kind]));
  const has = (stage, kind, test) => cards.some((card) => card.stage === stage && kinds[card.lane] === kind && test(card));
  return stages.flatMap(({ id, owners }) => [
    !has(id, 'actions', ({ text }) => text) && `${id} action`,
    !has(id, 'touchpoints', ({ channel, text }) => channel || text) && `${id} touchpoint`,
    !has(id, 'thoughts', ({ text }) => text) && `${id} thought`,
    !has(id, 'emotions', ({ score }) => score !== undefined) && `${id} emotion`,
    !owners?.length && `${id} owner`,
  ].filter(Boolean));
}

const LAYOUTS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

for (const [layout, use] of Object.entries(LAYOUTS)) {
  test.describe(layout, () => {
    test.use(use);

    for (const lang of LANGS) {
      test(`${lang}: from nothing to a map without an empty stage, in at most ${MOST_INPUTS} inputs`, async ({ page }) => {
        test.setTimeout(90_000);
        const editor = await open(page, { lang, attributes: { 'storage-key': 'walk' } });
        const walk = new Walk(editor, lang, { tap: layout === 'phone' });
        const look = process.env.SHOTS ? (name) => shots(page, `guide-${layout}-${lang}-${name}`) : undefined;
        await walk.start();
        await walk.about(look);
        await walk.stages(look);
        await expect(walk.heading).toHaveText(editor.word('end_title_open'));
        expect(walk.inputs, 'inputs').toBeLessThanOrEqual(MOST_INPUTS);
        const map = await editor.doc();
        expect(lacking(map)).toEqual([]);
        expect(map.cards.filter(({ text }) => text).map(({ text }) => text[lang] ?? text)).toContain(walk.words.does[4]);
      });
    }
  });
}

for (const [layout, use] of Object.entries(LAYOUTS)) {
  for (const lang of LANGS) {
    test.describe(`${layout}, ${lang}: over a map that is there`, () => {
      test.use(use);

      /** Opens the guide at a step, over the map of the tests. */
      async function at(page, step, map = coffee(lang)) {
        const editor = await open(page, { lang, map });
        await editor.begin();
        await editor.call((element) => void (element.view = 'guide'));
        await editor.find('.jm-stp button').nth(step).click();
        return editor;
      }

      test('a complaint is answered by somebody on the map, or by somebody who comes with the answer', async ({ page }) => {
        const editor = await at(page, 5);
        // The stage with the pain point is the last.
        await editor.find('.jm-srow').last().click();
        const questions = editor.find('.jm-guide');
        await questions.getByRole('checkbox', { name: editor.word('ask_complaint'), exact: true }).check();
        await editor.expectDoc((map) => map.cards.find(({ id }) => id === 'c5').complaint, true);
        const who = questions.getByRole('group', { name: editor.word('ask_replies'), exact: true });
        const [{ name }] = coffee(lang).people;
        await who.getByRole('button', { name, exact: true }).click();
        await editor.expectDoc((map) => map.cards.find(({ id }) => id === 'c5').owner, 'o1');
        await questions.getByRole('textbox', { name: editor.word('ask_person_name'), exact: true }).fill('Mina');
        await editor.press('Enter');
        await editor.expectDoc((map) => map.people.map((person) => person.name[lang] ?? person.name), [name, 'Mina']);
        await expect(who.getByRole('button', { name: 'Mina', exact: true })).toHaveAttribute('aria-pressed', 'true');
        await editor.expectHistory({ transactions: 3 });
      });

      test('the steps of a stage come in one undo step', async ({ page }) => {
        const editor = await at(page, 3);
        await editor.find('.jm-guide').getByRole('button', { name: editor.word('ask_split_steps'), exact: true }).first().click();
        await editor.expectDoc((map) => map.stages[0].steps?.length, 2);
        await editor.undo();
        await editor.expectDoc((map) => map.stages[0].steps, undefined);
      });

      test('it goes on after a reload where one left it, with what was answered and what was skipped', async ({ page }) => {
        test.setTimeout(60_000);
        const editor = await open(page, { lang, attributes: { 'storage-key': 'resume' } });
        const walk = new Walk(editor, lang);
        await walk.start();
        await walk.press(walk.questions.getByRole('button', { name: editor.word('Shop') }));
        // What is not answered is skipped by the same button, which says so.
        await expect(walk.onward).toContainText(editor.word('guide_skip'));
        await walk.next();
        await walk.write(editor.word('ask_name_label'), walk.words.name);
        await walk.next();
        await expect(walk.heading).toHaveText(walk.named('ask_needs'));
        await editor.expectDoc((map) => map.personas[0].name[lang] ?? map.personas[0].name, walk.words.name);
        await expect.poll(() => page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(1);
        await page.reload();
        await editor.isReady();
        await editor.call((element) => void (element.view = 'guide'));
        await expect(walk.heading).toHaveText(walk.named('ask_needs'));
        // Back over what was answered to what was skipped; the examples are still those of the trade.
        await walk.press(editor.find('.jm-guide__back'));
        await expect(walk.field(editor.word('ask_name_label'))).toHaveValue(walk.words.name);
        await walk.press(editor.find('.jm-guide__back'));
        await expect(walk.heading).toHaveText(editor.word('ask_purpose'));
        await walk.write(walk.item('ask_purpose_label'), walk.words.goal);
        await editor.expectDoc((map) => (map.goals ?? []).map((goal) => goal[lang] ?? goal), [walk.words.goal]);
      });

      test('an answer is one undo step, wherever one is by then', async ({ page }) => {
        // The first question of the step that is open: what is asked on the way.
        const editor = await at(page, 2);
        const questions = (map) => (map.scenario.questions ?? []).map((text) => text[lang] ?? text);
        const field = editor.find('.jm-guide__q').getByRole('textbox').first();
        await field.fill('One');
        await field.fill('One two');
        await editor.find('.jm-guide__on').click();
        await editor.expectDoc(questions, ['One two']);
        await editor.undo();
        await editor.expectDoc(questions, []);
      });

      test('its end leads to the insights, and to the improvements', async ({ page }) => {
        const editor = await at(page, 6);
        const end = editor.find('.jm-ways2');
        for (let n = 0; n < 4 && !(await end.isVisible()); n++) await editor.find('.jm-guide__on').click();
        await end.getByRole('button', { name: editor.word('end_improvements'), exact: true }).click();
        await expect(editor.dialog).toHaveAccessibleName(editor.word('improvements'));
        await editor.closeDialog();
        await end.getByRole('button', { name: editor.word('end_insights'), exact: true }).click();
        await expect(editor.find('.jm-panel')).toBeVisible();
      });
    });
  }
}
