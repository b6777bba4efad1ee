import { startApp, type TestApp } from '../support/app.js';
import { OBSTACLE, runSteps, type Step, stepsOf } from '../support/worked-example.js';

const describeIfThere = OBSTACLE ? describe.skip : describe;

describeIfThere(`The worked example of the README${OBSTACLE}`, () => {
  let t: TestApp;
  let steps: Step[];
  let outputs: string[];

  beforeAll(async () => {
    t = await startApp('2026-11-23');
    steps = await stepsOf('README.md');
    outputs = await runSteps(t, steps);
  });
  afterAll(() => t.close());

  it('goes from a group to a report in five steps, each with its output', () => {
    expect(steps.map(({ output }) => output !== null)).toEqual([true, true, true, true, true]);
    expect(steps.map(({ script }) => script).join('')).toMatch(
      /groups.*tokens.*event-windows.*letters.*deadlines.*replies.*reports\/status/s,
    );
  });

  it.each([1, 2, 3, 4, 5])('step %i prints what the README shows', (number) => {
    expect(outputs[number - 1]).toBe(steps[number - 1].output);
  });
});

describeIfThere(`The ten calls of docs/api.md${OBSTACLE}`, () => {
  let t: TestApp;
  let steps: Step[];
  let outputs: string[];

  beforeAll(async () => {
    t = await startApp('2026-11-23');
    steps = await stepsOf('docs/api.md');
    outputs = await runSteps(t, steps);
  });
  afterAll(() => t.close());

  it('are ten, each with its output', () => {
    expect(steps.map(({ output }) => output !== null)).toEqual(Array.from({ length: 10 }, () => true));
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('call %i prints what the page shows', (number) => {
    expect(outputs[number - 1]).toBe(steps[number - 1].output);
  });
});
