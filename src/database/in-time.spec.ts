import { InTime, NoAnswerInTime } from './in-time.js';

describe('InTime', () => {
  it('shares the answer of a question under way, and asks anew afterwards', async () => {
    const ends: ((answer: number) => void)[] = [];
    const question = new InTime(10_000, () => new Promise<number>((resolve) => ends.push(resolve)));
    const both = [question.answer(), question.answer()];
    ends[0](1);
    expect(await Promise.all(both)).toEqual([1, 1]);
    const next = question.answer();
    ends[1](2);
    expect(await next).toBe(2);
    expect(ends).toHaveLength(2);
  });

  it('gives up waiting, without asking again while the first question is under way', async () => {
    let asked = 0;
    const question = new InTime(5, () => {
      asked += 1;
      return new Promise<never>(() => undefined);
    });
    await expect(question.answer()).rejects.toThrow(NoAnswerInTime);
    await expect(question.answer()).rejects.toThrow('No answer within 5 ms.');
    expect(asked).toBe(1);
  });

  it('fails as the question fails, and asks anew afterwards', async () => {
    let asked = 0;
    const question = new InTime(10_000, () => Promise.reject(new Error(`no ${(asked += 1)}`)));
    await expect(question.answer()).rejects.toThrow('no 1');
    await expect(question.answer()).rejects.toThrow('no 2');
  });
});
