// Dialogs: what does not fit into the grid is written there, and every field is one undo step.
import { expect, test } from './support/test.mjs';
import { open } from './support/editor.mjs';
import { coffee, LANGS, typed } from './support/maps.mjs';

for (const lang of LANGS) {
  const words = typed[lang];

  test.describe(lang, () => {
    /** @type {import('./support/editor.mjs').Editor} */
    let editor;

    test.beforeEach(async ({ page }) => {
      editor = await open(page, { lang, map: coffee(lang) });
      await editor.begin();
    });

    test('persona: name, age, job, a need and a channel', async () => {
      await editor.find('.jm-persona .jm-pen').click();
      await editor.textbox('persona_name').fill(words);
      await editor.textbox('persona_age_from').fill(lang === 'fa' ? '۲۸' : '28');
      await editor.textbox('persona_job').fill(words);
      await editor.dialog.getByRole('group', { name: editor.word('persona_needs'), exact: true }).getByRole('textbox').last().fill(words);
      await editor.dialog.locator('.jm-tg').first().click();
      await editor.closeDialog();
      const [persona] = (await editor.doc()).personas;
      expect(persona).toMatchObject({ name: words, age: { from: 28 }, jobTitle: words, needs: [words], channels: ['ch1'] });
      await editor.expectHistory();
    });

    test('a persona is added from the strip and removed after a question', async () => {
      await editor.find('.jm-ctx__add').click();
      await editor.textbox('persona_name').fill(words);
      await editor.closeDialog();
      await editor.expectDoc((map) => map.personas.map(({ name }) => name), [coffee(lang).personas[0].name, words]);
      await editor.find('.jm-persona .jm-pen').click();
      await editor.dialog.locator('.jm-btn--danger').click();
      await editor.dialog.locator('.jm-ask .jm-btn--danger').click();
      await editor.expectDoc((map) => map.personas.length, 1);
      await expect(editor.dialog).toHaveCount(0);
      await editor.expectHistory();
    });

    test('scenario: problem, questions, goals and expectations', async () => {
      await editor.button('edit_scenario', editor.root).click();
      await editor.textbox('scenario_problem').fill(words);
      for (const list of ['scenario_questions', 'customer_goals', 'expectations']) {
        const fields = editor.dialog.getByRole('group', { name: editor.word(list), exact: true }).getByRole('textbox');
        const nBefore = await fields.count();
        await fields.last().fill(words);
        await fields.last().press('Enter');
        // Enter leads on to the next row, which comes with what was written.
        await expect(fields).toHaveCount(nBefore + 1);
        await expect(fields.last()).toBeFocused();
      }
      await editor.closeDialog();
      const [before] = coffee(lang).scenario.goals;
      expect((await editor.doc()).scenario).toEqual({ problem: words, questions: [words], goals: [before, words], expectations: [words] });
      await editor.expectHistory();
    });

    test('an item of a list is moved and taken out', async () => {
      await editor.button('edit_goals', editor.root).click();
      const goals = editor.dialog.getByRole('group', { name: editor.word('customer_goals'), exact: true });
      await goals.getByRole('textbox').last().fill(words);
      await goals.getByRole('textbox').last().press('Tab');
      await editor.expectDoc((map) => map.scenario.goals.length, 2);
      await goals.getByRole('button', { name: editor.word('move_up'), exact: true }).nth(1).click();
      await editor.expectDoc((map) => map.scenario.goals[0], words);
      await goals.getByRole('button', { name: new RegExp(words) }).click();
      await editor.expectDoc((map) => map.scenario.goals, coffee(lang).scenario.goals);
      await editor.closeDialog();
      await editor.expectHistory();
    });

    test('the map: title, description, goals, owner and the day of the next review, in the calendar of the language', async () => {
      await editor.openFromToolbar('map_properties');
      await editor.textbox('map_title').fill(words);
      await editor.textbox('map_description').fill(words);
      await editor.dialog.getByRole('group', { name: editor.word('map_goals'), exact: true }).getByRole('textbox').last().fill(words);
      await editor.choose('map_owner').selectOption('o1');
      await editor.textbox('review_next').fill(lang === 'fa' ? '۱۴۰۵/۹/۱۰' : '2026-12-01');
      await editor.choose('review_every').selectOption('P3M');
      await editor.closeDialog();
      expect(await editor.doc()).toMatchObject({ title: words, description: words, goals: [words], owner: 'o1', review: { next: '2026-12-01', every: 'P3M' } });
      await editor.expectHistory();
    });

    test('people and channels: named, added and removed', async () => {
      await editor.openFromToolbar('people_and_channels');
      const people = editor.dialog.locator('.jm-prow--p');
      await editor.button('new_person').click();
      await expect(people).toHaveCount(2);
      await people.last().getByRole('textbox').first().fill(words);
      await editor.button('new_channel').click();
      const channel = editor.dialog.locator('.jm-prow--c').last();
      await channel.getByRole('combobox').selectOption('telegram');
      await channel.getByRole('textbox').fill(words);
      await people.first().getByRole('button').last().click();
      await expect(people).toHaveCount(1);
      await editor.closeDialog();
      const map = await editor.doc();
      expect(map.people).toEqual([expect.objectContaining({ name: words })]);
      expect(map.channels.at(-1)).toMatchObject({ kind: 'telegram', title: words });
      await editor.expectHistory();
    });

    test('a card’s details: text, severity, owner, evidence, a vote and a comment', async () => {
      await editor.card('c5').dblclick();
      await editor.find('.jm-edit').getByRole('button', { name: editor.word('details'), exact: true }).click();
      await expect(editor.dialog).toBeVisible();
      await editor.dialog.locator('textarea').first().fill(words);
      await editor.dialog.locator('.jm-tick').click();
      await editor.choose('owner').selectOption('o1');
      const severity = editor.dialog.getByRole('radiogroup', { name: editor.word('severity_label'), exact: true });
      await severity.locator('label:has([value="4"])').click();
      const evidence = editor.dialog.getByRole('radiogroup', { name: editor.word('evidence'), exact: true });
      await evidence.locator('label:has([value=reported])').click();
      await editor.dialog.locator('.jm-votes button').last().click();
      await editor.dialog.locator('.jm-say textarea').fill(words);
      await editor.button('post_comment').click();
      await expect(editor.dialog.locator('.jm-talk li')).toHaveCount(1);
      await editor.closeDialog();
      const card = await editor.cardNow('c5');
      expect(card).toMatchObject({ text: words, complaint: true, owner: 'o1', severity: 4, evidence: { kind: 'reported' }, votes: 1 });
      expect(card.comments[0]).toMatchObject({ text: words, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
      await editor.expectHistory();
    });

    test('a card’s picture: made small enough, shown on the board, changed and taken away', async ({ page }) => {
      await editor.card('c1').dblclick();
      await editor.find('.jm-edit').getByRole('button', { name: editor.word('details'), exact: true }).click();
      const field = editor.dialog.getByRole('group', { name: editor.word('picture'), exact: true });
      // Noise does not compress: at this size it weighs some megabytes.
      const noise = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(1200, 900);
        const context = canvas.getContext('2d');
        const pixels = context.createImageData(1200, 900);
        for (let at = 0, seed = 7; at < pixels.data.length; at++) {
          seed = (seed * 1103515245 + 12345) & 0x7fffffff;
          pixels.data[at] = at % 4 === 3 ? 255 : seed >> 16;
        }
        context.putImageData(pixels, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
        return new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result.split(',')[1]);
          reader.readAsDataURL(blob);
        });
      });
      expect(noise.length).toBeGreaterThan(1_000_000);
      await field.locator('input').setInputFiles({ name: 'noise.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(noise, 'base64') });
      await expect(field.getByRole('img')).toHaveJSProperty('complete', true);
      const sizes = await field.getByRole('img').evaluate(({ naturalWidth, naturalHeight, src }) => ({ ratio: naturalWidth / naturalHeight, bytes: atob(src.split(',')[1]).length }));
      expect(sizes.ratio).toBeCloseTo(4 / 3, 1);
      expect(sizes.bytes).toBeLessThanOrEqual(100_000);
      await editor.closeDialog();
      await expect(editor.card('c1').locator('img')).toBeVisible();
      expect((await editor.cardNow('c1')).image).toMatch(/^data:image\/jpeg;base64,/);

      await editor.card('c1').dblclick();
      await editor.find('.jm-edit').getByRole('button', { name: editor.word('details'), exact: true }).click();
      await field.locator('input').setInputFiles({ name: 'no.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
      await expect(field.getByText(editor.word('photo_unreadable'))).toBeVisible();
      await expect(field.getByRole('img')).toBeVisible();
      await field.getByRole('button', { name: editor.word('remove_picture'), exact: true }).click();
      await expect(field.getByRole('img')).toHaveCount(0);
      await editor.closeDialog();
      expect((await editor.cardNow('c1')).image).toBeUndefined();
      await editor.expectHistory();
    });

    test('a path: its end, its wish, its label and its share', async () => {
      await editor.find('.jm-loop__b').click();
      await editor.choose('path_to').selectOption('s1');
      await editor.textbox('path_label').fill(words);
      await editor.dialog.getByRole('textbox', { name: editor.word('path_probability') }).fill(lang === 'fa' ? '۲۵' : '25');
      await editor.closeDialog();
      expect((await editor.doc()).paths).toEqual([expect.objectContaining({ id: 'w1', from: 's3', to: 's1', label: words, probability: 0.25 })]);
      await editor.expectHistory();
    });

    test('a path is added from the menu of its stage, and removed', async () => {
      await editor.pick(editor.stage('s2'), 'add_path');
      await editor.choose('path_to').selectOption('exit');
      await editor.button('add').click();
      await expect(editor.dialog).toHaveCount(0);
      await editor.expectDoc((map) => map.paths.length, 2);
      expect((await editor.doc()).paths[1]).toMatchObject({ from: 's2', to: 'exit', kind: 'exit' });
      await editor.find('.jm-loop__b').first().click();
      await editor.dialog.locator('.jm-btn--danger').click();
      await editor.expectDoc((map) => map.paths.length, 1);
      await editor.expectHistory({ transactions: 2 });
    });

    test('an improvement: added, named, due and done', async () => {
      await editor.openFromToolbar('improvements');
      await editor.button('add_improvement').click();
      const added = editor.dialog.locator('.jm-imp').last();
      await expect(editor.dialog.locator('.jm-imp')).toHaveCount(2);
      await added.getByRole('textbox', { name: editor.word('improvement_title'), exact: true }).fill(words);
      await added.getByRole('textbox', { name: editor.word('improvement_due'), exact: true }).fill(lang === 'fa' ? '۱۴۰۵/۹/۲۹' : '2026-12-20');
      await added.locator('label:has([value=done])').click();
      await editor.closeDialog();
      expect((await editor.doc()).improvements[1]).toMatchObject({ title: words, due: '2026-12-20', status: 'done' });
      await editor.expectHistory();
    });

    test('Escape in a field takes back what was written there, a second one closes the dialog', async () => {
      await editor.openFromToolbar('map_properties');
      await editor.textbox('map_title').fill(words);
      await editor.expectDoc((map) => map.title, words);
      await editor.press('Escape');
      await expect(editor.textbox('map_title')).toHaveValue(coffee(lang).title);
      await expect(editor.dialog).toBeVisible();
      expect(await editor.text()).toBe(editor.first);
      await editor.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
    });

    test('a day or a number that is not understood is said and not taken', async () => {
      await editor.openFromToolbar('map_properties');
      const day = editor.textbox('review_next');
      await day.fill('31/31');
      await day.press('Enter');
      await expect(day).toHaveAttribute('aria-invalid', 'true');
      await expect(editor.dialog.locator('.jm-field__p')).toHaveText(editor.word('not_a_date'));
      expect(await editor.text()).toBe(editor.first);
    });

    test('a dialog keeps the focus and gives it back', async () => {
      const opener = editor.button('edit_scenario', editor.root);
      await opener.click();
      await expect(editor.dialog).toBeVisible();
      for (let n = 0; n < 40; n++) await editor.press('Tab');
      expect(await editor.call(({ shadowRoot }) => Boolean(shadowRoot.activeElement?.closest('dialog')) || !document.hasFocus() || document.activeElement === document.body)).toBe(true);
      await editor.press('Escape');
      await expect(editor.dialog).toHaveCount(0);
      await expect(opener).toBeFocused();
    });
  });
}

for (const lang of LANGS) {
  test(`${lang}: the whole map is a table of words, by keyboard, and its cards lead to what is known about them`, async ({ page }) => {
    const map = coffee(lang);
    const editor = await open(page, { lang, map });
    await editor.openFromToolbar('table_view');
    const table = editor.dialog.getByRole('table', { name: map.title });
    const lanes = map.lanes.filter(({ hidden }) => !hidden);
    await expect(table.getByRole('rowheader')).toHaveCount(lanes.length);
    const n_columns = map.stages.reduce((n, { steps }) => n + (steps?.length || 1), 0);
    const n_steps = map.stages.reduce((n, { steps }) => n + (steps?.length ?? 0), 0);
    await expect(table.getByRole('columnheader')).toHaveCount(map.stages.length + n_steps);
    await expect(table.getByRole('row').nth(n_steps ? 2 : 1).getByRole('cell')).toHaveCount(n_columns);
    await expect(table.getByRole('listitem')).toHaveCount(map.cards.filter(({ lane }) => lanes.some(({ id }) => id === lane)).length);
    const { text } = map.cards.find(({ id }) => id === 'c1');
    await table.getByRole('button', { name: text }).focus();
    await editor.press('Enter');
    await expect(editor.textbox('card_text').or(editor.dialog.getByRole('textbox').first())).toHaveValue(text);
    await editor.closeDialog();
    // Back where the dialog was opened from.
    await expect(editor.find('.jm-bar__more')).toBeFocused();
  });
}
