import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const ANSWER_NOT_KEPT = 'postbag:answer-not-kept';

/** For an answer that must not lie in the database, such as a secret: a retry is told that it was done, no more. */
export function AnswerNotKept(): CustomDecorator {
  return SetMetadata(ANSWER_NOT_KEPT, true);
}
