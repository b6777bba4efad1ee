import { operatorToken } from '../first-operator.js';
import { type Command, readArgs } from './command.js';
import { withApp } from './with-app.js';

const usage = 'operator-token';

/** For an operator whose token is lost. Tokens issued before stay valid until they are revoked. */
export const newOperatorToken: Command = {
  name: 'operator-token',
  usage,
  does: 'Issue a new token for the operator of this install.',
  async run(args) {
    readArgs({ args }, usage);
    const secret = await withApp(operatorToken);
    return `The new operator's token, shown only now; keep it safe:\n\n  ${secret}\n`;
  },
};
