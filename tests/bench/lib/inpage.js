// Put into a page when it is ready, so that it is in nobody's bytes or start-up.
(() => {
  const frame = () => new Promise(requestAnimationFrame);
  const sleep = (millis) => new Promise((wake) => setTimeout(wake, millis));
  const adapter = () => window.adapter;

  const OPERATIONS = {
    nothing: async () => {},
    edit: (j) => adapter().editCard(j % 8, (j % 2 ? 'ویرایش ' : 'edited ') + j),
    move: (j) => adapter().moveCard(j % 8, { stage: (j + 1) % 4, lane: (j >> 2) % 2 }),
    add: (j) => adapter().addCard({ stage: j % 4, lane: 0 }, `added ${j}`),
  };

  /** Waits until both frames that show a change have been drawn, and gives the time since `start`. */
  const drawn = async (start) => {
    await frame();
    await frame();
    return performance.now() - start;
  };

  window.bench = {
    keys: [],

    /** Repeats an operation at varied phases of a frame; times from dispatch to the second frame. */
    async repeat(name, nTimes, limitMillis) {
      const times = [];
      const end = performance.now() + limitMillis;
      for (let j = 0; j < nTimes && (j < 3 || performance.now() < end); j++) {
        await frame();
        await sleep(4 + ((j * 7) % 17));
        const start = performance.now();
        await OPERATIONS[name](j);
        times.push(await drawn(start));
      }
      return times;
    },

    /** Replaces the document; from JSON text to the second frame. */
    async replace(map, nTimes) {
      const text = JSON.stringify(map);
      const times = [];
      for (let j = 0; j < nTimes; j++) {
        await frame();
        const start = performance.now();
        await adapter().load(JSON.parse(text));
        times.push(await drawn(start));
      }
      return times;
    },

    /** The whole document as text. */
    async json(nTimes) {
      const times = [];
      for (let j = 0; j < nTimes; j++) {
        const start = performance.now();
        await adapter().toJson();
        times.push(performance.now() - start);
        await sleep(5);
      }
      return times;
    },

    /** Takes back the removal of many cards: the call itself, and until it is drawn. */
    async undo(nCards, nTimes) {
      const calls = [];
      const times = [];
      for (let j = 0; j < nTimes; j++) {
        await adapter().removeCards(nCards);
        await drawn(0);
        await sleep(50);
        const start = performance.now();
        await adapter().undo();
        calls.push(performance.now() - start);
        times.push(await drawn(start));
      }
      return { calls, times };
    },

    /** Notes for every key press how long it takes until it is drawn. */
    listen() {
      const note = (event) => {
        const start = event.timeStamp;
        requestAnimationFrame(() => requestAnimationFrame(() => window.bench.keys.push(performance.now() - start)));
      };
      addEventListener('keydown', note, true);
    },

    /** What has been typed into whatever has the focus, also inside shadow roots. */
    typed() {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.value ?? focused?.textContent ?? '';
    },
  };
})();
