/** What Google would throw: made again inside the bundle's realm, with its name. */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly exceptionName: 'Exception' | 'GoogleJsonResponseException' | 'ScriptError' = 'Exception',
    /** Code of an advanced service's answer (400, 404…). */
    readonly code?: number,
  ) {
    super(message);
  }
}

/** The execution is over: six minutes passed, or a fault ended it. Nothing in the bundle can outlive it. */
export class KilledError extends Error {
  constructor() {
    super(EXCEEDED);
  }
}

export const EXCEEDED = 'Exceeded maximum execution time';
export const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Error of an advanced service, as Apps Script words it. */
export const apiError = (method: string, message: string, code: number): ServiceError =>
  new ServiceError(
    `API call to ${method} failed with error: ${message}`,
    'GoogleJsonResponseException',
    code,
  );

export const notEmulated = (path: string): ServiceError =>
  new ServiceError(`${path} n’est pas émulé par l’hôte local`, 'ScriptError');
