import { invalid } from '../errors/kinds.js';
import { type Horizon } from './ask.entity.js';

/**
 * An ask before an event names its window, and only such an ask does.
 *
 * @throws InvalidInput at /windowId
 */
export function checkHorizon(horizon: Horizon, windowId: string | null): void {
  if ((horizon === 'before_event') === (windowId !== null)) return;
  throw windowId
    ? invalid(
        '/windowId',
        'window-not-wanted',
        'Only an ask with the horizon before_event has a window. Change the horizon or leave windowId out.',
      )
    : invalid(
        '/windowId',
        'window-needed',
        'An ask before an event needs the id of its event window: add the window first (POST /api/v1/event-windows).',
      );
}
