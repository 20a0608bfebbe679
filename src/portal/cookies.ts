/**
 * Cookies of ours. Where people reach us by HTTPS their names begin with `__Host-`, so that no other host can set them; on
 * http://127.0.0.1, where browsers refuse such names, the plain name is used.
 */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

export interface CookieJar {
  get(c: Context, name: string): string | undefined;
  /** Until the browser is closed where no seconds are given. */
  set(c: Context, name: string, value: string, seconds?: number): void;
  drop(c: Context, name: string): void;
}

/** `https`: whether people reach us that way. */
export function cookieJar(https: boolean): CookieJar {
  const prefix = https ? { prefix: 'host' as const } : {};
  const options = { path: '/', httpOnly: true, secure: https, sameSite: 'Lax' as const, ...prefix };
  return {
    get: (c, name) => (https ? getCookie(c, name, 'host') : getCookie(c, name)),
    set: (c, name, value, seconds) =>
      setCookie(c, name, value, { ...options, ...(seconds !== undefined && { maxAge: seconds }) }),
    drop: (c, name) => void deleteCookie(c, name, options),
  };
}
