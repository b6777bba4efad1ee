/** An address was not told: it could not or may not be reached, or did not answer. The message is for people. */
export class DeliveryFailure extends Error {}
