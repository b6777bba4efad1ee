import { Fiction } from '../support/fictional-letters.js';
import { forgetFuneral, merge, publicationOf2022 } from '../support/proclaimed-day.js';

describe('merges at once', () => {
  it('move each letter once', async () => {
    const f = await Fiction.start('2022-09-13');
    try {
      const publication = await publicationOf2022(f);
      await forgetFuneral(f);
      const letters = [];
      for (let i = 0; i < 5; i += 1) letters.push(await f.log({ sentOn: '2022-09-01' }));
      const answers = await Promise.all([1, 2, 3].map(() => merge(f.t.operator, { publication })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const movedBy = answers.map(({ body }) => body.moves.length).sort((a, b) => b - a);
      expect(movedBy).toEqual([10, 0, 0]);
      for (const { id } of letters) expect(await f.history(id, 'due-day-moved')).toHaveLength(2);
    } finally {
      await f.t.close();
    }
  });
});
